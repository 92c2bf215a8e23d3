"""From one schema to the next, forward only.

A shard of an earlier schema is brought up to date in memory whenever it is read, and kept so, after a backup,
with the first change. A new field with a default needs no step; a renamed or reshaped one does.
"""

from __future__ import annotations

from collections.abc import Callable

from store.errors import Fact

from . import row_format
from .row_format import Row, Rows

Step = Callable[[str, dict[str, Rows]], None]
"""Given the shard's name and its tables, changes the tables in place."""

STEPS: dict[int, Step] = {}
"""For each earlier schema, the step to the one after it."""


def migrated(shard: str, meta: Row, chunks: dict[str, bytes]) -> tuple[Row, dict[str, bytes]]:
    """Meta and tables in this program's schema. Raises Unreadable where a step cannot bring them along."""
    schema = meta["schema"]
    if schema == row_format.SCHEMA:
        return meta, chunks
    tables = {name: row_format.parse_table(chunk) for name, chunk in chunks.items()}
    for earlier in range(schema, row_format.SCHEMA):
        try:
            STEPS[earlier](shard, tables)
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            raise row_format.Unreadable(Fact("no_step", earlier=earlier, later=earlier + 1)) from error
    highest = max((int(number) for rows in tables.values() for number in rows), default=0)
    meta = {**meta, "schema": row_format.SCHEMA, "next": max(meta["next"], highest + 1)}
    return meta, {name: row_format.chunk_of(rows) for name, rows in tables.items()}
