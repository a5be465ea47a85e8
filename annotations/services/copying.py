"""Finding the articles that a new one copies, or that copy it: by what it is found by first, then word for word.

Two that arrive at once find each other too: each commits its shingles before it looks for others', so whichever looks
later sees the other's.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping

from django.db import transaction
from django.db.models import F

from annotations.matching.copies import SHARED, Overlap, kept, may_be_copies, overlap, shingles
from annotations.models import Article, NearCopy, Preparation, Shingle
from annotations.pipeline import FURNITURE
from annotations.pipeline.document import Document
from annotations.services.recording import record

SET_PHRASE = 50  # articles: a shingle that so many share tells nothing, and asking for it would cost more each day
COMPARED = 20  # articles that are read, those that share most
PAIR = ("article_id", "other_id", "share")

Shingles = tuple[int, ...]  # of an article, in the order of its words


def keep_shingles(project_id: int, documents: Mapping[int, Document]) -> dict[int, Shingles]:
    """Store what prepared articles will be found by, in the caller's transaction. All they have, to be compared."""
    found = {pk: shingles(document.quote(block) for block in document.content()) for pk, document in documents.items()}
    _store(project_id, {pk: kept(whole) for pk, whole in found.items()})
    return found


def look_for_copies(project_id: int, articles: Mapping[int, Shingles]) -> None:
    """Compare articles with the others of the project, once their shingles are committed. Twice gives the same."""
    likely = _likely(project_id, {pk: kept(whole) for pk, whole in articles.items()})
    there: defaultdict[int, dict[int, float]] = defaultdict(dict)
    for article, other, share in NearCopy.objects.filter(article__in=articles).values_list(*PAIR):
        there[article][other] = share
    for article, whole in articles.items():
        found = dict(_compared(whole, likely[article]))
        if {other: both.of_one for other, both in found.items()} != there[article]:
            _keep(project_id, article, found, there[article])
            for other in {*found, *there[article]} & set(articles):  # its turn is still to come, or over
                there[other].pop(article, None)
                if other in found:
                    there[other][article] = found[other].of_other


def _store(project_id: int, articles: Mapping[int, frozenset[int]]) -> None:
    """The shingles that they will be found by."""
    before: defaultdict[int, set[int]] = defaultdict(set)
    for article, number in Shingle.objects.filter(article__in=articles).values_list("article_id", "number"):
        before[article].add(number)
    holding = Counter(number for number, _article in _holders(project_id, articles.values()))
    new = []
    for article, numbers in articles.items():
        mine = before[article]
        wanted = {number for number in numbers if holding[number] - (number in mine) < SET_PHRASE}
        if mine - wanted:
            Shingle.objects.filter(article=article, number__in=mine - wanted).delete()
        new += [Shingle(project_id=project_id, article_id=article, number=number) for number in sorted(wanted - mine)]
        holding.update(wanted - mine)
        holding.subtract(mine - wanted)
    Shingle.objects.bulk_create(new)


def _holders(project_id: int, numbers: Iterable[frozenset[int]]) -> Iterator[tuple[int, int]]:
    """Shingles and the articles that have them: at most SET_PHRASE each, however many articles there are."""
    rows = Shingle.objects.filter(project=project_id, number__in=frozenset[int]().union(*numbers))
    return rows.values_list("number", "article_id").iterator()


def _likely(project_id: int, articles: Mapping[int, frozenset[int]]) -> dict[int, list[int]]:
    """Of each article the others that are worth reading, those that share most first."""
    holders: defaultdict[int, list[int]] = defaultdict(list)
    for number, other in _holders(project_id, articles.values()):
        holders[number].append(other)
    found = {}
    for article, numbers in articles.items():
        shared = Counter(other for number in numbers for other in holders[number] if other != article)
        found[article] = sorted((n for n in shared if shared[n] >= SHARED), key=lambda n: (-shared[n], n))[:COMPARED]
    theirs: defaultdict[int, set[int]] = defaultdict(set)
    others = {other for several in found.values() for other in several}
    for other, number in Shingle.objects.filter(article__in=others).values_list("article_id", "number"):
        theirs[other].add(number)
    return {
        article: [other for other in several if may_be_copies(articles[article], theirs[other])]
        for article, several in found.items()
    }


def _compared(whole: Shingles, others: list[int]) -> Iterator[tuple[int, Overlap]]:
    for other, passages in _contents(others):
        both = overlap(whole, shingles(passages))
        if both.is_copy:
            yield other, both


def _contents(articles: list[int]) -> Iterator[tuple[int, Iterator[str]]]:
    """Of each article the passages that are no furniture."""
    if not articles:
        return
    prepared = Preparation.objects.filter(revision__current_of__in=articles).order_by("pk")
    latest = {row[0]: row[1:] for row in prepared.values_list("revision__article_id", "revision__text", "blocks")}
    for article_id, (text, blocks) in latest.items():
        yield article_id, (text[start:end] for start, end, role in blocks if role not in FURNITURE)


@transaction.atomic
def _keep(project_id: int, article: int, found: dict[int, Overlap], there: Iterable[int]) -> None:
    """Both articles tell of each other from now on; those `there`, copies of an earlier wording, no longer do."""
    NearCopy.objects.filter(other=article).delete()
    NearCopy.objects.filter(article=article).delete()
    rows = []
    for other, both in found.items():
        rows.append(_row(project_id, article, other, both.of_one, both.of_other))
        rows.append(_row(project_id, other, article, both.of_other, both.of_one))
    NearCopy.objects.bulk_create(rows, ignore_conflicts=True)  # the other may have found this one in the same moment
    changed = sorted({article, *found, *there})
    Article.objects.filter(pk__in=changed).update(version=F("version") + 1)
    record(
        project_id=project_id,
        actor_id=None,
        verb="article.compared",
        subject=article,
        article_id=article,
        after={"copies": sorted(found)},
    )


def _row(project_id: int, article: int, other: int, share: float, share_of_other: float) -> NearCopy:
    return NearCopy(
        project_id=project_id, article_id=article, other_id=other, share=share, share_of_other=share_of_other
    )
