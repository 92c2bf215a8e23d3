"""A small store for the command line: one team, two objectives, three key results, two check-ins."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from store.documents.base import Document
from store.documents.workspace import Cycle, Person, Team, Workspace
from store.open_store import create_store
from tests.plans import MONDAY, check_in, key_result, objective

WORKSPACE: tuple[Document, ...] = (
    Workspace(name="Harbour Clinics"),
    Team(id="booking", key="booking", name="Booking team"),
    Team(id="billing", key="billing", name="Billing team"),
    Person(id="mara", key="mara", name="Mara Lind", role="facilitator", teams=["booking"]),
    Person(id="jo", key="jo", name="Jo Park", teams=["booking"]),
    Person(id="ines", key="ines", name="Ines Roth", teams=["billing"]),
    Cycle(id="2026-Q4", key="2026-Q4", start=date(2026, 10, 1), end=date(2026, 12, 31)),
)
BOOKING: tuple[Document, ...] = (
    objective("O1"),
    key_result("O1.1", "Lift visits booked online from 4% to 25%", baseline=4, target=25),
    key_result(
        "O1.2",
        "Cut the time from wish to visit from 9 d to 3 d",
        direction="decrease",
        baseline=9,
        target=3,
        unit="d",
        owner="jo",
    ),
    objective("O2", "Clinics trust us with their mornings"),
    key_result("O2.1", "Clinics live from 21 to 60", baseline=21, target=60, unit="clinics"),
    check_in("O1.1", date(2026, 11, 16), 19, confidence=8, colour="green"),
    check_in("O1.2", date(2026, 11, 16), 7.5, confidence=3, colour="red"),
)


def make_clinics(folder: Path) -> Path:
    """The store, made in `folder`."""
    teams = {("booking", "2026-Q4"): BOOKING}
    create_store(folder, WORKSPACE, person="mara", today=MONDAY, team_documents=teams)
    return folder
