"""The pre-work: nine steps by keys, what is missing in each, and nothing typed is ever lost."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from method.actions import edit_fields, open_cycle, prework
from store.documents.strategy import Direction, Strategy
from tests.plans import MONDAY
from tests.tui.driver import Person, story
from tests.tui.newcomers import make_newcomers
from tests.tui.real_terminal import real_terminal
from tui.app.app import OkrApp
from tui.session import Session

TUESDAY = date(2026, 11, 24)
MISSION = "Patients of small clinics see a doctor in days, not weeks"


@pytest.fixture
def store(tmp_path: Path) -> Path:
    """Three people and nothing written yet."""
    return make_newcomers(tmp_path / "store")


def opened(store: Path, step: str | None = None, who: str = "mara", today: date = MONDAY) -> OkrApp:
    session = Session.open(store, who=who, today=today, light=True)
    return OkrApp(session, place="prework", argument=step, store=store)


def does(store: Path, who: str, deed: Any, **given: Any) -> None:
    """Somebody does a deed in a process of their own."""
    Session.open(store, who=who).do(deed, **given)


def kept(store: Path) -> Any:
    """What is in the store now."""
    return Session.open(store, who="mara").plan


def rail(person: Person) -> list[str]:
    """The nine steps with their signs and counts, as the rail has them."""
    lines = [line[2:22].split() for line in person.lines[2:12]]
    return [" ".join(words) for words in lines if len(words) > 2 and words[1].isdigit()]


def field(person: Person, label: str) -> str:
    """The line of a field, cursor and all, without the rail."""
    return next(line[22:] for line in person.lines if line[24:].strip().startswith(label + "  "))


def below_the_rule(person: Person) -> str:
    """What the step says is still missing."""
    return person.screen.split("──\n")[-2]


# --- the rail and what is missing ---------------------------------------------------------------------


async def test_the_rail_tells_what_is_done_begun_and_open_and_how_much_is_missing(store: Path) -> None:
    async with story(opened(store)) as person:
        assert rail(person)[:4] == [
            "○ 1 Mission 2",
            "○ 2 Strategy 4",
            "○ 3 Stakeholders 1",
            "○ 4 Resources 1",
        ]
        person.sees("› 1 Mission", "The mission is still empty", "The vision is still empty")
        await person.presses("enter")
        await person.types(MISSION + "\r")
        assert rail(person)[0] == "◐ 1 Mission 1"
        await person.types("Patients and their families\r\rNobody waits on a telephone\r")
        assert rail(person)[0] == "✓ 1 Mission"
        person.sees("nothing is missing")
    assert (kept(store).direction.mission, kept(store).direction.vision) == (
        MISSION,
        "Nobody waits on a telephone",
    )


async def test_steps_are_reached_by_number_by_brackets_and_on_the_rail(store: Path) -> None:
    async with story(opened(store)) as person:
        await person.presses("4")
        person.sees("› 4 Resources", "Nobody's time for this cycle is written down")
        await person.presses("]")
        person.sees("› 5 Departments")
        await person.presses("[", "[")
        person.sees("› 3 Stakeholders")
        await person.presses("escape", "j", "j")
        person.sees("› 5 Departments")
        await person.presses("enter")
        person.sees("▌ No other team asked yet")


async def test_the_whole_team_is_on_the_list_by_one_key_and_the_sums_stand_below(store: Path) -> None:
    async with story(opened(store, "resources"), size=(99, 50)) as person:
        await person.presses("f")
        person.sees(
            "Mara Lind · 100 %", "Jo Park · 100 %", "Ines Roth · 100 %", "Together 682 productive hours"
        )
        person.sees("Answered by Mara Lind, last on 23 November.")
        await person.presses("f")
        person.sees("Everyone on the team is here already.")
    assert len(kept(store).capacity) == 3


async def test_the_next_gap_leads_to_the_row_and_the_field_it_is_about(demo_store: Path) -> None:
    async with story(opened(demo_store)) as person:
        await person.presses("3", "n")
        assert "▌ Answered by" in person.screen
        person.sees("No support calls because of us")
        await person.presses("8", "n")
        person.sees("Nothing is missing in this step.")


async def test_the_last_field_of_a_step_leads_to_the_next_step(store: Path) -> None:
    async with story(opened(store)) as person:
        await person.presses("G", "enter")
        await person.types("Who answers on Sundays?\r")
        person.sees("› 2 Strategy")
    assert kept(store).find("steps", "mission").parking_lot == "Who answers on Sundays?"


async def test_on_a_narrow_window_the_rail_goes_and_the_keys_stay(store: Path) -> None:
    async with story(opened(store), size=(60, 20)) as person:
        person.sees("› 1 Mission", "The mission is still empty")
        person.does_not_see("○ 2 Strategy")
        await person.presses("2")
        person.sees("› 2 Strategy")


# --- fields -------------------------------------------------------------------------------------------


async def test_what_is_no_date_and_no_number_gets_one_sentence_and_stays(store: Path) -> None:
    async with story(opened(store, "resources"), size=(99, 30)) as person:
        await person.presses("g", "j", "enter")
        await person.types("\x15\x0bsoonish\r")
        person.sees("soonish", "“soonish” isn't a date I can read.")
        await person.presses("escape", "1", "4")
        person.sees("soonish")
        assert kept(store).resources.start is None
        await person.presses("g", "j", "enter")
        await person.types("\x15\x0b5 Oct\r")
        person.does_not_see("soonish", "isn't a date")
        await person.presses("escape")
        assert "2026-10-05" in field(person, "From")
    async with story(opened(store, "review")) as person:
        while "▌ Success" not in person.screen:
            await person.presses("j")
        await person.presses("enter")
        await person.types("nearly all\r")
        person.sees("nearly all", "×")
        await person.types("\x15\x0b70\r")
    assert (kept(store).resources.start, kept(store).review_plan.success) == (date(2026, 10, 5), 70)


async def test_words_typed_and_not_kept_come_back_where_they_were(store: Path) -> None:
    app = opened(store)
    async with story(app) as person:
        await person.presses("j", "j", "j", "enter")
        await person.types("Nobody waits on a tele")
        app.keep_typed()
    assert kept(store).direction.vision == ""
    async with story(opened(store)) as person:
        person.sees("Words you had typed and not kept are back.")
        assert "Nobody waits on a tele" in field(person, "Vision")
        await person.presses("enter")
        await person.types("phone\r")
    assert kept(store).direction.vision == "Nobody waits on a telephone"


async def test_an_undone_field_is_empty_again_and_asks_its_question(store: Path) -> None:
    async with story(opened(store)) as person:
        await person.presses("enter")
        await person.types(MISSION + "\r")
        await person.presses("escape", "u", "y")
        person.sees("Taken back: ")
        assert "Why do you exist?" in field(person, "Mission")


async def test_a_gap_without_a_row_leads_to_where_one_is_added(store: Path) -> None:
    async with story(opened(store, "strategy")) as person:
        for nothing_yet in ("No obstacle yet", "No choice yet", "Nothing given up yet"):
            await person.presses("n")
            person.sees("▌ " + nothing_yet)


async def test_another_hand_on_the_same_field_asks_showing_both_and_enter_keeps_mine(store: Path) -> None:
    async with story(opened(store), size=(99, 30)) as person:
        await person.presses("enter")
        await person.types("Doctors in days")
        given = {"table": "direction", "id": "direction", "field": "mission", "value": "Doctors for all"}
        does(store, "jo", edit_fields.set_field, **given)
        await person.presses("enter")
        person.sees("it now reads “Doctors for all”, and yours is “Doctors in days”")
        assert kept(store).direction.mission == "Doctors for all"
        await person.presses("enter")
        person.does_not_see("× Mission was changed")
    assert kept(store).direction.mission == "Doctors in days"


async def test_esc_takes_what_the_other_hand_wrote(store: Path) -> None:
    async with story(opened(store), size=(99, 30)) as person:
        await person.presses("enter")
        await person.types("Doctors in days")
        given = {"table": "direction", "id": "direction", "field": "mission", "value": "Doctors for all"}
        does(store, "jo", edit_fields.set_field, **given)
        await person.presses("enter")
        person.sees("Esc takes theirs")
        await person.presses("escape")
        assert "Doctors for all" in field(person, "Mission")
        person.does_not_see("× Mission was changed")
    assert kept(store).direction.mission == "Doctors for all"


async def test_another_hand_on_another_field_shows_and_disturbs_nothing(store: Path) -> None:
    app = opened(store)
    async with story(app) as person:
        await person.presses("enter")
        await person.types("Doctors in da")
        given = {"table": "direction", "id": "direction", "field": "vision", "value": "No queue"}
        does(store, "jo", edit_fields.set_field, **given)
        app._look()
        await person.settles()
        person.sees("No queue")
        await person.types("ys\r")
    assert (kept(store).direction.mission, kept(store).direction.vision) == ("Doctors in days", "No queue")


# --- rows ---------------------------------------------------------------------------------------------


async def test_rows_are_added_ranked_removed_and_brought_back(store: Path) -> None:
    async with story(opened(store, "strategy")) as person:
        await person.presses("j", "enter")
        await person.types("Only by phone\rPaper calendars\rTwo at the door\r")
        person.sees("1 Only by phone", "2 Paper calendars", "3 Two at the door")
        await person.presses("escape", "k", "J")
        person.sees("1 Only by phone", "2 Two at the door", "3 Paper calendars")
        await person.presses("K", "K")
        person.sees("1 Paper calendars", "2 Only by phone", "3 Two at the door")
        await person.presses("x")
        person.sees("1 Only by phone", "2 Two at the door", "Removed obstacle: Paper calendars")
        assert [row.text for row in kept(store).obstacles] == ["Only by phone", "Two at the door"]
        await person.presses("u", "y")
        person.sees("1 Paper calendars", "2 Only by phone", "3 Two at the door", "Taken back")
    rows = sorted(kept(store).obstacles, key=lambda row: row.rank)
    assert [row.text for row in rows] == ["Paper calendars", "Only by phone", "Two at the door"]


async def test_the_fields_of_a_row_open_right_below_it(store: Path) -> None:
    async with story(opened(store, "strategy")) as person:
        await person.presses("j", "enter")
        await person.types("Only by phone\rNobody answers at noon\r")
        await person.presses("escape", "k", "enter")
        shown = person.screen
        assert shown.index("1 Only by phone") < shown.index("Evidence") < shown.index("2 Nobody answers")
        await person.presses("j", "enter")
        await person.types("40 calls an hour at eight\r")
        person.sees("40 calls an hour at eight")
    assert kept(store).obstacles[0].evidence == "40 calls an hour at eight"


async def test_another_hand_on_the_same_row_asks_too_and_its_words_are_not_lost(store: Path) -> None:
    does(store, "jo", edit_fields.add_row, table="obstacles", fields={"text": "Only by phone"})
    [row] = kept(store).obstacles
    async with story(opened(store, "strategy"), size=(99, 36)) as person:
        await person.presses("g", "j", "i")
        await person.types(" before ten")
        given = {"table": "obstacles", "id": row.id, "field": "text", "value": "Only by letter"}
        does(store, "jo", edit_fields.set_field, **given)
        await person.presses("enter")
        person.sees("it now reads “Only by letter”, and yours is “Only by phone before ten”")
        await person.presses("escape")
        person.sees("▌ 1 Only by letter")
        await person.presses("i")
        await person.types(" or by fax")
        does(store, "jo", edit_fields.remove_row, table="obstacles", id=row.id)
        await person.presses("enter")
        person.sees("This is no longer there", "Only by letter or by fax")


async def test_half_a_row_comes_back(store: Path) -> None:
    app = opened(store, "strategy")
    async with story(app) as person:
        await person.presses("j", "a")
        await person.types("Only by ph")
        app.keep_typed()
    async with story(opened(store)) as person:
        person.sees("› 2 Strategy", "Words you had typed and not kept are back.")
        await person.presses("a")
        await person.types("one\r")
    assert [row.text for row in kept(store).obstacles] == ["Only by phone"]


async def test_w_asks_what_would_have_to_be_true_on_each_side_of_a_choice(demo_store: Path) -> None:
    async with story(opened(demo_store, "strategy")) as person:
        await person.presses("w")
        person.sees("For which choice?", "B One open hour a day to begin with")
        await person.presses("enter")
        person.sees("What would have to be true about …?", "us: what we can do and what it costs (0)")
        await person.presses("down", "down", "enter")
        person.sees("For “Small clinics first” to be right, what would you have to be", "and at what cost?")
        await person.types("We can visit four clinics a week\r")
        assert "▌ Belief" in person.screen
        await person.presses("7", "enter")
    [condition] = [one for one in kept(demo_store).conditions if one.text.startswith("We can visit four")]
    choice = kept(demo_store).find("choices", condition.of)
    assert (choice.text, condition.side, condition.belief) == ("Small clinics first", "us", 7)


async def test_without_a_choice_w_says_what_is_needed(store: Path) -> None:
    async with story(opened(store, "strategy")) as person:
        await person.presses("w")
        person.sees("Write a choice first: conditions belong to a choice.")


# --- leaving out, clock, readiness --------------------------------------------------------------------


async def test_a_step_is_left_out_with_a_reason_and_taken_up_again(store: Path) -> None:
    async with story(opened(store, "departments")) as person:
        await person.presses("-")
        person.sees("Why is this step left out? The brief will say so.")
        await person.presses("escape")
        assert rail(person)[4] == "○ 5 Departments 1"
        await person.presses("-")
        await person.types("We are the only team\r")
        assert rail(person)[4] == "– 5 Departments"
        person.sees("Left out: We are the only team")
        await person.presses("-")
        assert rail(person)[4] == "○ 5 Departments 1"
        person.does_not_see("Left out: We are")


async def test_a_reason_begun_and_put_aside_is_back_when_the_same_is_asked(store: Path) -> None:
    async with story(opened(store, "stakeholders")) as person:
        await person.presses("-")
        await person.types("We asked them all in")
        await person.presses("escape")
        person.does_not_see("We asked them")
    async with story(OkrApp(Session.open(store, who="mara", today=MONDAY))) as person:
        person.sees("We asked them all in")
        while "▌" not in person.line_with("We asked them all in"):
            await person.presses("j")
        await person.presses("enter")
        person.sees("› 3 Stakeholders")
        await person.presses("-")
        person.sees("We asked them all in")
        await person.types(" September\r")
    assert kept(store).find("steps", "stakeholders").waived == "We asked them all in September"
    async with story(OkrApp(Session.open(store, who="mara", today=MONDAY))) as person:
        person.does_not_see("We asked them")


async def test_the_clock_starts_shows_its_minutes_and_stops(store: Path) -> None:
    async with story(opened(store)) as person:
        await person.presses("z")
        person.sees("How many minutes for this step?")
        await person.types("\x15\x0ba while\r")
        person.sees("Type whole minutes from 1 to 480.", "a while")
        await person.types("\x15\x0b481\r")
        person.sees("Type whole minutes from 1 to 480.")
        await person.types("\x15\x0b25\r")
        assert "25 min left" in person.lines[0]
        await person.presses("2")
        assert "min left" not in person.lines[0]
        await person.presses("1", "z")
        assert "min left" not in person.lines[0]
        person.sees("has stopped")


@pytest.mark.pty
def test_a_running_clock_sends_nothing_until_its_minute_is_over(store: Path) -> None:
    with real_terminal("-m", "tui", "--store", store, "prework") as terminal:
        terminal.waits_for("still missing")
        terminal.presses("z")
        terminal.presses("\r")
        terminal.waits_for("60 min left")
        terminal.reads(0.7)
        assert terminal.reads(2.5) == b""


# --- insights, guidelines, another cycle --------------------------------------------------------------


async def test_nothing_is_revealed_by_chance_while_somebody_still_writes(store: Path) -> None:
    does(store, "jo", prework.write_insight, text="The receptionist decides")
    async with story(opened(store, "insights", who="ines")) as person:
        person.sees("▌ Nothing from you yet")
        await person.presses("v")
        person.sees("Mara Lind, Ines Roth have not written yet. Reveal all the same?")
        await person.presses("n")
        person.does_not_see("The receptionist decides")
        await person.presses("v", "y")
        person.sees("The receptionist decides", "One insight is on the wall")
        await person.presses("j", "e")
        person.sees("Move to a row first.")


async def test_guidelines_need_more_than_the_facilitators_yes(store: Path) -> None:
    async with story(opened(store, "guidelines")) as person:
        await person.presses("y")
        person.sees("Mara Lind agreed", "Only the facilitator has agreed to the guidelines.")
        await person.presses("y")
        person.sees("You have agreed already.")
    async with story(opened(store, "guidelines", who="jo")) as person:
        await person.presses("y")
        assert rail(person)[7] == "✓ 8 Guidelines"
    assert kept(store).guidelines.agreed_by == ["mara", "jo"]


async def test_a_second_cycle_asks_whether_mission_and_strategy_still_hold(tmp_path: Path) -> None:
    direction = Direction(mission=MISSION, vision="Nobody waits", serves="patients", confirmed="kept")
    strategy = Strategy(diagnosis="Booking means calling", guiding_policy="We win by opening one hour a day")
    store = make_newcomers(tmp_path / "store", direction, strategy)
    does(store, "mara", open_cycle.open_next_cycle)
    async with story(opened(store, "mission", today=date(2027, 1, 4)), size=(99, 40)) as person:
        person.sees("2027-Q1", MISSION[:30])
        await person.presses("y")
        person.sees("The direction still holds this cycle.")
        await person.presses("2", "n", "n", "n", "n")
        person.sees("Is the strategy still right this cycle? What changed in the market?")
        assert "▌ Still right?" in person.screen
        await person.presses("h")
        person.sees("What changed in the market since last cycle?")
        await person.types("Two chains opened in town\r")
        person.does_not_see("Is the strategy still right")
    session = Session.open(store, who="mara", cycle="2027-Q1")
    plan = session.plan
    assert (plan.direction.confirmed, plan.strategy.confirmed) == ("kept", "changed")
    assert plan.strategy.market_changes == "Two chains opened in town"
