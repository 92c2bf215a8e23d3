"""Making the demo store, for the first screen and for `okr demo` alike. No textual here."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from method.demo.shift import Shards
    from store.documents.base import Document

DEMO_PERSON = "mara"
"""Who opens the demo when nobody else is named."""


def make_demo(store: str | None, today: date) -> str:
    """Make the demo as the store of that name (a new or empty folder), else in a temporary folder; its name.

    Raises StoreError.
    """
    from tempfile import mkdtemp

    from store.open_store import create_store

    name = mkdtemp(prefix="okr-demo-") if store is None else store
    documents, teams = demo_documents(today)
    create_store(name, documents, person=DEMO_PERSON, today=today, team_documents=teams)
    return name


def demo_documents(today: date) -> tuple[list[Document], Shards]:
    """The demo's documents for that day: the workspace's, and those of each team and cycle."""
    from method.demo.shift import shift

    return shift(demo_file().read_text(encoding="utf-8"), today)


def demo_file() -> Path:
    """The path of `demo.json` (written by `benchmarks/demo.py`)."""
    from pathlib import Path

    import method.demo

    return Path(method.demo.__path__[0]) / "demo.json"
