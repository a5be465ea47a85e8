"""Where the app's parts meet: services name jobs, tasks answer to the names."""

from typing import Any

from django.apps import AppConfig
from django.core.management import call_command
from django.db.models.signals import post_migrate


class AnnotationsConfig(AppConfig):
    """Loads the tasks, and the Celery app that they belong to."""

    name = "annotations"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from annotations import tasks  # noqa: F401
        from annotations.models import words
        from workbench import celery  # noqa: F401  # the app that rings and answers, in every process

        post_migrate.connect(words.install, sender=self)
        post_migrate.connect(make_cache_table, sender=self)


def make_cache_table(using: str, **_signal: Any) -> None:
    """Django's cache table has no migration of its own."""
    call_command("createcachetable", database=using, verbosity=0)
