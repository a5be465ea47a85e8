"""`manage.py explain ARTICLE`: every mark of an article with its place, its words and the reason for it."""

import json
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from annotations.models import Article
from annotations.queries.explaining import explained

SHOWN = 60  # code points of a quote
TOLD_APART = ("kind", "start", "end", "why", "quote", "score")


class Command(BaseCommand):
    help = "Print what was read in an article: every mark with its place, its words and its reason, stage by stage."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("article", metavar="ARTICLE", help="its id, or its project and number: demo/3")
        parser.add_argument("--json", action="store_true", help="one JSON object instead")

    def handle(self, *, article: str, json: bool, **_options: Any) -> None:
        told = explained(find_article(article))
        if json:
            self.stdout.write(as_json(told))
            return
        self.stdout.write(heading(told))
        for stage in told["stages"]:
            self.stdout.write("")
            self.stdout.write(stage_line(stage))
            for mark in stage["marks"]:
                self.stdout.write(mark_lines(mark))


def find_article(named: str) -> Article:
    """The article with this id, or this project and number."""
    project, _slash, number = named.rpartition("/")
    rows = Article.objects.select_related("project", "revision")
    found = None
    if number.isdecimal():
        found = rows.filter(project__slug=project, number=int(number)) if project else rows.filter(pk=int(number))
    article = found.first() if found is not None else None
    if article is None:
        said = _("There is no article %(name)s. Name it by its id, or by its project and number: demo/3.")
        raise CommandError(said % {"name": named})
    return article


def as_json(told: dict[str, Any]) -> str:
    return json.dumps(told, ensure_ascii=True)


def heading(told: dict[str, Any]) -> str:
    lines = [f"{told['project']}/{told['number']:03d}  {told['title']}", f"{told['language']}, {told['state']}"]
    if told["fingerprint"]:
        rules = _("read by today's rules") if told["today"] else _("read by other rules than today's")
        lines[-1] += f", {rules} ({told['fingerprint']})"
    return "\n".join([*lines, *filter(None, [told["error"]])])


def stage_line(stage: dict[str, Any]) -> str:
    """A stage, how many marks it made and how long it took."""
    name = stage["name"] or _("of an older reading")
    parts = [_("%(n)d marks") % {"n": len(stage["marks"])}]
    if stage["ms"] is not None:
        parts.append(f"{stage['ms']:.1f} ms")
        if not stage["today"]:
            parts.append(_("changed since"))
    return " · ".join([name.upper(), *parts, *filter(None, [stage["fault"]])])


def mark_lines(mark: dict[str, Any]) -> str:
    """A mark in two lines: where and what, and why."""
    quote = " ".join(mark["quote"].split())
    quote = quote if len(quote) <= SHOWN else f"{quote[: SHOWN - 1]}…"
    score = f"  {mark['score']:.2f}" if mark.get("score") is not None else ""
    told = "  ".join(f"{name}: {_shown(value)}" for name, value in mark.items() if name not in TOLD_APART and value)
    place = f"[{mark['start']}:{mark['end']}]"
    return f"  {place:<14}{mark['kind']}{score}  “{quote}”\n  {'':<14}{mark['why']}" + (f"  ({told})" if told else "")


def _shown(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
