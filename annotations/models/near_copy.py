"""Articles that copy each other, and the few shingles by which a new one finds them: see matching/copies.py."""

from typing import Self

from django.db import models
from django.db.models import Q

from annotations.models.article import Article
from annotations.models.base import Person, ProjectRows
from annotations.models.project import Project


class Shingle(models.Model):
    """A run of words of an article, as a number. One that very many articles share is a set phrase, and not kept."""

    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="+", db_index=False)
    article = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="+")
    number = models.BigIntegerField()

    objects = ProjectRows.as_manager()

    class Meta:
        indexes = [models.Index(fields=["project", "number", "article"], name="shingle_of_project")]

    def __str__(self) -> str:
        return f"{self.article_id}: {self.number}"


class NearCopyQuerySet(ProjectRows):
    def visible_to(self, user: Person) -> Self:
        """Of articles that are in the lists: an archived one is nobody's copy until it is restored."""
        return super().visible_to(user).filter(other__archived_at=None)


class NearCopy(models.Model):
    """`share` of an article's words, 0 to 1, stand word for word in the other. Of two articles there are two rows."""

    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="+")
    article = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="copies")
    other = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="+")
    share = models.FloatField()
    share_of_other = models.FloatField()

    objects = NearCopyQuerySet.as_manager()

    class Meta:
        ordering = ["-share", "other"]
        constraints = [
            models.UniqueConstraint(fields=["article", "other"], name="one_near_copy_a_pair"),
            models.CheckConstraint(condition=~Q(article=models.F("other")), name="nearcopy_of_another"),
            models.CheckConstraint(
                condition=Q(share__gte=0, share__lte=1, share_of_other__gte=0, share_of_other__lte=1),
                name="nearcopy_shares_are_shares",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.article_id} in {self.other_id}: {self.share:.0%}"
