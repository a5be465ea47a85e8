"""How a project's suggestions were received, by who made them and by which rule."""

from typing import Any

from django.contrib.auth.models import User
from django.db.models import Count, Sum
from django.utils.translation import gettext_lazy as _

from annotations.models import Project, Reception, Suggestion

#: The rules of the pipeline, as a manager reads them.
RULES = {
    "denied by another": _("Denied by somebody else"),
    "denied afterwards": _("Denied in the next sentence"),
    "contrary to what is said": _("Contrary to what somebody says"),
    "contradicted by the author": _("Contradicted by the author"),
    "two values": _("Two sources, two values"),
    "direct": _("Quoted"),
    "mixed": _("Quoted in part"),
    "indirect": _("Reported in other words"),
    "vague source": _("A source nobody could ask"),
    "newsroom, with a figure": _("No source, with a figure"),
    "newsroom": _("No source"),
}
DECISIONS = ("accepted", "changed", "rejected")


def receptions_of(project: Project, user: User) -> list[dict[str, Any]]:
    """For each maker its rules: how many were offered, and what those made of them whose work this person may count.

    `share` is how many of a hundred decisions took a suggestion, as it was or changed; None before the first.
    """
    offered = Suggestion.objects.visible_to(user).filter(project=project).order_by()
    counted = {(row["made_by"], row["rule"]): row for row in _decisions(project, user)}
    makers: dict[str, list[dict[str, Any]]] = {}
    for made_by, rule, number in offered.values_list("made_by", "rule").annotate(n=Count("pk")):
        decided = counted.get((made_by, rule), dict.fromkeys(DECISIONS, 0))
        row = {"name": RULES.get(rule, rule), "offered": number, **{name: decided[name] for name in DECISIONS}}
        makers.setdefault(made_by, []).append({**row, "share": share(row)})
    return [
        {"made_by": made_by, "rules": sorted(rows, key=lambda row: -row["offered"])}
        for made_by, rows in sorted(makers.items(), key=lambda maker: (maker[0] != "pipeline", maker[0]))
    ]


def share(row: dict[str, Any]) -> int | None:
    """How many of a hundred decisions took it."""
    decided = sum(row[name] for name in DECISIONS)
    return round(100 * (row["accepted"] + row["changed"]) / decided) if decided else None


def _decisions(project: Project, user: User) -> Any:
    rows = Reception.objects.visible_to(user).filter(project=project).order_by()
    return rows.values("made_by", "rule").annotate(**{name: Sum(name) for name in DECISIONS})
