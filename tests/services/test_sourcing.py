import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from annotations.services.refusals import BadField
from annotations.services.sourcing import canonical_url

KNOWN = "https://example.org/fares?a=1&b=2"


@pytest.mark.parametrize(
    "url",
    [
        "https://example.org/fares?a=1&b=2",
        "  https://example.org/fares?a=1&b=2\n",
        "HTTPS://EXAMPLE.org/fares?b=2&a=1",
        "https://example.org/fares?a=1&b=2#table",
        "https://example.org/fares?utm_source=mail&a=1&UTM_Medium=x&b=2&fbclid=abc",
        "https://example.org/other/../fares?a=1&b=2",
        "https://example.org/fares?a=1&b=2&%75tm_source=mail",
    ],
)
def test_one_page_has_one_canonical_address(url):
    assert canonical_url(url) == KNOWN


@pytest.mark.parametrize(
    "url",
    [
        "http://example.org/fares?a=1&b=2",
        "https://example.org/Fares?a=1&b=2",
        "https://example.org/fares?a=1&a=2&b=2",
        "https://example.org:8443/fares?a=1&b=2",
    ],
)
def test_another_page_has_another_address(url):
    assert canonical_url(url) != KNOWN


def test_a_repeated_parameter_is_kept():
    assert canonical_url("https://example.org/?id=2&id=1") == "https://example.org/?id=1&id=2"


def test_a_name_in_another_script_is_known_by_its_address_in_ascii():
    assert canonical_url("https://пример.бг/") == canonical_url("https://xn--e1afmkfd.xn--90ae/")


@pytest.mark.parametrize(
    "url",
    [
        "",
        "fares",
        "//example.org/fares",
        "https://",
        "https:///fares",
        "https://:80/",
        "https://example.org:port/",
        "https://example.org:99999/",
        "https://[::1",
        "https://[nonsense]/",
        "https://example\u2100.org/",
        "ftp://example.org/",
        "javascript:alert(1)",
        "java\nscript:alert(1)",
        " javascript://example.org/%0aalert(1)",
        "data:text/html,<script>alert(1)</script>",
        "file:///etc/passwd",
        "https://user:secret@example.org/",
        "https://example.org\x1b/",
        "https://ex%61mple.org/",
        "mailto:someone@example.org",
    ],
)
def test_what_is_not_the_address_of_a_web_page_is_refused(url):
    with pytest.raises(BadField) as refused:
        canonical_url(url)

    assert refused.value.more["field"] == "url"


def test_an_address_that_grows_too_long_when_it_is_escaped_is_refused():
    with pytest.raises(BadField, match="longer"):
        canonical_url("https://example.org/" + "я" * 900)


pieces = st.sampled_from(
    ["http", "https", "://", ":", "/", "//", "?", "#", "&", "=", "@", "[", "]", "%", "%zz", "%00", "utm_a", "..", ".",
     "::1", "example.org", "EXAMPLE", "xn--", "xn--a", "ß", "ı", "。", "\u200d", "é", "𝔘", "\t", "\n", "\\", ";"]
)  # fmt: skip


@given(st.lists(pieces | st.text(max_size=3), max_size=12).map("".join), st.sampled_from(["", "http://", "https://"]))
@settings(max_examples=500)
@example("xn--\u200d", "http://")
@example("a" * 64 + ".org", "https://")
def test_any_words_are_an_address_that_is_its_own_canonical_or_are_refused(words, scheme):
    try:
        known = canonical_url(scheme + words)
    except BadField:
        return

    assert known.startswith(("http://", "https://"))
    assert known.isascii() and "#" not in known
    assert not any(pair.startswith("utm_") for pair in known.partition("?")[2].split("&"))
    assert canonical_url(known) == known
