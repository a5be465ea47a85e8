"""One act on many claims, from the table: asked again before it is done, told claim by claim, taken back whole."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy as several
from django.views.decorators.http import require_POST

from annotations.models import Event, Project
from annotations.queries import finding
from annotations.services.bulk import CHOSEN, MOST, Report, bulk, undo_batch
from annotations.services.refusals import WorkbenchError
from annotations.views.claims import asked_in, table
from annotations.views.pages import SignedIn, project_page, show

ASKED = {
    "relabel": several("Give %(n)d claim another label", "Give %(n)d claims another label", "n"),
    "delete": several("Delete %(n)d claim", "Delete %(n)d claims", "n"),
    "accept": several("Accept %(n)d claim", "Accept %(n)d claims", "n"),
    "return": several("Return %(n)d claim", "Return %(n)d claims", "n"),
    "reject": several("Reject %(n)d claim", "Reject %(n)d claims", "n"),
}
TOLD = {
    "relabel": several("%(n)d claim has the label now", "%(n)d claims have the label now", "n"),
    "delete": several("%(n)d claim was deleted", "%(n)d claims were deleted", "n"),
    "accept": several("%(n)d claim was accepted", "%(n)d claims were accepted", "n"),
    "return": several("%(n)d claim was returned", "%(n)d claims were returned", "n"),
    "reject": several("%(n)d claim was rejected", "%(n)d claims were rejected", "n"),
    "undo": several("%(n)d claim is as it was", "%(n)d claims are as they were", "n"),
}
NOTHING = _("Choose claims by their boxes first, or all that the filter finds; and what is to be done.")


@require_POST
@project_page
def change(request: SignedIn, project: Project) -> HttpResponse:
    """First ask whether it is meant, then do it."""
    asked, act = asked_in(request, project), request.POST.get("act", "")
    everything = request.POST.get("which") == "all"
    chosen = _chosen(request)
    count, counted_all = finding.how_many(asked) if everything else (len(chosen), True)
    if act not in ASKED or not count:
        messages.error(request, NOTHING)
        return redirect(table(project, asked.query))
    said = {name: request.POST.get(name, "").replace("\0", "") for name in ("label", "comment")}
    if request.POST.get("sure") != "yes":
        return show(
            request,
            "claims/confirm.html",
            project,
            asked=asked,
            act=act,
            question=ASKED[act] % {"n": count},
            everything=everything,
            boxes=[f"{id}:{version}" for id, version in chosen.items()],
            too_many=count > MOST or not counted_all,
            most=MOST,
            label=project.labels.filter(key=said["label"]).first(),
            comment=said["comment"],
            back=table(project, asked.query),
            labels=_labels(project),
        )
    try:
        which = asked if everything else chosen
        report = bulk(user=request.user, project=project, act=act, claims=which, **said)
    except WorkbenchError as error:
        messages.error(request, error.detail)
        return redirect(table(project, asked.query))
    return _told(request, project, report, asked.query)


@require_POST
@project_page
def undo(request: SignedIn, project: Project, batch: UUID) -> HttpResponse:
    query = asked_in(request, project).query
    if not Event.objects.visible_to(request.user).filter(project=project, batch=batch).exists():
        raise Event.DoesNotExist
    try:
        report = undo_batch(user=request.user, batch=batch)
    except WorkbenchError as error:
        messages.error(request, error.detail)
        return redirect(table(project, query))
    return _told(request, project, report, query)


def _told(request: SignedIn, project: Project, report: Report, query: str) -> HttpResponse:
    return show(
        request,
        "claims/report.html",
        project,
        report=report,
        headline=TOLD[report.act] % {"n": len(report.done)},
        back=table(project, query),
        query=query,
    )


def _chosen(request: SignedIn) -> CHOSEN:
    """The boxes that were ticked: each names a claim and the version that was seen. Others are nobody's boxes."""
    found: dict[UUID, int | None] = {}
    for box in request.POST.getlist("claim")[: MOST + 1]:
        id, _colon, version = box.partition(":")
        try:
            found[UUID(id)] = int(version)
        except ValueError:
            continue
    return found


def _labels(project: Project) -> list[Any]:
    return list(project.labels.values("key", "name", "line", "hue", "archived"))
