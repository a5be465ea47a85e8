"""What people say in words of their own, checked before it is stored."""

from django.utils.translation import gettext as _

from annotations.services.refusals import BadField

MOST = 4000  # code points


def demand_words(text: str, *, field: str, missing: str = "") -> None:
    """Refuse what is too long or can't be stored; and what says nothing, where `missing` asks for words."""
    if missing and not text.strip():
        raise BadField(missing, field=field)
    if len(text) > MOST:
        raise BadField(_("This is longer than %d characters. Say it in fewer.") % MOST, field=field)
    if "\0" in text:
        raise BadField(_("The text holds a NUL character. Remove it and send it again."), field=field)
