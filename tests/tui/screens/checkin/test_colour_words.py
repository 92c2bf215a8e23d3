"""Words typed where a colour is chosen go on in what changed, and are said and kept once."""

from __future__ import annotations

from pathlib import Path

from tests.tui.driver import story
from tests.tui.screens.checkin.test_own_words import session
from tui.app.app import OkrApp
from tui.session import Session

__all__ = ["session"]


def opened(session: Session) -> OkrApp:
    return OkrApp(session, place="checkin", store=Path(session.gateway.where))


async def test_words_that_are_no_colour_are_what_changed(session: Session) -> None:
    async with story(opened(session)) as person:
        await person.types("8 d\r7\r")
        await person.types("the lab moved")
        person.sees("Press Enter to write it under What changed.")
        await person.presses("enter")
        await person.types(" out")
        await person.presses("escape")
        person.sees("What changed  the lab moved out").does_not_see("isn't one of these")
        drafts = session.drafts
        assert drafts.text_of("checkin/O1.1/changed") == "the lab moved out"
        assert not drafts.text_of("checkin/O1.1/colour")
        await person.presses("ctrl+n")
    (kept,) = Session.open(session.gateway.where, who="mara").plan.check_ins
    assert (kept.value, kept.changed) == (8, "the lab moved out")


async def test_words_that_are_no_colour_are_back_and_hold_the_check_in_up(session: Session) -> None:
    async with story(opened(session)) as person:
        await person.types("8 d\r7\r")
        await person.types("mauve")
        await person.presses("escape")
        person.sees("“mauve” isn't one of these. Press Enter to carry on with it.")
    async with story(opened(session)) as person:
        person.sees("“mauve” isn't one of these")
        await person.presses("escape", "ctrl+n")
        person.sees("“mauve”")
        assert not Session.open(session.gateway.where, who="mara").plan.check_ins
