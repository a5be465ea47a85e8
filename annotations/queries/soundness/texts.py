"""What must be true of the stored work, asked of the rows themselves. Each check yields sentences."""

from collections.abc import Iterator

from django.db.models import Count, F, Max, Min, Q
from django.db.models.functions import Substr
from django.utils.translation import gettext as _

from annotations.models import Article, ArticleRevision, Claim, Evidence, Job, Project, Tally
from annotations.models.choices import ArticleState, JobKind
from annotations.models.job import ACTIVE
from annotations.text.canonical import checksum

TALLIED = ("article", "annotator", "label", "status")


def problems() -> Iterator[str]:
    """Everything that is wrong, or nothing."""
    for check in (texts, quotes, passages, tallies, events, articles):
        yield from check()


def texts() -> Iterator[str]:
    for pk, text, sha256, length in ArticleRevision.objects.values_list("pk", "text", "sha256", "length").iterator(100):
        if checksum(text) != sha256 or len(text) != length:
            yield _("Revision %d is not the text it was.") % pk


def quotes() -> Iterator[str]:
    found = Substr("revision__text", F("start") + 1, F("end") - F("start"))
    whole = Q(found=F("quote"), end__lte=F("revision__length"))
    for pk in Claim.objects.annotate(found=found).exclude(whole).values_list("pk", flat=True):
        yield _("Claim %s: its quote is not its text.") % pk
    for pk in Claim.objects.exclude(revision__article=F("article")).values_list("pk", flat=True):
        yield _("Claim %s stands in a text of another article.") % pk


def passages() -> Iterator[str]:
    found = Substr("revision__text", F("passage_start") + 1, F("passage_end") - F("passage_start"))
    whole = Q(found=F("quote"), passage_end__lte=F("revision__length"))
    links = Evidence.objects.exclude(passage_start=None).annotate(found=found).exclude(whole)
    for pk in links.values_list("pk", flat=True):
        yield _("Evidence %s: its passage is not its text.") % pk


def tallies() -> Iterator[str]:
    """The kept counts are those of the rows."""
    kept = {
        tuple(row[name] for name in TALLIED): (row["claims"], row["evidence"])
        for row in Tally.objects.filter(Q(claims__gt=0) | Q(evidence__gt=0)).values(*TALLIED, "claims", "evidence")
    }
    living = Count("evidence", filter=Q(evidence__deleted_at=None))
    counted = {
        tuple(row[name] for name in TALLIED): (row["n"], row["links"])
        for row in Claim.objects.alive()
        .order_by()
        .values(*TALLIED)
        .annotate(n=Count("pk", distinct=True), links=living)
    }
    for key in kept.keys() | counted.keys():
        if kept.get(key, (0, 0)) != counted.get(key, (0, 0)):
            yield _("The count of article %s, person %s, label %s, status %s is not that of its rows.") % key


def events() -> Iterator[str]:
    ranges = Project.objects.annotate(n=Count("events"), first=Min("events__seq"), last=Max("events__seq"))
    for project in ranges:
        if project.n and not (project.first == 1 and project.last == project.n == project.event_seq):
            yield _("The events of project %s have a gap.") % project.slug


def articles() -> Iterator[str]:
    """An article that is being prepared has a job that prepares it."""
    waiting = Article.objects.filter(state=ArticleState.PREPARING).exclude(
        pk__in=Job.objects.filter(kind=JobKind.PREPARE, state__in=ACTIVE).values("article")
    )
    for pk in waiting.values_list("pk", flat=True):
        yield _("Article %d waits for a preparation that nobody was asked for.") % pk
