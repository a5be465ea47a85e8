"""Reading articles anew when the rules have changed: in the background, a few at a time, behind people's own work."""

from django.contrib.auth.models import User
from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from annotations import access
from annotations.models import Article, Job, Project
from annotations.models.choices import JobKind, JobState
from annotations.models.job import ACTIVE
from annotations.queries.outdated import outdated
from annotations.services import working
from annotations.services.recording import record
from annotations.services.refusals import NotAllowed
from annotations.services.transacting import transacted

AT_ONCE = 8  # articles that wait or are being read; whatever is imported meanwhile waits for so few


def go_on() -> int:
    """Queue the next articles that other rules have read, unless people's own work waits. Returns how many."""
    if Job.objects.filter(state=JobState.QUEUED).exclude(kind=JobKind.REREAD).exists():
        return 0
    free = AT_ONCE - Job.objects.filter(kind=JobKind.REREAD, state__in=ACTIVE).count()
    wanted = outdated().filter(project__rereads=True).exclude(jobs__state__in=ACTIVE)
    return sum(anew(article) for article in wanted.only("project_id")[: max(0, free)])


def anew(article: Article) -> bool:
    """Queue an article to be read anew; False where it waits or is read already."""
    try:
        with transaction.atomic():
            article.jobs.filter(kind=JobKind.REREAD).exclude(state__in=ACTIVE).delete()  # one row an article is enough
            working.ask(project_id=article.project_id, kind=JobKind.REREAD, by=None, article=article)
    except IntegrityError:  # another worker was quicker
        return False
    return True


@transacted
def switch(*, user: User, project_id: int, on: bool) -> None:
    """Have a project's articles read anew, or leave them as they were read: what waits to be is taken back."""
    project = Project.objects.select_for_update(no_key=True).visible_to(user).get(pk=project_id)
    if not access.can_manage(user, project):
        raise NotAllowed(_("Only a manager of the project decides whether its articles are read anew."))
    if project.rereads == on:
        return
    project.rereads = on
    project.save(update_fields=["rereads"])
    if not on:
        waiting = Job.objects.filter(project=project, kind=JobKind.REREAD, state=JobState.QUEUED)
        waiting.update(state=JobState.CANCELLED, finished_at=timezone.now())
    verb = "project.rereading_resumed" if on else "project.rereading_stopped"
    record(project_id=project.pk, actor_id=user.pk, verb=verb, subject=project.pk)
    if on:
        transaction.on_commit(go_on)
