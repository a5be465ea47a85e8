"""Making, changing, deleting and restoring claims."""

from typing import Any
from uuid import UUID

from django.contrib.auth.models import User
from django.db.models import OuterRef, Q, QuerySet, Subquery
from django.utils import timezone
from django.utils.translation import gettext as _

from annotations import access
from annotations.models import Article, ArticleRevision, Claim, Guideline
from annotations.models.prepared import Prepared
from annotations.services.assigning import begin_reading
from annotations.services.claim_fields import Fields, plain, read, write
from annotations.services.counting import count, links_of, moved
from annotations.services.placing import in_current_wording
from annotations.services.reanchoring import anchor_told, waits
from annotations.services.receiving import received
from annotations.services.recording import first_said, record
from annotations.services.refusals import IdReused, NotAllowed, NotReady
from annotations.services.transacting import transacted
from annotations.services.versions import demand, step

ARTICLE = ("id", "project_id", "revision_id")  # what a claim asks of its article, in the order of the table


@transacted
def highlight(*, user: User, article_id: int, id: UUID, fields: Fields) -> tuple[Claim, bool]:
    """Make a claim from `start`, `end`, `quote`, `label` and any other field. True when it is new.

    The id is the client's: sent twice, the same claim answers; with other fields, IdReused. `revision` among the
    fields is the number of the wording in which the passage was chosen, where the article may have another by now.
    """
    article, guideline = _locked_article(user, article_id)
    if _known(id, article.project_id):
        return _same_or_refuse(id, user, article, fields), False
    if article.revision is None:
        raise NotReady(_("This article has no text yet. Wait until it is prepared."))
    claim = Claim(id=id, origin=id, project_id=article.project_id, article=article, annotator=user)
    claim.revision, claim.guideline = article.revision, guideline
    write(claim, in_current_wording(article, fields))
    claim.save(force_insert=True)  # should the id be taken in another article in this very moment, we begin again
    begin_reading(article, user)
    count(claim, claims=1)
    received(claim)
    _record(claim, user, "claim.created", after=plain(fields))
    return claim, True


@transacted
def change(*, user: User, id: UUID, version: int, fields: Fields, batch: UUID | None = None) -> Claim:
    """Change fields of a claim, made from `version` of it. `start`, `end` and `quote` go together.

    `batch`, here and below, is the act on many claims that this is part of.
    """
    claim = locked(user, id, version)
    label_before = claim.label_id
    columns, was, now = rewrite(claim, fields)
    if not columns:
        return claim
    step(claim, *columns)
    moved(claim, label_before, claim.status)
    received(claim, again="suggestion" in fields)
    _record(claim, user, "claim.changed", before=was, after=now, batch=batch)
    return claim


@transacted
def remove(*, user: User, id: UUID, version: int, batch: UUID | None = None) -> Claim:
    """Delete softly: the claim is kept, and `restore` brings it back with its evidence."""
    claim = locked(user, id, version)
    claim.deleted_at = timezone.now()
    step(claim, "deleted_at")
    count(claim, claims=-1, evidence=-links_of(claim.pk))
    received(claim)
    _record(claim, user, "claim.deleted", batch=batch)
    return claim


@transacted
def restore(*, user: User, id: UUID, version: int, batch: UUID | None = None) -> Claim:
    """Bring a deleted claim back. One that is there already stays as it is."""
    claim = locked(user, id, version, deleted=True)
    if claim.deleted_at is None:
        return claim
    claim.deleted_at = None
    step(claim, "deleted_at")
    count(claim, claims=1, evidence=links_of(claim.pk))
    received(claim)
    _record(claim, user, "claim.restored", batch=batch)
    return claim


def rewrite(claim: Claim, fields: Fields) -> tuple[list[str], Fields, Fields]:
    """Set the fields on the row: the columns that changed, and what an event tells of it, before and after."""
    was_waiting = anchor_told(claim) if waits(claim) else {}
    before = {name: read(claim, name) for name in fields}
    columns = write(claim, fields)
    changed = [name for name in fields if fields[name] != before[name]]
    was, now = ({name: values[name] for name in changed} for values in (before, fields))
    if was_waiting and "quote" in fields:
        was, now = {**was_waiting, **was}, {**anchor_told(claim), **now}
    return columns, plain(was), plain(now)


def locked(user: User, id: UUID, version: int, deleted: bool = False) -> Claim:
    """The claim, the person's to change, as it was at that version."""
    rows = Claim.objects.visible_to(user)
    rows = (rows if deleted else rows.alive()).select_for_update(of=("self",), no_key=True)
    claim = rows.select_related("label", "revision", "article").defer("revision__text").get(pk=id)
    if not access.can_change(user, claim):
        raise NotAllowed(_("Only its annotator may change this claim, and only until it is submitted."))
    claim.annotator = user
    demand(claim, version)
    return claim


def _same_or_refuse(id: UUID, user: User, article: Article, fields: Fields) -> Claim:
    """The same request sent again is answered by the claim it made, however that has changed since."""
    earlier = Claim.objects.filter(pk=id, annotator=user, article=article).first()
    if earlier and first_said(id, id, "claim.created") == plain(fields):
        return earlier
    raise IdReused(_("This id belongs to another claim. Send this one with an id of its own."))


def _locked_article(user: User, article_id: int) -> tuple[Article, int | None]:
    """What a claim takes from its article, and the number of the rules in force; the rest is not loaded."""
    row = _article.one(user.pk, article_id)
    if row is None:
        raise Article.DoesNotExist
    *article_row, wording, guideline = row
    article = Article.from_db(None, ARTICLE, article_row)
    if article.revision_id:  # its number is not known yet when it came while we waited for the article's row
        known = {"id": article.revision_id} | ({"number": wording} if wording else {})
        article.revision = ArticleRevision.from_db(None, tuple(known), tuple(known.values()))
    return article, guideline


@Prepared
def _article(user_id: int, article_id: int) -> QuerySet[Article, tuple[Any, ...]]:
    """Its own columns, the number of its wording, and that of the rules in force."""
    wording = ArticleRevision.objects.filter(pk=OuterRef("revision")).order_by().values("number")
    guideline = Guideline.objects.filter(project=OuterRef("project")).order_by("-number").values("number")[:1]
    articles = Article.objects.visible_to(User(pk=user_id)).select_for_update(no_key=True).filter(pk=article_id)
    return articles.order_by().values_list(*ARTICLE, Subquery(wording), Subquery(guideline))


@Prepared
def _known(id: UUID, project_id: int) -> QuerySet[Claim, tuple[UUID]]:
    known = Claim.objects.filter(Q(pk=id) | Q(project_id=project_id, origin=id))
    return known.order_by().values_list("id")


def _record(claim: Claim, user: User, verb: str, **change: Any) -> None:
    record(
        project_id=claim.project_id,
        actor_id=user.pk,
        verb=verb,
        subject=claim.pk,
        claim_id=claim.pk,
        article_id=claim.article_id,
        **change,
    )
