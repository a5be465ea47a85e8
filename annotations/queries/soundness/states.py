"""No row is in a state that no way leads to."""

from collections.abc import Iterator

from django.db.models import Exists, F, OuterRef, Q, Subquery
from django.utils.translation import gettext as _

from annotations.models import Article, Assignment, Claim, Preparation, Review
from annotations.models.choices import ArticleState, AssignmentState
from annotations.models.choices import ClaimStatus as S

AFTER = {  # what a claim can be while its newest decision stands
    S.ACCEPTED: [S.ACCEPTED],
    S.REJECTED: [S.REJECTED],
    S.RETURNED: [S.RETURNED, S.SUBMITTED, S.DRAFT],  # draft: submitted again, and taken back
}


def decided() -> Iterator[str]:
    """A claim is as its newest decision left it."""
    newest = Review.objects.filter(claim=OuterRef("pk"), undone_at=None).order_by("-pk").values("decision")[:1]
    claims = Claim.objects.annotate(decision=Subquery(newest))
    for decision, possible in AFTER.items():
        for pk in claims.filter(decision=decision).exclude(status__in=possible).values_list("pk", flat=True):
            yield _("Claim %s is not as its reviewer decided.") % pk


def reviewers() -> Iterator[str]:
    """Nobody judges their own, and what was judged is an earlier version."""
    for pk in Review.objects.filter(reviewer=F("claim__annotator")).values_list("pk", flat=True):
        yield _("Review %d is its annotator's own.") % pk
    for pk in Review.objects.filter(claim_version__gte=F("claim__version")).values_list("pk", flat=True):
        yield _("Review %d judges a version that the claim has not had.") % pk


def assignments() -> Iterator[str]:
    """Who is done has nothing left that waits for a reviewer."""
    waiting = Claim.objects.alive().filter(
        article=OuterRef("article"), annotator=OuterRef("annotator"), status=S.SUBMITTED
    )
    done = Assignment.objects.filter(Exists(waiting), state=AssignmentState.DONE)
    for pk in done.values_list("pk", flat=True):
        yield _("Assignment %d is done, but a claim of it waits for a reviewer.") % pk


def articles() -> Iterator[str]:
    prepared = Preparation.objects.filter(revision=OuterRef("revision"))
    for pk in Article.objects.filter(~Exists(prepared), state=ArticleState.READY).values_list("pk", flat=True):
        yield _("Article %d is ready, but nobody has prepared its text.") % pk
    silent = Q(state=ArticleState.FAILED, error="") | ~Q(state=ArticleState.FAILED) & ~Q(error="")
    for pk in Article.objects.filter(silent).values_list("pk", flat=True):
        yield _("Article %d has failed without a reason, or has a reason without having failed.") % pk


CHECKS = (decided, reviewers, assignments, articles)
