import pytest
from django.core.exceptions import ObjectDoesNotExist

from annotations.models import Assignment, Event
from annotations.services import assigning
from annotations.services.refusals import BadField, NotAllowed
from tests import factories, people

pytestmark = pytest.mark.django_db


@pytest.fixture
def project():
    project = factories.project()
    people.annotator(project, "ilse")
    people.annotator(project, "noor")
    return project


@pytest.fixture
def articles(project):
    return [factories.article(project, f"Text number {n}.").pk for n in range(2)]


def assign(user, project, articles, annotators):
    return assigning.assign(user=user, slug=project.slug, articles=articles, annotators=annotators)


def test_a_manager_puts_each_article_on_each_desk(project, articles):
    made = assign(factories.manager_of(project), project, articles, ["ilse", "noor"])

    assert {(one.article_id, one.annotator.username, one.state) for one in made} == {
        (article, name, "assigned") for article in articles for name in ("ilse", "noor")
    }
    assert Event.objects.filter(verb="assignment.created").count() == 4


def test_what_is_assigned_already_stays_as_it_is(project, articles):
    manager = factories.manager_of(project)
    first = assign(manager, project, articles[:1], ["ilse"])
    Assignment.objects.update(state="in_progress")

    again = assign(manager, project, articles, ["ilse"])

    assert [(one.pk, one.state) for one in again[:1]] == [(first[0].pk, "in_progress")]
    assert Event.objects.filter(verb="assignment.created").count() == 2


def test_a_person_takes_an_article_themselves_but_gives_none_to_others(project, articles):
    ilse = project.memberships.get(user__username="ilse").user

    assert len(assign(ilse, project, articles, ["ilse"])) == 2
    with pytest.raises(NotAllowed):
        assign(ilse, project, articles, ["noor"])
    with pytest.raises(NotAllowed):
        assign(ilse, project, articles, ["ilse", "noor"])


def test_only_people_and_articles_of_the_project_are_assigned(project, articles):
    manager, elsewhere = factories.manager_of(project), factories.article()
    people.person("stranger")

    with pytest.raises(BadField, match="stranger"):
        assign(manager, project, articles, ["ilse", "stranger"])
    with pytest.raises(BadField, match=str(elsewhere.pk)):
        assign(manager, project, [elsewhere.pk], ["ilse"])
    assert not Assignment.objects.exists()


def test_too_many_at_once_are_refused_before_any_is_looked_up(project):
    with pytest.raises(BadField):
        assign(factories.manager_of(project), project, list(range(1001)), ["ilse"])


def test_a_stranger_assigns_nothing(project, articles):
    stranger = people.person("stranger")

    with pytest.raises(ObjectDoesNotExist):
        assign(stranger, project, articles, ["stranger"])


def test_the_first_claim_begins_what_was_assigned(project, articles):
    assign(factories.manager_of(project), project, articles, ["ilse"])
    assignment = Assignment.objects.select_related("article", "annotator").first()

    factories.claim(assignment.article, assignment.annotator)

    assignment.refresh_from_db()
    assert (assignment.state, assignment.version) == ("in_progress", 2)
