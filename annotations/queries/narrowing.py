"""The list of articles narrowed by an address: what it asks, what it can't mean, what there is to choose from."""

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode

from django.contrib.auth.models import User
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from annotations.models import Membership, Project
from annotations.models.choices import ArticleState, AssignmentState
from annotations.queries.articles import ARCHIVED, FILTERS, NONE, SOME
from annotations.queries.finding import outlets
from annotations.queries.people import called

KNOWN: dict[str, Mapping[str, Any]] = {
    "state": dict(ArticleState.choices),
    "progress": dict(AssignmentState.choices),
    "claims": {SOME: gettext_lazy("with"), NONE: gettext_lazy("without")},
    "archived": {ARCHIVED: gettext_lazy("only these")},
}
TITLES = {
    "outlet": gettext_lazy("Outlet"),
    "language": gettext_lazy("Language"),
    "reader": gettext_lazy("Reader"),
    "progress": gettext_lazy("Progress"),
    "claims": gettext_lazy("Claims"),
    "archived": gettext_lazy("Archived"),
}


def read(words: Mapping[str, str], project: Project, user: User) -> tuple[dict[str, str], list[str]]:
    """What is asked, by name, empty where nothing is; and sentences about what was left out."""
    asked = {name: words.get(name, "").replace("\0", "").strip()[:200] for name in FILTERS}
    faults = []
    for name, known in KNOWN.items():
        if asked[name] and asked[name] not in known:
            faults.append(_("“%(value)s” is none of: %(known)s.") % {"value": asked[name], "known": ", ".join(known)})
            asked[name] = ""
    if asked["reader"] and asked["reader"] not in {one["username"] for one in readers(project, user)}:
        faults.append(_("Nobody in this project is called “%s”.") % asked["reader"])
        asked["reader"] = ""
    return asked, faults


def words_of(asked: Mapping[str, str]) -> list[dict[str, Any]]:
    """What is asked, in words, but for search and state, which a page shows where they are chosen."""
    return [
        {
            "title": title,
            "shown": KNOWN.get(name, {}).get(asked[name], asked[name]),
            "without": urlencode({other: value for other, value in asked.items() if value and other != name}),
        }
        for name, title in TITLES.items()
        if asked[name]
    ]


def readers(project: Project, user: User) -> list[dict[str, str]]:
    members = Membership.objects.visible_to(user).filter(project=project).select_related("user")
    return [called(member.user) for member in members]


def choices(project: Project, user: User) -> dict[str, Any]:
    return {"outlets": outlets(project, user), "readers": readers(project, user), "progress": KNOWN["progress"].items()}
