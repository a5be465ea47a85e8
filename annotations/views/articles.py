"""The list of articles, its live rows, and the jobs behind them."""

from datetime import date
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from annotations import access
from annotations.models import Job, Project
from annotations.models.choices import ArticleState, AssignmentState
from annotations.queries import articles as queries
from annotations.queries import narrowing
from annotations.queries.copies import percent_of
from annotations.queries.jobs import delayed
from annotations.queries.languages import note_of
from annotations.queries.outdated import rereading as far_read
from annotations.services import editing, rereading, steering
from annotations.services.refusals import WorkbenchError
from annotations.text.numbers import whole_number
from annotations.views.knowing import AboutArticle, known_of
from annotations.views.pages import SignedIn, project_page, refused, show, version_of

PAGE = 50
FARTHEST_BACK = (  # of several readers, how far they are together
    AssignmentState.RETURNED, AssignmentState.IN_PROGRESS, AssignmentState.ASSIGNED, AssignmentState.SUBMITTED,
    AssignmentState.DONE,
)  # fmt: skip


@project_page
def articles(request: SignedIn, project: Project) -> HttpResponse:
    return show(request, "articles/articles.html", project, **_list(request, project))


@project_page
def rows(request: SignedIn, project: Project) -> HttpResponse:
    """Only the rows: the page asks for them while something is being prepared."""
    return show(request, "articles/_rows.html", project, **_list(request, project))


@require_POST
@project_page
def retry(request: SignedIn, project: Project, job_id: int) -> HttpResponse:
    return _tell(request, project, job_id, steering.retry)


@require_POST
@project_page
def cancel(request: SignedIn, project: Project, job_id: int) -> HttpResponse:
    return _tell(request, project, job_id, steering.cancel)


@require_POST
@project_page
def reread(request: SignedIn, project: Project) -> HttpResponse:
    """Have the articles read anew by changed rules, or have it stopped."""
    try:
        rereading.switch(user=request.user, project_id=project.pk, on=bool(request.POST.get("on")))
    except WorkbenchError as error:
        return refused(request, error, "articles", slug=project.slug)
    return redirect("articles", slug=project.slug)


def _tell(request: SignedIn, project: Project, job_id: int, service: Any) -> HttpResponse:
    job = Job.objects.visible_to(request.user).get(project=project, pk=job_id)
    try:
        service(user=request.user, job_id=job.pk)
    except WorkbenchError as error:
        return refused(request, error, "articles", slug=project.slug)
    if job.kind == "release":
        return redirect("releases", slug=project.slug)
    if job.kind == "import":
        return redirect("one-import", slug=project.slug, job_id=job.pk)
    return redirect("articles", slug=project.slug)


@project_page
def about(request: SignedIn, project: Project, number: int) -> HttpResponse:
    """What is known about an article, for its manager to correct. What was refused is shown again, never lost."""
    article = queries.article_numbered(project.pk, number, request.user)
    if not access.can_manage(request.user, project):
        raise PermissionDenied
    form = AboutArticle(request.POST or None, initial=known_of(article))
    if request.method == "POST" and form.is_valid():
        try:
            fields = form.cleaned_data
            editing.describe(user=request.user, id=article.pk, version=version_of(request), fields=fields)
        except WorkbenchError as error:
            form.add_error(error.more.get("field"), error.detail)
            article.refresh_from_db()
        else:
            messages.success(request, _("Saved."))
            return redirect("articles", slug=project.slug)
    return show(
        request,
        "articles/about.html",
        project,
        article=article,
        form=form,
        language_note=note_of(article.pk, article.language),
    )


@require_POST
@project_page
def archive(request: SignedIn, project: Project, number: int) -> HttpResponse:
    return _put_away(request, project, number, editing.archive, _("“%s” is archived."))


@require_POST
@project_page
def restore(request: SignedIn, project: Project, number: int) -> HttpResponse:
    return _put_away(request, project, number, editing.restore, _("“%s” is back in the list."))


def _put_away(request: SignedIn, project: Project, number: int, service: Any, told: str) -> HttpResponse:
    article = queries.article_numbered(project.pk, number, request.user)
    try:
        service(user=request.user, id=article.pk, version=version_of(request))
    except WorkbenchError as error:
        return refused(request, error, "article-about", slug=project.slug, number=number)
    messages.success(request, told % article.title)
    return redirect("articles", slug=project.slug)


def _list(request: SignedIn, project: Project) -> dict[str, Any]:
    asked, faults = narrowing.read(request.GET, project, request.user)
    found = queries.articles_of(project.pk, request.user, **asked)
    if after := whole_number(request.GET.get("after", "")):
        found = found.filter(number__gt=after)
    page = list(found.order_by("number").values(*queries.LISTED)[: PAGE + 1])
    shown = queries.listed(page[:PAGE], request.user)
    backed = queries.backed_by_article([row["id"] for row in shown], request.user)
    states = queries.states_of(project.pk)
    anew = far_read(project.pk, states)
    return {
        "rows": [_row(row, backed.get(row["id"], 0)) for row in shown],
        "labels": list(project.labels.values("key", "name", "line", "hue")),
        "after": page[PAGE - 1]["number"] if len(page) > PAGE else None,
        "search": asked["search"],
        "state": asked["state"],
        "asked": asked,
        "faults": faults,
        "active": narrowing.words_of(asked),
        "choices": narrowing.choices(project, request.user),
        "states": states,
        "total": sum(states.values()),
        **anew,
        "busy": states.get(ArticleState.PREPARING, 0) > 0 or (anew["outdated"] > 0 and project.rereads),
        "delayed": delayed(project.pk),
        "query": request.GET.urlencode(),
    }


def _row(row: dict[str, Any], backed: int) -> dict[str, Any]:
    """A row as the page shows it: its day a day, how far its readers are, how many of its claims carry evidence."""
    states = {reader["state"] for reader in row["readers"]}
    return {
        **row,
        "published_on": date.fromisoformat(row["published_on"]) if row["published_on"] else None,
        "readers": [{**one, "state_name": AssignmentState(one["state"]).label} for one in row["readers"]],
        "progress": next((state for state in FARTHEST_BACK if state in states), ""),
        "copies": [{**copy, "percent": percent_of(copy)} for copy in row["copies"]],
        "claims_in_all": sum(row["claims"].values()),
        "backed": backed,
    }
