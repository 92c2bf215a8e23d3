"""What is committed and somebody else's changes hands with a reason: asked by keys, and left by them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tests.tui.driver import story
from tests.tui.ssh.people import CYCLE, make_house
from tui.app.app import OkrApp
from tui.session import Session

WHY = "Why does its owner change?"


@pytest.mark.parametrize(
    ("answer", "owner"), [(["escape"], "mara"), ([" ", "enter"], "mara"), ([*"asked", "enter"], "jo")]
)
async def test_the_owner_changes_with_a_reason_only(tmp_path: Path, answer: list[str], owner: str) -> None:
    store = make_house(tmp_path / "store").where
    session = Session.open(store, who="jo", team="booking", cycle=CYCLE, today=date(2026, 11, 23), light=True)
    async with story(OkrApp(session, place="draft"), size=(100, 40)) as jo:
        await jo.presses("g", "j", "e")
        for _ in range(9):
            if not jo.shows("▌ Owner"):
                await jo.presses("k")
        await jo.presses("enter")
        await jo.types("\x15jo\r")
        jo.sees(WHY)
        await jo.presses(*answer)
    kept = Session.open(store, who="jo", team="booking", cycle=CYCLE).plan
    assert next(each.owner for each in kept.key_results if each.key == "O1.1") == owner
