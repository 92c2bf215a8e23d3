"""Monday morning: what is mine today, last week's priorities, a win, and finding things again."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from method.actions import rhythm
from store.gateway import Gateway
from tests.tui.driver import Person, story
from tests.world import TODAY
from tui.app.app import OkrApp
from tui.session import Session

HOSTILE = "[/x] [@click=app.quit]x[/] 50% [Q3]"


def opened(store: Path) -> OkrApp:
    return OkrApp(Session.open(store), store=store)


def cursor(person: Person) -> str:
    """The line the cursor stands on."""
    return person.line_with("▌")


async def test_monday_shows_what_is_mine_and_what_others_did_since_friday(store: Path) -> None:
    async with story(opened(store), size=(80, 36)) as person:
        person.sees("Monday 23 November. Five things are yours.", "The demo, in")
        person.sees("3 key results · last 16 November", "◌ O2.3 24 days silent")
        due = [line.split()[2] for line in person.lines if line.startswith("▌ " + " " * 13)]
        assert due == ["O2.3", "O1.2", "O1.1"]  # the silent one first
        person.sees("2 of last week's 3 are open", "Since Friday", "proved false", "green → red")
        person.does_not_see("Check in, last")


async def test_enter_leads_where_the_line_says(store: Path) -> None:
    async with story(opened(store)) as person:
        await person.presses("enter")
        person.sees("Check in", "O1.1")
        await person.presses("escape", "t", "j", "enter")
        person.sees("From before: 2 are still open")
        await person.presses("q")
        person.sees("Five things are yours")


async def test_the_cursor_skips_the_lines_a_long_thing_goes_on_for(store: Path) -> None:
    async with story(opened(store)) as person:
        seen = []
        for _ in range(5):
            seen.append(cursor(person).split()[1])
            await person.presses("j")
        assert seen == ["Check", "Priorities", "Talk", "Condition", "Agree"]


async def test_there_is_room_for_the_week_beside(store: Path) -> None:
    async with story(opened(store), size=(120, 40)) as person:
        person.sees("How it stands", "3 of 6 on pace", "O2.1", "━┃━", "Your week", "Wins")
        await person.resizes(80, 24)
        person.does_not_see("How it stands")
        await person.resizes(60, 20)
        person.sees("Five things are yours", "2 of last week's 3")


async def test_last_week_is_settled_and_this_week_begun_in_few_keys(store: Path) -> None:
    app = opened(store)
    async with story(app) as person:
        await person.presses("m")
        person.sees("From before: 2 are still open", "0 of 3")
        await person.presses(">", "y")
        person.does_not_see("From before")
        person.sees("1 of 3", "Add another")
        await person.presses("enter")
        await person.types("Call the five slowest clinics")
        await person.presses("enter")
        person.sees("Which key result does it serve?")
        await person.types("O1.2")
        await person.presses("enter")
        person.sees("2 of 3", "Call the five slowest clinics")
        await person.presses("a")
        await person.types("Tidy the cupboard")
        await person.presses("enter")
        await person.types("not OKR")
        await person.presses("enter")
        person.sees("3 of 3, 1 not OKR work")
        await person.presses("a")
        person.sees("Three is the most for one week")
        await person.presses("q")
        person.does_not_see("last week's")
    plan = Session.open(store).plan
    mine = [one for one in plan.priorities if one.person == "mara" and str(one.week) == TODAY]
    keys = {one.id: one.key for one in plan.key_results}
    assert [(keys.get(one.key_result), one.text) for one in mine[1:]] == [
        ("O1.2", "Call the five slowest clinics"),
        (None, "Tidy the cupboard"),
    ]


async def test_enter_on_a_priority_asks_what_becomes_of_it_and_undo_takes_it_back(store: Path) -> None:
    async with story(opened(store)) as person:
        await person.presses("m", "enter")
        person.sees("What becomes of", "Carry it", "Done", "Drop it")
        await person.presses("down", "down", "enter")
        person.sees("1 is still open", "dropped")
        await person.presses("u", "y")
        person.sees("From before: 2 are still open")


async def test_a_priority_of_this_week_is_not_carried_but_can_be_tied_anew(store: Path) -> None:
    Session.open(store).do(rhythm.add_priority, text="Call the five slowest clinics")
    async with story(opened(store)) as person:
        await person.presses("m", "j", "j", ">")
        person.sees("for this week already")
        await person.presses("e")
        await person.types("O2.1")
        await person.presses("enter")
        assert "O2.1" in person.line_with("Call the five slowest")


async def test_words_left_in_the_middle_are_there_again(store: Path) -> None:
    app = opened(store)
    async with story(app) as person:
        await person.presses("j", "enter", "a")
        await person.types("Call the five slo")
        await person.presses("escape", "q")
        person.sees("Six things are yours", "you had typed “Call the five slo”")
        assert "2 of last week's 3" in cursor(person)
        app.keep_typed()
    async with story(opened(store)) as person:
        assert "Go on" in cursor(person)
        await person.presses("enter")
        person.sees("This week I will", "Call the five slo")
        await person.types("west")
        await person.presses("enter", "enter")
        person.sees("Call the five slowest", "1 of 3")


async def test_words_left_in_the_pre_work_lead_back_to_their_step(store: Path) -> None:
    session = Session.open(store)
    session.drafts.keep("fields/strategy/strategy/strategy/diagnosis", "Patients can only ca")
    session.gateway.drafts.flush()
    async with story(opened(store)) as person:
        person.sees("pre-work: you had typed “Patients can only ca”")
        await person.presses("enter")
        person.sees("› 2 ", "Strategy")


async def test_words_that_were_taken_before_the_line_dropped_are_not_asked_for_again(store: Path) -> None:
    session = Session.open(store)
    drafts, choice = session.drafts, session.plan.choices[0]
    drafts.keep("fields/strategy/choices//", choice.text)
    drafts.keep(f"fields/strategy/choices/{choice.id}/over", choice.over)
    drafts.keep(f"checkin/{session.plan.key_results[0].id}/colour", "amber")
    session.gateway.drafts.flush()
    async with story(opened(store)) as person:
        person.sees("Five things are yours")
        person.does_not_see("Go on", "you had typed")


async def test_a_win_is_the_teams_unless_someone_says_otherwise(store: Path) -> None:
    async with story(opened(store)) as person:
        await person.presses("w")
        person.sees("16 November to 22 November", "Two weeks without a double booking")
        await person.presses("a")
        await person.types("First clinic live without us in the room")
        await person.presses("enter")
        person.sees("Whose win is it?", "the whole team")
        await person.presses("enter")
        person.sees("Booking team: First clinic live without us in the room", "23 November")
    assert Session.open(store).plan.wins[-1].who == "Booking team"


async def test_a_store_that_may_only_be_read_says_so_and_leaves_the_words_where_they_are(
    store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def denied(path: str, *, shared: bool, together: bool = False) -> int:
        raise PermissionError(errno.EACCES, "Permission denied", path)

    monkeypatch.setattr("store.files.locks._lock", denied)
    monkeypatch.setattr(Gateway, "read_only", True)
    async with story(opened(store)) as person:
        person.sees("You may read this store, but not write to it", "Check in")
        await person.presses("w", "a")
        await person.types("The first clinic live without us")
        await person.presses("enter", "enter")
        # The answer, or by then the line that stands while words cannot be kept: both say why.
        person.sees("not write", "The first clinic live without us")
        await person.presses("escape", "q", "c")
        await person.types("22")
        await person.presses("ctrl+n")
        person.sees("1 O1.1", "Value        22", "not write")


async def test_who_said_a_win_stands_below_it_where_the_line_is_full(store: Path) -> None:
    async with story(opened(store), size=(60, 20)) as person:
        await person.presses("w")
        person.sees("say that it was less work than complaining.", "said by Jo Okafor")


async def test_in_a_week_the_teams_wins_come_before_anyones_own(store: Path) -> None:
    session = Session.open(store)
    session.do(rhythm.add_win, text="Answered forty calls", who="jo")
    session.do(rhythm.add_win, text="All calendars agree", who="Booking team")
    async with story(opened(store)) as person:
        await person.presses("w")
        person.sees("Jo Okafor: Answered forty calls")
        lines = person.screen
        assert lines.index("All calendars agree") < lines.index("Answered forty calls")


async def test_how_the_team_agreed_to_celebrate_stands_above_its_wins(store: Path) -> None:
    async with story(opened(store)) as person:
        await person.presses("w")
        person.sees("Friday cake in the clinic that had its first online booking that week")


async def test_slash_finds_words_and_leads_to_them(store: Path) -> None:
    async with story(opened(store)) as person:
        await person.presses("/")
        await person.types("second text-message")
        person.sees("Offer from the second text-message supplier", "priority")
        await person.types(" zebra")
        person.sees("Nothing has these words")
        await person.presses("ctrl+u")
        await person.types("second text-message supplier")
        while "priority" not in cursor(person):
            await person.presses("down")
        await person.presses("enter")
        person.sees("priorities", "From before")
        await person.presses("/", "escape")
        person.sees("From before")


async def test_what_is_found_in_the_pre_work_is_under_the_cursor(store: Path) -> None:
    async with story(opened(store)) as person:
        await person.presses("/")
        await person.types("decide within")
        await person.presses("enter")
        person.sees("› 2 Strategy")
        assert "▌ · Owners of small clinics decide within a month" in person.screen


async def test_what_others_write_shows_without_moving_the_cursor(store: Path) -> None:
    app = opened(store)
    async with story(app) as person:
        await person.presses("j")
        before = cursor(person)
        Session.open(store, who="jo").do(rhythm.add_win, text="A patient sang at the desk")
        app._look()
        await person.settles()
        assert cursor(person) == before
        await person.presses("G")
        person.sees("A patient sang at the desk")


async def test_what_looks_like_markup_is_shown_as_it_is(store: Path) -> None:
    async with story(opened(store), size=(100, 30)) as person:
        await person.presses("m", "a")
        await person.pastes(HOSTILE + "\x1b]52;c;eA==\x07")
        person.sees("control characters were left out")
        await person.presses("enter", "enter")
        person.sees(HOSTILE)
        await person.presses("q", "w", "a")
        await person.types(HOSTILE)
        await person.presses("enter", "enter")
        person.sees(HOSTILE)
        await person.presses("q", "/")
        await person.types(HOSTILE)
        person.sees("priority", "win", HOSTILE)
