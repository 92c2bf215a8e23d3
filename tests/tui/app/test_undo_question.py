"""Before undoing, the last ten of one's own are shown, as many as there is room for."""

from __future__ import annotations

from pathlib import Path

import pytest

from method.actions import rhythm
from tests.tui.driver import story
from tui.app.app import OkrApp
from tui.session import Session


@pytest.fixture
def mara(demo_store: Path) -> Session:
    session = Session.open(demo_store, who="mara", light=True)
    for number in range(12):
        session.do(rhythm.add_win, text=f"Win number {number}", who="")
    return session


async def test_what_will_be_undone_and_what_would_be_after_it(mara: Session) -> None:
    async with story(OkrApp(mara, place="review")) as person:
        await person.presses("u")
        person.sees("Undo this? A win: Win number 11", "y undo it")
        person.sees(
            *(f"{12 - number:>2}  23 November  A win: Win number {number}" for number in range(2, 11))
        )
        person.does_not_see("Win number 1 ", "11  23 November")
        await person.presses("y", "u")
        person.sees("Undo this? A win: Win number 10", " 2  23 November  A win: Win number 9")


@pytest.mark.parametrize("size", [(40, 10), (40, 12), (60, 14), (200, 60)])
async def test_the_keys_are_in_sight_on_every_size_of_screen(mara: Session, size: tuple[int, int]) -> None:
    async with story(OkrApp(mara, place="review"), size=size) as person:
        await person.presses("u")
        person.sees("y undo it", "n leave it", "Win number 11")


async def test_a_single_change_has_nothing_before_it(demo_store: Path) -> None:
    ruth = Session.open(demo_store, who="ruth", team="reception", light=True)
    ruth.do(rhythm.add_win, text="The first", who="")
    before = len(ruth.undoable)
    async with story(OkrApp(ruth, place="review")) as person:
        await person.presses("u")
        person.sees("Undo this? A win: The first")
        assert person.shows("one at a time") == (before > 1)
