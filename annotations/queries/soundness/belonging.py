"""Rows that name each other are of one project, and whoever has worked in a project is or was in it."""

from collections.abc import Iterator

from django.db.models import Exists, F, Model, OuterRef, Q
from django.utils.translation import gettext as _

from annotations.models import (
    ArticleRevision,
    Assignment,
    Claim,
    Comment,
    Evidence,
    ImportFile,
    Job,
    Membership,
    NearCopy,
    Project,
    Rejection,
    Review,
    Shingle,
    Source,
    Suggestion,
    Tally,
)
from annotations.models.choices import Role

NAMED: tuple[tuple[type[Model], tuple[str, ...]], ...] = (  # what each kind of row names that is of a project too
    (ArticleRevision, ("article",)),
    (Suggestion, ("revision",)),
    (NearCopy, ("article", "other")),
    (Shingle, ("article",)),
    (Rejection, ("suggestion",)),
    (Source, ("article",)),
    (Claim, ("article", "label", "suggestion")),
    (Evidence, ("claim", "source", "revision")),
    (Comment, ("claim",)),
    (Review, ("claim",)),
    (Assignment, ("article",)),
    (Tally, ("article", "label")),
    (Job, ("article", "release")),
)
WORKED: tuple[tuple[type[Model], str], ...] = (
    (Claim, "annotator"),
    (Assignment, "annotator"),
    (Evidence, "added_by"),
    (Comment, "author"),
    (Rejection, "annotator"),
)


def projects() -> Iterator[str]:
    for model, parts in NAMED:
        for part in parts:
            other = model._default_manager.filter(**{f"{part}__isnull": False}).exclude(
                **{f"{part}__project": F("project")}
            )
            for pk in other.values_list("pk", flat=True):
                yield _("%(kind)s %(id)s: its %(part)s is of another project.") % {
                    "kind": model.__name__,
                    "id": pk,
                    "part": part,
                }
    files = ImportFile.objects.filter(article__isnull=False).exclude(article__project=F("job__project"))
    for pk in files.values_list("pk", flat=True):
        yield _("Import file %d: its article is of another project.") % pk


def members() -> Iterator[str]:
    """Who has worked has a membership, if only one they have left: it signs their work in releases."""
    for model, person in WORKED:
        member = Membership.objects.filter(project=OuterRef("project"), user=OuterRef(person))
        for pk in model._default_manager.filter(~Exists(member)).values_list("pk", flat=True):
            yield _("%(kind)s %(id)s is of somebody who was never in its project.") % {
                "kind": model.__name__,
                "id": pk,
            }


def managers() -> Iterator[str]:
    manager = Membership.objects.current().filter(project=OuterRef("pk"), role=Role.MANAGER)
    for slug in Project.objects.filter(~Exists(manager)).values_list("slug", flat=True):
        yield _("Project %s has no manager.") % slug


def sources() -> Iterator[str]:
    """In a blind project each person holds their own, in an open one nobody does."""
    wrong = Q(project__blind=True, holder=None) | Q(project__blind=False, holder__isnull=False)
    for pk in Source.objects.filter(wrong).values_list("pk", flat=True):
        yield _("Source %d is not held as its project wants it.") % pk


CHECKS = (projects, members, managers, sources)
