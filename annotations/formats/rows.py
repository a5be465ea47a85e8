"""What a format gets: plain rows, one article with its claims at a time. A format can't reach the database."""

from typing import Any, NotRequired, TypedDict

Span = list[int]  # [start, end) in code points


class SourceRow(TypedDict):
    kind: str
    url: str
    canonical_url: str
    title: str
    publisher: str
    author: str
    published_on: str | None
    published_precision: str
    medium: str
    article_number: int | None  # of the cited article, where the source is one
    article_sha256: str | None


class EvidenceRow(TypedDict):
    id: str
    source: SourceRow
    stance: str
    quote: str
    span: Span | None
    set: int | None
    question: str
    answer_type: str
    note: str
    added_by: str
    accepted_by: str | None
    version: int
    created_at: str
    updated_at: str


class ClaimRow(TypedDict):
    id: str
    annotator: str
    start: int
    end: int
    quote: str
    prefix: str
    suffix: str
    block_role: str
    label: str
    reason: str
    contested_by: str
    contested_by_author: bool
    contest_span: Span | None
    normalised: str
    claim_date: str | None
    claim_date_precision: str
    place: str
    claim_type: str
    checkable: bool | None
    topics: list[str]
    claimant_name: str
    claimant_kind: str
    claimant_span: Span | None
    cue_span: Span | None
    quote_form: str
    source_chain: list[str]
    verdict: str
    justification: str
    note: str
    status: str
    version: int
    guideline: int | None
    created_at: str
    updated_at: str
    evidence: list[EvidenceRow]
    revision: NotRequired[int]  # the wording it stands in, where that is not the article's any more


class LabelRow(TypedDict):
    key: str
    name: str
    definition: str
    shortcut: str
    line: str
    hue: int | None
    position: int
    archived: bool
    needs_source: bool
    needs_contester: bool


class WordingRow(TypedDict):
    revision: int
    sha256: str
    encoding: str
    created_at: str
    text: str


class ArticleRow(TypedDict):
    schema_version: int
    number: int
    title: str
    outlet: str
    source_url: str
    published_on: str | None
    language: str
    revision: int
    sha256: str
    encoding: str
    created_at: str
    text: str
    labels: list[LabelRow]
    claims: list[ClaimRow]
    wordings: NotRequired[list[WordingRow]]  # the article's other texts, where it has had any


class Problem(TypedDict):
    """A row that can't be read: where it stands in the file (1-based), and why, in a sentence."""

    line: int
    detail: str
    path: NotRequired[list[Any]]
