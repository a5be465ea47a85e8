"""Wanting no claim of a suggestion: each for themselves, once, until it is taken back."""

import pytest

from annotations.models import Event, Suggestion
from annotations.queries.articles import suggestion_of
from annotations.services.rejecting import reject_suggestion, restore_suggestion
from tests import factories, people
from tests.services.test_preparing import prepare_again

pytestmark = pytest.mark.django_db


def state(suggestion, user):
    row = suggestion_of(suggestion.pk, user)
    return row and row["state"]


@pytest.mark.parametrize("blind", [False, True])
def test_a_suggestion_that_one_annotator_rejects_stays_open_to_another(blind):
    project = factories.project(blind=blind)
    suggestion = factories.suggestion(factories.ready(project))
    one, other = people.annotator(project), people.annotator(project)

    reject_suggestion(user=one, id=suggestion.pk)

    assert (state(suggestion, one), state(suggestion, other)) == ("rejected", "open")


def test_a_rejection_that_is_taken_back_and_made_again_is_three_events_however_often_it_is_sent():
    suggestion = factories.suggestion(factories.ready())
    user = factories.manager_of(suggestion.project)

    for act in (reject_suggestion, restore_suggestion, reject_suggestion):
        act(user=user, id=suggestion.pk)
        act(user=user, id=suggestion.pk)

    told = Event.objects.filter(verb__startswith="suggestion.").order_by("seq")
    assert [event.verb.split(".")[1] for event in told] == ["rejected", "restored", "rejected"]
    assert state(suggestion, user) == "rejected"


def test_what_was_never_rejected_is_restored_without_a_word():
    suggestion = factories.suggestion(factories.ready())

    restore_suggestion(user=factories.manager_of(suggestion.project), id=suggestion.pk)

    assert not Event.objects.filter(verb="suggestion.restored").exists()


def test_of_a_rejected_suggestion_a_claim_can_still_be_made():
    suggestion = factories.suggestion(factories.ready())
    user = factories.manager_of(suggestion.project)
    reject_suggestion(user=user, id=suggestion.pk)

    factories.claim(suggestion.revision.article, user, suggestion.quote, suggestion=suggestion.pk)

    assert state(suggestion, user) == "accepted"


def test_a_suggestion_that_was_rejected_stays_so_after_another_preparation():
    article = factories.ready()
    user, suggestion = factories.manager_of(article.project), Suggestion.objects.first()
    reject_suggestion(user=user, id=suggestion.pk)

    prepare_again(article)

    assert state(suggestion, user) == "rejected"


def test_what_a_stranger_rejects_is_not_there():
    suggestion = factories.suggestion(factories.ready())

    for act in (reject_suggestion, restore_suggestion):
        with pytest.raises(Suggestion.DoesNotExist):
            act(user=people.person(), id=suggestion.pk)


def test_in_a_blind_project_nobody_learns_what_another_annotator_rejected():
    project = factories.project(blind=True)
    suggestion = factories.suggestion(factories.ready(project))
    one, other = people.annotator(project), people.annotator(project)

    reject_suggestion(user=one, id=suggestion.pk)

    assert not Event.objects.visible_to(other).filter(verb="suggestion.rejected").exists()
    assert Event.objects.visible_to(one).filter(verb="suggestion.rejected").exists()
