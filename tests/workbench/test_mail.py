"""What EMAIL_URL may say."""

import pytest
from django.core.exceptions import ImproperlyConfigured

from workbench.mail import server


@pytest.mark.parametrize(
    ("url", "port", "starttls", "tls"),
    [
        ("smtp://mail.example", 25, False, False),
        ("smtp+tls://mail.example", 587, True, False),
        ("smtps://mail.example", 465, False, True),
        ("smtp://mail.example:2525", 2525, False, False),
    ],
)
def test_a_server_is_reached_as_its_scheme_says(url, port, starttls, tls):
    found = server(url)

    assert (found.host, found.port, found.starttls, found.tls) == ("mail.example", port, starttls, tls)
    assert found.backend.endswith("smtp.EmailBackend")


def test_a_password_may_hold_signs_that_mean_something_in_addresses():
    found = server("smtps://desk%40news.example:p%2Fa%3Ass@mail.example")

    assert (found.user, found.password) == ("desk@news.example", "p/a:ss")


def test_mail_may_go_to_a_folder():
    assert server("file:///var/spool/desk").folder == "/var/spool/desk"


def test_without_a_server_nothing_is_sent():
    assert server("").backend.endswith("dummy.EmailBackend")


@pytest.mark.parametrize(
    "url", ["mail.example", "imap://mail.example", "smtp://", "file://", "smtp://mail.example:x", "smtp://h:99999"]
)
def test_what_makes_no_sense_stops_the_start_without_telling_the_secret(url):
    with pytest.raises(ImproperlyConfigured) as refused:
        server(url.replace("mail", "user:secret@mail"))

    assert "secret" not in str(refused.value)
