"""Labels judged in the admin: asked first, done by the service that reviewers use, told claim by claim, undone."""

import re
from html import unescape

import pytest

from annotations.models import Claim, Event, Review
from annotations.models.choices import Role
from annotations.queries.soundness import problems
from annotations.services.highlighting import remove
from annotations.services.joining import join
from tests import factories, people
from tests.admin.furnishing import act, administrator

pytestmark = pytest.mark.django_db


@pytest.fixture
def user():
    return administrator()


@pytest.fixture
def client(user):
    return people.signed_in(user)


def submitted(**fields):
    article = factories.ready(outlet="Harbour Courier")
    return factories.submitted(factories.claim(article, people.annotator(article.project), **fields))


def confirmed(client, action, *claims, **said):
    """The act with what its page asks for."""
    versions = {f"version-{claim.pk}": claim.version for claim in claims}
    return act(client, action, *claims, confirmed="1", **versions, **said)


@pytest.mark.parametrize("action", ["accept", "send_back", "reject", "relabel"])
def test_an_act_is_asked_about_before_anything_is_done(client, action):
    claim = submitted()

    page = act(client, action, claim)

    assert page.status_code == 200 and claim.quote in page.content.decode()
    assert not Review.objects.exists()


@pytest.mark.parametrize(
    ("action", "said", "status"),
    [
        ("accept", {}, "accepted"),
        ("send_back", {"comment": "Whose figure is it?"}, "returned"),
        ("reject", {"comment": "A forecast."}, "rejected"),
        ("relabel", {"label": "disputed"}, "accepted"),
    ],
)
def test_claims_of_several_projects_are_judged_in_one_act(client, user, action, said, status):
    claims = [submitted(), submitted()]

    page = confirmed(client, action, *claims, **said)

    assert "2 done, 0 refused" in page.content.decode()
    assert {claim.status for claim in Claim.objects.all()} == {status}
    assert {review.reviewer for review in Review.objects.all()} == {user}
    assert Event.objects.filter(verb="claim.reviewed").values("batch").distinct().count() == 1
    assert list(problems()) == []


def test_relabelling_gives_the_label_and_leaves_the_claim_its_annotators(client, user):
    claim = submitted(label="unverified")

    confirmed(client, "relabel", claim, label="disputed")

    now = Claim.objects.get()
    assert (now.label.key, now.annotator, now.status) == ("disputed", claim.annotator, "accepted")


@pytest.mark.parametrize("action", ["send_back", "reject"])
def test_what_goes_back_or_out_takes_words(client, action):
    claim = submitted()

    page = confirmed(client, action, claim, comment="  ")

    assert "This field is required" in page.content.decode()
    assert Claim.objects.get().status == "submitted"


def test_a_label_of_nowhere_is_refused(client):
    claim = submitted()

    confirmed(client, "relabel", claim, label="satire")

    assert Claim.objects.get().status == "submitted"


def test_each_refusal_is_told_beside_its_claim_and_the_others_are_done(client, user):
    article = factories.ready()
    draft = factories.claim(article, people.annotator(article.project))
    judged = submitted()

    page = confirmed(client, "accept", draft, judged).content.decode()

    assert "1 done, 1 refused" in page and "Its annotator has not submitted this claim yet" in page
    assert Claim.objects.get(pk=judged.pk).status == "accepted"


def test_a_claim_that_changed_since_the_page_was_shown_is_not_judged(client):
    claim = submitted()
    claim.version -= 1

    page = confirmed(client, "accept", claim)

    assert "0 done, 1 refused" in page.content.decode()
    assert Claim.objects.get().status == "submitted"


def test_nobody_judges_their_own_claim_in_the_admin_either(client, user):
    article = factories.ready()
    join(project=article.project, user=user, role=Role.ANNOTATOR)
    own = factories.submitted(factories.claim(article, user))

    page = confirmed(client, "accept", own)

    assert "another reviewer judges it" in page.content.decode()
    assert Claim.objects.get().status == "submitted"


def test_an_act_is_undone_as_one(client):
    claims = [submitted(label="unverified"), submitted(label="unverified")]
    told = confirmed(client, "relabel", *claims, label="disputed").content.decode()

    undone = client.post(re.search(r'action="(/admin/annotations/claim/undo/[^"]+)"', told)[1])

    assert "2 done, 0 refused" in undone.content.decode()
    assert {(claim.status, claim.label.key) for claim in Claim.objects.all()} == {("submitted", "unverified")}
    assert list(problems()) == []


def test_an_act_of_another_is_not_undone(client):
    told = confirmed(people.signed_in(administrator()), "accept", submitted()).content.decode()

    client.post(re.search(r'action="(/admin/annotations/claim/undo/[^"]+)"', told)[1])

    assert Claim.objects.get().status == "accepted"


def test_an_act_on_no_row_or_on_nonsense_does_nothing(client):
    claim = submitted()

    for marked in ([], ["x"], ["\0"], [f"{claim.pk}' OR 1=1"]):
        sent = {"action": "accept", "index": "0", "_selected_action": marked, "select_across": "1"}
        assert client.post("/admin/annotations/claim/", sent).status_code == 302

    assert Claim.objects.get().status == "submitted"


def test_claims_are_found_by_project_label_status_person_outlet_and_words(client):
    wanted, other = submitted(label="disputed", contested_by="The union"), factories.ready(outlet="Hill Post")
    factories.claim(other, people.annotator(other.project), "Commuters")
    ways = {
        "project": wanted.project.slug,
        "label": "disputed",
        "status": "submitted",
        "annotator": wanted.annotator.username,
        "outlet": "courier",
        "q": "raised ferry",
    }

    for name, value in ways.items():
        page = client.get("/admin/annotations/claim/", {name: value}).content.decode()
        assert str(wanted.pk) in page and page.count("action-select") == 1, name


def test_deleted_claims_are_shown_to_who_asks_for_them(client):
    article = factories.ready()
    claim = factories.claim(article, people.annotator(article.project))
    remove(user=claim.annotator, id=claim.pk, version=claim.version)

    there, gone = (client.get("/admin/annotations/claim/", asked).content.decode() for asked in ({}, {"deleted": "1"}))

    assert str(claim.pk) not in there and str(claim.pk) in gone


def test_a_claims_page_shows_all_it_takes_to_judge_it(client):
    claim = submitted(normalised="Ferry fares rose by 12 percent.")
    factories.comment(claim, factories.manager_of(claim.project), text="Whose figure is this?")
    factories.decided(claim, "return", comment="Name the council.")

    page = unescape(client.get(f"/admin/annotations/claim/{claim.pk}/change/").content.decode())

    around = ["The island", "council", claim.quote, "Mayor Hanne Voll"]
    said = [
        "Whose figure is this?",
        "Name the council.",
        "Ferry fares rose by 12 percent.",
        claim.label.definition,
    ]
    for words in [*around, *said, "claim.created", "claim.reviewed"]:
        assert words in page
