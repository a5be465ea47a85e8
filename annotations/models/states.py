"""How claims and assignments move between states: a table each. Who may ask for a move is told in access.py."""

from annotations.models.choices import AssignmentState as A
from annotations.models.choices import ClaimStatus as S

CLAIM_MOVES: dict[str, frozenset[str]] = {
    S.DRAFT: frozenset({S.SUBMITTED}),
    S.SUBMITTED: frozenset({S.ACCEPTED, S.RETURNED, S.REJECTED, S.DRAFT}),
    S.RETURNED: frozenset({S.SUBMITTED}),
    S.ACCEPTED: frozenset({S.ACCEPTED, S.RETURNED, S.REJECTED}),  # accepted again: with a correction
    S.REJECTED: frozenset({S.RETURNED, S.ACCEPTED}),
}
ASSIGNMENT_MOVES: dict[str, frozenset[str]] = {
    A.ASSIGNED: frozenset({A.IN_PROGRESS, A.SUBMITTED}),
    A.IN_PROGRESS: frozenset({A.SUBMITTED}),
    A.SUBMITTED: frozenset({A.RETURNED, A.DONE, A.IN_PROGRESS}),  # in progress again: taken back before any decision
    A.RETURNED: frozenset({A.SUBMITTED, A.DONE}),  # done: what sent it back was undone
    A.DONE: frozenset({A.RETURNED, A.SUBMITTED}),
}
OWNERS_TO_CHANGE = frozenset({S.DRAFT, S.RETURNED})  # until submission, and again when it came back
RELEASED = {  # the layers a release can ask for
    "all": frozenset(S.values),
    "submitted": frozenset({S.SUBMITTED, S.ACCEPTED, S.RETURNED, S.REJECTED}),
    "accepted": frozenset({S.ACCEPTED}),
}
