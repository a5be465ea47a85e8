"""Pages in the manners of many outlets and languages, every line with its role: see labelled.py."""

import pytest

from annotations.pipeline.document import FURNITURE, Document
from annotations.pipeline.stages.blocks import blocks
from tests.pipeline.labelled import Page, pages

PAGES = list(pages())
AS_WRITTEN = [page for page in PAGES if "respaced" not in page.name]


def read(page: Page) -> list[tuple[str, tuple[str, ...], str]]:
    """For each piece of the page the role that was read, those that are right, and its words."""
    marks = list(blocks(Document(page.text, page.language)))
    found = {line: mark for line in page.lines for mark in marks if mark.start <= line.start < mark.end}
    return [(str(found[line].data["role"]), line.roles, page.text[line.start : line.end]) for line in page.lines]


@pytest.mark.parametrize("page", AS_WRITTEN, ids=lambda page: page.name)
def test_every_line_of_a_page_has_its_role(page: Page):
    wrong = [(words, role) for role, right, words in read(page) if role not in right]

    assert not wrong


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_no_line_of_an_article_is_furniture_however_its_page_is_spaced(page: Page):
    furniture = [words for role, right, words in read(page) if role in FURNITURE and FURNITURE.isdisjoint(right)]

    assert not furniture


@pytest.mark.parametrize("page", AS_WRITTEN, ids=lambda page: page.name)
def test_every_block_says_why(page: Page):
    assert all(mark.why for mark in blocks(Document(page.text, page.language)))
