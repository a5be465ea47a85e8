"""Coming in and going out."""

from datetime import timedelta
from typing import Any

from allauth.account import views as allauth
from allauth.account.forms import LoginForm
from axes.models import AccessAttempt
from django.conf import settings
from django.contrib.auth import login
from django.contrib.auth.views import LogoutView
from django.core.validators import MaxLengthValidator
from django.db.models import Max
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from annotations.models import Project
from annotations.services.signing_in import use_link
from annotations.views.asking import address_of
from annotations.views.nearness import from_this_machine

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


class SignInForm(LoginForm):
    """allauth's `login` is called `username` on the page, as password managers expect."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["login"].validators.append(MaxLengthValidator(254))  # an attempt is remembered by it

    def add_prefix(self, field_name: str) -> str:
        return super().add_prefix("username" if field_name == "login" else field_name)


class SignIn(allauth.LoginView):
    form_class = SignInForm
    template_name = "doors/sign_in.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        asked = {"name": self.request.POST.get("username", ""), "mails": settings.MAILS}
        refusal = mismatch(self.request) if self.request.method == "POST" else ""
        return super().get_context_data(**kwargs) | asked | {"refusal": refusal}


def mismatch(request: HttpRequest) -> str:
    """Why the door stays shut, and how often it may still be tried from here."""
    failed = getattr(request, "axes_failures_since_start", None) or 0
    left = settings.AXES_FAILURE_LIMIT - failed
    said = _("Name and password don’t match. Capitals count in the password.")
    pause = ngettext("%d try left, then a pause.", "%d tries left, then a pause.", left) % left
    return f"{said} {pause}" if failed else said


def locked_out(request: HttpRequest, _response: HttpResponse, credentials: dict[str, Any]) -> HttpResponse:
    """For axes: this name was tried too often from this address. From elsewhere its owner still comes in."""
    tried = AccessAttempt.objects.filter(username=typed_name(request, credentials), ip_address=address_of(request))
    last = tried.aggregate(last=Max("attempt_time"))["last"] or timezone.now()
    again = timezone.localtime(last + settings.AXES_COOLOFF_TIME + timedelta(minutes=1))
    refusal = _("Too many wrong tries with this name from here. Try again after %s.") % date_format(again, "H:i")
    asked = {"name": request.POST.get("username", ""), "redirect_field_value": request.POST.get("next", "")}
    return render(request, "doors/sign_in.html", {**asked, "refusal": refusal, "mails": settings.MAILS}, status=429)


def typed_name(_request: HttpRequest, credentials: dict[str, Any] | None) -> str:
    """For axes: the name that an attempt counts for. One name is one, however it is capitalised."""
    return str((credentials or {}).get("username") or "").lower()


class SignOut(LogoutView):
    http_method_names = ["post", "options"]


@require_safe
@never_cache
def enter(request: HttpRequest, token: str) -> HttpResponse:
    """Use a sign-in link: once, within its hour, from this machine."""
    user = use_link(token) if from_this_machine(request) and request.method == "GET" else None
    if user is None:
        return render(request, "doors/stale_link.html", status=410)
    login(request, user, backend=BACKEND)
    projects = list(Project.objects.visible_to(user).values_list("slug", flat=True)[:2])
    return redirect("project", slug=projects[0]) if len(projects) == 1 else redirect("home")
