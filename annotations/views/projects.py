"""A person's projects, and a project's front page."""

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from markdown_it import MarkdownIt

from annotations.models import Project
from annotations.queries import overview
from annotations.services import setting_up
from annotations.views.pages import SignedIn, project_page, show

MARKDOWN = MarkdownIt("commonmark", {"html": False})


@login_required
def projects(request: SignedIn) -> HttpResponse:
    """All the projects a person is in; the form makes another."""
    if request.method == "POST":
        name = request.POST.get("name", "").replace("\0", "").strip()[:120]
        if name:
            blind = request.POST.get("blind") == "on"
            project = setting_up.create_project(name=name, by=request.user, blind=blind)
            return redirect("import", slug=project.slug)
    return render(request, "projects/projects.html", {"projects": Project.objects.visible_to(request.user)})


@project_page
def home(request: SignedIn, project: Project) -> HttpResponse:
    return show(request, "projects/home.html", project, **overview.of(project, request.user))


@project_page
def guideline(request: SignedIn, project: Project) -> HttpResponse:
    """The rules in force, and the labels with theirs. Markdown without raw HTML: nothing in it can run."""
    current = project.guidelines.first()
    rules = MARKDOWN.render(current.text) if current else ""
    labels = project.labels.filter(archived=False)
    return show(request, "projects/guideline.html", project, guideline=current, rules=rules, labels=labels)
