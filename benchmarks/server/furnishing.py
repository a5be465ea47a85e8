"""Run in the house's own environment before it starts: its tables, a project, a manager and eight annotators.

    python -m benchmarks.server.furnishing

Prints {"project": slug, "manager": token, "annotators": [token, …], "session": the manager's in a browser}.
"""

import os
from typing import Any

import django
import orjson

ANNOTATORS = 8
MANAGER, PROJECT = "bench-manager", "bench"


def furnish() -> dict[str, Any]:
    from django.conf import settings
    from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
    from django.contrib.auth.models import User
    from django.contrib.sessions.backends.db import SessionStore
    from django.core.management import call_command

    from annotations.models import AccessToken
    from annotations.models.choices import Role
    from annotations.services.joining import join
    from annotations.services.setting_up import create_project

    def token(user: User) -> str:
        return str(AccessToken.objects.create(user=user, name="benchmark")[1])

    call_command("migrate", verbosity=0)
    manager = User.objects.create_user(MANAGER)
    project = create_project(name="Bench", slug=PROJECT, by=manager)
    people = [User.objects.create_user(f"bench-{n}") for n in range(ANNOTATORS)]
    for person in people:
        join(project=project, user=person, role=Role.ANNOTATOR)
    session = SessionStore()
    session[SESSION_KEY], session[HASH_SESSION_KEY] = str(manager.pk), manager.get_session_auth_hash()
    session[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[-1]
    session.save()
    return {
        "project": project.slug,
        "manager": token(manager),
        "annotators": [token(person) for person in people],
        "session": session.session_key,
    }


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "workbench.settings")
    django.setup()
    print(orjson.dumps(furnish()).decode())
