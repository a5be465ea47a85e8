"""Run in the house's own environment: claims in every article of the project, written straight into its tables.

    python -m benchmarks.server.stocking EACH FULLEST

So many claims in each article, and so many in the first. What it costs to make or load a claim is measured elsewhere.
"""

import os
import sys
from collections import Counter
from random import Random
from typing import Any
from uuid import UUID

import django

from benchmarks.server.articles import passages
from benchmarks.server.furnishing import PROJECT


def stock(each: int, fullest: int) -> None:
    from annotations.models import Project

    project = Project.objects.get(slug=PROJECT)
    people = list(project.memberships.order_by("pk").values_list("user_id", flat=True)[:4])
    for article in list(
        project.articles.select_related("revision", "project")
    ):  # SQLite lets nobody write while they still read
        claim(article, people, fullest if article.number == 1 else each)


def claim(article: Any, people: list[int], n: int) -> None:
    """Claims of these people, by chance, in an article; always the same for the same article."""
    from annotations.models import Claim, Tally

    chance = Random(f"claims of {article.number}")
    labels = list(article.project.labels.values_list("pk", flat=True))
    text = article.revision.text
    claims = [
        Claim(
            id=(made := UUID(int=chance.getrandbits(128), version=4)),
            origin=made,
            project=article.project,
            article=article,
            annotator_id=chance.choice(people),
            revision=article.revision,
            start=start,
            end=end,
            quote=text[start:end],
            label_id=chance.choice(labels),
        )
        for start, end in passages(text, chance, n)
    ]
    Claim.objects.bulk_create(claims)
    counted = Counter((claim.annotator_id, claim.label_id) for claim in claims)
    Tally.objects.bulk_create(
        Tally(project=article.project, article=article, annotator_id=person, label_id=label, claims=n)
        for (person, label), n in counted.items()
    )


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "workbench.settings")
    django.setup()
    stock(*map(int, sys.argv[1:]))
