"""What a person says of themselves: their name, and where mail reaches them."""

from django.contrib.auth.models import User


def rename(*, user: User, first_name: str, last_name: str) -> None:
    """What pages call them. Datasets sign with the user name, which stays."""
    user.first_name, user.last_name = first_name.strip(), last_name.strip()
    user.save(update_fields=["first_name", "last_name"])


def change_email(*, user: User, email: str) -> None:
    """Where a link to a new password is sent; empty for nowhere. Links on their way to the old address are void."""
    user.email = email.lower()
    user.save(update_fields=["email"])
