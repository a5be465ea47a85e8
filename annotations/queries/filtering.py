"""A question to the claims of a project, as an address asks it: each word read, checked, and turned into a condition.

A word that means nothing here is left out and told in a sentence: a filter that silently finds nothing, or everything,
is worse than none. Whom and what a reader may not see means nothing to them either.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Self
from urllib.parse import urlencode

from django.contrib.auth.models import User
from django.db.models import Q, QuerySet
from django.utils.dateparse import parse_date
from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from annotations.models import Article, Claim, Evidence, Membership, Project
from annotations.models.choices import ClaimStatus, Stance, Verdict
from annotations.queries.people import called
from annotations.queries.searching import LONGEST, matching
from annotations.text.numbers import whole_number

ORDERS = {
    "article": gettext_lazy("In text order"),
    "newest": gettext_lazy("Newest first"),
    "changed": gettext_lazy("Changed last"),
}
EVIDENCE = {"any": gettext_lazy("any"), "none": gettext_lazy("none"), **dict(Stance.choices)}
YES_NO = {"yes": gettext_lazy("yes"), "no": gettext_lazy("no")}
PAGING = ("cursor", "limit")
LONGEST_VALUE = 300  # code points


class Meaningless(ValueError):
    """What a filter asks for does not exist, as far as its reader knows. A sentence."""


@dataclass(frozen=True, slots=True)
class Part:
    """One condition of a filter, with the words that a page shows it in."""

    name: str
    value: str
    title: str | Promise
    shown: str | Promise
    condition: Q


@dataclass(frozen=True, slots=True)
class ClaimFilter:
    """What is asked of a project's claims, by whom. `faults` are sentences about what was left out."""

    project: Project
    user: User
    parts: tuple[Part, ...]
    search: str = ""
    order: str = "article"
    faults: tuple[str, ...] = ()

    @classmethod
    def read(cls, words: Mapping[str, str], project: Project, user: User) -> Self:
        """From an address; empty words ask nothing."""
        parts, faults = [], []
        asked = {name: value.replace("\0", "").strip()[:LONGEST_VALUE] for name, value in words.items()}
        asked = {name: value for name, value in asked.items() if value and name not in PAGING}
        search, order = asked.pop("search", "")[:LONGEST], asked.pop("order", "article")
        if order not in ORDERS:
            faults.append(_("Claims can be ordered by: %s.") % ", ".join(ORDERS))
            order = "article"
        for name in sorted(asked, key=lambda name: list(CONDITIONS).index(name) if name in CONDITIONS else -1):
            try:
                parts.append(_part(name, asked[name], project, user))
            except Meaningless as fault:
                faults.append(str(fault))
        return cls(project, user, tuple(parts), search, order, tuple(faults))

    @property
    def query(self) -> str:
        """The filter as an address says it, always in the same order: what was left out is not in it."""
        words = {part.name: part.value for part in self.parts} | {"search": self.search}
        if self.order != "article":
            words["order"] = self.order
        return urlencode({name: value for name, value in words.items() if value})

    @property
    def asks_nothing(self) -> bool:
        return not self.parts and not self.search

    def claims(self) -> QuerySet[Claim]:
        """The living claims that it finds, of those its reader sees, in articles that are not archived."""
        rows = Claim.objects.visible_to(self.user).alive().filter(project=self.project, article__archived_at=None)
        return matching(rows.filter(*(part.condition for part in self.parts)), self.search)


def _part(name: str, value: str, project: Project, user: User) -> Part:
    if name not in CONDITIONS:
        raise Meaningless(_("Claims can't be filtered by “%s”.") % name)
    title, read = CONDITIONS[name]
    shown, condition = read(value, project, user)
    return Part(name, value, title, shown, condition)


Read = Callable[[str, Project, User], tuple[str | Promise, Q]]


def _one_of(column: str, known: Mapping[str, Any]) -> Read:
    def read(value: str, _project: Project, _user: User) -> tuple[str | Promise, Q]:
        if value not in known:
            said = {"value": value, "known": ", ".join(known)}
            raise Meaningless(_("“%(value)s” is none of: %(known)s.") % said)
        return known[value], Q(**{column: value})

    return read


def _label(value: str, project: Project, _user: User) -> tuple[str, Q]:
    label = project.labels.filter(key=value).first()
    if label is None:
        raise Meaningless(_("This project has no label “%s”.") % value)
    return label.name, Q(label=label.pk)


def _annotator(value: str, project: Project, user: User) -> tuple[str, Q]:
    members = Membership.objects.visible_to(user).filter(project=project, user__username=value)
    member = members.select_related("user").first()
    if member is None:
        raise Meaningless(_("Nobody in this project is called “%s”.") % value)
    return called(member.user)["name"], Q(annotator=member.user_id)


def _article(value: str, project: Project, user: User) -> tuple[str, Q]:
    number = whole_number(value)
    rows = Article.objects.visible_to(user).filter(project=project, archived_at=None, number=number)
    article = rows.only("number", "title").first()
    if article is None:
        raise Meaningless(_("There is no article %s in this project’s list.") % value)
    return f"{article.number}. {article.title}", Q(article=article.pk)


def _claimant(value: str, _project: Project, _user: User) -> tuple[str, Q]:
    return value, Q(claimant_name=value)


def _outlet(value: str, project: Project, _user: User) -> tuple[str, Q]:
    return value, Q(article__in=_articles(project, outlet=value))


def _evidence(value: str, project: Project, _user: User) -> tuple[str | Promise, Q]:
    shown, _nothing = _one_of("evidence", EVIDENCE)(value, project, _user)
    links = Evidence.objects.filter(project=project, deleted_at=None)
    if value in Stance.values:
        links = links.filter(stance=value)
    carrying = Q(pk__in=links.order_by().values("claim"))
    return shown, ~carrying if value == "none" else carrying


def _checkable(value: str, project: Project, user: User) -> tuple[str | Promise, Q]:
    shown, _nothing = _one_of("checkable", YES_NO)(value, project, user)
    return shown, Q(checkable=value == "yes")


def _since(value: str, project: Project, _user: User) -> tuple[str, Q]:
    return _shown(day := _day(value)), Q(article__in=_articles(project, published_on__gte=day))


def _until(value: str, project: Project, _user: User) -> tuple[str, Q]:
    return _shown(day := _day(value)), Q(article__in=_articles(project, published_on__lte=day))


def _articles(project: Project, **conditions: Any) -> QuerySet[Any]:
    return Article.objects.filter(project=project, **conditions).order_by().values("pk")


def _day(value: str) -> date:
    try:
        day = parse_date(value)
    except ValueError:  # the thirtieth of February
        day = None
    if day is None:
        raise Meaningless(_("“%s” is no day. Write it as 2026-11-22.") % value)
    return day


def _shown(day: date) -> str:
    return date_format(day, "j F Y")


CONDITIONS: dict[str, tuple[Promise, Read]] = {
    "label": (gettext_lazy("Label"), _label),
    "status": (gettext_lazy("Status"), _one_of("status", dict(ClaimStatus.choices))),
    "claimant": (gettext_lazy("Claimant"), _claimant),
    "annotator": (gettext_lazy("Annotator"), _annotator),
    "verdict": (gettext_lazy("Verdict"), _one_of("verdict", dict(Verdict.choices))),
    "evidence": (gettext_lazy("Evidence"), _evidence),
    "article": (gettext_lazy("Article"), _article),
    "outlet": (gettext_lazy("Outlet"), _outlet),
    "from": (gettext_lazy("Published from"), _since),
    "to": (gettext_lazy("Published until"), _until),
    "checkable": (gettext_lazy("Checkable"), _checkable),
}
