from uuid import uuid4

import pytest
from django.core.exceptions import ObjectDoesNotExist
from hypothesis import given, reject
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from annotations.models import Article, Assignment, Claim, Event, Label, Project, Suggestion, Tally
from annotations.models.choices import AssignmentState
from annotations.queries.soundness import problems
from annotations.services import highlighting
from annotations.services.claim_fields import SPANS
from annotations.services.refusals import BadField, IdReused, NotAllowed, QuoteDiffers, StaleVersion
from annotations.services.setting_up import write_guideline
from annotations.text.canonical import TextRefused, canonical
from tests import factories, people
from tests.text.texts import PIECES, storable_text

pytestmark = pytest.mark.django_db


def highlight(article, user, **fields):
    fields = {"label": "disputed", **factories.anchored(article), **fields}
    return highlighting.highlight(user=user, article_id=article.pk, id=uuid4(), fields=fields)[0]


def change(claim, **fields):
    return highlighting.change(user=claim.annotator, id=claim.pk, version=claim.version, fields=fields)


@pytest.fixture
def article():
    return factories.ready()


@pytest.fixture
def ilse(article):
    return people.annotator(article.project, "ilse")


def test_a_claim_keeps_its_quote_its_surroundings_and_the_role_of_its_block(article, ilse):
    claim = highlight(article, ilse)

    text = factories.text_of(article)
    assert text[claim.start : claim.end] == claim.quote == factories.QUOTE
    assert claim.prefix == text[claim.start - 32 : claim.start]
    assert claim.suffix == text[claim.end : claim.end + 32]
    assert claim.block_role == "lead"
    assert (claim.status, claim.version, claim.annotator) == ("draft", 1, ilse)


def test_highlighting_twice_with_one_id_makes_one_claim(article, ilse):
    id, fields = uuid4(), {"label": "disputed", "claim_date": None, "cue_span": (0, 5), **factories.anchored(article)}

    first, made = highlighting.highlight(user=ilse, article_id=article.pk, id=id, fields=fields)
    again, made_again = highlighting.highlight(user=ilse, article_id=article.pk, id=id, fields=fields)

    assert (made, made_again) == (True, False)
    assert list(Claim.objects.all()) == [first] == [again]
    assert Event.objects.filter(claim_id=id).count() == 1
    assert Tally.objects.get().claims == 1


def test_the_same_request_sent_again_is_known_after_the_claim_has_changed(article, ilse):
    id, fields = uuid4(), {"label": "disputed", **factories.anchored(article)}
    made, _new = highlighting.highlight(user=ilse, article_id=article.pk, id=id, fields=fields)
    change(made, label="attributed")

    again, new = highlighting.highlight(user=ilse, article_id=article.pk, id=id, fields=fields)

    assert not new
    assert (again.label.key, again.version) == ("attributed", 2)


def test_another_body_under_an_id_is_refused(article, ilse):
    id, fields = uuid4(), {"label": "disputed", **factories.anchored(article)}
    highlighting.highlight(user=ilse, article_id=article.pk, id=id, fields=fields)

    with pytest.raises(IdReused):
        highlighting.highlight(user=ilse, article_id=article.pk, id=id, fields={**fields, "label": "attributed"})


def test_another_persons_id_is_refused_and_their_claim_stays_as_it_is(article, ilse):
    claim, tomas = highlight(article, ilse), people.annotator(article.project)
    fields = {"label": "disputed", **factories.anchored(article)}

    with pytest.raises(IdReused):
        highlighting.highlight(user=tomas, article_id=article.pk, id=claim.pk, fields=fields)

    assert Claim.objects.get().annotator == ilse


def test_an_id_used_in_another_article_is_refused(article, ilse):
    claim, other = highlight(article, ilse), factories.ready(article.project, "Another text stands here.")

    with pytest.raises(IdReused):
        highlighting.highlight(
            user=ilse, article_id=other.pk, id=claim.pk, fields={"label": "disputed", **factories.anchored(other)}
        )


def test_a_quote_that_is_not_its_text_is_refused(article, ilse):
    with pytest.raises(QuoteDiffers):
        highlight(article, ilse, quote="raised ferry fares by 13 percent")


def test_a_span_that_runs_over_the_end_of_the_text_is_refused(article, ilse):
    text = factories.text_of(article)

    with pytest.raises(QuoteDiffers):
        highlight(article, ilse, start=len(text) - 4, end=len(text) + 9, quote=text[-4:])

    assert not Claim.objects.exists()


def test_claims_may_overlap_and_be_nested_and_equal(article, ilse):
    spans = [(10, 60), (20, 40), (40, 80), (20, 40)]
    text = factories.text_of(article)

    claims = [highlight(article, ilse, start=start, end=end, quote=text[start:end]) for start, end in spans]

    assert [(claim.start, claim.end) for claim in claims] == spans


def test_a_change_from_a_stale_version_is_refused_and_names_the_row(article, ilse):
    claim = highlight(article, ilse)
    change(claim, note="first")

    with pytest.raises(StaleVersion) as refused:
        change(claim, note="second")  # made from version 1 still

    assert refused.value.more["current"] == claim.pk
    assert Claim.objects.get().note == "first"


def test_a_change_that_changes_nothing_makes_no_version_and_no_event(article, ilse):
    claim = highlight(article, ilse, note="as it is")

    same = change(claim, note="as it is", label="disputed")

    assert same.version == 1
    assert not Event.objects.filter(verb="claim.changed").exists()


def test_a_change_is_recorded_with_just_the_fields_that_changed(article, ilse):
    claim = highlight(article, ilse, note="old", cue_span=(0, 5))

    change(claim, note="new", label="disputed", cue_span=(1, 4), reason="")

    event = Event.objects.get(verb="claim.changed")
    assert event.before == {"note": "old", "cue_span": [0, 5]}
    assert event.after == {"note": "new", "cue_span": [1, 4]}


def test_an_edge_is_moved_together_with_the_quote(article, ilse):
    claim = highlight(article, ilse)
    longer = factories.text_of(article)[claim.start - 8 : claim.end]

    moved = change(claim, start=claim.start - 8, end=claim.end, quote=longer)

    assert moved.quote == longer
    assert moved.prefix == factories.text_of(article)[moved.start - 32 : moved.start]
    assert not list(problems())


def test_an_edge_is_not_moved_to_where_the_quote_is_not(article, ilse):
    claim = highlight(article, ilse)

    with pytest.raises(QuoteDiffers):
        change(claim, start=claim.start + 1, end=claim.end + 1, quote=claim.quote)


def test_a_deleted_claim_is_kept_and_can_be_restored(article, ilse):
    claim = highlight(article, ilse)
    factories.web_link(claim)

    removed = highlighting.remove(user=ilse, id=claim.pk, version=1)
    assert not Claim.objects.alive().exists()
    assert Tally.objects.values_list("claims", "evidence").get() == (0, 0)

    back = highlighting.restore(user=ilse, id=claim.pk, version=removed.version)
    assert (back.deleted_at, back.version) == (None, 3)
    assert Tally.objects.values_list("claims", "evidence").get() == (1, 1)
    verbs = Event.objects.filter(claim_id=claim.pk).order_by("seq").values_list("verb", flat=True)
    assert list(verbs) == ["claim.created", "evidence.created", "claim.deleted", "claim.restored"]


def test_restoring_a_claim_that_is_there_changes_nothing(article, ilse):
    claim = highlight(article, ilse)

    assert highlighting.restore(user=ilse, id=claim.pk, version=1).version == 1


def test_a_deleted_claim_is_not_there_to_be_changed_or_deleted_again(article, ilse):
    claim = highlighting.remove(user=ilse, id=highlight(article, ilse).pk, version=1)

    with pytest.raises(ObjectDoesNotExist):
        change(claim, note="late")
    with pytest.raises(ObjectDoesNotExist):
        highlighting.remove(user=ilse, id=claim.pk, version=2)


def test_another_label_moves_the_claim_and_its_links_between_tallies(article, ilse):
    claim = highlight(article, ilse)
    factories.web_link(claim)

    change(claim, label="unverified")

    kept = Tally.objects.order_by("label__position").values_list("label__key", "claims", "evidence")
    assert list(kept) == [("disputed", 0, 0), ("unverified", 1, 1)]


def test_a_label_of_another_project_is_refused(article, ilse):
    Label.objects.create(project=factories.project(), key="elsewhere", name="Elsewhere")

    with pytest.raises(BadField) as refused:
        highlight(article, ilse, label="elsewhere")

    assert refused.value.more["field"] == "label"


def test_an_archived_label_is_refused_but_may_stay_where_it_is(article, ilse):
    claim = highlight(article, ilse, label="disputed")
    Label.objects.filter(project=article.project, key="disputed").update(archived=True)

    with pytest.raises(BadField):
        highlight(article, ilse, label="disputed")
    assert change(claim, label="disputed", note="kept").note == "kept"


def test_a_suggestion_of_another_article_is_refused(article, ilse):
    other = factories.ready(article.project, "The council said that 12 boats sank in 2021.")
    foreign = Suggestion.objects.create(
        project=article.project, revision=other.revision, made_by="a model", start=0, end=3, quote="The", label="x"
    )

    with pytest.raises(BadField) as refused:
        highlight(article, ilse, suggestion=foreign.pk)

    assert refused.value.more["field"] == "suggestion"


def test_an_accepted_suggestion_is_named_by_its_claim(article, ilse):
    own = Suggestion.objects.create(
        project=article.project, revision=article.revision, made_by="a model", start=0, end=5, quote="Ferry", label="x"
    )

    assert highlight(article, ilse, suggestion=own.pk).suggestion == own


@pytest.mark.parametrize("name", SPANS)
def test_a_passage_outside_the_text_is_refused_by_its_name(article, ilse, name):
    length = len(factories.text_of(article))

    assert highlight(article, ilse, **{name: (0, length)})
    with pytest.raises(BadField) as refused:
        highlight(article, ilse, **{name: (0, length + 1)})

    assert refused.value.more["field"] == name


def test_a_passage_can_be_taken_away_again(article, ilse):
    claim = highlight(article, ilse, claimant_span=(0, 5))

    changed = change(claim, claimant_span=None)

    assert (changed.claimant_start, changed.claimant_end) == (None, None)


@pytest.mark.parametrize("status", ["submitted", "accepted", "rejected"])
def test_a_claim_that_was_submitted_does_not_change(article, ilse, status):
    claim = factories.set_status(highlight(article, ilse), status)

    with pytest.raises(NotAllowed):
        change(claim, note="too late")
    with pytest.raises(NotAllowed):
        highlighting.remove(user=ilse, id=claim.pk, version=1)


def test_a_claim_that_came_back_may_be_changed_again(article, ilse):
    claim = factories.set_status(highlight(article, ilse), "returned")

    assert change(claim, note="better").note == "better"


@pytest.mark.parametrize("role", [people.annotator, people.reviewer, people.manager])
def test_nobody_else_in_the_project_changes_a_claim(article, ilse, role):
    claim, other = highlight(article, ilse), role(article.project)

    with pytest.raises(NotAllowed):
        highlighting.change(user=other, id=claim.pk, version=1, fields={"note": "mine now"})
    with pytest.raises(NotAllowed):
        highlighting.remove(user=other, id=claim.pk, version=1)


def test_to_a_stranger_neither_article_nor_claim_is_there(article, ilse):
    claim, stranger = highlight(article, ilse), people.person()

    with pytest.raises(ObjectDoesNotExist):
        highlight(article, stranger)
    with pytest.raises(ObjectDoesNotExist):
        highlighting.change(user=stranger, id=claim.pk, version=1, fields={"note": "?"})
    with pytest.raises(ObjectDoesNotExist):
        highlighting.restore(user=stranger, id=claim.pk, version=1)


def test_who_has_left_the_project_no_longer_reaches_their_own_claim(article, ilse):
    claim = highlight(article, ilse)
    ilse.memberships.all().delete()

    with pytest.raises(ObjectDoesNotExist):
        change(claim, note="from outside")


def test_a_superuser_without_membership_is_a_stranger(article):
    admin = people.person()
    admin.is_superuser = admin.is_staff = True
    admin.save()

    with pytest.raises(ObjectDoesNotExist):
        highlight(article, admin)


def test_the_first_claim_puts_the_article_on_its_annotators_desk(article, ilse):
    Assignment.objects.create(project=article.project, article=article, annotator=ilse)

    highlight(article, ilse)
    highlight(article, ilse)

    assert Assignment.objects.get().state == AssignmentState.IN_PROGRESS


def test_a_claim_names_the_guideline_in_force(article, ilse):
    assert highlight(article, ilse).guideline is None

    write_guideline(project=article.project, text="One.", by=ilse)
    write_guideline(project=article.project, text="Two.", by=ilse)

    assert highlight(article, ilse).guideline == 2


def test_a_claim_made_before_the_article_is_prepared_learns_its_blocks_role_later():
    waiting = factories.article()
    claim = highlight(waiting, factories.manager_of(waiting.project))
    assert claim.block_role == ""

    factories.prepare(waiting)

    claim.refresh_from_db()
    assert claim.block_role == "lead"


def test_events_are_numbered_without_a_gap_and_a_refused_change_takes_no_number(article, ilse):
    claim = highlight(article, ilse)
    with pytest.raises(StaleVersion):
        highlighting.change(user=ilse, id=claim.pk, version=7, fields={"note": "?"})
    with pytest.raises(QuoteDiffers):
        highlight(article, ilse, quote="?")
    change(claim, note="!")

    numbers = list(Event.objects.filter(project=article.project).order_by("seq").values_list("seq", flat=True))

    assert numbers == list(range(1, len(numbers) + 1))
    assert Project.objects.get().event_seq == len(numbers)


def test_every_piece_of_a_hard_text_is_stored_as_it_stands():
    text = canonical("".join(PIECES))
    article = factories.article(text=text)
    user = factories.manager_of(article.project)

    for start in range(len(text)):
        highlight(article, user, start=start, end=start + 1, quote=text[start])

    assert not list(problems())


class NoClaimIsStoredWhoseQuoteIsNotItsText(TestCase):
    """Whatever text, span and quote are sent: what is stored is its text, and what is its text is stored."""

    @given(data=st.data(), words=storable_text)
    def test(self, data, words):
        try:
            text = canonical(words)
        except TextRefused:
            reject()
        article = factories.article(text=text)
        start = data.draw(st.integers(0, len(text) + 3))
        end = data.draw(st.integers(start + 1, len(text) + 40))
        quote = data.draw(st.just(text[start:end]) | st.text(max_size=8))
        true = end <= len(text) and quote == text[start:end]

        try:
            claim = highlight(article, factories.manager_of(article.project), start=start, end=end, quote=quote)
        except QuoteDiffers:
            assert not true
        else:
            assert true and claim.quote == text[claim.start : claim.end]
        assert not list(problems())
        assert Article.objects.get().revision.text == text
