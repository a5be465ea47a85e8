"""The nouns: columns, constraints, and which rows a person may see."""

from annotations.models.article import Article, ArticleRevision, Preparation
from annotations.models.assignment import Assignment
from annotations.models.claim import Claim
from annotations.models.discussion import Comment, Review
from annotations.models.event import Event
from annotations.models.evidence import Evidence
from annotations.models.guideline import Guideline
from annotations.models.invitation import Invitation
from annotations.models.job import ImportFile, Job
from annotations.models.keyboard import Keyboard
from annotations.models.label import Label
from annotations.models.near_copy import NearCopy, Shingle
from annotations.models.project import Membership, Project
from annotations.models.reception import Reception
from annotations.models.release import Release
from annotations.models.repeat import Repeat
from annotations.models.saved_filter import SavedFilter
from annotations.models.signin import SignInLink
from annotations.models.source import Source
from annotations.models.suggestion import Rejection, Suggestion
from annotations.models.tally import Tally
from annotations.models.token import AccessToken

__all__ = [
    "AccessToken",
    "Article",
    "ArticleRevision",
    "Assignment",
    "Claim",
    "Comment",
    "Event",
    "Evidence",
    "Guideline",
    "ImportFile",
    "Invitation",
    "Job",
    "Keyboard",
    "Label",
    "Membership",
    "NearCopy",
    "Preparation",
    "Project",
    "Reception",
    "Rejection",
    "Release",
    "Repeat",
    "Review",
    "SavedFilter",
    "Shingle",
    "SignInLink",
    "Source",
    "Suggestion",
    "Tally",
]
