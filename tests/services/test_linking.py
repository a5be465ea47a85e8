from uuid import uuid4

import pytest
from django.core.exceptions import ObjectDoesNotExist

from annotations.models import Event, Evidence, Source, Tally
from annotations.queries.soundness import problems
from annotations.services import highlighting, linking
from annotations.services.refusals import BadField, IdReused, NotAllowed, QuoteDiffers, StaleVersion
from tests import factories, people

pytestmark = pytest.mark.django_db


@pytest.fixture
def article():
    return factories.article()


@pytest.fixture
def claim(article):
    return factories.claim(article, people.annotator(article.project, "ilse"))


@pytest.fixture
def other(article):
    return factories.article(article.project, "The council's own figures say 9 percent, not 12.")


def link(claim, id=None, **fields):
    fields = {"stance": "refutes", **fields}
    return linking.link(user=claim.annotator, claim_id=claim.pk, id=id or uuid4(), fields=fields)


def change(link, **fields):
    return linking.change_link(user=link.added_by, id=link.pk, version=link.version, fields=fields)


def test_linking_twice_with_one_id_makes_one_link(claim):
    id = uuid4()

    first, made = link(claim, id, url="https://example.org/fares", note="as it stood in March")
    again, made_again = link(claim, id, url="https://example.org/fares", note="as it stood in March")

    assert (made, made_again) == (True, False)
    assert list(Evidence.objects.all()) == [first] == [again]
    assert Tally.objects.get().evidence == 1


def test_another_body_under_an_id_is_refused(claim):
    id = uuid4()
    link(claim, id, url="https://example.org/fares")

    with pytest.raises(IdReused):
        link(claim, id, url="https://example.org/other")


def test_an_id_used_on_another_claim_is_refused(article, claim):
    made, _new = link(claim, url="https://example.org/fares")
    second = factories.claim(article, claim.annotator)

    with pytest.raises(IdReused):
        link(second, made.pk, url="https://example.org/fares")


def test_two_claims_that_cite_one_page_share_its_source(article, claim):
    second = factories.claim(article, claim.annotator)

    one, _new = link(claim, url="https://Example.org/fares?b=2&a=1&utm_source=mail#table", title="Fares")
    two, _new = link(second, url="https://example.org/fares?a=1&b=2", publisher="The council")

    assert one.source == two.source
    source = Source.objects.get()
    assert source.canonical_url == "https://example.org/fares?a=1&b=2"
    assert (source.title, source.publisher) == ("Fares", "The council")


def test_a_second_citer_does_not_rewrite_what_is_known_of_a_source(article, claim):
    link(claim, url="https://example.org/fares", title="Fares")

    link(claim, url="https://example.org/fares", title="Something else")

    assert Source.objects.get().title == "Fares"


def test_in_a_blind_project_a_source_tells_nobody_that_another_cited_it():
    article = factories.article(factories.project(blind=True))
    mine, theirs = (factories.claim(article, people.annotator(article.project)) for _ in range(2))
    cited = factories.article(article.project, "Words that both of them cite.")
    for claim, title in ((mine, "Mine"), (theirs, "Theirs")):
        link(claim, url="https://example.org/fares", title=title)
        factories.passage_link(claim, cited)

    titles = [Source.objects.visible_to(claim.annotator).get(kind="web").title for claim in (mine, theirs)]

    assert titles == ["Mine", "Theirs"]
    assert Source.objects.visible_to(mine.annotator).filter(kind="article").count() == 1


def test_a_passage_of_another_article_is_kept_with_its_place(claim, other):
    made = factories.passage_link(claim, other, "9 percent")

    text = factories.text_of(other)
    assert text[made.passage_start : made.passage_end] == made.quote == "9 percent"
    assert (made.source.kind, made.source.article) == ("article", other)
    assert not list(problems())


def test_a_passage_that_is_not_its_text_is_refused(claim, other):
    with pytest.raises(QuoteDiffers):
        link(claim, article=other.pk, start=0, end=3, quote="She")


def test_a_passage_of_another_project_is_refused_as_if_it_were_not_there(claim):
    foreign = factories.article(factories.project(by=claim.annotator))

    with pytest.raises(BadField) as refused:
        factories.passage_link(claim, foreign)

    assert refused.value.more["field"] == "article"


def test_a_claim_is_not_its_own_evidence_but_the_rest_of_its_article_may_be(article, claim):
    with pytest.raises(BadField, match="own evidence"):
        factories.passage_link(claim, article, "by 12 percent on Monday")

    assert factories.passage_link(claim, article, "Ridership fell to 9,100 passengers")


def test_a_links_own_words_change_and_its_passage_does_not(claim, other):
    made = factories.passage_link(claim, other, "9 percent")

    changed = change(made, stance="context", note="their own count", set_number=2)
    with pytest.raises(BadField):
        change(changed, quote="12")

    assert (changed.stance, changed.set_number, changed.version) == ("context", 2, 2)
    event = Event.objects.get(verb="evidence.changed")
    assert event.before == {"stance": "refutes", "set_number": None, "note": ""}


def test_a_change_that_changes_nothing_makes_no_version(claim):
    made, _new = link(claim, url="https://example.org/", note="as it is")

    assert change(made, note="as it is").version == 1


def test_a_link_taken_away_is_kept_and_comes_back(claim):
    made, _new = link(claim, url="https://example.org/")

    gone = linking.unlink(user=claim.annotator, id=made.pk, version=1)
    assert not Evidence.objects.alive().exists()
    back = linking.relink(user=claim.annotator, id=made.pk, version=gone.version)

    assert (back.deleted_at, back.version) == (None, 3)
    assert linking.relink(user=claim.annotator, id=made.pk, version=3).version == 3
    assert not list(problems())


def test_the_links_of_a_deleted_claim_go_and_come_with_it(claim):
    made, _new = link(claim, url="https://example.org/")
    gone = highlighting.remove(user=claim.annotator, id=claim.pk, version=1)

    with pytest.raises(ObjectDoesNotExist):
        change(made, note="?")
    with pytest.raises(ObjectDoesNotExist):
        linking.unlink(user=claim.annotator, id=made.pk, version=1)

    highlighting.restore(user=claim.annotator, id=claim.pk, version=gone.version)
    assert change(made, note="here again").note == "here again"


def test_a_stale_version_of_a_link_is_refused(claim):
    made, _new = link(claim, url="https://example.org/")

    with pytest.raises(StaleVersion):
        linking.unlink(user=claim.annotator, id=made.pk, version=2)


@pytest.mark.parametrize("role", [people.annotator, people.reviewer, people.manager])
def test_nobody_else_links_or_unlinks(claim, role):
    made, _new = link(claim, url="https://example.org/")
    other = role(claim.project)

    with pytest.raises(NotAllowed):
        linking.link(user=other, claim_id=claim.pk, id=uuid4(), fields={"stance": "context", "url": "https://a.org"})
    with pytest.raises(NotAllowed):
        linking.unlink(user=other, id=made.pk, version=1)


def test_evidence_of_a_submitted_claim_does_not_change(claim):
    made, _new = link(claim, url="https://example.org/")
    factories.set_status(claim, "submitted")

    with pytest.raises(NotAllowed):
        change(made, note="too late")
    with pytest.raises(NotAllowed):
        link(claim, url="https://example.org/more")


def test_a_stranger_finds_neither_claim_nor_link(claim):
    made, stranger = link(claim, url="https://example.org/")[0], people.person()

    with pytest.raises(ObjectDoesNotExist):
        linking.link(user=stranger, claim_id=claim.pk, id=uuid4(), fields={"stance": "context", "url": "https://a.org"})
    with pytest.raises(ObjectDoesNotExist):
        linking.change_link(user=stranger, id=made.pk, version=1, fields={"note": "?"})
