"""Where a manager sets a project up: what is typed is kept, what is refused says why, others find no such page."""

import pytest
from django.urls import reverse

from annotations.models import Label
from tests import factories, people
from tests.views.reading import words

pytestmark = pytest.mark.django_db

LABEL = {
    "name": "Satire",
    "definition": " Not meant. ",
    "shortcut": "4",
    "line": "dashed",
    "hue": "300",
    "position": "9",
}


@pytest.fixture
def desk():
    return factories.project()


@pytest.fixture
def client(desk):
    return people.signed_in(factories.manager_of(desk))


def send(client, page, desk, *more, **fields):
    return client.post(reverse(page, args=[desk.slug, *more]), fields, follow=True)


@pytest.mark.parametrize("role", [people.annotator, people.reviewer])
def test_for_others_there_is_no_such_page(desk, role):
    client = people.signed_in(role(desk))

    assert client.get(reverse("settings", args=[desk.slug])).status_code == 404
    assert send(client, "write-guideline", desk, text="Mine").status_code == 404


def test_a_project_is_renamed(desk, client):
    answer = send(client, "change-project", desk, name="Night desk", description="", version=1)

    desk.refresh_from_db()
    assert desk.name == "Night desk"
    assert "The project is changed." in words(answer)


def test_what_another_changed_meanwhile_is_said_and_what_was_typed_stays(desk, client):
    send(client, "change-project", desk, name="Night desk", version=1)

    answer = send(client, "change-project", desk, name="Day desk", version=1)

    assert "Somebody changed this since you opened it" in words(answer)
    assert 'value="Day desk"' in answer.content.decode()


def test_a_label_is_added_with_all_that_it_has(desk, client):
    send(client, "add-label", desk, key="satire", needs_source="on", **LABEL)

    label = Label.objects.get(project=desk, key="satire")
    assert (label.name, label.definition, label.shortcut, label.hue) == ("Satire", " Not meant. ", "4", 300)
    assert label.needs_source and not label.needs_contester


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"key": "disputed"}, "The project has a label with this key"),
        ({"shortcut": "1"}, "Another label has this shortcut"),
        ({"shortcut": "x"}, "A digit, 1 to 9."),
        ({"hue": "360"}, "less than or equal to 359"),
        ({"key": "No Key"}, "Use small letters"),
        ({"name": "Sa\0tire"}, "Null characters"),
    ],
)
def test_a_label_that_can_not_be_says_why_and_stays_typed(desk, client, wrong, said):
    answer = send(client, "add-label", desk, **({"key": "satire"} | LABEL | wrong))

    assert said in words(answer)
    assert Label.objects.filter(project=desk).count() == 3


def test_a_label_is_changed_and_archived_from_the_version_that_was_shown(desk, client):
    changed = LABEL | {"archived": "on", "version": 1}

    send(client, "change-label", desk, "disputed", **changed)
    again = send(client, "change-label", desk, "disputed", **changed)

    label = Label.objects.get(project=desk, key="disputed")
    assert (label.name, label.archived, label.version) == ("Satire", True, 2)
    assert "Somebody changed this since you opened it" in words(again)


def test_a_label_in_use_is_not_deleted_and_one_that_nobody_has_used_is(desk, client):
    factories.claim(factories.ready(desk), factories.manager_of(desk), label="disputed")

    assert "Archive it instead" in words(send(client, "delete-label", desk, "disputed", version=1))
    send(client, "delete-label", desk, "attributed", version=1)

    assert set(Label.objects.filter(project=desk).values_list("key", flat=True)) == {"disputed", "unverified"}


def test_rules_are_published_as_the_next_version(desk, client):
    for text in ("# One", "# Two"):
        answer = send(client, "write-guideline", desk, text=text)

    assert desk.guidelines.count() == 2
    assert "Version 2" in words(answer)
