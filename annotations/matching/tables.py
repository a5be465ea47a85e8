"""Claims and questions in tab-separated files: an id, then columns of text; quotes as spreadsheets write them, or not
at all.
"""

import csv
import re
import sys
from collections.abc import Iterator

_HEADING = re.compile(r"(?:.*[ _-])?id|", re.I)


def rows_of(text: str) -> Iterator[tuple[str, str]]:
    """The id and the words of each line. A heading is known by its first cell: empty, or ending in “id”."""
    for number, cells in enumerate(_cells(text.removeprefix("\ufeff"))):
        if not any(cells) or (number == 0 and _HEADING.fullmatch(cells[0].strip())):
            continue
        yield cells[0].strip(), " ".join(cell for cell in cells[1:] if cell)


def _cells(text: str) -> list[list[str]]:
    """Where quotation marks don't pair as a table's, they are words like others, and a line is a row."""
    csv.field_size_limit(sys.maxsize)  # a cell may hold an article
    lines = text.splitlines(keepends=True)
    try:
        return list(csv.reader(lines, delimiter="\t", strict=True))
    except csv.Error:
        return list(csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
