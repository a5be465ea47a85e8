"""Passwords: a new one by mail, another one for who knows the present one, a first one for who has none."""

from smtplib import SMTPException
from typing import Any

from allauth.account import views as allauth
from allauth.account.adapter import get_adapter
from allauth.account.forms import ResetPasswordForm
from axes.utils import reset
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse_lazy
from django.utils.translation import gettext as _


class AskForLink(ResetPasswordForm):
    """A mail goes out whether there is such an account or not: neither the page nor its pace tells."""

    def save(self, request: HttpRequest, **kwargs: Any) -> str:
        email: str = self.cleaned_data["email"]
        if self.users:
            super().save(request, **kwargs)
        else:
            get_adapter(request).send_mail("account/email/unknown_account", email, {})
        return email


class Forgotten(allauth.PasswordResetView):
    form_class = AskForLink
    template_name = "doors/forgotten.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**kwargs) | {"mails": settings.MAILS}

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return super().post(request, *args, **kwargs) if settings.MAILS else self.get(request, *args, **kwargs)

    def form_valid(self, form: AskForLink) -> HttpResponse:
        try:
            return super().form_valid(form)
        except (OSError, SMTPException):
            form.add_error(None, _("The mail could not be sent just now. Try again in a few minutes."))
            return self.form_invalid(form)


class ForgottenSent(allauth.PasswordResetDoneView):
    template_name = "doors/forgotten_sent.html"


class NewPassword(allauth.PasswordResetFromKeyView):
    """Behind the link in the mail. Who holds the mailbox may try again at once, locked out or not."""

    template_name = "doors/new_password.html"
    success_url = reverse_lazy("sign-in")

    def form_valid(self, form: Any) -> HttpResponse:
        response = super().form_valid(form)
        reset(username=self.reset_user.username.lower())
        return response


class ChangePassword(allauth.PasswordChangeView):
    template_name = "account/password.html"
    success_url = reverse_lazy("account")


class FirstPassword(allauth.PasswordSetView):
    template_name = "account/password.html"
    success_url = reverse_lazy("account")
