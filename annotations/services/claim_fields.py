"""What a person may write of a claim, in the API's words: read from its row, checked against its text, set on it."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from annotations.models import ArticleRevision, Claim, Label, Suggestion
from annotations.models.prepared import Prepared
from annotations.services.quoting import anchor
from annotations.services.reanchoring import carried, waits
from annotations.services.refusals import BadField
from annotations.text.span import Span

SPANS = ("contest_span", "claimant_span", "cue_span")
LABEL = ("id", "key", "archived")  # what a claim asks of its label, in the order of the table
Fields = Mapping[str, Any]  # what a person may write, in the API's words; spans are (start, end) or none


def plain(fields: Fields) -> dict[str, Any]:
    """The fields as JSON keeps them, so that an event can be compared with a request."""
    return {
        name: list(value) if isinstance(value, tuple) else str(value) if hasattr(value, "isoformat") else value
        for name, value in fields.items()
    }


def revived(kept: Fields) -> dict[str, Any]:
    """What `plain` made of fields, as the fields they were."""
    fields: dict[str, Any] = {name: tuple(value) if name in SPANS and value else value for name, value in kept.items()}
    if fields.get("claim_date"):
        fields["claim_date"] = date.fromisoformat(fields["claim_date"])
    return fields


def read(claim: Claim, name: str) -> Any:
    if name in SPANS:
        stem = name.removesuffix("_span")
        start, end = getattr(claim, f"{stem}_start"), getattr(claim, f"{stem}_end")
        return None if start is None else (start, end)
    if name == "label":
        return claim.label.key
    return getattr(claim, "suggestion_id" if name == "suggestion" else name)


def write(claim: Claim, fields: Fields) -> list[str]:
    """Set the fields on the row, checked against the text; the columns that changed."""
    columns: dict[str, Any] = {}
    for name, value in fields.items():
        if name in SPANS:
            stem = name.removesuffix("_span")
            place = Span(*value) if value else None
            columns |= {f"{stem}_start": place and place.start, f"{stem}_end": place and place.end}
        elif name == "label":
            columns["label"] = _label(claim, value)
        elif name == "suggestion":
            columns["suggestion_id"] = _suggestion(claim, value)
        elif name not in ("start", "end", "quote"):
            columns[name] = value
    if "quote" in fields and waits(claim):
        columns = carried(claim) | columns
    elif any(fields.get(name) for name in SPANS) and waits(claim):
        raise BadField(
            _("This claim waits for a place in the article's new wording. Give it one first."), field="quote"
        )
    revision_id = columns["revision"].pk if "revision" in columns else claim.revision_id
    if "quote" in fields:
        columns |= _anchored(revision_id, fields)
    _demand_inside(revision_id, fields)
    changed = [name for name, value in columns.items() if getattr(claim, name, None) != value]  # a new one has no label
    for name in changed:
        setattr(claim, name, columns[name])
    return changed


def _demand_inside(revision_id: int, fields: Fields) -> None:
    """Each span that is given lies in the text."""
    ends = {name: fields[name][1] for name in SPANS if fields.get(name)}  # code points
    if not ends:
        return
    furthest = max(ends, key=ends.__getitem__)
    if not ArticleRevision.objects.filter(pk=revision_id, length__gte=ends[furthest]).exists():
        raise BadField(_("A passage you named ends behind the article's text. Select it again."), field=furthest)


def _anchored(revision_id: int, fields: Fields) -> dict[str, Any]:
    found = anchor(revision_id, Span(fields["start"], fields["end"]), fields["quote"])
    return {
        "start": found.span.start,
        "end": found.span.end,
        "quote": found.quote,
        "prefix": found.prefix,
        "suffix": found.suffix,
        "block_role": found.block_role,
    }


def _label(claim: Claim, key: str) -> Label:
    """A label in use; one that was archived may stay where it is."""
    row = _called.one(claim.project_id, key)
    label = Label.from_db(None, LABEL, row) if row else None
    if label is None or (label.archived and label.pk != claim.label_id):
        raise BadField(_("The project has no label “%(key)s” in use.") % {"key": key}, field="label")
    return label


@Prepared
def _called(project_id: int, key: str) -> QuerySet[Label, tuple[Any, ...]]:
    return Label.objects.filter(project_id=project_id, key=key).order_by().values_list(*LABEL)


def _suggestion(claim: Claim, suggestion_id: int | None) -> int | None:
    if suggestion_id is None:
        return None
    known = Suggestion.objects.filter(pk=suggestion_id, revision__article_id=claim.article_id)
    if not known.exists():
        raise BadField(_("There is no such suggestion in this article."), field="suggestion")
    return suggestion_id
