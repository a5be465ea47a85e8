"""Coming in and going out."""

from django.contrib.auth import login
from django.contrib.auth.views import LoginView, LogoutView
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from annotations.models import Project
from annotations.services.signing_in import use_link

LOOPBACK = {"127.0.0.1", "::1"}


class SignIn(LoginView):
    template_name = "doors/sign_in.html"
    redirect_authenticated_user = True


class SignOut(LogoutView):
    http_method_names = ["post", "options"]


@require_safe
@never_cache
def enter(request: HttpRequest, token: str) -> HttpResponse:
    """Use a sign-in link: once, within its hour, from this machine (asked of the connection, never of a header)."""
    user = use_link(token) if request.META.get("REMOTE_ADDR") in LOOPBACK and request.method == "GET" else None
    if user is None:
        return render(request, "doors/stale_link.html", status=410)
    login(request, user, backend="django.contrib.auth.backends.ModelBackend")
    projects = list(Project.objects.visible_to(user).values_list("slug", flat=True)[:2])
    return redirect("project", slug=projects[0]) if len(projects) == 1 else redirect("home")
