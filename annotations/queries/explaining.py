"""Everything that was said about an article by reading it, stage by stage, with the evidence for it."""

from collections.abc import Iterator
from itertools import islice
from typing import Any

from annotations import pipeline
from annotations.models import Article, Suggestion

FINGERPRINTS = {stage.__name__: stage for stage in pipeline.STAGES}


def explained(article: Article) -> dict[str, Any]:
    """What the newest preparation holds. Of each stage: its marks, each with its `quote`; how long it took (ms); by
    which code it ran, and whether that is `today`'s; the `fault` of one that broke.
    """
    assert article.revision is not None
    text, kept = article.revision.text, article.revision.preparations.first()
    return {
        "article": article.pk,
        "project": article.project.slug,
        "number": article.number,
        "title": article.title,
        "language": article.language,
        "state": article.state,
        "error": article.error,
        "fingerprint": kept.fingerprint if kept else "",
        "today": kept is not None and kept.fingerprint == pipeline.FINGERPRINT,
        "stages": list(_stages(article, text, kept.stages, kept.marks)) if kept else [],
    }


def _stages(
    article: Article, text: str, stages: dict[str, Any], marks: list[dict[str, Any]]
) -> Iterator[dict[str, Any]]:
    """Marks are kept in the order of their stages; suggestions are rows. What an older run kept has no stages."""
    following = iter(marks)
    for name, kept in stages.items():
        made = _suggestions(article) if name == "suggestions" else list(islice(following, kept["marks"]))
        stage = FINGERPRINTS.get(name)
        yield {
            "name": name,
            "ms": kept["ms"],
            "fault": kept.get("fault", ""),
            "fingerprint": kept["fingerprint"],
            "today": stage is not None and pipeline.fingerprint_of(stage) == kept["fingerprint"],
            "marks": [_quoted(text, mark) for mark in made],
        }
    if rest := [_quoted(text, mark) for mark in following]:
        yield {"name": "", "ms": None, "fault": "", "fingerprint": "", "today": False, "marks": rest}


def _quoted(text: str, mark: dict[str, Any]) -> dict[str, Any]:
    return {**mark, "quote": text[mark["start"] : mark["end"]]}


def _suggestions(article: Article) -> list[dict[str, Any]]:
    rows = Suggestion.objects.filter(revision=article.revision, withdrawn_at=None)
    shown = rows.values("made_by", "start", "end", "label", "score", "why", "rule", "reasons")
    return [{"kind": "suggestion", **row} for row in shown]
