"""What is offered in an article goes along to another wording of it, and back."""

import pytest

from annotations.models import Rejection, Suggestion
from annotations.queries.articles import suggestion_of, suggestions_of
from annotations.queries.soundness import problems
from annotations.services import rewording
from annotations.services.rejecting import reject_suggestion
from annotations.services.suggesting import suggest, withdraw
from tests import factories, people

pytestmark = pytest.mark.django_db

MODEL = "claimspotter 2"
PASSAGE = "400,000 crowns a year"
BEFORE = "👩‍👩‍👧‍👦 Corrected at noon 🚢\n\n"
NEW = BEFORE + factories.TEXT
SHARED = "9,100 passengers"


@pytest.fixture
def article():
    return factories.ready()


@pytest.fixture
def ilse(article):
    return people.annotator(article.project, "ilse")


def offered(article, quote=PASSAGE, **more):
    """What a model offers in the article as it reads now."""
    offer = {"label": "unverified", **factories.anchored(article, quote), **more}
    article.refresh_from_db()
    manager = factories.manager_of(article.project)
    _, (made,) = suggest(user=manager, article_id=article.pk, model=MODEL, offers=[offer])
    return Suggestion.objects.get(pk=made.suggestion)


def open_to(user, article):
    """What stands under the suggestions that this person may still take, by whom they are."""
    rows = suggestions_of(article.pk, user)
    return [(row.made_by, row.quote) for row in rows if suggestion_of(row.pk, user)["state"] == "open"]


def go_back(article, number=1):
    article.refresh_from_db()
    manager = factories.manager_of(article.project)
    rewording.go_back(user=manager, id=article.pk, version=article.version, number=number)


def outlook(article, text):
    return rewording.look_ahead(user=factories.manager_of(article.project), id=article.pk, text=text).offered


def test_a_model_s_suggestion_goes_along_with_its_claimant_and_who_rejected_it(article, ilse):
    text, jan = factories.text_of(article), people.annotator(article.project, "jan")
    voll = text.index("Hanne Voll")
    suggestion = offered(article, claimant=(voll, voll + 10))
    reject_suggestion(user=ilse, id=suggestion.pk)

    factories.reworded(article, NEW)

    suggestion.refresh_from_db()
    assert suggestion.revision_id == article.revision_id
    assert NEW[suggestion.start : suggestion.end] == PASSAGE
    assert NEW[suggestion.claimant_start : suggestion.claimant_end] == "Hanne Voll"
    assert (MODEL, PASSAGE) in open_to(jan, article)
    assert (MODEL, PASSAGE) not in open_to(ilse, article)
    assert list(problems()) == []


def test_one_whose_words_were_changed_stays_behind_is_counted_and_comes_back(article, ilse):
    suggestion, kept = offered(article), offered(article, SHARED)
    changed = NEW.replace("400,000 crowns a year", "400,500 crowns a year")
    before = outlook(article, changed)

    factories.reworded(article, changed)

    assert before == {"along": 1, "left": 1}
    assert [quote for by, quote in open_to(ilse, article) if by == MODEL] == [kept.quote]
    go_back(article)
    assert {quote for by, quote in open_to(ilse, article) if by == MODEL} == {suggestion.quote, kept.quote}
    assert list(problems()) == []


def test_what_was_rejected_is_not_proposed_again_in_a_new_text(article, ilse):
    jan = people.annotator(article.project, "jan")
    suggestion = Suggestion.objects.filter(made_by="pipeline").first()
    reject_suggestion(user=ilse, id=suggestion.pk)

    factories.prepare_again(factories.reworded(article, NEW))

    assert ("pipeline", suggestion.quote) not in open_to(ilse, article)
    assert ("pipeline", suggestion.quote) in open_to(jan, article)


def test_what_points_to_gone_words_points_to_them_no_more_until_the_article_goes_back(article):
    suggestion = Suggestion.objects.get(facts__has_key="contest_span")
    start, (first, last) = suggestion.start, suggestion.facts["contest_span"]
    text = factories.text_of(article)

    factories.reworded(article, f"{BEFORE}{text[:first]}has heard enough. It doubts that{text[last:]}")

    suggestion.refresh_from_db()
    assert suggestion.revision_id == article.revision_id
    assert "contest_span" not in suggestion.facts
    go_back(article)
    suggestion.refresh_from_db()
    assert (suggestion.start, suggestion.facts["contest_span"]) == (start, [first, last])


def test_a_rejection_of_what_was_offered_in_the_new_text_holds_in_the_old_one(article, ilse):
    factories.prepare_again(factories.reworded(article, NEW))
    suggestion = suggestions_of(article.pk, ilse).filter(made_by="pipeline").first()
    reject_suggestion(user=ilse, id=suggestion.pk)

    go_back(article)
    factories.prepare_again(article)

    assert ("pipeline", suggestion.quote) not in open_to(ilse, article)
    assert Rejection.objects.get().suggestion.revision_id == article.revision_id


def test_going_there_and_back_leaves_each_suggestion_where_it_was(article, ilse):
    twice = factories.reworded(article, f"{factories.TEXT}\n\n{factories.TEXT}")
    places = (
        Suggestion.objects.filter(revision=twice.revision).values_list("pk", "start", "end", "facts").order_by("pk")
    )
    before = list(places)

    factories.reworded(article, NEW)
    go_back(article, number=2)

    assert before
    assert list(places.all()) == before


def test_what_was_withdrawn_is_withdrawn_in_the_wordings_before_too(article, ilse):
    offered(article)
    factories.reworded(article, NEW.replace(PASSAGE, "a lot"))

    withdraw(user=factories.manager_of(article.project), article_id=article.pk, model=MODEL)
    go_back(article)

    assert (MODEL, PASSAGE) not in open_to(ilse, article)


def test_two_that_come_to_the_same_words_are_offered_once(article, ilse):
    first = offered(article, SHARED)
    opening = f"On board were {SHARED}, as the purser counted them that night."
    factories.reworded(article, f"{opening}\n\nAshore, {SHARED} were expected by noon, it was said in the harbour.")
    second = offered(article, SHARED)
    assert second.pk != first.pk

    factories.reworded(article, opening)

    assert [quote for by, quote in open_to(ilse, article) if by == MODEL] == [SHARED]
    assert list(problems()) == []
