"""The same claim elsewhere: which claims and sentences of the project say what a claim says.

The rows that hold its rare words are ranked as `manage.py similar_claims` ranks a table. Only what the person may see
is asked for, read and counted.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.contrib.auth.models import User
from django.db.models import Count, QuerySet, Sum

from annotations.matching.ranking import Found, Index
from annotations.matching.words import Word
from annotations.models import Article, ArticleRevision, Claim, Evidence, NearCopy, Preparation, Tally
from annotations.models.words import CLAIMS, TEXTS
from annotations.queries.likely import Ways, likely, words_to_ask_for
from annotations.queries.people import called
from annotations.queries.searching import holding
from annotations.queries.shapes import day
from annotations.text.span import Span

SHOWN = 20  # in one answer
CLAIMS_READ, ARTICLES_READ = 150, 12
LONGEST = 200_000  # code points of an article whose sentences are read
ALIKE, WORDS = 0.2, 2  # the least share of a claim's telling words, and how many: one name is no claim


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence of an article."""

    article: int
    start: int
    end: int
    quote: str


def similar_to(claim: Claim, user: User) -> list[dict[str, Any]]:
    """What says the same as a claim, the likeliest first; a claim comes before the sentence it stands in."""
    text, language = claim.normalised or claim.quote, claim.article.language
    words = words_to_ask_for(text, language)
    claims = [_claim_row(one, found) for one, found in _claims(claim, user, text, words)]
    taken = {(row["article"], row["start"], row["end"]) for row in claims}
    sentences = [
        _sentence_row(found)
        for found in _sentences(claim, user, text, words)
        if not any(
            article == found.key.article and start < found.key.end and found.key.start < end
            for article, start, end in taken
        )
    ]
    rows = sorted([*claims, *sentences], key=lambda row: -row["share"])[:SHOWN]
    return _described(rows, claim, user)


def _claims(claim: Claim, user: User, text: str, words: Sequence[Word]) -> list[tuple[Claim, Found[Any]]]:
    there = Claim.objects.visible_to(user).alive().filter(project=claim.project_id, article__archived_at=None)
    there = there.exclude(article=claim.article_id, start__lt=claim.end, end__gt=claim.start)
    tallies = Tally.objects.visible_to(user).filter(project=claim.project_id)
    of = tallies.aggregate(n=Sum("claims"))["n"] or 0

    def ask(ways: Ways) -> QuerySet[Claim]:
        return there.filter(holding(CLAIMS, Claim, ways, there.db))

    keys, known = likely(words, of, ask, CLAIMS_READ)
    index: Index[Any] = Index(claim.article.language, known)
    read = {one.pk: one for one in there.filter(pk__in=keys).select_related("label", "annotator").order_by()}
    for pk in keys:
        if one := read.get(pk):
            index.add(pk, f"{one.quote} {one.normalised}")
    return [(read[found.key], found) for found in index.rank(text, SHOWN) if _alike(found)]


def _sentences(claim: Claim, user: User, text: str, words: Sequence[Word]) -> list[Found[Passage]]:
    there = Article.objects.visible_to(user).filter(
        project=claim.project_id, archived_at=None, revision__length__lte=LONGEST
    )
    there = there.exclude(pk=claim.article_id)

    def ask(ways: Ways) -> QuerySet[Article]:
        told = ArticleRevision.objects.filter(holding(TEXTS, ArticleRevision, ways, there.db))
        return there.filter(revision__in=told.order_by().values("pk"))

    keys, known = likely(words, claim.project.article_seq, ask, ARTICLES_READ)
    index: Index[Passage] = Index(claim.article.language, known)
    for passage in _passages(keys):
        index.add(passage, passage.quote)
    return [found for found in index.rank(text, SHOWN) if _alike(found)]


def _alike(found: Found[Any]) -> bool:
    return found.share == 1 or (found.share >= ALIKE and len(found.words) >= WORDS)


def _passages(articles: Sequence[int]) -> Iterable[Passage]:
    """The sentences of these articles, as they were found when each was prepared last."""
    newest: dict[int, Preparation] = {}
    for made in Preparation.objects.filter(revision__current_of__in=articles).select_related("revision").order_by("pk"):
        newest[made.revision.article_id] = made
    for article in articles:
        if made := newest.get(article):
            for mark in made.marks:
                if mark["kind"] == "sentence":
                    span = Span(mark["start"], mark["end"])
                    yield Passage(article, span.start, span.end, span.of(made.revision.text))


def _claim_row(claim: Claim, found: Found[Any]) -> dict[str, Any]:
    return {
        "kind": "claim",
        "claim": str(claim.pk),
        "article": claim.article_id,
        "start": claim.start,
        "end": claim.end,
        "quote": claim.quote,
        "label": claim.label.key,
        "annotator": claim.annotator.username,
        "annotator_name": called(claim.annotator)["name"],
        "status": claim.status,
        "verdict": claim.verdict,
        **_why(found),
    }


def _sentence_row(found: Found[Passage]) -> dict[str, Any]:
    place = found.key
    nothing = dict.fromkeys(("label", "annotator", "annotator_name", "status", "verdict"), "")
    return {
        "kind": "sentence",
        "claim": None,
        "article": place.article,
        "start": place.start,
        "end": place.end,
        "quote": place.quote,
        **nothing,
        **_why(found),
    }


def _why(found: Found[Any]) -> dict[str, Any]:
    return {"share": round(found.share, 3), "words": list(found.words)}


def _described(rows: Sequence[dict[str, Any]], claim: Claim, user: User) -> list[dict[str, Any]]:
    """The rows with their articles, whether these copy the claim's own, and how much evidence the claims have."""
    articles = Article.objects.visible_to(user).in_bulk({row["article"] for row in rows})
    copies = NearCopy.objects.visible_to(user).filter(article=claim.article_id, other__in=articles)
    copied = set(copies.order_by().values_list("other_id", flat=True))
    evidence = _evidence_of([UUID(row["claim"]) for row in rows if row["claim"]])
    return [
        {
            **row,
            "article_number": articles[row["article"]].number,
            "article_title": articles[row["article"]].title,
            "outlet": articles[row["article"]].outlet,
            "published_on": day(articles[row["article"]].published_on),
            "copy": row["article"] in copied,
            "evidence": evidence.get(row["claim"], 0),
        }
        for row in rows
    ]


def _evidence_of(claims: Sequence[UUID]) -> Mapping[str, int]:
    links = Evidence.objects.filter(claim__in=claims).alive().order_by()
    return {str(claim): n for claim, n in links.values_list("claim_id").annotate(Count("pk"))}
