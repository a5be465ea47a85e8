"""Setting up a project: its labels by default, its guidelines."""

from collections.abc import Mapping
from typing import Any

from django.contrib.auth.models import User
from django.db import IntegrityError, transaction
from django.db.models import Max
from django.utils.text import slugify
from django.utils.translation import gettext as _

from annotations import access
from annotations.models import Guideline, Label, Project
from annotations.models.choices import LabelLine, Role
from annotations.services.joining import join
from annotations.services.recording import record
from annotations.services.refusals import BadField, NotAllowed
from annotations.services.transacting import transacted
from annotations.services.versions import demand, step


def default_labels(project: Project) -> list[Label]:
    """The three labels every project begins with, with their decision rules, keys and lines."""
    rows = [
        (
            "disputed",
            _("Disputed"),
            LabelLine.WAVY,
            "needs_contester",
            _(
                "Someone other than the claimant denies or contradicts this very proposition, or the reporter states "
                "the contrary, or two values are given that can't both be true. Record who contests it, and where."
            ),
        ),
        (
            "attributed",
            _("Attributed"),
            LabelLine.SOLID,
            "needs_source",
            _(
                "Not disputed, and an identifiable source is tied to it by a cue in the same sentence or by an "
                "unbroken quotation. Record source, cue and form. It says nothing about truth."
            ),
        ),
        (
            "unverified",
            _("Unverified"),
            LabelLine.DASHED,
            "",
            _("Neither: the newsroom's own voice, or a vague source, and no accepted evidence yet."),
        ),
    ]
    return [
        Label(
            project=project,
            key=key,
            name=name,
            definition=rule,
            shortcut=str(n),
            line=line,
            position=n,
            needs_source=needs == "needs_source",
            needs_contester=needs == "needs_contester",
        )
        for n, (key, name, line, needs, rule) in enumerate(rows, start=1)
    ]


@transacted
def create_project(*, name: str, by: User, slug: str = "", description: str = "", blind: bool = False) -> Project:
    """A project with the three labels; its maker is its manager."""
    try:
        with transaction.atomic():
            project = Project.objects.create(
                name=name, slug=slug or _free_slug(name), description=description, blind=blind
            )
    except IntegrityError:
        raise BadField(_("There is a project at this address already. Choose another."), field="slug") from None
    Label.objects.bulk_create(default_labels(project))
    join(project=project, user=by, role=Role.MANAGER)
    record(project_id=project.pk, actor_id=by.pk, verb="project.created", subject=project.pk, after={"name": name})
    return project


@transacted
def change_project(*, user: User, slug: str, version: int, fields: Mapping[str, Any]) -> Project:
    """Change `name`, `description` or `blind`. Who sees whose work is settled before the first claim."""
    project = managed(user, slug)
    demand(project, version)
    before = {name: getattr(project, name) for name in fields if getattr(project, name) != fields[name]}
    if not before:
        return project
    if "blind" in before and project.claims.exists():
        said = _(
            "People have claims in this project already: it stays as it is. Make another project for the other way."
        )
        raise BadField(said, field="blind")
    after = {name: fields[name] for name in before}
    for name, value in after.items():
        setattr(project, name, value)
    step(project, *after)
    record(
        project_id=project.pk, actor_id=user.pk, verb="project.changed", subject=project.pk, before=before, after=after
    )
    return project


@transacted
def publish_guideline(*, user: User, slug: str, text: str) -> Guideline:
    """A new version of the rules, by a manager."""
    return write_guideline(project=managed(user, slug), text=text, by=user)


@transacted
def write_guideline(*, project: Project, text: str, by: User | None) -> Guideline:
    """A new version of the rules; earlier ones stay, and claims name the one they were made under."""
    Project.objects.select_for_update(no_key=True).get(pk=project.pk)  # two versions written at once get two numbers
    last = project.guidelines.aggregate(last=Max("number"))["last"] or 0
    made = Guideline.objects.create(project=project, number=last + 1, text=text, author=by)
    record(project_id=project.pk, actor_id=by.pk if by else None, verb="guideline.written", subject=made.number)
    return made


def managed(user: User, slug: str) -> Project:
    """The project, locked, if the person manages it."""
    project = Project.objects.visible_to(user).select_for_update(of=("self",), no_key=True).get(slug=slug)
    if not access.can_manage(user, project):
        raise NotAllowed(_("Only a manager of the project may set it up."))
    return project


def _free_slug(name: str) -> str:
    base = slugify(name)[:50] or "project"
    taken = set(Project.objects.filter(slug__startswith=base).values_list("slug", flat=True))
    return next(slug for n in range(1, len(taken) + 2) if (slug := base if n == 1 else f"{base}-{n}") not in taken)
