"""The demo project: eight articles, two annotators at work, a guideline; made by the product's own use cases."""

import json
import re
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any
from uuid import NAMESPACE_URL, UUID, uuid5

from django.contrib.auth import get_user_model
from django.contrib.auth.models import User
from django.db import transaction
from django.utils.translation import gettext as _

from annotations.models import Article, Assignment, Claim, Project
from annotations.models.choices import ClaimStatus, Role
from annotations.services.discussing import say
from annotations.services.highlighting import highlight
from annotations.services.joining import join
from annotations.services.linking import link
from annotations.services.reviewing import decide
from annotations.services.setting_up import create_project, write_guideline
from annotations.services.storing import Arrival, store
from annotations.services.submitting import submit
from annotations.text.canonical import canonical, decode

FOLDER = Path(__file__).resolve().parent.parent / "demo"
SLUG, MANAGER, REVIEWER = "harbour-desk", "mara", "tomas"
PEOPLE = {
    MANAGER: ("Mara", "Lindqvist", Role.MANAGER),
    "ilse": ("Ilse", "Brandt", Role.ANNOTATOR),
    REVIEWER: ("Tomas", "Okafor", Role.REVIEWER),
}
JUDGED = {ClaimStatus.ACCEPTED: "accept", ClaimStatus.RETURNED: "return", ClaimStatus.REJECTED: "reject"}
COPIED = ("reason", "normalised", "claimant_name", "claimant_kind", "quote_form", "contested_by", "claim_type")


@transaction.atomic
def make_demo() -> str:
    """Make the demo project if it is not there; the username of its manager. Nobody in it has a password."""
    if Project.objects.filter(slug=SLUG).exists():
        return MANAGER
    people = {username: _person(username) for username in PEOPLE}
    project = create_project(name=_("Harbour desk"), slug=SLUG, by=people[MANAGER])
    for username, (_first, _last, role) in PEOPLE.items():
        join(project=project, user=people[username], role=role)
    write_guideline(project=project, text=(FOLDER / "guideline.md").read_text("utf-8"), by=people[MANAGER])
    articles = {row["file"]: _article(project, people[MANAGER], row) for row in _read("articles.json")}
    made = [(row, _claim(n, articles, people, row)) for n, row in enumerate(_read("claims.json"))]
    _hand_in(made)
    for row, claim in made:
        _judge(row, claim, people)
    return MANAGER


def _read(name: str) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = json.loads((FOLDER / name).read_text("utf-8"))
    return rows


def _person(username: str) -> User:
    first, last, _role = PEOPLE[username]
    user, made = get_user_model().objects.get_or_create(
        username=username, defaults={"first_name": first, "last_name": last}
    )
    if made:
        user.set_unusable_password()
        user.save(update_fields=["password"])
    return user


def _article(project: Project, by: User, row: Mapping[str, Any]) -> Article:
    decoded = decode((FOLDER / "articles" / row["file"]).read_bytes(), row["encoding"])
    fields = {name: row[name] for name in ("outlet", "source_url", "language")}
    fields["published_on"] = date.fromisoformat(row["published_on"])
    return store(project=project, by=by, arrival=Arrival(canonical(decoded.text), fields, decoded.encoding))


def _claim(n: int, articles: Mapping[str, Article], people: Mapping[str, User], row: Mapping[str, Any]) -> Claim:
    article, annotator = articles[row["article"]], people[row["annotator"]]
    text = _text(article)
    start = [found.start() for found in re.finditer(re.escape(row["quote"]), text)][row.get("occurrence", 1) - 1]
    fields = {name: row[name] or "" for name in COPIED}
    fields |= {"start": start, "end": start + len(row["quote"]), "quote": row["quote"], "label": row["label"]}
    fields["contested_by_author"] = row["contested_by_author"]
    for name in ("claimant", "cue", "contest"):
        fields[f"{name}_span"] = _nearest(text, row[f"{name}_quote"], start)
    claim, _made = highlight(user=annotator, article_id=article.pk, id=_id("claim", n), fields=fields)
    for k, evidence in enumerate(row["evidence"]):
        link(user=annotator, claim_id=claim.pk, id=_id("evidence", n, k), fields=_link(articles, evidence))
    return claim


def _link(articles: Mapping[str, Article], row: Mapping[str, Any]) -> dict[str, Any]:
    if "article" not in row:
        return {**row, "published_on": date.fromisoformat(row["published_on"]) if row.get("published_on") else None}
    cited = articles[row["article"]]
    start = _text(cited).index(row["quote"])
    return {**row, "article": cited.pk, "start": start, "end": start + len(row["quote"])}


def _nearest(text: str, words: str | None, near: int) -> tuple[int, int] | None:
    """The whole-word occurrence that stands nearest to the claim."""
    if not words:
        return None
    found = [match.start() for match in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", text)]
    start = min(found, key=lambda at: abs(at - near))
    return start, start + len(words)


def _hand_in(made: Sequence[tuple[Mapping[str, Any], Claim]]) -> None:
    """Submit each article whose annotator is done with it, and have others judge what is judged."""
    done = {(claim.article_id, claim.annotator_id) for row, claim in made if row["status"] != ClaimStatus.DRAFT}
    for article, annotator in sorted(done):
        assignment = Assignment.objects.select_related("annotator").get(article=article, annotator=annotator)
        submit(user=assignment.annotator, assignment_id=assignment.pk, version=assignment.version)


def _judge(row: Mapping[str, Any], claim: Claim, people: Mapping[str, User]) -> None:
    """A reviewer's decision, and the talk about it. Nobody reviews their own: the manager judges the reviewer's."""
    reviewer = people[MANAGER if row["annotator"] == REVIEWER else REVIEWER]
    if decision := JUDGED.get(row["status"]):
        claim.refresh_from_db(fields=["version"])
        decide(user=reviewer, id=claim.pk, version=claim.version, decision=decision, comment=row["review"] or "")
    for n, comment in enumerate(row["comments"]):
        say(user=people[comment["by"]], claim_id=claim.pk, id=_id("comment", claim.pk, n), text=comment["text"])


def _text(article: Article) -> str:
    assert article.revision is not None
    return article.revision.text


def _id(*parts: object) -> UUID:
    """The demo's ids are the same on every machine."""
    return uuid5(NAMESPACE_URL, "/".join(["workbench-demo", *map(str, parts)]))
