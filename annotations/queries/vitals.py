"""How the whole house is, in a handful of counts that tell nothing of any project.

What waits and what runs is found by partial indexes. The others are one pass each, over jobs, over an index of
articles and over the kept tallies; never over claims. docs/operations.md says what that costs.
"""

from itertools import product

from django.db.models import Count, Min, Sum
from django.utils import timezone

from annotations.models import Article, Job, Tally
from annotations.models.choices import ArticleState, ClaimStatus, JobKind, JobState


def jobs() -> dict[tuple[str, str], int]:
    """How many there are by kind and state; none is said too."""
    counted = Job.objects.order_by().values_list("kind", "state").annotate(n=Count("pk"))
    return dict.fromkeys(product(JobKind.values, JobState.values), 0) | {(kind, state): n for kind, state, n in counted}


def longest_wait() -> float:
    """Seconds since the oldest job that waits for a worker was asked for; 0 when none waits."""
    oldest = Job.objects.filter(state=JobState.QUEUED).aggregate(oldest=Min("created_at"))["oldest"]
    return (timezone.now() - oldest).total_seconds() if oldest else 0.0


def articles() -> dict[str, int]:
    """How many there are by state."""
    counted = Article.objects.order_by().values_list("state").annotate(n=Count("pk"))
    return dict.fromkeys(ArticleState.values, 0) | dict(counted)


def claims() -> dict[str, int]:
    """How many there are by status."""
    counted = Tally.objects.order_by().values_list("status").annotate(n=Sum("claims"))
    return dict.fromkeys(ClaimStatus.values, 0) | dict(counted)
