"""Loading a dataset back: articles, labels, claims and evidence from the workbench's own JSON Lines.

An article is loaded whole or not at all; each line that can't be gets a row in the import's report that says why.
"""

import time
from collections.abc import Iterator
from datetime import date, datetime

from django.db import transaction
from django.db.models import Max, Q
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from annotations.formats import jsonl
from annotations.formats.rows import ArticleRow, LabelRow
from annotations.models import Article, ImportFile, Job
from annotations.models.choices import FileOutcome
from annotations.services import working
from annotations.services.loading_claims import Claims
from annotations.services.loading_labels import adopt_labels
from annotations.services.refusals import AlreadyHere, BadField, BadText, WorkbenchError
from annotations.services.storing import demand_new, store, wording
from annotations.text.canonical import TextRefused, canonical, checksum

DESCRIBING = ("number", "title", "outlet", "source_url", "language")
BATCH = 0.5  # seconds of one transaction: others wait for it
ONE_LINE = 0.0  # seconds, too: a claim is locked before its project is, never after, or its annotator deadlocks with us


def load(job: Job, file: ImportFile) -> tuple[FileOutcome, str]:
    """Load a dataset, a few lines a transaction: others write meanwhile, and a second attempt goes on.

    Returns what became of the file, and a sentence about it. Raises LostJob.
    """
    loading = Loading(job, file)
    # Links come last: only then is every cited article there.
    for steps, patience in ((loading.articles(), BATCH), (loading.links(), ONE_LINE)):
        while True:
            with working.fenced(job):
                over = _go_on(steps, patience)
                file.save(update_fields=["read"])
            if over:
                break
    return loading.outcome()


def _go_on(steps: Iterator[None], patience: float) -> bool:
    """Take steps until there is no more, which is True, or until it is time (seconds) to let others write."""
    until = time.monotonic() + patience
    return all(time.monotonic() < until for _step in steps)


class Loading:
    """One dataset on its way in. Its two passes are generators that yield after each line."""

    def __init__(self, job: Job, file: ImportFile) -> None:
        self.job, self.file = job, file
        self.lines = jsonl.lines_of(bytes(file.content or b""))
        self.claims = Claims(job.project, job.requested_by)
        self.loaded_articles = self.loaded_claims = 0
        self.labels: list[LabelRow] = []  # as the last line named them

    def articles(self) -> Iterator[None]:
        """First each article with its claims."""
        for number, row in jsonl.read(self.lines):
            if number <= self.file.read:
                continue
            if jsonl.is_problem(row):
                self._tell(number, FileOutcome.REFUSED, row["detail"])  # type: ignore[typeddict-item]
            else:
                self._article(number, row)  # type: ignore[arg-type]
            self.file.read = number
            yield

    def links(self) -> Iterator[None]:
        """Then the evidence of the claims that were loaded. Loading a link twice loads it once."""
        left_out = set(self.file.told.filter(Q(outcome=FileOutcome.ALREADY_HERE) | Q(article=None)).values_list("line"))
        for number, row in jsonl.read_again(self.lines):
            if (number,) in left_out:
                continue
            self.loaded_articles += 1
            self.loaded_claims += len(row["claims"])
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

    def _article(self, number: int, row: ArticleRow) -> None:
        try:
            with transaction.atomic():
                self._load(row)
            self.labels = row["labels"]  # only now: what was refused has taken its labels back with it
        except AlreadyHere as known:
            self._tell(number, FileOutcome.ALREADY_HERE, _left_out(known, row), known.more["article"])
        except (WorkbenchError, TextRefused) as refused:
            self._tell(number, FileOutcome.REFUSED, str(refused))

    def _load(self, row: ArticleRow) -> None:
        for text in (row, *row.get("wordings", [])):
            _demand_whole(text["text"], text["sha256"])
        if row["labels"] != self.labels:  # every line names them all; lines of one file agree
            adopt_labels(self.job.project, row["labels"])
        described = {
            **{name: row[name] for name in DESCRIBING},  # type: ignore[literal-required]
            "published_on": date.fromisoformat(row["published_on"]) if row["published_on"] else None,
            "created_at": datetime.fromisoformat(row["created_at"]),
        }
        project, by = self.job.project, self.job.requested_by
        article = store(
            project=project,
            by=by,
            text=row["text"],
            fields=described,
            encoding=row["encoding"],
            revision=row["revision"],
        )
        _keep_wordings(article, row)
        self.claims.load(article, row["claims"])

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
