"""What a check-in shows around its fields: it moves with what is typed, and nothing else jumps."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tui.driver import Person, story
from tests.tui.newcomers import make_newcomers
from tests.tui.screens.checkin.test_checkin import last, opened, store
from tui.widgets.chrome import Notice

__all__ = ["store"]

WIDE = (120, 40)


def typed_point(person: Person) -> tuple[int, int] | None:
    """Row and column of the value that is being typed; None where none is drawn."""
    return next(((y, line.index("◉")) for y, line in enumerate(person.lines) if "◉" in line), None)


async def test_the_point_of_the_chart_moves_with_each_letter(store: Path) -> None:
    async with story(opened(store), size=WIDE) as person:
        assert typed_point(person) is None
        await person.types("1")
        low = typed_point(person)
        await person.types("8")
        high = typed_point(person)
        assert low is not None
        assert high is not None
        assert high[0] < low[0]  # 18 stands above 1 ...
        assert high[1] == low[1]  # ... on the same day
        person.sees("67% of the way, 58% expected")
        await person.presses("backspace", "backspace")
        assert typed_point(person) is None


async def test_on_a_small_screen_the_bar_moves_within_its_four_lines(store: Path) -> None:
    async with story(opened(store)) as person:
        person.sees("71%, 58% expected")
        before = [line[:4] for line in person.lines[6:]]
        await person.types("5")
        person.sees("5%, 58% expected")
        assert person.lines[6].startswith("────")  # the rule below the four lines stays where it was
        assert [line[:4] for line in person.lines[6:]] == before


@pytest.mark.parametrize("size", [(80, 24), WIDE, (200, 60), (60, 20)])
async def test_lines_unfold_while_a_colour_is_marked_and_the_rest_stays(
    store: Path, size: tuple[int, int]
) -> None:
    async with story(opened(store), size=size) as person:
        await person.types("20\r8\r")
        top = person.lines[:6]
        person.does_not_see("Show-stopper", "Talk it through")
        at = person.lines.index(person.line_with("Colour"))
        await person.presses("right")
        person.sees("Talk it through")
        await person.presses("right")
        person.sees("Show-stopper", "You say red; the pace says green.")
        person.does_not_see("Talk it through")
        assert person.lines.index(person.line_with("Colour")) == at
        assert person.lines[:6] == top
        await person.presses("escape")  # not taken after all
        person.does_not_see("Show-stopper")


async def test_red_against_a_suggested_green_asks_why_once(store: Path) -> None:
    async with story(opened(store)) as person:
        await person.types("20\r8\rr\r")
        person.sees("○ Why red? Your confidence and the pace suggest green.")
        await person.presses("ctrl+n")
        person.sees("Write a word, or save again without.")
        await person.types("The owner sells")
        await person.presses("ctrl+n")
        person.sees("O1.1 is checked in")
    assert (last(store, "O1.1").colour, last(store, "O1.1").blocker) == ("red", "The owner sells")


async def test_who_will_not_say_why_saves_again(store: Path) -> None:
    async with story(opened(store)) as person:
        await person.types("20\r8\rr\r")
        await person.presses("ctrl+n", "ctrl+n")
        person.sees("O1.1 is checked in: 20%, confidence 8, red.")
    assert last(store, "O1.1").colour == "red"


@pytest.mark.parametrize(
    ("keys", "colour", "kind"),
    [
        ("20\r8\rg\r", "green", "done"),
        ("20\r8\ra\rslow\r", "amber", "amber"),
        ("20\r8\rr\rill\r", "red", "red"),
    ],
)
async def test_the_message_is_said_in_the_colour_said(store: Path, keys: str, colour: str, kind: str) -> None:
    async with story(opened(store)) as person:
        await person.types(keys)
        await person.presses("ctrl+n")
        person.sees(f"O1.1 is checked in: 20%, confidence 8, {colour}.")
        assert person.app.screen.query_one(Notice)._kind == kind


async def test_an_empty_place_shows_the_next_key_and_what_will_stand_here(tmp_path: Path) -> None:
    async with story(opened(make_newcomers(tmp_path / "empty"))) as person:
        person.sees("Draft the first with o.", "Lift visits booked online from 4% to 25%", "━┃━")


async def test_a_wide_screen_shows_conditions_and_the_week_beside(store: Path) -> None:
    async with story(opened(store), size=(200, 60)) as person:
        person.sees("This check-in", "What has to be true", "What was said before", "Your week")
        person.sees("what will you do this week to get closer?")
        await person.resizes(80, 24)
        person.does_not_see("What has to be true", "Your week")
