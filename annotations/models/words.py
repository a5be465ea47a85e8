"""The index of words that search asks: how each database keeps it, in the transaction of every write.

It is derived from rows and no model's, so it is made after each `migrate` and not by one: Django makes a SQLite table
anew at many a change and drops its triggers with it. SQLite has FTS5 tables that hold words only, never a text again,
and triggers that look at nothing but their own row: one that named another table would stop that from being remade.
PostgreSQL has GIN indexes over expressions. Both take letters and digits as words and everything else as a gap.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.db import connections, transaction

MOST = 150_000  # code points of a text that are indexed: PostgreSQL refuses more than a megabyte of words
GAPS = "-/.@_:<>&"  # PostgreSQL would make addresses, numbers with signs, tags and file names of what these join


@dataclass(frozen=True, slots=True)
class Indexed:
    """The columns of a table whose words are found. `numbered`: its key is no integer, so it is given one."""

    name: str  # of the index
    table: str
    columns: tuple[str, ...]
    numbered: bool = False

    def words(self, row: str = "") -> str:
        """The words of a row as an SQL expression; `row` is NEW. or OLD. in a trigger."""
        return " || ' ' || ".join(f'substr({row}"{column}", 1, {MOST})' for column in self.columns)

    def key(self, row: str = "") -> str:
        """The integer by which FTS5 knows a row."""
        if not self.numbered:
            return f'{row}"id"'
        return f'(SELECT number FROM {self.name}_number WHERE row_id = {row}"id")'


CLAIMS = Indexed(
    "claim_words",
    "annotations_claim",
    ("quote", "normalised", "claimant_name", "contested_by", "place", "note"),
    numbered=True,
)
TITLES = Indexed("title_words", "annotations_article", ("title", "outlet"))
TEXTS = Indexed("text_words", "annotations_articlerevision", ("text",))
INDEXES = (CLAIMS, TITLES, TEXTS)


def install(using: str, plan: Any = (), **_signal: Any) -> None:
    """After `migrate`: make what is missing. A migration may have written without triggers: then all is made anew."""
    database = connections[using]
    with transaction.atomic(using), database.cursor() as cursor:
        there = set(database.introspection.table_names(cursor))
        if not {one.table for one in INDEXES} <= there:
            return  # taken back to before there were any
        if database.vendor == "postgresql":
            missing = lacking(cursor, database.vendor)
            for one in INDEXES:
                if one.name in missing:
                    cursor.execute(in_postgresql(one))
        elif _migrated(plan) or lacking(cursor, database.vendor):
            rebuild(cursor)


def lacking(cursor: Any, vendor: str) -> list[str]:
    """The names of what the index is made of and is not there."""
    if vendor == "postgresql":
        wanted = {one.name for one in INDEXES}
    else:
        wanted = {name for one in INDEXES for name, _statement in in_sqlite(one)}
    return sorted(wanted - _objects(cursor, vendor))


def _migrated(plan: Any) -> bool:
    """Did any migration of ours run, of those that `migrate` meant to?"""
    return any(migration.app_label == "annotations" for migration, _backwards in plan)


def rebuild(cursor: Any) -> None:
    """SQLite: make the tables and triggers, and read every row."""
    for one in INDEXES:
        for name, statement in in_sqlite(one):
            kind = "TRIGGER" if statement.startswith("CREATE TRIGGER") else "TABLE"
            cursor.execute(f"DROP {kind} IF EXISTS {name}")
            cursor.execute(statement)
        if one.numbered:
            cursor.execute(f'INSERT INTO {one.name}_number (row_id) SELECT "id" FROM {one.table}')
        cursor.execute(f"INSERT INTO {one.name} (rowid, words) SELECT {one.key()}, {one.words()} FROM {one.table}")


def in_postgresql(one: Indexed) -> str:
    return f"CREATE INDEX {one.name} ON {one.table} USING gin ({vector(one.words())})"


def vector(words: str) -> str:
    """PostgreSQL's words of an expression. The query writes it exactly so, or the index is not used."""
    return f"to_tsvector('simple'::regconfig, translate({words}, '{GAPS}', '{' ' * len(GAPS)}'))"


def in_sqlite(one: Indexed) -> Iterator[tuple[str, str]]:
    """Every object of an index and the statement that makes it, in order. FTS5 forgets a row only by its old words."""
    if one.numbered:
        yield (
            f"{one.name}_number",
            f"CREATE TABLE {one.name}_number (number integer PRIMARY KEY, row_id text NOT NULL UNIQUE)",
        )
    tokens = "tokenize = 'unicode61 remove_diacritics 0'"
    yield one.name, f'CREATE VIRTUAL TABLE {one.name} USING fts5(words, content = "", {tokens})'
    number = f'INSERT INTO {one.name}_number (row_id) VALUES (NEW."id");' if one.numbered else ""
    denumber = f'DELETE FROM {one.name}_number WHERE row_id = OLD."id";' if one.numbered else ""
    add = f"INSERT INTO {one.name} (rowid, words) VALUES ({one.key('NEW.')}, {one.words('NEW.')});"
    forget = (
        f"INSERT INTO {one.name} ({one.name}, rowid, words) VALUES ('delete', {one.key('OLD.')}, {one.words('OLD.')});"
    )
    columns = ", ".join(f'"{column}"' for column in one.columns)
    changed = " OR ".join(f'OLD."{column}" IS NOT NEW."{column}"' for column in one.columns)
    for moment, body in (
        ("INSERT", f"AFTER INSERT ON {one.table} BEGIN {number} {add} END"),
        ("UPDATE", f"AFTER UPDATE OF {columns} ON {one.table} WHEN {changed} BEGIN {forget} {add} END"),
        ("DELETE", f"AFTER DELETE ON {one.table} BEGIN {forget} {denumber} END"),
    ):
        name = f"{one.name}_at_{moment.lower()}"
        yield name, f"CREATE TRIGGER {name} {body}"


def _objects(cursor: Any, vendor: str) -> set[str]:
    if vendor == "postgresql":
        cursor.execute("SELECT indexname FROM pg_indexes WHERE schemaname = current_schema()")
    else:
        cursor.execute("SELECT name FROM sqlite_master WHERE type IN ('table', 'trigger')")
    return {name for (name,) in cursor.fetchall()}
