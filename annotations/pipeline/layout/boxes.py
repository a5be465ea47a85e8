"""Boxes in which the outlet asks for an address, a subscription or a gift: what stands around their buttons."""

from collections.abc import Iterator
from itertools import islice

from annotations.pipeline.layout.calls import OPENING, OURS, TELLS, first_words, is_reported
from annotations.pipeline.layout.lines import Line
from annotations.pipeline.layout.page import Decision, Page
from annotations.pipeline.layout.words.buttons import ADDRESS_FIELD, BUTTON_WORDS
from annotations.pipeline.layout.words.calls import (
    ASKING,
    CALL_MOMENTS,
    CALL_VERBS,
    FUNDED,
    MEMBERS,
    MEMBERSHIP,
    NEWSROOM,
    OUTREACH,
    READER,
    READERS,
    SELLING,
    SIGNING_UP,
)

_HIGH = 3  # lines of a box above or below its button
_LONGEST_SLOGAN = 9  # words
_LONGEST_QUESTION = 5  # words: "Love local news?"
_LONGEST = 45  # words
_TOP = 3  # lines among which an outlet speaks of itself first
_HEAD = 8  # lines in which the title follows
_SHORTEST_TITLE = 4  # words
_AFTER_NOUNS = frozenset("from for of in by at on with among is was has".split())
_GIVING = ASKING | SELLING | MEMBERSHIP
_FORMS = _GIVING | OUTREACH | SIGNING_UP


def opening(page: Page) -> Iterator[Decision]:
    """Sentences at the very top that ask the reader to pay, with a headline below them before any other text."""
    for index, line in islice(page.open(), _TOP):
        if not line.is_prose:
            continue
        if line.is_long or not _asks_to_pay(line):
            return
        below = next((near for near in page.lines[index + 1 : index + _HEAD] if _is_text_or_title(near)), None)
        if below is not None and below.is_headline:
            yield Decision(
                index, "banner", "tells the reader who pays for the outlet and asks for more, above a headline"
            )


def boxes(page: Page) -> Iterator[Decision]:
    """Lines beside a button or a field of a form: there less tells that the outlet speaks to its customer."""
    text = page.first_prose()
    for form in sorted(index for index, (_, role, _) in page.decided.items() if role in {"banner", "tail"}):
        if not _is_form(page.lines[form]):
            continue
        for step in (-1, 1):
            near = form + step
            while page.is_open(near) and abs(near - form) <= _HIGH and (why := _belongs(page.lines[near])):
                yield Decision(near, page.decided[form].role, why)
                near += step
        if text < form - 1 and page.is_open(form - 1) and _is_headed(page.lines[form - 1], page.lines[form]):
            yield Decision(form - 1, "banner", "a short line right above a field for the reader's address")


def _is_form(line: Line) -> bool:
    """Whether a line of furniture takes an address, a subscription or a gift, and does not only share or sell."""
    return not line.is_long and (ADDRESS_FIELD.match(line.text) is not None or not _FORMS.isdisjoint(line.parts))


def _is_headed(line: Line, field: Line) -> bool:
    """Whether a line is the headline of a form; “Email” alone may be a button under an article's own."""
    asks = ADDRESS_FIELD.match(field.text) is not None and len(field.text) > len("e-mail:")
    return asks and line.is_headline and len(line.words) <= _LONGEST_SLOGAN and line.last != "?"


def _belongs(line: Line) -> str:
    """The evidence that a line beside a form is part of it; none where somebody tells something."""
    if line.is_long or len(line.words) > _LONGEST or line.is_quoting or is_reported(line):
        return ""
    words = line.parts
    if not TELLS.isdisjoint(words):
        return ""
    if BUTTON_WORDS.issuperset(words) and not _FORMS.isdisjoint(words):
        return "words of a form, beside a form"
    we, you = words & NEWSROOM, words & READER
    offered = words & (OURS | ASKING)
    if _opens_as_call(line) and (line.last == "?" or (offered and (we or you or not line.is_prose))):
        return "an imperative on the outlet's behalf, beside a form"
    own = (
        you and words & CALL_MOMENTS and not CALL_VERBS.isdisjoint(words)
    )  # "Then share this article with your friends."
    if (we and you and offered) or (you and words & OUTREACH) or own:
        return "speaks to the reader of what the outlet offers, beside a form"
    return ""


def _opens_as_call(line: Line) -> bool:
    """Whether a sentence opens with a call verb that is no noun: “Support from listeners” is."""
    is_noun = len(line.words) > 1 and line.lower[0] in OPENING and line.lower[1] in _AFTER_NOUNS
    short = line.last != "?" or len(line.words) <= _LONGEST_QUESTION
    return short and not is_noun and any(word in OPENING for word in first_words(line))


def _asks_to_pay(line: Line) -> bool:
    if len(line.words) > _LONGEST or is_reported(line):
        return False
    words = line.parts
    if words & FUNDED and words & READERS:
        return True
    return bool(words & (_GIVING | MEMBERS)) and any(word in OPENING for word in first_words(line))


def _is_text_or_title(line: Line) -> bool:
    return line.is_prose or (line.is_headline and len(line.words) >= _SHORTEST_TITLE)
