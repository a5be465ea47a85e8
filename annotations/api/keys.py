"""The keys that a person has chosen for themselves, over HTTP."""

from rest_framework import serializers

from annotations.api import answers
from annotations.api.fields import Words
from annotations.api.rows import ChangedRow
from annotations.queries.keyboards import keys_of
from annotations.services import choosing_keys


class Keys(serializers.Serializer):
    """Your own keys. `off`: no single key does anything. `keys` holds those you changed, by what they do."""

    off = answers.Flag()
    keys = serializers.DictField(child=answers.Text())
    version = answers.Number()


class KeysChange(serializers.Serializer):
    """`keys` replaces all of the earlier ones; an empty key means that the action has none."""

    off = serializers.BooleanField(required=False)
    keys = serializers.DictField(child=Words(1), required=False)


class OwnKeys(ChangedRow):
    """Version 0 is of somebody who never changed any."""

    show = staticmethod(keys_of)
    shape = Keys
    takes = KeysChange
    change = staticmethod(choosing_keys.choose_keys)
