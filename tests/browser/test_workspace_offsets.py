"""What a person selects in a real browser is what is stored, in every script."""

from collections.abc import Iterator
from uuid import uuid4

import pytest
from playwright.sync_api import Browser

from tests.browser.selecting import Reader
from tests.browser.walking import Person
from tests.serving import Served

TEXTS = {
    "plain": "The ferry left on time and came in late, twice.",
    "emoji": "A crew 👩‍🚒👨‍👩‍👧‍👦 waved 🎉 at 3 boats ⛴️ today.",
    "flags and skin tones": "Both 🇺🇦🇵🇱 crews 👍🏽👍🏿 agreed 🏳️‍🌈 at noon.",
    "combining": "Cafe\u0301 a\u0323\u0307 naive\u0308 Zu\u0308rich o\u0302\u0301 stood open.",
    "astral": "The 𝔊𝔬𝔱𝔥𝔦𝔠 sign and 𠜎𠜱 and 𐍈𐌰 were old.",
    "hebrew": "המעבורת עגנה בשעה 18 בערב, כך נמסר.",
    "arabic": "قالت الشركة إن السفينة توقفت 47 دقيقة.",
    "bidi": "The sign שלום said \u2067مرحبا 12\u2069 and ended.",
    "bidi marks": "One \u202babc אבג\u202c two \u200fthree\u200e four.",
    "devanagari": "क्षत्रिय ने कहा कि ज़िंदगी बदल गई है।",
    "thai": "เรือข้ามฟากออกตรงเวลาแต่กลับช้า",
    "japanese": "フェリーは定刻に出て、𠮷野港に遅れて着いた。",
    "no-break pairs": "On\u00a0 Friday\u00a0 the\u00a0 board\u00a0 met\u00a0 again.",
    "zero width": "zero\u200bwidth\u2060and\ufeffmarks\u00adhide in words.",
    "keycaps and tags": "Gate 1️⃣ opened 🏴󠁧󠁢󠁳󠁣󠁴󠁿 before 2️⃣ did.",
}
SCRIPTS = pytest.mark.parametrize("script", TEXTS)


@pytest.fixture(scope="module")
def reader(browser: Browser, served: Served) -> Iterator[Reader]:
    """The demo's manager in a project of their own, one page for all the texts."""
    slug = served.call("POST", "projects/", {"name": "Every script"})["slug"]
    context = browser.new_context(viewport={"width": 1440, "height": 900}, locale="en-GB")
    person = Person(context.new_page(), served.manage("demo").stdout.split()[-1])
    yield Reader(person, served, slug)
    context.close()
    assert person.wrong == []


def article(reader: Reader, text: str) -> str:
    """Open a new article that ends in this text; an own first line keeps texts from being the same twice."""
    whole = f"{uuid4()}\n\n{text}"
    reader.open(whole)
    return whole


@SCRIPTS
def test_with_alt_held_the_characters_selected_are_the_characters_stored(reader: Reader, script: str):
    whole = article(reader, TEXTS[script])

    for start, end in reader.spans(3):
        selected = reader.drag(start, end, exactly=True)
        claim = reader.label("1")

        assert selected
        assert claim["quote"] == selected == whole[claim["start"] : claim["end"]]


@SCRIPTS
def test_a_snapped_selection_is_stored_as_it_is_shown_before_the_key(reader: Reader, script: str):
    whole = article(reader, TEXTS[script])

    for start, end in reader.spans(2):
        selected = reader.drag(start, end)
        shown = reader.shown("pick")
        claim = reader.label("2")

        assert selected.strip() in shown
        assert claim["quote"] == shown == whole[claim["start"] : claim["end"]]


@SCRIPTS
def test_a_sentence_whose_edges_were_moved_by_keys_is_stored_as_it_is_shown(reader: Reader, script: str):
    whole = article(reader, TEXTS[script])

    reader.step_into_the_text()
    reader.press("Alt+Shift+ArrowLeft", "Alt+Shift+ArrowLeft", "Control+Alt+Shift+ArrowRight")
    shown = reader.shown("pick")
    claim = reader.label("3")

    assert claim["quote"] == shown == whole[claim["start"] : claim["end"]]
    assert reader.shown("unverified-0") == shown


def test_a_selection_over_two_paragraphs_holds_what_lies_between_them(reader: Reader):
    whole = article(reader, "One 👩‍🚒 came.\n\nTwo \u00a0went שלום.")

    reader.select_across()
    claim = reader.label("1")

    assert claim["quote"] == whole[claim["start"] : claim["end"]] == "came.\n\nTwo"


def test_a_triple_click_takes_its_paragraph_and_not_the_line_end(reader: Reader):
    whole = article(reader, "One 👩‍🚒 came on time.\n\nTwo went.")

    reader.triple_click()
    claim = reader.label("1")

    assert claim["quote"] == whole[claim["start"] : claim["end"]] == "One 👩‍🚒 came on time."
