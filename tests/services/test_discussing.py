from uuid import uuid4

import pytest
from django.core.exceptions import ObjectDoesNotExist

from annotations.models import Comment, Event
from annotations.services import discussing, highlighting
from annotations.services.refusals import BadField, IdReused, NotAllowed, StaleVersion
from tests import factories, people

pytestmark = pytest.mark.django_db


@pytest.fixture
def claim():
    article = factories.ready()
    return factories.claim(article, people.annotator(article.project, "ilse"))


def say(claim, user, text="Is this the council's own figure?", id=None):
    return discussing.say(user=user, claim_id=claim.pk, id=id or uuid4(), text=text)


def test_what_is_said_stands_with_its_claim_and_in_its_history(claim):
    comment, made = say(claim, claim.annotator, " Blanks stay. ")

    event = Event.objects.first()
    assert (made, comment.text, comment.author, comment.version) == (True, " Blanks stay. ", claim.annotator, 1)
    assert (event.verb, event.subject, event.claim_id) == ("comment.created", str(comment.pk), claim.pk)


def test_saying_something_twice_with_one_id_says_it_once(claim):
    id = uuid4()

    first, again = (say(claim, claim.annotator, id=id) for _n in range(2))

    assert (first[1], again[1]) == (True, False)
    assert list(Comment.objects.all()) == [first[0]] == [again[0]]


def test_an_id_that_said_something_else_is_refused(claim):
    id = uuid4()
    say(claim, claim.annotator, id=id)

    with pytest.raises(IdReused):
        say(claim, claim.annotator, "Something else.", id=id)
    with pytest.raises(IdReused):
        say(claim, people.reviewer(claim.project), id=id)


@pytest.mark.parametrize("text", ["", " \n", "x" * 4001, "NUL \0"])
def test_a_comment_has_words_that_can_be_stored(claim, text):
    with pytest.raises(BadField):
        say(claim, claim.annotator, text)


def test_in_an_open_project_everybody_joins_in_and_a_stranger_finds_nothing(claim):
    assert say(claim, people.annotator(claim.project))[1]

    with pytest.raises(ObjectDoesNotExist):
        say(claim, people.person())


def test_in_a_blind_project_only_its_annotator_and_reviewers_talk_and_they_once_it_is_submitted():
    article = factories.ready(factories.project(blind=True))
    claim = factories.claim(article, people.annotator(article.project))
    reviewer, another = people.reviewer(article.project), people.annotator(article.project)

    with pytest.raises(ObjectDoesNotExist):
        say(claim, reviewer)
    factories.submitted(claim)

    assert say(claim, reviewer)[1]
    with pytest.raises(ObjectDoesNotExist):
        say(claim, another)


def test_a_comment_is_reworded_taken_back_and_brought_back_by_its_author(claim):
    comment, _made = say(claim, claim.annotator)
    who = {"user": claim.annotator, "id": comment.pk}

    reworded = discussing.reword(**who, version=1, fields={"text": "Whose figure is it?"})
    gone = discussing.take_back(**who, version=2)
    back = discussing.bring_back(**who, version=3)

    assert (reworded.text, gone.deleted_at is None, back.deleted_at, back.version) == (
        "Whose figure is it?", False, None, 4,
    )  # fmt: skip
    verbs = Event.objects.filter(subject=str(comment.pk)).values_list("verb", flat=True)
    assert list(verbs) == ["comment.restored", "comment.deleted", "comment.changed", "comment.created"]


def test_nobody_puts_words_into_anothers_mouth(claim):
    comment, _made = say(claim, claim.annotator)
    manager = factories.manager_of(claim.project)

    with pytest.raises(NotAllowed):
        discussing.reword(user=manager, id=comment.pk, version=1, fields={"text": "No."})
    with pytest.raises(NotAllowed):
        discussing.take_back(user=manager, id=comment.pk, version=1)


def test_words_changed_from_another_version_are_refused(claim):
    comment, _made = say(claim, claim.annotator)

    with pytest.raises(StaleVersion):
        discussing.reword(user=claim.annotator, id=comment.pk, version=2, fields={"text": "No."})


def test_the_same_words_again_change_nothing(claim):
    comment, _made = say(claim, claim.annotator)

    same = discussing.reword(user=claim.annotator, id=comment.pk, version=1, fields={"text": comment.text})

    assert same.version == 1


def test_of_a_deleted_claim_nothing_is_said(claim):
    comment, _made = say(claim, claim.annotator)
    highlighting.remove(user=claim.annotator, id=claim.pk, version=1)

    with pytest.raises(ObjectDoesNotExist):
        say(claim, claim.annotator)
    with pytest.raises(ObjectDoesNotExist):
        discussing.take_back(user=claim.annotator, id=comment.pk, version=1)
