"""docs/operations.md says what is so: each variable, each metric, each command and each event."""

import ast
import re
import shlex

import pytest
from django.core.management import get_commands, load_command_class

from annotations.views.measures import REGISTRY
from annotations.views.metrics import House
from tests.serving import ROOT

PAGE = (ROOT / "docs" / "operations.md").read_text("utf-8")


def calls(*folders):
    """Every call in our own code."""
    files = [file for folder in folders for file in (ROOT / folder).rglob("*.py")]
    return [
        node for file in files for node in ast.walk(ast.parse(file.read_text("utf-8"))) if isinstance(node, ast.Call)
    ]


def first_words(named, *folders):
    """The first argument of each call of such a function, where it is a word."""
    found = [call for call in calls(*folders) if call.args and re.fullmatch(named, ast.unparse(call.func))]
    return {call.args[0].value for call in found if isinstance(call.args[0], ast.Constant)}


def rows(heading):
    """The words in backquotes of the first column of the table under a heading."""
    table = PAGE.split(heading)[1].split("\n\n")[0]
    return {word for line in table.splitlines() for word in re.findall(r"`([^`]+)`", line.split("|")[1])}


def test_every_variable_that_is_read_is_in_the_table_and_no_other():
    assert rows("| variable | default | meaning |\n|---|---|---|\n") == first_words(r"env\.\w+", "workbench")


@pytest.mark.django_db
def test_every_metric_is_in_the_table_and_no_other():
    told = {family.name for family in [*REGISTRY.collect(), *House().collect()]}
    described = {name.removesuffix("_total") for name in rows("| metric | of | |\n|---|---|---|\n")} - {"process_…"}

    assert described == {name for name in told if name.startswith("workbench_")}


def test_every_event_of_ours_is_in_the_table():
    events = {
        *first_words(r"log\.(debug|info|warning|error)", "annotations", "workbench"),
        *first_words(r"(working\.)?tell", "annotations/services"),
        *(call.args[1].value for call in calls("annotations/views") if ast.unparse(call.func) == "tell"),
    }

    assert {"request", "job.begun", "child.ended", "signed_in"} <= events
    assert events - rows("| event | level | tells |\n|---|---|---|\n") == set()


@pytest.mark.parametrize("said", sorted(set(re.findall(r"manage\.py ([a-z_]+[^`\n|#]*)", PAGE))))
def test_every_command_that_is_named_is_one_with_these_options(said):
    name, *words = shlex.split(said)
    words = words[: words.index("DATABASE_URL")] if "DATABASE_URL" in words else words

    assert name in get_commands()
    parser = load_command_class(get_commands()[name], name).create_parser("manage.py", name)
    known = {option for action in parser._actions for option in action.option_strings}
    assert {word.split("=")[0] for word in words if word.startswith("--")} <= known
