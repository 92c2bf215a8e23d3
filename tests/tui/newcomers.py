"""A store in which nothing is written yet: three people, two teams and a cycle."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from store.documents.base import Document
from store.documents.workspace import Cycle, Person, Team, Workspace
from store.open_store import create_store
from tests.plans import MONDAY

WORKSPACE: tuple[Document, ...] = (
    Workspace(name="Harbour Clinics"),
    Team(id="booking", key="booking", name="Booking team"),
    Team(id="billing", key="billing", name="Billing team"),
    Person(id="mara", key="mara", name="Mara Lind", role="facilitator", teams=["booking"]),
    Person(id="jo", key="jo", name="Jo Park", teams=["booking"]),
    Person(id="ines", key="ines", name="Ines Roth", teams=["booking"]),
    Cycle(id="2026-Q4", key="2026-Q4", start=date(2026, 10, 1), end=date(2026, 12, 31)),
)
BOOKING = ("booking", "2026-Q4")


def make_newcomers(folder: Path, *documents: Document) -> Path:
    """The store, made in `folder`; `documents` are what the booking team has written already."""
    create_store(folder, WORKSPACE, person="mara", today=MONDAY, team_documents={BOOKING: documents})
    return folder
