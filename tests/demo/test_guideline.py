"""The demo's guideline teaches by sentences that its reader can find in the articles."""

import re

import pytest

from tests.demo.corpus import FILES, FOLDER, text_of

GUIDELINE = (FOLDER / "guideline.md").read_text(encoding="utf-8")
# Typographic marks hold passages; straight ones hold mere words ("claims").
EXAMPLES = re.findall("“([^”]+)”", GUIDELINE.replace("*", ""))


@pytest.mark.parametrize("example", EXAMPLES)
def test_a_quoted_example_stands_in_an_article(example):
    articles = [text_of(file).replace("’", "'") for file in FILES]

    assert [article for article in articles if example.rstrip(" …") in article]


def test_the_guideline_fits_a_page_and_names_the_labels_in_their_order():
    labels = re.findall(r"^\*\*\d\. (\w+)\*\*", GUIDELINE, re.MULTILINE)

    assert len(GUIDELINE.split()) < 700
    assert labels == ["Disputed", "Attributed", "Unverified"]
