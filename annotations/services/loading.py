"""Loading a dataset back: articles, labels, claims and evidence from the workbench's own JSON Lines.

An article is loaded whole or not at all; each line that can't be gets a row in the import's report that says why.
"""

from collections.abc import Iterator, Sequence
from datetime import date, datetime

from django.db import transaction
from django.db.models import Max, Q
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from annotations.formats import jsonl
from annotations.formats.rows import ArticleRow, LabelRow, Problem
from annotations.models import Article, ImportFile, Job
from annotations.models.choices import FileOutcome
from annotations.services.chunking import BATCH, chunks, take
from annotations.services.loading_claims import Claims
from annotations.services.loading_labels import adopt_labels
from annotations.services.refusals import AlreadyHere, BadField, BadText, WorkbenchError
from annotations.services.storing import Arrival, demand_new, store, store_all, wording
from annotations.text.canonical import TextRefused, canonical, checksum

DESCRIBING = ("number", "title", "outlet", "source_url", "language")
#: Seconds of a transaction: a claim is locked before its project is, never after, or its annotator deadlocks with us.
ONE_LINE = 0.0

Line = tuple[int, ArticleRow | Problem]  # with its number in the file
Outcome = Article | WorkbenchError | TextRefused


def load(job: Job, file: ImportFile) -> tuple[FileOutcome, str]:
    """Load a dataset. Returns what became of the file, and a sentence about it. Raises LostJob."""
    loading = Loading(job, file)
    take(job, file, loading.articles(), BATCH)
    take(job, file, loading.links(), ONE_LINE)  # last: only then is every cited article there
    return loading.outcome()


class Loading:
    """One dataset on its way in. Its two passes are generators that yield after each line."""

    def __init__(self, job: Job, file: ImportFile) -> None:
        self.job, self.file = job, file
        self.lines = jsonl.lines_of(bytes(file.content or b""))
        self.claims = Claims(job.project, job.requested_by)
        self.loaded_articles = self.loaded_claims = 0
        self.labels: list[LabelRow] = []  # as the last line named them

    def articles(self) -> Iterator[None]:
        """First the articles, each with its claims; a chunk of lines a step."""
        waiting = (line for line in jsonl.read(self.lines) if line[0] > self.file.read)
        for chunk in chunks(waiting, size=_size, alone=self._stands_alone):
            self._load(chunk)
            self.file.read = chunk[-1][0]
            yield

    def links(self) -> Iterator[None]:
        """Then the evidence of the claims that were loaded. Loading a link twice loads it once."""
        left_out = set(self.file.told.filter(Q(outcome=FileOutcome.ALREADY_HERE) | Q(article=None)).values_list("line"))
        for number, row in jsonl.read_again(self.lines):
            if (number,) in left_out:
                continue
            self.loaded_articles += 1
            self.loaded_claims += len(row["claims"])
            if any(claim["evidence"] for claim in row["claims"]):
                for article, why in self.claims.link(row["claims"]):
                    self._tell(number, FileOutcome.REFUSED, why, article)
                yield

    def outcome(self) -> tuple[FileOutcome, str]:
        """What became of the file as a whole."""
        told = self.file.told.all()
        articles, claims, n = self.loaded_articles, self.loaded_claims, len(told)
        said = ngettext("%d article", "%d articles", articles) % articles
        said += ", " + ngettext("%d claim", "%d claims", claims) % claims
        if told:
            said += "; " + ngettext("%d line needs a look", "%d lines need a look", n) % n
        if self.loaded_articles:
            return FileOutcome.IMPORTED, said
        known = any(row.outcome == FileOutcome.ALREADY_HERE for row in told)
        return (FileOutcome.ALREADY_HERE if known else FileOutcome.REFUSED), said

    def _stands_alone(self, line: Line) -> bool:
        """Whether an article brings what may refuse it, or labels that go with it: then no other is stored with it."""
        _number, row = line
        if jsonl.is_problem(row):
            return False
        return bool(row["claims"] or row.get("wordings") or row["labels"] != self.labels)

    def _load(self, chunk: list[Line]) -> None:
        arrivals: list[tuple[int, ArticleRow, Arrival]] = []
        for number, row in chunk:
            try:
                if jsonl.is_problem(row):
                    raise BadText(row["detail"])
                arrivals.append((number, row, _arrival(row)))
            except (WorkbenchError, TextRefused) as refused:
                self._tell(number, FileOutcome.REFUSED, str(refused))
        for (number, row, _arrived), outcome in zip(arrivals, self._outcomes(arrivals), strict=True):
            if isinstance(outcome, AlreadyHere):
                self._tell(number, FileOutcome.ALREADY_HERE, _left_out(outcome, row), outcome.more["article"])
            elif not isinstance(outcome, Article):
                self._tell(number, FileOutcome.REFUSED, str(outcome))

    def _outcomes(self, arrivals: list[tuple[int, ArticleRow, Arrival]]) -> Sequence[Outcome]:
        """What became of each article of a chunk."""
        if len(arrivals) == 1:
            _number, row, arrival = arrivals[0]
            return [self._load_whole(row, arrival)]
        texts = [arrival for _number, _row, arrival in arrivals]
        return store_all(project=self.job.project, by=self.job.requested_by, arrivals=texts)

    def _load_whole(self, row: ArticleRow, arrival: Arrival) -> Outcome:
        """An article with all that it brings, or nothing of it."""
        try:
            with transaction.atomic():
                if row["labels"] != self.labels:  # every line names them all; lines of one file agree
                    adopt_labels(self.job.project, row["labels"])
                article = store(project=self.job.project, by=self.job.requested_by, arrival=arrival)
                _keep_wordings(article, row)
                self.claims.load(article, row["claims"])
            self.labels = row["labels"]  # only now: what was refused has taken its labels back with it
        except (WorkbenchError, TextRefused) as refused:
            return refused
        return article

    def _tell(self, line: int, outcome: FileOutcome, detail: str, article: int | None = None) -> None:
        """A row behind the job's files; told again by a second attempt, it stands once."""
        self.file.told.get_or_create(
            job=self.job,
            line=line,
            outcome=outcome,
            detail=detail[:500],
            defaults={"name": f"{self.file.name[:240]}:{line}", "article_id": article, "position": self._behind()},
        )

    def _behind(self) -> int:
        last: int = self.job.files.aggregate(last=Max("position"))["last"]
        return last + 1


def _size(line: Line) -> int:
    return 0 if jsonl.is_problem(line[1]) else len(line[1]["text"])


def _arrival(row: ArticleRow) -> Arrival:
    """The article on a line, as it is to be stored. Refuses texts that are not those it was written with."""
    for text in (row, *row.get("wordings", [])):
        _demand_whole(text["text"], text["sha256"])
    described = {
        **{name: row[name] for name in DESCRIBING},  # type: ignore[literal-required]
        "published_on": date.fromisoformat(row["published_on"]) if row["published_on"] else None,
        "created_at": datetime.fromisoformat(row["created_at"]),
    }
    return Arrival(row["text"], described, row["encoding"], row["revision"])


def _demand_whole(text: str, sha256: str) -> None:
    if canonical(text) != text or checksum(text) != sha256:
        raise BadText(_("The text is not the one its sha256 was made of: it was changed on the way. Export it again."))


def _keep_wordings(article: Article, row: ArticleRow) -> None:
    """The article's other texts, with the numbers and the ages that they had."""
    numbers = [one["revision"] for one in row.get("wordings", [])]
    if len({row["revision"], *numbers}) <= len(numbers):
        raise BadField(_("Two wordings of an article have one number."), field="wordings")
    for one in row.get("wordings", []):
        demand_new(article.project, one["sha256"])
        revision = wording(article, one["text"], number=one["revision"], encoding=one["encoding"])
        revision.created_at = datetime.fromisoformat(one["created_at"])
        revision.save(force_insert=True)


def _left_out(known: AlreadyHere, row: ArticleRow) -> str:
    n = len(row["claims"])
    left = ngettext("Its %d claim was left out.", "Its %d claims were left out.", n) % n if n else ""
    return f"{known.detail} {left}".strip()
