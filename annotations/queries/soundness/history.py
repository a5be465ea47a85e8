"""The history is whole: no number is missing, everything has its beginning, and what it tells is what is there."""

from collections.abc import Iterator

from django.db.models import Case, CharField, Count, Exists, F, Max, Min, OuterRef, Q, Subquery, Value, When
from django.db.models.fields.json import KT
from django.db.models.functions import Coalesce
from django.utils.translation import gettext as _

from annotations.models import Article, Claim, Event, Project
from annotations.models.choices import ClaimStatus

BORN = ("claim.created", "claim.loaded")


def gaps() -> Iterator[str]:
    ranges = Project.objects.annotate(n=Count("events"), first=Min("events__seq"), last=Max("events__seq"))
    for project in ranges:
        if project.event_seq != project.n or (project.n and (project.first, project.last) != (1, project.n)):
            yield _("The events of project %s have a gap.") % project.slug


def beginnings() -> Iterator[str]:
    of_claim = Event.objects.filter(claim_id=OuterRef("pk"), verb__in=BORN)
    for pk in Claim.objects.filter(~Exists(of_claim)).values_list("pk", flat=True):
        yield _("Claim %s has no beginning in the history.") % pk
    told = set(Event.objects.filter(verb="article.imported").values_list("article_id", flat=True))
    for pk in Article.objects.values_list("pk", flat=True):
        if pk not in told:
            yield _("Article %d has no beginning in the history.") % pk


def orphans() -> Iterator[str]:
    """An event names its claim and article by number, which no key of the database holds."""
    claim = Claim.objects.filter(pk=OuterRef("claim_id"), project=OuterRef("project"))
    article = Article.objects.filter(pk=OuterRef("article_id"), project=OuterRef("project"))
    lost = Q(claim_id__isnull=False) & ~Exists(claim) | Q(article_id__isnull=False) & ~Exists(article)
    for pk in Event.objects.filter(lost).values_list("pk", flat=True):
        yield _("Event %d tells of something that is not in its project.") % pk


def statuses() -> Iterator[str]:
    """A claim has the status that its last event of any gave it; at first it is a draft, or as it was loaded."""
    events = Event.objects.filter(claim_id=OuterRef("pk"))
    last = events.filter(after__has_key="status").order_by("-seq").values(said=KT("after__status"))[:1]
    first = Case(When(Exists(events.filter(verb="claim.loaded")), then=F("status")), default=Value(ClaimStatus.DRAFT))
    said = Coalesce(Subquery(last, output_field=CharField()), first, output_field=CharField())
    for pk in Claim.objects.annotate(said=said).exclude(status=F("said")).values_list("pk", flat=True):
        yield _("Claim %s has another status than the history tells.") % pk


def versions() -> Iterator[str]:
    """Each change is one version and one event. A claim that was loaded has brought a version with it."""
    events = Event.objects.filter(claim_id=OuterRef("pk")).order_by()
    changes = events.filter(Q(verb__startswith="claim.") | Q(verb="review.undone")).values("claim_id")
    told = Coalesce(Subquery(changes.annotate(n=Count("pk")).values("n")), 1)
    own = Claim.objects.filter(~Exists(events.filter(verb="claim.loaded")))
    for pk in own.annotate(told=told).exclude(version=F("told")).values_list("pk", flat=True):
        yield _("Claim %s has another version than it has had changes.") % pk


CHECKS = (gaps, beginnings, orphans, statuses, versions)
