"""Passwords tried, forgotten and made anew."""

import re
from datetime import timedelta

import pytest
from axes.models import AccessAttempt
from django.conf import settings as product
from django.core import mail
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests import people
from tests.views.reading import words
from tests.views.test_account import PASSWORD, signed_in_by_password, with_password

pytestmark = pytest.mark.django_db

TRIES = product.AXES_FAILURE_LIMIT


def try_door(client, name, password="guess", **more):
    return client.post(reverse("sign-in"), {"username": name, "password": password}, **more)


def lock_out(name, address="192.0.2.7"):
    client = Client(REMOTE_ADDR=address)
    return client, [try_door(client, name).status_code for _n in range(TRIES)]


def comes_in(client, name):
    return try_door(client, name, PASSWORD).status_code == 302


def test_after_five_wrong_tries_the_door_says_when_to_come_again_and_keeps_the_name():
    with_password("ilse")

    client, statuses = lock_out("ilse")
    right_but_late = try_door(client, "ilse", PASSWORD)

    assert statuses == [200] * (TRIES - 1) + [429]
    assert right_but_late.status_code == 429
    assert re.search(r"Try again after \d\d:\d\d\.", words(right_but_late))
    assert 'value="ilse"' in right_but_late.content.decode()


def test_the_door_counts_down():
    said = [words(try_door(Client(), "ilse")) for _n in range(2)]

    assert "4 tries left, then a pause." in said[0] and "3 tries left, then a pause." in said[1]


def test_a_stranger_elsewhere_locks_nobody_out():
    with_password("ilse")

    lock_out("ilse")

    assert comes_in(Client(REMOTE_ADDR="192.0.2.8"), "ilse")


def test_another_name_from_the_same_address_is_not_locked_out():
    with_password("ilse")

    client, _statuses = lock_out("tomas")

    assert comes_in(client, "ilse")


@pytest.mark.parametrize("name", ["ILSE", "Ilse", " ilse "])
def test_a_name_is_the_same_name_however_it_is_typed(name):
    with_password("ilse")

    client, _statuses = lock_out("ilse")

    assert try_door(client, name, PASSWORD).status_code == 429


def test_a_header_makes_nobody_another_machine():
    with_password("ilse")
    client = Client(REMOTE_ADDR="192.0.2.7")

    statuses = [
        try_door(client, "ilse", headers={"X-Forwarded-For": f"203.0.113.{n}"}).status_code for n in range(TRIES)
    ]

    assert statuses[-1] == 429


def test_behind_our_own_proxy_the_address_is_the_one_that_the_proxy_saw(settings):
    settings.SECURE = True
    with_password("ilse")
    client = Client(REMOTE_ADDR="127.0.0.1")

    statuses = [
        try_door(client, "ilse", headers={"X-Forwarded-For": f"10.9.8.{n}, 192.0.2.7"}).status_code
        for n in range(TRIES)
    ]

    assert statuses[-1] == 429
    assert try_door(client, "ilse", PASSWORD, headers={"X-Forwarded-For": "192.0.2.8"}).status_code == 302
    assert set(AccessAttempt.objects.values_list("ip_address", flat=True)) == {"192.0.2.7"}


def test_ten_minutes_later_the_door_is_open_again():
    with_password("ilse")
    client, _statuses = lock_out("ilse")

    AccessAttempt.objects.update(attempt_time=timezone.now() - product.AXES_COOLOFF_TIME - timedelta(seconds=1))

    assert comes_in(client, "ilse")


def test_who_came_in_has_all_their_tries_again():
    with_password("ilse")
    client = Client()
    try_door(client, "ilse")

    try_door(client, "ilse", PASSWORD)

    assert not AccessAttempt.objects.exists()


def test_a_wrong_password_an_unknown_name_and_a_closed_account_are_answered_alike():
    with_password("ilse")
    closed = with_password("tomas")
    closed.is_active = False
    closed.save(update_fields=["is_active"])

    answers = [try_door(Client(), *tried) for tried in [("ilse", "guess"), ("nobody", "guess"), ("tomas", PASSWORD)]]

    told = [
        re.sub(r'csrfmiddlewaretoken" value="\w+"|value="(ilse|nobody|tomas)"', "", a.content.decode()) for a in answers
    ]
    assert told[0] == told[1] == told[2]
    assert [answer.status_code for answer in answers] == [200, 200, 200]


@pytest.mark.parametrize("name", ["\0", "x" * 5000, "ilse\n", "'; --", "\ud7ff", ""])
def test_a_name_of_somebodys_own_making_breaks_nothing(name):
    assert try_door(Client(), name).status_code in (200, 429)
    assert all(len(tried) <= 254 for tried in AccessAttempt.objects.values_list("username", flat=True))


@pytest.mark.parametrize(
    "wanted",
    [
        *("https://elsewhere.example/", "//elsewhere.example/", "/\\elsewhere.example", "http:///elsewhere.example"),
        *("javascript:alert(1)", "http://localhost:9/", "https://testserver@elsewhere.example/"),
    ],
)
def test_the_door_leads_to_our_own_pages_only(wanted):
    with_password("ilse")
    form = {"username": "ilse", "password": PASSWORD, "next": wanted}

    assert Client().post(reverse("sign-in"), form).url == reverse("home")
    assert Client().post(f"{reverse('sign-in')}?next={wanted}", form).url == reverse("home")
    assert signed_in_by_password(with_password("tomas")).get(reverse("sign-in"), {"next": wanted}).url == reverse(
        "home"
    )


def test_one_comes_in_by_address_too():
    user = with_password("ilse")
    user.email = "ilse@example.org"
    user.save(update_fields=["email"])

    assert comes_in(Client(), "Ilse@example.org")


def test_a_link_by_mail_makes_a_new_password_once(settings):
    settings.MAILS = True
    user = with_password("ilse")
    user.email = "ilse@example.org"
    user.save(update_fields=["email"])
    old, new = signed_in_by_password(user), "the tide is out"
    locked, _statuses = lock_out("ilse")

    Client().post(reverse("account_reset_password"), {"email": "ilse@example.org"})
    link = re.search(r"http://testserver(/sign-in/new-password/\S+)", mail.outbox[0].body)[1]
    client = Client()
    form = client.get(link, follow=True)
    client.post(form.request["PATH_INFO"], {"password1": new, "password2": new})
    again = Client().get(link, follow=True)

    assert "“ilse” at testserver" in mail.outbox[0].body
    assert link not in form.request["PATH_INFO"]  # no link to elsewhere could tell of it
    assert try_door(locked, "ilse", new).status_code == 302
    assert old.get(reverse("account")).status_code == 302
    assert "This link no longer works" in words(again)


def test_an_address_that_nobody_has_is_answered_alike_and_told_by_mail(settings):
    settings.MAILS = True
    user = people.person("ilse")
    user.email = "ilse@example.org"
    user.save(update_fields=["email"])

    known, unknown = (
        Client().post(reverse("account_reset_password"), {"email": email}, follow=True).content
        for email in ("ilse@example.org", "nobody@example.org")
    )

    assert known == unknown
    assert [(one.to, "No account" in one.body) for one in mail.outbox] == [
        (["ilse@example.org"], False),
        (["nobody@example.org"], True),
    ]


def test_a_new_address_makes_links_to_the_old_one_void(settings):
    settings.MAILS = True
    user = people.person("ilse")
    user.email = "old@example.org"
    user.save(update_fields=["email"])
    Client().post(reverse("account_reset_password"), {"email": "old@example.org"})
    link = re.search(r"http://testserver(/sign-in/new-password/\S+)", mail.outbox[0].body)[1]

    people.signed_in(user).post(reverse("account-email"), {"email": "new@example.org"})

    assert "This link no longer works" in words(Client().get(link, follow=True))


def test_without_a_mail_server_the_page_says_what_to_do_instead():
    asked = Client().get(reverse("account_reset_password"))
    sent = Client().post(reverse("account_reset_password"), {"email": "ilse@example.org"})

    assert "manage.py create_user NAME" in words(asked) and "<form" not in asked.content.decode()
    assert sent.status_code == 200 and mail.outbox == []


def test_a_mail_server_that_does_not_answer_is_no_fault_of_ours(settings):
    settings.MAILS = True
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 1

    told = Client().post(reverse("account_reset_password"), {"email": "ilse@example.org"})

    assert "The mail could not be sent just now." in words(told)


def test_who_asks_for_links_too_often_is_asked_to_wait(settings):
    settings.MAILS = True

    asked = [Client().post(reverse("account_reset_password"), {"email": "ilse@example.org"}) for _n in range(6)]

    assert [answer.status_code for answer in asked] == [302] * 5 + [429]
    assert "That was tried too often" in words(asked[-1])
    assert len(mail.outbox) == 5
