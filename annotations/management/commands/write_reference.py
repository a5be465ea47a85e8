"""`manage.py write_reference [--check]`: the pages of docs/reference/, from the code they describe."""

from argparse import ArgumentParser
from collections.abc import Iterator
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.urls import URLPattern, URLResolver, get_resolver

from annotations import rights
from annotations.formats.jsonl import schema

PLACE = settings.BASE / "docs" / "reference"
MADE = "<!-- Made by `manage.py write_reference`; change the code, not this page. -->\n\n"

RIGHTS = """A stranger is signed in, and not in the project; a former member and a superuser are strangers too. An \
owner is the annotator whose the row is: who made the claim, wrote the comment, keeps the filter, reads the article. \
Each role includes the one before, and nobody reviews their own work. In a blind project the others' unsubmitted work \
is not there for an annotator: 404. A tick says that the request is for them; its row may still stand where it can't \
be done (409), or have changed since (412)."""


class Command(BaseCommand):
    help = "Write docs/reference/ anew from the code; with --check, fail when a page is not what the code says."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--check", action="store_true")

    def handle(self, *, check: bool, **_options: Any) -> None:
        for name, text in pages():
            path = PLACE / name
            if check and (not path.is_file() or path.read_text("utf-8") != text):
                raise CommandError(f"{path.name} is not what the code says: run manage.py write_reference.")
            if not check:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text, "utf-8")


def pages() -> Iterator[tuple[str, str]]:
    """Each page of the reference: its name and its text."""
    yield "api.md", MADE + "".join(api_page())
    yield "rights.md", MADE + "".join(rights_page())
    yield "jsonl.md", MADE + "".join(jsonl_page())


def api_page() -> Iterator[str]:
    """Every endpoint, with its methods and what its view says of itself."""
    yield "# The API, version 1\n\nBelow `/api/v1/`. `/api/schema/` is the OpenAPI document, `/api/docs/` its page.\n\n"
    yield "| endpoint | methods | |\n|---|---|---|\n"
    for route in endpoints():
        view = vars(route.callback)["view_class"]
        methods = [name.upper() for name in ("get", "post", "patch", "delete") if hasattr(view, name)]
        said = (view.__doc__ or "").strip().splitlines()
        yield f"| `{route.pattern}` | {' '.join(methods)} | {said[0] if said else ''} |\n"


def endpoints() -> list[URLPattern]:
    """The routes below /api/v1/, in their order."""
    app, *_others = get_resolver().url_patterns
    [api] = (branch for branch in _branches(app) if str(branch.pattern) == "api/v1/")
    return [route for route in _branches(api) if isinstance(route, URLPattern)]


def _branches(resolver: URLPattern | URLResolver) -> list[URLPattern | URLResolver]:
    return resolver.url_patterns if isinstance(resolver, URLResolver) else []


def rights_page() -> Iterator[str]:
    """Every address and method, and whom it answers: the table of annotations/rights.py."""
    yield f"# Who may ask for what\n\n{RIGHTS}\n\n## The API\n\nBelow `/api/v1/`.\n\n"
    yield from _who_may(rights.API)
    yield "\n## The pages of a project\n\nBelow `/projects/<slug>/`. Nobody is sent to the door instead of \
seeing 401; whom a form is not for is sent back with a sentence, or told that the page is not for them.\n\n"
    yield from _who_may(rights.PAGES)


def _who_may(table: dict[str, dict[str, rights.Who]]) -> Iterator[str]:
    yield f"| address | | {' | '.join(who.name.lower() for who in rights.Who if who.name)} |\n"
    yield f"|---|---|{':-:|' * len(rights.Who)}\n"
    for address, methods in table.items():
        for method, may in methods.items():
            cells = ["✓" if who in may else str(rights.refusal(who)) for who in rights.Who]
            yield f"| `{address or '/'}` | {method} | {' | '.join(cells)} |\n"


def jsonl_page() -> Iterator[str]:
    """Every field of the workbench's own format, from its JSON Schema."""
    whole = schema()
    yield f"# {whole['title']}\n\n{whole['description']}\n\n"
    yield "The JSON Schema is published at `/api/v1/schemas/jsonl-1.json`.\n"
    yield from _table("article", whole)
    for name in ("label", "claim", "evidence", "source"):
        yield from _table(name, whole["$defs"][name])


def _table(name: str, shape: dict[str, Any]) -> Iterator[str]:
    yield f"\n## {name}\n\n{shape['description']}\n\n| field | holds |\n|---|---|\n"
    for field, holds in shape["properties"].items():
        yield f"| `{field}` | {_holds(holds)} |\n"


def _holds(field: dict[str, Any]) -> str:
    """A field's JSON Schema in words."""
    if "anyOf" in field:
        return f"{_holds(field['anyOf'][0])}, or null"
    if "$ref" in field:
        return {"span": "[start, end), code points"}.get(name := field["$ref"].rsplit("/", 1)[1], f"a {name}")
    if "enum" in field:
        return " · ".join(f"`{value}`" if value else "(empty)" for value in field["enum"])
    if "const" in field:
        return f"always {field['const']}"
    if field["type"] == "array":
        return f"a list: {_holds(field['items'])}"
    if isinstance(field["type"], list):
        return " or ".join(field["type"])
    most = f", at most {field['maxLength']:,} code points" if "maxLength" in field else ""
    return f"{field['type']}{most}"
