from uuid import uuid4

import pytest
from django.core.exceptions import ObjectDoesNotExist

from annotations.models import Event, Evidence, Tally
from annotations.queries.soundness import problems
from annotations.services import highlighting, linking
from annotations.services.refusals import BadField, NotAllowed, StaleVersion
from annotations.services.reverting import Wish, revert
from tests import factories, people

pytestmark = pytest.mark.django_db


@pytest.fixture
def claim():
    article = factories.article()
    return factories.claim(article, people.annotator(article.project, "ilse"), label="disputed")


def back(claim, *links, user=None, version=None, **fields):
    version = version or type(claim).objects.get(pk=claim.pk).version
    return revert(user=user or claim.annotator, id=claim.pk, version=version, fields=fields, links=links)


def away(link):
    return linking.unlink(user=link.added_by, id=link.pk, version=link.version)


def test_a_state_comes_back_with_its_links_in_one_version_and_one_event(claim):
    removed, changed, later = (factories.web_link(claim, note=note) for note in ("first", "second", "third"))
    away(removed)
    highlighting.change(
        user=claim.annotator, id=claim.pk, version=1, fields={"label": "attributed", "place": "Harbour"}
    )
    before = Event.objects.count()

    after = back(
        claim,
        Wish(removed.pk, linked=True, fields={"note": "first"}),
        Wish(changed.pk, linked=True, version=1, fields={"note": "as it was", "stance": "refutes"}),
        Wish(later.pk, linked=False, version=1),
        label="disputed",
        place="",
    )

    assert (after.version, after.label.key, after.place) == (3, "disputed", "")
    assert {link.pk: link.note for link in Evidence.objects.alive()} == {removed.pk: "first", changed.pk: "as it was"}
    assert Tally.objects.get(claims=1).evidence == 2
    event = Event.objects.latest("seq")
    assert (Event.objects.count() - before, event.verb) == (1, "claim.reverted")
    assert event.before == {
        "label": "attributed",
        "place": "Harbour",
        "links": {
            str(removed.pk): {"linked": False},
            str(changed.pk): {"note": "second", "stance": "supports"},
            str(later.pk): {"linked": True},
        },
    }
    assert not list(problems())


def test_going_back_is_taken_back_by_going_forth(claim):
    kept, removed = factories.web_link(claim), factories.web_link(claim)
    back(claim, Wish(removed.pk, linked=False, version=1), note="as it was")

    forth = back(claim, Wish(removed.pk, linked=True), note="")

    assert (forth.version, forth.note) == (3, "")
    assert set(Evidence.objects.alive()) == {kept, removed}


def test_what_is_like_that_already_makes_no_version_whoever_linked_it(claim):
    kept, gone = factories.web_link(claim), factories.web_link(claim)
    Evidence.objects.update(added_by=people.annotator(claim.project))
    Evidence.objects.filter(pk=gone.pk).update(deleted_at=claim.created_at)

    same = back(claim, Wish(kept.pk, linked=True, version=7, fields={"note": ""}), Wish(gone.pk, linked=False), note="")

    assert same.version == 1
    assert not Event.objects.filter(verb="claim.reverted").exists()


def test_one_link_of_anothers_refuses_the_whole_and_is_named(claim):
    own, others = factories.web_link(claim), factories.web_link(claim, title="The harbour's register")
    Evidence.objects.filter(pk=others.pk).update(added_by=people.annotator(claim.project))

    with pytest.raises(NotAllowed, match="“The harbour's register” was linked by somebody else"):
        back(claim, Wish(own.pk, linked=False, version=1), Wish(others.pk, linked=False, version=1), note="mine")

    claim.refresh_from_db()
    assert (claim.version, claim.note, Evidence.objects.alive().count()) == (1, "", 2)


@pytest.mark.parametrize("seen", [None, 2])
def test_a_link_that_was_changed_or_brought_back_since_is_stale(claim, seen):
    link = factories.web_link(claim)

    with pytest.raises(StaleVersion) as refused:
        back(claim, Wish(link.pk, linked=False, version=seen))

    assert refused.value.more["current"] == claim.pk


def test_a_link_that_was_removed_since_is_stale_and_so_is_the_claim_itself(claim):
    link = factories.web_link(claim)
    away(link)

    with pytest.raises(StaleVersion):
        back(claim, Wish(link.pk, linked=True, version=1))
    with pytest.raises(StaleVersion):
        back(claim, version=2, note="as it was")


def test_only_links_of_the_claim_itself_are_named_and_each_once(claim):
    elsewhere = factories.web_link(factories.claim(claim.article, claim.annotator))
    wish = Wish(factories.web_link(claim).pk, linked=False, version=1)

    for links in ([Wish(elsewhere.pk, linked=False, version=1)], [Wish(uuid4(), linked=False)], [wish, wish]):
        with pytest.raises(BadField) as refused:
            back(claim, *links)
        assert refused.value.more["field"] == "links"


def test_a_passage_is_no_other_passage_because_a_state_says_so(claim):
    cited = factories.article(claim.project, "The council's own figures say 9 percent, not 12.")
    link = factories.passage_link(claim, cited, "9 percent")

    with pytest.raises(BadField):
        back(claim, Wish(link.pk, linked=True, version=1, fields={"quote": "12"}))


def test_who_may_not_change_the_claim_takes_it_back_to_nothing(claim):
    for user in (people.reviewer(claim.project), people.annotator(claim.project)):
        with pytest.raises(NotAllowed):
            back(claim, user=user, note="?")
    with pytest.raises(ObjectDoesNotExist):
        back(claim, user=people.person(), note="?")
    factories.set_status(claim, "submitted")
    with pytest.raises(NotAllowed):
        back(claim, note="too late")
