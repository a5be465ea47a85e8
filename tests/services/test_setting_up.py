import pytest

from annotations.models import Event, Project
from annotations.models.choices import Role
from annotations.services.joining import join
from annotations.services.refusals import BadField
from annotations.services.setting_up import create_project
from tests import factories, people

pytestmark = pytest.mark.django_db


def test_a_project_begins_with_the_three_labels_on_the_keys_1_2_3_and_its_maker_manages_it():
    maker = people.person()

    project = create_project(name="Harbour desk", by=maker)

    labels = list(project.labels.values_list("key", "shortcut", "line"))
    assert labels == [("disputed", "1", "wavy"), ("attributed", "2", "solid"), ("unverified", "3", "dashed")]
    assert all(project.labels.values_list("definition", flat=True))
    assert project.memberships.get().role == Role.MANAGER
    assert Event.objects.get().verb == "project.created"


def test_projects_of_one_name_have_addresses_of_their_own():
    slugs = [create_project(name="Ферибот & Ferry!", by=people.person()).slug for _n in range(3)]

    assert slugs == ["ferry", "ferry-2", "ferry-3"]


def test_a_name_without_a_letter_for_an_address_has_one_all_the_same():
    assert create_project(name="!!!", by=people.person()).slug == "project"


def test_an_address_that_is_taken_is_refused():
    taken = factories.project()

    with pytest.raises(BadField) as refused:
        create_project(name="Mine", slug=taken.slug, by=people.person())

    assert refused.value.more["field"] == "slug"
    assert Project.objects.count() == 1


def test_who_joins_again_has_the_new_role():
    project = factories.project()
    user = people.annotator(project)

    join(project=project, user=user, role=Role.REVIEWER)

    assert project.memberships.get(user=user).role == Role.REVIEWER
