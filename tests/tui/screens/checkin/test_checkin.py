"""The check-in: Enter goes on, colours ask what they must, and keys typed ahead land where they belong."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from store.documents.base import Document
from tests.plans import check_in, key_result, objective
from tests.tui.driver import Person, story
from tests.tui.newcomers import make_newcomers
from tui.app.app import OkrApp
from tui.session import Session

LABELS = ("Value", "Confidence", "Why it fell", "Colour", "What changed", "Show-stopper", "Learned")
LAST_WEEK = date(2026, 11, 16)
PLAN: tuple[Document, ...] = (
    objective("O1", shared_with=["billing"]),
    key_result("O1.1", "Lift visits booked online from 4% to 25%", baseline=4, target=25),
    key_result("O1.2", "Clinics live from 21 to 60", baseline=21, target=60, unit="clinics"),
    key_result("O1.3", "Cancelled visits from 9% to 5%", direction="decrease", baseline=9, target=5),
    key_result("O1.4", "Owners who recommend us: 10% to 50%", baseline=10, target=50, owner="jo"),
    check_in("O1.1", LAST_WEEK, 19, confidence=8, colour="green"),
    check_in("O1.2", LAST_WEEK, 45, confidence=6, colour="amber"),
)


@pytest.fixture
def store(tmp_path: Path) -> Path:
    """Three key results are Mara's, one is Jo's; another team shares the objective."""
    return make_newcomers(tmp_path / "store", *PLAN)


def opened(store: Path, argument: str | None = None) -> OkrApp:
    session = Session.open(store, who="mara", light=True)
    return OkrApp(session, place="checkin", argument=argument, store=store)


def last(store: Path, key: str) -> Any:
    """The last check-in of a key result."""
    return [one for one in Session.open(store, who="mara").plan.check_ins if one.key_result == key][-1]


def here(person: Person) -> str:
    """The key of the key result that is open."""
    return person.lines[3].split()[1]


def field(person: Person) -> str:
    """The label of the field under the cursor."""
    line = next(line for line in person.lines[3:] if line.startswith("▌"))
    return next(label for label in LABELS if line[2:].startswith(label))


# --- one after another --------------------------------------------------------------------------------


async def test_ctrl_n_keeps_it_and_opens_the_next_until_none_is_due(store: Path) -> None:
    async with story(opened(store)) as person:
        assert (here(person), field(person)) == ("O1.1", "Value")
        person.sees("19%, confidence 8, green", "was 19, expected 16.2")
        await person.types("21\r8")
        await person.presses("ctrl+n")
        person.sees("O1.1 is checked in: 21%, confidence 8, green. Next: O1.2.")
        assert (here(person), field(person)) == ("O1.2", "Value")
        await person.types("48\r7\rg\rTwo clinics signed")
        await person.presses("ctrl+n")
        person.sees("O1.2 is checked in: 48 clinics, confidence 7, green. Next: O1.3.")
        await person.types("8\r7")
        await person.presses("ctrl+n")
        person.sees("That was the last one due from you.")
    assert (last(store, "O1.1").value, last(store, "O1.1").confidence) == (21, 8)
    assert last(store, "O1.2").changed == "Two clinics signed"


async def test_enter_through_all_fields_saves_too(store: Path) -> None:
    async with story(opened(store)) as person:
        await person.types("20\r8\rg\rThe evening page helps\r\r\r")
        person.sees("O1.1 is checked in", "Next: O1.2.")
    assert last(store, "O1.1").changed == "The evening page helps"


async def test_one_is_passed_over_and_left_as_it_is(store: Path) -> None:
    async with story(opened(store)) as person:
        await person.presses("ctrl+n")
        person.sees("O1.1 was left as it is.")
        assert here(person) == "O1.2"
        await person.presses("escape", "]")
        assert here(person) == "O1.3"
        await person.presses("escape", "[")
        assert here(person) == "O1.2"
    assert last(store, "O1.1").on == LAST_WEEK


async def test_a_shows_everyones_and_mine_again(store: Path) -> None:
    async with story(opened(store)) as person:
        person.sees("1 of 3")
        await person.presses("escape", "a")
        person.sees("O1.4", "1 of 4")
        await person.presses("escape", "[")
        assert here(person) == "O1.4"
        await person.presses("escape", "a")
        person.sees("of 3")
        person.does_not_see("O1.4")


async def test_the_review_leads_to_somebody_elses_and_it_can_be_checked_in(store: Path) -> None:
    async with story(opened(store, "O1.4")) as person:
        assert here(person) == "O1.4"
        await person.types("30\r7")
        await person.presses("ctrl+n")
    assert (last(store, "O1.4").value, last(store, "O1.4").by) == (30, "mara")


async def test_who_has_no_key_result_is_told_where_to_look(tmp_path: Path) -> None:
    jos = tuple(one for one in PLAN if getattr(one, "key", "") in ("O1", "O1.4"))
    async with story(opened(make_newcomers(tmp_path / "jos", *jos))) as person:
        person.sees("No key result is yours here.")
        await person.presses("ctrl+n")
        person.sees("There is no key result here to check in.")
        await person.presses("a")
        assert here(person) == "O1.4"


# --- what is asked ------------------------------------------------------------------------------------


async def test_what_is_no_number_gets_one_sentence_and_stays(store: Path) -> None:
    async with story(opened(store)) as person:
        await person.types("about a fifth\r")
        person.sees("“about a fifth” is no number. Type a value such as 25%.")
        await person.types("\x15\x0b20\r12\r")
        assert field(person) == "Confidence"
        person.sees("12", "×")
        await person.types("\x15\x0b8\r")
        assert field(person) == "Colour"


async def test_amber_opens_four_short_answers_and_names_who_does_it(store: Path) -> None:
    async with story(opened(store)) as person:
        person.does_not_see("Talk it through before it slips further")
        await person.types("18\r6\r")
        person.sees("suggested amber", "Talk it through before it slips further")
        await person.types("\rTwo clinics left\rBack to 20%\rNobody calls them\rCall, write, visit\r")
        await person.types("Call both owners\r")
        person.sees("○ By when?")
        await person.types("jo park\r30 Nov\r\r\r")
        person.sees("O1.1 is checked in: 18%, confidence 6, amber.")
    made = last(store, "O1.1")
    assert (made.goal, made.reality, made.options, made.will) == (
        "Back to 20%",
        "Nobody calls them",
        "Call, write, visit",
        "Call both owners",
    )
    assert (made.will_who, made.will_when) == ("jo", date(2026, 11, 30))


async def test_green_asks_early_what_it_newly_depends_on(store: Path) -> None:
    async with story(opened(store)) as person:
        person.sees("does it newly depend on anyone? say so early")
        await person.types("20\r3\r")
        person.does_not_see("newly depend")
        person.sees("change what you try, or the aim?")


async def test_red_asks_for_the_show_stopper_and_says_who_waits(store: Path) -> None:
    async with story(opened(store)) as person:
        await person.types("18\r2\r")
        person.sees("suggested red", "Show-stopper", "Waiting for this: Billing team.")
        person.does_not_see("Talk it through before it slips further")
        await person.types("Both owners are ill\r\r\rTwo doctors stopped taking calls\r")
        await person.presses("ctrl+n")
    made = last(store, "O1.1")
    assert (made.colour, made.blocker) == ("red", "Two doctors stopped taking calls")


async def test_confidence_that_falls_by_three_asks_why(store: Path) -> None:
    async with story(opened(store)) as person:
        await person.types("19\r6\r")
        person.does_not_see("Why it fell")
        await person.presses("escape", "k", "enter")
        await person.types("5\r")
        person.sees("Your confidence fell from 8 to 5.")
        assert field(person) == "Why it fell"
        await person.types("The pilot ended\r")
        await person.presses("ctrl+n")
    assert last(store, "O1.1").confidence_why == "The pilot ended"


async def test_the_colour_suggested_may_be_overruled_and_both_are_kept(store: Path) -> None:
    async with story(opened(store)) as person:
        await person.types("21\r8\r")
        person.sees("suggested green")
        await person.types("a\r")
        person.sees("You say amber; the pace says green. Both are kept.")
        await person.presses("ctrl+n")
    assert (last(store, "O1.1").colour, last(store, "O1.1").suggested) == ("amber", "green")


async def test_a_check_in_is_taken_back_with_u(store: Path) -> None:
    async with story(opened(store)) as person:
        await person.types("21\r8")
        await person.presses("ctrl+n", "escape", "u", "y")
        person.sees("Taken back")
    assert last(store, "O1.1").on == LAST_WEEK


# --- hands faster than the screen, and lines that drop ------------------------------------------------


async def test_keys_typed_ahead_land_in_their_fields(store: Path) -> None:
    async with story(opened(store)) as person:
        # Three check-ins in one go: fields open and close between the keys, and nobody waits for them.
        ahead = (
            "18\r5\rTwo clinics left\r\rslower\rBack to 20%\rNobody calls\rCall them\rCall both\rjo\r30 Nov\r"
        )
        await person.types(
            ahead + "They like calls\rOne more phone\r" + "50\r8\rg\rfaster\r\r\r8\r2\rno\r\r\rIll\r\r\r"
        )
    first, second, third = last(store, "O1.1"), last(store, "O1.2"), last(store, "O1.3")
    assert (first.value, first.confidence, first.confidence_why, first.colour) == (
        18,
        5,
        "Two clinics left",
        "amber",
    )
    assert (first.changed, first.goal, first.will, first.will_who) == (
        "slower",
        "Back to 20%",
        "Call both",
        "jo",
    )
    assert (first.learning, first.help) == ("They like calls", "One more phone")
    assert (second.value, second.confidence, second.colour, second.changed) == (50, 8, "green", "faster")
    assert (third.value, third.confidence, third.confidence_why) == (8, 2, "no")


async def test_words_are_back_in_their_field_after_the_line_dropped(store: Path) -> None:
    app = opened(store)
    async with story(app) as person:
        await person.types("20\r8\r\rThe evening page hel")
        app.keep_typed()
    assert last(store, "O1.1").on == LAST_WEEK
    async with story(opened(store)) as person:
        person.sees("20", "The evening page hel")
        assert (here(person), field(person)) == ("O1.1", "What changed")
        await person.types("ps")
        await person.presses("ctrl+n")
    made = last(store, "O1.1")
    assert (made.value, made.confidence, made.changed) == (20, 8, "The evening page helps")


async def test_a_value_half_typed_when_the_line_dropped_is_gone_on_with(store: Path) -> None:
    app = opened(store)
    async with story(app) as person:
        await person.types("2")
        app.keep_typed()
    async with story(opened(store)) as person:
        await person.types("2")
        await person.presses("ctrl+n")
    assert last(store, "O1.1").value == 22


async def test_words_that_look_like_orders_stay_words(store: Path) -> None:
    hostile = "[/x] [@click=app.quit]x[/] 50% [Q3]"
    async with story(opened(store)) as person:
        await person.types("20\r8\r\r")
        await person.pastes(hostile + "\x1b]52;c;eA==\x07")
        person.sees("control characters were left out")
        await person.presses("ctrl+n", "escape", "[")
        person.sees("20%")
    assert last(store, "O1.1").changed.startswith(hostile)


# --- nothing typed is passed over ---------------------------------------------------------------------


async def test_a_value_that_is_no_number_is_not_passed_over_by_ctrl_n(store: Path) -> None:
    async with story(opened(store)) as person:
        await person.types("soon")
        await person.presses("ctrl+n")
        assert here(person) == "O1.1"
        person.sees("O1.1 is not kept yet. “soon” is no number")
        await person.presses("ctrl+u")
        await person.types("22")
        await person.presses("ctrl+n")
        assert here(person) == "O1.2"
    assert last(store, "O1.1").value == 22


async def test_words_left_wrong_in_an_earlier_field_hold_the_check_in_back(store: Path) -> None:
    async with story(opened(store)) as person:
        await person.types("soon")
        await person.presses("tab")
        await person.types("7")
        await person.presses("ctrl+n")
        assert (here(person), field(person)) == ("O1.1", "Value")
    assert last(store, "O1.1").on == LAST_WEEK


async def test_a_colour_being_chosen_counts_when_the_check_in_is_kept(store: Path) -> None:
    async with story(opened(store)) as person:
        await person.types("22")
        await person.presses("enter", "enter", "a", "ctrl+n")
        assert here(person) == "O1.2"
    assert last(store, "O1.1").colour == "amber"


async def test_a_value_in_another_unit_is_said_and_a_share_may_have_its_sign(store: Path) -> None:
    async with story(opened(store)) as person:
        await person.types("22 h")
        await person.presses("enter")
        person.sees("O1.1 is measured in %, not in h.")
        await person.presses("ctrl+u")
        await person.types("22 %")
        await person.presses("ctrl+n")
    assert last(store, "O1.1").value == 22


async def test_green_against_the_trend_is_pointed_out_while_it_is_typed(store: Path) -> None:
    async with story(opened(store, "O1.1")) as person:
        await person.types("5")
        await person.presses("enter", "enter", "g", "enter")
        person.sees("Says green, heads for")


async def test_a_wide_screen_shows_what_was_said_before_beside_the_fields(store: Path) -> None:
    async with story(opened(store), size=(140, 40)) as person:
        person.sees("What was said before", "16 Nov  ●       19   8 ")
