"""What the wire says: the shapes of answers, for the API's description. Rows are made in queries/; tests compare."""

from annotations.api.answers.articles import (
    Article,
    Assignment,
    ListedArticle,
    Mark,
    Offer,
    Outlook,
    PreparationJob,
    Reader,
    Revision,
    Suggestion,
)
from annotations.api.answers.claims import Claim, Comment, Event, Link, Review, Similar, Source
from annotations.api.answers.jobs import ImportedFile, Job, Release
from annotations.api.answers.projects import Guideline, Invitation, Label, MadeInvitation, Member, Project
from annotations.api.answers.shared import Anything, Error, Flag, Number, Page, Span, Text, maybe, page_of, word

__all__ = [
    "Anything",
    "Article",
    "Assignment",
    "Claim",
    "Comment",
    "Error",
    "Event",
    "Flag",
    "Guideline",
    "ImportedFile",
    "Invitation",
    "Job",
    "Label",
    "Link",
    "ListedArticle",
    "MadeInvitation",
    "Mark",
    "Member",
    "Number",
    "Offer",
    "Outlook",
    "Page",
    "PreparationJob",
    "Project",
    "Reader",
    "Release",
    "Review",
    "Revision",
    "Similar",
    "Source",
    "Span",
    "Suggestion",
    "Text",
    "maybe",
    "page_of",
    "word",
]
