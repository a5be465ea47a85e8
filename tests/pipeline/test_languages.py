"""Which language an article is in, and which block of it is in another."""

import pytest

from annotations.pipeline import languages, run
from annotations.pipeline.document import Document
from annotations.pipeline.stages.blocks import blocks
from tests.pipeline.labelled import Page, pages

PAGES = [page for page in pages() if "respaced" not in page.name]
ENGLISH_PAGE = """Dam drained
The dam at Rudno was drained on Monday for repairs.
{}
It will be filled again in May, they said."""
GERMAN = "Der Damm wird nicht vor dem Sommer gefüllt, und das hat auch mit den Kosten zu tun."


def languages_of(text, language="en"):
    document = Document(text, language)
    return [(document.quote(block), block.data["language"]) for block in blocks(document)]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_the_language_of_a_page_is_read_from_it(page: Page):
    assert run(page.text).language == page.language


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_block_of_a_page_is_in_the_language_of_the_page(page: Page):
    assert {language for _, language in languages_of(page.text, page.language)} == {page.language}


def test_a_paragraph_in_another_language_says_so_and_why():
    text = ENGLISH_PAGE.format(GERMAN)

    [block] = [mark for mark in blocks(Document(text)) if mark.data["language"] != "en"]

    assert (text[block.start : block.end], block.data["language"]) == (GERMAN, "de")
    assert block.why.endswith("reads as German: “der”, “wird”, “nicht”")


@pytest.mark.parametrize(
    "line",
    [
        "A quiche à la mode de Rudno was served to the guests.",
        "He called it a déjà vu, a fait accompli and a coup de grâce.",
        "Schadenfreude is what they felt.",
        "Señor Muñoz and Frau Müller-Größe met Ministr Dvořák.",
        "Rue de la Paix, Place de la Concorde",
        "1,200 / 3,400 / 5,600",
    ],
)
def test_foreign_words_and_names_make_no_paragraph_foreign(line):
    assert (line, "en") in languages_of(ENGLISH_PAGE.format(line))


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Η κυβέρνηση ανακοίνωσε νέα μέτρα.", "el"),
        ("الحكومة تعلن إجراءات جديدة", "ar"),
        ("دولت اقدامات جدید را پس از گفتگو اعلام کرد", "fa"),
        ("政府は新しい措置を発表した。", "ja"),
        ("政府宣布了新的措施。", "zh"),
        ("정부가 새로운 조치를 발표했다.", "ko"),
        ("Уряд оголосив про нові заходи, що їх чекали з року в рік.", "uk"),
        ("Владата ќе ги објави новите мерки, рече тој.", "mk"),
    ],
)
def test_scripts_and_letters_tell_languages_apart(text, language):
    assert languages.language_of(text) == language


def test_what_a_person_said_of_the_language_stays_where_words_do_not_tell_otherwise():
    assert run("Vlada je objavila da će mjere biti na snazi od ponedjeljka.", language="sr-Latn").language == "sr-Latn"
    assert languages.reads_as("Vlada je to rekla", ["vlada", "je", "to", "rekla"], "sr") is None


def test_a_text_that_tells_nothing_is_taken_for_english():
    assert run("1931 · 2031").language == "en"


@pytest.mark.parametrize("page", [page for page in PAGES if page.language != "en"], ids=lambda page: page.name)
def test_no_claim_is_suggested_in_a_language_that_suggestions_do_not_know(page: Page):
    assert "suggestions" in languages.unsupported(page.language)
    assert not run(page.text).of("suggestion")


def test_only_the_english_paragraphs_of_a_mixed_page_are_suggested_from():
    document = run(ENGLISH_PAGE.format(GERMAN))

    found = [document.quote(mark) for mark in document.of("suggestion")]

    assert found
    assert not [words for words in found if words in GERMAN]
