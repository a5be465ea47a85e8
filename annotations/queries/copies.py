"""Which articles copy which, and which evidence is therefore no second witness."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any
from uuid import UUID

from django.contrib.auth.models import User
from django.db.models import F, Window
from django.db.models.functions import RowNumber

from annotations.models import Evidence, NearCopy
from annotations.queries.shapes import day

SHOWN = 10  # copies of an article, the nearest; a wire story may stand in a hundred papers

OF_ARTICLE, OF_EVIDENCE = "article", "evidence"


def copies_of(ids: Iterable[int], user: User) -> defaultdict[int, list[dict[str, Any]]]:
    """The articles that share most of their words with each of these, as far as this person sees them."""
    found: defaultdict[int, list[dict[str, Any]]] = defaultdict(list)
    place = Window(RowNumber(), partition_by="article", order_by=["-share", "other"])
    copies = NearCopy.objects.visible_to(user).filter(article__in=list(ids)).annotate(place=place)
    rows = copies.filter(place__lte=SHOWN).order_by("article", "place")
    for row in rows.values(
        "article_id", "share", "share_of_other", **_named("number", "title", "outlet", "published_on")
    ):
        found[row["article_id"]].append(
            {
                "article": row["of_pk"],
                **{name: row[f"of_{name}"] for name in ("number", "title", "outlet")},
                "published_on": day(row["of_published_on"]),
                "share": round(row["share"], 3),
                "share_of_other": round(row["share_of_other"], 3),
            }
        )
    return found


def _named(*columns: str) -> dict[str, F]:
    return {f"of_{name}": F(f"other__{name}") for name in ("pk", *columns)}


def percent_of(copy: dict[str, Any]) -> int:
    """How much of the shorter of the two stands in the longer."""
    return round(100 * max(copy["share"], copy["share_of_other"]))


def repeated(links: Iterable[Evidence]) -> dict[UUID, str]:
    """Which of these links, given with all others of their claims in order, repeat what is there already.

    “article”: their source is a copy of the claim's own article. “evidence”: of a source linked before.
    """
    cited = [link for link in links if link.source.article_id]
    articles = {link.source.article_id for link in cited} | {link.claim.article_id for link in cited}
    pairs: set[tuple[int, int]] = set()
    if len(articles) > 1:
        rows = NearCopy.objects.filter(article__in=articles, other__in=articles)
        pairs = set(rows.order_by().values_list("article_id", "other_id"))
    return dict(_repeated(cited, pairs)) if pairs else {}


def _repeated(cited: Iterable[Evidence], pairs: set[tuple[int, int]]) -> Iterator[tuple[UUID, str]]:
    before: defaultdict[UUID, list[int]] = defaultdict(list)
    for link in cited:
        source = link.source.article_id
        assert source is not None
        if (source, link.claim.article_id) in pairs:
            yield link.pk, OF_ARTICLE
        elif any((source, earlier) in pairs for earlier in before[link.claim_id]):
            yield link.pk, OF_EVIDENCE
        before[link.claim_id].append(source)
