import pytest

from annotations.models import Event, Membership
from annotations.models.choices import Role
from annotations.services import inviting, joining
from annotations.services.refusals import AlreadyHere, BadField, NotAllowed, StaleVersion, WrongState
from tests import factories, people

pytestmark = pytest.mark.django_db


def told(project):
    """The last event: its verb, and what it says."""
    event = Event.objects.filter(project=project).first()
    return event.verb, event.before, event.after


def test_a_person_is_added_once():
    project, ilse = factories.project(), people.person("ilse")
    manager = factories.manager_of(project)

    joining.add(user=manager, slug=project.slug, username="ilse", role=Role.REVIEWER)

    assert project.memberships.get(user=ilse).role == Role.REVIEWER
    assert told(project) == ("member.joined", None, {"username": "ilse", "role": "reviewer"})
    with pytest.raises(AlreadyHere):
        joining.add(user=manager, slug=project.slug, username="ilse", role=Role.ANNOTATOR)


def test_who_does_not_exist_or_is_closed_out_is_not_added():
    project, closed = factories.project(), people.person("ilse")
    closed.is_active = False
    closed.save(update_fields=["is_active"])

    for username in ("ilse", "nobody"):
        with pytest.raises(BadField) as refused:
            joining.add(user=factories.manager_of(project), slug=project.slug, username=username, role=Role.ANNOTATOR)
        assert refused.value.more == {"field": "username"}


def test_a_role_is_changed_from_the_version_that_was_seen():
    project = factories.project()
    people.annotator(project, "ilse")
    whose = {"user": factories.manager_of(project), "slug": project.slug, "username": "ilse"}

    changed = joining.change_role(**whose, version=1, fields={"role": Role.MANAGER})

    assert (changed.role, changed.version) == (Role.MANAGER, 2)
    before, after = {"username": "ilse", "role": "annotator"}, {"username": "ilse", "role": "manager"}
    assert told(project) == ("member.changed", before, after)
    with pytest.raises(StaleVersion):
        joining.change_role(**whose, version=1, fields={"role": Role.ANNOTATOR})


def test_a_role_that_stays_is_no_change():
    project = factories.project()
    people.annotator(project, "ilse")
    whose = {"user": factories.manager_of(project), "slug": project.slug, "username": "ilse"}

    same = joining.change_role(**whose, version=1, fields={"role": Role.ANNOTATOR})

    assert same.version == 1 and not Event.objects.filter(verb="member.changed").exists()


def test_there_always_is_a_manager():
    project = factories.project()
    manager = factories.manager_of(project)
    whose = {"user": manager, "slug": project.slug, "username": manager.username, "version": 1}

    with pytest.raises(WrongState):
        joining.change_role(**whose, fields={"role": Role.REVIEWER})
    with pytest.raises(WrongState):
        joining.remove(**whose)

    people.manager(project)
    assert joining.remove(**whose).left_at is not None


def test_a_manager_who_has_left_does_not_count():
    project = factories.project()
    first, second = factories.manager_of(project), people.manager(project)
    joining.remove(user=first, slug=project.slug, username=first.username, version=1)

    with pytest.raises(WrongState):
        joining.remove(user=second, slug=project.slug, username=second.username, version=1)


def test_who_leaves_keeps_their_row_and_comes_back_under_the_same_name():
    project = factories.project()
    ilse, manager = people.annotator(project, "ilse"), factories.manager_of(project)
    first = project.memberships.get(user=ilse)

    joining.remove(user=ilse, slug=project.slug, username="ilse", version=1)
    gone = told(project)
    back = joining.add(user=manager, slug=project.slug, username="ilse", role=Role.REVIEWER)

    assert gone == ("member.left", {"username": "ilse", "role": "annotator"}, None)
    assert (back.pk, back.known_as, back.role, back.left_at) == (first.pk, "ilse", Role.REVIEWER, None)
    assert back.joined_at > first.joined_at


@pytest.mark.parametrize("role", [people.annotator, people.reviewer])
def test_who_does_not_manage_takes_nobody_but_themselves_out(role):
    project = factories.project()
    somebody, other = role(project), people.annotator(project)

    with pytest.raises(NotAllowed):
        joining.remove(user=somebody, slug=project.slug, username=other.username, version=1)

    assert joining.remove(user=somebody, slug=project.slug, username=somebody.username, version=1).left_at


def test_in_a_blind_project_an_annotator_learns_of_no_other_by_asking_to_remove_them():
    project = factories.project(blind=True)
    reader, other = people.annotator(project), people.annotator(project)

    for username in (other.username, "nobody"):
        with pytest.raises(Membership.DoesNotExist):
            joining.remove(user=reader, slug=project.slug, username=username, version=1)


def test_a_name_that_a_dataset_brought_along_is_not_taken_from_it():
    project, imported = factories.project(), people.person("ilse of the old desk")
    Membership.objects.create(project=project, user=imported, known_as="ilse")

    joined = joining.join(project=project, user=people.person("ilse"), role=Role.ANNOTATOR)

    assert joined.known_as == "ilse-2"


@pytest.mark.parametrize("days", [0, -1, 91, 10**9])
def test_an_invitation_ends_within_ninety_days(days):
    project = factories.project()

    with pytest.raises(BadField):
        inviting.invite(user=factories.manager_of(project), slug=project.slug, role=Role.ANNOTATOR, days=days)


def test_an_invitation_is_told_and_so_is_its_end_once():
    project = factories.project()
    manager = factories.manager_of(project)
    made, _token = inviting.invite(user=manager, slug=project.slug, role=Role.REVIEWER)

    for _n in range(2):
        inviting.revoke(user=manager, slug=project.slug, invitation_id=made.pk)

    verbs = list(Event.objects.order_by("seq").values_list("verb", flat=True))
    assert verbs[-2:] == ["member.invited", "invitation.revoked"]
