"""What the review and one key result do with the room they have: nothing jumps, nothing is out of reach."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tests.tui.driver import Person, story
from tests.world import TODAY
from tui.app.app import OkrApp
from tui.screens.review.footer import Foot
from tui.screens.review.screen import Review
from tui.session import Session

CUT = "7.5 d, from 9 d to 3 d"


def opened(store: Path, argument: str | None = None) -> OkrApp:
    return OkrApp(Session.open(store, light=True), place="review", argument=argument, store=store)


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (200, 60)])
async def test_what_stands_below_the_list_stays_where_it_is_when_the_news_come(
    demo_store: Path, size: tuple[int, int]
) -> None:
    async with story(opened(demo_store), size=size) as person:
        await person.waits_for("Since 16 November")
        review = person.app.screen
        assert isinstance(review, Review)
        foot = review.query_one(Foot)
        at = foot.region.y
        foot.bring((), date.fromisoformat(TODAY), date.fromisoformat(TODAY), str)
        review._lay_out(*size)
        await person.settles()
        person.does_not_see("Since 16 November")
        assert foot.region.y == at


async def on_one(person: Person) -> None:
    await person.presses("j", "enter")
    await person.waits_for("Cut the time from wish to visit")


@pytest.mark.parametrize(
    ("size", "shown", "left_out"),
    [
        ((80, 24), ("said ◆A", "conf 6", "25%", "1 Check-ins"), ("╎", "╭")),
        ((120, 40), ("said ◆", "╎", "╭─ time from wish to visit", "A Small clinics first"), ("mission",)),
        ((200, 60), ("╎", "mission    Patients in our towns", "└─ O1.2 Cut the time"), ()),
    ],
)
async def test_one_key_result_shows_what_its_screen_has_room_for(
    demo_store: Path, size: tuple[int, int], shown: tuple[str, ...], left_out: tuple[str, ...]
) -> None:
    async with story(opened(demo_store), size=size) as person:
        await on_one(person)
        person.sees(CUT, "confidence 4 of 10, 7 before", *shown)
        person.does_not_see(*left_out)
        assert ("◆A" in person.line_with("said ")) == (size == (80, 24))
        assert max(len(line) for line in person.lines) <= size[0]


async def test_the_weeks_of_a_low_screen_stand_above_what_was_said_in_them(demo_store: Path) -> None:
    async with story(opened(demo_store), size=(80, 24)) as person:
        await on_one(person)
        strip = person.lines[person.lines.index(person.line_with("said")) - 1]
        said, sure = person.line_with("said "), person.line_with("conf ")
        for sign, digit in (("◆A", "6"), ("●G", "7")):
            at = said.index(sign)
            assert sure[at] == digit
            assert strip[at] in "▁▂▃▄▅▆▇█"
            assert strip[at - 1] == " "


async def test_a_check_in_longer_than_the_screen_is_read_to_its_end_and_back(demo_store: Path) -> None:
    async with story(opened(demo_store), size=(80, 24)) as person:
        await on_one(person)
        person.sees("16 Nov")
        person.does_not_see("Will: Turn on instant confirmation")
        await person.presses("j")
        person.sees("Will: Turn on instant confirmation")
        assert "▌" in person.line_with("Will:")
        await person.presses("j")
        assert "▌" in person.line_with("9 Nov")
        await person.presses("k", "k")
        person.sees("16 Nov")
        assert "▌" in person.line_with("16 Nov")


async def test_a_name_is_cut_at_the_end_of_a_word(demo_store: Path) -> None:
    async with story(opened(demo_store), size=(80, 24)) as person:
        person.sees("O1.1 Visits booked… ", "O1.3 Patients who rate… ")
