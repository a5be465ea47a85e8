"""Judging claims in the admin: what is to be done is shown and confirmed, then done claim by claim, and told so."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID, uuid4

from django import forms
from django.core.exceptions import ObjectDoesNotExist, PermissionDenied
from django.db.models import QuerySet
from django.http import HttpResponse, HttpResponseNotAllowed
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from annotations.admin.rows import Asked
from annotations.models import Claim, Event, Label
from annotations.services import reviewing
from annotations.services.refusals import WorkbenchError

MOST = 200  # claims in one act: a page of a list is 50
DECISIONS = {"accept": "accept", "send_back": "return", "reject": "reject", "relabel": "accept"}
TITLES = {
    "accept": _("Accept these claims?"),
    "send_back": _("Return these claims to their annotators?"),
    "reject": _("Reject these claims?"),
    "relabel": _("Give these claims another label, and accept them?"),
}
ASKS = {
    "accept": _("Comment (may stay empty)"),
    "send_back": _("What is to be mended"),
    "reject": _("The reason"),
    "relabel": _("Comment (may stay empty)"),
}


@dataclass
class Outcome:
    claim: Claim
    refusal: str = ""  # none: it was done


class Words(forms.Form):
    """What goes with a decision: a comment, which two of them can't do without, and perhaps a label."""

    comment = forms.CharField(widget=forms.Textarea(attrs={"rows": 3, "class": "input"}), max_length=4000)

    def __init__(self, act: str, claims: list[Claim], *args: Any) -> None:
        super().__init__(*args)
        self.fields["comment"].label = ASKS[act]
        self.fields["comment"].required = act in ("send_back", "reject")
        if act == "relabel":
            select = forms.Select(attrs={"class": "input"})
            self.fields["label"] = forms.ChoiceField(label=_("New label"), choices=labels_for(claims), widget=select)
            self.order_fields(["label", "comment"])


def labels_for(claims: list[Claim]) -> list[tuple[str, str]]:
    """The labels in use in the claims' projects, by key; a claim whose project has no such label is refused."""
    projects = {claim.project_id for claim in claims}
    labels = Label.objects.filter(project__in=projects, archived=False).order_by("position", "key")
    return list(dict(labels.values_list("key", "name")).items())


def judge(page: Any, request: Asked, rows: QuerySet[Claim], act: str) -> HttpResponse:
    """Ask first; when it is confirmed, do it as one act that can be undone as one."""
    claims = list(rows[:MOST])
    confirmed = "confirmed" in request.POST
    form = Words(act, claims, request.POST if confirmed else None)
    if not confirmed or not form.is_valid():
        return _asked(page, request, act, claims, form)
    batch = uuid4()
    outcomes = [_decided(request, claim, act, form.cleaned_data, batch) for claim in claims]
    return _told(page, request, outcomes, batch)


def take_back(page: Any, request: Asked, batch: UUID) -> HttpResponse:
    """Undo what one act decided, claim by claim; what has been worked on since stays as it is."""
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    if not page.has_administer_permission(request):
        raise PermissionDenied
    decided = Event.objects.filter(batch=batch, verb="claim.reviewed", actor=request.user).values("claim_id")
    claims = Claim.objects.filter(pk__in=decided).select_related(*page.list_select_related).order_by(*page.ordering)
    again = uuid4()
    return _told(page, request, [_undone(request, claim, again) for claim in claims[:MOST]], None)


def _decided(request: Asked, claim: Claim, act: str, said: dict[str, Any], batch: UUID) -> Outcome:
    fields = {"label": said["label"]} if act == "relabel" else None
    return _tried(
        claim,
        reviewing.decide,
        user=request.user,
        version=_version(request, claim),
        decision=DECISIONS[act],
        comment=said["comment"],
        fields=fields,
        batch=batch,
    )


def _undone(request: Asked, claim: Claim, batch: UUID) -> Outcome:
    return _tried(claim, reviewing.undo, user=request.user, version=claim.version, batch=batch)


def _tried(claim: Claim, service: Any, **how: Any) -> Outcome:
    try:
        return Outcome(service(id=claim.pk, as_administrator=True, **how))
    except WorkbenchError as refusal:
        return Outcome(claim, refusal.detail)
    except ObjectDoesNotExist:
        return Outcome(claim, _now("This claim was deleted."))


def _version(request: Asked, claim: Claim) -> int:
    """The version that was shown when it was asked; what has changed since is refused."""
    shown = request.POST.get(f"version-{claim.pk}", "")
    return int(shown) if shown.isdecimal() else 0


def _asked(page: Any, request: Asked, act: str, claims: list[Claim], form: Words) -> HttpResponse:
    verb = dict(page.get_action_choices(request, []))[act]
    context = {"title": TITLES[act], "act": act, "verb": verb, "claims": claims, "form": form}
    return _shown(page, request, "admin/decide.html", context)


def _told(page: Any, request: Asked, outcomes: list[Outcome], batch: UUID | None) -> HttpResponse:
    done = sum(not outcome.refusal for outcome in outcomes)
    title = _now("%(done)d done, %(refused)d refused") % {"done": done, "refused": len(outcomes) - done}
    context = {"title": title, "outcomes": outcomes, "batch": batch if done else None}
    return _shown(page, request, "admin/decided.html", context)


def _shown(page: Any, request: Asked, template: str, context: dict[str, Any]) -> HttpResponse:
    shared = {**page.admin_site.each_context(request), "opts": page.opts, "many": page.many}
    return TemplateResponse(request, template, shared | context)
