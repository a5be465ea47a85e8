"""How the background is, asked of the broker, the workers and the rows; each answers within about a second."""

from dataclasses import dataclass, field
from typing import Any

from celery import current_app
from django.utils import timezone
from kombu.exceptions import OperationalError

from annotations.models import Job
from annotations.models.choices import JobKind, JobState

PATIENCE = 1  # seconds
ALERT = 30  # seconds that a job may wait before somebody should look


@dataclass
class Background:
    """`queue` and `workers` are known only while the broker answers."""

    broker: bool = False
    queue: int | None = None  # messages nobody has fetched yet; the rows are the truth, this is the doorbell
    workers: list[dict[str, Any]] = field(default_factory=list)
    waiting: int = 0  # jobs
    running: int = 0
    oldest: Job | None = None  # that waits
    waited: float = 0.0  # seconds
    late: list[Job] = field(default_factory=list)  # their lease ran out, and no sweep has freed them yet

    @property
    def delayed(self) -> bool:
        return self.waited > ALERT

    @property
    def well(self) -> bool:
        return self.broker and bool(self.workers) and not self.delayed and not self.late


def background() -> Background:
    found = _rows()
    try:
        found.queue = _queue()
        found.broker = True
        found.workers = _workers()
    except (OperationalError, OSError):
        pass  # the rows still say what waits
    return found


def _rows() -> Background:
    """What waits and what runs is found by partial indexes."""
    now = timezone.now()
    waiting = Job.objects.filter(state=JobState.QUEUED)
    running = Job.objects.filter(state=JobState.RUNNING)
    oldest = waiting.exclude(kind=JobKind.REREAD).select_related("project").order_by("created_at").first()
    return Background(
        waiting=waiting.count(),
        running=running.count(),
        oldest=oldest,
        waited=(now - oldest.created_at).total_seconds() if oldest else 0.0,
        late=list(running.filter(lease_until__lt=now).select_related("project").order_by("lease_until")[:10]),
    )


def _queue() -> int:
    with current_app.connection_for_read(connect_timeout=PATIENCE) as broker:
        broker.ensure_connection(max_retries=1, timeout=PATIENCE)
        channel: Any = broker.default_channel
        return int(channel.queue_declare(current_app.conf.task_default_queue).message_count)


def _workers() -> list[dict[str, Any]]:
    """Each worker that answers, and the jobs it has in hand."""
    answers = current_app.control.inspect(timeout=PATIENCE).active() or {}
    return [
        {"name": name, "jobs": [task["args"][0] for task in tasks if task.get("args")]}
        for name, tasks in sorted(answers.items())
    ]
