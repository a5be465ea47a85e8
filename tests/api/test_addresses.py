"""An address that would run as script never becomes a link."""

import pytest

from tests import factories, people
from tests.api.endpoints import ask
from tests.browser.payloads import ADDRESSES

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("address", ADDRESSES)
def test_an_address_that_would_run_is_refused(address):
    project = factories.project()
    claim = factories.claim(factories.ready(project), people.annotator(project))
    url = address.format(x="ran(0)")

    article = ask(
        people.signed_in(factories.manager_of(project)),
        "post",
        f"/api/v1/projects/{project.slug}/articles/",
        {"text": "Words.", "source_url": url},
    )
    link = ask(
        people.signed_in(claim.annotator),
        "post",
        f"/api/v1/claims/{claim.pk}/evidence/",
        {"id": str(claim.pk), "stance": "refutes", "url": url},
    )

    assert (article.status_code, link.status_code) == (400, 400)
    assert "source_url" in article.json()["fields"]
    assert "url" in link.json()["fields"]
