"""A key result that was moved is found by the key it had, by every door that takes a key."""

from __future__ import annotations

from pathlib import Path

import pytest

from method.actions.arrange import move_key_result
from method.actions.edit_fields import add_row
from method.plan.active_set import id_called
from method.plan.search import find
from tests.plans import MONDAY
from tests.tui.clinics import make_clinics
from tests.tui.driver import story
from tests.world import Run
from tui.app.app import OkrApp
from tui.screens.learn.mid_cycle import MidCyclePlace
from tui.screens.stack.condition_tree import ConditionTree
from tui.session import Session


@pytest.fixture
def session(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Session:
    """O1.2 is O2.2 now."""
    store = make_clinics(tmp_path / "store")
    monkeypatch.setenv("OKR_STORE", str(store))
    session = Session.open(store, who="mara", today=MONDAY)
    session.do(add_row, table="conditions", fields={"of": "O1.2", "text": "Nurses may book"})
    session.do(move_key_result, id="O1.2", objective="O2", reason="It is about mornings")
    return session


def test_the_search_finds_it_and_says_what_it_was_called(session: Session) -> None:
    first, *others = find(session.plan, "O1.2")
    assert (first.key, first.place) == ("O2.2", "review/O2.2")
    assert first.text == "(was O1.2) Cut the time from wish to visit from 9 d to 3 d"
    assert [each.kind for each in others] == ["condition"]
    assert find(session.plan, "o2.2")[0].text == "Cut the time from wish to visit from 9 d to 3 d"
    assert find(session.plan, "O1.2 wish")[0].key == "O2.2"
    assert [hit.key for hit in find(session.plan, "O1.1")] == ["O1.1"]


@pytest.mark.parametrize(
    ("name", "id"),
    [
        ("O1.2", "O1.2"),
        ("o1.2 ", "O1.2"),
        ("O2.2", "O1.2"),
        ("o2.2", "O1.2"),
        ("O2.1", "O2.1"),
        ("O1", "O1"),
        ("O9.9", "O9.9"),
        ("", ""),
    ],
)
def test_a_name_means_one_thing(session: Session, name: str, id: str) -> None:
    assert id_called(name, session.plan) == id


async def test_the_search_on_screen_goes_there(session: Session) -> None:
    async with story(OkrApp(session, place="today")) as person:
        await person.presses("/")
        await person.types("o1.2")
        person.sees("(was O1.2) Cut the time from wish")
        await person.presses("enter")
        assert person.place == "Review › O2.2"
        person.sees("Cut the time")


@pytest.mark.parametrize("key", ["O1.2", "O2.2"])
async def test_the_tree_of_conditions_begins_at_it(session: Session, key: str) -> None:
    async with story(OkrApp(session, place="stack")) as person:
        person.app.push_screen(ConditionTree(session, key))
        await person.settles()
        person.sees("O2.2 Cut the time", "Nurses may book")
        person.does_not_see("O1.1")
        assert "O2.2" in person.line_with("▌")


@pytest.mark.parametrize("key", ["O1.2", "O2.2", "O2", "O2.1"])
async def test_the_mid_cycle_review_opens_the_objective_it_stands_under(session: Session, key: str) -> None:
    async with story(OkrApp(session, place="learn")) as person:
        person.app.push_screen(MidCyclePlace(session, key))
        await person.settles()
        person.sees("Clinics trust us with their mornings")


@pytest.mark.parametrize("place", ["draft", "review", "learn", "checkin"])
async def test_every_place_opens_at_it(session: Session, place: str) -> None:
    async with story(OkrApp(session, place=place, argument="O1.2")) as person:
        person.sees("O2.2", "Cut the time from wish to visit")


@pytest.mark.parametrize(
    "words",
    [
        ("checkin", "O1.2", "6.5", "--blocker", "The calendar"),
        ("checkin", "o1.2", "--confidence", "6"),
        ("priority", "Call them", "--kr", "O1.2"),
        ("review", "O1.2"),
    ],
)
def test_every_command_takes_it(session: Session, okr: Run, words: tuple[str, ...]) -> None:
    done = okr(*words, "--as", "jo")
    assert (done.returncode, done.stderr) == (0, "")
