"""Where the app's parts meet: services name jobs, tasks answer to the names."""

from django.apps import AppConfig


class AnnotationsConfig(AppConfig):
    """Loads the tasks, and the Celery app that they belong to."""

    name = "annotations"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from annotations import tasks  # noqa: F401
        from workbench import celery  # noqa: F401  # the app that rings and answers, in every process
