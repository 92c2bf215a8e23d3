"""The strategy map as people go along it: obstacles, choices, objectives and key results, this week."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tui.driver import Person, story
from tui.app.app import OkrApp
from tui.screens.stack.screen import Stack
from tui.session import Session
from tui.widgets.map.map_view import MapView


def opened(store: Path, argument: str | None = None) -> OkrApp:
    return OkrApp(Session.open(store), place="stack", argument=argument, store=store)


def at(person: Person) -> str:
    """The words of the node under the cursor."""
    place = person.app.screen
    assert isinstance(place, Stack)
    node = place.query_one(MapView).node
    assert node is not None
    return " ".join(" ".join(text for line in node.lines for text, _ in line).split())


WAYS = [
    (("3",), "1 Patients can only"),
    (("3", "L"), "A Small clinics first"),
    (("3", "right", "right"), "O1 Make booking a visit"),
    (("3", "L", "L", "j"), "O1.1"),
    (("3", "L", "L", "j", "L"), "The evening"),
    (("3", "L", "L", "H"), "A Small clinics first"),
    (("3", "j", "j"), "3 Nurses answer"),
    (("3", "k"), "We win by"),
    (("4",), "O1 Make booking a visit"),
    (("5",), "I1 The booking link"),
    (("5", "L"), "I2 An evening page"),
    (("6",), "Jo The evening"),
    (("G",), "Choice D is served by no objective."),
]


@pytest.mark.parametrize(("keys", "end"), WAYS)
async def test_keys_go_along_the_lines(demo_store: Path, keys: tuple[str, ...], end: str) -> None:
    async with story(opened(demo_store), size=(120, 40)) as person:
        await person.presses(*keys)
        assert end in at(person)


@pytest.mark.parametrize("size", [(100, 30), (120, 40), (200, 60)])
async def test_everything_that_hangs_together_shows(demo_store: Path, size: tuple[int, int]) -> None:
    async with story(opened(demo_store), size=size) as person:
        person.sees("Obstacles", "Choices", "Objectives and key results", "This week", "nobody")
        if size[0] == 200:
            person.sees("Would have to be true", "over the two hospitals", "Keep double bookings under 2")


async def test_enter_opens_a_key_result_and_the_cursor_is_there_again(demo_store: Path) -> None:
    async with story(opened(demo_store, "O2.1"), size=(120, 40)) as person:
        assert "O2.1" in at(person)
        await person.presses("enter")
        person.sees("OKRs", "clinics live")
        await person.presses("q")
        assert "O2.1" in at(person)


async def test_below_100_columns_the_list_stays_with_the_cursor_on_the_same(demo_store: Path) -> None:
    async with story(opened(demo_store, "O2.1"), size=(120, 40)) as person:
        await person.resizes(90, 30)
        assert "O2.1" in person.line_with("▌")
        await person.resizes(120, 40)
        assert "O2.1" in at(person)
