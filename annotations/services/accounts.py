"""What an administrator does to an account: close it, open it again, let it into the admin or out, let it sign in."""

from django.contrib.auth.models import User
from django.utils.translation import gettext as _

from annotations import access
from annotations.services.refusals import NotAllowed
from annotations.services.signing_in import make_link
from annotations.services.transacting import transacted


@transacted
def set_active(*, by: User, user_id: int, active: bool) -> User:
    """Close an account, or open it again. Who is closed out is so at once: sessions and tokens ask each time."""
    user = _governed(by, user_id)
    user.is_active = active
    user.save(update_fields=["is_active"])
    return user


@transacted
def set_staff(*, by: User, user_id: int, staff: bool) -> User:
    """Let somebody into the admin, where they see what their permissions give; or out of it."""
    user = _governed(by, user_id)
    user.is_staff = staff
    user.save(update_fields=["is_staff"])
    return user


def link_for(*, by: User, user_id: int) -> str:
    """The path of a link that signs the person in once. A closed account is opened first."""
    user = _governed(by, user_id)
    if not user.is_active:
        raise NotAllowed(_("This account is closed. Open it before you make a link for it."))
    return make_link(user.get_username())


def _governed(by: User, user_id: int) -> User:
    """The account, locked. Nobody locks themselves out, and so there always is an administrator."""
    user = User.objects.select_for_update(no_key=True).get(pk=user_id)
    if not access.administers(by):
        raise NotAllowed(_("Only an administrator changes accounts."))
    if user == by:
        raise NotAllowed(_("This account is your own: another administrator changes it."))
    return user
