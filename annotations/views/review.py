"""The reviewer's page: the queue, one claim with all it takes to judge it, and the decision."""

from typing import Any
from urllib.parse import urlencode
from uuid import UUID, uuid4

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from annotations import access
from annotations.models import Claim, Project
from annotations.queries import review as queries
from annotations.queries.case import case, changes_since
from annotations.queries.review import Wanted
from annotations.services import discussing, reviewing
from annotations.services.refusals import BadField, StaleVersion, WorkbenchError
from annotations.text.numbers import whole_number
from annotations.views.corrections import Correction
from annotations.views.pages import SignedIn, View, project_page, show, version_of

STALE, REFUSED = 412, 400
LOADED = ("label", "annotator", "article", "project")


def reviewers_page(view: View) -> View:
    """A page of a project for those who judge claims in it."""

    def judged(request: SignedIn, project: Project, **kwargs: Any) -> HttpResponse:
        if not access.can_judge(request.user, project):
            raise PermissionDenied
        return view(request, project, **kwargs)

    return project_page(judged)


@reviewers_page
def review(request: SignedIn, project: Project) -> HttpResponse:
    """The claim that is asked for, or the first of the queue."""
    asked = request.GET.get("claim")
    if asked:
        claim = _judgeable(request, project).get(pk=_uuid(asked))
    else:
        claim = queries.waiting(project, request.user, _wanted(request)).select_related(*LOADED).first()
    return _page(request, project, claim)


@require_POST
@reviewers_page
def decide(request: SignedIn, project: Project, id: UUID) -> HttpResponse:
    """Judge a claim, and go on to the next."""
    claim = _judgeable(request, project).get(pk=id)
    fix = Correction(claim, request.POST) if "fix" in request.GET else None
    if fix and not fix.is_valid():
        return _page(request, project, claim, fix=fix, status=REFUSED)
    fields = fix.cleaned_data if fix and request.POST.get("decision") == "accept" else None
    after = _next(request, project, claim)
    try:
        reviewing.decide(
            user=request.user,
            id=id,
            version=version_of(request),
            decision=request.POST.get("decision", ""),
            comment=_line_feeds(request.POST.get("comment", "")),
            fields=fields,
        )
    except StaleVersion:
        return _page(request, project, claim, fix=fix, status=STALE, stale=True)
    except BadField as error:
        return _page(request, project, claim, fix=fix, status=REFUSED, fault=error)
    except WorkbenchError as error:
        return _back(request, project, id, error)
    return _to(request, project, claim=after, done=id)


@require_POST
@reviewers_page
def undo(request: SignedIn, project: Project, id: UUID) -> HttpResponse:
    """Take a decision back; the claim stands open again."""
    claim = _judgeable(request, project).get(pk=id)
    try:
        reviewing.undo(user=request.user, id=claim.pk, version=version_of(request))
    except WorkbenchError as error:
        return _back(request, project, id, error)
    return _to(request, project, claim=id)


@require_POST
@reviewers_page
def say(request: SignedIn, project: Project, id: UUID) -> HttpResponse:
    """Join in the discussion of a claim."""
    claim = _judgeable(request, project).get(pk=id)
    text, own = _line_feeds(request.POST.get("text", "")), _uuid(request.POST.get("id", ""))
    try:
        discussing.say(user=request.user, claim_id=claim.pk, id=own, text=text)
    except WorkbenchError as error:
        return _back(request, project, id, error)
    return _to(request, project, claim=id)


def _page(request: SignedIn, project: Project, claim: Claim | None, *, status: int = 200, **more: Any) -> HttpResponse:
    """The queue around a claim, and the claim; `stale`, `fault` and `fix` say what became of a decision on it."""
    wanted = _wanted(request)
    context: dict[str, Any] = {
        "wanted": wanted,
        "labels": list(project.labels.filter(archived=False).values("key", "name", "line", "hue")),
        "by_label": queries.by_label(project, request.user, wanted),
        "by_annotator": queries.by_annotator(project, request.user, wanted),
        "waiting": queries.how_many(project, request.user, wanted),
        "query": _query(request),
        "queue_url": reverse("review", args=[project.slug]),
        "done": _done(request, project),
    }
    if claim:
        context |= _judged(request, project, claim, wanted) | more
    response = show(request, "review/review.html", project, **context)
    response.status_code = status
    return response


def _judged(request: SignedIn, project: Project, claim: Claim, wanted: Wanted) -> dict[str, Any]:
    earlier, later = queries.around(claim, queries.waiting(project, request.user, wanted))
    typed = request.POST if request.method == "POST" else {}
    seen = whole_number(typed.get("seen", ""))
    return {
        **case(claim),
        "row": queries.row_of(claim.pk),
        "earlier": earlier,
        "later": later,
        "fix": Correction(claim) if "fix" in request.GET else None,
        "comment": typed.get("comment", ""),
        "changes": changes_since(claim, seen) if seen else [],
        "new_id": uuid4(),
    }


def _judgeable(request: SignedIn, project: Project) -> Any:
    return queries.judgeable(project, request.user).select_related(*LOADED)


def _next(request: SignedIn, project: Project, claim: Claim) -> UUID | None:
    """The claim to go on with: the one behind this, or else the one before."""
    earlier, later = queries.around(claim, queries.waiting(project, request.user, _wanted(request)))
    following = [*later[:1], *earlier[-1:]]
    return following[0]["pk"] if following else None


def _done(request: SignedIn, project: Project) -> Claim | None:
    """The claim that was just decided, to be undone."""
    asked = request.GET.get("done")
    return _judgeable(request, project).filter(pk=_uuid(asked)).first() if asked else None


def _wanted(request: SignedIn) -> Wanted:
    asked = {name: request.GET.get(name, "").replace("\0", "") for name in ("label", "annotator")}
    return Wanted(**asked, article=whole_number(request.GET.get("article", "")) or None)


def _query(request: SignedIn) -> str:
    """What the queue is narrowed down to, for the addresses of its claims."""
    wanted = _wanted(request)
    named = {"label": wanted.label, "annotator": wanted.annotator, "article": wanted.article}
    return urlencode({name: value for name, value in named.items() if value})


def _to(request: SignedIn, project: Project, **ids: UUID | None) -> HttpResponse:
    """To a claim of the same queue."""
    named = urlencode({name: id for name, id in ids.items() if id})
    query = "&".join(part for part in (_query(request), named) if part)
    return redirect(f"{reverse('review', args=[project.slug])}?{query}")


def _back(request: SignedIn, project: Project, id: UUID, error: WorkbenchError) -> HttpResponse:
    messages.error(request, error.detail)
    return _to(request, project, claim=id)


def _uuid(text: str) -> UUID:
    try:
        return UUID(text)
    except ValueError:
        raise Claim.DoesNotExist from None


def _line_feeds(text: str) -> str:
    """What was typed into a form, with the line ends of every other text: browsers send two characters for one."""
    return text.replace("\r\n", "\n")
