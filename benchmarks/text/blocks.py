"""Which part of a page each line is: on pages written for our tests, and what is called furniture where hardly any is.

    python -m benchmarks.text.blocks --data FOLDER

The pages are tests/pipeline/pages, each as written and respaced; rules were mended with them, so their figures flatter.
Of plain news and of sentences laid out as paragraphs, whatever is called furniture is counted, right or wrong: that
bounds the false alarms from above. Run alone it prints each of them, to be judged by a person.
"""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from annotations.pipeline import languages
from annotations.pipeline.document import Document
from annotations.pipeline.stages.blocks import blocks
from annotations.text import canonical
from benchmarks.text.asking import asked
from benchmarks.text.sentences import paragraphs
from benchmarks.text.table import Row, drawn
from tests.pipeline.labelled import pages

ON_A_PAGE = 20  # sentences laid out as the paragraphs of one page
OPENING = "The council voted on Monday to close the old bridge for two years, officials said."
CLOSING = "The ministry said on Friday that it would study the ruling in detail."


def rows(data: Path) -> Iterator[Row]:
    yield from _labelled()
    for name, texts in (("plain news", list(news(data))), ("sentences", list(laid_out(data)))):
        alarms, among = furniture(texts)
        yield Row("blocks", name, "furniture per 1,000", 1000 * len(alarms) / among, remark=f"of {among:,} paragraphs")
    yield _language()


def _labelled() -> Iterator[Row]:
    """Precision and recall of each role, and of all lines how many have the right one."""
    right, wanted, given = Counter[str](), Counter[str](), Counter[str]()
    for page in pages():
        marks = list(blocks(Document(page.text, page.language)))
        for line in page.lines:
            role = next(str(mark.data["role"]) for mark in marks if mark.start <= line.start < mark.end)
            given[role] += 1
            wanted[role if role in line.roles else line.roles[0]] += 1
            right[role] += role in line.roles
    for role, lines in sorted(wanted.items()):
        yield Row("blocks", "our pages", f"{role} precision", 100 * right[role] / max(1, given[role]))
        yield Row("blocks", "our pages", f"{role} recall", 100 * right[role] / lines, remark=f"of {lines:,} lines")
    yield Row(
        "blocks", "our pages", "lines", 100 * right.total() / wanted.total(), remark=f"of {wanted.total():,} lines"
    )


def _language() -> Row:
    """Of the lines of our pages that are as long as a sentence, how many tell their language by themselves."""
    lines = [(page.language, page.text[line.start : line.end]) for page in pages() for line in page.lines]
    long = [(language, words) for language, words in lines if len(words) >= 40]
    right = sum((found := languages.read(words)) is not None and found.language == said for said, words in long)
    return Row("language", "our pages", "blocks alone", 100 * right / len(long), remark=f"of {len(long):,} blocks")


def news(data: Path) -> Iterator[str]:
    for path in sorted((data / "attributions" / "text").iterdir()):
        yield canonical(path.read_text())


def laid_out(data: Path) -> Iterator[str]:
    """Sentences as the paragraphs of pages, between two of news."""
    for path in sorted((data / "sentences").glob("*.conllu")):
        found = [part.text[slice(*span)] for part in paragraphs(path) for span in part.sentences]
        for start in range(0, len(found), ON_A_PAGE):
            yield "\n".join([OPENING, *found[start : start + ON_A_PAGE], CLOSING])


def furniture(texts: list[str]) -> tuple[list[str], int]:
    """What is called furniture, with the reason, and among how many blocks."""
    alarms, among = [], 0
    for text in texts:
        document = Document(text)
        for block in blocks(document):
            among += 1
            if block.is_furniture:
                alarms.append(f"{block.data['role']}: {document.quote(block)} ({block.why})")
    return alarms, among


def main() -> None:
    data = asked(__doc__)
    print(drawn(rows(data)))
    for texts in (list(news(data)), list(laid_out(data))):
        print("", *furniture(texts)[0], sep="\n")


if __name__ == "__main__":
    main()
