"""A person's own model proposes claims: each is checked like any span, and offered under its name like ours."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from django.contrib.auth.models import User
from django.utils import timezone
from django.utils.translation import gettext as _

from annotations import access
from annotations.models import Article, ArticleRevision, Label, Suggestion
from annotations.pipeline import FURNITURE
from annotations.services.offering import MADE_BY
from annotations.services.quoting import role_at
from annotations.services.reanchoring import Wording
from annotations.services.recording import record_of
from annotations.services.refusals import BadField, NotAllowed, NotReady
from annotations.services.transacting import transacted
from annotations.services.versions import step
from annotations.text.anchor import quote_matches
from annotations.text.span import Span

MODEL = 100  # code points of a model's name
RULE = 60  # code points of the name of a model's rule
REASONS = 10  # reasons of one suggestion
REASON = 200  # code points of a reason
MOST = 1000  # suggestions at once

Offer = Mapping[str, Any] | str  # `start`, `end`, `quote`, `label` and more; or why it can't be read
Key = tuple[int, int, str]  # a model proposes a label for a place once


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one suggestion: made, already_here, or refused with the sentence why. `note` warns."""

    outcome: str
    suggestion: int | None = None
    detail: str = ""
    note: str = ""


@transacted
def suggest(*, user: User, article_id: int, model: str, offers: Sequence[Offer]) -> tuple[Article, list[Outcome]]:
    """Offer a model's suggestions in the article's current text; what became of each, in their order.

    Sent again, the same place with the same label is the same suggestion; what was withdrawn is offered again.
    """
    article, revision = _locked(user, article_id)
    _demand_name(model)
    labels = set(Label.objects.filter(project=article.project_id, archived=False).values_list("key", flat=True))
    made: list[Outcome] = []
    blocks = Wording(revision).blocks
    known = {_key(row): row for row in Suggestion.objects.filter(revision=revision, made_by=model)}
    for offer in offers:
        refused = offer if isinstance(offer, str) else _wrong(offer, revision, labels)
        if refused or isinstance(offer, str):
            made.append(Outcome("refused", detail=refused))
        else:
            made.append(replace(_offer(offer, revision, model, known), note=_note(role_at(blocks, offer["start"]))))
    if new := sum(one.outcome == "made" for one in made):
        step(article)  # who asks for suggestions is answered by the article's version
        record_of(article, user, "suggestions.offered", after={"model": model, "suggestions": new})
    return article, made


@transacted
def withdraw(*, user: User, article_id: int, model: str) -> None:
    """Offer a model's suggestions to nobody any more, in any wording. What people made of them stays, and counts."""
    article, _revision = _locked(user, article_id)
    _demand_name(model)
    offered = Suggestion.objects.filter(revision__article=article, made_by=model, withdrawn_at=None)
    if gone := offered.update(withdrawn_at=timezone.now()):
        step(article)
        record_of(article, user, "suggestions.withdrawn", after={"model": model, "suggestions": gone})


def _locked(user: User, article_id: int) -> tuple[Article, ArticleRevision]:
    """The article, which keeps its wording until we are done."""
    rows = Article.objects.visible_to(user).select_for_update(of=("self",), no_key=True)
    article: Article = rows.get(pk=article_id)
    if not access.can_suggest(user, article):
        raise NotAllowed(_("Only a manager of the project may bring a model's suggestions in, or withdraw them."))
    if article.revision is None:
        raise NotReady(_("This article has no text yet. Wait until it is prepared."))
    return article, article.revision


def _demand_name(model: str) -> None:
    if not model.strip() or model == MADE_BY:
        raise BadField(_("Give the model a name of its own: its suggestions are shown under it."), field="model")


def _wrong(offer: Mapping[str, Any], revision: ArticleRevision, labels: set[str]) -> str:
    """Why a suggestion can't be stored; empty where it can."""
    if offer["label"] not in labels:
        return _("The project has no label “%(key)s” in use.") % {"key": offer["label"]}
    if not quote_matches(revision.text, Span(offer["start"], offer["end"]), offer["quote"]):
        return _("The article's text at these offsets is not the quote. Offsets count Unicode code points.")
    if (claimant := offer.get("claimant")) and claimant[1] > revision.length:
        return _("The claimant's words end behind the article's text.")
    return ""


def _offer(offer: Mapping[str, Any], revision: ArticleRevision, model: str, known: dict[Key, Suggestion]) -> Outcome:
    span = Span(offer["start"], offer["end"])
    key = (span.start, span.end, offer["label"])
    if (row := known.get(key)) and row.withdrawn_at is None:
        return Outcome("already_here", row.pk)
    if row:
        row.withdrawn_at = None
        row.save(update_fields=["withdrawn_at"])
        return Outcome("made", row.pk)
    claimant = offer.get("claimant") or (None, None)
    known[key] = Suggestion.objects.create(
        project_id=revision.project_id,
        revision=revision,
        made_by=model,
        start=span.start,
        end=span.end,
        quote=offer["quote"],
        label=offer["label"],
        score=offer.get("score"),
        why=offer.get("why", ""),
        rule=offer.get("rule", ""),
        reasons=offer.get("reasons", []),
        claimant_start=claimant[0],
        claimant_end=claimant[1],
    )
    return Outcome("made", known[key].pk)


def _note(role: str) -> str:
    return _("It stands in what is not part of the article: %s.") % role if role in FURNITURE else ""


def _key(row: Suggestion) -> Key:
    return row.start, row.end, row.label
