import pytest

from tests import factories, people

pytestmark = pytest.mark.django_db


def test_a_model_s_suggestions_come_in_are_listed_under_its_name_and_are_withdrawn():
    article = factories.ready()
    manager = people.signed_in(factories.manager_of(article.project))
    where = f"/api/v1/articles/{article.pk}/suggestions/"
    fine = {"label": "unverified", "score": 0.5, **factories.anchored(article, "9,100 passengers")}
    sent = [fine, {**fine, "quote": "9,100 people"}, {**fine, "score": 1.5}, ["nothing"], {"quote": "9,100"}]

    answer = manager.post(where, {"model": "spotter", "suggestions": sent}, content_type="application/json")

    assert answer.status_code == 201
    results = answer.json()["results"]
    assert [one["outcome"] for one in results] == ["made", *["refused"] * 4]
    assert [one["index"] for one in results] == [0, 1, 2, 3, 4]
    assert all(one["detail"] for one in results[1:])
    listed = manager.get(where).json()["results"]
    assert [one["quote"] for one in listed if one["made_by"] == "spotter"] == ["9,100 passengers"]
    gone = manager.post(f"{where}withdraw/", {"model": "spotter"}, content_type="application/json")
    assert gone.status_code == 204
    assert not [one for one in manager.get(where).json()["results"] if one["made_by"] == "spotter"]


def test_more_than_a_thousand_at_once_are_too_many():
    article = factories.ready()
    manager = people.signed_in(factories.manager_of(article.project))
    body = {"model": "spotter", "suggestions": [{}] * 1001}

    answer = manager.post(f"/api/v1/articles/{article.pk}/suggestions/", body, content_type="application/json")

    assert (answer.status_code, answer.json()["code"]) == (400, "invalid")
