"""The generated articles as files to import: as JSON Lines, or as a zip of texts."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from annotations.formats import jsonl
from annotations.formats.rows import ArticleRow
from annotations.text.canonical import checksum
from benchmarks.server.articles import text_of

DAY = "2026-01-01T00:00:00Z"


def as_jsonl(numbers: range) -> bytes:
    """A dataset of these articles, without claims."""
    return b"".join(jsonl.write(article(number) for number in numbers))


def as_zip(numbers: range) -> bytes:
    """The same texts, each a file of its own."""
    packed = BytesIO()
    with ZipFile(packed, "w", ZIP_DEFLATED) as archive:
        for number in numbers:
            archive.writestr(f"report-{number:05d}.txt", text_of(number))
    return packed.getvalue()


def article(number: int) -> ArticleRow:
    text = text_of(number)
    return ArticleRow(
        schema_version=jsonl.SCHEMA_VERSION,
        number=number,
        title=text.partition("\n")[0],
        outlet=f"Outlet {number % 7}",
        source_url="",
        published_on="2026-01-01",
        language="en",
        revision=1,
        sha256=checksum(text),
        encoding="utf-8",
        created_at=DAY,
        text=text,
        labels=[],
        claims=[],
    )
