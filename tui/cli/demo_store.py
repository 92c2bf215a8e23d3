"""Making the demo store, for the first screen and for `okr demo` alike. No textual here."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

DEMO_PERSON = "mara"


def make_demo(store: str | None, today: date) -> str:
    """Make the demo as the store of that name (a new or empty folder), else in a temporary folder; its name.

    Raises StoreError.
    """
    from tempfile import mkdtemp

    from method.demo import demo_documents
    from store.open_store import create_store

    name = mkdtemp(prefix="okr-demo-") if store is None else store
    documents, teams = demo_documents(today)
    create_store(name, documents, person=DEMO_PERSON, today=today, team_documents=teams)
    return name
