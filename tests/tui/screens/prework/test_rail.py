"""The rail follows the step that is open, however it was opened; no size of the window kills the keys."""

from __future__ import annotations

from pathlib import Path

import pytest

from method import steps
from store.documents.strategy import Choice
from tests.tui.driver import Person, story
from tests.tui.newcomers import make_newcomers
from tui.app.app import OkrApp
from tui.screens.prework.screen import Prework
from tui.session import Session
from tui.widgets.step_rail import StepRail


@pytest.fixture
def store(tmp_path: Path) -> Path:
    return make_newcomers(tmp_path / "store", Choice(id="small", key="A", rank=1, text="Small clinics first"))


def opened(store: Path, step: str = "mission") -> OkrApp:
    return OkrApp(Session.open(store, who="mara", light=True), place="prework", argument=step, store=store)


def marked(person: Person) -> list[str]:
    """The numbers of the steps that bear the cursor: none while it is in the fields."""
    rail = [line[:22].split() for line in person.lines]
    return [next(word for word in words if word.isdigit()) for words in rail if words[:1] == ["▌"]]


async def to_rail(person: Person) -> None:
    for _ in range(3):
        await person.presses("escape")


WAYS = (
    ("8", "8"),
    ("3", "3"),
    ("8j", "8"),
    ("3]", "4"),
    ("3[", "2"),
    ("9]", "1"),
    ("R8", "8"),
    ("R8Rj", "9"),
    ("R3Rj", "4"),
    ("R3Rk", "2"),
    ("Rjjj", "4"),
    ("RG", "9"),
    ("Rjj5", "5"),
    ("Rjj5Rj", "6"),
    ("R5R7R1Rj", "2"),
)
"""Keys from step 1 (R: to the rail), and the step that is open then."""


@pytest.mark.parametrize(("keys", "open_step"), WAYS)
async def test_the_marker_stands_at_the_open_step(store: Path, keys: str, open_step: str) -> None:
    async with story(opened(store), (90, 30)) as person:
        for key in keys:
            await (to_rail(person) if key == "R" else person.presses(key))
        place = person.app.screen
        assert isinstance(place, Prework)
        assert place._step.number == int(open_step)
        rail = next(iter(place.query(StepRail)))
        assert rail.row is not None
        assert rail.row.id == place._step.key
        assert marked(person) == ([open_step] if rail.has_focus else []), person.screen


async def test_a_held_key_on_the_rail_goes_as_far_as_it_was_held(store: Path) -> None:
    async with story(opened(store), (90, 30)) as person:
        await to_rail(person)
        await person.types("jjjjj")
        assert marked(person) == ["6"]
        person.sees(steps.STEPS[5].question)


async def test_after_a_condition_its_belief_is_typed_at_once(store: Path) -> None:
    async with story(opened(store, "strategy"), (90, 40)) as person:
        await to_rail(person)
        await person.presses("w")
        await person.presses("enter")
        await person.types("Owners decide in a month\r")
        assert person.app.is_typing  # type: ignore[attr-defined]
        await person.presses("7", "escape")
        place = person.app.screen
        assert isinstance(place, Prework)
        assert place._step.key == "strategy"
        assert place.session.plan.conditions[0].belief == 7


async def test_a_window_too_small_for_a_moment_takes_no_field_away(store: Path) -> None:
    async with story(opened(store), (90, 30)) as person:
        await person.presses("enter")
        await person.types("Patients are ")
        await person.resizes(30, 8)
        await person.resizes(90, 30)
        await person.types("seen\r")
        place = person.app.screen
        assert isinstance(place, Prework)
        assert place.session.plan.direction.mission == "Patients are seen"


async def test_keys_pressed_where_nothing_can_be_seen_do_nothing(store: Path) -> None:
    async with story(opened(store), (90, 30)) as person:
        await person.presses("enter")
        await person.types("Patients")
        await person.resizes(30, 8)
        await person.types("8l")
        await person.resizes(90, 30)
        place = person.app.screen
        assert isinstance(place, Prework)
        assert place._step.key == "mission"
        await person.presses("escape")
        assert place.session.plan.direction.mission == "Patients"


@pytest.mark.parametrize(("keys", "open_step"), WAYS[::3])
async def test_where_it_is_wide_the_steps_are_a_line(store: Path, keys: str, open_step: str) -> None:
    async with story(opened(store), (120, 30)) as person:
        for key in keys:
            await (to_rail(person) if key == "R" else person.presses(key))
        place = person.app.screen
        assert isinstance(place, Prework)
        assert place._step.number == int(open_step)
        on_rail = person.lines[2]
        assert ("▌" in on_rail) == (keys[-1] in "jkG" and "R" in keys), person.screen
