"""Decisions, and what was decided about, in words."""

from datetime import date
from typing import Any

from django import template
from django.utils.formats import date_format
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from annotations.models.choices import ClaimStatus, Precision
from annotations.templatetags.icons import state

register = template.Library()

LOOKS = {
    ClaimStatus.DRAFT: ("square-pen", ""),
    ClaimStatus.SUBMITTED: ("hourglass", ""),
    ClaimStatus.ACCEPTED: ("check", "ok"),
    ClaimStatus.RETURNED: ("undo-2", "warn"),
    ClaimStatus.REJECTED: ("circle-x", "bad"),
}
DATES = {Precision.YEAR: "Y", Precision.MONTH: "F Y", Precision.DAY: "j F Y"}
FIELDS = {
    "status": gettext_lazy("Status"),
    "label": gettext_lazy("Label"),
    "quote": gettext_lazy("Quote"),
    "normalised": gettext_lazy("Stands alone"),
    "claimant_name": gettext_lazy("Claimant"),
    "claimant_kind": gettext_lazy("Kind of claimant"),
    "claimant_span": gettext_lazy("Claimant in the text"),
    "cue_span": gettext_lazy("Cue in the text"),
    "contest_span": gettext_lazy("Contested in"),
    "quote_form": gettext_lazy("Form"),
    "source_chain": gettext_lazy("Source chain"),
    "contested_by": gettext_lazy("Contested by"),
    "contested_by_author": gettext_lazy("Contested by the author’s voice"),
    "reason": gettext_lazy("Reason"),
    "claim_date": gettext_lazy("When"),
    "claim_date_precision": gettext_lazy("How exact the date is"),
    "place": gettext_lazy("Where"),
    "claim_type": gettext_lazy("Type"),
    "checkable": gettext_lazy("Checkable"),
    "topics": gettext_lazy("Topics"),
    "verdict": gettext_lazy("Verdict"),
    "justification": gettext_lazy("Justification"),
    "note": gettext_lazy("Note"),
}
STEPS = {
    "claim.created": gettext_lazy("marked"),
    "claim.loaded": gettext_lazy("loaded"),
    "claim.submitted": gettext_lazy("submitted"),
    "claim.taken_back": gettext_lazy("taken back"),
    "claim.reviewed": gettext_lazy("decided"),
    "claim.placed": gettext_lazy("given a place"),
    "claim.unplaced": gettext_lazy("taken from its place"),
    "review.undone": gettext_lazy("decision taken back"),
}


@register.simple_tag
def status(value: str) -> SafeString:
    """A claim's status as a state: icon and word."""
    known = ClaimStatus(value)
    icon, tone = LOOKS[known]
    return state(icon, str(known.label), tone)


@register.filter
def field(name: str) -> Any:
    return FIELDS.get(name, name)


@register.filter
def written(value: Any) -> str:
    """A field's value as a person reads it."""
    if value is None or value == "" or value == []:
        return "—"
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, list):
        return ", ".join(map(str, value))
    return str(value)


@register.simple_tag
def known_date(day: date | str, precision: str) -> str:
    """A date, no more exact than it is known."""
    day = date.fromisoformat(day) if isinstance(day, str) else day
    return date_format(day, DATES[Precision(precision or Precision.DAY)])


@register.filter
def happened(verb: str) -> Any:
    """A step of a claim's way in one word or two."""
    return STEPS.get(verb, verb)
