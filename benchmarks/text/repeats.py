"""Claims that repeat a known one: tweets against CheckThat! 2020's verified claims, by the code of the product.

    python -m benchmarks.text.repeats --data FOLDER

The halves are every other tweet: what is learnt from the errors of one half is checked on the other.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from time import perf_counter

from annotations.matching.ranking import Index
from annotations.matching.tables import rows_of
from benchmarks.text.asking import asked
from benchmarks.text.table import Row, drawn

TOP = 5
DATA = "CheckThat! 2020"
HALVES = (("one half", slice(0, None, 2)), ("the other", slice(1, None, 2)), ("all", slice(None)))
Texts = Sequence[tuple[str, str]]  # ids and words
Right = Mapping[str, set[str]]
Answers = Mapping[str, Sequence[str]]


def rows(data: Path) -> Iterator[Row]:
    """MAP@5 on both halves and on all; how often the first is right, how many are among five; the time."""
    folder = data / "repeated-claims"
    claims = list(rows_of((folder / "verified_claims.docs.tsv").read_text()))
    texts = list(rows_of((folder / "tweets.queries.tsv").read_text()))
    right = _right(folder / "tweet-vclaim-pairs.qrels")
    begun = perf_counter()
    answers = ranked(claims, texts)
    seconds = perf_counter() - begun
    for name, part in HALVES:
        chosen = {text: right[text] for text, _ in texts[part] if text in right}
        peers = {"plain BM25": 0.784} if name == "all" else {}
        score = mean(_precision(wanted, answers[text]) for text, wanted in chosen.items())
        yield Row("repeats", f"{DATA}, {name}", "MAP@5", score, 0.83, peers, 3, f"{len(chosen)} texts")
    first = mean(float(not wanted.isdisjoint(answers[text][:1])) for text, wanted in right.items())
    among = mean(len(set(answers[text]) & set(wanted)) / len(wanted) for text, wanted in right.items())
    yield Row("repeats", f"{DATA}, all", "the first is right", first, digits=3)
    yield Row("repeats", f"{DATA}, all", "found among five", among, digits=3)
    yield Row("repeats", f"{DATA}, all", "seconds", seconds, remark=f"{len(texts)} texts, {len(claims):,} claims")


def ranked(claims: Texts, texts: Texts) -> Answers:
    """The five likeliest claims for each text."""
    index: Index[str] = Index()
    for id, claim in claims:
        index.add(id, claim)
    return {id: [found.key for found in index.rank(text, TOP)] for id, text in texts}


def _right(path: Path) -> Right:
    right: defaultdict[str, set[str]] = defaultdict(set)
    for line in path.read_text().splitlines():
        text, _, claim, _ = line.split()
        right[text].add(claim)
    return right


def _precision(wanted: set[str], found: Sequence[str]) -> float:
    """The mean precision at the places of the right claims."""
    places = [place for place, claim in enumerate(found, start=1) if claim in wanted]
    return sum(n / place for n, place in enumerate(places, start=1)) / min(len(wanted), TOP)


def mean(values: Iterator[float]) -> float:
    listed = list(values)
    return sum(listed) / len(listed)


if __name__ == "__main__":
    print(drawn(rows(asked(__doc__))))
