"""Short strings which, repeated, trap careless rules: each makes some regular expression or lookup start over."""

UNITS = {
    "stops": "A. ",
    "dots": ".",
    "spaces": " ",
    "letters": "x",
    "words": "Word ",
    "straight quotes": '"',
    "opening quotes": "“",
    "closing quotes": "”",
    "mixed quotes": "\"'“”‘’«»„",
    "apostrophes": "'a ",
    "speech": "“A,” he said, ",
    "brackets": "([{",
    "digits": "1,",
    "grouped digits": "1 000 ",
    "footnotes": "a. [1] [2] ",
    "bars": ". | ",
    "dashes": ". — ",
    "months": "May ",
    "cues": "according to ",
    "verbs": "said ",
    "short lines": "a\n",
    "short paragraphs": "a.\n\n",
    "headings": "Some Heading Here\n",
    "teasers": "Read more\nHead line\n",
    "buttons": "share\n",
    "dates": "12 May 2031\n",
    "items": "1. a\n",
    "appeals": "We ask you to help our journalism, so please support us now.\n",
    "sentences": "The mayor said on Monday that 12 people were hurt. ",
    "paragraphs": "The mayor said on Monday that 12 people were hurt.\n\n",
    "families": "👩‍👩‍👧‍👦 ",
}


def hostile(unit: str, size: int) -> str:
    """`size` code points of one unit, with a last letter so that the text is never only whitespace."""
    return (unit * (size // len(unit) + 1))[: size - 1] + "x"
