"""The roadmap as stories: what comes later hangs from a choice, and nothing loose is out of reach."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from tests.tui.driver import story
from tests.world import TODAY
from tui.app.app import OkrApp
from tui.session import Session


async def test_something_for_january_is_added_and_hangs_from_a_choice(demo_store: Path) -> None:
    session = Session.open(demo_store, who="ines", today=date.fromisoformat(TODAY), light=True)
    async with story(OkrApp(session), size=(140, 40)) as ines:
        await ines.presses("s", "m", "G", "a")
        await ines.types("A page for hospitals, read only\r")
        await ines.types("February\r")
        [made] = [one for one in session.plan.initiatives if one.text.startswith("A page for hospitals")]
        assert (made.month, made.of) == ("2027-02", "")
        ines.line_with("For ")
        await ines.presses("escape", "escape")
        ines.sees("February 2027", "loose", "hangs from nothing")


async def test_what_hangs_from_nothing_is_opened_from_the_stack_and_tied_to_a_choice(
    demo_store: Path,
) -> None:
    from method.actions.edit_fields import add_row

    session = Session.open(demo_store, who="ines", today=date.fromisoformat(TODAY), light=True)
    loose = session.do(add_row, table="initiatives", fields={"text": "A card for the fridge"}).about
    async with story(OkrApp(session), size=(160, 60)) as ines:
        await ines.presses("s", "5")
        await ines.presses(*["right"] * 5)
        await ines.presses("enter")
        ines.sees("roadmap", "A card for the fridge", "Month")
        await ines.presses("j", "enter")
        await ines.types("small clinics\r")
        assert session.plan.find("initiatives", loose).of in {one.id for one in session.plan.choices}  # type: ignore[union-attr]
        await ines.presses("escape", "escape", "escape")
        assert "A card" in ines.line_with("▌")
        ines.does_not_see("hangs from nothing")
