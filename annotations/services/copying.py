"""Finding the articles that a new one copies, or that copy it: by what it is found by first, then word for word.

Two that arrive at once find each other too: each commits its shingles before it looks for others', so whichever looks
later sees the other's.
"""

from collections import Counter
from collections.abc import Iterable, Iterator

from django.db import transaction
from django.db.models import F

from annotations.matching.copies import Overlap, kept, overlap, shingles
from annotations.models import Article, NearCopy, Preparation, Shingle
from annotations.pipeline import FURNITURE
from annotations.pipeline.document import Document
from annotations.services.recording import record

SET_PHRASE = 50  # articles: a shingle that so many share tells nothing, and asking for it would cost more each day
SHARED = 2  # shingles that make another article worth reading
COMPARED = 20  # articles that are read, those that share most


def keep_shingles(article: Article, document: Document) -> tuple[int, ...]:
    """Store what a prepared article will be found by, in the caller's transaction. All its shingles, to be compared."""
    whole = shingles(document.quote(block) for block in document.content())
    _store(article, kept(whole))
    return whole


def look_for_copies(article: Article, whole: tuple[int, ...]) -> None:
    """Compare an article with those that came before it, once its shingles are committed. Twice gives the same."""
    found = dict(_compared(article, whole)) if whole else {}
    there = dict(NearCopy.objects.filter(article=article).values_list("other_id", "share"))
    if {other: both.of_one for other, both in found.items()} != there:
        _keep(article, found, there)


def _store(article: Article, numbers: frozenset[int]) -> None:
    """The shingles that it will be found by."""
    stored = Shingle.objects.filter(article=article)
    before = set(stored.values_list("number", flat=True))
    holding = Counter(number for number, _ in _holders(article, numbers))
    wanted = {number for number in numbers if holding[number] < SET_PHRASE}
    if before - wanted:
        stored.filter(number__in=before - wanted).delete()
    Shingle.objects.bulk_create(
        Shingle(project_id=article.project_id, article=article, number=number) for number in sorted(wanted - before)
    )


def _holders(article: Article, numbers: frozenset[int]) -> Iterator[tuple[int, int]]:
    """Shingles and the other articles that have them: at most SET_PHRASE each, however many articles there are."""
    rows = Shingle.objects.filter(project=article.project_id, number__in=numbers).exclude(article=article)
    return rows.values_list("number", "article_id").iterator()


def _compared(article: Article, whole: tuple[int, ...]) -> Iterator[tuple[int, Overlap]]:
    shared = Counter(other for _, other in _holders(article, kept(whole)))
    likely = sorted((n for n in shared if shared[n] >= SHARED), key=lambda n: (-shared[n], n))[:COMPARED]
    for other, passages in _contents(likely):
        both = overlap(whole, shingles(passages))
        if both.is_copy:
            yield other, both


def _contents(articles: list[int]) -> Iterator[tuple[int, Iterator[str]]]:
    """Of each article the passages that are no furniture."""
    prepared = Preparation.objects.filter(revision__current_of__in=articles).order_by("pk")
    latest = {row[0]: row[1:] for row in prepared.values_list("revision__article_id", "revision__text", "blocks")}
    for article_id, (text, blocks) in latest.items():
        yield article_id, (text[start:end] for start, end, role in blocks if role not in FURNITURE)


@transaction.atomic
def _keep(article: Article, found: dict[int, Overlap], there: Iterable[int]) -> None:
    """Both articles tell of each other from now on; those `there`, copies of an earlier wording, no longer do."""
    NearCopy.objects.filter(other=article).delete()
    NearCopy.objects.filter(article=article).delete()
    rows = []
    for other, both in found.items():
        rows.append(_row(article, article.pk, other, both.of_one, both.of_other))
        rows.append(_row(article, other, article.pk, both.of_other, both.of_one))
    NearCopy.objects.bulk_create(rows, ignore_conflicts=True)  # the other may have found this one in the same moment
    changed = sorted({article.pk, *found, *there})
    Article.objects.filter(pk__in=changed).update(version=F("version") + 1)
    record(
        project_id=article.project_id,
        actor_id=None,
        verb="article.compared",
        subject=article.pk,
        article_id=article.pk,
        after={"copies": sorted(found)},
    )


def _row(of: Article, article: int, other: int, share: float, share_of_other: float) -> NearCopy:
    return NearCopy(
        project_id=of.project_id, article_id=article, other_id=other, share=share, share_of_other=share_of_other
    )
