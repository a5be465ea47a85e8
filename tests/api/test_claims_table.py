"""A project's claims over the API: filtered, paged, changed many at once; filters that are kept."""

from datetime import date
from uuid import UUID, uuid4

import pytest

from annotations.models import Claim, SavedFilter
from annotations.services import editing
from tests import factories, people
from tests.api.endpoints import ask

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk():
    """An open project with a ready article of the Strait."""
    return factories.ready(outlet="The Strait", published_on=date(2026, 11, 3))


@pytest.fixture
def annotator(desk):
    return people.annotator(desk.project, "wilma")


@pytest.fixture
def client(annotator):
    return people.signed_in(annotator)


def table(article, rest=""):
    return f"/api/v1/projects/{article.project.slug}/claims/{rest}"


def quotes(client, address, **query):
    return [row["quote"] for row in client.get(address, query).json()["results"]]


def test_each_filter_finds_what_it_says(desk, annotator, client):
    linked = factories.claim(
        desk, annotator, "council", label="disputed", claimant_name="Hanne Voll", checkable=True, verdict="refuted"
    )
    factories.web_link(linked, stance="refutes")
    other = factories.ready(desk.project, "Wells\n\nThe mill is closed.", outlet="Coastwire")
    factories.set_status(factories.claim(other, people.annotator(desk.project), "mill"), "accepted")

    for query in (
        {"label": "disputed"}, {"status": "draft"}, {"claimant": "Hanne Voll"}, {"annotator": "wilma"},
        {"verdict": "refuted"}, {"evidence": "any"}, {"evidence": "refutes"}, {"article": "1"},
        {"outlet": "The Strait"}, {"from": "2026-11-01", "to": "2026-11-30"}, {"checkable": "yes"},
        {"search": "hanne"}, {"label": "disputed", "status": "draft", "search": "coun"},
    ):  # fmt: skip
        assert quotes(client, table(desk), **query) == ["council"], query
    for query in ({"label": "unverified"}, {"status": "accepted"}, {"evidence": "none"}, {"outlet": "Coastwire"}):
        assert quotes(client, table(desk), **query) == ["mill"], query
    for query in ({"evidence": "supports"}, {"checkable": "no"}, {"to": "2026-10-01"}, {"claimant": "Voll"}):
        assert quotes(client, table(desk), **query) == [], query


def test_a_filter_that_cannot_be_meant_is_400_with_a_sentence(desk, client):
    for query in ({"label": "none"}, {"annotator": "x"}, {"from": "soon"}, {"colour": "red"}, {"order": "random"}):
        answer = client.get(table(desk), query)
        assert answer.status_code == 400
        assert answer.json()["fields"]["query"][0].endswith("."), query


@pytest.mark.parametrize("order", ["article", "newest", "changed"])
def test_pages_hold_each_claim_once_on_and_back(desk, annotator, client, order):
    for word in ("council", "Monday", "Mayor", "Hanne", "union", "boats", "March"):
        factories.claim(desk, annotator, word)
    address, there, back = f"{table(desk)}?limit=3&order={order}", [], []

    while address:
        page = client.get(address).json()
        there.append([row["quote"] for row in page["results"]])
        last, address = page, page["next"]
    address = last["previous"]
    while address:
        page = client.get(address).json()
        back.insert(0, [row["quote"] for row in page["results"]])
        address = page["previous"]

    assert [len(page) for page in there] == [3, 3, 1]
    assert len({quote for page in there for quote in page}) == 7
    assert back == there[:2]


@pytest.mark.parametrize("query", ["claimant=Voll&order=newest", "outlet=The+Strait&order=changed"])
def test_few_rows_are_paged_like_many(desk, annotator, client, query):
    for word in ("council", "Monday", "Mayor"):
        factories.claim(desk, annotator, word, claimant_name="Voll")
    address, seen = f"{table(desk)}?limit=1&{query}", []

    while address:
        page = client.get(address).json()
        seen += [row["quote"] for row in page["results"]]
        address = page["next"]

    assert seen == ["Mayor", "Monday", "council"]


def test_the_count_is_kept_or_bounded(desk, annotator, client, monkeypatch):
    monkeypatch.setattr("annotations.queries.finding.MOST", 1)
    for word in ("council", "Monday"):
        factories.claim(desk, annotator, word, claimant_name="Voll")

    kept = client.get(table(desk), {"label": "unverified", "status": "draft"}).json()
    bounded = client.get(table(desk), {"claimant": "Voll"}).json()

    assert (kept["count"], kept["counted_all"]) == (2, True)
    assert (bounded["count"], bounded["counted_all"]) == (1, False)


def test_as_many_queries_for_thirty_claims_as_for_one(desk, annotator, client, django_assert_num_queries):
    factories.web_link(factories.claim(desk, annotator, "council"))
    with django_assert_num_queries(7):  # session, person, project, claims, tallies, evidence, comments
        client.get(table(desk))
    for number in range(29):
        article = factories.article(desk.project, f"Report {number}\n\nThe mill employs {number} people.")
        factories.web_link(factories.claim(article, annotator, "mill"))
    with django_assert_num_queries(7):
        assert len(client.get(table(desk)).json()["results"]) == 30


def test_a_page_is_never_larger_than_two_hundred_and_a_forged_cursor_is_404(desk, client):
    assert client.get(table(desk), {"limit": 10**6}).status_code == 200
    for cursor in ("x", "WyJuIiwgMV0", "WyJuIiwgImEiLCAxLCAieCJd", "bnVsbA"):
        assert client.get(table(desk), {"cursor": cursor}).status_code == 404, cursor


def test_in_a_blind_project_an_annotator_finds_their_own_claims_alone():
    article = factories.ready(factories.project(blind=True))
    one, other = people.annotator(article.project, "wilhelmine"), people.annotator(article.project)
    factories.claim(article, one, "council", claimant_name="Hanne Voll")
    client = people.signed_in(other)

    assert client.get(table(article)).json()["count"] == 0
    assert quotes(client, table(article), search="council") == []
    assert client.get(table(article), {"annotator": "wilhelmine"}).json() == {
        **client.get(table(article), {"annotator": "nobody-at-all"}).json(),
        "fields": {"query": ["Nobody in this project is called “wilhelmine”."]},
    }


def test_the_claims_of_an_archived_article_are_not_in_the_table_until_it_is_restored(desk, annotator, client):
    factories.claim(desk, annotator, "council")
    manager = factories.manager_of(desk.project)

    editing.archive(user=manager, id=desk.pk, version=desk.version)
    archived = client.get(table(desk)).json()
    editing.restore(user=manager, id=desk.pk, version=desk.version + 1)

    assert (archived["count"], archived["results"]) == (0, [])
    assert quotes(client, table(desk)) == ["council"]


def test_many_claims_are_relabelled_by_id_and_by_filter_and_taken_back(desk, annotator, client):
    ids = [str(factories.claim(desk, annotator, word).pk) for word in ("council", "Monday")]
    named = [{"id": ids[0], "version": 1}, {"id": str(uuid4())}]

    one = ask(client, "post", table(desk, "bulk/"), {"act": "relabel", "label": "disputed", "claims": named}).json()
    both = ask(client, "post", table(desk, "bulk/"), {"act": "delete", "filter": "annotator=wilma"}).json()
    back = ask(client, "post", f"/api/v1/batches/{both['batch']}/undo/").json()

    assert (one["done"], one["refused"], [row["id"] for row in one["results"]]) == (1, 1, [row["id"] for row in named])
    assert (both["done"], back["done"], back["refused"]) == (2, 2, 0)
    assert set(Claim.objects.alive().values_list("pk", flat=True)) == {UUID(id) for id in ids}


@pytest.mark.parametrize(
    "body",
    [
        {"act": "delete"},
        {"act": "delete", "claims": [], "filter": ""},
        {"act": "burn", "filter": ""},
        {"act": "delete", "claims": [{"id": "x"}]},
        {"act": "delete", "filter": "lable=disputed"},
        {"act": "delete", "claims": [{"id": str(UUID(int=n))} for n in range(501)]},
        {"act": "relabel", "filter": "", "label": ""},
    ],
)
def test_an_act_that_makes_no_sense_is_400_and_does_nothing(desk, annotator, client, body):
    factories.claim(desk, annotator, "council")

    assert ask(client, "post", table(desk, "bulk/"), body).status_code == 400
    assert Claim.objects.alive().count() == 1


def test_an_act_that_is_sent_twice_is_done_once(desk, annotator, client):
    factories.claim(desk, annotator, "council")
    body = {"act": "delete", "filter": ""}

    first = ask(client, "post", table(desk, "bulk/"), body, **{"Idempotency-Key": "once"})
    again = ask(client, "post", table(desk, "bulk/"), body, **{"Idempotency-Key": "once"})

    assert first.json() == again.json()


def test_filters_are_kept_listed_renamed_and_given_up(desk, client):
    address = f"/api/v1/projects/{desk.project.slug}/saved-filters/"

    made = ask(client, "post", address, {"name": "Quarrels", "query": "status=draft&label=disputed"})
    one = f"/api/v1/saved-filters/{made.json()['id']}/"
    renamed = ask(client, "patch", one, {"name": "Disputes"})
    listed = client.get(address).json()["results"]
    theirs = ask(people.signed_in(people.annotator(desk.project)), "patch", one, {"name": "Mine"})
    gone = ask(client, "delete", one)

    assert (made.status_code, made.json()["query"]) == (201, "label=disputed&status=draft")
    assert renamed.json()["name"] == "Disputes" and [row["mine"] for row in listed] == [True]
    assert client.get(listed[0]["address"]).status_code == 404
    assert (theirs.status_code, gone.status_code, SavedFilter.objects.count()) == (403, 204, 0)


def test_in_a_blind_project_a_filter_is_its_owners_alone():
    project = factories.project(blind=True)
    kept = factories.saved_filter(project)
    client = people.signed_in(people.annotator(project))

    assert client.get(f"/api/v1/projects/{project.slug}/saved-filters/").json()["results"] == []
    assert client.get(f"/api/v1/saved-filters/{kept.pk}/").status_code == 404


def test_what_is_known_of_an_article_is_changed_from_the_version_it_was_read_at(desk):
    client, address = people.signed_in(factories.manager_of(desk.project)), f"/api/v1/articles/{desk.pk}/"
    etag = client.get(address)["ETag"]

    changed = ask(client, "patch", address, {"outlet": "Coastwire", "published_on": None}, **{"If-Match": etag})
    stale = ask(client, "patch", address, {"outlet": "The Sound"}, **{"If-Match": etag})
    bare = ask(client, "patch", address, {"outlet": "The Sound"})
    script = {"source_url": "javascript:alert(1)"}
    unsafe = ask(client, "patch", address, script, **{"If-Match": changed["ETag"]})

    assert (changed.json()["outlet"], changed.json()["published_on"]) == ("Coastwire", None)
    assert (stale.status_code, stale.json()["current"]["outlet"]) == (412, "Coastwire")
    assert (bare.status_code, unsafe.status_code) == (428, 400)


def test_an_archived_article_is_in_no_list_and_no_release_until_it_is_restored(desk):
    client, address = people.signed_in(factories.manager_of(desk.project)), f"/api/v1/articles/{desk.pk}/"
    listed = f"/api/v1/projects/{desk.project.slug}/articles/"

    archived = ask(client, "post", f"{address}archive/", **{"If-Match": client.get(address)["ETag"]})
    without = client.get(listed).json()["results"], factories.dataset_of(desk.project)
    alone = client.get(listed, {"archived": "archived"}).json()["results"]
    restored = ask(client, "post", f"{address}restore/", **{"If-Match": archived["ETag"]})

    assert archived.json()["archived"] and not restored.json()["archived"]
    assert without == ([], b"")
    assert [row["id"] for row in alone] == [desk.pk]
    assert len(client.get(listed).json()["results"]) == 1


def test_only_a_manager_describes_and_archives(desk):
    client, address = people.signed_in(people.reviewer(desk.project)), f"/api/v1/articles/{desk.pk}/"
    version = {"If-Match": f'"{desk.version}"'}

    assert ask(client, "patch", address, {"title": "Mine"}, **version).status_code == 403
    assert ask(client, "post", f"{address}archive/", **version).status_code == 403


def test_a_release_of_a_filter_holds_those_claims_and_their_articles_alone(desk, annotator):
    factories.claim(desk, annotator, "council", label="disputed")
    factories.claim(desk, annotator, "Monday")
    factories.ready(desk.project, "Wells\n\nThe mill is closed.")
    client = people.signed_in(factories.manager_of(desk.project))
    address = f"/api/v1/projects/{desk.project.slug}/releases/"

    asked = ask(client, "post", address, {"format": "jsonl", "query": "label=disputed"}).json()
    release = factories.written(desk.project.releases.get())
    refused = ask(client, "post", address, {"format": "jsonl", "query": "label=none"})

    assert (asked["query"], release.articles, release.claims) == ("label=disputed", 1, 1)
    assert refused.status_code == 400
