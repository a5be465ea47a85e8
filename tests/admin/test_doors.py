"""Who gets into the admin, and how far: nobody to the door, members not at all, staff as far as they were given."""

import pytest
from django.contrib.auth.models import Permission

from annotations.models import Claim, Job
from tests import factories, people
from tests.admin.furnishing import act, administrator, furnish, lists

pytestmark = pytest.mark.django_db

ADDRESSES = ["/admin/", "/admin/workers/", *lists()]


def staff(*permissions):
    """Somebody who was let into the admin, with these rights."""
    user = people.person()
    user.is_staff = True
    user.save(update_fields=["is_staff"])
    user.user_permissions.set(Permission.objects.filter(codename__in=permissions))
    return user


def test_nobody_is_sent_to_the_products_own_door_and_comes_back_from_there():
    for address in ADDRESSES:
        assert people.Client().get(address).headers["Location"] == f"/sign-in/?next={address}"


def test_a_member_is_told_that_this_is_not_for_them():
    client = people.signed_in(people.manager(factories.project()))

    assert {client.get(address).status_code for address in ADDRESSES} == {403}


def test_staff_without_rights_see_an_index_of_nothing():
    client = people.signed_in(staff())

    assert "Nothing is shown to you yet" in client.get("/admin/").content.decode()
    assert {client.get(address).status_code for address in ADDRESSES[1:]} == {403}


def test_staff_see_what_they_were_given_and_nothing_else():
    furnish()
    client = people.signed_in(staff("view_claim"))

    seen = [address for address in lists() if client.get(address).status_code == 200]

    assert seen == ["/admin/annotations/claim/"]
    claim, job = Claim.objects.first(), Job.objects.first()
    assert client.get(f"/admin/annotations/claim/{claim.pk}/change/").status_code == 200
    assert client.get(f"/admin/annotations/job/{job.pk}/change/").status_code == 403
    assert "/admin/annotations/job/" not in client.get("/admin/").content.decode()


def test_staff_who_see_claims_do_not_judge_them():
    article = factories.ready()
    claim = factories.submitted(factories.claim(article, people.annotator(article.project)))
    client = people.signed_in(staff("view_claim", "change_claim"))

    for action in ("accept", "send_back", "reject", "relabel"):
        act(client, action, claim, confirmed="1", comment="No.", **{f"version-{claim.pk}": claim.version})

    assert Claim.objects.get().status == "submitted"
    assert "Relabel" not in client.get(f"/admin/annotations/claim/{claim.pk}/change/").content.decode()


def test_a_superuser_is_a_stranger_to_a_project_outside_the_admin():
    article = factories.ready()
    claim = factories.submitted(factories.claim(article, people.annotator(article.project)))
    client = people.signed_in(administrator())

    assert client.get(f"/projects/{article.project.slug}/").status_code == 404
    assert client.get(f"/api/v1/claims/{claim.pk}/").status_code == 404
    assert client.get(f"/admin/annotations/claim/{claim.pk}/change/").status_code == 200
