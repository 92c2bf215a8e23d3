"""A check-in put right on the screen: dated when it is made, corrected and removed in its story."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from method.actions.drafting import drop_objective
from store.documents.rhythm import Win
from store.open_store import create_store
from tests.plans import CYCLE, MONDAY, PEOPLE, TEAM, check_in, key_result, objective
from tests.tui.driver import story
from tui.app.app import OkrApp
from tui.screens.base.team_place import TeamPlace
from tui.session import Session


@pytest.fixture
def store(tmp_path: Path) -> Path:
    folder = tmp_path / "store"
    documents = [
        objective("O1"),
        key_result("O1.1"),
        check_in("O1.1", date(2026, 11, 9), 30),
        check_in("O1.1", date(2026, 11, 16), 64),
        Win(id="w1", on=MONDAY, by="mara", text="The first clinic is live", who="Booking team"),
    ]
    create_store(
        folder, [TEAM, *PEOPLE, CYCLE], person="mara", today=MONDAY,
        team_documents={("booking", "2026-Q4"): documents},
    )  # fmt: skip
    return folder


def opened(store: Path, place: str, argument: str | None = None) -> OkrApp:
    session = Session.open(store, who="mara", today=MONDAY, light=True)
    return OkrApp(session, place=place, argument=argument, store=store)


def kept(store: Path) -> Session:
    return Session.open(store, who="mara", today=MONDAY)


async def test_a_check_in_is_corrected_and_then_removed_with_a_why(store: Path) -> None:
    async with story(opened(store, "review", "O1.1")) as person:
        person.sees("64%")
        await person.presses("f")
        person.sees("What is wrong in the check-in of 16 November?")
        await person.presses("enter")
        person.sees("Value: what should it say?")
        await person.types("46")
        await person.presses("enter")
        person.sees("Why was it wrong?")
        await person.types("Digits swapped")
        await person.presses("enter")
        person.sees("46%", "was 64%: Digits swapped")
        await person.presses("x")
        person.sees("Why does the check-in of 16 November go?")
        await person.types("Of another clinic")
        await person.presses("enter")
        person.sees("removed by Mara Lind", "Of another clinic")
    assert [one.value for one in kept(store).plan.check_ins] == [30]


async def test_a_check_in_is_dated_within_the_cycle(store: Path) -> None:
    async with story(opened(store, "checkin")) as person:
        await person.presses("escape", "d")
        person.sees("On which day was it measured?")
        await person.types("2026-11-20")
        await person.presses("enter")
        person.sees("Day", "20")
        await person.presses("ctrl+n")
        person.sees("Give at least a value")
    assert len(kept(store).plan.check_ins) == 2


async def test_a_win_comes_off_the_wall(store: Path) -> None:
    async with story(opened(store, "today")) as person:
        await person.presses("w")
        person.sees("The first clinic is live")
        await person.presses("escape", "g", "j", "x")
        person.sees("Removed win")
    assert kept(store).plan.wins == ()


async def test_a_key_result_under_an_objective_dropped_meanwhile_is_refused_with_its_words(
    store: Path,
) -> None:
    async with story(opened(store, "draft")) as person:
        await person.presses("a")
        await person.types("Calls from 9 to 3 a day")
        Session.open(store, who="jo", today=MONDAY).do(drop_objective, id="O1", reason="Not now")
        await person.presses("enter")
        person.sees("Calls from 9 to 3 a day")
        assert isinstance(person.app.screen, TeamPlace)  # the news of it may take the line of the notice
        assert "O1 was dropped meanwhile, so this isn't kept" in person.app.screen.last_trouble
    assert len(kept(store).plan.key_results) == 1
