"""What allauth asks of us: whom it lets in, where it leads them, what it tells them."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.core import context
from django.contrib import messages
from django.contrib.auth import authenticate
from django.contrib.auth.models import User
from django.http import HttpRequest
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext_lazy as _

from annotations.views.asking import address_of

SAID = {  # of what allauth would say, these are worth a sentence
    "account/messages/password_changed.txt": _(
        "The password is changed. Whoever was signed in with the old one is out."
    ),
    "account/messages/password_set.txt": _("You have a password now: sign in with it from any machine."),
}


class Doorkeeper(DefaultAccountAdapter):
    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """People come by invitation, or by an administrator's hand."""
        return False

    def authenticate(self, request: HttpRequest, **credentials: Any) -> User | None:
        """A disabled account is answered as a wrong password is: it is nobody's business that there is one."""
        self.pre_authenticate(request, **credentials)
        user: User | None = authenticate(request, **credentials)
        return user

    def is_safe_url(self, url: str) -> bool:
        """The door leads to our own pages only, at the address they were asked at."""
        request = context.request
        return url_has_allowed_host_and_scheme(url, {request.get_host()}, require_https=request.is_secure())

    def is_ajax(self, request: HttpRequest) -> bool:
        """Forms are answered as forms, whatever a header asks for."""
        return False

    def get_client_ip(self, request: HttpRequest) -> str:
        return address_of(request) or ""

    def format_email_subject(self, subject: str) -> str:
        return subject

    def add_message(
        self, request: HttpRequest, level: int, message_template: str | None = None, *_more: Any, **_others: Any
    ) -> None:
        if message_template in SAID:
            messages.success(request, SAID[message_template])
