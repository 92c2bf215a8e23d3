"""Plans for tests, made of documents alone: no store, no file.

`make_plan(objectives=[…], key_results=[…])` serves the documents it is given, table by table; what is not
given is empty, or a document with its defaults. The small builders below give ids people can read: an
objective's or key result's id is its key.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, time
from importlib import import_module
from typing import Any

from store.documents.base import Document
from store.documents.okrs import KeyResult, Objective
from store.documents.plan import Plan
from store.documents.rhythm import CheckIn, Colour
from store.documents.tables import SINGLETONS, WORKSPACE_TABLES
from store.documents.workspace import Cycle, Person, Team, Workspace
from store.documents.workspace_view import WorkspaceView

MONDAY = date(2026, 11, 23)
"""The day every test lives on: a Monday, in week 8 of 13."""

TEAM = Team(id="booking", key="booking", name="Booking team")
CYCLE = Cycle(id="2026-Q4", key="2026-Q4", start=date(2026, 10, 1), end=date(2026, 12, 31))
PEOPLE = (
    Person(id="mara", key="mara", name="Mara Lind", teams=["booking"]),
    Person(id="jo", key="jo", name="Jo Park", teams=["booking"]),
    Person(id="ines", key="ines", name="Ines Roth", role="facilitator", teams=["booking"]),
)


def make_workspace(**tables: Document | Iterable[Document]) -> WorkspaceView:
    """A workspace with one team, three people and one cycle, but for the tables given."""
    rows: dict[str, list[Document]] = {
        "workspace": [Workspace(name="Harbour Clinics")],
        "teams": [TEAM],
        "people": list(PEOPLE),
        "cycles": [CYCLE],
    }
    rows |= {name: _listed(given) for name, given in tables.items()}
    return WorkspaceView(lambda name: rows.get(name, []))


def make_plan(
    *,
    team: Team = TEAM,
    cycle: Cycle = CYCLE,
    previous: Plan | None = None,
    **tables: Document | Iterable[Document],
) -> Plan:
    """A plan of the documents given by table name; a singleton may be given bare.

    `workspace`, `teams`, `people` and `cycles` go to the workspace around it.
    """
    around = {name: tables.pop(name) for name in list(tables) if name in WORKSPACE_TABLES}
    rows = {name: [_default(path)] for name, path in SINGLETONS.items()}
    rows |= {name: _listed(given) for name, given in tables.items()}
    return Plan(
        lambda name: rows.get(name, []),
        workspace=make_workspace(**around),
        team=team,
        cycle=cycle,
        previous=lambda: previous,
    )


def objective(
    key: str, text: str = "Make booking a visit as easy as sending a message", **fields: Any
) -> Objective:
    return Objective(**{"id": key, "key": key, "text": text, "state": "committed", "owner": "mara"} | fields)


def key_result(key: str, statement: str = "Lift visits booked online", **fields: Any) -> KeyResult:
    """A key result of the objective its key names, from 0 to 100 % unless told otherwise."""
    given = {"id": key, "key": key, "objective": key.split(".")[0], "statement": statement, "owner": "mara"}
    figures = {"direction": "increase", "baseline": 0, "target": 100, "unit": "%", "due": date(2026, 12, 31)}
    return KeyResult(**given | figures | fields)


def check_in(
    key: str,
    on: date,
    value: float | None = None,
    confidence: int = 5,
    colour: Colour = "amber",
    **fields: Any,
) -> CheckIn:
    at = datetime.combine(on, time(9), UTC)
    given = {"key_result": key, "on": on, "at": at, "by": "mara", "value": value, "confidence": confidence}
    return CheckIn(**given | {"colour": colour, "suggested": colour} | fields)


def _listed(given: Document | Iterable[Document]) -> list[Document]:
    return [given] if isinstance(given, Document) else list(given)


def _default(path: str) -> Document:
    module, _, name = path.partition(":")
    model: type[Document] = getattr(import_module(module), name)
    return model()
