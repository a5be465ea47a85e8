from uuid import uuid4

import pytest

from annotations.models import Claim, Evidence, Project, Tally
from annotations.models.choices import ClaimType
from annotations.services import highlighting
from tests import factories, people
from tests.api.endpoints import ask

pytestmark = pytest.mark.django_db

CLAIM = {
    *("id", "article", "revision", "start", "end", "quote", "prefix", "suffix", "block_role", "label", "reason"),
    *("contested_by", "contested_by_author", "contest_span", "normalised", "claim_date", "claim_date_precision"),
    *("place", "claim_type", "checkable", "topics", "claimant_name", "claimant_kind", "claimant_span", "cue_span"),
    *("quote_form", "source_chain", "verdict", "justification", "note", "annotator", "status", "version", "guideline"),
    *("created_at", "updated_at", "evidence", "comments", "mine", "can_change", "suggestion"),
}
PROTECTED = {
    "status": "accepted",
    "version": 99,
    "annotator": "mara",
    "origin": str(uuid4()),
    "project": 99,
    "article": 99,
    "revision": 99,
    "prefix": "forged",
    "suffix": "forged",
    "block_role": "forged",
    "guideline": 99,
    "created_at": "2001-01-01T00:00:00Z",
    "updated_at": "2001-01-01T00:00:00Z",
    "deleted_at": "2001-01-01T00:00:00Z",
    "mine": False,
    "can_change": False,
    "evidence": [],
}


@pytest.fixture
def article():
    return factories.ready()


@pytest.fixture
def ilse(article):
    return people.annotator(article.project, "ilse")


@pytest.fixture
def client(ilse):
    return people.signed_in(ilse)


def body(article, /, **fields):
    return {"id": str(uuid4()), "label": "disputed", **factories.anchored(article), **fields}


def post(client, article, /, **fields):
    return ask(client, "post", f"/api/v1/articles/{article.pk}/claims/", body(article, **fields))


def change(client, claim, version, /, **fields):
    return ask(client, "patch", f"/api/v1/claims/{claim['id']}/", fields, **{"If-Match": f'"{version}"'})


def test_a_claim_is_made_and_shown_in_full(client, article):
    answer = post(client, article, claimant_span=[0, 5], note=" as typed ")

    row = answer.json()
    assert (answer.status_code, answer["ETag"]) == (201, '"1"')
    assert set(row) == CLAIM
    assert row["quote"] == factories.text_of(article)[row["start"] : row["end"]]
    assert (row["claimant_span"], row["note"]) == ([0, 5], " as typed ")
    assert (row["annotator"], row["mine"], row["can_change"], row["evidence"]) == ("ilse", True, True, [])
    assert (row["revision"], row["article"], row["status"], row["version"]) == (1, article.pk, "draft", 1)


def test_the_same_request_again_is_answered_200_with_the_same_claim(client, article):
    sent = body(article, claim_date="2024-03-01", topics=["fares"])

    first, again = (ask(client, "post", f"/api/v1/articles/{article.pk}/claims/", sent) for _time in range(2))

    assert (first.status_code, again.status_code) == (201, 200)
    assert first.json() == again.json()


def test_another_body_under_an_id_is_422(client, article):
    id = str(uuid4())
    post(client, article, id=id)

    answer = post(client, article, id=id, note="another")

    assert (answer.status_code, answer.json()["code"]) == (422, "id_reused")


def test_a_quote_that_is_not_its_text_is_422(client, article):
    answer = post(client, article, quote="?")

    assert (answer.status_code, answer.json()["code"]) == (422, "quote_differs")


def test_a_field_that_cannot_be_stored_is_named(client, article):
    answer = post(client, article, label="unheard of")

    assert (answer.status_code, answer.json()["code"]) == (400, "invalid")
    assert set(answer.json()["fields"]) == {"label"}


def test_a_change_names_its_version_and_gives_the_next(client, article):
    claim = post(client, article).json()

    answer = change(client, claim, 1, label="attributed", claimant_name="the council")

    assert (answer.status_code, answer["ETag"], answer.json()["version"]) == (200, '"2"', 2)
    assert answer.json()["label"] == "attributed"


@pytest.mark.parametrize("method", ["patch", "delete"])
def test_without_a_version_nothing_is_changed(client, article, method):
    claim = post(client, article).json()

    for header in ({}, {"If-Match": "*"}, {"If-Match": "1"}, {"If-Match": '"x"'}, {"If-Match": '"99999999999"'}):
        answer = ask(client, method, f"/api/v1/claims/{claim['id']}/", {"note": "?"}, **header)
        assert (answer.status_code, answer.json()["code"]) == (428, "version_missing")

    assert Claim.objects.values_list("version", "deleted_at").get() == (1, None)


@pytest.mark.parametrize(("method", "where"), [("patch", ""), ("delete", ""), ("post", "restore/")])
def test_a_stale_version_is_412_with_the_row_as_it_is_now(client, article, method, where):
    claim = post(client, article).json()
    now = change(client, claim, 1, note="first").json()

    stale = {"If-Match": '"1"'}
    answer = ask(client, method, f"/api/v1/claims/{claim['id']}/{where}", {"note": "second"}, **stale)

    assert (answer.status_code, answer.json()["code"]) == (412, "stale_version")
    assert answer.json()["current"] == now


def test_a_claim_is_deleted_and_comes_back(client, article):
    claim = post(client, article).json()
    address = f"/api/v1/claims/{claim['id']}/"

    gone = ask(client, "delete", address, **{"If-Match": '"1"'})
    assert (gone.status_code, gone["ETag"], gone.content) == (204, '"2"', b"")
    assert client.get(address).status_code == 404
    back = ask(client, "post", f"{address}restore/", **{"If-Match": gone["ETag"]})

    assert (back.status_code, back.json()["version"], back.json()["id"]) == (200, 3, claim["id"])


def test_another_member_sees_a_claim_and_may_not_change_it(client, article):
    claim = post(client, article).json()
    other = people.signed_in(people.manager(article.project))

    seen = other.get(f"/api/v1/claims/{claim['id']}/").json()
    answer = change(other, claim, 1, note="mine now")

    assert (seen["mine"], seen["can_change"]) == (False, False)
    assert (answer.status_code, answer.json()["code"]) == (403, "not_allowed")


def test_no_protected_field_is_written(client, article):
    made = post(client, article, **{name: lie for name, lie in PROTECTED.items() if name != "revision"}).json()
    before = Claim.objects.values().get()

    change(client, made, 1, **PROTECTED)

    assert Claim.objects.values().get() == before
    assert (before["status"], before["version"], made["annotator"]) == ("draft", 1, "ilse")
    assert Evidence.objects.count() == 0


def test_the_claims_of_an_article_come_in_text_order_the_longer_first(client, article):
    text = factories.text_of(article)
    for start, end in [(40, 50), (0, 5), (40, 60), (0, 22)]:
        post(client, article, start=start, end=end, quote=text[start:end])

    answer = client.get(f"/api/v1/articles/{article.pk}/claims/?limit=1000").json()

    assert [(row["start"], row["end"]) for row in answer["results"]] == [(0, 22), (0, 5), (40, 60), (40, 50)]
    assert (answer["next"], answer["previous"]) == (None, None)
    assert all(set(row) == CLAIM for row in answer["results"])


def test_pages_of_claims_hold_each_once(client, article):
    ids = {post(client, article).json()["id"] for _n in range(7)}
    address, found = f"/api/v1/articles/{article.pk}/claims/?limit=3", []

    while address:
        page = client.get(address).json()
        found += [row["id"] for row in page["results"]]
        address = page["next"]

    assert len(found) == 7 and set(found) == ids


def test_unchanged_claims_are_304_until_anything_about_them_changes(client, article):
    address = f"/api/v1/articles/{article.pk}/claims/"
    claim = Claim.objects.get(pk=post(client, article).json()["id"])
    first = client.get(address)

    for known in (first["ETag"], f"W/{first['ETag']}", f'"other", {first["ETag"]}'):
        assert client.get(address, headers={"If-None-Match": known}).status_code == 304
    factories.web_link(claim)

    later = client.get(address, headers={"If-None-Match": first["ETag"]})
    assert later.status_code == 200 and len(later.json()["results"][0]["evidence"]) == 1
    assert "private" in later["Cache-Control"] and "Cookie" in later["Vary"]


def test_one_persons_etag_is_not_anothers(client, article):
    other = people.signed_in(people.annotator(article.project))
    address = f"/api/v1/articles/{article.pk}/claims/"

    assert client.get(address)["ETag"] != other.get(address)["ETag"]


def test_the_history_of_a_claim_tells_each_change_in_order(client, article):
    claim = post(client, article, note="a").json()
    change(client, claim, 1, note="b")

    events = client.get(f"/api/v1/claims/{claim['id']}/history/").json()["results"]

    assert [event["verb"] for event in events] == ["claim.created", "claim.changed"]
    assert (events[1]["actor"], events[1]["before"], events[1]["after"]) == ("ilse", {"note": "a"}, {"note": "b"})
    assert set(events[0]) == {"seq", "at", "actor", "verb", "subject", "before", "after"}


def test_as_many_queries_for_thirty_claims_as_for_one(client, article, django_assert_num_queries):
    address = f"/api/v1/articles/{article.pk}/claims/"
    cited = factories.article(article.project, "Words to cite.")

    def made(n):
        for _n in range(n):
            claim = Claim.objects.get(pk=post(client, article).json()["id"])
            factories.web_link(claim)
            factories.passage_link(claim, cited)
            factories.comment(claim, claim.annotator)

    made(1)
    client.get(address)
    # session, person; article, events; claims, links, copies among the cited, comments
    with django_assert_num_queries(8):
        assert len(client.get(address).json()["results"]) == 1
    made(29)
    with django_assert_num_queries(8):
        assert [claim["comments"] for claim in client.get(address).json()["results"]] == [1] * 30


def test_what_making_and_changing_a_claim_answers_is_what_is_read_afterwards(client, article):
    made = post(client, article, note="a", claim_date="2026-03-01", topics=["ferries"], claimant_span=[0, 5]).json()
    assert client.get(f"/api/v1/claims/{made['id']}/").json() == made

    factories.web_link(Claim.objects.get(pk=made["id"]))
    changed = change(client, made, 1, label="unverified", note="b", contest_span=[3, 9], **factories.anchored(article))
    assert client.get(f"/api/v1/claims/{made['id']}/").json() == changed.json()
    assert len(changed.json()["evidence"]) == 1


def test_making_a_claim_asks_so_much_and_no_more(client, article, django_assert_num_queries):
    post(client, article)
    sent = body(article)

    # session, person; begin; article, known?, label, text; claim, assignment, tally, number, event; commit
    with django_assert_num_queries(13):
        assert ask(client, "post", f"/api/v1/articles/{article.pk}/claims/", sent).status_code == 201


def test_changing_a_claim_asks_so_much_and_no_more(client, article, django_assert_num_queries):
    made = post(client, article).json()

    with django_assert_num_queries(10):  # session, person; begin; claim; claim, number, event; commit; links, comments
        assert change(client, made, 1, note="b").status_code == 200


def test_every_claim_type_of_the_api_is_stored(client, article):
    for kind in ["", *ClaimType.values]:
        assert post(client, article, claim_type=kind).json()["claim_type"] == kind
    assert Tally.objects.get().claims == len(ClaimType.values) + 1
    assert Project.objects.get().event_seq == Claim.objects.count() + 3


def test_ones_own_deleted_claims_are_a_list_of_their_own_and_nobody_elses(client, article, ilse):
    mara = people.annotator(article.project, "mara")
    mine = factories.claim(article, ilse)
    for claim, annotator in ((mine, ilse), (factories.claim(article, mara), mara)):
        highlighting.remove(user=annotator, id=claim.pk, version=1)

    deleted = ask(client, "get", f"/api/v1/articles/{article.pk}/claims/?deleted=true").json()
    there = ask(client, "get", f"/api/v1/articles/{article.pk}/claims/").json()

    assert [row["id"] for row in deleted["results"]] == [str(mine.pk)]
    assert there["results"] == []


def test_a_claim_goes_back_to_a_state_with_its_links_and_who_is_late_is_shown_how_it_is(client, article):
    claim = post(client, article).json()
    links = f"/api/v1/claims/{claim['id']}/evidence/"
    link = ask(client, "post", links, {"id": str(uuid4()), "stance": "context", "url": "https://example.org/a"}).json()
    address = f"/api/v1/claims/{claim['id']}/revert/"
    state = {"fields": {"note": "as it was"}, "links": [{"id": link["id"], "version": 1, "linked": False}]}

    done, again = (ask(client, "post", address, state, **{"If-Match": '"1"'}) for _ in "12")

    row = done.json()
    assert (done.status_code, done["ETag"], row["note"], row["evidence"]) == (200, '"2"', "as it was", [])
    assert (again.status_code, again.json()["current"]["version"], again["ETag"]) == (412, 2, '"2"')


@pytest.mark.parametrize("links", [[{"id": "x"}], [{"version": 1}], "all", [None], [{"linked": True}] * 501])
def test_a_state_that_names_its_links_badly_is_refused(client, article, links):
    address = f"/api/v1/claims/{post(client, article).json()['id']}/revert/"

    answer = ask(client, "post", address, {"fields": {}, "links": links}, **{"If-Match": '"1"'})

    assert (answer.status_code, list(answer.json()["fields"])) == (400, ["links"])
