"""Coming in and going out."""

from datetime import datetime
from smtplib import SMTPException
from typing import Any

from allauth.account import views as allauth
from allauth.account.forms import LoginForm, ResetPasswordForm
from axes.helpers import get_client_username
from axes.models import AccessAttempt
from axes.utils import reset
from django.conf import settings
from django.contrib.auth import login
from django.contrib.auth.views import LogoutView
from django.db.models import Max
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse_lazy
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from annotations.models import Project
from annotations.services.signing_in import use_link
from annotations.views.asking import address_of
from annotations.views.doorkeeping import Doorkeeper

LOOPBACK = {"127.0.0.1", "::1"}
BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


class SignInForm(LoginForm):
    """allauth's `login` is called `username` on the page, as password managers expect."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["login"].max_length = 254  # what an attempt is remembered by has a length

    def add_prefix(self, field_name: str) -> str:
        return super().add_prefix("username" if field_name == "login" else field_name)


class SignIn(allauth.LoginView):
    form_class = SignInForm
    template_name = "doors/sign_in.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        failed = getattr(self.request, "axes_failures_since_start", 0)
        left = {"left": settings.AXES_FAILURE_LIMIT - failed, "pause": settings.AXES_COOLOFF_TIME} if failed else {}
        return super().get_context_data(**kwargs) | left


class SignOut(LogoutView):
    http_method_names = ["post", "options"]
