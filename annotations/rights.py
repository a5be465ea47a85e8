"""Who may ask for what: the least that somebody must be for each request. One line an address.

The rules themselves are in access.py; this table says them to people (docs/reference/rights.md), and
tests/api/test_rights.py asks every address as everybody and compares. An address that is not here fails that test.
"""

from enum import Flag, auto


class Who(Flag):
    """Everybody that an answer may depend on. A stranger is signed in, and not in the project: a former member and a
    superuser are strangers too. An owner is the annotator whose the row is: who made the claim, wrote the comment,
    reads the article.
    """

    NOBODY = auto()
    STRANGER = auto()
    ANNOTATOR = auto()
    OWNER = auto()
    REVIEWER = auto()
    MANAGER = auto()


MANAGERS = Who.MANAGER
REVIEWERS = Who.REVIEWER | MANAGERS
MEMBERS = Who.ANNOTATOR | Who.OWNER | REVIEWERS
PERSONS = Who.STRANGER | MEMBERS
ANYBODY = Who.NOBODY | PERSONS
OWNER = Who.OWNER

API = {
    "projects/": {"GET": PERSONS, "POST": PERSONS},
    "projects/<slug:slug>/": {"GET": MEMBERS, "PATCH": MANAGERS},
    "projects/<slug:slug>/members/": {"GET": MEMBERS, "POST": MANAGERS},
    "projects/<slug:slug>/members/<str:username>/": {"GET": MEMBERS, "PATCH": MANAGERS, "DELETE": MANAGERS | OWNER},
    "projects/<slug:slug>/invitations/": {"GET": MEMBERS, "POST": MANAGERS},
    "projects/<slug:slug>/invitations/<int:invitation_id>/": {"DELETE": MANAGERS},
    "projects/<slug:slug>/labels/": {"GET": MEMBERS, "POST": MANAGERS},
    "projects/<slug:slug>/labels/<slug:key>/": {"GET": MEMBERS, "PATCH": MANAGERS, "DELETE": MANAGERS},
    "projects/<slug:slug>/guidelines/": {"GET": MEMBERS, "POST": MANAGERS},
    "projects/<slug:slug>/articles/": {"GET": MEMBERS, "POST": MANAGERS},
    "projects/<slug:slug>/imports/": {"POST": MANAGERS},
    "projects/<slug:slug>/sources/": {"GET": MEMBERS},
    "projects/<slug:slug>/assignments/": {"GET": MEMBERS, "POST": MANAGERS},
    "projects/<slug:slug>/claims/": {"GET": MEMBERS},
    "projects/<slug:slug>/claims/bulk/": {"POST": MEMBERS},
    "projects/<slug:slug>/saved-filters/": {"GET": MEMBERS, "POST": MEMBERS},
    "saved-filters/<int:filter_id>/": {"GET": MEMBERS, "PATCH": OWNER, "DELETE": OWNER},
    "batches/<uuid:batch>/undo/": {"POST": OWNER},
    "projects/<slug:slug>/events/": {"GET": MEMBERS},
    "projects/<slug:slug>/presence/": {"POST": MEMBERS},
    "projects/<slug:slug>/releases/": {"GET": MEMBERS, "POST": MANAGERS},
    "articles/<int:article_id>/": {"GET": MEMBERS, "PATCH": MANAGERS},
    "articles/<int:article_id>/archive/": {"POST": MANAGERS},
    "articles/<int:article_id>/restore/": {"POST": MANAGERS},
    "articles/<int:article_id>/claims/": {"GET": MEMBERS, "POST": MEMBERS},
    "articles/<int:article_id>/suggestions/": {"GET": MEMBERS, "POST": MANAGERS},
    "articles/<int:article_id>/suggestions/withdraw/": {"POST": MANAGERS},
    "articles/<int:article_id>/revisions/": {"GET": MEMBERS, "POST": MANAGERS},
    "articles/<int:article_id>/revisions/<int:number>/restore/": {"POST": MANAGERS},
    "suggestions/<int:suggestion_id>/reject/": {"POST": MEMBERS},
    "suggestions/<int:suggestion_id>/restore/": {"POST": MEMBERS},
    "claims/<uuid:id>/": {"GET": MEMBERS, "PATCH": OWNER, "DELETE": OWNER},
    "claims/<uuid:id>/restore/": {"POST": OWNER},
    "claims/<uuid:id>/revert/": {"POST": OWNER},
    "claims/<uuid:id>/place/": {"POST": OWNER | REVIEWERS},
    "claims/<uuid:id>/history/": {"GET": MEMBERS},
    "claims/<uuid:id>/similar/": {"GET": MEMBERS},
    "claims/<uuid:id>/evidence/": {"GET": MEMBERS, "POST": OWNER},
    "claims/<uuid:id>/comments/": {"GET": MEMBERS, "POST": MEMBERS},
    "claims/<uuid:id>/reviews/": {"GET": MEMBERS, "POST": REVIEWERS},
    "claims/<uuid:id>/reviews/undo/": {"POST": REVIEWERS},
    "comments/<uuid:id>/": {"GET": MEMBERS, "PATCH": OWNER, "DELETE": OWNER},
    "comments/<uuid:id>/restore/": {"POST": OWNER},
    "evidence/<uuid:id>/": {"GET": MEMBERS, "PATCH": OWNER, "DELETE": OWNER},
    "evidence/<uuid:id>/restore/": {"POST": OWNER},
    "assignments/<int:assignment_id>/": {"GET": MEMBERS},
    "assignments/<int:assignment_id>/submit/": {"POST": OWNER},
    "assignments/<int:assignment_id>/take-back/": {"POST": OWNER},
    "releases/<int:release_id>/": {"GET": MEMBERS},
    "releases/<int:release_id>/download/": {"GET": MEMBERS},
    "jobs/<int:job_id>/": {"GET": MEMBERS},
    "jobs/<int:job_id>/retry/": {"POST": MANAGERS},
    "jobs/<int:job_id>/cancel/": {"POST": MANAGERS},
    "keys/": {"GET": PERSONS, "PATCH": PERSONS},
    "schemas/jsonl-1.json": {"GET": ANYBODY},
}

PAGES = {  # of a project, below /projects/<slug>/
    "": {"GET": MEMBERS},
    "articles/": {"GET": MEMBERS},
    "articles/rows/": {"GET": MEMBERS},
    "articles/reread/": {"POST": MANAGERS},
    "articles/<int:number>/": {"GET": MEMBERS},
    "articles/<int:number>/about/": {"GET": MANAGERS, "POST": MANAGERS},
    "articles/<int:number>/archive/": {"POST": MANAGERS},
    "articles/<int:number>/restore/": {"POST": MANAGERS},
    "articles/<int:number>/wording/": {"GET": MANAGERS, "POST": MANAGERS},
    "articles/<int:number>/wording/restore/": {"POST": MANAGERS},
    "claims/": {"GET": MEMBERS},
    "claims/change/": {"POST": MEMBERS},
    "claims/undo/<uuid:batch>/": {"POST": OWNER},
    "claims/release/": {"POST": MANAGERS},
    "claims/saved/": {"POST": MEMBERS},
    "claims/saved/<int:filter_id>/": {"GET": MEMBERS},
    "claims/saved/<int:filter_id>/rename/": {"POST": OWNER},
    "claims/saved/<int:filter_id>/drop/": {"POST": OWNER},
    "review/": {"GET": REVIEWERS},
    "review/<uuid:id>/decide/": {"POST": REVIEWERS},
    "review/<uuid:id>/undo/": {"POST": REVIEWERS},
    "review/<uuid:id>/say/": {"POST": REVIEWERS},
    "jobs/<int:job_id>/retry/": {"POST": MANAGERS},
    "jobs/<int:job_id>/cancel/": {"POST": MANAGERS},
    "import/": {"GET": MEMBERS, "POST": MANAGERS},
    "imports/<int:job_id>/": {"GET": MEMBERS},
    "releases/": {"GET": MEMBERS, "POST": MANAGERS},
    "releases/rows/": {"GET": MEMBERS},
    "guideline/": {"GET": MEMBERS},
    "guideline/write/": {"POST": MANAGERS},
    "suggestions/": {"GET": MANAGERS},
    "settings/": {"GET": MANAGERS},
    "settings/project/": {"POST": MANAGERS},
    "settings/labels/": {"POST": MANAGERS},
    "settings/labels/<slug:key>/": {"POST": MANAGERS},
    "settings/labels/<slug:key>/delete/": {"POST": MANAGERS},
    "members/": {"GET": MEMBERS},
    "members/add/": {"POST": MANAGERS},
    "members/<str:username>/role/": {"POST": MANAGERS},
    "members/<str:username>/remove/": {"POST": MANAGERS | OWNER},
    "invitations/": {"POST": MANAGERS},
    "invitations/<int:invitation_id>/revoke/": {"POST": MANAGERS},
}


def refusal(who: Who) -> int:
    """The status with which the API answers whom a request is not for."""
    return {Who.NOBODY: 401, Who.STRANGER: 404}.get(who, 403)
