"""A digest of every week of demos, one for each of its days, kept in `digests.txt` for three years.

`python -m tests.method.demo.digests` writes them again, once the demo is meant to say something else.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from store.documents.base import Document
from tui.cli.demo_store import demo_documents

KEPT = Path(__file__).with_name("digests.txt")


def kept() -> dict[date, str]:
    """By the week's Monday."""
    lines = (line.split() for line in KEPT.read_text(encoding="utf-8").splitlines())
    return {date.fromisoformat(monday): digest for monday, digest in lines}


def digest(monday: date) -> str:
    """Of all documents, table by table, of the demos of seven days."""
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
            tables.setdefault(each.table, []).append(_said(each))
        for table, rows in tables.items():
            yield table
            yield from rows


def _said(document: Document) -> str:
    """What it says; a field that came later and says nothing is none."""
    row = document.model_dump(mode="json", exclude_defaults=True)
    for edit in row.get("edits", ()) if document.table == "changes" else ():
        if edit["how"] == "add":  # a copy of the document, as it stands in its own table
            edit.pop("after", None)
    return json.dumps(row, sort_keys=True)


if __name__ == "__main__":
    KEPT.write_text("".join(f"{monday} {digest(monday)}\n" for monday in kept()), encoding="utf-8")
