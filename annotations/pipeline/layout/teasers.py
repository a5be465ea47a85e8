"""Lines that lead the reader to another article."""

from collections.abc import Iterator

from annotations.pipeline.layout.calls import SPEAKING, are_buttons
from annotations.pipeline.layout.dates import is_date
from annotations.pipeline.layout.lines import Line
from annotations.pipeline.layout.page import Decision, Page
from annotations.pipeline.layout.words.buttons import ABOUT_PAGE, KICKERS, LISTING, POLICY
from annotations.pipeline.layout.words.cues import CUE_INLINE, CUE_OBJECT, CUE_ONLY, CUE_RUN_ON, POINTER

_LONGEST_SUMMARY = 25  # words
_LONGEST_LABEL = 5  # words
_SHORTEST_HEADLINE = 4  # words
_MOST_LINES = 4  # a cue, a headline, a summary, a date


def teasers(page: Page) -> Iterator[Decision]:
    """Cues to read on, with what they lead to on the same line or on the lines after."""
    last = page.last_prose()
    for index, line in page.open():
        if is_cue(line):
            yield Decision(index, "teaser", "a cue to read something else, alone on its line")
            yield from _led_to(page, index, last)
        elif index > last and _heads_list(page, index):
            yield Decision(index, "teaser", "the label of a list at the foot of the page")
            yield from _led_to(page, index, last)
        elif index and not line.is_long and len(line.words) <= 30 and CUE_INLINE.match(line.text):
            yield Decision(index, "teaser", "a cue to read something else, then a headline, on one line")
        elif index and len(line.words) <= 30 and _runs_on(line):
            yield Decision(index, "teaser", "a cue to read something else, run on into a headline")
        elif index and len(line.words) <= 20 and line.is_headline and POINTER.match(line.text):
            yield Decision(index, "teaser", "an arrow, then a headline")
        elif _is_boxed(page, index):
            yield Decision(index, "teaser", "a kind of article, in a box of headlines")
            yield from _led_to(page, index, last)
        elif len(line.words) <= 16 and SPEAKING.isdisjoint(line.lower) and CUE_OBJECT.match(line.text):
            yield Decision(index, "teaser", "an imperative to read something else")
            if index > last and line.is_headline:
                yield from _led_to(page, index, last)


def is_cue(line: Line) -> bool:
    """Whether the line is a cue to read something else and nothing more."""
    return len(line.text) <= 60 and CUE_ONLY.fullmatch(line.text) is not None


def _heads_list(page: Page, index: int) -> bool:
    """Whether a short line opens with “more” or “latest”, and a headline stands under it."""
    line = page.lines[index]
    if not 1 < len(line.words) <= _LONGEST_LABEL or not line.is_headline or line.lower[0] not in LISTING:
        return False
    below = page.lines[index + 1] if index + 1 < len(page.lines) else None
    return below is not None and below.is_headline and len(below.words) >= _SHORTEST_HEADLINE and not are_buttons(line)


def _runs_on(line: Line) -> bool:
    """Whether a cue of several words runs on into a headline; one word alone ("related") may be the headline's own."""
    found = None if line.stops else CUE_RUN_ON.match(line.text)
    return found is not None and " " in found["cue"]


def _is_boxed(page: Page, index: int) -> bool:
    """Whether a line under the first paragraph names a kind of article, and a headline stands right under it."""
    if page.lines[index].text.casefold() not in KICKERS or index + 1 >= len(page.lines):
        return False
    below = page.lines[index + 1]
    together = page.is_spaced and not below.after_blank
    return index > 0 and below.is_headline and len(below.words) >= (3 if together else 5)


def _led_to(page: Page, cue: int, last_prose: int) -> Iterator[Decision]:
    run = _headlines_after(page, cue)
    # A list of other articles at the foot of the page: no text of its own follows, so all of it is led to.
    end = cue + len(run)
    at_the_foot = end > last_prose or end == len(page.lines) - 1
    for index in run if at_the_foot else _own(page, run):
        yield Decision(index, "teaser", "a headline under a cue to read something else")
    if run and not at_the_foot and end + 1 < len(page.lines) and _sums_up(page, cue, end + 1):
        yield Decision(end + 1, "teaser", "what the headline leads to, summed up in the same box")


def _sums_up(page: Page, cue: int, index: int) -> bool:
    """Whether a short paragraph belongs to a box of lines that blank lines set apart from the text."""
    box = page.lines[cue : index + 1]
    last = index + 1 == len(page.lines) or page.lines[index + 1].after_blank
    apart = page.is_spaced and box[0].after_blank and last and not any(line.after_blank for line in box[1:])
    return apart and len(page.lines[index].words) <= _LONGEST_SUMMARY and not page.lines[index].is_quoting


def _headlines_after(page: Page, cue: int) -> list[int]:
    run = []
    for index in range(cue + 1, len(page.lines)):
        line = page.lines[index]
        if (
            line.text[0] in "(["
            or is_cue(line)
            or are_buttons(line)
            or ABOUT_PAGE.match(line.text)
            or POLICY.match(line.text)
            or not (line.is_headline or is_date(line))
        ):
            break
        run.append(index)
    return run


def _own(page: Page, run: list[int]) -> Iterator[int]:
    """The lines of the teaser itself: its headline, and those after that cannot be a heading of the article."""
    for nth, index in enumerate(run[: _MOST_LINES - 1]):
        line = page.lines[index]
        same_group = page.is_spaced and not line.after_blank
        # A summary says more than the headline above it, and so does a headline than its section; a heading seldom.
        says_more = nth == 1 and len(line.words) > len(page.lines[run[0]].words)
        if nth and not (same_group or is_date(line) or says_more):
            return
        yield index
