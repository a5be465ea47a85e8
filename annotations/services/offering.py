"""What the pipeline suggests in an article becomes rows, beside those that somebody has decided on."""

from collections import defaultdict
from collections.abc import Sequence
from typing import cast

from annotations.models import ArticleRevision, Suggestion
from annotations.models.claim import LIMITS
from annotations.pipeline.document import Document, Mark
from annotations.text.span import Span

MADE_BY = "pipeline"
KEY = ("start", "end", "label")
READ = ("score", "why", "rule", "reasons", "facts", "claimant_start", "claimant_end")
WORTH_SHOWING = 0.5  # of a score from 0 to 1; below it a third of every article would be dotted

Key = tuple[int, int, str]


def offer(read: Sequence[tuple[ArticleRevision, Document]]) -> None:
    """What somebody has decided on stays, and stays decided. The rest is what is found now.

    What is found again keeps its id: new ids around it would tell others in a blind project what was decided on.
    """
    ours = Suggestion.objects.filter(revision__in=[revision.pk for revision, _document in read], made_by=MADE_BY)
    known: defaultdict[int, dict[Key, int]] = defaultdict(dict)
    for pk, revision_id, *key in ours.values_list("pk", "revision_id", *KEY):
        known[revision_id][cast("Key", tuple(key))] = pk
    undecided = set(ours.undecided().values_list("pk", flat=True)) if known else set()
    gone, offered = [], []
    for revision, document in read:
        here = known[revision.pk]
        decided = {key[:2] for key, pk in here.items() if pk not in undecided}
        found = {
            (mark.start, mark.end, str(mark.data["label"])): mark
            for mark in document.of("suggestion")
            if (mark.score or 0) >= WORTH_SHOWING and (mark.start, mark.end) not in decided
        }
        gone += [pk for key, pk in here.items() if pk in undecided and key not in found]
        offered += [_suggestion(revision, document.text, mark) for mark in found.values()]
    if gone:
        ours.filter(pk__in=gone).delete()
    Suggestion.objects.bulk_create(
        offered, update_conflicts=True, unique_fields=["revision", "made_by", *KEY], update_fields=READ
    )


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
