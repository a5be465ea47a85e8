from django.apps import AppConfig


class AnnotationsConfig(AppConfig):
    """Composition: services know a job by its name; here the tasks that answer to the names are loaded."""

    name = "annotations"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from annotations import tasks  # noqa: F401
        from workbench import celery  # noqa: F401  # the app that rings and answers, in every process
