"""Articles that were read by other rules than those of today."""

from collections.abc import Mapping

from django.db.models import Count, Q, QuerySet

from annotations.models import Article
from annotations.models.choices import ArticleState
from annotations.pipeline import FINGERPRINT

#: As two ranges, which an index answers where "other than" would make it read every article.
_OTHER_RULES = Q(fingerprint__lt=FINGERPRINT) | Q(fingerprint__gt=FINGERPRINT)


def outdated() -> QuerySet[Article]:
    """Ready articles, of all projects, that changed rules would read otherwise. Costs what there are of them."""
    return Article.objects.filter(_OTHER_RULES, state=ArticleState.READY, archived_at=None).order_by()


def rereading(project_id: int, states: Mapping[str, int]) -> dict[str, int]:
    """How far a project's articles are, of which so many are in each state: read by these rules, or still to be."""
    ready = states.get(ArticleState.READY, 0)
    # Counted among those of all projects: SQLite would else read every ready article of this one, at each page.
    left = min(ready, outdated().aggregate(n=Count("pk", filter=Q(project=project_id)))["n"])
    return {"outdated": left, "reread": ready - left, "readable": ready}
