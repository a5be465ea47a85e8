"""The workspace: a page around an island. What it begins with stands in the page; text and claims come by the API."""

from typing import Any

from django.http import HttpResponse
from django.urls import reverse

from annotations import access
from annotations.models import Article, Project
from annotations.queries import articles as queries
from annotations.queries.claims import AT_ONCE
from annotations.queries.following import place
from annotations.queries.keyboards import keys_of
from annotations.queries.languages import note_of
from annotations.queries.people import called, people_of
from annotations.views.pages import SignedIn, project_page, show

LABEL = ("key", "name", "definition", "shortcut", "line", "hue", "needs_source", "needs_contester")


@project_page
def workspace(request: SignedIn, project: Project, number: int) -> HttpResponse:
    article = queries.article_numbered(project.pk, number, request.user)
    bootstrap = _bootstrap(request, project, article)
    needed = [bootstrap["urls"][name] for name in ("article", "all_claims", "suggestions")]
    return show(request, "workspace.html", project, article=article, bootstrap=bootstrap, needed=needed)


def _bootstrap(request: SignedIn, project: Project, article: Article) -> dict[str, Any]:
    labels = project.labels.filter(archived=False)
    before, after, position, total = queries.neighbours(project.pk, article.number)
    return {
        "article": {
            "id": article.pk,
            "number": article.number,
            "title": article.title,
            "language_note": note_of(article.pk, article.language),
        },
        "project": {
            "slug": project.slug,
            "name": project.name,
            "blind": project.blind,
            "url": reverse("project", args=[project.slug]),
        },
        "me": called(request.user),
        "people": people_of(article.pk, request.user),
        "labels": list(labels.values(*LABEL)),
        "assignment": _assignment(request, article),
        "keys": keys_of(request.user),
        "can": {
            "annotate": access.can_annotate(request.user, article),
            "review": access.can_judge(request.user, project),
        },
        "previous": _page(project, before),
        "next": _page(project, after),
        "position": [position, total],
        "articles_url": reverse("articles", args=[project.slug]),
        "stream": {
            "events": reverse("api-events", args=[project.slug]),
            "presence": reverse("api-presence", args=[project.slug]),
            "place": place(project, request.user),  # what happens after this page was made is told by the stream
        },
        "urls": _urls(project, article),
    }


def _urls(project: Project, article: Article) -> dict[str, str]:
    """The addresses that the page asks; of one row, with its id in braces."""
    return {
        "article": reverse("api-article", args=[article.pk]),
        "claims": reverse("api-claims", args=[article.pk]),
        "all_claims": f"{reverse('api-claims', args=[article.pk])}?limit={AT_ONCE}",
        "suggestions": reverse("api-suggestions", args=[article.pk]),
        "articles": reverse("api-articles", args=[project.slug]),
        "claim": "/api/v1/claims/{id}/",
        "evidence": "/api/v1/evidence/{id}/",
        "assignments": reverse("api-assignments", args=[project.slug]),
        "suggestion": "/api/v1/suggestions/{id}/",
        "keys": reverse("api-keys"),
        "assignment": "/api/v1/assignments/{id}/",
        "sign_in": reverse("sign-in"),
    }


def _assignment(request: SignedIn, article: Article) -> dict[str, Any] | None:
    """How far the person is with the article; nothing before they begin."""
    mine = article.assignments.filter(annotator=request.user)
    found: dict[str, Any] | None = mine.values("id", "version", "state").first()
    return found


def _page(project: Project, number: int | None) -> str | None:
    return None if number is None else reverse("workspace", args=[project.slug, number])
