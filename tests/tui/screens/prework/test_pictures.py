"""What stands drawn beside the rows of a step, and that only the row in hand shows what is below it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tui.driver import story
from tui.app.app import OkrApp
from tui.session import Session

DRAWN = [
    ("strategy", "A Small clinics first", "━━━━━━━───  7 weakest of 2 ●○○  O1 O2"),
    ("strategy", "D Speak the five", "··········  ? none yet     ●○○  none"),
    ("strategy", "2 Clinics fear double bookings", "removed by B C O2"),
    ("stakeholders", "The three calendar makers", "0 of 1 answered"),
    ("resources", "Ines Duarte", "━━━━━━━━────────────   68 h"),
    ("departments", "Reception team", "of 2 confirmed"),
    ("past", "Lift visits booked online", "━━━━━━━━━━━━──┃─────  0.6"),
]


@pytest.mark.parametrize(("step", "row", "drawing"), DRAWN)
async def test_a_row_has_its_drawing(demo_store: Path, step: str, row: str, drawing: str) -> None:
    app = OkrApp(Session.open(demo_store), place="prework", argument=step, store=demo_store)
    async with story(app, size=(120, 60)) as person:
        assert drawing in person.line_with(row)
        await person.resizes(90, 60)
        assert drawing not in person.screen


async def test_only_the_choice_in_hand_is_unfolded(demo_store: Path) -> None:
    session = Session.open(demo_store)
    first = min(session.plan.choices, key=lambda one: one.rank)
    app = OkrApp(session, place="prework", argument=f"strategy/choices/{first.id}", store=demo_store)
    async with story(app, size=(120, 60)) as person:
        person.sees("over the two hospitals")
        person.does_not_see("over whole calendars at once")
        await person.presses("j")
        person.sees("over whole calendars at once")
        person.does_not_see("over the two hospitals")


async def test_nothing_below_the_choices_moves_with_the_cursor(demo_store: Path) -> None:
    session = Session.open(demo_store)
    first = min(session.plan.choices, key=lambda one: one.rank)
    app = OkrApp(session, place="prework", argument=f"strategy/choices/{first.id}", store=demo_store)
    async with story(app, size=(120, 60)) as person:
        person.sees("the two hospitals", "whole calendars at once")  # what is given up, side by side
        after = [line for line in person.screen.splitlines() if "Why this order" in line]
        at = person.screen.splitlines().index(after[0])
        for _ in range(3):
            await person.presses("j")
            assert "Why this order" in person.screen.splitlines()[at]
