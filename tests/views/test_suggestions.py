"""The managers' page of how suggestions were received."""

import re

import pytest

from annotations.services.rejecting import reject_suggestion
from tests import factories, people
from tests.views.reading import address, words

pytestmark = pytest.mark.django_db


def rows(user, project):
    """The cells of each rule's row, after its name."""
    page = people.signed_in(user).get(address("suggestions", project)).content.decode()
    found = re.findall(r"<tr>(.*?)</tr>", page.split("a model", 1)[1], re.DOTALL)[1:]
    return [" ".join(re.sub(r"<[^>]+>", " ", row).split()) for row in found]


def test_a_rule_stands_with_what_was_offered_taken_and_rejected():
    project = factories.project()
    article = factories.ready(project)
    taken, rejected = factories.suggestion(article), factories.suggestion(article, label="attributed")
    ilse = people.annotator(project)
    factories.claim(article, ilse, taken.quote, label=taken.label, suggestion=taken.pk)
    reject_suggestion(user=ilse, id=rejected.pk)

    assert rows(factories.manager_of(project), project) == ["No rule named 2 1 0 1 50 %"]


def test_in_a_blind_project_a_decision_counts_once_it_is_handed_in():
    project = factories.project(blind=True)
    article = factories.ready(project)
    suggestion = factories.suggestion(article, label="unverified")
    claim = factories.claim(article, people.annotator(project), suggestion=suggestion.pk)
    manager = factories.manager_of(project)

    before = rows(manager, project)
    factories.submitted(claim)

    assert before == ["No rule named 1 0 0 0 undecided"]
    assert rows(manager, project) == ["No rule named 1 1 0 0 100 %"]


def test_the_front_page_leads_managers_there_and_nobody_else():
    project = factories.project()
    factories.claim(factories.ready(project), people.annotator(project))

    told = [
        "What was made of suggestions" in words(people.signed_in(user).get(address("project", project)))
        for user in (factories.manager_of(project), people.reviewer(project))
    ]

    assert told == [True, False]


def test_a_project_without_suggestions_says_where_they_come_from():
    project = factories.project()

    said = words(people.signed_in(factories.manager_of(project)).get(address("suggestions", project)))

    assert "Nothing was suggested yet" in said
