"""Labels are a project's own: its manager makes them, and one in use is never lost."""

import pytest

from annotations.models import Event, Label
from annotations.services.labelling import add_label, change_label, delete_label
from annotations.services.refusals import BadField, InUse, NotAllowed, StaleVersion
from tests import factories, people

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk():
    return factories.project()


def change(desk, key, version=1, **fields):
    return change_label(user=factories.manager_of(desk), slug=desk.slug, key=key, version=version, fields=fields)


def test_a_manager_adds_a_label_behind_the_others(desk):
    label = add_label(user=factories.manager_of(desk), slug=desk.slug, fields={"key": "satire", "name": "Satire"})

    assert label.position == 4
    assert Event.objects.first().verb == "label.created"


@pytest.mark.parametrize(("fields", "field"), [({"key": "disputed"}, "key"), ({"shortcut": "1"}, "shortcut")])
def test_what_another_label_has_is_refused_by_its_name(desk, fields, field):
    fields = {"key": "satire", "name": "Satire"} | fields

    with pytest.raises(BadField) as refused:
        add_label(user=factories.manager_of(desk), slug=desk.slug, fields=fields)

    assert refused.value.more["field"] == field


def test_a_label_is_renamed_and_the_change_can_be_read(desk):
    label = change(desk, "disputed", name="Contested", needs_contester=True)

    assert (label.name, label.version) == ("Contested", 2)
    assert Event.objects.first().before == {"name": "Disputed"}


def test_a_label_is_changed_from_the_version_that_was_seen(desk):
    change(desk, "disputed", name="Contested")

    with pytest.raises(StaleVersion):
        change(desk, "disputed", name="Doubted")


def test_a_label_in_use_is_archived_not_deleted(desk):
    article = factories.ready(desk)
    factories.claim(article, factories.manager_of(desk), label="disputed")

    with pytest.raises(InUse):
        delete_label(user=factories.manager_of(desk), slug=desk.slug, key="disputed", version=1)

    assert change(desk, "disputed", archived=True).archived


def test_a_label_that_no_claim_has_had_is_deleted(desk):
    delete_label(user=factories.manager_of(desk), slug=desk.slug, key="disputed", version=1)

    assert not Label.objects.filter(project=desk, key="disputed").exists()


def test_only_a_manager_sets_labels_up(desk):
    with pytest.raises(NotAllowed):
        add_label(user=people.reviewer(desk), slug=desk.slug, fields={"key": "satire", "name": "Satire"})
