"""`manage.py serve`: prepare what needs Django, then become the process tree."""

import errno
import os
import signal
import socket as sockets
import time
from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import connections
from django.utils.translation import gettext as _

from annotations import bell, jobs
from annotations.services import demo, signing_in
from workbench import addresses, broker, lifeline, lock, preparing, supervisor


class Command(BaseCommand):
    help = "Serve the workbench: web, worker, beat and, without REDIS_URL, the embedded broker."
    requires_system_checks = ()  # `make check` runs them; a start must be quick

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--web-only", action="store_true", help=_("the pages alone; another process is the worker"))
        parser.add_argument("--setup", action="store_true", help=_("migrate and, in a new folder, make the demo first"))
        parser.add_argument("--tied", action="store_true", help=_("end when the process that started this one ends"))

    def handle(self, *, web_only: bool, setup: bool, tied: bool, **_options: Any) -> None:
        began = float(os.environ.pop("WORKBENCH_BEGAN", "").rstrip("N") or time.time())
        if tied:
            lifeline.end_with(os.getppid(), signal.SIGTERM)
        try:
            refuse_what_cannot_be(web_only=web_only)
        except (lock.AlreadyServed, broker.NoBroker) as error:
            raise CommandError(str(error)) from error
        link = prepare(setup=setup)
        connections.close_all()  # a child must not inherit one
        supervisor.serve(
            data=settings.DATA,
            bind=settings.BIND,
            port=settings.PORT,
            socket=settings.BROKER_SOCKET,
            link=link,
            began=began,
            web_only=web_only,
        )


def refuse_what_cannot_be(*, web_only: bool) -> None:
    """Take the lock on the data folder, for this process's life; say in one sentence what stands in the way."""
    held = None if web_only else lock.take(settings.DATA)
    refuse_a_taken_port(settings.BIND, settings.PORT)
    if held is not None:
        if settings.BROKER_SOCKET:
            broker.binary()
            broker.make_room(settings.BROKER_SOCKET)
        url = addresses.url(settings.BIND, settings.PORT)
        lock.write(held, pid=os.getpid(), url=url, socket=str(settings.BROKER_SOCKET or ""))


def refuse_a_taken_port(bind: str, port: int) -> None:
    family = sockets.AF_INET6 if ":" in bind else sockets.AF_INET
    try:
        with sockets.socket(family) as trial:
            trial.setsockopt(sockets.SOL_SOCKET, sockets.SO_REUSEADDR, 1)
            trial.bind((bind, port))
    except OSError as error:
        if error.errno == errno.EADDRNOTAVAIL:
            raise CommandError(_("WORKBENCH_BIND=%s is no address of this machine.") % bind) from error
        raise CommandError(_("Port %d is taken: name a free one in PORT.") % port) from error


def prepare(*, setup: bool) -> str:
    """Bring database and files up to date; the path that signs the demo's manager in, or that of the first page."""
    preparing.collect_static_files()
    if setup:
        preparing.migrate()
        with jobs.nobody_listening(), bell.nobody_listening():
            manager = demo.make_demo()
        return signing_in.make_link(manager)
    if preparing.database_is_behind():
        raise CommandError(_("The database is behind this version: run `manage.py migrate` first."))
    return "/"
