"""A person's projects, and a project's front page."""

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from markdown_it import MarkdownIt

from annotations.models import Project
from annotations.queries import overview
from annotations.services import setting_up
from annotations.views.pages import SignedIn, project_page, show

MARKDOWN = MarkdownIt("commonmark", {"html": False})


@login_required
def projects(request: SignedIn) -> HttpResponse:
    """All the projects a person is in; the form makes another."""
    error = ""
    if request.method == "POST":
        name = request.POST.get("name", "").replace("\0", "").strip()[:120]
        if name:
            blind = request.POST.get("blind") == "on"
            project = setting_up.create_project(name=name, by=request.user, blind=blind)
            return redirect("project", slug=project.slug)
        error = _("A project needs a name. Write one, and make it again.")
    context = {"projects": overview.projects_of(request.user), "error": error}
    return render(request, "projects/projects.html", context)


@project_page
def home(request: SignedIn, project: Project) -> HttpResponse:
    return show(request, "projects/home.html", project, **overview.of(project, request.user))


@project_page
def guideline(request: SignedIn, project: Project) -> HttpResponse:
    """The rules in force, and the labels with theirs. Markdown without raw HTML: nothing in it can run."""
    current = project.guidelines.first()
    rules = _rendered(current.text) if current else ""
    labels = list(project.labels.filter(archived=False).values("key", "name", "definition", "shortcut", "line", "hue"))
    return show(request, "projects/guideline.html", project, guideline=current, rules=rules, labels=labels)


def _rendered(text: str) -> SafeString:
    """Markdown as HTML, its headings a level deeper: the page has a first heading of its own."""
    tokens = MARKDOWN.parse(text)
    for token in tokens:
        if token.type in ("heading_open", "heading_close"):
            token.tag = f"h{min(int(token.tag[1]) + 1, 6)}"
    return mark_safe(MARKDOWN.renderer.render(tokens, MARKDOWN.options, {}))
