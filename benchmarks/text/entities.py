"""How well figures, dates and names are read, on sentences made up for it with what is to be found in them.

    python -m benchmarks.text.entities [--wrong]

A mark counts where its span is exactly the one asked for; then its data are compared.
"""

from argparse import ArgumentParser
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from annotations.pipeline import Document, Mark, run
from benchmarks.text.table import Row, drawn
from tests.pipeline.gold import PUBLISHED, Gold, Sample, samples

KINDS = {"figure": "figures", "date": "dates", "name": "names", "place": "names"}
DATA = {"figures": "value unit comparator to", "dates": "date to", "names": "entity type"}


def read(sample: Sample) -> Document:
    """The sample, read as an article of the day on which all of them were published."""
    return run(sample.text, language=sample.language, published_on=PUBLISHED)


def compared(sample: Sample) -> Iterator[tuple[str, str, Gold | Mark]]:
    """What is right, missed, made up or has wrong data: `(what, "right" …, the mark)`."""
    document = read(sample)
    made = {(mark.start, mark.end, KINDS[mark.kind]): mark for mark in document.marks if mark.kind in KINDS}
    for gold in sample.marks:
        what = KINDS[gold.kind]
        mark = made.pop((gold.start, gold.end, what), None)
        if mark is None:
            yield what, "missed", gold
            continue
        yield what, "found", gold
        for name in DATA[what].split():
            if name in gold.says:
                yield f"{what}: {name}", "right" if agrees(mark.data.get(name), gold.says[name]) else "wrong", gold
    for (_start, _end, what), mark in made.items():
        yield what, "made up", mark


def agrees(said: object, asked: object) -> bool:
    """Whether two values are one: numbers are where they differ by less than a thousandth."""
    if isinstance(said, (int, float)) and isinstance(asked, float):
        return abs(said - asked) <= abs(asked) / 1000
    return (said or None) == (asked or None)


def rows(_data: Path) -> Iterator[Row]:
    """Precision and recall of spans, and the share of found ones whose data are right; nothing outside is read."""
    counts: dict[str, Counter[str]] = {}
    for sample in samples():
        for what, how, _mark in compared(sample):
            counts.setdefault(what, Counter())[how] += 1
    for what, count in sorted(counts.items()):
        if ":" in what:
            yield Row(
                "entities", "own sentences", f"{what} right, of those found", 100 * share(count, "right", "wrong")
            )
        else:
            yield Row("entities", "own sentences", f"{what}, precision", 100 * share(count, "found", "made up"))
            yield Row("entities", "own sentences", f"{what}, recall", 100 * share(count, "found", "missed"))


def share(count: Counter[str], good: str, bad: str) -> float:
    """The good ones among both."""
    return count[good] / max(1, count[good] + count[bad])


def main() -> None:
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("--wrong", action="store_true", help="print what is missed, made up or has wrong data")
    options = parser.parse_args()
    print(drawn(rows(Path())))
    for sample in samples() if options.wrong else ():
        for what, how, mark in compared(sample):
            if how not in {"found", "right"}:
                said = mark.says if isinstance(mark, Gold) else dict(mark.data)
                print(f"{how:8} {what:16} “{sample.text[mark.start : mark.end]}” {said}")
                print(f"         {sample.text.splitlines()[-1]}")


if __name__ == "__main__":
    main()
