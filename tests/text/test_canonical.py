import codecs

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from annotations.text.canonical import MAX_CODE_POINTS, TextRefused, canonical, checksum, decode
from tests.text.texts import any_text, storable_text


@pytest.mark.parametrize("text", ["one\r\ntwo\rthree", "\ufeffone\ntwo\r\nthree"])
def test_line_ends_become_lf_and_a_leading_mark_goes(text):
    assert canonical(text) == "one\ntwo\nthree"


def test_all_other_whitespace_stays_as_it_was():
    text = "  a\u00a0 b\t\u2028c \n\n\n d\u200b  "

    assert canonical(text) == text


def test_a_mark_inside_the_text_stays():
    assert canonical("a\ufeffb") == "a\ufeffb"


@given(any_text)
def test_what_is_canonical_stays_as_it_is(text):
    try:
        once = canonical(text)
    except TextRefused:
        assume(False)

    assert canonical(once) == once
    assert "\r" not in once
    assert not once.startswith("\ufeff")


@given(any_text)
def test_a_text_is_refused_exactly_when_it_cannot_be_kept(text):
    has_words = text.lstrip("\ufeff").strip() != ""
    is_storable = not any(letter == "\0" or "\ud800" <= letter <= "\udfff" for letter in text)

    try:
        canonical(text)
        kept = True
    except TextRefused:
        kept = False

    assert kept == (has_words and is_storable)


def test_nul_is_refused_with_its_line_and_place():
    with pytest.raises(TextRefused, match=r"NUL character on line 2, character 3 \(code point 6 of the text\)"):
        canonical("one\r\ntw\0o")


def test_half_a_surrogate_pair_is_refused_by_name():
    with pytest.raises(TextRefused, match=r"surrogate pair, U\+D83D, on line 1, character 2"):
        canonical("a\ud83d")


@pytest.mark.parametrize("text", ["", "\ufeff", " \n\t\u00a0\u2003\r\n"])
def test_a_text_of_nothing_but_whitespace_is_refused(text):
    with pytest.raises(TextRefused, match="empty"):
        canonical(text)


def test_the_longest_text_is_taken_and_one_more_character_is_not():
    assert len(canonical("x" * MAX_CODE_POINTS)) == MAX_CODE_POINTS
    with pytest.raises(TextRefused, match=r"2,000,001 characters; the most we take is 2,000,000"):
        canonical("x" * (MAX_CODE_POINTS + 1))


@given(storable_text)
def test_utf8_is_read_with_and_without_its_mark(text):
    assume(not text.startswith("\ufeff"))

    assert decode(text.encode()) == (text, "utf-8")
    assert decode(codecs.BOM_UTF8 + text.encode()) == (text, "utf-8")


@given(storable_text, st.sampled_from(["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"]))
def test_utf16_and_utf32_are_read_by_their_mark_whatever_was_declared(text, encoding):
    # A UTF-16 text that begins with NUL has the mark of UTF-32; it is refused later either way.
    assume(not text.startswith("\0"))

    assert decode(("\ufeff" + text).encode(encoding), declared="latin-1") == (text, encoding[:6])


def test_utf8_goes_before_what_was_declared():
    assert decode("Über".encode(), declared="cp1251") == ("Über", "utf-8")


def test_what_was_declared_goes_before_cp1252():
    assert decode("мост".encode("cp1251"), declared="Windows-1251") == ("мост", "cp1251")


def test_declared_utf16_is_read_without_a_mark():
    assert decode("pier".encode("utf-16-le"), declared="utf-16-le") == ("pier", "utf-16-le")


@pytest.mark.parametrize("data", [b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", b"\x89PNG\r\n\x1a\n", b"\x7fELF\x02\x01\xff"])
def test_what_is_no_text_file_is_refused_as_that(data):
    with pytest.raises(TextRefused, match="no text file"):
        decode(data)


def test_cp1252_is_the_last_resort():
    assert decode("caf\u00e9 \u20ac5".encode("cp1252")) == ("caf\u00e9 \u20ac5", "cp1252")


@pytest.mark.parametrize("declared", ["base64", "rot13", "punycode", "no-such", "bad\0name", ""])
def test_a_declared_encoding_that_is_none_for_files_is_passed_over(declared):
    assert decode(b"caf\xe9", declared=declared) == ("caf\u00e9", "cp1252")


def test_bytes_that_no_encoding_explains_are_refused():
    with pytest.raises(TextRefused, match="neither UTF-8 nor Windows-1252"):
        decode(b"\x81\x8d")


def test_broken_utf16_is_refused_and_not_read_as_something_else():
    with pytest.raises(TextRefused, match="begins with the mark of UTF-16 but is broken"):
        decode(codecs.BOM_UTF16_LE + b"abc")


@pytest.mark.parametrize("data", [b"pier \xed\xa0\xbd", "pier \ud83d".encode("utf-16", "surrogatepass")])
def test_a_surrogate_in_a_file_is_refused_where_it_stands(data):
    with pytest.raises(TextRefused, match=r"U\+D83D, on line 1, character 6"):
        canonical(decode(data).text)


@given(st.binary(), st.sampled_from([None, "latin-1", "utf-16", "base64", "utf-7"]))
def test_any_bytes_are_read_or_refused(data, declared):
    try:
        text = canonical(decode(data, declared).text)
    except TextRefused:
        return

    assert text.encode().decode() == text


def test_the_checksum_is_that_of_the_text_in_utf8():
    assert checksum("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
