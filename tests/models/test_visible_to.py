"""Which rows a person sees: every model of a project × every kind of reader, in open projects and in blind ones."""

from datetime import timedelta

import pytest
from django.apps import apps
from django.contrib.auth.models import AnonymousUser
from django.utils import timezone

from annotations import models
from annotations.models import (
    Assignment,
    Claim,
    Comment,
    Event,
    Guideline,
    Invitation,
    Membership,
    Project,
    Review,
    SavedFilter,
)
from annotations.models.choices import AssignmentState, Role
from annotations.services.importing import Upload
from annotations.services.joining import join
from annotations.services.rejecting import reject_suggestion
from tests import factories, people

pytestmark = pytest.mark.django_db

UNSEEN = {models.SignInLink, models.AccessToken, models.Keyboard, models.Repeat}  # of a person, not of a project
OWN = {models.Rejection}  # seen by nobody but whose it is, in any project
SEEN = [model for model in apps.get_app_config("annotations").get_models() if model not in UNSEEN]


class Desk:
    """A project in which one person has one row of everything, and others look on."""

    def __init__(self, *, blind):
        self.project = factories.project(blind=blind)
        self.manager = factories.manager_of(self.project)
        self.ilse = people.annotator(self.project)
        self.article = factories.ready(self.project)
        self.claim = factories.claim(self.article, self.ilse)
        self.link = factories.web_link(self.claim, title="Found by ilse")
        about = {"project": self.project, "claim": self.claim}
        Comment.objects.create(**about, author=self.ilse, text="To myself")
        Review.objects.create(**about, reviewer=self.manager, decision="returned", claim_version=1)
        SavedFilter.objects.create(project=self.project, owner=self.ilse, name="Mine", query="label=disputed")
        Invitation.objects.create(
            project=self.project,
            made_by=self.manager,
            digest=str(self.project.pk),
            expires_at=timezone.now() + timedelta(days=1),
        )
        Guideline.objects.create(project=self.project, number=1, text="Rules.")
        reject_suggestion(user=self.ilse, id=factories.suggestion(self.article).pk)
        factories.imported(self.project, Upload("a.txt", b"A."))
        factories.release(self.project)
        copy = factories.article(self.project, "It says the same.")
        models.NearCopy.objects.create(
            project=self.project, article=self.article, other=copy, share=0.9, share_of_other=1.0
        )
        models.Shingle.objects.create(project=self.project, article=copy, number=1)

    def submitted(self):
        factories.set_status(self.claim, "submitted")
        Assignment.objects.filter(annotator=self.ilse).update(state=AssignmentState.SUBMITTED)


def seen(user, model):
    return model.objects.visible_to(user).count()


@pytest.fixture
def open_desk():
    return Desk(blind=False)


@pytest.fixture
def blind_desk():
    return Desk(blind=True)


@pytest.mark.parametrize("model", SEEN)
def test_a_stranger_a_superuser_and_nobody_see_no_row(open_desk, blind_desk, model):
    stranger, root = people.person(), people.person()
    root.is_superuser = root.is_staff = True
    root.save()
    factories.project(by=stranger)  # who is at home somewhere else

    for user in (stranger, root, AnonymousUser()):
        rows = model.objects.visible_to(user)
        mine = Project.objects.visible_to(user).values("pk")
        assert not rows.exclude(**{f"{_way_to_project(model)}__in": mine}).exists()


def _way_to_project(model):
    if model is Project:
        return "pk"
    return {"Preparation": "revision__project", "ImportFile": "job__project"}.get(model.__name__, "project")


@pytest.mark.parametrize("model", [model for model in SEEN if model not in {Invitation, *OWN}])
@pytest.mark.parametrize("role", [people.annotator, people.reviewer, people.manager])
def test_in_an_open_project_every_member_sees_every_row(open_desk, role, model):
    reader = role(open_desk.project)

    assert seen(reader, model) == model.objects.count() > 0


@pytest.mark.parametrize("model", SEEN)
def test_in_a_blind_project_a_person_sees_all_that_is_their_own(blind_desk, model):
    expected = {
        models.Membership: 1,  # not the manager's
        models.Job: models.Job.objects.filter(kind="prepare").count(),
        models.ImportFile: 0,
        models.Release: 0,
        models.Invitation: 0,
        models.Event: Event.objects.exclude(actor=blind_desk.manager).count(),
    }.get(model, model.objects.count())

    assert seen(blind_desk.ilse, model) == expected


OF_OTHERS = [
    *(models.Claim, models.Evidence, models.Source, models.Tally, models.Assignment, models.Comment, models.Review),
    *(models.Release, models.ImportFile, models.SavedFilter, models.Invitation, models.Rejection),
]


@pytest.mark.parametrize("model", OF_OTHERS)
def test_in_a_blind_project_an_annotator_sees_nothing_of_anothers_work(blind_desk, model):
    tomas = people.annotator(blind_desk.project)

    assert model.objects.exists() and seen(tomas, model) == 0
    blind_desk.submitted()
    assert seen(tomas, model) == 0


def test_in_a_blind_project_an_annotator_knows_of_no_other_and_of_no_event_about_their_claims(blind_desk):
    tomas = people.annotator(blind_desk.project)

    assert [row.user for row in Membership.objects.visible_to(tomas)] == [tomas]
    assert Event.objects.filter(claim_id=blind_desk.claim.pk).exists()
    assert not Event.objects.visible_to(tomas).exclude(claim_id=None).exists()


@pytest.mark.parametrize("role", [people.reviewer, people.manager])
def test_in_a_blind_project_a_reviewer_sees_work_once_it_is_submitted(blind_desk, role):
    reader = role(blind_desk.project)

    assert [seen(reader, model) for model in (Claim, models.Evidence, models.Source, Comment, Review)] == [0] * 5
    blind_desk.submitted()
    assert [seen(reader, model) for model in (Claim, models.Evidence, models.Source, Comment, Review)] == [1] * 5


def test_a_reviewer_who_reads_the_article_themselves_sees_others_work_only_after_their_own_is_submitted(blind_desk):
    blind_desk.submitted()
    tomas = people.reviewer(blind_desk.project)
    factories.claim(blind_desk.article, tomas)
    assert list(Claim.objects.visible_to(tomas).values_list("annotator", flat=True)) == [tomas.pk]

    Assignment.objects.filter(annotator=tomas).update(state=AssignmentState.SUBMITTED)

    assert Claim.objects.visible_to(tomas).count() == 2


def test_a_projects_managers_see_its_members_though_it_is_blind(blind_desk):
    assert seen(blind_desk.manager, Membership) == 2


def test_invitations_are_managers_business(open_desk):
    assert seen(open_desk.manager, Invitation) == 1
    assert seen(people.reviewer(open_desk.project), Invitation) == 0


@pytest.mark.parametrize("model", [model for model in SEEN if model not in OWN])
def test_who_has_left_is_a_stranger_and_who_comes_back_is_not(open_desk, model):
    held = open_desk.manager.memberships.get()
    held.left_at = timezone.now()
    held.save()
    assert seen(open_desk.manager, model) == 0

    join(project=open_desk.project, user=open_desk.manager, role=Role.MANAGER)

    assert seen(open_desk.manager, model) == model.objects.count() > 0


def test_events_are_only_ever_added(open_desk):
    for change in (Event.objects.all().delete, lambda: Event.objects.update(verb="?")):
        with pytest.raises(TypeError):
            change()


def test_what_somebody_makes_of_a_suggestion_is_seen_by_them_alone(open_desk):
    assert [seen(reader, models.Rejection) for reader in (open_desk.ilse, open_desk.manager)] == [1, 0]


def test_how_suggestions_were_received_is_seen_by_others_only_once_it_is_handed_in():
    desk = Desk(blind=True)
    before = [seen(reader, models.Reception) for reader in (desk.ilse, desk.manager)]

    desk.submitted()

    assert before == [1, 0]
    assert seen(desk.manager, models.Reception) == 1
