"""The app itself: places by letter, find, undo, another team or cycle, and others at work meanwhile."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from method.actions import rhythm
from tests.command import run_okr
from tests.plans import MONDAY
from tests.tui.driver import Person, story
from tests.tui.newcomers import make_newcomers
from tui.app.app import OkrApp
from tui.session import Session

PLACES = {
    "t": "today",
    "p": "pre-work",
    "o": "OKRs",
    "c": "check in",
    "r": "review",
    "l": "learn",
    "s": "stack",
}

MODES = {
    "t": "today",
    "p": "prework",
    "o": "draft",
    "c": "checkin",
    "r": "review",
    "l": "learn",
    "s": "stack",
}


def opened(store: Path, place: str = "today") -> OkrApp:
    return OkrApp(Session.open(store, who="mara", light=True), place=place, store=store)


def header(person: Person) -> str:
    """Where we are, whose it is, and which cycle."""
    return f"{person.place[:1].lower()}{person.place[1:]} | {person.lines[0].strip()} | {person.lines[1]}"


async def test_every_place_has_its_letter_and_q_leads_home_and_out(demo_store: Path) -> None:
    app = opened(demo_store)
    async with story(app) as person:
        for letter, name in PLACES.items():
            await person.presses("escape", letter)
            assert header(person).casefold().startswith(name.casefold()), (letter, header(person))
        await person.presses("q")
        assert header(person).startswith("today")
        await person.presses("q")
    assert app.return_code == 0


async def test_q_goes_back_from_what_lies_in_front(demo_store: Path) -> None:
    async with story(opened(demo_store, "review")) as person:
        await person.presses("enter")
        assert "O1.1" in header(person)
        await person.presses("q")
        person.sees("on pace for")
        await person.presses("enter", "p")
        assert header(person).startswith("pre-work")
        await person.presses("r")
        person.sees("on pace for")


async def test_letters_are_words_while_somebody_types(demo_store: Path) -> None:
    async with story(opened(demo_store, "draft")) as person:
        await person.presses("A")
        await person.types("quiet clinics repeat trust")
        assert person.place == "OKRs"
        person.sees("quiet clinics repeat trust")


async def test_a_line_sent_in_one_burst_outside_a_field_presses_nothing(demo_store: Path) -> None:
    async with story(opened(demo_store, "review")) as person:
        await person.pastes("quit all reports")
        person.sees("on pace for")


async def test_find_leads_to_what_it_found(demo_store: Path) -> None:
    async with story(opened(demo_store)) as person:
        await person.presses("/")
        await person.types("double bookings under")
        person.sees("key result")
        await person.presses("enter")
        person.sees("Keep double bookings under 2 per month")
        assert not header(person).startswith("today")


async def test_u_takes_back_the_last_deed_and_says_which_wherever_one_is(demo_store: Path) -> None:
    Session.open(demo_store, who="mara").do(rhythm.add_win, text="All calendars agree", who="")
    async with story(opened(demo_store, "review")) as person:
        await person.presses("u")
        person.sees("Undo this?", "All calendars agree", "y undo it")
        await person.presses("n")
        assert not any("Taken back:" in line for line in person.lines)
        await person.presses("u", "y")
        person.sees("Taken back:", "All calendars agree")
        await person.presses("U")
        person.sees("Done again:", "All calendars agree")
        await person.presses("u", "y")
    assert all(win.text != "All calendars agree" for win in Session.open(demo_store).plan.wins)


async def test_with_nothing_of_mine_to_take_back_u_says_so(tmp_path: Path) -> None:
    async with story(opened(make_newcomers(tmp_path / "store"), "review")) as person:
        await person.presses("u")
        person.sees("There is nothing of yours to take back here.")


async def test_another_team_and_another_cycle_are_a_key_away_in_every_place(demo_store: Path) -> None:
    async with story(opened(demo_store, "review"), size=(120, 40)) as person:
        await person.presses("T")
        person.sees("Which team?")
        await person.types("reception\r")
        assert "Reception team" in header(person)
        await person.presses("o")
        assert "Reception team" in header(person)
        await person.presses("T")
        await person.types("booking\r")
        await person.presses("C")
        person.sees("Which cycle?", "2026-Q3")
        await person.types("Q3\r")
        assert "2026-Q3" in header(person)
        person.sees("Find out whether patients")
        await person.presses("r")
        person.sees("on pace for 1 of 4")
        await person.presses("C", "escape")
        assert "2026-Q3" in header(person)


async def test_what_another_process_writes_shows_keeps_the_cursor_and_is_told(demo_store: Path) -> None:
    async with story(opened(demo_store, "review")) as person:
        await person.presses("j")
        assert "O1.2" in person.line_with("▌")
        words = ("checkin", "O1.1", "20", "--confidence", "3", "--colour", "red", "--as", "jo")
        done = run_okr("--store", demo_store, *words)
        assert done.returncode == 0, done.stderr
        await person.waits_until(lambda: "■ R" in person.line_with("O1.1"))
        assert "O1.2" in person.line_with("▌")
        person.sees("Jo marked O1.1 red")


async def test_what_another_process_writes_leaves_alone_what_is_being_typed(demo_store: Path) -> None:
    async with story(opened(demo_store, "draft")) as person:
        await person.presses("j", "enter")
        await person.types(" or so")
        other = Session.open(demo_store, who="jo")
        other.do(rhythm.check_in, key="O1.1", now=other.now(), value=20, confidence=3, colour="red")
        await person.waits_for("Jo marked O1.1 red")
        await person.types(", we hope")
        person.sees("by 1 Jan or so, we hope")
        assert "O1.1" in person.line_with("▌")


async def test_the_palette_runs_an_action_by_name(demo_store: Path) -> None:
    async with story(opened(demo_store, "draft")) as person:
        await person.presses("ctrl+p")
        person.sees("What would you like to do?", "new KR")
        await person.types("KPIs\r")
        person.sees("Numbers that must stay healthy meanwhile.")
        await person.presses("q", "ctrl+p")
        await person.types("another cycle\r")
        person.sees("Which cycle?")


async def test_what_cannot_be_done_says_why_by_key_and_in_the_palette(tmp_path: Path) -> None:
    async with story(opened(make_newcomers(tmp_path / "store"), "draft")) as person:
        await person.presses("y")
        person.sees("Write an objective first: A.")
        await person.presses("ctrl+p")
        await person.types("drop")
        person.sees("drop  (x)  Write an objective first: A.")
        await person.presses("enter")
        person.sees("Write an objective first: A.")


async def test_help_lists_the_keys_of_the_place_and_everywhere(demo_store: Path) -> None:
    async with story(opened(demo_store, "review"), size=(100, 50)) as person:
        await person.presses("?")
        person.sees("Check in the key result", "See your last ten changes", "Turn to another team.")
        await person.presses("escape")
        person.sees("on pace for")


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 40)])
async def test_an_empty_store_opens_every_place_at_every_size(tmp_path: Path, size: tuple[int, int]) -> None:
    store = make_newcomers(tmp_path / "store")
    async with story(opened(store), size=size) as person:
        for letter, mode in MODES.items():
            await person.presses("escape", letter)
            assert (person.app.current_mode, len(person.lines)) == (mode, size[1])
            assert header(person).casefold().startswith(PLACES[letter].casefold())
            person.sees("? keys")


async def test_a_cycle_that_has_ended_is_still_readable(demo_store: Path) -> None:
    session = Session.open(demo_store, who="mara", today=date(2027, 2, 1), light=True)
    assert session.today > MONDAY
    async with story(OkrApp(session, place="review", store=demo_store)) as person:
        person.sees("ended 1 January, not closed yet", "O1.1")


async def test_the_palette_of_a_narrow_screen_shows_that_there_is_more(demo_store: Path) -> None:
    async with story(opened(demo_store), size=(60, 20)) as person:
        await person.presses("ctrl+p")
        person.sees("open  (Enter)  Go where the line under the cur…", "type to narrow")
