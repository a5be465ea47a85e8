import pytest
from django.core.exceptions import ObjectDoesNotExist
from django.db import connection
from django.test.utils import CaptureQueriesContext

from annotations.models import Assignment, Claim, Event
from annotations.queries.soundness import problems
from annotations.services import assigning, submitting
from annotations.services.refusals import Gaps, NotAllowed, StaleVersion, WrongState
from tests import factories, people

pytestmark = pytest.mark.django_db


@pytest.fixture
def article():
    return factories.ready()


@pytest.fixture
def ilse(article):
    return people.annotator(article.project, "ilse")


def assignment_of(article, user):
    return Assignment.objects.get(article=article, annotator=user)


def submit(article, user, *, by=None, version=None):
    assignment = assignment_of(article, user)
    return submitting.submit(user=by or user, assignment_id=assignment.pk, version=version or assignment.version)


def take_back(article, user):
    assignment = assignment_of(article, user)
    return submitting.take_back(user=user, assignment_id=assignment.pk, version=assignment.version)


def test_submitting_hands_in_what_the_person_did_in_the_article_and_nothing_else(article, ilse):
    mine = [
        factories.claim(article, ilse),
        factories.claim(article, ilse, "9,100 passengers", label="disputed", contested_by_author=True),
    ]
    factories.web_link(mine[0])
    elsewhere = factories.claim(factories.ready(article.project, "Words of another text."), ilse)
    anothers = factories.claim(article, people.annotator(article.project))

    assignment = submit(article, ilse)

    statuses = dict(Claim.objects.values_list("pk", "status"))
    assert {statuses[claim.pk] for claim in mine} == {"submitted"}
    assert (statuses[elsewhere.pk], statuses[anothers.pk]) == ("draft", "draft")
    assert (assignment.state, assignment.version) == ("submitted", 2)
    assert not list(problems())


def test_each_claim_has_its_event_and_the_whole_has_one(article, ilse):
    claim = factories.claim(article, ilse)

    submit(article, ilse)

    whole, each = Event.objects.all()[:2]
    assert (whole.verb, whole.claim_id, whole.after) == ("assignment.submitted", None, {"claims": 1})
    assert (each.verb, each.claim_id, each.before) == ("claim.submitted", claim.pk, {"status": "draft"})


def test_an_article_in_which_nothing_was_found_is_submitted_too(article, ilse):
    assigning.assign(user=ilse, slug=article.project.slug, articles=[article.pk], annotators=["ilse"])

    assert submit(article, ilse).state == "submitted"


@pytest.mark.parametrize(
    ("fields", "gap"),
    [
        ({"label": "attributed"}, "source"),
        ({"label": "attributed", "claimant_name": " "}, "source"),
        ({"label": "disputed"}, "contester"),
        ({"label": "disputed", "contested_by": "\n"}, "contester"),
    ],
)
def test_what_a_label_asks_for_is_a_gap(article, ilse, fields, gap):
    claim = factories.claim(article, ilse, **fields)

    assert [(found["claim"], found["gap"]) for found in submitting.gaps_of([claim])] == [(str(claim.pk), gap)]


@pytest.mark.parametrize(
    "fields",
    [
        {"label": "unverified"},
        {"label": "attributed", "claimant_name": "The council"},
        {"label": "attributed", "claimant_span": (0, 5)},
        {"label": "disputed", "contested_by": "The union"},
        {"label": "disputed", "contested_by_author": True},
    ],
)
def test_what_a_label_asks_for_and_finds_is_none(article, ilse, fields):
    assert submitting.gaps_of([factories.claim(article, ilse, **fields)]) == []


def test_a_submission_with_gaps_is_refused_with_all_of_them_and_nothing_moves(article, ilse):
    gaps = [factories.claim(article, ilse, label=label) for label in ("attributed", "disputed")]
    factories.claim(article, ilse)

    with pytest.raises(Gaps) as refused:
        submit(article, ilse)

    assert set(refused.value.more["fields"]) == {str(claim.pk) for claim in gaps}
    assert set(Claim.objects.values_list("status", flat=True)) == {"draft"}
    assert assignment_of(article, ilse).state == "in_progress"


def test_a_project_that_does_not_ask_has_no_gaps(article, ilse):
    article.project.labels.update(needs_source=False, needs_contester=False)
    factories.claim(article, ilse, label="disputed")

    assert submit(article, ilse).state == "submitted"


def test_what_was_found_later_is_submitted_later(article, ilse):
    factories.claim(article, ilse)
    submit(article, ilse)
    later = factories.claim(article, ilse, "9,100 passengers")

    submit(article, ilse)

    later.refresh_from_db()
    assert later.status == "submitted"
    with pytest.raises(WrongState):
        submit(article, ilse)


def test_nobody_submits_for_another(article, ilse):
    factories.claim(article, ilse)

    with pytest.raises(NotAllowed):
        submit(article, ilse, by=factories.manager_of(article.project))


def test_a_stranger_finds_nothing_to_submit(article, ilse):
    factories.claim(article, ilse)

    with pytest.raises(ObjectDoesNotExist):
        submitting.submit(user=people.person(), assignment_id=assignment_of(article, ilse).pk, version=1)


def test_a_submission_made_from_another_version_is_refused(article, ilse):
    factories.claim(article, ilse)

    with pytest.raises(StaleVersion):
        submit(article, ilse, version=7)


def test_what_is_taken_back_is_a_draft_again(article, ilse):
    claim = factories.claim(article, ilse)
    submit(article, ilse)

    assignment = take_back(article, ilse)

    claim.refresh_from_db()
    assert (claim.status, claim.version, assignment.state) == ("draft", 3, "in_progress")
    assert not list(problems())


def test_nothing_is_taken_back_once_a_reviewer_has_begun(article, ilse):
    claim = factories.claim(article, ilse)
    factories.claim(article, ilse, "9,100 passengers")
    factories.decided(factories.submitted(claim), "accept")

    with pytest.raises(WrongState, match="begun to decide"):
        take_back(article, ilse)


def test_only_what_is_submitted_is_taken_back(article, ilse):
    factories.claim(article, ilse)

    with pytest.raises(WrongState):
        take_back(article, ilse)


def test_submitting_asks_as_much_of_the_database_for_thirty_claims_as_for_one(article, ilse, django_assert_num_queries):
    factories.claim(article, ilse)
    with CaptureQueriesContext(connection) as asked:
        submit(article, ilse)
    other = factories.ready(article.project, factories.TEXT + " ")
    for _n in range(30):
        factories.claim(other, ilse)

    with django_assert_num_queries(len(asked)):
        submit(other, ilse)
