"""Every quote is its text, and every span lies in it."""

from collections.abc import Iterator

from django.db.models import F, Q
from django.db.models.functions import Substr
from django.utils.translation import gettext as _

from annotations.models import Article, ArticleRevision, Claim, Evidence, Suggestion
from annotations.queries.shapes import SPANS
from annotations.text.canonical import checksum


def texts() -> Iterator[str]:
    for pk, text, sha256, length in ArticleRevision.objects.values_list("pk", "text", "sha256", "length").iterator(100):
        if checksum(text) != sha256 or len(text) != length:
            yield _("Revision %d is not the text it was.") % pk


def current() -> Iterator[str]:
    """An article's current text is one of its own."""
    for pk in Article.objects.exclude(revision__article=F("pk")).values_list("pk", flat=True):
        yield _("Article %d shows a text that is not its own.") % pk


def quotes() -> Iterator[str]:
    for model in (Claim, Suggestion):
        found = Substr("revision__text", F("start") + 1, F("end") - F("start"))
        whole = Q(found=F("quote"), end__lte=F("revision__length"))
        for pk in model.objects.annotate(found=found).exclude(whole).values_list("pk", flat=True):
            yield _("%(kind)s %(id)s: its quote is not its text.") % {"kind": model.__name__, "id": pk}
    for pk in Claim.objects.exclude(revision__article=F("article")).values_list("pk", flat=True):
        yield _("Claim %s stands in a text of another article.") % pk


def spans() -> Iterator[str]:
    """What else a claim points to in its text: the claimant, the cue, who contests it."""
    for name in SPANS:
        beyond = Claim.objects.filter(**{f"{name}_end__gt": F("revision__length")})
        for pk in beyond.values_list("pk", flat=True):
            yield _("Claim %(id)s: its %(span)s lies beyond the text.") % {"id": pk, "span": name}


def passages() -> Iterator[str]:
    found = Substr("revision__text", F("passage_start") + 1, F("passage_end") - F("passage_start"))
    whole = Q(found=F("quote"), passage_end__lte=F("revision__length"))
    links = Evidence.objects.exclude(passage_start=None).annotate(found=found).exclude(whole)
    for pk in links.values_list("pk", flat=True):
        yield _("Evidence %s: its passage is not its text.") % pk
    cited = Evidence.objects.exclude(revision=None).exclude(revision__article=F("source__article"))
    for pk in cited.values_list("pk", flat=True):
        yield _("Evidence %s: its passage is not of the article that is its source.") % pk


CHECKS = (texts, current, quotes, spans, passages)
