"""Passages that were chosen in another wording than the article's: a claim that waits for a place is given one, and a
new claim's words are looked for where they stand now.
"""

from uuid import UUID

from django.contrib.auth.models import User
from django.utils.translation import gettext as _

from annotations import access
from annotations.models import Article, Claim, Event
from annotations.services.claim_fields import SPANS, Fields, write
from annotations.services.leaving import PLACED, UNPLACED, Change
from annotations.services.quoting import anchor
from annotations.services.reanchoring import SAFE, Wording, anchor_told, put, waits
from annotations.services.recording import record
from annotations.services.refusals import BadField, NotAllowed, QuoteDiffers, WrongState
from annotations.services.transacting import transacted
from annotations.services.versions import demand, step
from annotations.text.span import Span

WORDS = ("revision", "start", "end", "quote")


@transacted
def place(*, user: User, id: UUID, version: int, fields: Fields) -> Claim:
    """Let a claim that waits stand on `start`, `end`, `quote` of the article, as read in its wording `revision`.

    With the words that it waited on, before somebody gave it a place, that is taken back: it waits again.
    """
    claim = _locked(user, id)
    if not access.can_place(user, claim):
        raise NotAllowed(_("Only its annotator or a reviewer may give this claim another place."))
    demand(claim, version)
    before = anchor_told(claim)
    left = _left(claim, before, fields)
    step(claim, *(put(claim, left) if left else _stand(claim, fields)))
    record(
        project_id=claim.project_id,
        actor_id=user.pk,
        verb=UNPLACED if left else PLACED,
        subject=claim.pk,
        claim_id=claim.pk,
        article_id=claim.article_id,
        before=before,
        after=anchor_told(claim),
    )
    return claim


def in_current_wording(article: Article, fields: Fields) -> Fields:
    """The fields of a new claim with its passages where they stand in the article as it reads now.

    Refuses with QuoteDiffers where its own words don't: the sender's text has been replaced meanwhile.
    """
    assert article.revision is not None
    said = {name: value for name, value in fields.items() if name != "revision"}
    if fields.get("revision", article.revision.number) == article.revision.number:
        return said
    read = article.revisions.filter(number=fields["revision"]).first()
    if read is None:
        raise BadField(_("The article never had this wording."), field="revision")
    there = anchor(read.pk, Span(fields["start"], fields["end"]), fields["quote"])
    wording = Wording(article.revision)
    landing = wording.landing(read.pk, there.span)
    if landing.span is None or landing.how not in SAFE:
        raise QuoteDiffers(
            _(
                "This article has a new wording since you read it, and these words are not in it. "
                "Select the passage in the text as it is now."
            )
        )
    for name in (name for name in SPANS if fields.get(name) and fields[name][1] <= read.length):
        found = wording.landing(read.pk, Span(*fields[name]))
        said[name] = (found.span.start, found.span.end) if found.span and found.how in SAFE else None
    return {**said, "start": landing.span.start, "end": landing.span.end}


def _stand(claim: Claim, fields: Fields) -> list[str]:
    """Set its place in the current wording; the columns that changed."""
    if not waits(claim):
        raise WrongState(_("This claim stands in the article's text: it waits for no place."))
    return write(claim, in_current_wording(claim.article, fields))


def _left(claim: Claim, now: Change, fields: Fields) -> Change | None:
    """The anchor from which somebody took the claim, if these are its words; `now` is the one it has."""
    if fields.get("revision", now["revision"]) == now["revision"]:
        return None
    placed = Event.objects.filter(claim_id=claim.pk, verb=PLACED).order_by("seq").last()
    left: Change | None = placed.before if placed else None
    return left if left and all(left[name] == fields[name] for name in WORDS) else None


def _locked(user: User, id: UUID) -> Claim:
    """The claim, and its article before it: that keeps its wording while the claim is given a place."""
    rows = Claim.objects.visible_to(user).alive()
    articles = Article.objects.select_for_update(of=("self",), no_key=True)
    article = articles.get(pk=rows.values_list("article_id", flat=True).get(pk=id))
    claim: Claim = rows.select_for_update(of=("self",), no_key=True).get(pk=id)
    claim.article = article
    return claim
