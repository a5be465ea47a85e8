"""A project's labels: made, changed, reordered, archived by its manager. One in use is never deleted."""

from collections.abc import Mapping
from typing import Any

from django.contrib.auth.models import User
from django.db import IntegrityError, transaction
from django.db.models import Max, ProtectedError
from django.utils.translation import gettext as _

from annotations.models import Label, Project
from annotations.services.recording import record
from annotations.services.refusals import BadField, InUse
from annotations.services.setting_up import managed
from annotations.services.transacting import transacted
from annotations.services.versions import demand, step

Fields = Mapping[str, Any]


@transacted
def add_label(*, user: User, slug: str, fields: Fields) -> Label:
    """A label behind the others, unless `position` says otherwise."""
    project = managed(user, slug)
    last = Label.objects.filter(project=project).aggregate(last=Max("position"))["last"] or 0
    label = Label(project=project, **{"position": last + 1, **fields})
    _save(label, lambda: label.save(force_insert=True))
    _record(project, user, label, "label.created", after=dict(fields))
    return label


@transacted
def change_label(*, user: User, slug: str, key: str, version: int, fields: Fields) -> Label:
    """Change anything but the key, which datasets name the label by."""
    project = managed(user, slug)
    label = _locked(project, key, version)
    before = {name: getattr(label, name) for name in fields if getattr(label, name) != fields[name]}
    if not before:
        return label
    after = {name: fields[name] for name in before}
    for name, value in after.items():
        setattr(label, name, value)
    _save(label, lambda: step(label, *after))
    _record(project, user, label, "label.changed", before=before, after=after)
    return label


@transacted
def delete_label(*, user: User, slug: str, key: str, version: int) -> Label:
    """Delete a label that no claim has had. One in use is archived instead: the refusal says so."""
    project = managed(user, slug)
    label = _locked(project, key, version)
    _record(project, user, label, "label.deleted", before={"name": label.name, "definition": label.definition})
    try:
        with transaction.atomic():
            Label.objects.filter(pk=label.pk).delete()
    except ProtectedError:
        raise InUse(_("Claims have this label. Archive it instead: they keep it, and nobody can choose it.")) from None
    return label


def _locked(project: Project, key: str, version: int) -> Label:
    label: Label = Label.objects.select_for_update(no_key=True).get(project=project, key=key)
    demand(label, version)
    return label


def _save(label: Label, save: Any) -> None:
    """Say which of the two things that are unique in a project was taken."""
    try:
        with transaction.atomic():
            save()
    except IntegrityError:
        others = Label.objects.filter(project=label.project_id).exclude(pk=label.pk)
        if others.filter(key=label.key).exists():
            raise BadField(_("The project has a label with this key. Choose another."), field="key") from None
        raise BadField(_("Another label has this shortcut. Choose another, or none."), field="shortcut") from None


def _record(project: Project, user: User, label: Label, verb: str, **change: Any) -> None:
    record(project_id=project.pk, actor_id=user.pk, verb=verb, subject=label.key, **change)
