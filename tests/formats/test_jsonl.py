from typing import Any

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from annotations.formats import FORMATS, jsonl
from annotations.models.choices import (
    AnswerType,
    ClaimantKind,
    ClaimStatus,
    ClaimType,
    LabelLine,
    Precision,
    QuoteForm,
    SourceKind,
    Stance,
    Verdict,
)
from annotations.models.claim import LIMITS
from tests.text.texts import storable_text

texts = storable_text.map(lambda text: text.replace("\0", ""))


def short(most, least=0):
    return texts.map(lambda text: text[:most].ljust(least, "x"))


days = st.dates().map(lambda day: day.isoformat())
moments = st.datetimes().map(lambda at: at.isoformat(timespec="microseconds") + "Z").filter(lambda at: at > "0002")
spans = st.integers(0, 99).flatmap(lambda start: st.tuples(st.just(start), st.integers(start + 1, 199))).map(list)
versions = st.integers(1, 100_000_000)
uuids = st.uuids().map(str)


def one_of(choices, blank=True):
    return st.sampled_from([*choices.values, *([""] if blank else [])])


labels = st.fixed_dictionaries(
    {
        "key": st.from_regex(r"[a-z][a-z0-9_-]{0,39}", fullmatch=True),
        "name": short(60, 1),
        "definition": texts,
        "shortcut": short(1),
        "line": one_of(LabelLine, blank=False),
        "hue": st.none() | st.integers(0, 359),
        "position": st.integers(0, 32_767),
        "archived": st.booleans(),
    }
)
sources = st.fixed_dictionaries(
    {
        "kind": one_of(SourceKind, blank=False),
        **dict.fromkeys(("url", "canonical_url", "title", "publisher", "author", "medium"), texts),
        "published_on": st.none() | days,
        "published_precision": one_of(Precision),
        "article_number": st.none() | st.integers(1, 10**9),
        "article_sha256": st.none() | st.just("0" * 64),
    }
)
evidence = st.fixed_dictionaries(
    {
        "id": uuids,
        "source": sources,
        "stance": one_of(Stance, blank=False),
        "quote": texts,
        "span": st.none() | spans,
        "set": st.none() | st.integers(1, 32_767),
        "question": texts,
        "answer_type": one_of(AnswerType),
        "note": texts,
        "added_by": short(150, 1),
        "accepted_by": st.none() | short(150, 1),
        "version": versions,
        "created_at": moments,
        "updated_at": moments,
    }
)
claims = st.fixed_dictionaries(
    {
        "id": uuids,
        "annotator": short(150, 1),
        "start": st.integers(0, 99),
        "end": st.integers(100, 199),
        "quote": short(200, 1),
        **{name: short(32) for name in ("prefix", "suffix")},
        "block_role": st.sampled_from(["", "lead", "standfirst"]),
        "label": short(40, 1),
        **dict.fromkeys(("reason", "contested_by", "normalised", "place", "claimant_name"), texts),
        **dict.fromkeys(("justification", "note"), texts),
        "contested_by_author": st.booleans(),
        **{f"{name}_span": st.none() | spans for name in ("contest", "claimant", "cue")},
        "claim_date": st.none() | days,
        "claim_date_precision": one_of(Precision),
        "claim_type": one_of(ClaimType),
        "checkable": st.none() | st.booleans(),
        **{name: st.lists(short(200, 1), max_size=3) for name in ("topics", "source_chain")},
        "claimant_kind": one_of(ClaimantKind),
        "quote_form": one_of(QuoteForm),
        "verdict": one_of(Verdict),
        "status": one_of(ClaimStatus, blank=False),
        "version": versions,
        "guideline": st.none() | versions,
        "created_at": moments,
        "updated_at": moments,
        "evidence": st.lists(evidence, max_size=2),
    }
)
ARTICLE: dict[str, st.SearchStrategy[Any]] = {
    "schema_version": st.just(1),
    "number": st.integers(1, 10**9),
    "title": short(300, 1),
    **dict.fromkeys(("outlet", "source_url"), texts),
    "published_on": st.none() | days,
    "language": st.sampled_from(["en", "bg", "zh-Hant"]),
    "revision": versions,
    "sha256": st.from_regex(r"[0-9a-f]{64}", fullmatch=True),
    "encoding": st.sampled_from(["", "utf-8", "cp1252"]),
    "created_at": moments,
    "text": short(2000, 1),
    "labels": st.lists(labels, max_size=2),
    "claims": st.lists(claims, max_size=2),
}
articles = st.fixed_dictionaries(ARTICLE)


wordings = st.fixed_dictionaries(
    {name: ARTICLE[name] for name in ("revision", "sha256", "encoding", "created_at", "text")}
)
reworded = st.builds(
    lambda row, others, claims: row | {"wordings": others, "claims": claims},
    articles,
    st.lists(wordings, max_size=2),
    st.lists(st.builds(lambda claim, number: claim | {"revision": number}, claims, versions), max_size=2),
)


@given(st.lists(articles | reworded, max_size=2))
def test_what_is_written_is_read_back_as_it_was(rows):
    written = b"".join(jsonl.write(rows))

    assert [row for _line, row in jsonl.read(jsonl.lines_of(written))] == rows
    assert list(jsonl.write(rows)) == written.splitlines(keepends=True)


@given(st.binary(max_size=80) | st.text(max_size=40).map(str.encode))
def test_any_line_is_read_or_told_why_not(line):
    found = list(jsonl.read(jsonl.lines_of(line)))

    assert all(jsonl.is_problem(row) and row["line"] == number for number, row in found)


@given(articles, st.data())
def test_a_row_that_lacks_a_field_or_has_one_too_many_is_told_by_its_name(row, data):
    name = data.draw(st.sampled_from(sorted(row)))
    lacking = {key: value for key, value in row.items() if key != name}

    for wrong, named in ((lacking, name), (row | {"surplus": 1}, "surplus")):
        ((_line, problem),) = jsonl.read([orjson.dumps(wrong)])
        assert jsonl.is_problem(problem)
        assert named in problem["detail"]


CAME_LATER = {"wordings", "revision", "needs_source", "needs_contester"}  # files written before lack them, and are read


def test_the_schema_is_one_and_knows_every_field():
    schema = jsonl.schema()

    Draft202012Validator.check_schema(schema)
    for shape in (schema, *(schema["$defs"][name] for name in ("claim", "evidence", "source", "label"))):
        assert set(shape["properties"]) - set(shape["required"]) <= CAME_LATER
        assert shape["additionalProperties"] is False


def test_the_schema_speaks_the_words_of_the_domain():
    claim, link = (jsonl.schema()["$defs"][name]["properties"] for name in ("claim", "evidence"))

    for choices, words in (
        (ClaimStatus.values, claim["status"]["enum"]),
        (["", *ClaimType.values], claim["claim_type"]["enum"]),
        (["", *Verdict.values], claim["verdict"]["enum"]),
        (["", *ClaimantKind.values], claim["claimant_kind"]["enum"]),
        (["", *QuoteForm.values], claim["quote_form"]["enum"]),
        (Stance.values, link["stance"]["enum"]),
        (["", *AnswerType.values], link["answer_type"]["enum"]),
    ):
        assert set(choices) == set(words)


@pytest.mark.parametrize("name", LIMITS)
def test_the_schema_takes_as_much_as_the_database_does(name):
    assert jsonl.schema()["$defs"]["claim"]["properties"][name]["maxLength"] == LIMITS[name]


def test_the_table_of_formats_names_each_by_its_own_name():
    assert {name: one.name for name, one in FORMATS.items()} == {name: name for name in FORMATS}
