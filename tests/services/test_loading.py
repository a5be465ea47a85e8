"""A dataset that goes out comes back as it was, or each of its lines says why not."""

from datetime import date
from uuid import uuid4

import orjson
import pytest
from django.core.management import call_command

from annotations.models import Article, Claim, Evidence, Label, Membership, Source
from annotations.models.choices import FileOutcome, JobState
from annotations.queries.soundness import problems
from annotations.services import highlighting, importing, linking, working
from annotations.services.importing import Upload
from annotations.services.setting_up import write_guideline
from annotations.text.canonical import checksum
from tests import factories, people
from tests.dying import killed_when_storing, lease_runs_out
from tests.text.texts import PIECES

pytestmark = pytest.mark.django_db


@pytest.fixture
def worked():
    """A project in which people have done everything that a dataset carries."""
    return hard_work(factories.project())


def hard_work(project):
    ilse, tomas = people.annotator(project, "ilse"), people.reviewer(project, "tomas 👍🏽")
    write_guideline(project=project, text="Mark what is claimed.", by=tomas)
    Label.objects.filter(project=project, key="disputed").update(shortcut="", hue=250, archived=False)
    Label.objects.filter(project=project, key="attributed").update(shortcut="1", name="Said\u00a0by", position=9)
    Label.objects.filter(project=project, key="disputed").update(shortcut="2")
    fares = factories.ready(project, title="Fares", outlet="The Strait", published_on=date(2024, 3, 1), language="bg")
    figures = factories.ready(project, "The council's own figures say 9 percent, not 12.", source_url="https://a.org/x")
    hard = factories.article(project, "".join(PIECES).replace("\r", "") + " end")
    described = {
        "reason": " blanks at both ends ",
        "contested_by": "the union",
        "contested_by_author": True,
        "contest_span": (0, 5),
        "normalised": "Fares rose by 12 percent.",
        "claim_date": date(2024, 2, 1),
        "claim_date_precision": "month",
        "place": "Ærø",
        "claim_type": "numerical",
        "checkable": False,
        "topics": ["fares", "море"],
        "claimant_name": "the council",
        "claimant_kind": "organisation",
        "claimant_span": (24, 44),
        "cue_span": (45, 51),
        "quote_form": "indirect",
        "source_chain": ["a report", "a clerk"],
        "verdict": "conflicting_evidence",
        "justification": "Two figures.",
        "note": "line\nline\ttab “quotes”",
    }
    claim = factories.claim(fares, ilse, label="disputed", **described)
    factories.web_link(
        claim,
        url="https://Example.org/fares?b=2&a=1#top",
        title="Fares",
        published_on=date(2023, 1, 1),
        published_precision="year",
        quote="twelve percent",
        question="How much?",
        answer_type="extractive",
        set_number=1,
    )
    passage = factories.passage_link(claim, figures, "9 percent", note="their own")
    linking.change_link(user=ilse, id=passage.pk, version=1, fields={"stance": "context"})
    Evidence.objects.filter(pk=passage.pk).update(accepted_by=tomas)
    factories.set_status(claim, "accepted")
    factories.passage_link(factories.claim(figures, tomas, label="attributed"), fares)
    whole = {"start": 0, "end": len(factories.text_of(hard)), "quote": factories.text_of(hard)}
    factories.claim(hard, tomas, **whole)
    gone = factories.claim(hard, ilse)
    highlighting.remove(user=ilse, id=gone.pk, version=1)
    return project


def lines(dataset):
    return [orjson.loads(line) for line in dataset.splitlines()]


def as_bytes(rows):
    return b"\n".join(orjson.dumps(row) for row in rows)


def told(job):
    return {row.line: (row.outcome, row.detail) for row in job.files.exclude(line=None)}


def test_a_dataset_loaded_into_an_empty_project_goes_out_again_byte_for_byte(worked):
    dataset, empty = factories.dataset_of(worked), factories.project()

    job = factories.loaded(empty, dataset)

    assert (job.state, told(job)) == (JobState.DONE, {})
    assert job.files.get().detail == "3 articles, 3 claims"
    assert factories.dataset_of(empty) == dataset
    assert not list(problems())


def test_a_blind_projects_dataset_comes_back_byte_for_byte_into_a_blind_project():
    worked = hard_work(factories.project(blind=True))
    dataset, empty = factories.dataset_of(worked), factories.project(blind=True)

    factories.loaded(empty, dataset)

    assert factories.dataset_of(empty) == dataset


@pytest.mark.django_db(transaction=True)
def test_a_dataset_loaded_into_another_installation_goes_out_again_byte_for_byte():
    dataset = factories.dataset_of(hard_work(factories.project()))
    ids = set(Claim.objects.alive().values_list("pk", flat=True))
    call_command("flush", interactive=False)
    empty = factories.project()

    factories.loaded(empty, dataset)

    assert factories.dataset_of(empty) == dataset
    assert set(Claim.objects.values_list("pk", flat=True)) == ids


def test_beside_its_original_a_loaded_claim_has_an_id_of_its_own_and_the_same_origin(worked):
    empty = factories.project()

    factories.loaded(empty, factories.dataset_of(worked))

    mine, theirs = (Claim.objects.filter(project=project).alive() for project in (empty, worked))
    assert not set(mine.values_list("pk")) & set(theirs.values_list("pk"))
    assert set(mine.values_list("origin")) == set(theirs.values_list("origin"))


def test_work_is_not_signed_over_to_a_namesake_outside_the_project(worked):
    empty = factories.project()

    factories.loaded(empty, factories.dataset_of(worked))

    placeholder = Membership.objects.get(project=empty, known_as="ilse").user
    assert placeholder.username.startswith("ilse.") and not placeholder.is_active
    assert placeholder.get_full_name() == "ilse"
    assert not placeholder.has_usable_password()


def test_work_is_signed_over_to_whom_the_project_knows_by_that_name(worked):
    empty = factories.project()
    join = people.join(project=empty, user=people.person("another name"), role="annotator")
    Membership.objects.filter(pk=join.pk).update(known_as="ilse")

    factories.loaded(empty, factories.dataset_of(worked))

    assert Claim.objects.filter(project=empty, annotator=join.user).count() == 1


def test_loading_a_dataset_again_reports_what_is_there_and_changes_nothing(worked):
    dataset, empty = factories.dataset_of(worked), factories.project()
    factories.loaded(empty, dataset)

    again = factories.loaded(empty, dataset)

    assert {outcome for outcome, _why in told(again).values()} == {FileOutcome.ALREADY_HERE}
    assert again.files.get(line=None).outcome == FileOutcome.ALREADY_HERE
    assert "Its 1 claim was left out." in told(again)[1][1]
    assert factories.dataset_of(empty) == dataset


def test_bare_articles_stored_together_have_an_outcome_each(worked):
    rows, empty = lines(factories.dataset_of(worked)), factories.project()
    for row in rows:
        row["claims"] = []
    numbers = iter(range(1, 9))
    known, new, changed, twice, taken = ({**rows[n % 3], "number": next(numbers)} for n in range(5))
    factories.article(empty, known["text"])
    changed["text"] += "!"
    texts = {"twice": twice, "taken": taken}
    for row in texts.values():
        row["text"] = f"A text of its own, {row['number']}."
        row["sha256"] = checksum(row["text"])
    taken["number"] = new["number"]

    job = factories.loaded(empty, as_bytes([known, new, changed, twice, twice, taken]))

    assert {line: outcome for line, (outcome, _why) in told(job).items()} == {
        1: FileOutcome.ALREADY_HERE,
        3: FileOutcome.REFUSED,
        5: FileOutcome.ALREADY_HERE,
    }
    assert list(empty.articles.values_list("number", flat=True)) == [1, 2, 4, 5]
    assert job.files.get(line=None).detail == "3 articles, 0 claims; 3 lines need a look"
    assert not list(problems())


def test_a_load_that_dies_goes_on_where_it_stopped(worked):
    dataset, empty = factories.dataset_of(worked), factories.project()
    upload = Upload("dataset.jsonl", dataset)
    job = importing.request_import(user=factories.manager_of(empty), slug=empty.slug, uploads=[upload])

    for nth, model in ((2, Article), (2, Evidence)):
        with killed_when_storing(nth, model):
            working.work(job.pk, importing.read_files)
        lease_runs_out(job)
    working.work(job.pk, importing.read_files)

    job.refresh_from_db()
    assert (job.state, job.attempt, told(job)) == (JobState.DONE, 3, {})
    assert factories.dataset_of(empty) == dataset
    assert not list(problems())


def bad(rows, number, /, **changes):
    """The rows with the nth changed at each `path.to.it`."""
    for path, value in changes.items():
        *way, last = path.split("__")
        row = rows[number - 1]
        for step in way:
            row = row[int(step) if step.isdigit() else step]
        row[last] = value
    return as_bytes(rows)


@pytest.mark.parametrize(
    ("path", "value", "why"),
    [
        ("text", "Another text.", "sha256"),
        ("claims__0__quote", "tampered with", "offsets"),
        ("claims__0__end", 10**6, "offsets"),
        ("claims__0__start", 10**6, "not a span"),
        ("claims__0__start", 1.0, "integer"),
        ("claims__0__start", True, "integer"),
        ("claims__0__label", "unheard of", "unheard of"),
        ("claims__0__cue_span", [5, 5], "not in the text"),
        ("claims__0__cue_span", [0, 10**6], "not in the text"),
        ("claims__0__id", "no uuid", "no uuid"),
        ("claims__0__claim_date", "2024-02-31", "2024-02-31"),
        ("claims__0__created_at", "2024-02-31T00:00:00Z", "2024-02-31"),
        ("claims__0__created_at", "0001-01-01T00:00:00+14:00", "0001-01-01"),
        ("claims__0__note", "NUL \0", "NUL"),
        ("claims__0__version", 2**31, "maximum"),
        ("published_on", "2024-13-01", "2024-13-01"),
        ("source_url", "javascript:alert(1)", "address"),
        ("number", 0, "minimum"),
        ("number", 2**31 - 1, "maximum"),
        ("language", "", "language"),
        ("extra", 1, "extra"),
        ("schema_version", 2, "schema_version 2"),
        ("schema_version", True, "schema_version"),
    ],
)
def test_a_line_that_is_wrong_is_reported_by_its_number_and_the_others_are_loaded(worked, path, value, why):
    dataset, empty = bad(lines(factories.dataset_of(worked)), 1, **{path: value}), factories.project()

    job = factories.loaded(empty, dataset)

    (outcome, detail) = told(job)[1]
    assert outcome == FileOutcome.REFUSED
    assert why in detail
    assert list(empty.articles.values_list("number", flat=True)) == [2, 3]
    assert job.files.get(line=None).outcome == FileOutcome.IMPORTED
    assert not list(problems())


@pytest.mark.parametrize("line", [b"not json", b"[]", b"5", b"null", b'"text"', b"{}", b"[" * 900 + b"]" * 900])
def test_a_line_that_is_no_article_is_reported_by_its_number(worked, line):
    job = factories.loaded(factories.project(), b"\xef\xbb\xbf\n" + line + b"\n\n" + factories.dataset_of(worked))

    assert [number for number, (outcome, _why) in told(job).items() if outcome == FileOutcome.REFUSED] == [2]
    assert job.files.get(line=None).detail.startswith("3 articles, 3 claims; 1 ")


@pytest.mark.parametrize("content", [b"", b"\n\n", b"not json"])
def test_a_dataset_of_which_nothing_is_loaded_is_refused(content):
    job = factories.loaded(factories.project(), content)

    assert job.files.get(line=None).outcome == FileOutcome.REFUSED


@pytest.mark.parametrize(
    ("path", "value", "why"),
    [
        ("source__url", "javascript:alert(1)", "address"),
        ("source__url", "https://example.org/" + "я" * 900, "longer"),
        ("source__kind", "article", "article"),
    ],
)
def test_evidence_that_is_wrong_is_reported_and_its_claim_is_loaded(worked, path, value, why):
    rows, empty = lines(factories.dataset_of(worked)), factories.project()

    job = factories.loaded(empty, bad(rows, 1, **{f"claims__0__evidence__0__{path}": value}))

    assert why in told(job)[1][1]
    assert Claim.objects.filter(project=empty).count() == 3
    assert Evidence.objects.filter(project=empty).count() == 2
    assert not list(problems())


@pytest.mark.parametrize("span", [[9, 9], [9, 3], [0, 10**6], None])
def test_a_passage_that_is_not_its_text_is_reported(worked, span):
    rows, empty = lines(factories.dataset_of(worked)), factories.project()

    job = factories.loaded(empty, bad(rows, 1, claims__0__evidence__1__span=span))

    assert told(job)[1][0] == FileOutcome.REFUSED
    assert Evidence.objects.filter(project=empty).count() == 2


def test_a_link_that_stands_twice_in_a_line_is_loaded_once_and_reported(worked):
    rows, empty = lines(factories.dataset_of(worked)), factories.project()
    rows[0]["claims"][0]["evidence"].append(rows[0]["claims"][0]["evidence"][0])

    job = factories.loaded(empty, as_bytes(rows))

    assert "twice" in told(job)[1][1]
    assert not list(problems())


def test_a_claim_that_stands_twice_in_a_line_refuses_the_article(worked):
    rows, empty = lines(factories.dataset_of(worked)), factories.project()
    rows[0]["claims"] *= 2

    job = factories.loaded(empty, as_bytes(rows))

    assert told(job)[1][0] == FileOutcome.REFUSED
    assert not list(problems())


def test_a_person_who_was_made_for_a_refused_line_is_made_again_for_the_next(worked):
    rows, empty = lines(factories.dataset_of(worked)), factories.project()
    rows[0]["claims"].append({**rows[0]["claims"][0], "id": str(uuid4()), "quote": "tampered with"})
    rows[1]["claims"][0]["annotator"] = rows[0]["claims"][0]["annotator"]

    factories.loaded(empty, as_bytes(rows))

    assert Claim.objects.filter(project=empty, annotator__memberships__known_as="ilse").count() == 1


def test_labels_of_a_refused_line_are_adopted_with_the_next(worked):
    rows, empty = lines(factories.dataset_of(worked)), factories.project()
    rows[0]["claims"][0]["quote"] = "tampered with"

    factories.loaded(empty, as_bytes(rows))

    assert empty.labels.get(key="disputed").hue == 250


def test_labels_that_exchanged_their_keys_are_adopted_with_them(worked):
    empty = factories.project()

    factories.loaded(empty, factories.dataset_of(worked))

    keys = dict(empty.labels.values_list("key", "shortcut"))
    assert keys == {"disputed": "2", "attributed": "1", "unverified": "3"}


def test_a_label_that_is_in_use_stays_as_it_is(worked):
    project = factories.project()
    factories.claim(factories.article(project), factories.manager_of(project), label="attributed")

    factories.loaded(project, factories.dataset_of(worked))

    assert project.labels.get(key="attributed").name == "Attributed"
    assert project.labels.get(key="disputed").hue == 250


def test_an_articles_own_number_is_kept_while_it_is_free(worked):
    project = factories.project()
    factories.article(project, "It has number 1.")

    factories.loaded(project, factories.dataset_of(worked))

    assert list(project.articles.order_by("number").values_list("number", flat=True)) == [1, 2, 3, 4]
    assert factories.article(project, "Next.").number == 5


def test_who_left_the_project_still_signs_their_work(worked):
    people_before = {claim["annotator"] for row in lines(factories.dataset_of(worked)) for claim in row["claims"]}
    Membership.objects.filter(project=worked).delete()

    dataset = lines(factories.dataset_of(worked))

    assert {claim["annotator"] for row in dataset for claim in row["claims"]} == people_before


def test_a_source_that_two_claims_share_is_shared_again(worked):
    empty = factories.project()

    factories.loaded(empty, factories.dataset_of(worked))

    assert Source.objects.filter(project=empty).count() == Source.objects.filter(project=worked).count() == 3


def test_an_article_with_other_wordings_comes_back_with_them_and_with_what_waits_there():
    project = factories.project()
    ilse = people.annotator(project, "ilse")
    article = factories.ready(project)
    waiting = factories.claim(article, ilse, "the boats need repair at all", claimant_span=(24, 30))
    factories.claim(article, ilse)
    citing = factories.claim(factories.ready(project, "Another article claims a thing."), ilse)
    factories.passage_link(citing, article, "the boats need repair at all")
    factories.passage_link(citing, article, "9,100 passengers")
    factories.reworded(article, "👩‍👩‍👧‍👦 " + factories.TEXT.replace("the boats need repair at all", "it does"))
    there = factories.project()

    factories.loaded(there, factories.dataset_of(project))

    assert factories.dataset_of(there) == factories.dataset_of(project)
    again = Claim.objects.select_related("revision", "article__revision").get(project=there, quote=waiting.quote)
    assert (again.revision.number, again.article.revision.number) == (1, 2)
    assert list(problems()) == []


@pytest.mark.parametrize("broken", ["number", "text", "claim"])
def test_a_line_whose_wordings_don_t_fit_is_refused_in_words(broken):
    project = factories.project()
    article = factories.ready(project)
    factories.claim(article, people.annotator(project), "the boats need repair at all")
    factories.reworded(article, factories.TEXT.replace("the boats need repair at all", "it does"))
    (row,) = map(orjson.loads, factories.dataset_of(project).splitlines())
    if broken == "number":
        row["wordings"][0]["revision"] = row["revision"]
    elif broken == "text":
        row["wordings"][0]["text"] += " "
    else:
        row["claims"][0]["revision"] = 7
    there = factories.project()

    job = factories.loaded(there, orjson.dumps(row))

    assert not Article.objects.filter(project=there).exists()
    assert job.files.exclude(line=None).get().outcome == FileOutcome.REFUSED
