"""Projects: people, labels, rules."""

from rest_framework import serializers

from annotations.api.answers.shared import Flag, Number, Text, maybe, word
from annotations.models import choices


class Project(serializers.Serializer):
    """A project, and your role in it."""

    slug = Text()
    name = Text()
    description = Text()
    blind = Flag()
    version = Number()
    role = word(choices.Role, blank=False)
    created_at = serializers.DateTimeField()


class Member(serializers.Serializer):
    """A person in a project, and as what."""

    username = Text()
    name = Text()
    role = word(choices.Role, blank=False)
    joined_at = serializers.DateTimeField()
    version = Number()


class Invitation(serializers.Serializer):
    """A way into a project, while it is open. `joined` counts those who came by it."""

    id = Number()
    role = word(choices.Role, blank=False)
    made_by = Text()
    created_at = serializers.DateTimeField()
    expires_at = serializers.DateTimeField()
    joined = Number()


class MadeInvitation(Invitation):
    """`link` is told this once."""

    link = serializers.URLField()


class Label(serializers.Serializer):
    """What an article does with a claim, by this project's rules."""

    key = Text()
    name = Text()
    definition = Text()
    shortcut = Text()
    line = word(choices.LabelLine, blank=False)
    hue = maybe(Number)
    position = Number()
    archived = Flag()
    needs_source = Flag()
    needs_contester = Flag()
    version = Number()


class Guideline(serializers.Serializer):
    """One version of the project's rules, in Markdown."""

    number = Number()
    text = Text()
    created_at = serializers.DateTimeField()
