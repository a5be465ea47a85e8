"""A new wording: another text for an article, looked at first, then put in its place; and the way back."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from django.contrib.auth.models import User
from django.db.models import Max
from django.utils import timezone
from django.utils.translation import gettext as _

from annotations import access
from annotations.models import Article, ArticleRevision, Claim, Evidence, Job
from annotations.models.choices import ArticleState, JobKind, JobState
from annotations.models.job import ACTIVE, READING
from annotations.services import working
from annotations.services.leaving import Past, claims_in
from annotations.services.reanchoring import Cited, Fate, Wording, cited, fates, links_to, move
from annotations.services.recording import record_all
from annotations.services.refusals import AlreadyHere, BadField, BadText, NotAllowed
from annotations.services.reoffering import Offer, offers, reoffer
from annotations.services.storing import wording
from annotations.services.transacting import transacted
from annotations.services.versions import demand, step
from annotations.text.anchor import How
from annotations.text.canonical import TextRefused, canonical


@dataclass(frozen=True, slots=True)
class Outlook:
    """What another wording would make of an article, as far as this person may see: texts, claims, cited passages,
    suggestions.
    """

    article: Article
    number: int  # of that wording
    old: str
    new: str
    claims: Sequence[Fate]
    links: Sequence[Cited]
    offers: Sequence[Offer]  # what people's own models offer now; ours is read anew

    @property
    def counts(self) -> dict[str, int]:
        """How many claims are found again by what, and how many are not."""
        by = Counter(fate.landing.how for fate in self.claims)
        return {how.value: by[how] for how in How}

    @property
    def offered(self) -> dict[str, int]:
        """How many suggestions go along, and how many stay behind."""
        along = sum(offer.spans is not None for offer in self.offers)
        return {"along": along, "left": len(self.offers) - along}


def look_ahead(*, user: User, id: int, text: str) -> Outlook:
    """What a text would make of an article, were it put in the place of the one it has. Nothing is stored."""
    article = _rewritten(user, id)
    return _outlook(user, article, Wording(_revision(article, text, "")))


def look_back(*, user: User, id: int, number: int) -> Outlook:
    """What going back to an earlier wording would make of an article."""
    article = _rewritten(user, id)
    return _outlook(user, article, Wording(_earlier(article, number)), Past(article, number))


def reword(*, user: User, id: int, version: int, text: str, encoding: str = "") -> Article:
    """Put a text in the place of the one an article has, made from `version` of it; its claims go along.

    Refused where it is in the project already. Where the claims land is worked out before anybody is made to wait.
    """
    article = _rewritten(user, id)
    way = Wording(_revision(article, text, encoding))
    _work_out(article, way)
    return _put(user=user, article=article, version=version, way=way, new=True)


def go_back(*, user: User, id: int, version: int, number: int) -> Article:
    """Give an article an earlier wording again. Each claim has the place it had there; what was done since stays."""
    article = _rewritten(user, id)
    way = Wording(_earlier(article, number))
    _work_out(article, way)
    return _put(user=user, article=article, version=version, way=way, new=False)


def _work_out(article: Article, way: Wording) -> None:
    """Have the landings known."""
    fates(claims_in(article), way)
    list(offers(article, way))


@transacted
def _put(*, user: User, article: Article, version: int, way: Wording, new: bool) -> Article:
    """Locked in everybody's order: the job, the article, claims, links, suggestions, the project."""
    _stop_preparing(article)
    article = Article.objects.select_for_update(of=("self",), no_key=True).get(pk=article.pk)
    demand(article, version)
    before, revision = ArticleRevision.objects.defer("text").get(current_of=article), way.revision
    if new:
        _demand_new(article, revision.sha256)
        revision.pk, revision.number = None, _last_number(article) + 1
        revision.save(force_insert=True)
    past = None if new else Past(article, revision.number)
    numbers = dict(article.revisions.values_list("pk", "number"))
    changes = move(article, way, numbers, past)
    reoffer(article, way, numbers)
    article.revision, article.state, article.error = revision, ArticleState.PREPARING, ""
    step(article, "revision", "state", "error")
    working.ask(project_id=article.project_id, kind=JobKind.PREPARE, by=user, article=article)
    whole = {
        "verb": "article.reworded",
        "subject": article.pk,
        "article_id": article.pk,
        "before": {"revision": before.number, "sha256": before.sha256},
        "after": {"revision": revision.number, "sha256": revision.sha256},
    }
    record_all(article.project_id, user.pk, [whole, *changes])
    return article


def _rewritten(user: User, id: int) -> Article:
    article: Article = Article.objects.visible_to(user).get(pk=id)
    if not access.can_rewrite(user, article):
        raise NotAllowed(_("Only a manager of the project may replace an article's text."))
    return article


def _revision(article: Article, text: str, encoding: str) -> ArticleRevision:
    """The text as a revision that is not stored yet."""
    try:
        text = canonical(text)
    except TextRefused as refused:
        raise BadText(str(refused)) from refused
    revision = wording(article, text, number=_last_number(article) + 1, encoding=encoding)
    _demand_new(article, revision.sha256)
    return revision


def _earlier(article: Article, number: int) -> ArticleRevision:
    found = article.revisions.filter(number=number).first()
    if found is None:
        raise BadField(_("The article never had this wording."), field="number")
    if found.pk == article.revision_id:
        raise BadField(_("The article has this wording now."), field="number")
    return found


def _demand_new(article: Article, sha256: str) -> None:
    """A text stands once in a project."""
    there = ArticleRevision.objects.filter(project=article.project_id, sha256=sha256)
    found = there.select_related("article").defer("text").first()
    if found is None:
        return
    if found.article_id != article.pk:
        said = _("This text is in the project already, as article %(number)d.") % {"number": found.article.number}
    elif found.pk == article.revision_id:
        said = _("The article has this very text already, to the letter.")
    else:
        said = _("The article had this text before, as wording %(number)d. Go back to that one instead.")
        said %= {"number": found.number}
    raise AlreadyHere(said, article=found.article_id)


def _last_number(article: Article) -> int:
    last: int = article.revisions.aggregate(last=Max("number"))["last"] or 0
    return last


def _stop_preparing(article: Article) -> None:
    """What the old wording is being prepared for is over; the worker that has it writes nothing more."""
    jobs = Job.objects.filter(article=article, kind__in=READING, state__in=ACTIVE)
    for job in jobs.select_for_update(no_key=True).order_by("pk"):
        job.state, job.finished_at, job.lease_until = JobState.CANCELLED, timezone.now(), None
        job.save(update_fields=["state", "finished_at", "lease_until"])
        working.moved(job)


def _outlook(user: User, article: Article, way: Wording, past: Past | None = None) -> Outlook:
    """Only what the person may see: of others' work in a blind project nothing, not even how much it is."""
    seen = Claim.objects.visible_to(user).alive().filter(pk__in=claims_in(article).values("pk"))
    links = Evidence.objects.visible_to(user).alive().filter(pk__in=links_to(article, way).values("pk"))
    old = ArticleRevision.objects.values_list("text", flat=True).get(current_of=article)
    offered = [offer for offer in offers(article, way) if offer.by_model]
    return Outlook(
        article=article,
        number=way.revision.number,
        old=old,
        new=way.revision.text,
        claims=fates(seen.select_related("label").order_by("start", "-end", "pk"), way, past),
        links=cited(links.select_related("claim__article").order_by("pk"), way, past),
        offers=[offer for offer in offered if offer.suggestion.revision_id == article.revision_id],
    )
