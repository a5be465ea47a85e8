"""Loading a dataset back: articles, labels, claims and evidence from the workbench's own JSON Lines.

An article is loaded whole or not at all; each line that can't be gets a row in the import's report that says why.
"""

from dataclasses import dataclass, field

from django.db import transaction
from django.utils.translation import gettext as _

from annotations.formats import jsonl
from annotations.formats.rows import ArticleRow, EvidenceRow, LabelRow
from annotations.models import Claim, ImportFile, Job, Label, Project
from annotations.models.choices import FileOutcome
from annotations.services.loading_claims import Claims
from annotations.services.refusals import AlreadyHere, BadText, WorkbenchError
from annotations.services.storing import store
from annotations.text.canonical import TextRefused, canonical, checksum

DESCRIBING = ("number", "title", "outlet", "source_url", "published_on", "language", "created_at")


@dataclass
class Report:
    """What a file gave, and a row for each line that gave nothing."""

    job: Job
    file: ImportFile
    articles: int = 0
    claims: int = 0
    rows: list[ImportFile] = field(default_factory=list)

    def tell(self, line: int, outcome: FileOutcome, detail: str, article: int | None = None) -> None:
        name = f"{self.file.name[:240]}:{line}"
        self.rows.append(
            ImportFile(job=self.job, name=name, outcome=outcome, detail=detail[:500], article_id=article, position=0)
        )

    def keep(self) -> str:
        """Store the rows behind the job's files; the sentence for the file itself."""
        first = self.job.files.count()
        for position, row in enumerate(self.rows, start=first):
            row.position = position
        ImportFile.objects.bulk_create(self.rows)
        said = _("%(articles)d articles, %(claims)d claims") % {"articles": self.articles, "claims": self.claims}
        left = len(self.rows)
        return said if not left else said + "; " + _("%(left)d rows need a look") % {"left": left}


def load(job: Job, file: ImportFile) -> str:
    """Load a dataset in the caller's transaction. Returns a sentence about what came of it."""
    report = Report(job, file)
    claims = Claims(job.project, job.requested_by)
    later: list[tuple[int, Claim, EvidenceRow]] = []
    for line, row in jsonl.read(bytes(file.content or b"").splitlines()):
        if jsonl.is_problem(row):
            report.tell(line, FileOutcome.REFUSED, row["detail"])  # type: ignore[typeddict-item]
            continue
        try:
            with transaction.atomic():
                made = _load_article(job, claims, row)  # type: ignore[arg-type]
        except AlreadyHere as known:
            report.tell(line, FileOutcome.ALREADY_HERE, _left_out(known, row), known.more["article"])  # type: ignore[arg-type]
        except (WorkbenchError, TextRefused) as refused:
            report.tell(line, FileOutcome.REFUSED, str(refused))
        else:
            report.articles, report.claims = report.articles + 1, report.claims + len(made)
            later += [(line, claim, link) for claim, links in made for link in links]
    for line, claim, link in later:  # only now is every cited article there
        try:
            with transaction.atomic():
                claims.link(claim, link)
        except WorkbenchError as refused:
            report.tell(line, FileOutcome.REFUSED, _("Evidence %s: ") % link["id"] + refused.detail)
    return report.keep()


def _load_article(job: Job, claims: Claims, row: ArticleRow) -> list[tuple[Claim, list[EvidenceRow]]]:
    text = row["text"]
    if canonical(text) != text or checksum(text) != row["sha256"]:
        raise BadText(_("The text is not the one its sha256 was made of: it was changed on the way. Export it again."))
    _adopt_labels(job.project, row["labels"])
    described = {name: row[name] for name in DESCRIBING if row[name] is not None}  # type: ignore[literal-required]
    article = store(project=job.project, by=job.requested_by, text=text, fields=described, encoding=row["encoding"])
    return [(claims.load(article, claim), claim["evidence"]) for claim in row["claims"]]


def _adopt_labels(project: Project, rows: list[LabelRow]) -> None:
    """The file's labels become the project's; one that is in use here stays as it is."""
    for row in rows:
        mine = Label.objects.filter(project=project, key=row["key"])
        if mine.filter(claims__isnull=False).exists():
            continue
        taken = Label.objects.filter(project=project, shortcut=row["shortcut"]).exclude(key=row["key"])
        shortcut = "" if row["shortcut"] and taken.exists() else row["shortcut"]
        Label.objects.update_or_create(
            project=project,
            key=row["key"],
            defaults={**row, "shortcut": shortcut},
        )


def _left_out(known: AlreadyHere, row: ArticleRow) -> str:
    if not row["claims"]:
        return known.detail
    return known.detail + " " + _("Its %d claims were left out.") % len(row["claims"])
