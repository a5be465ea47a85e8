import json
from datetime import date
from io import StringIO

import pytest
from django.core.management import call_command

from annotations.management.commands.mark_text import Command
from annotations.text import checksum


def mark_text(*paths, **options):
    """What the command prints, a dictionary a line, and its exit code."""
    out, code = StringIO(), 0
    try:
        call_command("mark_text", *map(str, paths), stdout=out, **options)
    except SystemExit as exit_:
        code = exit_.code
    return [json.loads(line) for line in out.getvalue().splitlines()], code


def test_each_file_is_one_line_of_json(tmp_path):
    one, two = tmp_path / "one.txt", tmp_path / "two.txt"
    one.write_bytes(b"Dam drained\r\nThe dam was drained on Monday.")
    two.write_text("Der Damm ist leer.")

    lines, code = mark_text(one, two, language="de")

    assert code == 0
    assert [(line["path"], line["language"]) for line in lines] == [(str(one), "de"), (str(two), "de")]
    assert lines[0]["sha256"] == checksum("Dam drained\nThe dam was drained on Monday.")


def test_marks_are_told_as_promised(tmp_path):
    path = tmp_path / "page.txt"
    path.write_text("Dam drained\n“It is empty,” Ann Crew said.")

    [line], _ = mark_text(path)

    title, *_ = line["marks"]
    assert title == {
        "kind": "block",
        "start": 0,
        "end": 11,
        "why": "the first line, short and without a full stop",
        "role": "title",
        "language": "en",
    }
    [quotation] = [mark for mark in line["marks"] if mark["kind"] == "quotation"]
    assert (quotation["speaker"], quotation["form"]) == ([27, 35], "direct")


def test_days_are_told_by_the_day_of_publication(tmp_path):
    path = tmp_path / "page.txt"
    path.write_text("Dam drained\nThe dam at Rudno was drained on Monday.")

    [line], _ = mark_text(path, published_on=date(2031, 3, 12))

    [day] = [mark for mark in line["marks"] if mark["kind"] == "date"]
    assert (day["date"], day["precision"]) == ("2031-03-10", "day")


def test_a_refused_file_says_why_on_its_line_and_the_others_are_marked(tmp_path):
    bad, good = tmp_path / "bad.txt", tmp_path / "good.txt"
    bad.write_bytes(b"dam\0")
    good.write_text("The dam is empty.")

    lines, code = mark_text(bad, good, tmp_path / "missing.txt")

    assert code == 1
    assert lines[0].keys() == {"path", "error"}
    assert "NUL character on line 1, character 4" in lines[0]["error"]
    assert lines[1]["marks"]
    assert "cannot be read" in lines[2]["error"]


def test_a_declared_encoding_is_tried(tmp_path):
    path = tmp_path / "page.txt"
    path.write_bytes("Дамът е празен.".encode("cp1251"))

    [line], _ = mark_text(path, encoding="cp1251")

    assert line["sha256"] == checksum("Дамът е празен.")


def test_no_check_is_made_that_could_ask_the_database():
    assert Command.requires_system_checks == []
    assert Command.requires_migrations_checks is False


@pytest.mark.parametrize("text", ["", "  \n "])
def test_an_empty_file_is_refused(tmp_path, text):
    path = tmp_path / "empty.txt"
    path.write_text(text)

    [line], code = mark_text(path)

    assert (code, "empty" in line["error"]) == (1, True)
