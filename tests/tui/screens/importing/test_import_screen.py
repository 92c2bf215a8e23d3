"""A list is brought in by keys: from the drafts, the pre-work and the welcome, each line put right first."""

from __future__ import annotations

from pathlib import Path

import pytest

from store.open_store import create_store
from tests.plans import CYCLE, MONDAY, PEOPLE, TEAM
from tests.tui.driver import story
from tests.tui.screens.start.test_start import fills_in
from tui.app.app import OkrApp
from tui.session import Session

LIST = """# OKRs

## Objective: Phones are calm

- KR1: Calls fall from 90 to 40 a day (owner: Aunt May)
  - ask the front desk
- KR2: 8 of 10 callers wait under a minute

Thanks to [/x] all.
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    found = tmp_path / "list.md"
    found.write_text(LIST)
    return found


@pytest.fixture
def store(tmp_path: Path) -> Path:
    folder = tmp_path / "store"
    create_store(folder, [TEAM, *PEOPLE, CYCLE], person="mara", today=MONDAY, team_documents={})
    return folder


def opened(store: Path, place: str) -> OkrApp:
    return OkrApp(Session.open(store, who="mara", today=MONDAY, light=True), place=place, store=store)


@pytest.mark.parametrize("place", ["draft", "prework"])
async def test_a_list_is_previewed_put_right_and_imported(store: Path, file: Path, place: str) -> None:
    async with story(opened(store, place)) as person:
        await person.presses("I")
        person.sees("Which file holds your OKRs?")
        await person.types(str(file))
        await person.presses("enter")
        person.sees("key result  Calls fall from 90 to 40", "note", "Aunt May: nobody here has that name")
        await person.presses("w")
        person.sees("Who is “Aunt May”?")
        await person.types("jo")
        await person.presses("enter")
        person.does_not_see("nobody here has that name")
        await person.presses("j", "j", "j", "3")
        person.sees("initiative  ask the front desk")
        assert Session.open(store, who="mara", today=MONDAY).plan.objectives == ()
        await person.presses("y")
        person.sees("Took in objectives: 1, key results: 2")
    plan = Session.open(store, who="mara", today=MONDAY).plan
    assert [(one.statement, one.owner) for one in plan.key_results] == [
        ("Calls fall from 90 to 40 a day", "jo"),
        ("8 of 10 callers wait under a minute", ""),
    ]
    assert [one.text for one in plan.initiatives] == ["ask the front desk"]


async def test_a_file_that_is_not_there_is_said_and_nothing_is_lost(store: Path) -> None:
    async with story(opened(store, "draft")) as person:
        await person.presses("I")
        await person.types("/nowhere/list.md")
        await person.presses("enter")
        person.sees("The file /nowhere/list.md is not there.")
        await person.presses("y")
        person.sees("No file yet. Press f to choose one.")


async def test_the_welcome_makes_a_store_and_asks_for_the_file(tmp_path: Path, file: Path) -> None:
    place = tmp_path / "new"
    async with story(OkrApp(None, store=place)) as person:
        person.sees("Import OKRs")
        await person.presses("i")
        await fills_in(person, "Harbour Clinics", "Mara Lind", "Booking", "Jo Park", "", "", "", "", "")
        person.sees("Which file holds your OKRs?")
        await person.types(str(file))
        await person.presses("enter", "y")
        person.sees("Took in objectives: 1")
    assert [one.text for one in Session.open(place).plan.objectives] == ["Phones are calm"]
