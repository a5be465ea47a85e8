"""A house with at least one row of everything the admin shows, and who looks at it."""

import uuid
from datetime import timedelta
from typing import Any

from django.contrib.auth.models import User
from django.test import Client
from django.utils import timezone

from annotations.admin.site import site
from annotations.models import AccessToken, Guideline, Invitation, Repeat, SavedFilter
from annotations.models.choices import Role
from annotations.services.choosing_keys import choose_keys
from annotations.services.importing import Upload
from annotations.services.rejecting import reject_suggestion
from annotations.services.signing_in import make_link
from tests import factories, people


def administrator() -> User:
    """A superuser who belongs to no project."""
    user = people.person()
    user.is_staff = user.is_superuser = True
    user.save(update_fields=["is_staff", "is_superuser"])
    return user


def furnish() -> None:
    """A project of its own with one row, or more, of each kind."""
    article = factories.ready(outlet="Harbour Courier")
    project, boss = article.project, factories.manager_of(article.project)
    claim = factories.claim(article, people.annotator(project))
    factories.web_link(claim, title="Council minutes")
    for paper in ("Ferry News", "The Islander"):
        factories.ready(project, f"{paper}\n\n{factories.WIRE}")
    factories.passage_link(claim, factories.ready(project, "Another text of the project."))
    factories.comment(claim, boss)
    factories.decided(factories.submitted(claim), "accept")
    factories.imported(project, Upload("third.txt", b"A third text of the project."))
    factories.written(factories.release(project))
    reject_suggestion(user=boss, id=factories.suggestion(article).pk)
    choose_keys(user=boss, version=0, fields={"off": True})
    Guideline.objects.create(project=project, number=1, text="Mark what can be checked.", author=boss)
    Invitation.objects.create(
        project=project, made_by=boss, role=Role.REVIEWER, digest=uuid.uuid4().hex * 2, expires_at=timezone.now()
    )
    SavedFilter.objects.create(project=project, owner=boss, name="Mine", query="status=draft")
    AccessToken.objects.create(user=boss, expiry=timedelta(days=1), name="script")
    Repeat.objects.create(user=boss, key="again", request=uuid.uuid4().hex * 2, status=201, answer={})
    make_link(boss.get_username())
    note(boss)


def note(about: User) -> None:
    """An act on an account, done as an administrator does it."""
    people.signed_in(administrator()).post(
        "/admin/auth/user/", {"action": "let_in", "index": "0", "_selected_action": [about.pk]}
    )


def lists() -> dict[str, Any]:
    """Each list's address, and the model that is listed."""
    return {
        f"/admin/{model._meta.app_label}/{model._meta.model_name}/": model
        for model in sorted(site._registry, key=lambda model: model._meta.label)
    }


def act(client: Client, action: str, *rows: Any, **more: Any) -> Any:
    """Do an action to rows of one kind, from their list."""
    where = f"/admin/{rows[0]._meta.app_label}/{rows[0]._meta.model_name}/"
    return client.post(where, {"action": action, "index": "0", "_selected_action": [row.pk for row in rows], **more})
