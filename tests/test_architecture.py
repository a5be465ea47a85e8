"""What the house keeps to, where no linter can say it."""

import ast
import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
LONGEST_FILE = 250  # lines; most are under 200
LONGEST_FUNCTION = 45  # lines; most are under 40
GENERATED = ("annotations/migrations/", "package-lock.json", "requirements")


def kept(*endings: str) -> list[Path]:
    """The files that git keeps, or would at the next commit."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    names = [name for name in listed.stdout.split("\0") if name and not name.startswith(GENERATED)]
    return [ROOT / name for name in names if name.endswith(endings or ("",)) and (ROOT / name).is_file()]


def named(path: Path) -> str:
    return str(path.relative_to(ROOT))


def text_of(path: Path) -> str:
    """The file as text; empty when it is none."""
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return ""


def test_a_file_is_one_idea_and_short():
    lines = {named(path): len(text_of(path).splitlines()) for path in kept(".py", ".ts", ".tsx", ".css", ".html")}

    assert {name: count for name, count in lines.items() if count > longest(name, LONGEST_FILE)} == {}


def longest(name: str, lines: int) -> int:
    """Tests are lists of cases, and may be longer than what they test."""
    return 2 * lines if name.startswith(("tests/", "frontend/tests/")) else lines


def test_a_function_is_short():
    long = {}
    for path in kept(".py"):
        for node in ast.walk(ast.parse(text_of(path))):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                lines = (node.end_lineno or node.lineno) - node.lineno + 1
                if lines > longest(named(path), LONGEST_FUNCTION):
                    long[f"{named(path)}:{node.name}"] = lines

    assert long == {}


def test_a_module_says_what_it_is_for():
    modules = {named(path): ast.parse(text_of(path)) for path in kept(".py") if not named(path).startswith("tests/")}

    assert [name for name, tree in modules.items() if tree.body and not ast.get_docstring(tree)] == []


# Visible words between tags, once comments, scripts and what the template itself puts in are taken away.
NOT_SHOWN = re.compile(
    r"{%\s*comment.*?endcomment\s*%}|{#.*?#}|<!--.*?-->|<(script|style|svg|code|pre|kbd)\b.*?</\1>"
    r"|{%\s*block (?:mark|narrow)\s*%}.*?{%\s*endblock.*?%}"  # these hold names of classes
    r"|{%\s*blocktranslate.*?endblocktranslate\s*%}|{%.*?%}|{{.*?}}|<[^>]*>|&\w+;",
    re.DOTALL,
)
THE_SAME_EVERYWHERE = {"sha"}
SAID_BY_ATTRIBUTE = re.compile(r'\b(?:alt|aria-label|placeholder|title)="([^"{}]*[^\W\d_]{2}[^"{}]*)"')


@pytest.mark.parametrize("path", kept(".html"), ids=named)
def test_every_visible_word_of_a_template_can_be_translated(path):
    source = text_of(path)

    assert set(re.findall(r"[^\W\d_]{2,}", NOT_SHOWN.sub(" ", source))) <= THE_SAME_EVERYWHERE
    assert SAID_BY_ATTRIBUTE.findall(source) == []


def test_no_file_names_a_place_on_somebodys_machine():
    places = re.compile(r"(?<![\w.])/(?:home|Users|root|work|opt|mnt)/\w+")
    found = {named(path): places.findall(text_of(path)) for path in kept() if path != Path(__file__)}

    assert {name: said for name, said in found.items() if said} == {}


def test_no_file_names_a_registry():
    hosts = re.compile(r"files\.pythonhosted\.org|pypi\.org/simple|registry\.npmjs\.org")
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True)
    everything = [ROOT / name for name in listed.stdout.split("\0") if name]

    assert [named(path) for path in everything if path != Path(__file__) and hosts.search(text_of(path))] == []


def test_a_script_in_a_page_is_always_a_file_so_that_the_content_policy_holds():
    inline = re.compile(
        r"<script(?![^>]*\bsrc=)(?![^>]*type=\"application/json\")[^>]*>|\son\w+=\"|javascript:|<style\b"
    )
    found = {named(path): inline.findall(text_of(path)) for path in kept(".html")}

    assert {name: said for name, said in found.items() if said} == {}
