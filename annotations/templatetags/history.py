"""Events as sentences. Each kind has one for a single event and one for a run of them."""

from collections.abc import Mapping
from typing import Any

from django import template
from django.contrib.auth.models import User
from django.urls import reverse
from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import ngettext_lazy as several

from annotations.models.choices import Stance
from annotations.templatetags.labels import label, stance

register = template.Library()

LONGEST = 90  # code points of a quote in a sentence

SENTENCES = {
    "project.created": several("%(who)s made this project", "%(who)s made this project", "n"),
    "project.changed": several(
        "%(who)s changed the project’s settings", "%(who)s changed the project’s settings %(n)d times", "n"
    ),
    "guideline.written": several("%(who)s wrote a new guideline", "%(who)s wrote the guideline anew %(n)d times", "n"),
    "label.created": several("%(who)s added a label", "%(who)s added %(n)d labels", "n"),
    "label.changed": several("%(who)s changed a label", "%(who)s changed labels %(n)d times", "n"),
    "label.deleted": several("%(who)s deleted a label", "%(who)s deleted %(n)d labels", "n"),
    "article.imported": several("%(who)s imported %(article)s", "%(who)s imported %(n)d articles", "n"),
    "article.prepared": several("%(article)s was prepared", "%(n)d articles were prepared", "n"),
    "article.compared": several(
        "%(article)s tells much in the words of another article",
        "%(n)d articles tell much in the words of others",
        "n",
    ),
    "article.changed": several(
        "%(who)s corrected what is known about %(article)s", "%(who)s corrected what is known about articles", "n"
    ),
    "article.archived": several("%(who)s archived %(article)s", "%(who)s archived %(n)d articles", "n"),
    "article.restored": several("%(who)s brought %(article)s back", "%(who)s brought %(n)d articles back", "n"),
    "article.reworded": several(
        "%(who)s gave %(article)s another wording", "%(who)s gave articles another wording %(n)d times", "n"
    ),
    "suggestions.offered": several(
        "%(who)s brought a model's suggestions into %(article)s",
        "%(who)s brought a model's suggestions in %(n)d times",
        "n",
    ),
    "suggestions.withdrawn": several(
        "%(who)s withdrew a model's suggestions from %(article)s",
        "%(who)s withdrew a model's suggestions %(n)d times",
        "n",
    ),
    "suggestion.rejected": several(
        "%(who)s rejected a suggestion in %(article)s", "%(who)s rejected %(n)d suggestions", "n"
    ),
    "suggestion.restored": several(
        "%(who)s brought a suggestion back in %(article)s", "%(who)s brought %(n)d suggestions back", "n"
    ),
    "claim.loaded": several("%(who)s loaded a claim into %(article)s", "%(who)s loaded %(n)d claims", "n"),
    "claim.placed": several("%(who)s gave a claim in %(article)s a place", "%(who)s gave %(n)d claims a place", "n"),
    "claim.unplaced": several(
        "%(who)s took a place from a claim in %(article)s", "%(who)s took its place from %(n)d claims", "n"
    ),
    "claim.created": several("%(who)s marked %(quote)s as %(label)s", "%(who)s marked %(n)d claims", "n"),
    "claim.relabelled": several(
        "%(who)s changed a claim in %(article)s from %(from)s to %(label)s",
        "%(who)s changed the label of %(n)d claims",
        "n",
    ),
    "claim.changed": several("%(who)s worked on a claim in %(article)s", "%(who)s changed claims %(n)d times", "n"),
    "claim.reverted": several(
        "%(who)s restored an earlier state of a claim in %(article)s",
        "%(who)s restored earlier states of claims %(n)d times",
        "n",
    ),
    "claim.deleted": several("%(who)s deleted a claim in %(article)s", "%(who)s deleted %(n)d claims", "n"),
    "claim.restored": several("%(who)s restored a claim in %(article)s", "%(who)s restored %(n)d claims", "n"),
    "claim.submitted": several("%(who)s submitted a claim in %(article)s", "%(who)s submitted %(n)d claims", "n"),
    "claim.accepted": several("%(who)s accepted a claim in %(article)s", "%(who)s accepted %(n)d claims", "n"),
    "claim.returned": several("%(who)s returned a claim in %(article)s", "%(who)s returned %(n)d claims", "n"),
    "claim.rejected": several("%(who)s rejected a claim in %(article)s", "%(who)s rejected %(n)d claims", "n"),
    "claim.taken_back": several("%(who)s took back a claim in %(article)s", "%(who)s took back %(n)d claims", "n"),
    "review.undone": several(
        "%(who)s took back a decision on a claim in %(article)s", "%(who)s took back %(n)d decisions", "n"
    ),
    "comment.created": several(
        "%(who)s said something about a claim in %(article)s", "%(who)s said %(n)d things about claims", "n"
    ),
    "assignment.created": several("%(who)s assigned %(article)s", "%(who)s made %(n)d assignments", "n"),
    "assignment.submitted": several("%(who)s submitted %(article)s", "%(who)s submitted %(n)d articles", "n"),
    "assignment.taken_back": several("%(who)s took %(article)s back", "%(who)s took %(n)d articles back", "n"),
    "evidence.created": several(
        "%(who)s linked evidence to a claim in %(article)s: %(stance)s", "%(who)s linked evidence %(n)d times", "n"
    ),
    "evidence.loaded": several(
        "%(who)s loaded evidence for a claim in %(article)s", "%(who)s loaded evidence %(n)d times", "n"
    ),
    "evidence.changed": several(
        "%(who)s changed evidence of a claim in %(article)s", "%(who)s changed evidence %(n)d times", "n"
    ),
    "evidence.deleted": several(
        "%(who)s removed evidence from a claim in %(article)s", "%(who)s removed evidence %(n)d times", "n"
    ),
    "evidence.restored": several(
        "%(who)s restored evidence of a claim in %(article)s", "%(who)s restored evidence %(n)d times", "n"
    ),
    "member.joined": several("%(person)s is in the project now", "%(n)d people came into the project", "n"),
    "member.changed": several("%(who)s gave %(person)s another role", "%(who)s changed %(n)d roles", "n"),
    "member.left": several("%(person)s left the project", "%(n)d people left the project", "n"),
    "member.invited": several("%(who)s made an invitation", "%(who)s made %(n)d invitations", "n"),
    "invitation.revoked": several("%(who)s took an invitation back", "%(who)s took %(n)d invitations back", "n"),
    "release.finished": several("%(who)s made a release", "%(who)s made %(n)d releases", "n"),
    "project.rereading_stopped": several("%(who)s had reading anew stopped", "%(who)s had reading anew stopped", "n"),
    "project.rereading_resumed": several("%(who)s had articles read anew", "%(who)s had articles read anew", "n"),
    "job.cancelled": several("%(who)s cancelled background work", "%(who)s cancelled %(n)d jobs", "n"),
    "job.retried": several("%(who)s had background work tried again", "%(who)s had %(n)d jobs tried again", "n"),
}
OTHERWISE = several("%(who)s changed something (%(kind)s)", "%(who)s changed %(n)d things (%(kind)s)", "n")


@register.simple_tag
def told(run: Mapping[str, Any], reader: User, labels: Mapping[str, str], slug: str) -> SafeString:
    """A run of events in words; `labels` gives the names of the project's labels by key."""
    words = {
        "kind": run["kind"],
        "who": format_html("<strong>{}</strong>", _who(run, reader)),
        "article": _article(run["article"], slug),
        "quote": _quote(run["after"].get("quote")),
        "label": _label(run["after"].get("label"), labels),
        "from": _label(run["before"].get("label"), labels),
        "stance": _stance(run["after"].get("stance")),
        "person": (run["after"] or run["before"]).get("username") or _("Somebody"),
    }
    sentence = SENTENCES.get(run["kind"], OTHERWISE)
    safe = {name: conditional_escape(word) for name, word in words.items()}
    return mark_safe(sentence % {**safe, "n": run["count"]})


def _who(run: Mapping[str, Any], reader: User) -> str:
    if run["actor_id"] == reader.pk:
        return _("You")
    return run["actor"] or _("The workbench")


def _article(article: Any, slug: str) -> SafeString | str:
    if article is None:
        return _("an article")
    return format_html('<a class="serif" href="{}">{}</a>', reverse("workspace", args=[slug, article.number]), article)


def _quote(text: str | None) -> SafeString | str:
    return format_html("“{}”", Truncator(text).chars(LONGEST)) if text else _("a passage")


def _label(key: str | None, labels: Mapping[str, str]) -> SafeString | str:
    return label(key, labels.get(key, key)) if key else _("a label")


def _stance(value: str | None) -> SafeString | str:
    return stance(value) if value in Stance.values else _("a source")
