"""A plan that has only begun: whatever is written first, every place and what opens from it is drawn."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from method.actions import drafting, rhythm
from method.actions.edit_fields import add_row
from tests.tui.driver import story
from tests.tui.newcomers import make_newcomers
from tui.app.app import OkrApp
from tui.session import Session

Write = Callable[[Session], object]


def row(table: str, **fields: object) -> Write:
    return lambda session: session.do(add_row, table=table, fields=fields)


def objective(session: Session) -> None:
    session.do(drafting.add_objective, text="Clinics trust us")


def key_result(statement: str) -> Write:
    def write(session: Session) -> None:
        made = session.do(drafting.add_objective, text="Clinics trust us").about
        session.do(drafting.add_key_result, objective=made, statement=statement)

    return write


def two_objectives(session: Session) -> None:
    key_result("Lift visits from 4 to 25")(session)
    session.do(drafting.add_objective, text="Towns know us")


def one_check_in(session: Session) -> None:
    key_result("Lift visits from 4 to 25")(session)
    session.do(rhythm.check_in, key="O1.1", now=session.now(), value=7.0, confidence=8)


BEGUN: dict[str, Write] = {
    "an objective": objective,
    "an objective with a key result and one without": two_objectives,
    "a key result without a number": key_result("Visits are easier"),
    "a value to keep": key_result("Keep double bookings under 2 per month"),
    "a milestone": key_result("The clinics have signed"),
    "one check-in": one_check_in,
    "an obstacle": row("obstacles", text="Clinics fear double bookings"),
    "a choice": row("choices", text="Small clinics first"),
    "a stakeholder": row("stakeholders", name="Nurses"),
    "a KPI": row("kpis", name="Returns"),
    "an initiative": row("initiatives", text="Show clinics the way"),
    "a win": lambda session: session.do(rhythm.add_win, text="The first clinic"),
    "a priority": lambda session: session.do(rhythm.add_priority, text="Call the clinics"),
}
WALK = "p s v escape s B escape o F escape o K escape c r enter l t m escape t w escape W escape t".split()


SOME = ("an objective with a key result and one without", "one check-in", "a choice")


@pytest.mark.parametrize("what", SOME)
async def test_what_is_written_first_is_drawn_in_every_place(tmp_path: Path, what: str) -> None:
    await walks(tmp_path, what, (100, 30))


@pytest.mark.faults
@pytest.mark.parametrize("size", [(80, 24), (120, 40), (200, 60)])
@pytest.mark.parametrize("what", BEGUN)
async def test_whatever_is_written_first_every_place_is_drawn(
    tmp_path: Path, what: str, size: tuple[int, int]
) -> None:
    await walks(tmp_path, what, size)


async def walks(tmp_path: Path, what: str, size: tuple[int, int]) -> None:
    store = make_newcomers(tmp_path / "store")
    BEGUN[what](Session.open(store, who="mara"))
    app = OkrApp(Session.open(store, who="mara", light=True), store=store)
    async with story(app, size=size) as person:
        for key in WALK:
            await person.presses(key)
            assert len(person.lines) == size[1]
        assert app.current_mode == "today"
