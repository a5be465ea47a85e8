"""For whoever follows an invitation: come in with one's account, or make one on the way."""

from allauth.decorators import rate_limit
from django.contrib.auth import login
from django.contrib.auth.forms import UserCreationForm
from django.contrib.auth.models import User
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters

from annotations import access
from annotations.models import Invitation
from annotations.models.choices import Role
from annotations.services import inviting
from annotations.services.refusals import BadField, WrongState
from annotations.views.doors import BACKEND


class Newcomer(UserCreationForm):
    """A user name, a password typed twice and, for who wants one, an address for a forgotten password."""

    class Meta(UserCreationForm.Meta):
        model = User
        fields = ("username", "email")

    def clean_email(self) -> str:
        email: str = self.cleaned_data["email"]
        return email.lower()


@rate_limit(action="signup")
@sensitive_post_parameters("password1", "password2")
@never_cache
def join(request: HttpRequest, token: str) -> HttpResponse:
    invitation = inviting.opened(token)
    if invitation is None:
        return render(request, "doors/stale_invitation.html", status=410)
    try:
        return _known(request, token, invitation) if request.user.is_authenticated else _new(request, token, invitation)
    except WrongState:
        return render(request, "doors/stale_invitation.html", status=410)


def _known(request: HttpRequest, token: str, invitation: Invitation) -> HttpResponse:
    user = request.user
    assert isinstance(user, User)
    if request.method == "POST" or access.role_in(user, invitation.project_id):
        return redirect("project", slug=inviting.accept(user=user, token=token).slug)
    return render(request, "doors/join.html", _shown(invitation))


def _new(request: HttpRequest, token: str, invitation: Invitation) -> HttpResponse:
    form = Newcomer(request.POST if request.method == "POST" else None)
    if not form.is_bound or not form.is_valid():
        return render(request, "doors/sign_up.html", _shown(invitation) | {"form": form})
    newcomer: User = form.save(commit=False)
    try:
        project = inviting.sign_up(token=token, newcomer=newcomer)
    except BadField as error:
        form.add_error("username", error.detail)
        return render(request, "doors/sign_up.html", _shown(invitation) | {"form": form})
    login(request, newcomer, backend=BACKEND)
    return redirect("project", slug=project.slug)


def _shown(invitation: Invitation) -> dict[str, object]:
    return {"invited_to": invitation.project, "role": Role(invitation.role), "inviter": invitation.made_by}
