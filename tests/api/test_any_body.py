"""Whatever is sent: an answer below 500, lists that still open, and stored work that is sound."""

from uuid import uuid4

from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from annotations.queries.soundness import problems
from tests import factories, people
from tests.api.endpoints import ask
from tests.api.test_claims import CLAIM

LINK = (
    "id stance quote note url title publisher author published_on published_precision set question answer_type "
    "medium article start end"
).split()
OTHERS = "name slug description blind text title source_url outlet published_on language format status".split()
WORDS = "disputed numerical 2024-02-31 2024-03-01 day \0 1 -1 true supports https://example.org/ http://[::1".split(" ")

words = st.text(st.characters(codec="utf-8"), max_size=6) | st.sampled_from([*WORDS, "x" * 5000])
numbers = st.integers(-3, 300) | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.just(2**63)
values = st.recursive(
    st.none() | st.booleans() | words | numbers,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(words, inner, max_size=3),
    max_leaves=6,
)


def bodies(names):
    return st.dictionaries(st.sampled_from(sorted(names)), values, max_size=5)


class NoBodyBreaksTheApi(TestCase):
    @classmethod
    def setUpTestData(cls):
        cls.article = factories.ready(factories.project(name="Fuzz"))
        cls.user = people.annotator(cls.article.project)

    @settings(max_examples=60)
    @given(bodies(CLAIM), st.booleans())
    def test_of_a_claim(self, fields, good):
        client, claims = people.signed_in(self.user), f"/api/v1/articles/{self.article.pk}/claims/"
        base = {"id": str(uuid4()), "label": "disputed", **factories.anchored(self.article)} if good else {}

        made = ask(client, "post", claims, base | fields)
        id = made.json()["id"] if made.status_code == 201 else factories.claim(self.article, self.user).pk
        changed = ask(client, "patch", f"/api/v1/claims/{id}/", fields, **{"If-Match": '"1"'})

        assert made.status_code in (201, 400, 422), made.content
        assert changed.status_code in (200, 400, 422), changed.content
        assert client.get(claims).status_code == 200
        assert not list(problems())

    @settings(max_examples=60)
    @given(bodies(LINK), st.booleans())
    def test_of_a_link(self, fields, good):
        client, claim = people.signed_in(self.user), factories.claim(self.article, self.user)
        base = {"id": str(uuid4()), "stance": "context", "url": "https://example.org/"} if good else {}

        made = ask(client, "post", f"/api/v1/claims/{claim.pk}/evidence/", base | fields)
        id = made.json()["id"] if made.status_code == 201 else factories.web_link(claim).pk
        changed = ask(client, "patch", f"/api/v1/evidence/{id}/", fields, **{"If-Match": '"1"'})

        assert made.status_code in (201, 400, 422), made.content
        assert changed.status_code in (200, 400, 422), changed.content
        assert client.get(f"/api/v1/projects/{self.article.project.slug}/sources/").status_code == 200
        assert not list(problems())

    @settings(max_examples=40)
    @given(bodies(OTHERS))
    def test_of_a_project_an_article_and_a_release(self, fields):
        client, slug = people.signed_in(factories.manager_of(self.article.project)), self.article.project.slug

        for address, good in [
            ("/api/v1/projects/", {"name": "A desk"}),
            (f"/api/v1/projects/{slug}/articles/", {"text": "Words."}),
            (f"/api/v1/projects/{slug}/releases/", {"format": "jsonl"}),
        ]:
            answer = ask(client, "post", address, good | fields)
            assert answer.status_code in (201, 202, 400, 409, 422), answer.content
            assert client.get(address).status_code == 200
        assert not list(problems())
