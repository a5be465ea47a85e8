"""Each trap that the demo corpus is there for really is in the bytes of its files."""

import re
import unicodedata
from datetime import date
from itertools import combinations

import pytest

from annotations.text.canonical import decode
from tests.demo.corpus import ARTICLES, FILES, blocks, raw, text, text_of

FERRY, HEARING, WIRE, WELLS_CLOSED, WELLS_COUNCIL, STADIUM, HOSPITAL, WIND_FARM = range(1, 9)


def runs(words: list[str], length: int) -> set[tuple[str, ...]]:
    return {tuple(words[i : i + length]) for i in range(len(words) - length + 1)}


def test_each_of_the_eight_files_has_its_row():
    assert [row["file"] for row in ARTICLES] == FILES
    assert len(FILES) == 8


@pytest.mark.parametrize("row", ARTICLES, ids=lambda row: row["file"])
def test_a_row_says_when_and_by_an_outlet_that_cannot_exist(row):
    assert set(row) == {"file", "outlet", "published_on", "source_url", "language", "encoding"}
    assert date.fromisoformat(row["published_on"]).year == 2026
    assert re.fullmatch(r"https://[a-z-]+\.example/[a-z0-9/-]+", row["source_url"])


@pytest.mark.parametrize("file", FILES)
def test_an_article_has_the_length_of_one(file):
    assert 350 <= len(text_of(file).split()) <= 900


def test_no_two_articles_share_a_run_of_eight_words():
    said = {file: runs(re.findall(r"\w+", text_of(file).lower()), 8) for file in FILES}

    assert [pair for pair in combinations(FILES, 2) if said[pair[0]] & said[pair[1]]] == []


def test_the_three_reports_of_the_ferry_contradict_one_another():
    assert "214 passengers" in text(FERRY) and "241 passengers" in text(HEARING)
    assert "starboard engine 54 days" in text(FERRY) and "58 for the starboard one" in text(HEARING)
    assert "300 metres" in text(FERRY) and "190 metres" in text(HEARING) and "250 metres" in text(WIRE)


def test_the_two_reports_of_the_wells_contradict_each_other():
    assert "Three Lauterdale Wells" in text(WELLS_CLOSED) and "four public wells" in text(WELLS_COUNCIL)
    assert "71 milligrams" in text(WELLS_CLOSED) and "83 milligrams" in text(WELLS_COUNCIL)


def test_one_article_has_no_blank_lines_and_a_typo_in_its_title():
    assert "\n\n" not in text(FERRY)
    assert blocks(FERRY)[0].endswith("Inpsections")


def test_one_article_begins_with_a_standfirst_in_the_place_of_a_title():
    first = blocks(HEARING)[0]

    assert len(first.split()) > 15
    assert not first.endswith(".")


def test_a_teaser_stands_between_a_lead_in_and_its_quotation():
    lines = blocks(HEARING)
    label = lines.index("Keep reading")

    assert lines[label - 1].endswith(":")
    assert lines[label + 2].startswith("“")


def test_teasers_have_one_two_and_three_lines():
    lines = blocks(HEARING)

    assert [line for line in lines if line.startswith("RELATED: ")]
    assert lines.count("Keep reading") == 3
    assert lines[lines.index("Opinion") - 1] == "Keep reading"


def test_a_quotation_opens_with_the_closing_mark():
    assert [line for line in blocks(HEARING) if " ”We were never asked" in line]
    assert text(HEARING).count("”") == text(HEARING).count("“") + 2


def test_quotations_are_interrupted_and_hold_insertions():
    assert re.search(r"“\[The ship had\] [^”]+,” he said, “and ", text(HEARING))


def test_headings_hold_single_quotes():
    headings = [line for line in blocks(HEARING) if len(line) < 70 and "‘" in line and not line.endswith(".")]

    assert len(headings) >= 5


def test_one_file_has_windows_line_ends_and_a_mark_until_it_is_canonical():
    assert raw(WIRE).startswith(b"\xef\xbb\xbf")
    assert raw(WIRE).count(b"\r\n") == raw(WIRE).count(b"\n") > 30
    assert not re.search("[\ufeff\r]", text(WIRE))


def test_the_wire_has_a_byline_a_dateline_a_list_and_a_credit():
    lines = blocks(WIRE)

    assert lines[1].startswith("By ")
    assert re.match(r"[A-Z ]+, Oct 2 \(\w+\) - ", lines[2])
    assert sum(line.startswith("* ") for line in lines) == 3
    assert lines[-1].startswith("(Reporting by ")


def test_a_banner_stands_before_the_title_and_a_caption_after_it():
    banner, title, caption = blocks(WELLS_CLOSED)[:3]

    assert banner.endswith("!")
    assert title.istitle()
    assert caption.startswith("A technician")


def test_no_break_spaces_are_each_followed_by_a_space():
    assert text(WELLS_CLOSED).count("\u00a0") == text(WELLS_CLOSED).count("\u00a0 ") > 50


def test_one_article_has_only_straight_quotes():
    assert text(WELLS_CLOSED).count('"') >= 10
    assert not set("“”‘’") & set(text(WELLS_CLOSED))


def test_an_appeal_of_three_paragraphs_ends_in_buttons_and_a_link():
    lines = blocks(WELLS_CLOSED)

    assert lines[-7].startswith("...")
    assert lines[-4] == "choose your ammount"
    assert "\n".join(lines[-4:-1]) in text(WELLS_CLOSED)
    assert text(WELLS_CLOSED).endswith("\n\nAll from Lauterdale")


def test_a_lead_is_printed_twice_under_a_title_with_a_colon():
    title, lead, repeated = blocks(WELLS_COUNCIL)[:3]

    assert title.startswith("Council leader: ")
    assert lead == repeated


def test_a_question_is_a_heading_and_a_place_is_spelt_two_ways():
    assert "Where does the nitrate come from?" in blocks(WELLS_COUNCIL)
    assert "Lauterhavn " in text(WELLS_COUNCIL) and "Lauterhaven’" in text(WELLS_COUNCIL)


def test_agencies_are_glued_to_the_last_sentence_and_the_tail_ends_in_another_script():
    last, tail = blocks(WELLS_COUNCIL)[-2:]

    assert last.endswith(". | ORM, Northpress")
    assert unicodedata.name(tail[-1]).startswith("GEORGIAN")


def test_headings_stand_before_nearly_every_paragraph_and_one_blank_line_is_doubled():
    lines = blocks(STADIUM)[1:]
    headings = [line for line in lines if line.istitle() or len(line.split()) <= 6]

    assert len(headings) >= 8
    assert "\n\n\n" in text(STADIUM)
    assert text(STADIUM).endswith("\n\n")


def test_one_number_has_two_meanings():
    assert "8.25 per cent" in text(STADIUM) and "8.25 million crowns" in text(STADIUM)


def test_one_file_is_windows_1252_whether_or_not_it_says_so():
    with pytest.raises(UnicodeDecodeError):
        raw(HOSPITAL).decode("utf-8")

    assert decode(raw(HOSPITAL)) == decode(raw(HOSPITAL), "cp1252")
    assert set(raw(HOSPITAL)) >= set("“”’…–•€é".encode("cp1252"))


def test_emoji_are_joined_tinted_and_flagged():
    assert "👨\u200d👩\u200d👧\u200d👦" in text(WIND_FARM)
    assert "👩🏽\u200d🌾" in text(WIND_FARM)
    assert "🇩🇰" in text(WIND_FARM)


def test_names_are_written_with_combining_marks_some_of_which_never_compose():
    composed = unicodedata.normalize("NFC", text(WIND_FARM))

    assert len(composed) < len(text(WIND_FARM))
    assert [mark for mark in composed if unicodedata.combining(mark)]


def test_one_quotation_runs_from_right_to_left():
    [quotation] = (quoted for quoted in re.findall("“([^”]+)”", text(WIND_FARM)) if not quoted.isascii())

    assert {unicodedata.bidirectional(letter) for letter in quotation if letter.isalpha()} == {"AL"}


@pytest.mark.parametrize("number", [FERRY, WELLS_CLOSED, HOSPITAL])
def test_some_files_end_without_a_newline(number):
    assert not raw(number).endswith(b"\n")
