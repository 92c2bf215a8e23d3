"""A digest of every week of demos, one for each of its days, kept in `digests.txt` for three years.

`python -m tests.method.demo.digests` writes them again, once the demo is meant to say something else.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from store.documents.fields import value_in
from store.rows.light_records import LATER
from tui.cli.demo_store import demo_documents

KEPT = Path(__file__).with_name("digests.txt")


def kept() -> dict[date, str]:
    """By the week's Monday."""
    lines = (line.split() for line in KEPT.read_text(encoding="utf-8").splitlines())
    return {date.fromisoformat(monday): digest for monday, digest in lines}


def digest(monday: date) -> str:
    """Of all documents, table by table, of the demos of seven days; fields added since go without saying."""
    found = hashlib.sha256()
    for number in range(7):
        found.update("\n".join(_lines(monday + timedelta(days=number))).encode())
    return found.hexdigest()[:16]


def _lines(today: date) -> Iterator[str]:
    workspace, shards = demo_documents(today)
    for place, documents in [(("workspace", ""), workspace), *sorted(shards.items())]:
        yield "/".join(place)
        tables: dict[str, list[str]] = {}
        for each in documents:
            unsaid = {
                name for name, value in LATER.get(each.table, {}).items() if value_in(each, name) == value
            }
            tables.setdefault(each.table, []).append(each.model_dump_json(exclude=unsaid))
        for table, rows in tables.items():
            yield table
            yield from rows


if __name__ == "__main__":
    KEPT.write_text("".join(f"{monday} {digest(monday)}\n" for monday in kept()), encoding="utf-8")
