"""A person chooses the keys they work with."""

import re
from typing import Any

from django.contrib.auth.models import User
from django.utils.translation import gettext as _

from annotations.models import Keyboard
from annotations.services.refusals import BadField
from annotations.services.transacting import transacted
from annotations.services.versions import demand, step

MOST = 200  # actions
ACTION = re.compile(r"[A-Za-z][A-Za-z0-9.]{0,39}")


@transacted
def choose_keys(*, user: User, version: int, fields: dict[str, Any]) -> Keyboard:
    """Keep what was chosen: `keys` replaces the earlier ones, {action: key}; `off` silences every single key."""
    Keyboard.objects.get_or_create(user=user)
    keyboard: Keyboard = Keyboard.objects.select_for_update().get(user=user)
    demand(keyboard, version)
    keyboard.off = fields.get("off", keyboard.off)
    keyboard.keys = _checked(fields.get("keys", keyboard.keys))
    step(keyboard, "off", "keys")
    return keyboard


def _checked(keys: dict[str, str]) -> dict[str, str]:
    """Each key is one character; an empty one means that the action has none."""
    if len(keys) > MOST:
        raise BadField(_("There are not so many actions."), field="keys")
    for action, key in keys.items():
        if not ACTION.fullmatch(action):
            raise BadField(_("An action is named by letters and digits, such as nextClaim."), field="keys")
        if len(key) > 1 or key.isspace() or (key and not key.isprintable()):
            raise BadField(_("A key is one visible character, or none."), field="keys")
    return keys
