from uuid import uuid4

import pytest
from django.core.exceptions import ObjectDoesNotExist

from annotations.models import Article, Claim, Event, Evidence, Job, Preparation, Suggestion
from annotations.models.choices import ArticleState, JobKind, JobState
from annotations.queries.soundness import problems
from annotations.services import highlighting, preparing, rewording, working
from annotations.services.placing import place
from annotations.services.reanchoring import anchor_told, waits
from annotations.services.refusals import (
    AlreadyHere,
    BadField,
    BadText,
    NotAllowed,
    QuoteDiffers,
    StaleVersion,
    WrongState,
)
from tests import factories, people

pytestmark = pytest.mark.django_db

UNION = "the boats need repair at all"
BEFORE = "👩‍👩‍👧‍👦 Corrected at noon 🚢\n\n"
NEW = BEFORE + factories.TEXT


@pytest.fixture
def article():
    return factories.ready()


@pytest.fixture
def ilse(article):
    return people.annotator(article.project, "ilse")


def go_back(article, number=1):
    article.refresh_from_db()
    manager = factories.manager_of(article.project)
    return rewording.go_back(user=manager, id=article.pk, version=article.version, number=number)


def stands(claim):
    """The claim as it is stored now, which is as it says it is."""
    claim = Claim.objects.select_related("revision", "article").get(pk=claim.pk)
    assert claim.revision.text[claim.start : claim.end] == claim.quote
    return claim


def without(sentence, text=factories.TEXT):
    assert sentence in text
    return text.replace(sentence, "")


def test_a_new_wording_takes_a_claim_along_with_all_that_it_points_to(article, ilse):
    text = factories.text_of(article)
    named = text.index("Commuters' union")
    claim = factories.claim(article, ilse, UNION, claimant_span=(named, named + 16), cue_span=(named + 17, named + 23))

    factories.reworded(article, NEW)

    moved, by = stands(claim), len(BEFORE)
    assert (moved.start, moved.quote, moved.version) == (claim.start + by, UNION, 2)
    assert (moved.claimant_start, moved.claimant_end) == (named + by, named + by + 16)
    assert (moved.cue_start, moved.cue_end) == (named + by + 17, named + by + 23)
    assert not waits(moved)
    assert list(problems()) == []


def test_the_history_of_a_claim_keeps_where_it_stood(article, ilse):
    claim = factories.claim(article, ilse)
    was = anchor_told(claim)

    factories.reworded(article, NEW)

    event = Event.objects.get(claim_id=claim.pk, verb="claim.reanchored")
    assert event.before == was
    assert (event.after["revision"], event.after["how"]) == (2, "exact")
    assert (event.after["start"], event.after["quote"]) == (claim.start + len(BEFORE), claim.quote)


def test_words_that_were_mended_are_told_with_both_quotes(article, ilse):
    claim = factories.claim(article, ilse, "raised ferry fares by 12 percent")

    outlook = rewording.look_ahead(
        user=factories.manager_of(article.project),
        id=article.pk,
        text=factories.TEXT.replace("by 12 percent", "by 15 percent"),
    )

    (fate,) = outlook.claims
    assert fate.landing.how == "fuzzy"
    assert (fate.claim.quote, fate.anchor["quote"]) == (claim.quote, "raised ferry fares by 15 percent")
    assert outlook.counts == {"exact": 0, "context": 0, "fuzzy": 1, "lost": 0}


def test_looking_ahead_stores_nothing(article, ilse):
    claim = factories.claim(article, ilse)
    events = Event.objects.count()

    rewording.look_ahead(user=factories.manager_of(article.project), id=article.pk, text=NEW)

    assert (stands(claim).version, article.revisions.count(), Event.objects.count()) == (1, 1, events)


def test_a_claim_whose_words_are_gone_waits_in_the_wording_it_was_made_on(article, ilse):
    claim = factories.claim(article, ilse, UNION)

    factories.reworded(article, without("Commuters' union denies that the boats need repair at all."))

    left = stands(claim)
    assert waits(left)
    assert (left.quote, left.revision.number, left.version) == (UNION, 1, 2)
    assert Event.objects.filter(claim_id=claim.pk, verb="claim.orphaned").count() == 1
    assert list(problems()) == []


def test_a_cue_that_is_gone_is_no_longer_marked_and_the_history_has_it(article, ilse):
    cue = factories.TEXT.index("said")
    claim = factories.claim(article, ilse, "400,000 crowns a year", cue_span=(cue, cue + 4))

    factories.reworded(article, factories.TEXT.replace("Mayor Hanne Voll said", "The mayor's office wrote"))

    moved = stands(claim)
    assert (moved.cue_start, moved.cue_end) == (None, None)
    event = Event.objects.get(claim_id=claim.pk, verb="claim.reanchored")
    assert (event.before["cue_span"], event.after["cue_span"]) == ([cue, cue + 4], None)


def test_going_back_gives_every_claim_the_place_it_had(article, ilse):
    claims = [
        factories.claim(article, ilse, quote, **more)
        for quote, more in (
            (factories.QUOTE, {}),
            (UNION, {"contest_span": (0, 5)}),
            ("9,100 passengers", {"claimant_span": (24, 30)}),
        )
    ]
    before = [anchor_told(claim) for claim in claims]
    factories.reworded(article, "Altogether another text with 9,100 passengers in it.")

    go_back(article)

    assert [anchor_told(stands(claim)) for claim in claims] == before
    assert not any(waits(stands(claim)) for claim in claims)
    assert list(problems()) == []


def test_what_was_written_of_a_claim_meanwhile_stays_when_the_article_goes_back(article, ilse):
    claim = factories.claim(article, ilse)
    factories.reworded(article, NEW)
    moved = stands(claim)
    highlighting.change(user=ilse, id=claim.pk, version=moved.version, fields={"note": "Ask.", "cue_span": (3, 9)})

    go_back(article)

    back = stands(claim)
    assert (back.start, back.end, back.note) == (claim.start, claim.end, "Ask.")
    assert (back.cue_start, back.cue_end) == (None, None)  # it stood in what was put in before the article


def test_boundaries_that_were_moved_meanwhile_stay_moved_when_the_article_goes_back(article, ilse):
    claim = factories.claim(article, ilse, "raised ferry fares")
    factories.reworded(article, NEW)
    moved = stands(claim)
    wider = {"start": moved.start, "end": moved.end + 14, "quote": "raised ferry fares by 12 percent"}
    highlighting.change(user=ilse, id=claim.pk, version=moved.version, fields=wider)

    go_back(article)

    back = stands(claim)
    assert (back.start, back.quote, back.revision.number) == (claim.start, "raised ferry fares by 12 percent", 1)


def test_a_claim_made_on_the_new_wording_is_taken_back_along_or_waits(article, ilse):
    factories.reworded(article, NEW + " A ferry museum opens.")
    article.refresh_from_db()
    kept = factories.claim(article, ilse)
    lost = factories.claim(article, ilse, "A ferry museum opens")

    go_back(article)

    assert (stands(kept).revision.number, stands(kept).quote) == (1, factories.QUOTE)
    assert waits(stands(lost))
    assert list(problems()) == []


def test_a_deleted_claim_goes_along_to_be_brought_back(article, ilse):
    claim = factories.claim(article, ilse)
    highlighting.remove(user=ilse, id=claim.pk, version=1)

    factories.reworded(article, NEW)
    highlighting.restore(user=ilse, id=claim.pk, version=3)

    assert not waits(stands(claim))


def test_a_passage_cited_word_for_word_goes_along_and_one_that_changed_cites_what_was(article, ilse):
    citing = factories.claim(factories.ready(article.project, "Another article claims a thing."), ilse)
    kept = factories.passage_link(citing, article, "9,100 passengers")
    gone = factories.passage_link(citing, article, UNION)

    factories.reworded(article, BEFORE + without(UNION))

    kept, gone = (Evidence.objects.select_related("revision").get(pk=link.pk) for link in (kept, gone))
    assert (kept.revision.number, kept.version) == (2, 2)
    assert kept.revision.text[kept.passage_start : kept.passage_end] == kept.quote == "9,100 passengers"
    assert (gone.revision.number, gone.version, gone.quote) == (1, 1, UNION)
    go_back(article)
    kept.refresh_from_db()
    assert (kept.revision.number, kept.revision.text[kept.passage_start : kept.passage_end]) == (1, "9,100 passengers")
    assert list(problems()) == []


def test_a_new_wording_is_prepared_anew(article):
    first = article.revision

    factories.reworded(article, NEW)

    article.refresh_from_db()
    assert (article.state, article.revision.number) == (ArticleState.PREPARING, 2)
    factories.prepare_again(article)
    assert article.state == ArticleState.READY
    assert Preparation.objects.filter(revision=article.revision).exists()
    assert set(Suggestion.objects.values_list("revision", flat=True)) <= {first.pk, article.revision.pk}


def test_a_preparation_that_was_on_its_way_writes_nothing_into_the_new_wording():
    article = factories.article()
    late = working.claim(Job.objects.get(article=article).pk)

    factories.reworded(article, NEW)

    with pytest.raises(working.LostJob):
        preparing.prepare(late)
    article.refresh_from_db()
    assert article.state == ArticleState.PREPARING
    states = Job.objects.filter(article=article, kind=JobKind.PREPARE).order_by("pk").values_list("state", flat=True)
    assert list(states) == [JobState.CANCELLED, JobState.QUEUED]


def test_the_text_it_has_a_text_it_had_and_a_text_of_another_are_refused_in_words(article):
    other = factories.article(article.project, "A text of its own.")
    factories.reworded(article, NEW)

    for text, words in (
        (NEW, "to the letter"),
        (NEW.replace("\n", "\r\n"), "to the letter"),
        (factories.TEXT, "wording 1"),
        (factories.text_of(other), f"article {other.number}"),
    ):
        with pytest.raises(AlreadyHere, match=words):
            factories.reworded(article, text)
    with pytest.raises(BadText):
        factories.reworded(article, "with a \0")


def test_only_a_manager_gives_an_article_another_wording(article, ilse):
    with pytest.raises(NotAllowed):
        rewording.reword(user=ilse, id=article.pk, version=article.version, text=NEW)
    with pytest.raises(NotAllowed):
        rewording.look_ahead(user=people.reviewer(article.project), id=article.pk, text=NEW)
    with pytest.raises(ObjectDoesNotExist):
        rewording.look_ahead(user=people.person(), id=article.pk, text=NEW)


def test_a_wording_made_from_an_older_version_of_the_article_is_refused(article):
    with pytest.raises(StaleVersion):
        rewording.reword(user=factories.manager_of(article.project), id=article.pk, version=1, text=NEW)


def test_there_is_no_going_back_to_what_never_was(article):
    for number in (1, 2):
        with pytest.raises(BadField):
            go_back(article, number)


def test_in_a_blind_project_a_manager_is_told_nothing_of_what_is_not_handed_in():
    article = factories.ready(factories.project(blind=True))
    ilse = people.annotator(article.project)
    claim = factories.claim(article, ilse, UNION)
    factories.passage_link(claim, article, "9,100 passengers")

    outlook = rewording.look_ahead(user=factories.manager_of(article.project), id=article.pk, text="Other words.")

    assert (list(outlook.claims), list(outlook.links), sum(outlook.counts.values())) == ([], [], 0)


def test_its_annotator_gives_a_waiting_claim_other_words(article, ilse):
    claim = factories.claim(article, ilse, UNION, claimant_span=(24, 30))
    factories.reworded(article, BEFORE + without(UNION))
    article.refresh_from_db()
    words = factories.anchored(article, "Commuters' union denies")

    placed = place(user=ilse, id=claim.pk, version=2, fields=words)

    assert (placed.quote, placed.version, waits(stands(claim))) == ("Commuters' union denies", 3, False)
    assert placed.claimant_start == 24 + len(BEFORE)
    assert Event.objects.get(verb="claim.placed").before["revision"] == 1
    assert list(problems()) == []
    go_back(article)
    assert (stands(claim).quote, stands(claim).start) == (UNION, claim.start)


def test_a_place_is_taken_back_and_given_again(article, ilse):
    claim = factories.claim(article, ilse, UNION, cue_span=(0, 5))
    was = {"revision": 1, "start": claim.start, "end": claim.end, "quote": claim.quote}
    factories.reworded(article, without(UNION).replace("Ferry fares", "All fares"))
    words = {"revision": 2, **factories.anchored(article, "Commuters' union denies")}
    place(user=ilse, id=claim.pk, version=2, fields=words)

    back = place(user=ilse, id=claim.pk, version=3, fields=was)

    assert (waits(stands(claim)), back.quote, (back.cue_start, back.cue_end)) == (True, UNION, (0, 5))
    again = place(user=ilse, id=claim.pk, version=4, fields=words)
    assert (waits(stands(claim)), again.quote, again.cue_start) == (False, "Commuters' union denies", None)
    verbs = Event.objects.filter(claim_id=claim.pk).order_by("seq").values_list("verb", flat=True)
    assert list(verbs[2:]) == ["claim.placed", "claim.unplaced", "claim.placed"]
    assert list(problems()) == []


def test_what_was_taken_from_its_place_waits_when_the_article_has_that_wording_again(article, ilse):
    claim = factories.claim(article, ilse, UNION)
    was = {"revision": 1, "start": claim.start, "end": claim.end, "quote": claim.quote}
    factories.reworded(article, without(UNION))
    place(user=ilse, id=claim.pk, version=2, fields=factories.anchored(article, "Commuters' union denies"))
    place(user=ilse, id=claim.pk, version=3, fields=was)
    factories.reworded(article, "Other words altogether.")

    go_back(article, number=2)

    assert (waits(stands(claim)), stands(claim).quote) == (True, UNION)


def test_a_claim_is_taken_to_no_words_but_those_it_waited_on(article, ilse):
    claim = factories.claim(article, ilse, UNION)
    elsewhere = {"revision": 1, **factories.anchored(article, "9,100 passengers")}
    factories.reworded(article, without(UNION))
    place(user=ilse, id=claim.pk, version=2, fields=factories.anchored(article, "Commuters' union denies"))

    with pytest.raises(WrongState):
        place(user=ilse, id=claim.pk, version=3, fields=elsewhere)


def test_a_place_chosen_in_a_wording_that_was_replaced_since_is_where_its_words_stand_now(article, ilse):
    claim = factories.claim(article, ilse, UNION)
    factories.reworded(article, without(UNION))
    chosen = {"revision": 2, **factories.anchored(article, "9,100 passengers")}
    factories.reworded(article, BEFORE + without(UNION))

    placed = place(user=ilse, id=claim.pk, version=2, fields=chosen)

    assert (placed.start, waits(stands(claim))) == (chosen["start"] + len(BEFORE), False)


def test_changing_its_words_is_giving_it_a_place_too(article, ilse):
    claim = factories.claim(article, ilse, UNION)
    factories.reworded(article, BEFORE + without(UNION))
    article.refresh_from_db()

    highlighting.change(
        user=ilse, id=claim.pk, version=2, fields={"note": "n", **factories.anchored(article, "the old boats cost")}
    )

    assert (stands(claim).quote, waits(stands(claim))) == ("the old boats cost", False)
    go_back(article)
    assert (stands(claim).quote, stands(claim).note) == (UNION, "n")


def test_a_waiting_claim_marks_nothing_more_before_it_has_a_place(article, ilse):
    claim = factories.claim(article, ilse, UNION)
    factories.reworded(article, without(UNION))

    with pytest.raises(BadField, match="waits for a place"):
        highlighting.change(user=ilse, id=claim.pk, version=2, fields={"cue_span": (0, 4)})


def test_a_reviewer_places_what_was_handed_in_and_its_annotator_does_not(article, ilse):
    claim = factories.submitted(factories.claim(article, ilse, UNION))
    factories.reworded(article, without(UNION))
    article.refresh_from_db()
    words = factories.anchored(article, "Commuters' union denies")

    with pytest.raises(NotAllowed):
        place(user=ilse, id=claim.pk, version=3, fields=words)
    placed = place(user=people.reviewer(article.project), id=claim.pk, version=3, fields=words)

    assert (placed.quote, placed.status) == ("Commuters' union denies", "submitted")


def test_a_claim_that_stands_in_the_text_waits_for_no_place(article, ilse):
    claim = factories.claim(article, ilse)

    with pytest.raises(WrongState):
        place(user=ilse, id=claim.pk, version=1, fields=factories.anchored(article, UNION))


def test_a_waiting_claim_gets_another_chance_with_the_next_wording(article, ilse):
    claim = factories.claim(article, ilse, UNION)
    factories.reworded(article, without(UNION))

    factories.reworded(article, NEW)

    assert (stands(claim).revision.number, waits(stands(claim)), stands(claim).quote) == (3, False, UNION)
    assert list(problems()) == []


def test_a_claim_sent_with_the_wording_it_was_made_on_is_put_where_its_words_stand_now(article, ilse):
    words = {"label": "disputed", "revision": 1, **factories.anchored(article)}
    factories.reworded(article, NEW)
    id = uuid4()

    claim, made = highlighting.highlight(user=ilse, article_id=article.pk, id=id, fields=words)
    again, made_again = highlighting.highlight(user=ilse, article_id=article.pk, id=id, fields=words)

    assert (made, made_again, again) == (True, False, claim)
    assert (stands(claim).start, stands(claim).revision.number) == (words["start"] + len(BEFORE), 2)
    assert list(problems()) == []


def test_a_claim_upon_words_that_are_gone_is_refused_with_a_sentence_about_the_new_wording(article, ilse):
    words = {"label": "disputed", **factories.anchored(article, UNION)}
    factories.reworded(article, without(UNION))

    for fields in (words, {**words, "revision": 1}):
        with pytest.raises(QuoteDiffers, match="new wording"):
            highlighting.highlight(user=ilse, article_id=article.pk, id=uuid4(), fields=fields)


def test_a_second_wording_at_the_same_version_is_refused(article):
    version = article.version
    factories.reworded(article, NEW)

    with pytest.raises(StaleVersion):
        rewording.reword(
            user=factories.manager_of(article.project), id=article.pk, version=version, text="A third text."
        )
    assert Article.objects.get(pk=article.pk).revisions.count() == 2
