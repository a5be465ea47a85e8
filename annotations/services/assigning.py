"""Who reads what. (Handing out the next article comes with the issue on teams.)"""

from collections.abc import Sequence

from django.contrib.auth.models import User
from django.db.models import QuerySet
from django.utils.translation import gettext as _

from annotations import access
from annotations.models import Article, Assignment, Claim, Membership, Project, Tally
from annotations.models.choices import AssignmentState, ClaimStatus
from annotations.models.prepared import Prepared
from annotations.models.states import ASSIGNMENT_MOVES
from annotations.services.recording import record_all
from annotations.services.refusals import BadField, NotAllowed
from annotations.services.transacting import transacted
from annotations.services.versions import step

MOST = 1000  # assignments made at once
UNDER_REVIEW = frozenset({AssignmentState.SUBMITTED, AssignmentState.RETURNED, AssignmentState.DONE})


@transacted
def assign(*, user: User, slug: str, articles: Sequence[int], annotators: Sequence[str]) -> list[Assignment]:
    """Put each article on each person's desk; what is there stays as it is. A person may take articles themselves."""
    project = Project.objects.visible_to(user).get(slug=slug)
    if set(annotators) != {user.username} and not access.can_manage(user, project):
        raise NotAllowed(_("Only a manager assigns articles to others. You may take them yourself."))
    if len(articles) * len(annotators) > MOST:
        raise BadField(_("Assign at most %d at once.") % MOST, field="articles")
    people, found = _people(project, annotators), _articles(project, articles)
    before = Assignment.objects.filter(article__in=found, annotator__in=people)
    there = set(before.values_list("article_id", "annotator_id"))
    wanted = [(article, person) for article in found for person in people if (article, person) not in there]
    Assignment.objects.bulk_create(
        [Assignment(project=project, article_id=article, annotator_id=person) for article, person in wanted],
        ignore_conflicts=True,  # another may have assigned it in this very moment
    )
    _record(project, user, [(article, people[person]) for article, person in wanted])
    return list(Assignment.objects.filter(article__in=found, annotator__in=people))


def begin_reading(article: Article, user: User) -> None:
    """The first claim in an article puts it on the annotator's desk."""
    state = _state.one(article.pk, user.pk)
    if state and state != (AssignmentState.ASSIGNED,):
        return
    assignment, made = Assignment.objects.get_or_create(
        article=article,
        annotator=user,
        defaults={"project_id": article.project_id, "state": AssignmentState.IN_PROGRESS},
    )
    if not made and assignment.state == AssignmentState.ASSIGNED:
        move(assignment, AssignmentState.IN_PROGRESS)


@Prepared
def _state(article_id: int, annotator_id: int) -> QuerySet[Assignment, tuple[str]]:
    readings = Assignment.objects.filter(article_id=article_id, annotator_id=annotator_id)
    return readings.order_by().values_list("state")


def reading_of(claim: Claim) -> Assignment | None:
    """The assignment in which a claim was made, locked: before any tally is, as in its annotator's submission."""
    rows = Assignment.objects.filter(article=claim.article_id, annotator=claim.annotator_id)
    return rows.select_for_update(no_key=True).first()


def settle(assignment: Assignment | None) -> None:
    """What was submitted follows its claims: all decided, it is returned where one is, and done where none is."""
    if assignment is None or assignment.state not in UNDER_REVIEW:
        return
    work = Tally.objects.filter(article=assignment.article_id, annotator=assignment.annotator_id, claims__gt=0)
    statuses = set(work.values_list("status", flat=True))
    if ClaimStatus.SUBMITTED in statuses:
        move(assignment, AssignmentState.SUBMITTED)
    elif ClaimStatus.RETURNED in statuses:
        move(assignment, AssignmentState.RETURNED)
    else:
        move(assignment, AssignmentState.DONE)


def move(assignment: Assignment, state: AssignmentState) -> None:
    """Bring the assignment to a state that its table allows; there already, it stays at its version."""
    if assignment.state == state:
        return
    assert state in ASSIGNMENT_MOVES[assignment.state], f"no move from {assignment.state} to {state}"
    assignment.state = state
    step(assignment, "state")


def _people(project: Project, usernames: Sequence[str]) -> dict[int, str]:
    members = Membership.objects.current().filter(project=project, user__username__in=usernames)
    people = dict(members.values_list("user_id", "user__username"))
    if unknown := set(usernames) - set(people.values()):
        raise BadField(_("Not in this project: %s.") % ", ".join(sorted(unknown)), field="annotators")
    return people


def _articles(project: Project, wanted: Sequence[int]) -> list[int]:
    found = list(Article.objects.filter(project=project, pk__in=wanted).order_by("pk").values_list("pk", flat=True))
    if unknown := set(wanted) - set(found):
        numbers = ", ".join(map(str, sorted(unknown)))
        raise BadField(_("There is no such article in this project: %s.") % numbers, field="articles")
    return found


def _record(project: Project, user: User, made: Sequence[tuple[int, str]]) -> None:
    if made:
        changes = [
            {"verb": "assignment.created", "subject": article, "article_id": article, "after": {"annotator": person}}
            for article, person in made
        ]
        record_all(project.pk, user.pk, changes)
