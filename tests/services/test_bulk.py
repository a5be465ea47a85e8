"""One act on many claims, and the whole act taken back."""

from uuid import uuid4

import pytest

from annotations.models import Claim, Event
from annotations.queries.filtering import ClaimFilter
from annotations.services import highlighting
from annotations.services.bulk import MOST, bulk, undo_batch
from annotations.services.refusals import BadField, NotAllowed
from tests import factories, people

pytestmark = pytest.mark.django_db

WORDS = ("Ferry", "island's", "council", "raised", "ferry")


@pytest.fixture
def desk():
    """An open project with a ready article."""
    return factories.ready()


def claims_of(article, user, count=3, status="draft", **fields):
    made = [factories.claim(article, user, word, **fields) for word in WORDS[:count]]
    return [factories.set_status(claim, status) for claim in made]


def chosen(claims):
    return {claim.pk: claim.version for claim in claims}


def labels_of(claims):
    return [Claim.objects.get(pk=claim.pk).label.key for claim in claims]


def test_an_annotator_relabels_their_own_drafts_in_one_act_and_takes_it_back(desk):
    user = people.annotator(desk.project)
    claims = claims_of(desk, user)

    report = bulk(user=user, project=desk.project, act="relabel", claims=chosen(claims), label="disputed")
    relabelled = labels_of(claims)
    back = undo_batch(user=user, batch=report.batch)

    assert len(report.done) == 3 and report.refused == []
    assert relabelled == ["disputed"] * 3
    assert len(back.done) == 3
    assert labels_of(claims) == ["unverified"] * 3
    assert set(Event.objects.filter(batch=report.batch).values_list("claim_id", flat=True)) == set(chosen(claims))


def test_what_is_refused_for_one_claim_is_said_and_done_to_the_others(desk):
    user, other = people.annotator(desk.project), people.annotator(desk.project)
    mine, theirs = claims_of(desk, user, 2), claims_of(desk, other, 1)
    unknown = uuid4()

    report = bulk(
        user=user,
        project=desk.project,
        act="relabel",
        claims={**chosen(mine), **chosen(theirs), unknown: None},
        label="disputed",
    )

    assert [one.id for one in report.done] == [claim.pk for claim in mine]
    told = {one.id: one.refused for one in report.refused}
    assert told[theirs[0].pk] == "Only its annotator may change this claim, and only until it is submitted."
    assert told[unknown] == "There is no such claim, or it is not yours to see."


def test_a_claim_that_was_changed_since_it_was_chosen_is_left_alone(desk):
    user = people.annotator(desk.project)
    [claim] = claims_of(desk, user, 1)
    seen = chosen([claim])
    highlighting.change(user=user, id=claim.pk, version=1, fields={"note": "look again"})

    report = bulk(user=user, project=desk.project, act="delete", claims=seen)

    assert report.done == [] and "Somebody changed this" in report.refused[0].refused
    assert Claim.objects.get(pk=claim.pk).deleted_at is None


def test_deleting_and_restoring_undo_each_other(desk):
    user = people.annotator(desk.project)
    claims = claims_of(desk, user)
    unversioned = dict.fromkeys(chosen(claims))

    deleted = bulk(user=user, project=desk.project, act="delete", claims=unversioned)
    restored = bulk(user=user, project=desk.project, act="restore", claims=unversioned)
    undo_batch(user=user, batch=restored.batch)
    gone = Claim.objects.alive().count()
    again = undo_batch(user=user, batch=deleted.batch)

    assert gone == 0
    assert [one.refused for one in again.outcomes] == ["The claim has been changed since, and stays as it is now."] * 3


def test_a_reviewer_accepts_all_that_a_filter_finds_and_takes_it_back(desk):
    annotator, reviewer = people.annotator(desk.project, "wilma"), people.reviewer(desk.project)
    claims = claims_of(desk, annotator, status="submitted")
    asked = ClaimFilter.read({"annotator": "wilma", "status": "submitted"}, desk.project, reviewer)

    report = bulk(user=reviewer, project=desk.project, act="accept", claims=asked, label="attributed")
    accepted = set(Claim.objects.values_list("status", "label__key"))
    back = undo_batch(user=reviewer, batch=report.batch)

    assert accepted == {("accepted", "attributed")}
    assert len(report.done) == len(back.done) == len(claims)
    assert set(Claim.objects.values_list("status", "label__key")) == {("submitted", "unverified")}


def test_returning_many_takes_a_comment(desk):
    reviewer = people.reviewer(desk.project)
    claims = claims_of(desk, people.annotator(desk.project), status="submitted")

    mute = bulk(user=reviewer, project=desk.project, act="return", claims=chosen(claims))
    said = bulk(user=reviewer, project=desk.project, act="return", claims=chosen(claims), comment="Say who said it.")

    assert len(mute.refused) == len(said.done) == 3


def test_nobody_takes_back_what_another_did(desk):
    user, other = people.annotator(desk.project), people.annotator(desk.project)
    report = bulk(user=user, project=desk.project, act="delete", claims=chosen(claims_of(desk, user)))

    with pytest.raises(NotAllowed):
        undo_batch(user=other, batch=report.batch)
    with pytest.raises(Event.DoesNotExist):
        undo_batch(user=people.person(), batch=report.batch)


def test_a_claim_changed_after_the_act_stays_as_it_is_now(desk):
    user = people.annotator(desk.project)
    claims = claims_of(desk, user)
    report = bulk(user=user, project=desk.project, act="relabel", claims=chosen(claims), label="disputed")
    highlighting.change(user=user, id=claims[0].pk, version=2, fields={"label": "attributed"})

    back = undo_batch(user=user, batch=report.batch)

    assert [one.id for one in back.refused] == [claims[0].pk]
    assert labels_of(claims) == ["attributed", "unverified", "unverified"]


@pytest.mark.parametrize(
    ("asked", "field"),
    [
        ({"act": "burn"}, "act"),
        ({"act": "relabel"}, "label"),
        ({"act": "delete", "claims": {}}, "claims"),
        ({"act": "delete", "claims": {uuid4(): None for _ in range(MOST + 1)}}, "claims"),
    ],
)
def test_an_act_that_makes_no_sense_does_nothing_at_all(desk, asked, field):
    user = people.annotator(desk.project)
    claims = claims_of(desk, user)

    with pytest.raises(BadField) as refused:
        bulk(user=user, project=desk.project, **{"claims": chosen(claims), **asked})

    assert refused.value.more["field"] == field
    assert not Event.objects.filter(batch__isnull=False).exists()


def test_a_filter_that_is_not_understood_chooses_nothing(desk):
    user = people.annotator(desk.project)
    claims_of(desk, user)

    with pytest.raises(BadField) as refused:
        bulk(
            user=user,
            project=desk.project,
            act="delete",
            claims=ClaimFilter.read({"lable": "disputed"}, desk.project, user),
        )

    assert "lable" in refused.value.detail
    assert Claim.objects.alive().count() == 3


def test_in_a_blind_project_an_act_reaches_no_more_than_its_author_sees():
    article = factories.ready(factories.project(blind=True))
    one, other = people.annotator(article.project), people.annotator(article.project)
    claims = claims_of(article, one)

    report = bulk(user=other, project=article.project, act="delete", claims=chosen(claims))

    assert {one.refused for one in report.outcomes} == {"There is no such claim, or it is not yours to see."}
    assert {one.quote for one in report.outcomes} == {""}
