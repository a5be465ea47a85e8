import pytest
from django.core.exceptions import ObjectDoesNotExist

from annotations.models import Event, Suggestion
from annotations.queries.articles import suggestions_of
from annotations.queries.soundness import problems
from annotations.services.refusals import BadField, NotAllowed
from annotations.services.rejecting import reject_suggestion
from annotations.services.suggesting import suggest, withdraw
from tests import factories, people

pytestmark = pytest.mark.django_db

MODEL = "claimspotter 2"
PASSAGE = "400,000 crowns a year"


@pytest.fixture
def article():
    return factories.ready()


def offer(article, *offers, model=MODEL):
    return suggest(user=factories.manager_of(article.project), article_id=article.pk, model=model, offers=offers)[1]


def proposal(article, quote=PASSAGE, **more):
    return {"label": "unverified", **factories.anchored(article, quote), **more}


def open_to(user, article):
    return [row for row in suggestions_of(article.pk, user) if row.made_by == MODEL]


def test_a_model_tells_its_rule_and_its_reasons(article):
    (made,) = offer(article, proposal(article, rule="sum", reasons=["a sum of money", "nobody named"]))

    row = Suggestion.objects.get(pk=made.suggestion)
    assert (row.rule, row.reasons) == ("sum", ["a sum of money", "nobody named"])


def test_a_model_s_suggestion_is_offered_under_its_name(article):
    (made,) = offer(article, proposal(article, score=0.7, why="A sum of money.", claimant=(24, 30)))

    row = Suggestion.objects.get(pk=made.suggestion)
    assert (made.outcome, row.made_by, row.quote, row.score, row.why) == (
        "made",
        MODEL,
        PASSAGE,
        0.7,
        "A sum of money.",
    )
    assert (row.claimant_start, row.claimant_end) == (24, 30)
    assert Event.objects.get(verb="suggestions.offered").after == {"model": MODEL, "suggestions": 1}
    assert list(problems()) == []


def test_sent_again_it_is_the_same_suggestion(article):
    (first,), (again,) = offer(article, proposal(article)), offer(article, proposal(article, score=0.9))

    assert (again.outcome, again.suggestion) == ("already_here", first.suggestion)
    assert Suggestion.objects.filter(made_by=MODEL).count() == 1
    assert Event.objects.filter(verb="suggestions.offered").count() == 1


def test_the_same_place_with_another_label_or_of_another_model_is_another_suggestion(article):
    offer(article, proposal(article), proposal(article, label="disputed"))
    offer(article, proposal(article), model="claimspotter 3")

    assert Suggestion.objects.filter(quote=PASSAGE).exclude(made_by="pipeline").count() == 3


def test_what_can_t_be_stored_is_told_row_by_row_and_the_rest_is_stored(article):
    wrong = proposal(article)

    outcomes = offer(
        article,
        {**wrong, "start": wrong["start"] + 1},
        {**wrong, "end": 10**6},
        {**wrong, "label": "satire"},
        {**wrong, "claimant": (0, 10**6)},
        "start: A valid integer is required.",
        wrong,
        wrong,
    )

    assert [one.outcome for one in outcomes] == ["refused"] * 5 + ["made", "already_here"]
    assert all(one.detail for one in outcomes[:5])


def test_a_suggestion_in_furniture_is_taken_with_a_warning():
    article = factories.ready(text=f"{factories.TEXT}\n\nRead more: ten ways to cross the strait for free")

    (made,) = offer(article, proposal(article, "ten ways to cross the strait"))

    assert (made.outcome, "teaser" in made.note) == ("made", True)


def test_withdrawn_it_is_offered_to_nobody_and_a_claim_made_of_it_stays(article):
    ilse = people.annotator(article.project)
    first, second = offer(article, proposal(article), proposal(article, "9,100 passengers"))
    claim = factories.claim(article, ilse, PASSAGE, suggestion=first.suggestion)
    reject_suggestion(user=ilse, id=second.suggestion)

    withdraw(user=factories.manager_of(article.project), article_id=article.pk, model=MODEL)

    claim.refresh_from_db()
    assert open_to(ilse, article) == []
    assert claim.suggestion_id == first.suggestion
    (again,) = offer(article, proposal(article))
    assert (again.outcome, again.suggestion) == ("made", first.suggestion)


def test_annotators_see_a_change_when_suggestions_come_or_go(article):
    before = article.version
    offer(article, proposal(article))
    article.refresh_from_db()
    between = article.version

    withdraw(user=factories.manager_of(article.project), article_id=article.pk, model=MODEL)

    article.refresh_from_db()
    assert before < between < article.version


def test_a_model_has_a_name_and_not_ours(article):
    for name in ("", "  ", "pipeline"):
        with pytest.raises(BadField):
            offer(article, proposal(article), model=name)


def test_only_a_manager_brings_a_model_s_suggestions_in(article):
    with pytest.raises(NotAllowed):
        suggest(user=people.reviewer(article.project), article_id=article.pk, model=MODEL, offers=[])
    with pytest.raises(NotAllowed):
        withdraw(user=people.annotator(article.project), article_id=article.pk, model=MODEL)
    with pytest.raises(ObjectDoesNotExist):
        withdraw(user=people.person(), article_id=article.pk, model=MODEL)
