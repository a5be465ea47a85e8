"""What a manager changes of an article: what is known about it, and whether it is in the lists. Not its text."""

from collections.abc import Mapping
from typing import Any

from django.contrib.auth.models import User
from django.utils import timezone
from django.utils.translation import gettext as _

from annotations import access
from annotations.models import Article
from annotations.services import rereading
from annotations.services.claim_fields import plain
from annotations.services.recording import record_of
from annotations.services.refusals import BadField, NotAllowed
from annotations.services.storing import demand_page
from annotations.services.transacting import transacted
from annotations.services.versions import demand, step

KNOWN = ("title", "outlet", "source_url", "published_on", "language")
#: By these a text is read: “on Monday” is another day when another day was that of publication.
READ_BY = frozenset({"published_on", "language"})
Fields = Mapping[str, Any]


@transacted
def describe(*, user: User, id: int, version: int, fields: Fields) -> Article:
    """Change what is known about an article, made from `version` of it."""
    article = _locked(user, id, version)
    if "title" in fields and not fields["title"].strip():
        raise BadField(_("An article needs a title: lists and links name it by that."), field="title")
    demand_page(fields.get("source_url", ""))
    before = {name: getattr(article, name) for name in KNOWN if name in fields}
    changed = [name for name, was in before.items() if was != fields[name]]
    if not changed:
        return article
    for name in changed:
        setattr(article, name, fields[name])
    step(article, *changed)
    was, now = ({name: values[name] for name in changed} for values in (before, fields))
    record_of(article, user, "article.changed", before=plain(was), after=plain(now))
    if READ_BY.intersection(changed):
        rereading.anew(article)
    return article


@transacted
def archive(*, user: User, id: int, version: int) -> Article:
    """Take an article and its claims out of the lists and of releases to come. Nothing is deleted."""
    article = _locked(user, id, version)
    if article.archived_at is None:
        article.archived_at = timezone.now()
        step(article, "archived_at")
        record_of(article, user, "article.archived")
    return article


@transacted
def restore(*, user: User, id: int, version: int) -> Article:
    """Bring an archived article back, with its claims."""
    article = _locked(user, id, version)
    if article.archived_at is not None:
        article.archived_at = None
        step(article, "archived_at")
        record_of(article, user, "article.restored")
    return article


def _locked(user: User, id: int, version: int) -> Article:
    rows = Article.objects.visible_to(user).select_related("project")
    article: Article = rows.select_for_update(of=("self",), no_key=True).get(pk=id)
    if not access.can_manage(user, article.project):
        raise NotAllowed(_("Only a manager of the project may change what is known about an article."))
    demand(article, version)
    return article
