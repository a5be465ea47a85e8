"""The claims and links of a dataset, checked against the texts they stand in, each with the id it was born with."""

from collections import Counter
from datetime import date, datetime
from typing import Any
from uuid import UUID, uuid4

from django.contrib.auth.models import User
from django.db import transaction
from django.utils.translation import gettext as _

from annotations.formats.rows import ClaimRow, EvidenceRow, SourceRow
from annotations.models import Article, ArticleRevision, Assignment, Claim, Evidence, Label, Membership, Project, Source
from annotations.models.choices import AssignmentState, ClaimStatus, Role, SourceKind
from annotations.queries.shapes import SPANS
from annotations.services.counting import count
from annotations.services.quoting import anchor
from annotations.services.recording import record_all
from annotations.services.refusals import BadField, WorkbenchError
from annotations.services.sourcing import canonical_url, holder
from annotations.text.span import Span

CLAIM = (
    "block_role", "reason", "contested_by", "contested_by_author", "normalised", "claim_date_precision", "place",
    "claim_type", "checkable", "topics", "claimant_name", "claimant_kind", "quote_form", "source_chain", "verdict",
    "justification", "note", "status", "version", "guideline",
)  # fmt: skip
LINK = ("stance", "quote", "question", "answer_type", "note", "version")
SOURCE = ("kind", "url", "title", "publisher", "author", "published_precision", "medium")


class Claims:
    """Loads into one project; knows its people by the names that sign their work."""

    def __init__(self, project: Project, by: User | None) -> None:
        self.project, self.by = project, by

    def load(self, article: Article, rows: list[ClaimRow]) -> None:
        """An article's claims. Refuses a quote that is not its text, and an origin that is in the project already."""
        people = {name: self.person(name) for name in sorted(_named(rows))}
        claims = [self._load(article, people[row["annotator"]], row) for row in rows]
        self._record("claim.loaded", [(claim, claim.pk) for claim in claims])

    def link(self, rows: list[ClaimRow]) -> list[tuple[int, str]]:
        """The evidence of claims that were loaded. What was refused: the article, and why.

        Claims, sources, counts, events: it locks in everybody's order, and each kind in an order of its own.
        """
        made, refused = [], []
        claims = self._loaded(rows)
        before = self._linked_before(claims)
        links = [(claims[UUID(row["id"])], link) for row in rows for link in row["evidence"]]
        for claim, link in sorted(links, key=lambda pair: _cited(pair[1])):
            if (claim.pk, UUID(link["id"])) in before:
                continue
            try:
                with transaction.atomic():
                    made.append((claim, self._link(claim, link).pk))
            except (WorkbenchError, ValueError) as error:
                refused.append((claim.article_id, _("Evidence %(id)s: %(why)s") % {"id": link["id"], "why": error}))
        _count_links([claim for claim, _link in made if claim.deleted_at is None])
        self._record("evidence.loaded", made)
        return refused

    def _loaded(self, rows: list[ClaimRow]) -> dict[UUID, Claim]:
        """The claims of these rows by origin, locked: their links move counts."""
        claims = Claim.objects.filter(project=self.project, origin__in=[row["id"] for row in rows if row["evidence"]])
        return {claim.origin: claim for claim in claims.order_by("pk").select_for_update(no_key=True)}

    def _linked_before(self, claims: dict[UUID, Claim]) -> set[tuple[UUID, UUID]]:
        """What an earlier attempt has linked: claim and the link's origin."""
        return set(Evidence.objects.filter(claim__in=list(claims.values())).values_list("claim_id", "origin"))

    def _load(self, article: Article, annotator: int, row: ClaimRow) -> Claim:
        origin, revision = UUID(row["id"]), _standing(article, row)
        if Claim.objects.filter(project=self.project, origin=origin).exists():
            raise BadField(_("Claim %s is in the project already, in another article.") % origin, field="id")
        try:
            found = anchor(revision.pk, Span(row["start"], row["end"]), row["quote"])
        except (ValueError, WorkbenchError) as error:
            raise BadField(_("Claim %(id)s: %(why)s") % {"id": origin, "why": error}, field="quote") from error
        claim = Claim.objects.create(
            id=_free(Claim, origin),
            origin=origin,
            project=self.project,
            article=article,
            annotator_id=annotator,
            revision=revision,
            label=self._label(row["label"]),
            start=found.span.start,
            end=found.span.end,
            quote=found.quote,
            prefix=found.prefix,
            suffix=found.suffix,
            **{name: row[name] for name in CLAIM},  # type: ignore[literal-required]
            **_spans(row, revision),
            **_moments(row),
            claim_date=_day(row["claim_date"]),
        )
        self._read_by(article, annotator, claim.status)
        count(claim, claims=1)
        return claim

    def _link(self, claim: Claim, row: EvidenceRow) -> Evidence:
        """Refuses a passage that is not in the article it names, and an origin that is in the project already."""
        origin, adder = UUID(row["id"]), self.person(row["added_by"])
        if Evidence.objects.filter(project=self.project, origin=origin).exists():
            raise BadField(_("It is in the project already, or twice in this line."), field="id")
        source, passage = self._source(row, adder)
        return Evidence.objects.create(
            id=_free(Evidence, origin),
            origin=origin,
            project=self.project,
            claim=claim,
            source=source,
            set_number=row["set"],
            added_by_id=adder,
            accepted_by_id=self.person(row["accepted_by"]) if row["accepted_by"] else None,
            **{name: row[name] for name in LINK},  # type: ignore[literal-required]
            **passage,
            **_moments(row),
        )

    def person(self, name: str) -> int:
        """Who signs with this name in the project; a stranger's name gets a placeholder that can't sign in."""
        known = Membership.objects.filter(project=self.project, known_as=name).values_list("user_id", flat=True).first()
        if known is not None:
            return known
        username = User.normalize_username(name)[:150]
        if User.objects.filter(username=username).exists():
            username = f"{username[:100]}.{uuid4().hex[:12]}"
        user = User.objects.create_user(username=username, first_name=name, is_active=False)
        Membership.objects.create(project=self.project, user=user, role=Role.ANNOTATOR, known_as=name)
        return user.pk

    def _label(self, key: str) -> Label:
        found = Label.objects.filter(project=self.project, key=key).first()
        if found is None:
            raise BadField(_("A claim has the label “%s”, which the line does not define.") % key, field="label")
        return found

    def _read_by(self, article: Article, annotator: int, status: str) -> None:
        done = status in (ClaimStatus.ACCEPTED, ClaimStatus.REJECTED, ClaimStatus.SUBMITTED)
        state = AssignmentState.SUBMITTED if done else AssignmentState.IN_PROGRESS
        Assignment.objects.get_or_create(
            article=article, annotator_id=annotator, defaults={"project": self.project, "state": state}
        )

    def _source(self, row: EvidenceRow, adder: int) -> tuple[Source, dict[str, Any]]:
        source, whose = row["source"], holder(self.project, adder)
        if source["kind"] != SourceKind.ARTICLE:
            return self._page(source, whose), {}
        cited = Article.objects.filter(project=self.project, revisions__sha256=source["article_sha256"]).first()
        if cited is None or row["span"] is None:
            raise BadField(_("The article it cites is not in this project. Import that article first."), field="source")
        wording = cited.revisions.defer("text").get(sha256=source["article_sha256"])
        found = anchor(wording.pk, Span(*row["span"]), row["quote"])
        made, _new = Source.objects.get_or_create(
            project=self.project,
            article=cited,
            holder_id=whose,
            defaults={"kind": SourceKind.ARTICLE, "added_by": self.by},
        )
        return made, {
            "revision_id": wording.pk,
            "passage_start": found.span.start,
            "passage_end": found.span.end,
        }

    def _page(self, row: SourceRow, whose: int | None) -> Source:
        described = {name: row[name] for name in SOURCE}  # type: ignore[literal-required]
        described |= {"published_on": _day(row["published_on"]), "added_by": self.by}
        known = canonical_url(row["url"])
        return Source.objects.get_or_create(
            project=self.project, canonical_url=known, holder_id=whose, defaults=described
        )[0]

    def _record(self, verb: str, made: list[tuple[Claim, UUID]]) -> None:
        changes = [
            {"verb": verb, "subject": subject, "claim_id": claim.pk, "article_id": claim.article_id}
            for claim, subject in made
        ]
        if changes:
            record_all(self.project.pk, self.by.pk if self.by else None, changes)


def _named(rows: list[ClaimRow]) -> set[str]:
    """Everybody whose work it is, down to who accepted a link."""
    links = [link for row in rows for link in row["evidence"]]
    names = [row["annotator"] for row in rows] + [
        name for link in links for name in (link["added_by"], link["accepted_by"])
    ]
    return {name for name in names if name}


def _cited(row: EvidenceRow) -> tuple[str, str]:
    """In which order sources are made: two loads that made the same ones crosswise would wait for each other."""
    return (row["source"]["canonical_url"], row["source"]["article_sha256"] or "")


def _count_links(claims: list[Claim]) -> None:
    """Count one link of each claim, as often as it is named; the lower tally first, as whoever moves claims does."""
    new = Counter(claims)
    for claim in sorted(new, key=lambda claim: (claim.annotator_id, claim.label_id, claim.status)):
        count(claim, evidence=new[claim])


def _free(model: type[Claim] | type[Evidence], origin: UUID) -> UUID:
    """The id it was born with, while no other project of this installation has it."""
    return uuid4() if model.objects.filter(pk=origin).exists() else origin


def _standing(article: Article, row: ClaimRow) -> ArticleRevision:
    """The wording a claim stands in: the article's own, unless the claim waits for a place in that."""
    if "revision" not in row:
        assert article.revision is not None
        return article.revision
    found = article.revisions.filter(number=row["revision"]).first()
    if found is None:
        raise BadField(_("A claim stands in wording %d, which the line does not hold.") % row["revision"], field="id")
    return found


def _spans(row: ClaimRow, revision: ArticleRevision) -> dict[str, int]:
    columns: dict[str, int] = {}
    for name in SPANS:
        if span := row[f"{name}_span"]:  # type: ignore[literal-required]
            if not 0 <= span[0] < span[1] <= revision.length:
                raise BadField(_("%(name)s %(span)s is not in the text.") % {"name": name, "span": span}, field=name)
            columns |= {f"{name}_start": span[0], f"{name}_end": span[1]}
    return columns


def _moments(row: ClaimRow | EvidenceRow) -> dict[str, datetime]:
    return {name: datetime.fromisoformat(row[name]) for name in ("created_at", "updated_at")}


def _day(value: str | None) -> date | None:
    return date.fromisoformat(value) if value else None
