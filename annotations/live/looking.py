"""Reading what is new, on a thread, for all readers of a process at once; and asking whether they may still read.

The thread is one, and so is its connection to the database, however many streams there are.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.contrib.auth.models import User
from django.contrib.sessions.models import Session
from django.db.models import Q
from django.utils import timezone

from annotations.live import wire
from annotations.live.reader import Standing
from annotations.models import AccessToken, Job, Membership, Project
from annotations.models.choices import JobState
from annotations.queries.following import COLUMNS, change_row, events_for, word
from annotations.queries.jobs import job_row

AT_ONCE = 300  # events, or new jobs, read in one look
MOVES = ("pk", "project_id", "state", "stage", "done", "attempt")  # of a job

Text = tuple[int | None, bytes]  # the number of the event that it tells, if it is one, and what it says
EVERYBODY = 0  # no user's id


@dataclass(frozen=True)
class Wanted:
    """What the readers of one project want to know."""

    project_id: int
    after: int  # the number of the last event that all have been told
    users: frozenset[int]
    jobs: frozenset[int]  # that have moved


@dataclass(frozen=True)
class Seen:
    """What there is to tell them: by the user's id in a blind project, for everybody in an open one."""

    blind: bool
    after: int  # the numbers of the events that were considered: from here, exclusive,
    upto: int  # to here
    last: int  # and of the last there is
    members: frozenset[int]  # the ids of those who may be told anything
    texts: dict[int, list[Text]] = field(default_factory=dict)

    def of(self, user_id: int) -> list[Text] | None:
        """None for somebody whom this look was not made for."""
        return self.texts.get(user_id if self.blind else EVERYBODY)


def look(wanted: Iterable[Wanted]) -> dict[int, Seen]:
    """What there is to tell, by project. A project where nothing has happened costs its share of one query."""
    asked = {one.project_id: one for one in wanted}
    rows = Project.objects.filter(pk__in=asked).values_list("pk", "event_seq", "blind")
    moved = [(asked[pk], last, blind) for pk, last, blind in rows if last > asked[pk].after or asked[pk].jobs]
    members = members_of(one.project_id for one, _last, _blind in moved)
    return {one.project_id: _seen(one, last, blind, members[one.project_id]) for one, last, blind in moved}


def members_of(projects: Iterable[int]) -> dict[int, set[int]]:
    """The ids of the people who are in each project now, with an account that is open."""
    found: dict[int, set[int]] = {project: set() for project in projects}
    current = Membership.objects.current().filter(project__in=list(found), user__is_active=True).order_by()
    for project, user in current.values_list("project_id", "user_id"):
        found[project].add(user)
    return found


def _seen(one: Wanted, last: int, blind: bool, members: set[int]) -> Seen:
    upto = min(last, one.after + AT_ONCE)
    seen = Seen(blind, one.after, upto, last, frozenset(members))
    for user in User.objects.filter(pk__in=one.users & members) if blind else [None]:
        seen.texts[user.pk if user else EVERYBODY] = [*_changes(one, upto, blind, user), *_jobs(one, user)]
    return seen


def _changes(one: Wanted, upto: int, blind: bool, user: User | None) -> Iterable[Text]:
    events = events_for(one.project_id, blind, user, one.after, upto).order_by("seq")
    for row in events.values(*COLUMNS):
        place = word(one.project_id, user.pk, row["seq"]) if user else str(row["seq"])
        yield row["seq"], wire.message("change", change_row(row, blind), place)


def _jobs(one: Wanted, user: User | None) -> Iterable[Text]:
    if not one.jobs:
        return
    jobs = Job.objects.visible_to(user) if user else Job.objects.all()
    for job in jobs.filter(pk__in=one.jobs, project=one.project_id).order_by("pk"):
        yield None, wire.message("job", job_row(job))


def running(projects: Iterable[int], known: Iterable[int]) -> dict[int, tuple[int, Any]]:
    """The jobs at work in these projects, and those that were: the project of each, and what changes as it moves.

    So their readers learn of them when the bell is not heard. It is found by the partial index of what runs.
    """
    jobs = Job.objects.filter(Q(state=JobState.RUNNING, project__in=list(projects)) | Q(pk__in=list(known))).order_by()
    return {pk: (project, moves) for pk, project, *moves in jobs.values_list(*MOVES)}


def newest(after: int | None) -> dict[int, tuple[int, Any]]:
    """The same of jobs that were asked for after one of that number: a short one is over before it is seen to run."""
    jobs = Job.objects.order_by("-pk")
    latest = jobs[:1] if after is None else jobs.filter(pk__gt=after)[:AT_ONCE]
    return {pk: (project, moves) for pk, project, *moves in latest.values_list(*MOVES)}


def refused(standings: Iterable[Standing]) -> set[Standing]:
    """Those of them that would not be let in any more. Four queries, however many they are."""
    asked, now = set(standings), timezone.now()
    sessions = Session.objects.filter(session_key__in={one.session for one in asked}, expire_date__gt=now)
    tokens = AccessToken.objects.filter(pk__in={one.token for one in asked}).exclude(expiry__lte=now)
    users = User.objects.filter(pk__in={one.user_id for one in asked}).only("password")
    members = members_of({one.project_id for one in asked})
    keys = {"", *sessions.values_list("pk", flat=True), *tokens.values_list("pk", flat=True)}
    passwords = {user.pk: user.get_session_auth_hash() for user in users}
    return {
        one
        for one in asked
        if not ({one.session, one.token} <= keys)
        or one.user_id not in members[one.project_id]
        or (one.session and passwords.get(one.user_id) != one.password)
    }
