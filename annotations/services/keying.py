"""Keys to the API: made and revoked by the person whose they are."""

from datetime import timedelta

from django.contrib.auth.models import User
from django.utils.translation import gettext as _

from annotations.models import AccessToken
from annotations.services.refusals import BadField, WrongState

DAYS, MOST_DAYS = 90, 365
MOST = 50  # tokens of one person


def make_token(*, user: User, name: str, days: int = DAYS) -> tuple[AccessToken, str]:
    """A token, told this once and kept as a hash. `name` is the person's own word for what uses it."""
    name = name.replace("\0", "").strip()
    if not 1 <= len(name) <= 80:
        raise BadField(_("A token needs a name of at most 80 characters, so that you know it again."), field="name")
    if not 1 <= days <= MOST_DAYS:
        raise BadField(_("A token is good for 1 to %d days.") % MOST_DAYS, field="days")
    if AccessToken.objects.filter(user=user).count() >= MOST:
        raise WrongState(_("You have %d tokens. Revoke those you don't use first.") % MOST)
    made: tuple[AccessToken, str] = AccessToken.objects.create(user=user, name=name, expiry=timedelta(days=days))
    return made


def revoke_token(*, user: User, token_key: str) -> None:
    """A request that comes with it from now on is refused. `token_key` is what is shown of the token: its beginning."""
    AccessToken.objects.filter(user=user, token_key=token_key).delete()
