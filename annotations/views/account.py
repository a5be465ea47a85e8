"""A person's own page: their name and address, their password, their keys to the API."""

from typing import Any

from allauth.account.adapter import get_adapter
from django import forms
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.contrib.auth.models import User
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST, require_safe

from annotations.models import AccessToken
from annotations.services import keying, naming
from annotations.services.refusals import WorkbenchError
from annotations.views.pages import SignedIn

LIVES = (7, 30, 90, 365)  # days, of a token


class NameForm(forms.ModelForm):
    class Meta:
        model = User
        fields = ("first_name", "last_name")


class EmailForm(forms.Form):
    """Who has a password proves that it is they who move the address that a new one would be sent to."""

    email = forms.EmailField(required=False, max_length=254)
    password = forms.CharField(required=False, strip=False)

    def __init__(self, user: User, data: Any) -> None:
        super().__init__(data)
        self.user = user

    def clean_password(self) -> None:
        known = not self.user.has_usable_password() or get_adapter().reauthenticate(
            self.user, self.cleaned_data["password"]
        )
        if not known:
            raise forms.ValidationError(_("This is not your password."))


@require_safe
@login_required
def account(request: SignedIn) -> HttpResponse:
    return page(request)


@require_POST
@login_required
def name(request: SignedIn) -> HttpResponse:
    form = NameForm(request.POST)
    if not form.is_valid():
        return page(request, name_form=form)
    naming.rename(user=request.user, **form.cleaned_data)
    return saved(request, _("Your name is saved."))


@require_POST
@sensitive_post_parameters("password")
@login_required
def email(request: SignedIn) -> HttpResponse:
    form = EmailForm(request.user, request.POST)
    if not form.is_valid():
        return page(request, email_form=form)
    naming.change_email(user=request.user, email=form.cleaned_data["email"])
    return saved(request, _("Your address is saved."))


@require_POST
@never_cache
@login_required
def make_token(request: SignedIn) -> HttpResponse:
    """The only page that ever shows the token."""
    days = request.POST.get("days", "")
    life = int(days) if days in {str(life) for life in LIVES} else 0
    try:
        row, token = keying.make_token(user=request.user, name=request.POST.get("name", ""), days=life)
    except WorkbenchError as error:
        return page(request, token_refusal=error.detail)
    return page(request, made=row, token=token)


@require_POST
@login_required
def revoke_token(request: SignedIn, token_key: str) -> HttpResponse:
    keying.revoke_token(user=request.user, token_key=token_key)
    return saved(request, _("The token is revoked: nothing that uses it gets in any more."))


def page(request: SignedIn, **more: Any) -> HttpResponse:
    tokens = AccessToken.objects.filter(user=request.user, expiry__gt=timezone.now())
    shown = {"tokens": tokens, "lives": LIVES, "life": keying.DAYS}
    return render(request, "account/account.html", shown | more)


def saved(request: SignedIn, said: str) -> HttpResponse:
    messages.success(request, said)
    return redirect("account")
