"""Preparing an article: the pipeline's marks and suggestions, stored once for each text and each code."""

from typing import Any, cast

from django.db.models import F
from django.utils import timezone

from annotations import pipeline
from annotations.models import Article, ArticleRevision, Claim, Job, Preparation, Suggestion
from annotations.models.choices import ArticleState, JobKind
from annotations.models.claim import LIMITS
from annotations.pipeline.document import Document, Mark
from annotations.pipeline.languages import UNDETERMINED
from annotations.services import working
from annotations.services.copying import keep_shingles, look_for_copies
from annotations.services.quoting import role_at
from annotations.services.reading import Reading, Unreadable
from annotations.services.recording import record
from annotations.services.storing import TITLE, provisional_title
from annotations.text.span import Span

MADE_BY = "pipeline"
KEY = ("start", "end", "label")
READ = ("score", "why", "rule", "reasons", "facts", "claimant_start", "claimant_end")
WORTH_SHOWING = 0.5  # of a score from 0 to 1; below it a third of every article would be dotted


def prepare(job: Job) -> None:
    """The job: run the pipeline over the article's text and store what it found, all or nothing.

    Read for the first time, an article is ready with what could be said, and names what is missing. Read anew, by
    changed rules, it keeps what it has if anything breaks.
    """
    article = Article.objects.select_related("revision").get(jobs=job)
    assert article.revision is not None
    reading = Reading(job)
    language = "" if article.language == UNDETERMINED else article.language
    document = reading.read(article.revision.text, language=language, published_on=article.published_on)
    if reading.faults and job.kind == JobKind.REREAD:
        raise Unreadable(reading.told)
    with working.fenced(job):
        _keep(article.revision, document, reading)
        _show(article, document, reading, job)
        whole = keep_shingles(article, document)
        record(
            project_id=article.project_id,
            actor_id=None,
            verb="article.prepared",
            subject=article.pk,
            article_id=article.pk,
            after={"marks": len(document.marks), "pipeline": pipeline.FINGERPRINT},
        )
    look_for_copies(article, whole)


def _keep(revision: ArticleRevision, document: Document, reading: Reading) -> None:
    marks = [mark.as_dict() for mark in document.marks if mark.kind != "suggestion"]
    blocks = [[mark.start, mark.end, mark.data["role"]] for mark in document.of("block")]
    prepared = Preparation(
        revision=revision,
        fingerprint=pipeline.FINGERPRINT,
        marks=marks,
        blocks=blocks,
        language=document.written_in(),
        stages=reading.stages,
    )
    Preparation.objects.bulk_create(
        [prepared],
        update_conflicts=True,  # the same code may have read it before
        unique_fields=["revision", "fingerprint"],
        update_fields=["marks", "blocks", "language", "stages"],
    )
    revision.preparations.exclude(fingerprint=pipeline.FINGERPRINT).delete()
    _place_claims(revision, blocks)
    proposed = (mark for mark in document.of("suggestion") if (mark.score or 0) >= WORTH_SHOWING)
    _offer(revision, [_suggestion(revision, document.text, mark) for mark in proposed])


def _offer(revision: ArticleRevision, suggestions: list[Suggestion]) -> None:
    """What somebody has decided on stays, and stays decided. The rest is what is found now.

    What is found again keeps its id: new ids around it would tell others in a blind project what was decided on.
    """
    ours = Suggestion.objects.filter(revision=revision, made_by=MADE_BY)
    known = list(ours.values_list("pk", *KEY))
    undecided = set(ours.undecided().values_list("pk", flat=True)) if known else set()
    decided = {(start, end) for pk, start, end, _label in known if pk not in undecided}
    found = {(row.start, row.end, row.label): row for row in suggestions if (row.start, row.end) not in decided}
    gone = [pk for pk, *key in known if pk in undecided and tuple(key) not in found]
    if gone:
        ours.filter(pk__in=gone).delete()
    Suggestion.objects.bulk_create(
        found.values(), update_conflicts=True, unique_fields=["revision", "made_by", *KEY], update_fields=READ
    )


def _place_claims(revision: ArticleRevision, blocks: list[list[Any]]) -> None:
    """Claims made before the text was prepared learn in which block they stand."""
    for claim in Claim.objects.filter(revision=revision, block_role="").only("start"):
        claim.block_role = role_at(blocks, claim.start)
        claim.save(update_fields=["block_role"])


def _suggestion(revision: ArticleRevision, text: str, mark: Mark) -> Suggestion:
    claimant = cast("list[int] | None", mark.data.get("claimant")) or (None, None)
    return Suggestion(
        project_id=revision.project_id,
        revision=revision,
        made_by=MADE_BY,
        start=mark.start,
        end=mark.end,
        quote=Span(mark.start, mark.end).of(text),
        label=str(mark.data["label"]),
        score=mark.score,
        why=mark.why[:500],
        rule=str(mark.data["rule"]),
        reasons=mark.data["reasons"],
        facts=_facts(mark),
        claimant_start=claimant[0],
        claimant_end=claimant[1],
    )


def _facts(mark: Mark) -> dict[str, object]:
    """What a claim of this suggestion begins with; nothing that isn't known."""
    named = {
        "claimant_name": "claimant_name",
        "claimant_kind": "claimant_kind",
        "cue_span": "cue",
        "quote_form": "quote_form",
        "source_chain": "chain",
        "contested_by": "contested_by",
        "contested_by_author": "contested_by_author",
        "contest_span": "contest",
    }
    facts = {field: mark.data[name] for field, name in named.items() if mark.data[name]}
    for field in ("claimant_name", "contested_by"):
        if field in facts:
            facts[field] = str(facts[field])[: LIMITS[field]]
    return facts


def _show(article: Article, document: Document, reading: Reading, job: Job) -> None:
    """The article is ready; if nobody gave it a title or a language, what was read gives them."""
    title = next((mark for mark in document.of("block") if mark.data["role"] == "title"), None)
    if title and article.title == provisional_title(document.text):
        article.title = Span(title.start, title.end).of(document.text)[:TITLE]
    if article.language == UNDETERMINED:
        Article.objects.filter(pk=article.pk, language=UNDETERMINED).update(language=document.language)
    article.state, article.error = ArticleState.READY, reading.told[:500]
    article.fingerprint = pipeline.FINGERPRINT
    article.version = F("version") + 1
    if job.kind == JobKind.PREPARE:  # nobody has changed an article that is read anew
        article.updated_at = timezone.now()
    article.save(update_fields=["title", "state", "error", "fingerprint", "version", "updated_at"])
