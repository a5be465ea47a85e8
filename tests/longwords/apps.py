"""Puts the longer words in the place of the product's own language, where Django keeps its catalogues."""

from typing import Any

from django.apps import AppConfig
from django.conf import settings
from django.utils.translation import trans_real

from tests.longwords.words import longer

CONTEXT = "\x04"  # between a message and what gettext calls its context


class LongWords(trans_real.DjangoTranslation):
    """A catalogue that has every message there is, or ever will be."""

    def gettext(self, message: str) -> str:
        return longer(message.rpartition(CONTEXT)[2])

    def ngettext(self, msgid1: str, msgid2: str, n: Any) -> str:
        return self.gettext(msgid1 if n == 1 else msgid2)


class LongWordsConfig(AppConfig):
    name = "tests.longwords"

    def ready(self) -> None:
        trans_real._translations[settings.LANGUAGE_CODE] = LongWords(settings.LANGUAGE_CODE)
