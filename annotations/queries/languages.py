"""What there is to say of an article's language: that it reads as another, and what is not supported in it."""

from django.utils.translation import get_language_info, gettext, gettext_lazy

from annotations.models import Preparation
from annotations.pipeline.languages import UNDETERMINED, primary, unsupported

STAGES = {
    "attributions": gettext_lazy("reported speech"),
    "suggestions": gettext_lazy("suggested claims"),
}


def note_of(article_id: int, said: str) -> str:
    """A sentence or two on the language of an article's current text; empty where there is nothing to say."""
    found = Preparation.objects.filter(revision__current_of=article_id).order_by("-pk")
    return note(said, found.values_list("language", flat=True).first() or "")


def note(said: str, read: str) -> str:
    if not read:
        return ""
    sentences = []
    if primary(said) not in (read, UNDETERMINED):
        words = {"said": _called(said), "read": _called(read)}
        sentences.append(gettext("Said to be in %(said)s, but most of it reads as %(read)s.") % words)
    if missing := unsupported(read):
        listed = ", ".join(str(STAGES[stage]) for stage in missing)
        words = {"language": _called(read), "stages": listed}
        sentences.append(gettext("Not supported in %(language)s: %(stages)s.") % words)
    return " ".join(sentences)


def _called(language: str) -> str:
    """A language's name in the reader's language; its code, where Django knows none."""
    try:
        return str(get_language_info(language.lower())["name_translated"])
    except KeyError:
        return language
