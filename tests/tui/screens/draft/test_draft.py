"""The draft: sentences in, key results out, and a coach that asks, may be answered, and may be sent away."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from method.actions import drafting, edit_fields
from store.documents.strategy import Choice
from tests.tui.driver import Person, story
from tests.tui.newcomers import make_newcomers
from tests.world import Run
from tui.app.app import OkrApp
from tui.session import Session

HOUR = "Patients of small clinics find an hour without calling"
ONLINE = "Lift visits booked online from 4% to 25% by 11 Dec"
WAIT = "Cut the time from wish to visit from 9 d to 3 d by 18 Dec"


@pytest.fixture
def store(tmp_path: Path) -> Path:
    """Three people, one choice, no objective yet."""
    choice = Choice(id="small", key="A", rank=1, text="Small clinics first", over="the hospitals")
    return make_newcomers(tmp_path / "store", choice)


@pytest.fixture
def drafted(store: Path) -> Path:
    """The same with an objective and two key results."""
    does(store, "mara", drafting.add_objective, text=HOUR)
    objective = kept(store).objectives[0].id
    for statement in (ONLINE, WAIT):
        does(store, "mara", drafting.add_key_result, objective=objective, statement=statement)
    return store


def opened(store: Path, argument: str | None = None) -> OkrApp:
    return OkrApp(Session.open(store, who="mara", light=True), place="draft", argument=argument, store=store)


def does(store: Path, who: str, deed: Any, **given: Any) -> None:
    """Somebody does a deed in a process of their own."""
    Session.open(store, who=who).do(deed, **given)


def kept(store: Path) -> Any:
    """What is in the store now."""
    return Session.open(store, who="mara").plan


def read(person: Person) -> str:
    """What the program says it has read of the sentence."""
    return person.line_with(" → ")


def asks(person: Person) -> list[str]:
    """The beginnings of the coach's questions."""
    under = person.screen.split("what would have to be true?")[1].split("── fit")[0]
    return [line[3:].strip() for line in under.splitlines() if line[1:2] in "123" and line[1:2]]


# --- writing ------------------------------------------------------------------------------------------


async def test_from_nothing_to_a_set_with_enter_alone(store: Path) -> None:
    async with story(opened(store)) as person:
        person.sees("No objective yet")
        await person.presses("enter")
        await person.types(f"{HOUR}\r{ONLINE}\r{WAIT}\r\r")
        person.sees("O1 Patients of small", "O1.1 Lift visits booked online", "O1.2 Cut the time")
        assert "O1.2" in person.line_with("▌")
    plan = kept(store)
    found = [(one.metric, one.baseline, one.target, one.unit) for one in plan.key_results]
    assert found == [("visits booked online", 4, 25, "%"), ("time from wish to visit", 9, 3, "d")]
    assert [one.text for one in plan.objectives] == [HOUR]


async def test_before_the_first_objective_the_coach_asks_from_the_strategy(demo_store: Path) -> None:
    demo = Session.open(demo_store, who="mara", light=True)
    for one in demo.plan.objectives:
        demo.do(drafting.drop_objective, id=one.id, reason="A new start")
    async with story(opened(demo_store)) as person:
        person.sees("No objective yet", "“Patients can only book by calling”: what would have to be true")
        await person.presses("n")
        person.sees("Write the objective first")


async def test_a_wide_screen_shows_what_hangs_from_the_row(demo_store: Path) -> None:
    async with story(opened(demo_store), size=(120, 40)) as person:
        person.sees("Why now", "Whoever gives up on the phone now", "Left to the team")
        await person.presses("j", "j")
        person.sees("Would have to be true", "Clinics answer a request within a day · belief 4")
        person.sees("Built or tried", "Show clinics that answer within a day first")
        person.sees("Needed from others", "Data protection: A yes to confirming visits by text message")


async def test_what_was_read_stands_beside_while_it_is_typed(drafted: Path) -> None:
    async with story(opened(drafted)) as person:
        await person.presses("a")
        await person.types("Cut cancelled visits from 9%")
        person.sees(
            " Cut cancelled visits from 9%",
            " ━━━ ━━━━━━━━━━━━━━━━      ━━    ━━━━━━━━ ━━━━━━━━",
            " ▼   what moves            from  to what? by when?",
        )
        await person.types(" to 5% by 4 Dec")
        person.sees(
            " Cut cancelled visits from 9% to 5% by 4 Dec",
            " ━━━ ━━━━━━━━━━━━━━━━      ━━    ━━ ━━━━━━━━",
            " ▼   what moves            from  to by when",
        )
        await person.types(" in all of the three towns that we have been in since the spring")
        person.sees(" · decrease · 9% → 5% · by 4 December")
        assert len(kept(drafted).key_results) == 2


async def test_a_correction_is_never_overwritten_by_later_typing(drafted: Path) -> None:
    async with story(opened(drafted)) as person:
        await person.presses("j", "e", "g", "j", "enter")
        await person.types("\x15\x0bonline share of visits\r")
        await person.presses("escape", "escape", "enter")
        await person.types("\x15\x0bLift visits booked online from 5% to 30% by 11 Dec")
        assert "online share of visits · increase · 5% → 30%" in read(person)
        await person.types("\r")
    [result, _] = kept(drafted).key_results
    assert (result.metric, result.baseline, result.target) == ("online share of visits", 5, 30)


async def test_the_coachs_rewrite_goes_into_the_field_with_its_first_blank_taken(drafted: Path) -> None:
    async with story(opened(drafted)) as person:
        await person.presses("a")
        await person.types("Hold 12 open evenings")
        await person.presses("ctrl+r")
        person.sees("__ from __ to __ by 31 December, thanks to holding 12 open evenings")
        await person.types("Clinics that answer within a day")
        person.sees("Clinics that answer within a day from __ to __ by 31 December, thanks to holding 12")
        person.sees("Fill in the blanks: type over each, and Enter goes to the next.")
        await person.types("\r20%")
        person.sees("Clinics that answer within a day from 20% to __ by 31 December, thanks to holding 12")
        await person.types("\r50%\r")
        person.sees("O1.3 Clinics that answer within a day from 20% to 50%")
        await person.presses("escape", "g", "ctrl+r")
        person.sees("The coach offers no rewrite of this one.")


async def test_the_coach_waits_for_whole_numbers_before_it_says_what_is_wrong(drafted: Path) -> None:
    """On the way to 30 there is a 3, which lies behind the baseline: nobody has said that yet."""
    async with story(opened(drafted)) as person:
        await person.presses("a")
        await person.types("Lift clinics that answer in a day from 12% to ")
        before = asks(person), person.screen.count("behind")
        await person.types("3")
        person.sees("from 12% to 3", "from   to")
        assert (asks(person), person.screen.count("behind")) == before
        await person.types("0% ")
        person.sees("from 12% to 30%", "from   to")
        assert person.screen.count("behind") == 0


async def test_half_a_sentence_comes_back(drafted: Path) -> None:
    app = opened(drafted)
    async with story(app) as person:
        await person.presses("a")
        await person.types("Cut cancelled vis")
        app.keep_typed()
    async with story(opened(drafted)) as person:
        person.sees("new key result of O1", "Cut cancelled vis", "are back")
        await person.types("its from 9% to 5% by 4 Dec\r")
        person.sees("O1.3 Cut cancelled visits from 9% to 5%")


async def test_two_who_change_one_sentence_see_both(drafted: Path) -> None:
    result = kept(drafted).key_results[0]
    theirs = {"table": "key_results", "id": result.id, "field": "statement"}
    app = opened(drafted)
    async with story(app) as person:
        await person.presses("j", "enter")
        await person.types(" in Leith")
        does(
            drafted,
            "jo",
            edit_fields.set_field,
            value="Lift online visits from 4% to 20% by 11 Dec",
            **theirs,
        )
        app._look()
        await person.settles()
        person.sees(ONLINE + " in Leith")
        await person.presses("enter")
        person.sees("it now reads “Lift online visits from 4% to 20%", "Enter keeps yours, Esc takes theirs")
        await person.presses("enter")
        assert kept(drafted).key_results[0].statement == ONLINE + " in Leith"
        await person.presses("enter")
        await person.types(" and more")
        does(
            drafted,
            "jo",
            edit_fields.set_field,
            value="Lift online visits from 4% to 22% by 11 Dec",
            **theirs,
        )
        await person.presses("escape")
        person.sees("it now reads “Lift online visits from 4% to 22%")
        await person.presses("escape")
        person.sees("Lift online visits from 4% to 22% by 11 Dec")
    assert kept(drafted).key_results[0].statement.startswith("Lift online visits from 4% to 22%")


# --- the coach ----------------------------------------------------------------------------------------


async def test_an_answer_to_the_coach_becomes_a_key_result(drafted: Path) -> None:
    async with story(opened(drafted)) as person:
        assert 0 < len(asks(person)) <= 3
        assert "If O1.1 and O1.2 were true, would you say" in asks(person)[0]
        assert "If this were so by 31 December" in asks(person)[1]
        await person.presses("2")
        await person.types("Cut calls at eight from 40 to 10 an hour by 11 Dec\r")
        person.sees("k     a key result", "i     an initiative", "Enter keep it as an answer")
        await person.presses("k")
        person.sees("O1.3 Cut calls at eight")
    assert kept(drafted).key_results[2].target == 10


async def test_the_words_of_an_answer_may_be_changed_before_they_become_anything(drafted: Path) -> None:
    async with story(opened(drafted)) as person:
        await person.presses("2")
        await person.types("Fewer calls\r")
        await person.presses("escape")
        await person.types(" at eight\r")
        await person.presses("enter")
        person.sees("The answer is kept.")
    assert [one.text for one in kept(drafted).answers] == ["Fewer calls at eight"]


async def test_half_an_answer_comes_back_with_its_question(drafted: Path) -> None:
    app = opened(drafted)
    async with story(app) as person:
        await person.presses("j", "1")
        await person.types("Clinics open ho")
        app.keep_typed()
    async with story(opened(drafted)) as person:
        person.sees("What would have to be true for “visits booked online”", "Clinics open ho")
        await person.types("urs\r")
        await person.presses("c")
        person.sees("The answer is now condition C1.")
    async with story(opened(drafted)) as person:
        person.does_not_see("Clinics open hours")


async def test_an_answer_becomes_a_condition_or_an_initiative(drafted: Path) -> None:
    async with story(opened(drafted)) as person:
        await person.presses("j")
        while "What would have to be true for “visits booked" not in asks(person)[0]:
            await person.presses("n")
        await person.presses("1")
        await person.types("Clinics open hours a week ahead\r")
        person.sees("c     a condition: it would have to be true")
        await person.presses("c")
        person.sees("The answer is now condition C1.")
        await person.presses("w")
        await person.types("Patients see the link\r")
        await person.presses("i")
        person.sees("What will you build or try to move O1.1?")
        await person.types("Put the link into reminders\r")
    plan = kept(drafted)
    result = plan.key_results[0].id
    texts = ["Clinics open hours a week ahead", "Patients see the link"]
    assert [(one.text, one.of) for one in plan.conditions] == [(text, result) for text in texts]
    assert [(one.text, one.of) for one in plan.initiatives] == [("Put the link into reminders", result)]


async def test_a_question_set_aside_makes_room_for_the_next(drafted: Path) -> None:
    async with story(opened(drafted)) as person:
        before = asks(person)
        await person.presses("n")
        person.sees("Set aside for now.")
        assert before[0] not in asks(person)
    async with story(opened(drafted)) as person:
        assert before[0] not in asks(person)


async def test_enough_is_asked_of_the_whole_objective(drafted: Path) -> None:
    async with story(opened(drafted)) as person:
        await person.presses("y")
        person.sees("If every key result of O1 were true")
        await person.presses("n")
        person.sees("What would still be missing?")
        await person.types("Nobody asks the patients\r")
        person.sees("O1: its key results would not be enough yet.")
        objective = kept(drafted).objectives[0]
        assert (objective.sufficient, objective.missing) == ("no", "Nobody asks the patients")
        await person.presses("j", "y", "y")
    assert kept(drafted).objectives[0].sufficient == "yes"


async def test_a_finding_is_set_aside_with_a_word_and_brought_back(drafted: Path) -> None:
    async with story(opened(drafted), size=(80, 30)) as person:
        await person.presses("F")
        before = person.line_with("KR-8    O1.1")
        while "KR-8    O1.1" not in person.line_with("▌"):
            await person.presses("j")
        await person.presses("x")
        person.sees("Why does this not matter here?")
        await person.types("We count it ourselves\r")
        person.sees("Set aside", "O1.1: We count it ourselves (still quiet)")
        await person.presses("x", "escape", "G", "b")
        person.does_not_see("We count it ourselves (still quiet)")
        person.sees(before.strip("▌ "))


async def test_a_finding_leads_to_its_field(drafted: Path) -> None:
    async with story(opened(drafted)) as person:
        await person.presses("F")
        while "KR-8    O1.2" not in person.line_with("▌"):
            await person.presses("j")
        await person.presses("enter")
        person.sees("O1.2 Cut the time from wish to visit", "▌ Source")
        await person.presses("enter")
        await person.types("The clinics' calendars\r")
    assert kept(drafted).key_results[1].source == "The clinics' calendars"


# --- sorting out, KPIs, dropping ----------------------------------------------------------------------


async def test_a_key_result_may_turn_out_to_be_a_kpi_or_an_initiative(drafted: Path) -> None:
    async with story(opened(drafted)) as person:
        await person.presses("j", ">")
        person.sees("k     a KPI: a number to keep healthy")
        await person.presses("k")
        person.sees("“visits booked online” is now a KPI to keep healthy.")
        person.does_not_see("O1.1 ")
        await person.presses(">", "i")
        person.sees("is now initiative I1.")
        await person.presses("u", "y")
        person.sees("O1.2 Cut the time")
    plan = kept(drafted)
    assert [(one.name, one.low) for one in plan.kpis] == [("visits booked online", 4)]
    assert plan.initiatives == ()


async def test_an_objective_that_serves_no_choice_is_tied_to_one_or_names_the_one_missing(
    drafted: Path,
) -> None:
    async with story(opened(drafted)) as person:
        person.sees("serves no choice yet: > sorts it out")
        await person.presses(">", "c")
        await person.types("Evenings before mornings\rlonger mornings\rclinics are full by noon\r")
        person.sees("Choice B is added")
        await person.presses(">", "l")
        person.sees("Which choices does it serve?", "A Small clinics first")
        await person.types("small\t\r")
        person.sees("serves A Small clinics first, B Evenings before mornings")
    plan = kept(drafted)
    made = plan.choices[1]
    assert (made.text, made.over, made.because) == (
        "Evenings before mornings",
        "longer mornings",
        "clinics are full by noon",
    )


async def test_a_kpi_is_named_and_read(drafted: Path) -> None:
    async with story(opened(drafted)) as person:
        await person.presses("h", "y")
        person.sees("Move to a KPI first.")
        await person.presses("a")
        await person.types("Calls answered within two minutes\r%\r80\r\r")
        await person.presses("escape", "g")
        await person.presses("y")
        await person.types("lots\r")
        person.sees("“lots” is no number. Type a value such as 52 or 3.5 %.", "lots")
        await person.types("\x15\x0b91 %\r")
        person.sees("from 80%", "91% on 23 November")
    [reading] = kept(drafted).readings
    assert reading.value == 91


async def test_a_draft_that_is_dropped_comes_back_with_u(drafted: Path) -> None:
    async with story(opened(drafted)) as person:
        await person.presses("j", "x")
        person.does_not_see("O1.1 Lift visits")
        person.sees("Removed O1.1")
        await person.presses("u", "y")
        person.sees("O1.1 Lift visits", "Taken back")
    assert len(kept(drafted).key_results) == 2


# --- committing, and changes after it -----------------------------------------------------------------


async def test_committing_with_open_points_needs_a_reason_which_the_brief_shows(
    drafted: Path, okr: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OKR_STORE", str(drafted))
    async with story(opened(drafted)) as person:
        await person.presses("!")
        person.sees("Still open:", "You can commit all the same, with a reason.")
        await person.presses("y", "enter")
        person.sees("Still open:")
        await person.presses("y")
        await person.types("The quarter has begun\r")
        person.sees("Committed on 23 November by Mara Lind.")
        await person.presses("y")
        person.sees("There is nothing new to commit.")
    assert kept(drafted).commitment.reason == "The quarter has begun"
    assert "The quarter has begun" in okr("brief").stdout


async def test_before_the_commit_the_coach_asks_of_the_whole_set(drafted: Path) -> None:
    async with story(opened(drafted)) as person:
        await person.presses("!")
        person.sees("Still open", "If O1.1 and O1.2 were true, would you say")
        person.sees("Could O1.1 and O1.2 score 1.0 and the people it is for notice nothing?")
        await person.presses("1")
        person.sees("would you confidently say:", "yes, they are enough")
        await person.presses("y")
        person.sees("O1: together its key results would be enough.")
        person.does_not_see("would you say")
        for rule, field in (("KR-8", "Source"), ("KR-9", "No condition yet")):
            while f"{rule}    O1.2" not in person.line_with("▌"):
                await person.presses("j")
            await person.presses("enter")
            person.sees("O1.2 Cut the time from wish to visit")
            assert field in person.line_with("▌")
            await person.presses("escape", "!")
    assert kept(drafted).objectives[0].sufficient == "yes"


async def test_a_change_after_the_commit_asks_why_and_the_old_words_stay_in_its_story(drafted: Path) -> None:
    does(drafted, "mara", drafting.commit_set, reason="The quarter has begun")
    async with story(opened(drafted)) as person:
        await person.presses("j", "enter")
        await person.types("\x15\x0bLift visits booked online from 4% to 20% by 11 Dec\r")
        person.sees("O1.1 is committed. Why does it change?")
        await person.presses("escape")
        assert kept(drafted).key_results[0].statement == ONLINE
        await person.presses("enter")
        person.sees("from 4% to 20%")
        await person.presses("enter")
        await person.types("Two clinics left\r")
        person.sees("O1.1 Lift visits booked online from 4% to 20% by 11 Dec")
        await person.presses("r", "enter", "G")
        person.sees("5 Changed after the commit", "changed target: 25% → 20%", "4% to 25% by 11 Dec → Lift")
        person.sees("because: Two clinics left")
        assert person.screen.count("Two clinics left") == 1
    assert kept(drafted).key_results[0].target == 20


async def test_in_the_card_a_committed_target_changes_with_a_reason_too(drafted: Path) -> None:
    does(drafted, "mara", drafting.commit_set, reason="The quarter has begun")
    async with story(opened(drafted)) as person:
        await person.presses("j", "e", "g", "j", "j", "j", "j", "j", "enter")
        await person.types("\x15\x0b22\r")
        person.sees("O1.1 is committed. Why does it change?")
        await person.types("Two clinics left\r")
        person.sees("22")
    assert kept(drafted).key_results[0].target == 22


async def test_what_is_committed_turns_into_a_kpi_only_with_a_reason(drafted: Path) -> None:
    does(drafted, "mara", drafting.commit_set, reason="The quarter has begun")
    async with story(opened(drafted)) as person:
        await person.presses("j", ">", "k")
        person.sees("O1.1 is committed. Why does it change?")
        await person.presses("escape")
        person.sees("O1.1 Lift visits booked online")
        await person.presses(">", "k")
        await person.types("It has held for two months\r")
        person.sees("“visits booked online” is now a KPI to keep healthy.")
        person.does_not_see("O1.1 Lift visits booked online")
    assert kept(drafted).changes[-1].why == "It has held for two months"


async def test_what_is_committed_is_dropped_with_a_reason_and_comes_back_with_u(demo_store: Path) -> None:
    async with story(opened(demo_store)) as person:
        await person.presses("j", "x")
        person.sees("Why do you drop O1.1?")
        await person.presses("enter")
        person.sees("O1.1 Lift visits")
        await person.presses("x")
        await person.types("Two towns are enough\r")
        person.sees("O1.1 is dropped: Two towns are enough")
        person.does_not_see("O1.1 Lift visits")
        await person.presses("u", "y")
        person.sees("O1.1 Lift visits")


async def test_keys_that_cannot_act_yet_say_what_is_needed(store: Path) -> None:
    async with story(opened(store)) as person:
        for key, sentence in (
            ("a", "Write an objective first: A."),
            ("w", "Move to a key result first."),
            ("1", "The coach asks nothing here."),
        ):
            await person.presses(key)
            person.sees(sentence)
