from io import StringIO

import pytest
from django.core.management import CommandError, call_command

HEADED = """\tvclaim\ttitle
7\t"The Orrin dam was ""drained"" in 2019."\tDid Orrin Drain Its Dam?
8\tThe mayor of Orrin sold a forest.\tA Forest Sold
"""
BARE = 'c1\tThe Orrin dam was "drained".\nc2\t"Forests" of Orrin were sold.\n'


def similar_claims(tmp_path, index, queries, **options):
    """What the command prints: the cells of each line."""
    for name, text in (("index.tsv", index), ("queries.tsv", queries)):
        (tmp_path / name).write_bytes(text if isinstance(text, bytes) else text.encode())
    out = StringIO()
    call_command("similar_claims", tmp_path / "index.tsv", tmp_path / "queries.tsv", stdout=out, **options)
    return [line.split("\t") for line in out.getvalue().splitlines()]


def test_each_text_gets_its_claims_as_scorers_read_them(tmp_path):
    lines = similar_claims(tmp_path, HEADED, "\ttweet_content\n1\tOrrin drained its dam\n2\ta forest, sold")

    assert [line[:4] + line[5:] for line in lines] == [
        ["1", "Q0", "7", "1", "workbench"],
        ["1", "Q0", "8", "2", "workbench"],
        ["2", "Q0", "8", "1", "workbench"],
    ]
    assert float(lines[0][4]) > float(lines[1][4]) > 0


@pytest.mark.parametrize("heading", ["", "id\tclaim\n", "vclaim_id\tvclaim\n", "\tvclaim\n", "\ufeffID\tclaim\n"])
def test_a_heading_is_no_claim(tmp_path, heading):
    lines = similar_claims(tmp_path, heading + BARE, "q\tclaim vclaim id forests drained")

    assert {line[2] for line in lines} == {"c1", "c2"}


def test_quotation_marks_that_are_no_tables_are_words(tmp_path):
    lines = similar_claims(tmp_path, BARE, 'q\t"Dam" drained, they say\nr\tOrrin forest')

    assert [(line[0], line[2]) for line in lines if line[3] == "1"] == [("q", "c1"), ("r", "c2")]


def test_only_so_many_claims_are_printed_as_were_asked_for(tmp_path):
    assert len(similar_claims(tmp_path, HEADED, "1\tOrrin", top=1)) == 1


def test_no_claims_and_no_texts_print_nothing(tmp_path):
    assert similar_claims(tmp_path, "", "") == []


def test_a_file_that_is_not_there_is_told_in_a_sentence(tmp_path):
    with pytest.raises(CommandError, match=r"none\.tsv cannot be read: No such file"):
        call_command("similar_claims", tmp_path / "none.tsv", tmp_path / "none.tsv")


def test_a_picture_is_refused(tmp_path):
    with pytest.raises(CommandError, match="no text file"):
        similar_claims(tmp_path, b"\x89PNG\x01\x02\xff", "1\tOrrin")
