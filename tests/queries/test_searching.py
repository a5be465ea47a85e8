"""Finding articles and claims by their words, on either database."""

import pytest
from django.db import connection
from hypothesis import given
from hypothesis import strategies as st

from annotations.models import Article, Claim
from annotations.models.words import install
from annotations.queries.searching import incomplete, matching
from annotations.services import highlighting
from tests import factories, people

pytestmark = pytest.mark.django_db

ON_SQLITE = connection.vendor == "sqlite"


def found(typed, model=Claim):
    return set(matching(model.objects.all(), typed))


def claim_of(quote, **fields):
    article = factories.article(text=f"Report\n\n{quote}")
    return factories.claim(article, factories.manager_of(article.project), quote, **fields)


def test_a_claim_is_found_by_each_thing_that_people_write_of_it():
    claim = claim_of(
        "fares rose",
        normalised="Ferry tariffs were increased.",
        claimant_name="Hanne Voll",
        contested_by="Commuters’ union",
        place="Skagen",
        note="ask the harbour office",
    )
    claim_of("wells closed")

    for typed in ("fares", "tariffs", "hanne VOLL", "commuters", "Skagen", "harbour", "rose skagen voll"):
        assert found(typed) == {claim}, typed
    assert found("fares wells") == set()


def test_the_last_word_may_still_be_typed():
    claim = claim_of("an inspection was due")

    assert found("inspection du") == found("inspec") == {claim}
    assert found("inspec due") == found("i") == set()


def test_a_changed_claim_is_found_by_its_new_words_only_and_a_deleted_row_by_none():
    claim = claim_of("fares rose", note="ferry")

    highlighting.change(user=claim.annotator, id=claim.pk, version=1, fields={"note": "lighthouse"})

    assert found("lighthouse") == {claim}
    assert found("ferry") == set()
    assert list(incomplete()) == []
    claim.delete()
    assert found("lighthouse") == set()
    assert list(incomplete()) == []


def test_the_words_for_an_article_may_stand_in_its_title_its_outlet_and_its_text():
    article = factories.article(text="Mill\n\nThe valley’s looms stand still.", title="Mill closes", outlet="Coastwire")
    factories.article(text="Bridge\n\nIt opens.")

    for typed in ("mill", "coastwire", "looms", "looms coastwire mill"):
        assert found(typed, Article) == {article}, typed
    assert found("mill bridge", Article) == set()


@pytest.mark.parametrize(
    "typed", ["ferry/boat", "ferry boat", "o'brien", "12.5", "a_b", "example.org", "<b>bold</b>", "x&y"]
)
def test_what_joins_words_is_a_gap_on_either_database(typed):
    claim = claim_of(f"it says {typed} here")

    assert found(typed) == {claim}
    assert found(typed.replace("/", " ")) == {claim}


def test_words_without_blanks_between_them_are_found_by_how_they_begin():
    claim = claim_of("渡船票价上涨了百分之十二")

    assert found("渡船票价") == {claim}
    assert found("票价") == set()


@given(typed=st.text(max_size=60))
def test_whatever_is_typed_nothing_is_raised(typed):
    found(typed)
    found(typed, Article)


@pytest.mark.parametrize(
    "typed", ['"', "'", "\\", '"a" OR b', "NEAR(a b)", "a*", "words:a", "-a", "a & !b | (c", "\0", ""]
)
def test_what_is_syntax_to_the_database_is_none_here(typed):
    claim_of("nothing of that kind")

    assert len(found(typed)) == (0 if typed.strip("\0") else 1)


def test_a_text_too_long_to_be_indexed_whole_is_taken_in_and_found_by_what_comes_first():
    text = "Lighthouse\n\n" + " ".join(f"w{number:x}ø" for number in range(150_000))

    article = factories.article(text=text)

    assert found("lighthouse", Article) == {article}


def test_what_the_index_lost_is_told_and_made_anew_by_the_next_migrate():
    lost = "claim_words_at_insert" if ON_SQLITE else "claim_words"
    with connection.cursor() as cursor:
        cursor.execute(f"DROP {'TRIGGER' if ON_SQLITE else 'INDEX'} {lost}")
    claim = claim_of("fares rose")
    connection.check_constraints()  # PostgreSQL makes no index while a check waits for the end of the transaction
    told = list(incomplete())

    install(using="default", plan=[])

    assert told == [f"Search has no {lost}: run manage.py migrate."]
    assert found("fares") == {claim}
    assert list(incomplete()) == []


def test_the_index_is_made_after_each_migration_that_was_ours():
    claim = claim_of("fares rose")

    install(using="default", plan=[(type("Migration", (), {"app_label": "annotations"}), False)])

    assert found("fares") == {claim}
    assert list(incomplete()) == []


def test_two_people_find_only_what_they_may_see():
    project = factories.project(blind=True)
    article = factories.article(project)
    one, other = people.annotator(project), people.annotator(project)
    claim = factories.claim(article, one)

    assert list(matching(Claim.objects.visible_to(one), "ferry")) == [claim]
    assert list(matching(Claim.objects.visible_to(other), "ferry")) == []
