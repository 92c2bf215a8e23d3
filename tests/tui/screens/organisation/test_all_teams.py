"""All teams at one table: somebody looks across them, says yes to a need, and turns to the team it is of."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import date
from pathlib import Path

from tests.tui.driver import Person, story
from tests.world import TODAY
from tui.app.app import OkrApp
from tui.session import Session


@asynccontextmanager
async def across(store: Path, *, size: tuple[int, int] = (80, 60)) -> AsyncIterator[Person]:
    session = Session.open(store, who="ines", today=date.fromisoformat(TODAY), light=True)
    async with story(OkrApp(session), size=size) as person:
        yield await person.presses("W")


async def test_one_look_tells_what_teams_want_miss_need_and_put_at_risk(demo_store: Path) -> None:
    async with across(demo_store) as ines:
        ines.sees("Every patient is seen within a week", "No clinic has reason to leave us")
        ines.sees("O2 Make ours the clinics in which nurses stay")
        ines.does_not_see("○ O1 See everyone in the week in which they ask")
        unconfirmed, confirmed = (
            next(number for number, line in enumerate(ines.lines) if text in line)
            for text in ("Data protection", "Booking team (O2.1)")
        )
        assert unconfirmed < confirmed
        ines.sees("Booking team O2.1, red: clinics live", "Forty clinics live")
        ines.sees("Visits cancelled within a day is 6.3%", "it should be at most 6%")
        ines.sees("Booking team O1.1 visits booked online: with Reception team")


async def test_enter_turns_to_the_team_where_the_line_is_written(demo_store: Path) -> None:
    async with across(demo_store) as ines:
        await ines.presses("2", "enter")
        ines.sees("All of Harbour Clinics", "Make ours the clinics in which nurses stay")


async def test_the_other_side_says_yes_without_leaving_its_own_team(demo_store: Path) -> None:
    async with across(demo_store) as ines:
        await ines.presses("2", "y")
        ines.sees("Move to something that a team needs")
        await ines.presses("5", "y")
        ines.sees("A yes to confirming visits by text message”")
        await ines.types("\x15Noor Haddad\r")
        ines.sees("There's nobody called Noor Haddad.", "Press Enter again")
        await ines.presses("enter")
        ines.sees("Noor Haddad said yes")


async def test_whose_objectives_are_everyones_is_said_by_one_key(demo_store: Path) -> None:
    async with across(demo_store) as ines:
        await ines.presses("O")
        await ines.types("no team\r")
        ines.sees("Nobody has said whose objectives are the whole organisation's")
        await ines.presses("O")
        await ines.types("reception\r")
        ines.sees("The objectives of Reception team are the whole organisation's.")


async def test_it_is_whole_on_a_small_screen(demo_store: Path) -> None:
    async with across(demo_store, size=(60, 20)) as ines:
        ines.sees("What the organisation wants most")
        await ines.presses("7")
        ines.sees("Visits cancelled within a day")
        await ines.presses("escape")
        ines.sees("Today")


async def test_a_kpi_out_of_its_range_becomes_a_key_result(demo_store: Path) -> None:
    async with across(demo_store) as ines:
        await ines.presses("escape", "o", "h")
        ines.sees("Visits cancelled within a day", "outside its range")
        await ines.presses(">")
        ines.sees("Under which objective does")
        await ines.types("clinics recommend\r")
        ines.sees("O2.4 is drafted to bring")


async def test_a_priority_of_all_is_changed_where_everyone_is_looked_after(demo_store: Path) -> None:
    async with across(demo_store) as ines:
        await ines.presses("enter")
        ines.sees("Priorities of the whole organisation", "Every patient is seen within a week")
