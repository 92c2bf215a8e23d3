"""A closed cycle on the screens: that it stands is said when one comes, and again at the first key."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from method.actions.close_cycle import reopen_cycle
from store.documents.rhythm import Priority, Retrospective, Score, Win
from store.documents.strategy import Choice, Condition, Obstacle
from store.documents.workspace import KPI
from store.open_store import create_store
from tests.plans import MONDAY
from tests.tui.clinics import BOOKING, WORKSPACE
from tests.tui.driver import Person, story
from tui.app.app import OkrApp
from tui.session import Session
from tui.widgets.chrome import Notice
from tui.widgets.form.editor import Editor

CLOSED = "2026-Q4 was closed on 20 November, so it stays as it is. A facilitator can reopen it with a reason"
ROWS = (
    Retrospective(closed_on=date(2026, 11, 20), worked="Fridays"),
    *(Score(id=key, score=0.6, why="Nearly") for key in ("O1.1", "O1.2", "O2.1")),
    Obstacle(id="calls", rank=1, text="Patients can only call"),
    Choice(id="a", key="A", rank=1, text="Small clinics first"),
    Condition(id="c", key="C1", of="O1.1", text="Nurses may book"),
    KPI(id="k", name="Returns", unit="%"),
    Priority(id="p", person="mara", week=MONDAY, text="Call ten clinics"),
    Win(id="w", on=MONDAY, by="mara", text="First clinic live"),
)


@pytest.fixture
def store(tmp_path: Path) -> Path:
    folder = tmp_path / "store"
    teams = {("booking", "2026-Q4"): [*BOOKING, *ROWS]}
    create_store(folder, WORKSPACE, person="mara", today=MONDAY, team_documents=teams)
    return folder


def opened(store: Path, place: str, argument: str | None = None) -> OkrApp:
    session = Session.open(store, who="mara", today=MONDAY, light=True)
    return OkrApp(session, place=place, argument=argument, store=str(store))


def read(person: Person) -> None:
    """Somebody has read what was said."""
    person.app.screen.query_one(Notice).say("")


def kept(store: Path) -> bytes:
    return (store / "cycles/2026-Q4/booking.json").read_bytes()


PLACES = [
    ("prework", "mission", ()),
    ("prework", "strategy", ()),
    ("draft", None, ()),
    ("checkin", None, ()),
    ("learn", None, ("M",)),
    ("learn", None, ("enter",)),
    ("draft", None, ("e",)),
    ("draft", None, ("h",)),
    ("draft", None, ("P",)),
    ("today", None, ("m",)),
    ("today", None, ("w",)),
]


@pytest.mark.parametrize(("place", "argument", "keys"), PLACES)
async def test_it_is_said_when_one_comes(
    store: Path, place: str, argument: str | None, keys: tuple[str, ...]
) -> None:
    async with story(opened(store, place, argument), size=(100, 30)) as person:
        await person.presses(*keys)
        person.sees(CLOSED)
        read(person)
        await person.presses("ctrl+l")
        person.does_not_see("was closed on 20 November, so")


FIRST_KEYS = [
    ("prework", "mission", (), ("i", "enter")),
    ("prework", "mission", (), ("-",)),
    ("prework", "mission", (), ("z",)),
    ("prework", "strategy/obstacles/calls", (), ("a", "i", "x", "K", "J")),
    ("prework", "strategy/choices/a", ("enter", "tab"), ("i", "enter")),
    ("prework", "resources", (), ("i", "space")),
    ("draft", None, (), ("a", "A", "enter", "x", "D", "m", "J", ">", "w", "i", "y")),
    ("draft", None, ("e",), ("i", "enter")),
    ("draft", None, ("e", "j", "j", "j", "j", "j"), ("i", "enter", "space")),
    ("draft", None, ("h",), ("a", "i", "x")),
    ("draft", None, ("P",), ("y", "space", "right")),
    ("checkin", None, (), ("5", "i", "enter", "ctrl+n", "d")),
    ("review", None, (), ("c",)),
    ("review", "O1.1", (), ("c", "f", "x", "y")),
    ("stack", None, ("v", "j"), ("w",)),
    ("today", None, ("m",), ("a", "enter", "y", ">", "n", "e")),
    ("today", None, ("w",), ("a", "x")),
    ("learn", None, ("M",), ("i", "space", "enter")),
    ("learn", None, ("enter",), ("i", "enter")),
]


@pytest.mark.parametrize(
    ("place", "argument", "keys", "pressed"),
    [(*way, key) for *way, firsts in FIRST_KEYS for key in firsts],
)
async def test_the_first_key_that_would_change_it_says_so(
    store: Path, place: str, argument: str | None, keys: tuple[str, ...], pressed: str
) -> None:
    before = kept(store)
    async with story(opened(store, place, argument), size=(100, 30)) as person:
        await person.presses(*keys)
        read(person)
        screen = person.app.screen
        await person.presses(pressed)
        person.sees(CLOSED)
        assert person.app.screen is screen, "no question is asked whose answer could not be kept"
        assert not [one for one in person.app.screen.query(Editor) if one.has_focus]
    assert kept(store) == before


async def test_words_typed_before_the_close_stay_and_can_be_written_after_reopening(store: Path) -> None:
    session = Session.open(store, who="mara", today=MONDAY)
    session.drafts.keep("fields/mission/direction/direction/mission", "Nobody waits")
    session.drafts.keep("draft/key_results/new/O1", "Lift visits from 1 to 20")
    session.gateway.drafts.flush()
    async with story(opened(store, "prework", "mission"), size=(100, 30)) as person:
        person.sees("Nobody waits")
        await person.presses("i")
        person.sees(CLOSED, "Nobody waits")
    async with story(opened(store, "draft"), size=(100, 30)) as person:
        person.sees(CLOSED)
        person.does_not_see("Lift visits from 1 to 20")
    session.do(reopen_cycle, reason="One score was wrong")
    async with story(opened(store, "draft"), size=(100, 30)) as person:
        person.sees("Lift visits from 1 to 20")
    async with story(opened(store, "prework", "mission"), size=(100, 30)) as person:
        await person.presses("i", "enter")
    assert Session.open(store, who="mara", today=MONDAY).plan.direction.mission == "Nobody waits"


async def test_a_cycle_closed_while_one_types_keeps_the_words(store: Path) -> None:
    session = Session.open(store, who="mara", today=MONDAY)
    session.do(reopen_cycle, reason="One score was wrong")
    async with story(opened(store, "prework", "mission"), size=(100, 30)) as person:
        await person.presses("i")
        await person.types("Nobody waits")
        session.undo()
        await person.types("\r")
        person.sees("2026-Q4 was closed on 20 November, so it stays", "Nobody waits")
        await person.presses("escape")
        person.sees("Nobody waits")
    assert Session.open(store, who="mara", today=MONDAY).gateway.drafts.all()


async def test_what_the_cycle_taught_is_written_after_the_close(store: Path) -> None:
    async with story(opened(store, "learn"), size=(100, 30)) as person:
        person.does_not_see("so it stays as it is")
        await person.presses("2", "i")
        await person.types(", and walks\t")
    assert Session.open(store, who="mara", today=MONDAY).plan.retrospective.did_not_work == ", and walks"


async def test_nothing_is_said_of_an_open_cycle(store: Path) -> None:
    Session.open(store, who="mara", today=MONDAY).do(reopen_cycle, reason="One score was wrong")
    async with story(opened(store, "draft"), size=(100, 30)) as person:
        person.does_not_see("stays as it is")
        await person.presses("a")
        assert [one for one in person.app.screen.query(Editor) if one.has_focus]
