"""An article's wordings: another text is looked at first, then put in the place of the one it has; and the way back."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from annotations import access
from annotations.models import Article, Project
from annotations.queries.articles import article_numbered
from annotations.queries.wordings import waiting_in, wordings_of
from annotations.services import rewording
from annotations.services.importing import uploaded
from annotations.services.refusals import BadText, WorkbenchError
from annotations.services.rewording import Outlook
from annotations.text.canonical import Decoded, TextRefused, decode
from annotations.text.differing import compared, difference
from annotations.text.numbers import whole_number
from annotations.views.pages import SignedIn, project_page, show, version_of

SHOWN = 200  # passages and claims on one page; all are counted
EDITED_HERE = 200_000  # code points of a text that are put into the form to be mended there


@project_page
def wording(request: SignedIn, project: Project, number: int) -> HttpResponse:
    """The form; what was sent is shown beside the text it is to replace, and replaces it when that is confirmed."""
    article = _managed(request, project, number)
    if request.method != "POST":
        return _form(request, project, article)
    sent = Decoded(request.POST.get("text", ""), "")
    try:
        sent = _sent(request)
        if "again" in request.POST:
            return _form(request, project, article, text=sent.text)
        if request.POST.get("sure") != "yes":
            outlook = rewording.look_ahead(user=request.user, id=article.pk, text=sent.text)
            return _outlook(request, project, outlook, version=article.version, encoding=sent.encoding)
        outlook = rewording.look_ahead(user=request.user, id=article.pk, text=sent.text)
        encoding = request.POST.get("encoding", "")[:40]
        version = version_of(request)
        rewording.reword(user=request.user, id=article.pk, version=version, text=sent.text, encoding=encoding)
    except WorkbenchError as error:
        return _form(request, project, article, text=sent.text, error=error.detail)
    messages.success(request, _told(outlook))
    return redirect("wording", slug=project.slug, number=number)


@require_POST
@project_page
def restore_wording(request: SignedIn, project: Project, number: int) -> HttpResponse:
    """Go back to an earlier wording, once it was shown what that makes of the claims."""
    article = _managed(request, project, number)
    earlier = whole_number(request.POST.get("wording", ""))
    try:
        outlook = rewording.look_back(user=request.user, id=article.pk, number=earlier)
        if request.POST.get("sure") != "yes":
            return _outlook(request, project, outlook, version=article.version, back=earlier)
        rewording.go_back(user=request.user, id=article.pk, version=version_of(request), number=earlier)
    except WorkbenchError as error:
        return _form(request, project, article, error=error.detail)
    messages.success(request, _told(outlook))
    return redirect("wording", slug=project.slug, number=number)


def _managed(request: SignedIn, project: Project, number: int) -> Article:
    article = article_numbered(project.pk, number, request.user)
    if not access.can_rewrite(request.user, article):
        raise PermissionDenied
    return article


def _sent(request: SignedIn) -> Decoded:
    """The file, or else the text that was pasted."""
    file = request.FILES.get("files")
    if file is None:
        return Decoded(request.POST.get("text", ""), "")
    try:
        sent = uploaded(file)
        return decode(sent.content, sent.encoding)
    except TextRefused as refused:
        raise BadText(str(refused)) from refused


def _form(request: SignedIn, project: Project, article: Article, **more: Any) -> HttpResponse:
    if "text" not in more and article.revision and article.revision.length <= EDITED_HERE:
        more["text"] = article.revision.text
    wordings = wordings_of(article.pk, request.user)
    waiting = waiting_in(article.pk, request.user).select_related("label")
    context = {"article": article, "wordings": wordings, "waiting": waiting[:SHOWN], **more}
    return show(request, "articles/wording.html", project, **context)


def _outlook(request: SignedIn, project: Project, outlook: Outlook, **more: Any) -> HttpResponse:
    """The difference, and what becomes of the claims: those that need a look first."""
    by: dict[str, list[Any]] = {"exact": [], "context": [], "fuzzy": [], "lost": []}
    for fate in outlook.claims:
        by[fate.landing.how].append(fate)
    changed = [(fate, compared(fate.claim.quote, fate.anchor["quote"])) for fate in by["fuzzy"] if fate.anchor]
    passages = difference(outlook.old, outlook.new)
    context = {
        "article": outlook.article,
        "text": outlook.new,
        "passages": passages[:SHOWN],
        "more_passages": len(passages) - SHOWN,
        "only_space": not any(one.stretches for one in passages),
        "counts": outlook.counts,
        "offered": outlook.offered,
        "lost": by["lost"][:SHOWN],
        "changed": changed[:SHOWN],
        "moved": by["context"][:SHOWN],
        "cited": [one for one in outlook.links if not one.goes_along][:SHOWN],
        "cited_along": sum(one.goes_along for one in outlook.links),
    }
    return show(request, "articles/outlook.html", project, **context, **more)


def _told(outlook: Outlook) -> str:
    """What has become of the claims that the person sees."""
    lost = outlook.counts["lost"]
    along = sum(outlook.counts.values()) - lost
    said = [_("The article has another wording now.")]
    if along:
        said.append(ngettext("%d claim went along.", "%d claims went along.", along) % along)
    if lost:
        said.append(ngettext("%d claim waits for a place.", "%d claims wait for a place.", lost) % lost)
    return " ".join(said)
