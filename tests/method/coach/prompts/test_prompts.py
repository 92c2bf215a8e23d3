"""The coach asks with the team's own words, three things at most, and nothing twice."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from method.coach.prompts import Prompt, prompts_for
from method.coach.sentence import read
from store.documents.base import Document
from store.documents.okrs import Answer
from store.documents.plan import Plan
from store.documents.prework import Department, Need, Stakeholder
from store.documents.rhythm import Learning
from store.documents.strategy import Choice, Condition, Obstacle, Strategy
from tests.plans import CYCLE, MONDAY, check_in, key_result, make_plan, objective

OCTOBER = date(2026, 10, 1)


def plan_of(**tables: Any) -> Plan:
    """A team with a strategy, a customer and one objective; tables given take the place of these."""
    given: dict[str, Document | list[Document]] = {
        "strategy": Strategy(guiding_policy="By letting small clinics open one hour a day online."),
        "obstacles": [
            Obstacle(id="o1", rank=1, text="Patients can only book by calling"),
            Obstacle(id="o2", rank=2, text="Clinics fear double bookings"),
        ],
        "choices": [
            Choice(id="a", key="A", rank=1, text="Small clinics first", over="hospitals", removes=["o2"])
        ],
        "stakeholders": [
            Stakeholder(id="p", name="Patients"),
            Stakeholder(id="n", kind="other", name="Nurses"),
        ],
        "needs": [
            Need(id="w", of="p", rank=1, text="See someone this week", answered_by=["a"]),
            Need(id="h", of="n", rank=1, text="Hours with patients"),
        ],
        "objectives": [objective("O1", removes=["o1"], choices=["a"])],
    }  # fmt: skip
    return make_plan(**{**given, **tables})


def ids(prompts: list[Prompt]) -> list[str]:
    return [each.id for each in prompts]


def typed(plan: Plan, text: str, about: str = "O1", today: date = OCTOBER) -> list[Prompt]:
    """What is asked while that key result is typed under the objective."""
    found = read(text, today=today, start=CYCLE.start, end=CYCLE.end)
    return prompts_for(plan, today, about=about, text=text, read=found, paused=True)


def text_of(prompts: list[Prompt], id: str) -> str:
    [found] = [each.text for each in prompts if each.id.startswith(id)]
    return found


def test_on_an_objective_it_asks_what_would_be_true_through_obstacle_and_need() -> None:
    asked = prompts_for(plan_of(), MONDAY, about="O1", text="Make booking easy")
    assert ids(asked) == ["OBJ-true-by", "OBJ-obstacle:o1", "OBJ-need:w"]
    assert asked[0].text == "If this were so by 31 December, what would be true that is not true today?"
    assert "“Patients can only book by calling”" in asked[1].text
    assert asked[2].text == "For patients, who need “see someone this week”: what would they do differently?"
    assert all("key_result" in each.into and each.why for each in asked)


def test_an_answered_prompt_and_a_not_now_make_room_for_others() -> None:
    answers = [
        Answer(prompt="OBJ-true-by", about="O1", text="They book at night"),
        Answer(prompt="OBJ-need:w", about="O1", state="not now"),
        Answer(prompt="OBJ-obstacle:o1", about="O2", text="Another objective's"),
    ]
    asked = ids(prompts_for(plan_of(answers=answers), MONDAY, about="O1"))
    assert asked == ["OBJ-obstacle:o1", "OBJ-obstacle:o2", "OBJ-over:a"]


def test_everything_there_is_to_ask_comes_up_in_the_end_and_then_it_is_quiet() -> None:
    plan, seen = plan_of(), []
    answers: list[Answer] = []
    while asked := prompts_for(plan, MONDAY, about="O1"):
        assert len(asked) <= 3
        seen.append(asked[0].id)
        answers.append(Answer(prompt=asked[0].id, about="O1", text="Said"))
        plan = plan_of(answers=answers)
    assert len(seen) == len(set(seen))
    assert {"OBJ-policy", "OBJ-need:h", "OBJ-over:a"} <= set(seen)


def test_an_objective_not_yet_kept_is_asked_about_without_a_document() -> None:
    asked = prompts_for(plan_of(), MONDAY, about="", text="Make every clinic want to open")
    assert asked[0].id == "OBJ-true-by"
    assert {each.about for each in asked} == {""}


def test_prompts_stay_the_same_while_the_words_are_being_typed() -> None:
    plan = plan_of()
    line = "Make booking a visit as easy as a message"
    assert (
        len({tuple(ids(prompts_for(plan, MONDAY, about="O1", text=line[:end]))) for end in range(1, 40)}) == 1
    )


@pytest.mark.parametrize(
    ("line", "question"),
    [
        (
            "Lift visits booked online from 4% to 25% by 30 Nov",
            "What would have to be true for “visits booked online” to go from 4% to 25% by 30 November?",
        ),
        (
            "Reach 300 visits at night",
            "What would have to be true for “visits at night” to reach 300 by 31 December?",
        ),
        (
            "Keep calls per day under 30",
            "What would have to be true for “calls per day” to stay at 30 or under until 31 December?",
        ),
        ("Cut nights on call", "What would have to be true for “nights on call” to move by 31 December?"),
    ],
)  # fmt: skip
def test_on_a_key_result_it_asks_in_the_numbers_that_were_typed(line: str, question: str) -> None:
    assert text_of(typed(plan_of(), line), "KR-true") == question


def test_the_pace_is_worked_out_against_the_best_of_the_cycle_before() -> None:
    last = make_plan(
        key_results=[key_result("O1.1", metric="visits booked online", target=6)],
        check_ins=[check_in("O1.1", date(2026, 7, 6), 1), check_in("O1.1", date(2026, 7, 13), 1.4)],
    )
    asked = typed(plan_of(previous=last), "Lift visits booked online from 4% to 18% by 31 Dec")
    pace = text_of(asked, "KR-pace")
    assert pace.startswith(
        "“visits booked online” needs +1.1 points a week for 13 weeks; the best so far is +0.4."
    )


def test_without_anything_to_compare_with_the_pace_asks_for_the_first_weeks() -> None:
    asked = typed(plan_of(), "Cut the wait from 9 d to 3 d by 31 Dec")
    assert (
        text_of(asked, "KR-pace")
        == "“wait” needs -0.46 days a week for 13 weeks. What moves it in the first two?"
    )


def test_a_pace_that_was_reached_before_is_not_asked_about() -> None:
    plan = plan_of(
        key_results=[key_result("O1.1", metric="visits booked online")],
        check_ins=[check_in("O1.1", date(2026, 11, 9), 0), check_in("O1.1", date(2026, 11, 16), 60)],
    )
    assert not [each for each in prompts_for(plan, MONDAY, about="O1.1") if each.id == "KR-pace"]


def test_the_least_believed_condition_asks_how_to_find_out() -> None:
    conditions = [
        Condition(id="c1", key="C1", of="O1.1", text="Clinics open hours a week ahead", belief=4),
        Condition(id="c2", key="C2", of="O1.1", text="Patients see the link", belief=6),
    ]
    plan = plan_of(key_results=[key_result("O1.1", metric="visits")], conditions=conditions)
    asked = prompts_for(plan, MONDAY, about="O1.1")
    assert text_of(asked, "KR-believed:c1") == (
        "You believe “Clinics open hours a week ahead” least, 4 of 10. How would you find out?"
    )


def test_a_condition_that_proved_false_comes_first() -> None:
    false = Condition(id="c1", key="C1", of="O1.1", text="Nurses may book for patients", state="false")
    plan = plan_of(
        key_results=[key_result("O1.1", metric="time to visit", direction="decrease")], conditions=[false]
    )
    assert prompts_for(plan, MONDAY, about="O1.1")[0].text == (
        "“Nurses may book for patients” proved false. "
        "What else would have to be true for “time to visit” to fall?"
    )  # fmt: skip


def test_a_soft_key_result_is_asked_how_it_is_read_and_by_whom() -> None:
    line = "Patients who rate booking 9 or 10: 31% → 55% by 31 Dec"
    assert "for instance" in text_of(typed(plan_of(), line), "KR-soft-how")
    kept = key_result(
        "O1.1", line, nature="soft", reading_how="A tablet at the door", metric="rating of booking"
    )
    asked = prompts_for(plan_of(key_results=[kept]), MONDAY, about="O1.1")
    assert text_of(asked, "KR-soft-who") == "Who reads “rating of booking”, and how often?"


def test_what_must_not_get_worse_is_asked_until_it_is_named() -> None:
    answers = [Answer(prompt=id, about="O1.1", text="Said") for id in ("KR-true", "KR-pace", "KR-who:p")]
    bare = key_result("O1.1", metric="visits booked online")
    asked = prompts_for(plan_of(key_results=[bare], answers=answers), MONDAY, about="O1.1")
    assert text_of(asked, "KR-counter").startswith("What must not get worse while “visits booked online”")
    named = bare.model_copy(update={"counter_metric": "Visits cancelled"})
    assert "KR-counter" not in ids(
        prompts_for(plan_of(key_results=[named], answers=answers), MONDAY, about="O1.1")
    )


def test_a_draft_like_one_that_missed_recalls_what_was_learned() -> None:
    learning = Learning(
        id="l1",
        believed="They look on the page",
        saw="They never scroll past the map.",
        statement="Lift visits booked online from 1% to 6% by 2 Oct",
        cycle="2026-Q3",
        score=0.6,
    )
    plan = plan_of(previous=make_plan(learnings=[learning]))
    recalled = text_of(typed(plan, "Lift visits booked online from 4% to 25%"), "KR-learning")
    assert "2026-Q3" in recalled
    assert "scored 0.6: “They never scroll past the map”. What" in recalled
    assert not [
        each for each in typed(plan, "Cut nights on call from 9 to 4") if each.id.startswith("KR-learning")
    ]


def test_an_empty_line_asks_what_the_objective_would_make_true() -> None:
    """Whatever is answered is the key result to be typed."""
    assert typed(plan_of(), "") == typed(plan_of(), "Lift") == prompts_for(plan_of(), MONDAY, about="O1")


def test_a_correction_is_asked_about_as_it_was_corrected() -> None:
    kept = key_result("O1.1", metric="visits without a call", corrected=["metric"])
    asked = typed(plan_of(key_results=[kept]), "Lift visits booked online from 4% to 25%", about="O1.1")
    assert "“visits without a call”" in text_of(asked, "KR-true")


def test_on_the_set_it_asks_whether_all_that_would_be_enough() -> None:
    results = [key_result(f"O1.{number}") for number in (1, 2, 3)]
    departments = [Department(id="d", name="Reception")]
    asked = prompts_for(plan_of(key_results=results, departments=departments), MONDAY, about="set")
    assert asked[0].into == ("yes_no",)
    assert asked[0].about == "O1"
    assert asked[0].text.startswith("If O1.1 to O1.3 were true, would you say: “Make booking a visit")
    assert ids(asked)[1:] == ["SET-intent:O1", "SET-nobody"]
    assert asked[2].text == "Could O1.1 to O1.3 score 1.0 and patients notice nothing?"
    answered = [
        Answer(prompt="SET-intent:O1", about="O1", text="Yes"),
        Answer(prompt="SET-nobody", text="No"),
    ]
    sufficient = [objective("O1", sufficient="yes")]
    plan = plan_of(key_results=results, departments=departments, answers=answered, objectives=sufficient)
    later = prompts_for(plan, MONDAY, about="set")
    assert ids(later) == ["SET-drop", "SET-asked"]
    assert "patients, nurses and Reception" in later[1].text
    assert prompts_for(plan_of(), MONDAY, about="set") == []


def test_on_a_choice_the_sides_nothing_is_said_about_come_first() -> None:
    said = [Condition(id="c1", key="C1", of="a", side="customers", text="They decide in weeks", belief=8)]
    asked = prompts_for(plan_of(conditions=said), MONDAY, about="a")
    assert ids(asked) == ["CHO-market", "CHO-us", "CHO-competitors"]
    first = prompts_for(plan_of(), MONDAY, about="a")[0]
    assert first.text == "For “Small clinics first” to be right, what would have to be true of patients?"
    assert first.into == ("condition",)


def test_long_words_are_cut_at_a_word_and_odd_ones_stay_as_they_are() -> None:
    long = Obstacle(id="o1", rank=1, text="Patients " + "wait and wait " * 20)
    odd = Obstacle(id="o2", rank=2, text="{braces} and [brackets]")
    asked = prompts_for(plan_of(obstacles=[long, odd]), MONDAY, about="O1")
    assert len(text_of(asked, "OBJ-obstacle:o1")) < 160
    assert "wait…”" in text_of(asked, "OBJ-obstacle:o1")
    assert "“{braces} and [brackets]”" in " ".join(
        each.text for each in prompts_for(plan_of(obstacles=[odd]), MONDAY, about="O1")
    )
