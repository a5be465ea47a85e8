import json

import pytest

from annotations.pipeline.document import ENGLISH, Document, Mark


def test_a_mark_is_sent_with_what_its_kind_carries():
    mark = Mark("duplicate", 10, 20, "the same words as the lead at 0", data={"of": [0, 10]})

    assert mark.as_dict() == {
        "kind": "duplicate",
        "start": 10,
        "end": 20,
        "why": "the same words as the lead at 0",
        "of": [0, 10],
    }


def test_a_score_is_sent_only_where_there_is_one():
    assert Mark("suggestion", 0, 5, "why", score=0.5).as_dict()["score"] == 0.5
    assert "score" not in Mark("sentence", 0, 5, "why").as_dict()


@pytest.mark.parametrize(("start", "end"), [(3, 3), (5, 2), (-1, 4)])
def test_a_mark_of_nothing_cannot_be_made(start, end):
    with pytest.raises(ValueError, match="not a mark"):
        Mark("sentence", start, end, "why")


def test_a_mark_outside_the_text_is_refused():
    with pytest.raises(ValueError, match="a sentence ends at 9 in a text of 5 code points"):
        Document("short").with_marks([Mark("sentence", 0, 9, "why")])


def test_adding_marks_leaves_the_earlier_document_as_it_was():
    before = Document("The dam.")

    after = before.with_marks([Mark("sentence", 0, 8, "why")])

    assert (before.of("sentence"), len(after.of("sentence"))) == ((), 1)
    assert after.quote(after.of("sentence")[0]) == "The dam."


def test_content_is_all_blocks_but_furniture():
    roles = ["title", "banner", "teaser", "credit", "tail", "caption", "list"]
    marks = [Mark("block", at, at + 1, "why", data={"role": role}) for at, role in enumerate(roles)]

    content = Document("abcdefg").with_marks(marks).content()

    assert [block.data["role"] for block in content] == ["title", "caption", "list"]
    assert json.dumps([block.as_dict() for block in content])


def test_content_of_a_language_is_what_is_written_in_it():
    said = {"role": "body", "language": "de"}
    marks = [Mark("block", 0, 1, "why", data={"role": "body"}), Mark("block", 1, 2, "why", data=said)]

    document = Document("ab", "en-GB").with_marks(marks)

    assert [block.start for block in document.content(ENGLISH)] == [0]
    assert [block.start for block in document.content(frozenset({"de"}))] == [1]
    assert document.content() == tuple(marks)
