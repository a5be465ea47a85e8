"""How claims move between states: one table. Who may ask for a move is told in access.py."""

from annotations.models.choices import ClaimStatus as S

CLAIM_MOVES: dict[str, frozenset[str]] = {
    S.DRAFT: frozenset({S.SUBMITTED}),
    S.SUBMITTED: frozenset({S.ACCEPTED, S.RETURNED, S.REJECTED, S.DRAFT}),
    S.RETURNED: frozenset({S.SUBMITTED}),
    S.ACCEPTED: frozenset({S.RETURNED, S.REJECTED}),
    S.REJECTED: frozenset({S.RETURNED, S.ACCEPTED}),
}
OWNERS_TO_CHANGE = frozenset({S.DRAFT, S.RETURNED})  # until submission, and again when it came back
RELEASED = {  # the layers a release can ask for
    "all": frozenset(S.values),
    "submitted": frozenset({S.SUBMITTED, S.ACCEPTED, S.RETURNED, S.REJECTED}),
    "accepted": frozenset({S.ACCEPTED}),
}
