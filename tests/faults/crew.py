"""A project for clients to work in: run in a house's environment, prints what they need to know as JSON.

python -m tests.faults.crew NAME PEOPLE ARTICLES
"""

import json
import sys
from functools import partial
from typing import Any, TypedDict

import django

SENTENCES = (
    "The port of Lüneholm closed its northern quay “for good” on day {day}. Mayor Hanne Voll 🌊 said repairs had cost "
    "{day}00,000 crowns; the dockers’ union denies it. Ships from Ærø now wait {day} hours. "
)


class Crew(TypedDict):
    slug: str
    tokens: dict[str, str]  # by the person's name; each may annotate, review and release
    articles: dict[int, str]  # texts by id; JSON makes words of these


def crew(name: str, size: int, articles: int) -> Crew:
    from annotations.models import AccessToken
    from tests import factories, people

    project = factories.project(by=people.person(f"{name}-founder"), name=name)
    members = [people.manager(project, f"{name}-{n}") for n in range(size)]
    tokens: dict[str, Any] = {one.username: AccessToken.objects.create(user=one, name="faults")[1] for one in members}
    texts = {factories.article(project, text).pk: text for text in map(partial(report, name), range(articles))}
    return Crew(slug=project.slug, tokens=tokens, articles=texts)


def report(name: str, number: int) -> str:
    return f"{name}, report {number}\n\n" + "".join(SENTENCES.format(day=number + day) for day in range(8))


if __name__ == "__main__":
    django.setup()
    print(json.dumps(crew(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))))
