"""Below the scores: what the weeks say of a key result, and its like of the last cycle."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tui.driver import story
from tui.app.app import OkrApp
from tui.session import Session

SAYS = [
    ("O1.1", "What the weeks say about O1.1"),
    ("O1.1", "Last cycle, taken up again as O1.1"),
    ("O1.1", "We saw: They search by town"),
    ("O1.2", "This key result is new."),
    ("O1.2", "C7 Nurses may book for patients while they are on the phone: proved false"),
]


@pytest.mark.parametrize(("key", "words"), SAYS)
async def test_a_key_result_has_its_weeks_and_its_like(demo_store: Path, key: str, words: str) -> None:
    app = OkrApp(Session.open(demo_store), place="learn", argument=key, store=demo_store)
    async with story(app, size=(200, 60)) as person:
        person.sees(words)


async def test_frames_stand_where_they_have_room(demo_store: Path) -> None:
    app = OkrApp(Session.open(demo_store), place="learn", argument="O1.1", store=demo_store)
    async with story(app, size=(80, 24)) as person:
        person.does_not_see("What the weeks say")
        person.sees("week by week")
        await person.resizes(120, 40)
        person.sees("What the weeks say about O1.1", "Lift visits booked online from 1% to 6% by 2 Oct")
        await person.presses("j")
        person.sees("What the weeks say about O1.1")  # while the cursor moves only its row does
        await person.waits_for("What the weeks say about O1.2")
        await person.presses("3")
        person.does_not_see("What the weeks say")
        await person.presses("1")
        person.sees("What the weeks say")
