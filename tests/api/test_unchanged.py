"""When an article's claims and suggestions count as changed: with what they may show, and with nothing else."""

import pytest

from annotations.models.choices import Role
from annotations.services import editing, highlighting, labelling
from annotations.services.joining import change_role
from tests import factories, people

pytestmark = pytest.mark.django_db

PAGE = "https://ferries.example/fares"


class Desk:
    """Ilse has claims in two articles; one cites a third article and a page."""

    def __init__(self, blind=False):
        self.project = factories.project(blind=blind)
        self.ilse = people.annotator(self.project, "ilse")
        self.manager = factories.manager_of(self.project)
        self.here, self.cited = factories.ready(self.project), factories.ready(self.project, "Fares fell in March.")
        self.claim = factories.claim(self.here, self.ilse)
        factories.web_link(self.claim, url=PAGE)
        factories.passage_link(self.claim, self.cited)
        self.there = factories.ready(self.project, "Another text of the project, with 9 percent in it.")
        self.elsewhere = factories.claim(self.there, self.ilse)
        self.client = people.signed_in(self.ilse)
        self.known = {}

    def open(self):
        for part in ("claims", "suggestions"):
            self.known[part] = self.client.get(f"/api/v1/articles/{self.here.pk}/{part}/")["ETag"]

    def changed(self):
        """Whether each list that was opened is another now."""
        statuses = {
            part: self.client.get(
                f"/api/v1/articles/{self.here.pk}/{part}/", headers={"If-None-Match": etag}
            ).status_code
            for part, etag in self.known.items()
        }
        return {part: status == 200 for part, status in statuses.items()}


def edit(desk, claim):
    highlighting.change(user=desk.ilse, id=claim.pk, version=claim.version, fields={"note": "Ask the council."})


def accept(desk, claim):
    factories.decided(factories.submitted(claim), "accept")


def give_a_role(desk):
    membership = desk.ilse.memberships.get()
    role = {"role": Role.REVIEWER}
    change_role(user=desk.manager, slug=desk.project.slug, username="ilse", version=membership.version, fields=role)


def rename_a_label(desk):
    name = {"name": "Contested"}
    labelling.change_label(user=desk.manager, slug=desk.project.slug, key="disputed", version=1, fields=name)


def retitle(desk, article):
    article.refresh_from_db()
    title = {"title": "What the ferries cost"}
    editing.describe(user=desk.manager, id=article.pk, version=article.version, fields=title)


OF_A_CLAIM = {
    "another claim beside it": lambda desk, claim: factories.claim(claim.article, desk.ilse),
    "a change": edit,
    "evidence": lambda desk, claim: factories.web_link(claim),
    "a comment": lambda desk, claim: factories.comment(claim, desk.ilse),
    "a decision": accept,
}
OF_ALL = {
    "a label's name": rename_a_label,
    "the reader's role": give_a_role,
    "what a cited article is called": lambda desk: retitle(desk, desk.cited),
    "what a page is called that another claim cites too": lambda desk: factories.web_link(
        desk.elsewhere, url=PAGE, title="Fares of the ferries"
    ),
}


@pytest.mark.parametrize("act", OF_A_CLAIM.values(), ids=OF_A_CLAIM.keys())
def test_what_happens_to_a_claim_changes_its_article_and_no_other(act):
    desk = Desk()

    desk.open()
    act(desk, desk.elsewhere)
    assert desk.changed() == {"claims": False, "suggestions": False}

    act(desk, desk.claim)
    assert desk.changed() == {"claims": True, "suggestions": True}


@pytest.mark.parametrize("act", OF_ALL.values(), ids=OF_ALL.keys())
def test_what_every_article_may_show_changes_them_all(act):
    desk = Desk()

    desk.open()
    act(desk)

    assert desk.changed() == {"claims": True, "suggestions": True}


def test_in_a_blind_project_ones_own_work_elsewhere_changes_nothing_and_a_better_known_page_does():
    desk = Desk(blind=True)

    desk.open()
    edit(desk, desk.elsewhere)
    assert desk.changed() == {"claims": False, "suggestions": False}

    factories.web_link(desk.elsewhere, url=PAGE, title="Fares of the ferries")
    assert desk.changed() == {"claims": True, "suggestions": True}


def test_what_is_learned_of_a_page_is_told_in_the_history_once():
    desk = Desk()

    for _time in range(2):
        factories.web_link(desk.elsewhere, url=PAGE, title="Fares of the ferries")

    events = desk.project.events.filter(verb="source.described")
    assert [event.after for event in events] == [{"title": "Fares of the ferries"}]
