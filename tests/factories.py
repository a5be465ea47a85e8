"""Projects, articles, claims and links for tests, made by the product's own use cases."""

from itertools import count
from typing import Any
from urllib.parse import parse_qsl
from uuid import UUID, uuid4

from django.contrib.auth.models import User
from django.db import transaction

from annotations import pipeline
from annotations.formats import jsonl
from annotations.models import (
    Article,
    Assignment,
    Claim,
    Comment,
    Evidence,
    Invitation,
    Job,
    Project,
    Release,
    SavedFilter,
    Suggestion,
)
from annotations.models.choices import JobKind, Role
from annotations.pipeline.document import Document
from annotations.queries.dataset import dataset
from annotations.queries.filtering import ClaimFilter
from annotations.services import importing, preparing, releasing, rewording, working
from annotations.services.bulk import bulk
from annotations.services.counting import moved
from annotations.services.discussing import say
from annotations.services.highlighting import highlight
from annotations.services.importing import Upload
from annotations.services.inviting import invite
from annotations.services.keeping_filters import save_filter
from annotations.services.linking import link
from annotations.services.recording import record
from annotations.services.reviewing import decide
from annotations.services.setting_up import create_project
from annotations.services.submitting import submit
from tests import people

TEXT = (
    "Ferry fares rise again\n\n"
    "The island's council raised ferry fares by 12 percent on Monday. Mayor Hanne Voll said the old boats cost "
    "400,000 crowns a year to repair. Commuters' union denies that the boats need repair at all.\n\n"
    "Ridership fell to 9,100 passengers in March. A new timetable comes into force next week."
)
WIRE = (  # a story long enough to be known again in another paper
    "The harbour board of Vell has closed the northern breakwater until autumn after divers found a crack eleven "
    "metres long below the light. Engineers lowered cameras along the wall on Tuesday and counted four more gaps "
    "between the granite blocks, each wide enough for a hand. “We can't promise that it holds through another storm,” "
    "said harbour master Ines Thorpe. Fishing boats will moor at the timber quay meanwhile, where the town has set "
    "aside ninety berths. Repairs are expected to cost 2.3 million crowns, most of it from the coastal fund."
)
QUOTE = "raised ferry fares by 12 percent"  # stands in TEXT once

_numbers = count(1)


def project(*, by: User | None = None, blind: bool = False, name: str = "") -> Project:
    """A project with the three labels. Its manager is `by`, or somebody new: see `manager_of`."""
    return create_project(by=by or people.person(), blind=blind, name=name or f"Desk {next(_numbers)}")


def manager_of(project: Project) -> User:
    """The person who made the project."""
    return project.memberships.select_related("user").order_by("pk").first().user


def invitation(project: Project, role: Role = Role.ANNOTATOR) -> Invitation:
    """An open invitation by the project's manager."""
    return invite(user=manager_of(project), slug=project.slug, role=role)[0]


def article(project: Project | None = None, text: str = TEXT, **fields: Any) -> Article:
    """An article that waits to be prepared. `fields` are its title, outlet, language, …"""
    project = project or create_project(by=people.person(), name=f"Desk {next(_numbers)}")
    return importing.add_article(user=manager_of(project), slug=project.slug, text=text, fields=fields)


def ready(project: Project | None = None, text: str = TEXT, **fields: Any) -> Article:
    """An article that the pipeline has been through, by the job that did it."""
    return prepare(article(project, text, **fields))


def prepare(article: Article) -> Article:
    """Do the job that prepares the article."""
    working.work(Job.objects.get(article=article, kind=JobKind.PREPARE).pk, preparing.prepare)
    article.refresh_from_db()
    return article


def prepare_again(article: Article) -> Article:
    """Do the newest job that prepares the article: it has another text by now."""
    working.work(Job.objects.filter(article=article, kind=JobKind.PREPARE).latest("pk").pk, preparing.prepare)
    article.refresh_from_db()
    return article


def reworded(article: Article, text: str) -> Article:
    """The article with another text, by its manager."""
    article.refresh_from_db()
    manager = manager_of(article.project)
    rewording.reword(user=manager, id=article.pk, version=article.version, text=text)
    article.refresh_from_db()
    return article


def document_of(article: Article) -> Document:
    """What the pipeline makes of the article's text."""
    return pipeline.run(text_of(article), language=article.language)


def text_of(article: Article) -> str:
    assert article.revision is not None
    return article.revision.text


def anchored(article: Article, quote: str = "") -> dict[str, Any]:
    """`start`, `end` and `quote` of a passage; without one, QUOTE or the article's first word."""
    text = text_of(article)
    quote = quote or (QUOTE if QUOTE in text else text.split()[0])
    start = text.index(quote)
    return {"start": start, "end": start + len(quote), "quote": quote}


def suggestion(article: Article, quote: str = QUOTE, label: str = "disputed") -> Suggestion:
    """What a model proposes, in an article that has the words."""
    place = anchored(article, quote)
    made: Suggestion = Suggestion.objects.create(
        project=article.project, revision=article.revision, made_by="a model", label=label, **place
    )
    return made


def claim(article: Article, user: User, quote: str = "", *, id: UUID | None = None, **fields: Any) -> Claim:
    """A claim of the person's on the first place where `quote` stands."""
    fields = {"label": "unverified", **anchored(article, quote), **fields}
    return highlight(user=user, article_id=article.pk, id=id or uuid4(), fields=fields)[0]


def web_link(claim: Claim, *, url: str = "", stance: str = "supports", **fields: Any) -> Evidence:
    """A link of the annotator's to a web page."""
    fields = {"stance": stance, "url": url or f"https://example.org/{next(_numbers)}", **fields}
    return link(user=claim.annotator, claim_id=claim.pk, id=uuid4(), fields=fields)[0]


def passage_link(claim: Claim, cited: Article, quote: str = "", *, stance: str = "refutes", **fields: Any) -> Evidence:
    """A link of the annotator's to a passage of another article."""
    fields = {"stance": stance, "article": cited.pk, **anchored(cited, quote), **fields}
    return link(user=claim.annotator, claim_id=claim.pk, id=uuid4(), fields=fields)[0]


@transaction.atomic
def set_status(claim: Claim, status: str) -> Claim:
    """A claim in any state, whoever would have brought it there; the history tells it."""
    before = claim.status
    claim.status = status
    claim.save(update_fields=["status"])
    moved(claim, claim.label_id, before)
    record(
        project_id=claim.project_id,
        actor_id=None,
        verb="test.set_status",  # no change of the claim's that would have been a version of it
        subject=claim.pk,
        claim_id=claim.pk,
        article_id=claim.article_id,
        before={"status": before},
        after={"status": status},
    )
    return claim


def comment(claim: Claim, by: User, text: str = "Is this the council's own figure?") -> Comment:
    """What somebody says about a claim."""
    return say(user=by, claim_id=claim.pk, id=uuid4(), text=text)[0]


def submitted(claim: Claim) -> Claim:
    """The claim handed in by its annotator, with all that they did in its article."""
    assignment = Assignment.objects.get(article=claim.article, annotator=claim.annotator)
    submit(user=claim.annotator, assignment_id=assignment.pk, version=assignment.version)
    claim.refresh_from_db()
    return claim


def decided(claim: Claim, decision: str, by: User | None = None, **more: Any) -> Claim:
    """A submitted claim, judged by a reviewer of its project."""
    more = {"comment": "See the guideline.", **more}
    by = by or people.reviewer(claim.project)
    return decide(user=by, id=claim.pk, version=claim.version, decision=decision, **more)


def dataset_of(project: Project, status: str = "all") -> bytes:
    """The project's dataset as the workbench's own JSON Lines."""
    return b"".join(jsonl.write(dataset(project.pk, status)))


def imported(project: Project, *uploads: Upload) -> Job:
    """An import of files into the project, done."""
    job = importing.request_import(user=manager_of(project), slug=project.slug, uploads=uploads)
    working.work(job.pk, importing.read_files)
    job.refresh_from_db()
    return job


def loaded(project: Project, dataset: bytes) -> Job:
    """A dataset loaded into the project; the job that did it."""
    return imported(project, Upload("dataset.jsonl", dataset))


def release(project: Project, status: str = "all") -> Release:
    """A release that is still to be written."""
    return releasing.request_release(user=manager_of(project), slug=project.slug, format="jsonl", status=status)[0]


def saved_filter(
    project: Project, query: str = "label=disputed", name: str = "", *, by: User | None = None
) -> SavedFilter:
    """A filter that somebody keeps; the project's manager, unless told."""
    owner = by or manager_of(project)
    asked = ClaimFilter.read(dict(parse_qsl(query)), project, owner)
    return save_filter(user=owner, asked=asked, name=name or f"Filter {next(_numbers)}")


def deleted_at_once(article: Article, user: User) -> UUID:
    """A batch in which the person deleted one claim of theirs."""
    mistaken = claim(article, user, text_of(article).split()[-1])
    return bulk(user=user, project=article.project, act="delete", claims={mistaken.pk: None}).batch


def written(release: Release) -> Release:
    """Do the job that writes the release's file."""
    working.work(release.jobs.get().pk, releasing.write_release)
    release.refresh_from_db()
    return release
