"""Sweeping: what died is freed, what was forgotten is rung for again. Beat asks for it, and each worker that starts."""

import logging
from datetime import timedelta

from django.conf import settings
from django.db import connection, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from annotations import jobs
from annotations.models import Job
from annotations.models.choices import JobState
from annotations.services.working import fail, held, moved, tell


@transaction.atomic
def sweep(patience: int | None = None) -> int:
    """Free what died and ring again for what has waited longer than `patience` (seconds; a sweep's interval).

    Returns how many jobs it touched.
    """
    now = timezone.now()
    dead = Job.objects.select_for_update(skip_locked=connection.features.has_select_for_update_skip_locked).filter(
        state=JobState.RUNNING, lease_until__lt=now
    )
    touched = 0
    for job in dead:
        touched += 1
        tell("job.worker_died", logging.WARNING, job)
        if job.attempt >= job.last_attempt:
            fail(job, _("Its worker died %(n)d times at this. Look at the text, then try again.") % {"n": job.attempt})
        else:
            held([job]).update(state=JobState.QUEUED, lease_until=None, rung_at=now)
            jobs.after_commit(job.kind, job.pk)
            moved(job)
    waited = timedelta(seconds=settings.SWEEP_EVERY if patience is None else patience)
    forgotten = Job.objects.filter(state=JobState.QUEUED, rung_at__lte=now - waited)
    waiting = list(forgotten.order_by("pk").values_list("pk", "kind")[:1000])
    Job.objects.filter(pk__in=[pk for pk, _kind in waiting]).update(rung_at=now)
    for pk, kind in waiting:
        jobs.after_commit(kind, pk)
    return touched + len(waiting)
