"""A small store to tell stories in: two teams of a clinic, three people, a cycle behind and one under way."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path
from typing import Any

from method.wording.store import taken_back
from store.documents.deeds import Add, Deed, Edit, Outcome, Refusal, Remove, Terms
from store.documents.okrs import KeyResult, Objective
from store.documents.plan import Plan
from store.documents.rhythm import CheckIn
from store.documents.workspace import Cycle, Person, Team, Workspace
from store.documents.workspace_view import WorkspaceView
from store.gateway import Gateway
from store.open_store import Name, create_store, open_store
from store.rows.names import plan_shard

TODAY = date(2026, 11, 23)
NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
NOW_CYCLE = "2026-Q4"
BEFORE = "2026-Q3"

WORKSPACE = [
    Workspace(name="Harbour Clinics"),
    Team(key="booking", name="Booking"),
    Team(key="reception", name="Reception"),
    Person(key="mara", name="Mara", role="facilitator", teams=["booking"]),
    Person(key="ines", name="Ines", teams=["booking"]),
    Person(key="jo", name="Jo", role="viewer", teams=["reception"]),
    Cycle(key=BEFORE, start=date(2026, 7, 1), end=date(2026, 9, 30), state="closed"),
    Cycle(key=NOW_CYCLE, start=date(2026, 10, 1), end=date(2026, 12, 31)),
]
OBJECTIVE = Objective(id="o1", key="O1", text="Booking a visit is as easy as sending a message")
KEY_RESULT = KeyResult(
    id="kr1",
    key="O1.1",
    objective="o1",
    statement="Visits booked online from 4% to 25%",
    due=date(2026, 12, 15),
)


def make(root: Name, person: str = "mara", *, shared: bool = False) -> Gateway:
    return create_store(
        root,
        WORKSPACE,
        person=person,
        today=TODAY,
        shared=shared,
        team_documents={("booking", NOW_CYCLE): [OBJECTIVE, KEY_RESULT]},
    )


def as_person(root: Name, person: str, today: date = TODAY) -> Gateway:
    return open_store(root, person=person, today=today, terms_of=lambda name: Terms(name, "team"))


class At:
    """Where a person works: `mara = At(gateway)`, then `mara.does(deed, …)` and `mara.plan`."""

    def __init__(self, gateway: Gateway, team: str = "booking", cycle: str = NOW_CYCLE) -> None:
        self.gateway = gateway
        self.team = team
        self.cycle = cycle

    def does(self, deed: Callable[..., Outcome], **given: object) -> Outcome:
        return self.gateway.act(as_deed(deed), self.team, self.cycle, **given)

    def undoes(self) -> Outcome:
        return self.gateway.undo(taken_back, team=self.team, cycle=self.cycle)

    @property
    def plan(self) -> Plan:
        return self.gateway.plan(self.team, self.cycle)

    @property
    def kept(self) -> object:
        """The plan's rows and its revision, as they are kept."""
        found = self.gateway._backend.read(plan_shard(self.team, self.cycle))
        return found.meta, dict(found.chunks)

    @property
    def root(self) -> Path:
        return Path(self.gateway.where)

    @property
    def file(self) -> Path:
        return self.root / "cycles" / self.cycle / f"{self.team}.json"


def as_deed(does: Callable[..., Outcome]) -> Deed[Any, ...]:
    """The function as a deed of its own name, where it is none yet."""
    return does if isinstance(does, Deed) else Deed(does, does.__name__, needs="team")


# Deeds, as the method's are: documents in, changes out.


@partial(Deed, name="check_in", needs="team", unlocks=("check_ins",))
def check_in(plan: Plan, who: str, today: date, *, value: float, words: str = "") -> Outcome:
    key_result = plan.key_results[0]
    check_in = CheckIn(
        key_result=key_result.id,
        on=today,
        at=NOW,
        by=who,
        value=value,
        confidence=len(plan.check_ins) % 11,
        colour="green",
        suggested="green",
        changed=words,
    )
    return Outcome((Add(check_in),), f"{key_result.key} is at {value:g}.", check_in.id)


def write(plan: Plan, who: str, today: date, *, table: str, id: str, **fields: object) -> Outcome:
    return Outcome((Edit(table, id, fields),), f"{', '.join(fields)} written.")


def add(plan: Plan, who: str, today: date, *, document: object, cycle: str = "") -> Outcome:
    return Outcome((Add(document, cycle),), "Added.")  # type: ignore[arg-type]


def remove(plan: Plan, who: str, today: date, *, table: str, id: str) -> Outcome:
    return Outcome((Remove(table, id),), "Removed.")


def refuse(plan: Plan, who: str, today: date) -> Outcome:
    raise Refusal("Not today.")


def open_cycle(plan: Plan, who: str, today: date, *, key: str) -> Outcome:
    """Open a cycle and take the objectives along."""
    following = Cycle(id=f"cycle-{key}", key=key, start=date(2027, 1, 1), end=date(2027, 3, 31))
    return Outcome(
        (Add(following), *(Add(objective, key) for objective in plan.objectives)), f"{key} is open."
    )


@partial(Deed, name="add_person", needs="facilitator")
def add_person(workspace: WorkspaceView, who: str, today: date, *, key: str) -> Outcome:
    return Outcome((Add(Person(key=key)),), f"{key} is here.")
