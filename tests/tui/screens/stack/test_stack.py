"""The stack with its gaps and paths, and the tree of what would have to be true."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from method.actions import edit_fields
from tests.tui.driver import Person, story
from tests.world import TODAY
from tui.app.app import OkrApp
from tui.session import Session

HOSTILE = "[/x] [@click=app.quit]x[/] 50% [Q3]"


def opened(store: Path, argument: str | None = None) -> OkrApp:
    return OkrApp(Session.open(store), place="stack", argument=argument, store=store)


def cursor(person: Person) -> str:
    """The line the cursor stands on."""
    return person.line_with("▌")


async def sees_on_the_way_down(person: Person) -> str:
    """Everything that comes by when reading from the top to the end."""
    await person.presses("g")
    seen = [person.screen]
    for _ in range(9):
        await person.presses("pagedown")
        seen.append(person.screen)
    return "\n".join(seen)


@pytest.mark.parametrize("size", [(80, 24), (60, 20)])
async def test_six_layers_from_the_vision_to_this_week(store: Path, size: tuple[int, int]) -> None:
    async with story(opened(store), size=size) as person:
        seen = await sees_on_the_way_down(person)
        layers = ["1 Vision", "2 Mission", "3 Strategy", "4 OKRs", "5 Roadmap", "6 Work"]
        assert [layer for layer in layers if layer in seen] == layers
        for words in (
            "How we win: ",
            "Not doing: ",
            "O1.2 Cut the time",
            "November 2026 · firm",
            "2027 · loose",
        ):
            assert words in seen


async def test_the_path_up_shows_beneath_and_enter_tells_it_step_by_step(store: Path) -> None:
    async with story(opened(store)) as person:
        await person.presses("4", "j", "j")
        assert "O1.1" in cursor(person)
        person.sees("▲ O1 Make booking a visit as easy as sending a message ▲ A Small clinics first")
        await person.presses("enter")
        person.sees("4 The path up", "obstacle", "Patients can only book by calling", "mission")
        await person.presses("q")
        assert "O1.1" in cursor(person)


async def test_what_hangs_loose_is_shown_both_ways_and_leads_to_triage(store: Path) -> None:
    session = Session.open(store)
    objective = session.plan.objectives[0]
    session.do(edit_fields.set_field, table="objectives", id=objective.id, field="choices", value=[])
    async with story(OkrApp(session, place="stack", store=store), size=(120, 60)) as person:
        person.sees("○ O1 serves no choice.", "is served by no objective.")
        await person.presses("4")
        assert "O1 Make booking a visit" in cursor(person)
        await person.presses("i")
        person.sees("Make booking a visit as easy as sending a message")
        person.does_not_see("This week")


async def test_a_layer_leads_where_it_is_written(store: Path) -> None:
    async with story(opened(store)) as person:
        await person.presses("3", "enter")
        person.sees("Pre-work", "Strategy")
        await person.presses("escape", "s", "6", "enter")
        person.sees("riorities")
        await person.presses("q")
        assert "6 Work" in cursor(person)


async def test_triage_says_why_it_cannot_on_a_layer(store: Path) -> None:
    async with story(opened(store)) as person:
        await person.presses("i")
        person.sees("Move to an objective or a key result first.")


async def test_an_empty_stack_names_what_each_layer_misses(tmp_path: Path) -> None:
    from store.documents.workspace import Cycle, Person, Team, Workspace
    from store.open_store import create_store

    day = date.fromisoformat(TODAY)
    empty = [
        Workspace(name=HOSTILE),
        Team(key="new", name="New team"),
        Person(key="mara", name="Mara", teams=["new"]),
        Cycle(key="2026-Q4", start=date(2026, 10, 1), end=date(2026, 12, 31)),
    ]
    create_store(tmp_path / "new", empty, person="mara", today=day)
    async with story(opened(tmp_path / "new"), size=(80, 40)) as person:
        person.sees(
            "The vision is not written yet.",
            "The mission is not written yet.",
            "No choice is made yet.",
            "No objective is written yet.",
            "Nothing is on the roadmap yet.",
            "Nobody has named a priority for this week.",
        )
        await person.presses("v")
        person.sees("There is no objective and no choice yet.")
        await person.presses("q", "r")
        person.sees("No key result is here yet.")


async def test_the_tree_shows_belief_and_what_a_false_condition_puts_in_doubt(store: Path) -> None:
    async with story(opened(store), size=(120, 40)) as person:
        await person.presses("v")
        person.sees("in doubt: “Nurses may book for patients while they are on the phone” proved false")
        assert "proved false" in person.line_with("× C7")
        assert "test this first" in person.line_with("C8")
        assert person.line_with("C8").split()[:2] == ["━━━━──────", "4"]


async def test_a_condition_is_written_where_the_tree_misses_one(store: Path) -> None:
    session = Session.open(store)
    async with story(OkrApp(session, place="stack", store=store)) as person:
        await person.presses("v", "w")
        person.sees("Move to a key result or a choice first.")
        while "O2.3" not in cursor(person):
            await person.presses("j")
        await person.presses("w")
        person.sees("What would have to be true for O2.3?")
        await person.types("Clinics answer mails at night\r")
        person.sees("Clinics answer mails at night")
    of = next(one.id for one in session.plan.key_results if one.key == "O2.3")
    assert [one.text for one in session.plan.conditions if one.of == of] == ["Clinics answer mails at night"]


async def test_the_least_believed_is_one_key_away_and_enter_judges_it(store: Path) -> None:
    session = Session.open(store)
    async with story(OkrApp(session, place="stack", store=store)) as person:
        await person.presses("v", "b")
        assert "C10" in cursor(person)
        await person.presses("enter")
        await person.types("true")
        await person.presses("enter")
        await person.types(f"All three said so in writing {HOSTILE}")
        await person.presses("enter")
        assert "✓ C10" in cursor(person)
    judged = next(one for one in session.plan.conditions if one.key == "C10")
    assert (judged.state, judged.evidence) == ("true", f"All three said so in writing {HOSTILE}")


async def test_an_open_condition_is_rated_anew_and_a_wrong_number_is_asked_again(store: Path) -> None:
    session = Session.open(store)
    async with story(OkrApp(session, place="stack", store=store)) as person:
        await person.presses("v", "b", "y")
        await person.types("still")
        await person.presses("enter", "backspace")
        await person.types("11")
        await person.presses("enter")
        person.sees("A whole number from 0 to 10.")
        await person.presses("backspace", "backspace")
        await person.types("6")
        await person.presses("enter")
        assert cursor(person).split()[1:3] == ["━━━──", "6"]
    assert next(one.belief for one in session.plan.conditions if one.key == "C10") == 6


async def test_a_branch_opens_on_its_own_and_a_shows_all(store: Path) -> None:
    async with story(opened(store, "O2"), size=(120, 60)) as person:
        await person.presses("v")
        assert "O2 " in cursor(person)
        person.does_not_see("O1.1")
        await person.presses("a")
        person.sees("O1.1", "O2.3")
        await person.presses("q")
        person.sees("This week", "Roadmap")
