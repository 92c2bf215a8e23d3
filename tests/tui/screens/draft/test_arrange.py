"""The draft set in order by keys: up and down, under another objective, a copy."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from store.open_store import create_store
from tests.plans import CYCLE, MONDAY, PEOPLE, TEAM, check_in, key_result, objective
from tests.tui.driver import story
from tui.app.app import OkrApp
from tui.session import Session


@pytest.fixture
def store(tmp_path: Path) -> Path:
    folder = tmp_path / "store"
    documents = [
        objective("O1", "Make booking a visit easy", state="draft"),
        objective("O2", "Make mornings calm", state="draft"),
        key_result("O1.1", "Lift visits booked online from 0% to 100%"),
        key_result("O1.2", "Cut calls from 9 to 3"),
        key_result("O2.1", "Cut late starts from 5 to 1"),
        check_in("O1.2", date(2026, 11, 16), 60),
    ]
    create_store(
        folder, [TEAM, *PEOPLE, CYCLE], person="mara", today=MONDAY,
        team_documents={("booking", "2026-Q4"): documents},
    )  # fmt: skip
    return folder


def opened(store: Path, place: str = "draft", argument: str | None = None) -> OkrApp:
    session = Session.open(store, who="mara", today=MONDAY, light=True)
    return OkrApp(session, place=place, argument=argument, store=store)


async def test_rows_are_moved_copied_and_put_under_another_objective(store: Path) -> None:
    async with story(opened(store)) as person:
        await person.presses("j", "j", "K")
        lines = [line for line in person.lines if "O1.1 " in line or "O1.2 " in line]
        assert "O1.2" in lines[0]
        assert "O1.2" in person.line_with("▌")
        await person.presses("m")
        person.sees("Under which objective does O1.2 belong?", "Make mornings calm")
        await person.presses("enter")
        person.sees("O1.2 is under O2 now, as O2.2")
        await person.presses("D")
        person.sees("O2.3 is a copy of O2.2.")
    plan = Session.open(store, who="mara", today=MONDAY).plan
    assert [(one.key, one.objective) for one in plan.key_results] == [
        ("O1.1", "O1"), ("O2.2", "O2"), ("O2.1", "O2"), ("O2.3", "O2"),
    ]  # fmt: skip
    async with story(opened(store, "review", "O1.2")) as person:
        person.sees("O2.2", "60")
