"""The reviewer's page: the queue, one claim, the decision, and the way back."""

import re

import pytest
from django.urls import reverse

from annotations.models import Claim, Comment, Review
from annotations.services import highlighting
from tests import factories, people
from tests.views.reading import INLINE, words

pytestmark = pytest.mark.django_db

FARES, RIDERS, OLD = "raised ferry fares by 12 percent", "9,100 passengers", "400,000 crowns a year"


class Desk:
    """Ilse submitted two claims; Tomas judges them."""

    def __init__(self):
        self.article = factories.ready()
        self.project = self.article.project
        self.ilse = people.annotator(self.project, "ilse")
        self.tomas = people.reviewer(self.project, "tomas")
        self.client = people.signed_in(self.tomas)
        first = factories.claim(self.article, self.ilse, FARES, normalised="The council raised the fares.")
        second = factories.claim(self.article, self.ilse, RIDERS, label="attributed", claimant_name="The council")
        self.link = factories.web_link(first, title="Fares <b>now</b>", quote="twelve percent")
        factories.submitted(first)
        second.refresh_from_db()
        first.refresh_from_db()
        self.first, self.second = first, second

    def page(self, client=None, **query):
        return (client or self.client).get(reverse("review", args=[self.project.slug]), query)

    def act(self, what, claim, query="", **data):
        data = {"version": claim.version, **data}
        return self.client.post(reverse(what, args=[self.project.slug, claim.pk]) + query, data, follow=True)

    def decide(self, claim, decision, query="", **data):
        return self.act("decide", claim, query, decision=decision, **data)


@pytest.fixture
def desk():
    return Desk()


def marked(response):
    """The words that the page marks as the claim."""
    return "".join(re.findall(r"<mark>(.*?)</mark>", response.content.decode(), re.DOTALL))


def status_of(claim):
    return Claim.objects.get(pk=claim.pk).status


def test_a_claim_stands_in_its_paragraph_with_all_it_takes_to_judge_it(desk):
    page = desk.page()

    told = words(page)
    assert (page.status_code, marked(page)) == (200, FARES)
    for said in ("The council raised the fares.", "twelve percent", "newsroom's own voice", "paragraph", "To review 2"):
        assert said in told.replace("&#x27;", "'")
    assert "<b>now</b>" not in page.content.decode()
    assert not INLINE.search(page.content.decode())


def test_a_decision_goes_on_to_the_next_claim_and_offers_to_take_it_back(desk):
    page = desk.decide(desk.first, "accept")

    assert (status_of(desk.first), marked(page)) == ("accepted", RIDERS)
    assert "To review 1" in words(page)
    back = desk.act("undo-decision", Claim.objects.get(pk=desk.first.pk))
    assert (status_of(desk.first), marked(back)) == ("submitted", FARES)


def test_when_all_is_decided_the_page_says_so_and_still_undoes(desk):
    desk.decide(desk.first, "accept")
    page = desk.decide(desk.second, "reject", comment="No claim.")

    assert "Nothing waits for you here" in words(page)
    assert "Undo" in words(page)


def test_to_return_without_a_word_is_asked_for_one(desk):
    page = desk.decide(desk.first, "return", comment="  ")

    assert (page.status_code, status_of(desk.first)) == (400, "submitted")
    assert "Say what is to be mended" in words(page)
    desk.decide(desk.first, "return", comment="Which council?")
    assert Review.objects.get().comment == "Which council?"


def test_a_claim_that_changed_meanwhile_is_shown_in_both_versions_and_what_was_typed_is_kept(desk):
    seen = re.search(r'name="seen" value="(\d+)"', desk.page().content.decode())[1]
    other = factories.decided(desk.first, "return", comment="Which council?")
    mended = highlighting.change(
        user=desk.ilse, id=other.pk, version=other.version, fields={"normalised": "The island's council did."}
    )
    factories.submitted(mended)

    page = desk.decide(desk.first, "reject", comment="Not a <claim>", seen=seen)

    told = words(page)
    assert page.status_code == 412
    assert "Stands alone The council raised the fares. The island&#x27;s council did." in told
    assert 'value="Not a &lt;claim&gt;"' in page.content.decode()
    assert status_of(desk.first) == "submitted"


def test_a_claim_is_corrected_as_it_is_accepted(desk):
    form = words(desk.page(fix=1))
    page = desk.decide(
        desk.first, "accept", "?fix=1", label="attributed", claimant_name="The council", normalised="The fares rose."
    )

    claim = Claim.objects.select_related("label").get(pk=desk.first.pk)
    assert "recorded as yours" in form
    assert page.status_code == 200
    assert (claim.status, claim.label.key, claim.claimant_name, claim.normalised, claim.annotator) == (
        "accepted", "attributed", "The council", "The fares rose.", desk.ilse,
    )  # fmt: skip


@pytest.mark.parametrize("fields", [{"label": "unheard"}, {"label": "disputed", "claimant_name": "x" * 201}])
def test_a_correction_that_cannot_be_stored_is_shown_again(desk, fields):
    page = desk.decide(desk.first, "accept", "?fix=1", **fields)

    assert (page.status_code, status_of(desk.first)) == (400, "submitted")
    assert 'class="fault"' in page.content.decode()


def test_the_queue_is_narrowed_down_by_label_person_and_article(desk):
    other = factories.ready(desk.project, "Another text of the project, with 9 percent in it.")
    theirs = factories.submitted(factories.claim(other, people.annotator(desk.project, "noor"), "9 percent"))

    assert marked(desk.page(label="attributed")) == RIDERS
    assert marked(desk.page(annotator="noor")) == "9 percent"
    assert marked(desk.page(article=other.number)) == "9 percent"
    assert "All that this filter shows is decided." in words(desk.page(label="disputed"))
    assert marked(desk.decide(theirs, "accept", "?annotator=noor")) == ""


def test_all_that_the_queue_shows_is_accepted_after_a_question_and_taken_back_as_one(desk):
    page = desk.page(annotator="ilse").content.decode()
    asked = dict(re.findall(r'name="(query|act|which)" value="([^"]*)"', page))
    asked["query"] = asked["query"].replace("&amp;", "&")
    address = reverse("change-claims", args=[desk.project.slug])

    question = desk.client.post(address, asked)
    done = desk.client.post(address, {**asked, "sure": "yes"}).content.decode()

    assert "Accept 2 claims?" in words(question)
    assert {status_of(desk.first), status_of(desk.second)} == {"accepted"}
    desk.client.post(re.search(r'action="([^"]*/claims/undo/[^"]*)"', done)[1])
    assert {status_of(desk.first), status_of(desk.second)} == {"submitted"}


def test_ones_own_claims_and_drafts_are_not_in_the_queue(desk):
    own = factories.submitted(factories.claim(desk.article, desk.tomas, OLD))
    draft = factories.claim(desk.article, people.annotator(desk.project), OLD)

    assert "To review 2," in words(desk.page())
    assert {desk.page(claim=one.pk).status_code for one in (own, draft)} == {404}
    assert desk.decide(own, "accept").status_code == 404


def test_something_is_said_about_a_claim_and_once_only(desk):
    form = re.search(r'name="id" value="([0-9a-f-]+)"', desk.page().content.decode())[1]

    page, _again = (desk.act("say", desk.first, id=form, text="Line one\r\nline two") for _n in range(2))

    assert Comment.objects.get().text == "Line one\nline two"
    assert "Line one line two" in words(page)


def test_annotators_have_no_queue_and_strangers_find_none(desk):
    assert desk.page(people.signed_in(desk.ilse)).status_code == 403
    assert desk.page(people.signed_in(people.person())).status_code == 404


@pytest.mark.parametrize("query", [{"claim": "x"}, {"article": "9" * 30}, {"label": "\0"}, {"done": "x"}, {"fix": "x"}])
def test_an_address_of_somebodys_own_making_breaks_nothing(desk, query):
    assert desk.page(**query).status_code in (200, 404)


def test_the_front_page_and_the_bar_say_what_waits(desk):
    front = words(desk.client.get(reverse("project", args=[desk.project.slug])))
    factories.decided(desk.first, "return", comment="Which council?")
    theirs = words(people.signed_in(desk.ilse).get(reverse("project", args=[desk.project.slug])))

    assert "Review 2" in front
    assert "claims wait for your review" in front
    assert "1 claim came back to you" in theirs
    assert "Review" not in theirs.split("Guideline")[0]


def test_the_page_asks_as_much_of_the_database_for_thirty_claims_as_for_two(desk, django_assert_num_queries):
    desk.page()
    with django_assert_num_queries(23) as asked:
        desk.page()
    for _n in range(28):
        factories.claim(desk.article, desk.ilse, OLD)
    factories.submitted(Claim.objects.filter(status="draft").first())

    with django_assert_num_queries(len(asked)):
        assert "To review 30" in words(desk.page())
