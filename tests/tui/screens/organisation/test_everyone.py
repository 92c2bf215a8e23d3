"""Everyone: the organisation's priorities, its teams, people and cycles, looked after in one place."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.plans import MONDAY
from tests.tui.driver import Person, story
from tests.tui.newcomers import make_newcomers
from tui.app.app import OkrApp
from tui.session import Session


@pytest.fixture
def store(tmp_path: Path) -> Path:
    """Three people and nothing written yet."""
    return make_newcomers(tmp_path / "store")


def opened(store: Path, who: str = "mara") -> OkrApp:
    return OkrApp(Session.open(store, who=who, today=MONDAY, light=True), store=store)


def workspace(store: Path) -> Any:
    """What is kept of the organisation now."""
    return Session.open(store, who="mara").plan.workspace


async def goes_to(person: Person, words: str) -> None:
    """Walk down to the line with these words."""
    await person.presses("g")
    for _ in range(30):
        if "▸" in person.line_with(words):
            return
        await person.presses("j")
    raise AssertionError(f"no way to {words}")


async def test_a_fourth_priority_of_the_organisation_is_taken_and_said(store: Path) -> None:
    async with story(opened(store)) as person:
        await person.presses("E", "enter")
        await person.types("Book online\rSee a doctor in days\rNobody waits on the phone\rNew offices\r")
        person.sees("4 New offices", "These are 4; at most three are priorities.")
        await person.presses("escape", "K")
        person.sees("3 New offices", "4 Nobody waits on the phone")
        await goes_to(person, "3 New offices")
        await person.presses("x")
        person.sees("Remove New offices for good?")
        await person.presses("y")
        person.does_not_see("at most three are")
        await person.presses("u")
        person.sees("not taken back by u")
    kept = ["Book online", "See a doctor in days", "Nobody waits on the phone"]
    assert list(workspace(store).about.priorities) == kept


async def test_somebody_joins_gets_a_role_and_leaves_again(store: Path) -> None:
    async with story(opened(store), size=(100, 40)) as person:
        await person.presses("E")
        await goes_to(person, "Jo Park ·")
        await person.presses("a")
        await person.types("sam=Sam Oduya\r")
        person.sees("Sam Oduya · member", "Signs in as", "sam")
        await person.presses("right")
        assert workspace(store).person("sam").role == "viewer"
        await person.presses("k", "enter")
        await person.types("Samuel Oduya\r")
        assert workspace(store).person("sam").name == "Samuel Oduya"
        await person.presses("escape")
        await goes_to(person, "Samuel Oduya ·")
        await person.presses("x", "y")
        person.sees("Samuel Oduya is no longer here.")
        await goes_to(person, "Mara Lind ·")
        await person.presses("x")
        person.sees("You can't remove yourself")
    assert workspace(store).person("sam").left_on == MONDAY
    assert workspace(store).present("sam") is None


async def test_a_team_is_added_renamed_and_stays_once_it_has_plans(store: Path) -> None:
    async with story(opened(store), size=(100, 40)) as person:
        await person.presses("E")
        await goes_to(person, "Booking")
        await person.presses("a")
        await person.types("Reception desk\r")
        person.sees("Reception desk · 1 person")
        await person.presses("j", "enter", "down", "tab", "enter")
        person.sees("Reception desk · 2 people")
        await person.presses("escape", "k", "k", "k", "enter", "right")
        await person.types(" staff\r")
        await person.presses("escape")
        await goes_to(person, "Reception desk staff ·")
        await person.presses("x", "y")
        person.sees("Reception desk staff is no longer here.")
        await goes_to(person, "Billing")
        await person.presses("x", "y")
        await goes_to(person, "Booking")
        await person.presses("x", "y")
        person.sees("One team must stay.")


async def test_the_dates_of_a_cycle_are_moved_and_stay_in_order(store: Path) -> None:
    async with story(opened(store), size=(100, 40)) as person:
        await person.presses("E", "G", "enter", "j", "enter")
        await person.types("1 Sep 2026\r")
        person.sees("1 Sep 2026", "×")
        await person.types("24 Dec 2026\r")
    assert workspace(store).cycles[-1].end.isoformat() == "2026-12-24"


async def test_an_opened_row_is_in_sight_on_a_small_window(store: Path) -> None:
    async with story(opened(store), size=(60, 20)) as person:
        await person.presses("E", "G", "enter")
        person.sees("▸ First day")


async def test_words_begun_here_are_back_and_others_see_who_may_change_them(store: Path) -> None:
    async with story(opened(store)) as person:
        await person.presses("E", "enter")
        await person.types("Half a thou")
    async with story(opened(store)) as person:
        await person.presses("E")
        person.sees("Half a thou")


async def test_a_cycle_is_renamed_and_shown_so_everywhere(store: Path) -> None:
    async with story(opened(store)) as person:
        await person.presses("E")
        await person.presses("G", "enter", "j", "j", "enter")
        await person.types("\x15FY27 Q1\r")
        person.sees("FY27 Q1  2026-10-01 to 2026-12-31")
        await person.presses("escape", "escape", "r")
        assert "FY27 Q1" in person.lines[0]
    (cycle,) = workspace(store).cycles
    assert (cycle.key, cycle.name) == ("2026-Q4", "FY27 Q1")
