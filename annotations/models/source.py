"""Where evidence comes from; shared by every claim that cites it."""

from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.db.models.functions import Coalesce
from django.utils import timezone

from annotations.models.article import Article
from annotations.models.base import Person, ProjectRows, bounded, one_of
from annotations.models.choices import Precision, SourceKind
from annotations.models.project import Project

LIMITS = {"url": 2000, "canonical_url": 2000, "title": 300, "publisher": 200, "author": 200, "medium": 100}

SHARED = Coalesce("holder", 0)  # whose it is; 0: everybody's


class SourceQuerySet(ProjectRows):
    def visible_to(self, user: Person) -> Self:
        """In a blind project a source is seen by its holder and by who may see a claim that cites it."""
        from annotations.models.evidence import Evidence

        rows = super().visible_to(user)
        if not user.is_authenticated:
            return rows
        cited = Evidence.objects.visible_to(user).alive().values("source_id")
        return rows.filter(Q(project__blind=False) | Q(holder_id=user.pk) | Q(pk__in=cited))


class Source(models.Model):
    """One canonical URL is one source; so is one article of the project.

    In a blind project each person holds their own: to cite a page must not tell that another has cited it.
    """

    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="sources")
    kind = models.CharField(max_length=7, choices=SourceKind.choices)
    url = models.URLField(max_length=2000, blank=True)
    canonical_url = models.CharField(max_length=2000, blank=True)
    article = models.ForeignKey(Article, on_delete=models.PROTECT, null=True, related_name="cited_as")
    title = models.CharField(max_length=300, blank=True)
    publisher = models.CharField(max_length=200, blank=True)
    author = models.CharField(max_length=200, blank=True)
    published_on = models.DateField(null=True)
    published_precision = models.CharField(max_length=5, choices=Precision.choices, blank=True)
    medium = models.CharField(max_length=100, blank=True)
    added_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    holder = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    created_at = models.DateTimeField(default=timezone.now)

    objects = SourceQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                "project", "canonical_url", SHARED, condition=~Q(canonical_url=""), name="one_source_a_canonical_url"
            ),
            models.UniqueConstraint(
                "project", "article", SHARED, condition=Q(article__isnull=False), name="one_source_an_article"
            ),
            models.CheckConstraint(
                condition=~Q(kind=SourceKind.ARTICLE) | Q(article__isnull=False), name="source_names_its_article"
            ),
            models.CheckConstraint(
                condition=~Q(kind=SourceKind.WEB) | ~Q(canonical_url=""), name="source_names_its_page"
            ),
            one_of("source", "kind", SourceKind.values),
            one_of("source", "published_precision", Precision.values, blank=True),
            *bounded("source", **LIMITS),
        ]

    def __str__(self) -> str:
        return self.title or self.url
