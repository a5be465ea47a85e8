from annotations.pipeline.stages.duplicates import duplicates
from tests.pipeline.reading import read, words

LEAD = "The dam at Rudno was drained on Monday for repairs."


def found(text):
    document = read(text)
    marks = list(duplicates(document))
    return words(text, marks), [text[slice(*mark.data["of"])] for mark in marks]


def test_a_repeated_lead_is_a_duplicate_of_the_first():
    text = f"Dam drained\n{LEAD}\n{LEAD}\nIt is empty."

    assert found(text) == ([LEAD], [LEAD])


def test_a_third_repetition_points_to_the_first_too():
    text = f"Dam drained\n{LEAD}\n{LEAD}\nIt is empty.\n{LEAD}"

    marks = list(duplicates(read(text)))

    assert [mark.data["of"] for mark in marks] == [[12, 12 + len(LEAD)]] * 2


def test_case_and_whitespace_make_no_difference_and_words_do():
    spaced = LEAD.replace(" ", "\u00a0 ").upper()

    assert found(f"Dam drained\n{LEAD}\n{spaced}")[0] == [spaced]
    assert found(f"Dam drained\n{LEAD}\n{LEAD.replace('Monday', 'Sunday')}")[0] == []


def test_short_lines_repeat_without_being_duplicates():
    assert found(f"Dam drained\nRead more\nA headline\n{LEAD}\nRead more\nA headline\nIt is empty.") == ([], [])


def test_a_title_said_twice_is_a_duplicate_however_short():
    assert found(f"Dam drained\nDam drained\n{LEAD}") == (["Dam drained"], ["Dam drained"])
