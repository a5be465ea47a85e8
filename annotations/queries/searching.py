"""Finding rows by their words, on either database, through one function.

Every word that is typed must be in the row, the last one as a beginning: somebody may still be typing it. Case does
not count, accents do. Where words are not divided by blanks (Chinese, Japanese, Thai) a run of letters is one word,
and is found by how it begins.
"""

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple, TypeVar

from django.db import connections
from django.db.models import BooleanField, F, Func, Q, QuerySet, TextField, Value
from django.db.models.expressions import RawSQL
from django.utils.translation import gettext as _

from annotations.models import Article, ArticleRevision, Claim
from annotations.models.words import CLAIMS, GAPS, INDEXES, MOST, TEXTS, TITLES, Indexed, lacking, vector

LONGEST = 200  # code points of what is typed
BEGINNING = 2  # code points: a single letter is a word, not the beginning of every other


class Sought(NamedTuple):
    """A word to look for; one that `begins` is found in every word that begins so."""

    text: str
    begins: bool = False


Rows = TypeVar("Rows", bound="QuerySet[Any]")


def matching(rows: Rows, typed: str) -> Rows:
    """The articles, or claims, that hold every word of what a person typed. Whatever they type, nothing is raised."""
    words = words_of(typed)
    if not words:
        return rows.none() if typed.strip("\0 \t\r\n") else rows  # a dash alone is in no index
    if rows.model is Claim:
        return rows.filter(_holds(CLAIMS, Claim, words, rows.db))
    for word in words:  # each may stand in the title or in the text
        titled = _holds(TITLES, Article, [word], rows.db)
        told = ArticleRevision.objects.filter(_holds(TEXTS, ArticleRevision, [word], rows.db))
        rows = rows.filter(titled | Q(revision__in=told.order_by().values("pk")))
    return rows


def words_of(typed: str) -> list[str]:
    """The words in what was typed: all that have a letter or a digit in them. NUL is in no text."""
    typed = typed[:LONGEST].replace("\0", " ")
    return [word for word in typed.split() if any(letter.isalnum() for letter in word)]


def _holds(one: Indexed, model: Any, words: list[str], using: str) -> Q:
    last = Sought(words[-1], begins=len(words[-1]) >= BEGINNING)
    return holding(one, model, [[*map(Sought, words[:-1]), last]], using)


def holding(one: Indexed, model: Any, ways: Sequence[Sequence[Sought]], using: str) -> Q:
    """The model's rows that hold every word of one of the ways, at least."""
    if connections[using].vendor == "postgresql":
        return Q(pk__in=model.objects.filter(_Holds(_Words(*one.columns), _query(ways))).order_by().values("pk"))
    found = f"SELECT rowid FROM {one.name} WHERE {one.name} MATCH %s"
    if one.numbered:
        found = f"SELECT row_id FROM {one.name}_number WHERE number IN ({found})"
    return Q(pk__in=RawSQL(found, [_fts5(ways)]))


def _fts5(ways: Sequence[Sequence[Sought]]) -> str:
    """Each word in quotes, where FTS5 has no syntax."""

    def quoted(word: Sought) -> str:
        return '"' + word.text.replace('"', " ") + '"' + "*" * word.begins

    return " OR ".join("(" + " AND ".join(map(quoted, way)) + ")" for way in ways)


def _query(ways: Sequence[Sequence[Sought]]) -> Func:
    """The same for PostgreSQL: in quotes there is no syntax but the quote and the backslash."""
    gaps = str.maketrans(dict.fromkeys(f"{GAPS}'\\", " "))

    def quoted(word: Sought) -> str:
        return "'" + word.text.translate(gaps) + "'" + ":*" * word.begins

    asked = " | ".join("(" + " & ".join(map(quoted, way)) + ")" for way in ways)
    return Func(Value(asked), template="to_tsquery('simple'::regconfig, %(expressions)s)", output_field=TextField())


class _Words(Func):
    """A row's words, written as the index has them."""

    template = vector("%(expressions)s")
    arg_joiner = " || ' ' || "
    output_field = TextField()

    def __init__(self, *columns: str) -> None:
        super().__init__(*(_Beginning(F(column)) for column in columns))


class _Beginning(Func):
    template = f"substr(%(expressions)s, 1, {MOST})"
    output_field = TextField()


class _Holds(Func):
    template = "%(expressions)s"
    arg_joiner = " @@ "
    output_field = BooleanField()
    conditional = True


def incomplete(using: str = "default") -> Iterator[str]:
    """Sentences about what the index of words lacks; nothing where every row can be found."""
    database = connections[using]
    with database.cursor() as cursor:
        missing = lacking(cursor, database.vendor)
        for name in missing:
            yield _("Search has no %s: run manage.py migrate.") % name
        if database.vendor != "postgresql" and not missing:
            yield from _unread(cursor)


def _unread(cursor: Any) -> Iterator[str]:
    """SQLite: rows whose words are not in the index, and words of rows that are gone."""
    for one in INDEXES:
        keys = f"{one.name}_number" if one.numbered else one.table
        key = "row_id" if one.numbered else "id"
        number = "number" if one.numbered else "id"
        cursor.execute(
            f'SELECT count(*) FROM (SELECT "id" FROM {one.table} EXCEPT SELECT "{key}" FROM {keys})'
            f' UNION ALL SELECT count(*) FROM (SELECT "{number}" FROM {keys} EXCEPT SELECT id FROM {one.name}_docsize)'
            f' UNION ALL SELECT count(*) FROM (SELECT id FROM {one.name}_docsize EXCEPT SELECT "{number}" FROM {keys})'
        )
        if wrong := sum(n for (n,) in cursor.fetchall()):
            yield _("Search is wrong about %(n)d rows of %(table)s.") % {"n": wrong, "table": one.table}
