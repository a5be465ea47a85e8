"""A person's projects, a project's front page, its guideline."""

import pytest
from django.urls import reverse

from annotations.services.setting_up import write_guideline
from tests import factories, people
from tests.views.reading import address, words

pytestmark = pytest.mark.django_db


def test_the_front_page_tells_figures_in_words_and_as_tables():
    article = factories.ready(outlet="Valley Post")
    project = article.project
    reader = people.annotator(project, "ilse")
    factories.web_link(factories.claim(article, reader, label="disputed"), stance="refutes")
    factories.claim(article, reader, "Ridership fell to 9,100 passengers", label="attributed")

    response = people.signed_in(reader).get(address("project", project))

    said = words(response)
    assert "1 article, 1 outlet" in said
    assert "Disputed 1 1 Attributed 1 0 Unverified 0 0" in said
    assert "50 % of the claims carry evidence: 1 of 2." in said
    assert "You marked 2 claims" in said
    assert 'aria-label="Claims by label: Disputed 1, Attributed 1, Unverified 0"' in response.content.decode()


def test_a_new_project_begins_with_first_steps():
    project = factories.project(blind=True)

    for_manager = words(people.signed_in(factories.manager_of(project)).get(address("project", project)))
    for_reader = words(people.signed_in(people.annotator(project)).get(address("project", project)))

    assert "Drop files here" in for_manager and "Blind: nobody sees another’s work" in for_manager
    assert "A manager of this project brings them in" in for_reader and "Drop files here" not in for_reader


def test_a_person_makes_a_project_and_is_its_manager():
    client = people.signed_in(people.person())

    empty = client.get(reverse("home"))
    refused = client.post(reverse("home"), {"name": "  "})
    made = client.post(reverse("home"), {"name": "Night desk", "blind": "on"}, follow=True)

    assert "No project yet" in words(empty)
    assert "A project needs a name." in words(refused)
    assert "Night desk" in words(made) and "You are a manager" in words(made) and "Read blind" in words(made)


def test_the_guideline_is_shown_a_heading_lower():
    project = factories.project()
    write_guideline(project=project, text="# Rules\n\n## One\n\nMark *little*.", by=None)

    content = people.signed_in(people.annotator(project)).get(address("guideline", project)).content.decode()

    assert "<h2>Rules</h2>" in content and "<h3>One</h3>" in content and "<em>little</em>" in content
