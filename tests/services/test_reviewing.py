from datetime import date
from uuid import uuid4

import pytest
from django.core.exceptions import ObjectDoesNotExist
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from annotations.models import Assignment, Claim, Event, Review
from annotations.models.choices import ClaimStatus
from annotations.models.states import CLAIM_MOVES
from annotations.queries.soundness import problems
from annotations.services import highlighting, linking, reviewing, submitting
from annotations.services.refusals import BadField, NotAllowed, StaleVersion, WrongState
from tests import factories, people

pytestmark = pytest.mark.django_db


def decide(claim, user, decision, **more):
    more = {"comment": "", **more}
    return reviewing.decide(user=user, id=claim.pk, version=claim.version, decision=decision, **more)


def undo(claim, user):
    return reviewing.undo(user=user, id=claim.pk, version=claim.version)


def state_of(claim):
    return Assignment.objects.get(article=claim.article, annotator=claim.annotator).state


@pytest.fixture
def claim():
    article = factories.ready()
    return factories.claim(article, people.annotator(article.project, "ilse"), claim_date=date(2024, 3, 1))


@pytest.fixture
def tomas(claim):
    return people.reviewer(claim.project, "tomas")


def test_an_accepted_claim_is_counted_as_accepted_and_its_history_says_by_whom(claim, tomas):
    factories.submitted(claim)

    accepted = decide(claim, tomas, "accept")

    event, review = Event.objects.get(verb="claim.reviewed"), Review.objects.get()
    assert (accepted.status, accepted.version, accepted.annotator.username) == ("accepted", 3, "ilse")
    assert (review.decision, review.reviewer, review.claim_version) == ("accepted", tomas, 2)
    assert (event.actor, event.claim_id, event.subject) == (tomas, claim.pk, str(review.pk))
    assert (event.before, event.after) == ({"status": "submitted"}, {"status": "accepted"})
    assert not list(problems())


def test_accepting_a_claim_accepts_its_living_links(claim, tomas):
    kept, gone = factories.web_link(claim), factories.web_link(claim)
    linking.unlink(user=claim.annotator, id=gone.pk, version=1)
    factories.submitted(claim)

    decide(claim, tomas, "accept")

    kept.refresh_from_db()
    gone.refresh_from_db()
    assert (kept.accepted_by, kept.version) == (tomas, 2)
    assert (gone.accepted_by, gone.version) == (None, 2)


def test_a_claim_that_goes_back_takes_its_links_along(claim, tomas):
    link = factories.web_link(claim)
    claim = decide(factories.submitted(claim), tomas, "accept")

    decide(claim, tomas, "return", comment="Which council?")

    link.refresh_from_db()
    assert (link.accepted_by, link.version) == (None, 3)


@pytest.mark.parametrize("decision", ["return", "reject"])
@pytest.mark.parametrize("comment", ["", "  \n"])
def test_to_return_or_reject_takes_words(claim, tomas, decision, comment):
    factories.submitted(claim)

    with pytest.raises(BadField) as refused:
        decide(claim, tomas, decision, comment=comment)

    assert refused.value.more == {"field": "comment"}


@pytest.mark.parametrize("comment", ["x" * 4001, "NUL \0"])
def test_a_comment_that_cannot_be_stored_is_refused(claim, tomas, comment):
    factories.submitted(claim)

    with pytest.raises(BadField):
        decide(claim, tomas, "return", comment=comment)


def test_a_decision_is_one_of_three(claim, tomas):
    factories.submitted(claim)

    with pytest.raises(BadField):
        decide(claim, tomas, "approve")


def test_fixing_keeps_the_claim_its_annotators_and_tells_what_the_reviewer_changed(claim, tomas):
    factories.submitted(claim)

    fixed = decide(claim, tomas, "accept", fields={"label": "attributed", "claimant_name": "The council", "note": ""})

    event = Event.objects.get(verb="claim.reviewed")
    assert (fixed.label.key, fixed.claimant_name, fixed.annotator.username) == ("attributed", "The council", "ilse")
    assert event.actor == tomas
    assert event.before == {"label": "unverified", "claimant_name": "", "status": "submitted"}
    assert event.after == {"label": "attributed", "claimant_name": "The council", "status": "accepted"}
    assert not list(problems())


def test_an_accepted_claim_is_corrected_by_accepting_it_again_and_is_not_accepted_twice_for_nothing(claim, tomas):
    factories.submitted(claim)
    accepted = decide(claim, tomas, "accept")

    with pytest.raises(WrongState):
        decide(accepted, tomas, "accept")
    corrected = decide(accepted, tomas, "accept", fields={"label": "disputed"})

    assert (corrected.status, corrected.label.key) == ("accepted", "disputed")
    assert undo(corrected, tomas).label.key == "unverified"
    assert not list(problems())


def test_corrections_go_with_accepting_only(claim, tomas):
    factories.submitted(claim)

    with pytest.raises(BadField):
        decide(claim, tomas, "return", comment="Look again.", fields={"label": "attributed"})


def test_nobody_reviews_their_own(claim):
    tomas = people.reviewer(claim.project)
    own = factories.submitted(factories.claim(claim.article, tomas))

    with pytest.raises(NotAllowed, match="your own"):
        decide(own, tomas, "accept")


def test_an_annotator_reviews_nothing(claim):
    factories.submitted(claim)

    with pytest.raises(NotAllowed):
        decide(claim, people.annotator(claim.project), "accept")


def test_to_a_stranger_there_is_nothing_to_review(claim):
    factories.submitted(claim)

    with pytest.raises(ObjectDoesNotExist):
        decide(claim, people.person(), "accept")


def test_a_decision_on_another_version_is_refused(claim, tomas):
    factories.submitted(claim)
    claim.version -= 1

    with pytest.raises(StaleVersion):
        decide(claim, tomas, "accept")


@pytest.mark.parametrize("status", ClaimStatus.values)
@pytest.mark.parametrize("decision", reviewing.DECISIONS)
def test_a_decision_moves_a_claim_as_its_table_allows(claim, tomas, status, decision):
    factories.set_status(claim, status)
    decided = reviewing.DECISIONS[decision]

    if decided in CLAIM_MOVES[status]:
        corrections = {"note": "Corrected."} if decided == status else None
        assert decide(claim, tomas, decision, comment="So.", fields=corrections).status == decided
    else:
        with pytest.raises(WrongState):
            decide(claim, tomas, decision, comment="So.")


def test_what_is_undone_is_as_it_was_fields_links_and_all(claim, tomas):
    link = factories.web_link(claim)
    before = Claim.objects.values().get(pk=factories.submitted(claim).pk)
    quote = claim.quote.split()[0]
    fields = {
        "label": "disputed",
        "claim_date": date(2024, 3, 2),
        "cue_span": (0, 5),
        "topics": ["fares"],
        "start": claim.start,
        "end": claim.start + len(quote),
        "quote": quote,
    }

    undone = undo(decide(claim, tomas, "accept", fields=fields), tomas)

    link.refresh_from_db()
    after, moving = Claim.objects.values().get(pk=claim.pk), ("version", "updated_at")
    assert {name: after[name] for name in after if name not in moving} == {
        name: before[name] for name in before if name not in moving
    }
    assert (undone.version, link.accepted_by) == (before["version"] + 2, None)
    assert Review.objects.get().undone_at
    assert not list(problems())


def test_decisions_are_undone_newest_first(claim, tomas):
    link = factories.web_link(claim)
    returned = decide(decide(factories.submitted(claim), tomas, "accept"), tomas, "return", comment="Oh.")

    accepted = undo(returned, tomas)
    link.refresh_from_db()
    submitted = undo(accepted, tomas)

    assert (accepted.status, link.accepted_by) == ("accepted", tomas)
    assert submitted.status == "submitted"
    with pytest.raises(WrongState):
        undo(submitted, tomas)


def test_a_decision_that_its_annotator_acted_on_stays(claim, tomas):
    returned = decide(factories.submitted(claim), tomas, "return", comment="Which council?")
    mended = highlighting.change(
        user=claim.annotator, id=claim.pk, version=returned.version, fields={"normalised": "The council did."}
    )

    with pytest.raises(WrongState, match="worked on"):
        undo(mended, tomas)


def test_only_reviewers_take_decisions_back(claim, tomas):
    accepted = decide(factories.submitted(claim), tomas, "accept")

    with pytest.raises(NotAllowed):
        undo(accepted, claim.annotator)


def test_an_act_on_many_marks_each_of_its_events(claim, tomas):
    batch = uuid4()
    accepted = decide(factories.submitted(claim), tomas, "accept", batch=batch)

    reviewing.undo(user=tomas, id=claim.pk, version=accepted.version, batch=batch)

    assert list(Event.objects.filter(batch=batch).values_list("verb", flat=True)) == ["review.undone", "claim.reviewed"]


def test_an_article_is_done_when_all_of_it_is_decided_and_comes_back_when_one_is_returned(claim, tomas):
    other = factories.claim(claim.article, claim.annotator, "9,100 passengers")
    factories.submitted(claim)
    other.refresh_from_db()

    states = [state_of(claim)]
    claim = decide(claim, tomas, "accept")
    states.append(state_of(claim))
    other = decide(other, tomas, "return", comment="Which month?")
    states.append(state_of(claim))
    undo(other, tomas)
    states.append(state_of(claim))
    other.refresh_from_db()
    decide(other, tomas, "reject", comment="No claim.")
    states.append(state_of(claim))

    assert states == ["submitted", "submitted", "returned", "submitted", "done"]


def test_a_returned_claim_is_mended_and_handed_in_again(claim, tomas):
    decide(factories.submitted(claim), tomas, "return", comment="Which council?")

    again = factories.submitted(claim)

    assert (again.status, state_of(claim)) == ("submitted", "submitted")
    assert decide(again, tomas, "accept").status == "accepted"
    assert state_of(claim) == "done"


ACTS = st.lists(st.tuples(st.sampled_from([*reviewing.DECISIONS, "undo", "submit", "take back"]), st.integers(0, 2)))


class EveryOrderOfDecisions(TestCase):
    @settings(max_examples=40)
    @given(acts=ACTS)
    def test_leaves_counts_events_and_links_that_are_sound(self, acts):
        article = factories.article()
        ilse, tomas = people.annotator(article.project), people.reviewer(article.project)
        ids = [factories.claim(article, ilse).pk for _n in range(3)]
        factories.web_link(Claim.objects.get(pk=ids[0]))

        for act, n in acts:
            _try(act, Claim.objects.get(pk=ids[n]), ilse, tomas)

        accepted = Claim.objects.filter(evidence__accepted_by=tomas)
        assert not list(problems())
        assert set(accepted.values_list("status", flat=True)) <= {"accepted"}


def _try(act, claim, ilse, tomas):
    assignment = Assignment.objects.get(annotator=ilse)
    which = {"user": ilse, "assignment_id": assignment.pk, "version": assignment.version}
    try:
        if act == "submit":
            submitting.submit(**which)
        elif act == "take back":
            submitting.take_back(**which)
        elif act == "undo":
            undo(claim, tomas)
        else:
            decide(claim, tomas, act, comment="So.")
    except WrongState:
        assert Claim.objects.get(pk=claim.pk).version == claim.version
