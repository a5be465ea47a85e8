"""Linking evidence to a claim: a web page, or a passage of another article of the project."""

from typing import Any
from uuid import UUID

from django.contrib.auth.models import User
from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from annotations import access
from annotations.models import Article, Claim, Evidence
from annotations.services.claim_fields import Fields, plain
from annotations.services.counting import count
from annotations.services.quoting import anchor
from annotations.services.recording import first_said, record_all
from annotations.services.refusals import BadField, IdReused, NotAllowed
from annotations.services.sourcing import article_source, web_source
from annotations.services.transacting import transacted
from annotations.services.versions import demand, step
from annotations.text.span import Span

OWN = ("stance", "quote", "set_number", "question", "answer_type", "note")  # of the link; the rest is the source's


@transacted
def link(*, user: User, claim_id: UUID, id: UUID, fields: Fields) -> tuple[Evidence, bool]:
    """Link a source to a claim. True when the link is new; the same request twice makes one link."""
    claims = Claim.objects.visible_to(user).alive().select_related("project")
    claim = claims.select_for_update(of=("self",), no_key=True).get(pk=claim_id)
    if earlier := Evidence.objects.filter(pk=id).first():
        return _same_or_refuse(earlier, user, claim, fields), False
    if not access.can_link(user, claim):
        raise NotAllowed(_("Only its annotator may link evidence to this claim, and only until it is submitted."))
    evidence = Evidence(id=id, origin=id, project_id=claim.project_id, claim=claim, added_by=user)
    described = _set_passage(evidence, user, claim, fields)
    for name in OWN:
        if name in fields:
            setattr(evidence, name, fields[name])
    try:
        with transaction.atomic():
            evidence.save(force_insert=True)
    except IntegrityError:
        raise _reused() from None
    count(claim, evidence=1)
    changes = [_told(evidence, "evidence.created", after=plain(fields))]
    if described:
        changes.append({"verb": "source.described", "subject": evidence.source_id, "after": plain(described)})
    record_all(evidence.project_id, user.pk, changes)
    return evidence, True


@transacted
def change_link(*, user: User, id: UUID, version: int, fields: Fields) -> Evidence:
    """Change a link's own fields; another source is another link."""
    evidence = _locked(user, id, version)
    before, after = rewrite(evidence, fields)
    if not after:
        return evidence
    step(evidence, *after)
    _record(evidence, user, "evidence.changed", before=before, after=after)
    return evidence


@transacted
def unlink(*, user: User, id: UUID, version: int) -> Evidence:
    """Take a link away, softly."""
    evidence = _locked(user, id, version)
    evidence.deleted_at = timezone.now()
    step(evidence, "deleted_at")
    count(evidence.claim, evidence=-1)
    _record(evidence, user, "evidence.deleted")
    return evidence


@transacted
def relink(*, user: User, id: UUID, version: int) -> Evidence:
    """Bring a link back that was taken away."""
    evidence = _locked(user, id, version, deleted=True)
    if evidence.deleted_at is None:
        return evidence
    evidence.deleted_at = None
    step(evidence, "deleted_at")
    count(evidence.claim, evidence=1)
    _record(evidence, user, "evidence.restored")
    return evidence


def rewrite(evidence: Evidence, fields: Fields) -> tuple[Fields, Fields]:
    """Set a link's own fields on its row: those that changed, before and after. They are named as their columns."""
    if evidence.revision_id and fields.get("quote", evidence.quote) != evidence.quote:
        raise BadField(_("A passage of an article is chosen in its text. Link the new passage instead."), field="quote")
    changed = [name for name in OWN if name in fields and getattr(evidence, name) != fields[name]]
    before = {name: getattr(evidence, name) for name in changed}
    for name in changed:
        setattr(evidence, name, fields[name])
    return before, {name: fields[name] for name in changed}


def _set_passage(evidence: Evidence, user: User, claim: Claim, fields: Fields) -> dict[str, Any]:
    """The source, and the passage of an article; what is now known of a source that was cited before."""
    if not fields.get("article"):
        evidence.source, described = web_source(claim.project, user, fields)
        return described
    other = Article.objects.visible_to(user).filter(pk=fields["article"], project_id=claim.project_id).first()
    if other is None or other.revision_id is None:
        raise BadField(_("There is no such article in this project."), field="article")
    found = anchor(other.revision_id, Span(fields["start"], fields["end"]), fields["quote"])
    if other.revision_id == claim.revision_id and found.span.overlaps(Span(claim.start, claim.end)):
        raise BadField(_("A claim can't be its own evidence. Choose another passage."), field="start")
    evidence.source = article_source(claim.project, user, other)
    evidence.revision_id = other.revision_id
    evidence.passage_start, evidence.passage_end = found.span.start, found.span.end
    return {}


def _locked(user: User, id: UUID, version: int, deleted: bool = False) -> Evidence:
    """The link, locked with its claim, and the claim before it, as a decision about both does."""
    rows = Evidence.objects.visible_to(user).filter(claim__deleted_at=None)
    rows = rows if deleted else rows.alive()
    Claim.objects.select_for_update(of=("self",), no_key=True).get(pk=rows.values_list("claim").get(pk=id)[0])
    evidence = rows.select_related("claim").select_for_update(of=("self",), no_key=True).get(pk=id)
    if not access.can_unlink(user, evidence):
        raise NotAllowed(_("Only who linked this evidence may change it, and only until the claim is submitted."))
    demand(evidence, version)
    return evidence


def _same_or_refuse(earlier: Evidence, user: User, claim: Claim, fields: Fields) -> Evidence:
    own = earlier.added_by_id == user.pk and earlier.claim_id == claim.pk
    if own and first_said(claim.pk, earlier.pk, "evidence.created") == plain(fields):
        return earlier
    raise _reused()


def _reused() -> IdReused:
    return IdReused(_("This id belongs to another link. Send this one with an id of its own."))


def _record(evidence: Evidence, user: User, verb: str, **change: Any) -> None:
    record_all(evidence.project_id, user.pk, [_told(evidence, verb, **change)])


def _told(evidence: Evidence, verb: str, **change: Any) -> dict[str, Any]:
    about = {"claim_id": evidence.claim_id, "article_id": evidence.claim.article_id}
    return {"verb": verb, "subject": evidence.pk, **about, **change}
