"""The Celery app. `annotations.apps` imports it, so that tasks find it wherever Django runs."""

import os

from celery import Celery
from celery.signals import setup_logging, worker_init, worker_process_init, worker_ready

from workbench import lifeline

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "workbench.settings")

app = Celery("workbench")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.set_default()  # for every thread: `current_app` is otherwise this one only where it was made

_worker = 0  # the pid of the worker whose pool we may become a part of


@setup_logging.connect
def leave_logging_alone(**_: object) -> None:
    """Django's LOGGING is the only one: Celery asks whether somebody answers here before it sets up its own."""


@worker_init.connect
def remember_the_worker(**_: object) -> None:
    global _worker
    _worker = os.getpid()


@worker_process_init.connect
def end_with_the_worker(**_: object) -> None:
    """Without this a worker ended by `kill -9` leaves its pool behind, still working."""
    if _worker:
        lifeline.end_with(_worker)


@worker_ready.connect
def sweep_at_once(**_: object) -> None:
    """A worker that has just started need not wait for beat to learn what was left undone."""
    app.send_task("sweep", kwargs={"patience": 0}, expires=app.conf.beat_schedule["sweep"]["schedule"])
