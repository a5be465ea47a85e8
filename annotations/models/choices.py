"""The fixed words of the domain, as the database stores them and the API speaks them."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Role(TextChoices):
    """Each role includes the one before."""

    ANNOTATOR = "annotator", _("Annotator")
    REVIEWER = "reviewer", _("Reviewer")
    MANAGER = "manager", _("Manager")


class ArticleState(TextChoices):
    PREPARING = "preparing", _("Preparing")
    READY = "ready", _("Ready")
    FAILED = "failed", _("Failed")


class ClaimStatus(TextChoices):
    DRAFT = "draft", _("Draft")
    SUBMITTED = "submitted", _("Submitted")
    RETURNED = "returned", _("Returned")
    ACCEPTED = "accepted", _("Accepted")
    REJECTED = "rejected", _("Rejected")


class AssignmentState(TextChoices):
    ASSIGNED = "assigned", _("Assigned")
    IN_PROGRESS = "in_progress", _("In progress")
    SUBMITTED = "submitted", _("Submitted")
    RETURNED = "returned", _("Returned")
    DONE = "done", _("Done")


class ClaimType(TextChoices):
    """AVeriTeC's claim types, and predictions."""

    EVENT = "event_property", _("Event or property")
    NUMERICAL = "numerical", _("Numerical")
    QUOTE = "quote_verification", _("Quote verification")
    CAUSAL = "causal", _("Causal")
    POSITION = "position_statement", _("Position statement")
    PREDICTION = "prediction", _("Prediction")


class ClaimantKind(TextChoices):
    PERSON = "person", _("Person")
    ORGANISATION = "organisation", _("Organisation")
    STATE = "state", _("State")
    DOCUMENT = "document", _("Document")
    ANONYMOUS = "anonymous", _("Anonymous")
    AUTHOR = "author", _("Author")


class QuoteForm(TextChoices):
    DIRECT = "direct", _("Direct")
    MIXED = "mixed", _("Mixed")
    INDIRECT = "indirect", _("Indirect")


class Verdict(TextChoices):
    """AVeriTeC's verdicts; given from evidence only."""

    SUPPORTED = "supported", _("Supported")
    REFUTED = "refuted", _("Refuted")
    NOT_ENOUGH = "not_enough_evidence", _("Not enough evidence")
    CONFLICTING = "conflicting_evidence", _("Conflicting evidence")


class Precision(TextChoices):
    """How much of a date is known; the unknown parts are stored as 01."""

    DAY = "day", _("Day")
    MONTH = "month", _("Month")
    YEAR = "year", _("Year")


class Stance(TextChoices):
    SUPPORTS = "supports", _("Supports")
    REFUTES = "refutes", _("Refutes")
    CONTEXT = "context", _("Context")


class SourceKind(TextChoices):
    WEB = "web", _("Web page")
    FILE = "file", _("File")
    ARTICLE = "article", _("Article of this project")


class AnswerType(TextChoices):
    """AVeriTeC's kinds of answer to a question about a claim."""

    BOOLEAN = "boolean", _("Yes or no")
    EXTRACTIVE = "extractive", _("Extractive")
    ABSTRACTIVE = "abstractive", _("Abstractive")
    UNANSWERABLE = "unanswerable", _("Unanswerable")


class JobKind(TextChoices):
    PREPARE = "prepare", _("Preparing an article")
    REREAD = "reread", _("Reading an article anew")
    IMPORT = "import", _("Importing")
    RELEASE = "release", _("Making a release")


class JobState(TextChoices):
    QUEUED = "queued", _("Waiting")
    RUNNING = "running", _("Running")
    DONE = "done", _("Done")
    FAILED = "failed", _("Failed")
    CANCELLED = "cancelled", _("Cancelled")


class FileOutcome(TextChoices):
    """What became of one file, or one row of a dataset, in an import."""

    WAITING = "waiting", _("Waiting")
    IMPORTED = "imported", _("Imported")
    ALREADY_HERE = "already_here", _("Already here")
    REFUSED = "refused", _("Refused")


class LabelLine(TextChoices):
    SOLID = "solid", _("Solid")
    DASHED = "dashed", _("Dashed")
    WAVY = "wavy", _("Wavy")
