import pytest

from tests import factories, people
from tests.api.endpoints import ask

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(("opened_by", "status"), [("ilse", 200), ("rosa", 401), ("", 401), ("zo%C3%AB", 401)])
def test_a_page_that_somebody_else_opened_does_and_reads_nothing_in_the_name_of_who_signed_in_since(opened_by, status):
    article = factories.ready()
    client = people.signed_in(people.annotator(article.project, "ilse"))

    answer = client.get(f"/api/v1/articles/{article.pk}/claims/", headers={"X-Person": opened_by})

    assert answer.status_code == status


def test_a_page_names_its_person_in_any_script():
    article = factories.ready()
    client = people.signed_in(people.annotator(article.project, "zoë"))

    answer = ask(client, "get", f"/api/v1/articles/{article.pk}/", **{"X-Person": "zo%C3%AB"})

    assert answer.status_code == 200
