"""The review: what is red, what is silent, what each key result asks; and one key result's whole story."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from method.actions import drafting, edit_fields, rhythm
from tests.tui.clinics import make_clinics
from tests.tui.driver import Person, story
from tui.app.app import OkrApp
from tui.session import Session

HOSTILE = "[/x] [@click=app.quit]x[/] 50% [Q3]"
SIZES = [(80, 24), (120, 40), (200, 60), (60, 20)]


def opened(store: Path, argument: str | None = None) -> OkrApp:
    return OkrApp(Session.open(store), place="review", argument=argument, store=store)


def cursor(person: Person) -> str:
    """The line the cursor stands on."""
    return person.line_with("▌")


def keys_shown(person: Person) -> list[str]:
    """The keys of the key results in the list, from the top down."""
    found = (re.match(r"[▌ ] [●◆■◌] .*?(O\d\.\d) ", line) for line in person.lines[3:])
    return [match[1] for match in found if match]


@pytest.mark.parametrize("size", SIZES)
async def test_every_key_result_stands_there_whole_at_any_size(store: Path, size: tuple[int, int]) -> None:
    async with story(opened(store), size=size) as person:
        assert keys_shown(person) == ["O1.1", "O1.2", "O1.3", "O2.1", "O2.2", "O2.3"]
        line = person.line_with("O1.2 ")
        assert line.lstrip("▌ ").startswith("◆ A " if size[0] < 100 else "◆  ")
        for cell in ("7.5 → 3 d", " 4 ▼3", "7d"):
            assert cell in line
        assert "24d" in person.line_with("O2.3 ")
        assert "━┃" in person.screen or "─┃" in person.screen
        person.sees("on pace for 3 of 6")
        if size[0] >= 80:
            person.sees("▁▁▁▂▂▃▃", "2 green · 2 amber · 1 red · 1 silent")


async def test_a_wide_screen_shows_the_owner_the_belief_and_where_it_heads(store: Path) -> None:
    async with story(opened(store), size=(120, 40)) as person:
        line = person.line_with("O1.1 ")
        assert "Mara" in line
        assert "●●●●●●●●○○   8 ▲1" in line
        person.sees("71%  ahead, heads for 35.4%", "no word since 30 October", "kept, 7 of 7 times")
    async with story(opened(store), size=(200, 60)) as person:
        assert "Lift visits booked online from 4% to 25%" in person.line_with("O1.1 ")
        person.sees("━━━━──────  4  Clinics answer a request within a day", "proved false")


async def test_with_three_lines_each_nothing_but_the_cursor_changes_on_a_move(store: Path) -> None:
    async with story(opened(store), size=(120, 40)) as person:
        await person.waits_for("Since 16 November")
        before = [line[1:] for line in person.lines]
        await person.presses("j", "j")
        assert [line[1:] for line in person.lines] == before
        assert sum(line.startswith("▌") for line in person.lines) == 3


async def test_walking_down_tells_what_each_one_asks(store: Path) -> None:
    async with story(opened(store)) as person:
        assert "O1.1" in cursor(person)
        await person.presses("j")
        person.sees("“Nurses may book for patients while they are on the phone” proved false.", "Mara, 16")
        await person.presses("G")
        person.sees("Silent: last heard of 24 days ago")
        await person.presses("g")
        person.sees("Green, ")


async def test_one_key_shows_one_colour_after_the_other_and_all_again(store: Path) -> None:
    async with story(opened(store)) as person:
        await person.presses("f")
        assert keys_shown(person) == ["O1.1", "O2.2"]
        person.sees("only green: 2 of 6")
        await person.presses("f", "f")
        assert keys_shown(person) == ["O2.1"]
        await person.presses("f")
        assert keys_shown(person) == ["O2.3"]
        await person.presses("f")
        assert len(keys_shown(person)) == 6


async def test_mine_an_owner_and_words_narrow_the_list(store: Path) -> None:
    async with story(opened(store)) as person:
        await person.presses("m")
        assert keys_shown(person) == ["O1.1", "O1.2", "O2.3"]
        await person.presses("f")
        person.sees("only green · owned by Mara Lind: 1 of 6")
        await person.presses("a", "O")
        await person.types("tomas")
        await person.presses("enter")
        assert keys_shown(person) == ["O2.2"]
        await person.presses("a", "n")
        await person.types("booking")
        await person.presses("enter")
        assert keys_shown(person) == ["O1.3", "O2.2", "O2.3"]
        await person.presses("a")
        assert len(keys_shown(person)) == 6


async def test_a_filter_that_nothing_fits_says_how_to_see_all_again(store: Path) -> None:
    session = Session.open(store, who="ines")
    async with story(OkrApp(session, place="review", store=store)) as person:
        await person.presses("m", "f", "a", "n")
        await person.types("no such words")
        await person.presses("enter")
        person.sees("Nothing matches")
        await person.presses("a")
        assert len(keys_shown(person)) == 6


async def test_a_row_leads_to_its_check_in_and_back(store: Path) -> None:
    async with story(opened(store)) as person:
        await person.presses("j", "j", "c")
        person.sees("Patients who rate booking 9 or 10", "Value")
        await person.presses("escape", "r")
        assert "O1.3" in cursor(person)


async def test_opened_it_tells_its_story_at_first_sight(store: Path) -> None:
    async with story(opened(store)) as person:
        await person.presses("j", "enter")
        person.sees(
            "Cut the time from wish to visit from 9 d to 3 d by 18 Dec",
            "Amber, 25% of the way; 66% by now",
            "heads for 6.2 d",
            "16 Nov 7.5 d confidence 4",
            "Nurses may not book for patients after all.",
        )
        await person.presses("q")
        assert "O1.2" in cursor(person)


async def test_the_digits_lead_to_its_sections(store: Path) -> None:
    async with story(opened(store, "O1.2")) as person:
        await person.presses("2")
        person.sees("2 What would have to be true", "proved false", "seen: ")
        await person.presses("4")
        person.sees("4 The path up", "O1 Make booking a visit as easy", "A ", "mission")
        await person.presses("5")
        person.sees("5 Changed after the commit", "changed target: 2 d → 3 d")
        await person.presses("1")
        assert "16 Nov" in cursor(person)


async def test_a_check_in_tells_all_its_words_and_where_another_colour_was_suggested(store: Path) -> None:
    async with story(opened(store, "O1.2"), size=(120, 40)) as person:
        person.sees("Goal: ", "Reality: ", "Options: ", "Will: ", "by 27 November")
        figures = [line.index("confidence") for line in person.lines if "confidence  " in line]
        assert len(figures) > 1
        assert len(set(figures)) == 1  # what was said stands in columns
        assert "suggested amber" in person.line_with("9 Nov")


async def test_a_condition_is_judged_with_what_was_seen(store: Path) -> None:
    session = Session.open(store)
    async with story(OkrApp(session, place="review", argument="O1.1", store=store)) as person:
        await person.presses("2")
        await person.presses("y")
        person.sees("What did it turn out to be?", "proved true")
        await person.types("false")
        await person.presses("enter", "enter")
        person.sees("A few words of what was seen")
        await person.types(f"Twelve of thirty gave hours {HOSTILE}")
        await person.presses("enter")
        person.sees("proved false", "seen: Twelve of thirty gave hours [/x] [@click=app.quit]x[/]")
    judged = [one for one in session.plan.conditions if one.evidence.startswith("Twelve of thirty")]
    assert [one.state for one in judged] == ["false"]


async def test_what_was_seen_is_not_lost_when_one_steps_out_half_way(store: Path) -> None:
    async with story(opened(store, "O1.1")) as person:
        await person.presses("2", "y")
        await person.types("true")
        await person.presses("enter")
        await person.types("Half a thought")
        await person.presses("escape", "escape", "t")
        person.sees("you had typed “Half a thought”")
        await person.presses("enter")
        person.sees("Lift visits booked online")
        await person.presses("y")
        await person.types("true")
        await person.presses("enter")
        person.sees("Half a thought")


async def test_the_neighbours_are_one_key_away(store: Path) -> None:
    async with story(opened(store, "O1.2")) as person:
        await person.presses("]")
        person.sees("Patients who rate booking 9 or 10: 31%")
        await person.presses("[", "[")
        person.sees("Lift visits booked online from 4% to 25%")


async def test_a_key_that_nobody_knows_is_said_to_be_unknown(store: Path) -> None:
    async with story(opened(store, "O9.9")) as person:
        person.sees("There is no key result O9.9 here.")
        assert len(keys_shown(person)) == 6


async def test_an_objective_named_sets_the_cursor_on_its_first_key_result(store: Path) -> None:
    async with story(opened(store, "O2")) as person:
        assert "O2.1" in cursor(person)


async def test_a_red_one_says_who_waits_for_it(store: Path) -> None:
    async with story(opened(store, "O2.1")) as person:
        person.sees("Red", "waiting for it: ")


async def test_moving_about_is_refused_nothing_and_costs_no_other_place(store: Path) -> None:
    async with story(opened(store)) as person:
        await person.presses("d")
        person.sees("Nothing points to something deeper today.")
        await person.presses("enter", "q", "s", "r")
        assert "O1.1" in cursor(person)


async def test_questions_about_what_lies_deeper_are_one_key_away(tmp_path: Path) -> None:
    async with story(opened(make_clinics(tmp_path / "store"))) as person:
        await person.waits_for("1 deeper question: d")
        await person.presses("d")
        person.sees("Could anyone here say the strategy in one sentence?", "points of the strategy are open.")
        await person.presses("r")
        person.sees("on pace for")


async def test_somebody_elses_check_in_shows_and_moves_nothing(store: Path) -> None:
    async with story(opened(store)) as person:
        await person.presses("j", "j")
        other = Session.open(store, who="ines")
        other.do(rhythm.check_in, key="O2.1", now=other.now(), value=52, confidence=9, colour="green")
        await person.waits_until(lambda: "● G" in person.line_with("O2.1"))
        assert "52 → 60" in person.line_with("O2.1")
        assert "O1.3" in cursor(person)


async def test_words_that_look_like_markup_or_orders_are_only_shown(store: Path) -> None:
    session = Session.open(store)
    result = session.plan.key_results[0]
    session.do(edit_fields.set_field, table="key_results", id=result.id, field="metric", value=HOSTILE)
    session.do(edit_fields.set_field, table="key_results", id=result.id, field="source", value=HOSTILE)
    session.do(rhythm.check_in, key=result.key, now=session.now(), value=20, confidence=7, changed=HOSTILE)
    async with story(opened(store), size=(120, 40)) as person:
        assert "[/x] [@click=app.quit]x[/" in person.line_with("O1.1")
        person.sees(HOSTILE)
        await person.presses("enter")
        person.sees(HOSTILE)
        await person.presses("G")
        person.sees(f"from: {HOSTILE}")


async def test_the_cursor_stays_when_the_window_changes_its_size(store: Path) -> None:
    async with story(opened(store)) as person:
        await person.presses("j", "j", "j")
        for size in ((60, 20), (120, 40), (40, 12), (80, 24)):
            await person.resizes(*size)
            assert "O2.1" in cursor(person)
        await person.presses("enter")
        await person.resizes(60, 20)
        person.sees("Grow clinics live from 21 to 60")


async def test_one_that_was_dropped_still_has_its_story(store: Path) -> None:
    session = Session.open(store)
    result = next(one for one in session.plan.key_results if one.key == "O2.3")
    session.do(drafting.drop_key_result, id=result.id, reason="Costs fell by themselves")
    async with story(opened(store, "O2.3")) as person:
        person.sees("Cut cost per booking from €3.10 to €2.00")
        await person.presses("q")
        assert len(keys_shown(person)) == 5


async def test_a_tall_screen_tells_what_happened_since_last_week_below_the_list(store: Path) -> None:
    async with story(opened(store), size=(120, 40)) as person:
        await person.waits_for("Since 16 November", "green → red, 28 clinics → 29 clinics")
        before = [line for line in person.lines if "Since 16" in line or "28 clinics" in line]
        await person.presses("j", "j")
        assert [line for line in person.lines if "Since 16" in line or "28 clinics" in line] == before
        await person.resizes(60, 20)
        person.does_not_see("Since 16 November")
        assert len(keys_shown(person)) == 6
