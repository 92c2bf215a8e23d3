"""A new colleague reads one page and can say why: or the page says what is still to be written, and where."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from method.planning.brief import Brief, BriefLine, brief, measure
from store.documents.okrs import Commitment, Dependency, Initiative, RubricStep
from store.documents.prework import (
    Capacity,
    Department,
    DepartmentNeed,
    InsightsReview,
    Need,
    Resources,
    ReviewPlan,
    Stakeholder,
    StepRecord,
)
from store.documents.strategy import Choice, Condition, Direction, NotDoing, Obstacle, Strategy
from store.documents.workspace import KPI, Reading
from tests.plans import MONDAY, key_result, make_plan, objective

STRATEGY: dict[str, Any] = {
    "strategy": Strategy(
        diagnosis="Patients can only book by calling, and clinics are full at nine",
        guiding_policy="letting small clinics open one hour a day online",
        order_reason="Small clinics decide in weeks, hospitals in years",
    ),
    "obstacles": [Obstacle(id="calls", rank=1, text="Patients can only book by calling")],
    "choices": [
        Choice(id="hospitals", key="B", rank=2, text="Hospitals later"),
        Choice(
            id="small",
            key="A",
            rank=1,
            text="Small clinics first",
            over="the two hospitals",
            because="they decide in weeks",
            removes=["calls"],
        ),
    ],
    "not_doing": [NotDoing(text="A patient app", wanted_by="sales", why="clinics own the calendar")],
}
OKRS: dict[str, Any] = {
    "objectives": [
        objective(
            "O1",
            why_now="The flu season fills the lines",
            choices=["small"],
            left_open="Which clinics to ask",
        )
    ],
    "key_results": [key_result("O1.1", metric="visits booked online", baseline=4, target=25)],
}
FIRST_FOUR = ("goals", "now", "order", "not_doing")


def read(**tables: Any) -> Brief:
    return brief(make_plan(**tables), MONDAY)


def answered(page: Brief) -> dict[str, bool]:
    return {answer.key: answer.answered for answer in page.answers}


def texts(page: Brief, section: str) -> str:
    def told(line: BriefLine) -> list[str]:
        return [f"{line.label} {line.text}", *(text for below in line.under for text in told(below))]

    lines = next(one for one in page.sections if one.key == section).lines
    return "\n".join(text for line in lines for text in told(line))


def test_a_full_plan_answers_a_new_colleague_with_its_own_words() -> None:
    page = read(**STRATEGY, **OKRS)
    assert all(answered(page).values())
    said = {answer.key: "\n".join(answer.text) for answer in page.answers}
    assert "O1: A Small clinics first, over the two hospitals" in said["goals"]
    assert "flu season" in said["now"]
    assert said["order"].startswith("First: Small clinics first\nThen: Hospitals later\nSmall clinics decide")
    assert said["not_doing"] == "A patient app"
    assert "Which clinics to ask" in said["open"]


def test_without_a_strategy_the_four_whys_are_unanswered_and_say_where_to_write() -> None:
    page = read(**OKRS)
    found = answered(page)
    assert [key for key in FIRST_FOUR if found[key]] == []
    assert found["matters"]
    assert found["measured"]
    for answer in page.answers:
        if answer.key in FIRST_FOUR:
            assert answer.write
            assert answer.place == "prework/strategy"


def test_what_to_write_names_the_place_where_it_is_written() -> None:
    now = next(answer for answer in read().answers if answer.key == "now")
    assert dict(zip(now.write, now.places, strict=True)) == {
        "Write what is going on: the diagnosis.": "prework/strategy",
        "Write an objective.": "draft",
    }


@pytest.mark.parametrize("left_out", ["obstacles", "not_doing", "choices"])
def test_each_missing_part_leaves_its_question_open(left_out: str) -> None:
    page = read(**{name: rows for name, rows in (STRATEGY | OKRS).items() if name != left_out})
    open_ones = {key for key, done in answered(page).items() if not done}
    expected = {"obstacles": {"goals"}, "not_doing": {"not_doing"}, "choices": {"goals", "order"}}
    assert open_ones == expected[left_out]


def test_an_objective_that_serves_nothing_leaves_why_these_goals_open_and_is_named() -> None:
    okrs = OKRS | {
        "objectives": [*OKRS["objectives"], objective("O2", "Be loved", why_now="x", left_open="y")]
    }
    page = read(**STRATEGY, **okrs)
    goals = page.answers[0]
    assert not goals.answered
    assert goals.write == ("Say which choice O2 serves.",)
    assert goals.place == "draft"


def test_a_single_choice_needs_no_order_but_a_reason() -> None:
    alone = STRATEGY | {
        "choices": STRATEGY["choices"][1:],
        "strategy": Strategy(diagnosis="x", guiding_policy="by y"),
    }
    assert answered(read(**alone, **OKRS))["order"]
    unreasoned = alone | {
        "choices": [Choice(id="small", key="A", text="Small clinics first", over="hospitals")]
    }
    assert not answered(read(**unreasoned, **OKRS))["order"]


def test_a_key_result_without_a_target_leaves_how_it_is_measured_open() -> None:
    vague = OKRS | {"key_results": [*OKRS["key_results"], key_result("O1.2", target=None)]}
    measured = next(one for one in read(**STRATEGY, **vague).answers if one.key == "measured")
    assert not measured.answered
    assert "O1.2" in measured.write[0]
    assert "O1.1" not in measured.write[0]


def test_dropped_objectives_are_not_on_the_page() -> None:
    dropped = OKRS | {"objectives": [*OKRS["objectives"], objective("O2", "Given up", state="dropped")]}
    page = read(**STRATEGY, **dropped)
    assert "Given up" not in texts(page, "okrs")
    assert all(answered(page).values())


def test_the_page_is_in_reading_order_and_tells_of_everything_agreed() -> None:
    page = read(
        **STRATEGY,
        **OKRS,
        direction=Direction(mission="Care without waiting", vision="No phone queues", serves="Patients"),
        conditions=[
            Condition(key="C1", of="small", text="They open hours ahead", belief=4),
            Condition(key="C2", of="small", text="Nurses may book", belief=8, state="false"),
        ],
        stakeholders=[Stakeholder(id="patients", name="Patients")],
        needs=[
            Need(of="patients", rank=1, text="No queues", answered_by=["small"]),
            Need(of="patients", text="Calm"),
        ],
        kpis=[KPI(id="k", name="complaints", low=0, high=5, unit="a week")],
        readings=[Reading(kpi="k", on=date(2026, 11, 1), value=3)],
        resources=Resources(
            start=date(2026, 10, 1),
            end=date(2026, 12, 31),
            budget="€40,000 for visits",
            tools="A test calendar",
        ),
        capacity=[Capacity(person="mara", share=50)],
        review_plan=ReviewPlan(success=70, first_check_in=date(2026, 10, 5), end_review=date(2026, 12, 28)),
        steps=[StepRecord(id="departments", waived="There is only us")],
        commitment=Commitment(
            on=MONDAY, by="mara", open_findings=["KR-8 O1.1 has no source"], reason="We learn by doing"
        ),
    )
    assert [section.key for section in page.sections] == [
        "okrs", "mission", "obstacles", "choices", "not_doing", "stakeholders", "kpis", "capacity", "review",
        "left_out",
    ]  # fmt: skip
    choices = texts(page, "choices")
    assert choices.index("Small clinics first") < choices.index("Hospitals later")
    for part in (
        "over the two hospitals",
        "they decide in weeks",
        "They open hours ahead",
        "Nurses may book",
    ):
        assert part in choices
    assert "answered by A Small clinics first" in texts(page, "stakeholders")
    assert "answered by nothing yet" in texts(page, "stakeholders")
    assert "visits booked online: 4% → 25% by 31 December 2026" in texts(page, "okrs")
    assert "now 3 a week" in texts(page, "kpis")
    assert "Mara Lind: 50 %" in texts(page, "capacity")
    for part in ("Budget €40,000 for visits", "Tools A test calendar"):
        assert part in texts(page, "capacity")
    assert "70 %" in texts(page, "review")
    left_out = texts(page, "left_out")
    for part in ("There is only us", "We learn by doing", "O1.1 has no source"):
        assert part in left_out
    assert "KR-8" not in left_out


def test_each_key_result_is_told_once_and_its_initiatives_stand_with_it() -> None:
    page = read(
        **STRATEGY,
        **OKRS
        | {"key_results": [key_result("O1.1", "Lift visits online from 4% to 25%", baseline=4, target=25)]},
        initiatives=[
            Initiative(key="I1", of="O1.1", text="A link in every reminder", month="2026-10", state="done"),
            Initiative(key="I2", of="O1.1", text="A poster", state="dropped"),
            Initiative(key="I3", of="small", text="A day in town", owner="jo"),
        ],
    )
    whole = [line for answer in page.answers for line in answer.text] + texts(page, "okrs").splitlines()
    assert sum("Lift visits online" in line for line in whole) == 1
    assert "I1 A link in every reminder (2026-10, done)" in texts(page, "okrs")
    assert "I3 A day in town (planned, Jo Park)" in texts(page, "okrs")
    assert "poster" not in texts(page, "okrs")


@pytest.mark.parametrize(
    ("confirmed", "told"), [("ruth", "confirmed by ruth"), ("", "not confirmed yet"), ("jo", "by Jo Park")]
)
def test_what_is_needed_from_others_says_who_has_confirmed_it(confirmed: str, told: str) -> None:
    by = date(2026, 12, 4)
    page = read(
        **OKRS,
        dependencies=[
            Dependency(of="O1.1", team="billing", what="A yes to texts", by=by, confirmed_by=confirmed),
            Dependency(of="gone", team="billing", what="Nobody asks for this"),
        ],
        departments=[Department(id="d", name="Reception")],
        department_needs=[
            DepartmentNeed(of="d", text="An hour a week", confirmed_by=confirmed),
            DepartmentNeed(of="d", way="they need", text="No change on Mondays", confirmed_by=confirmed),
        ],
    )
    said = texts(page, "others").splitlines()
    assert len(said) == 3
    assert said[0].startswith("O1.1 A yes to texts, from ")
    assert "by 4 December 2026" in said[0]
    assert said[1].strip().startswith("An hour a week, from Reception")
    assert said[2].strip().startswith("From us, for Reception: No change on Mondays")
    assert all(told in line for line in said)


def test_the_direction_chosen_in_step_7_is_on_the_page() -> None:
    page = read(insights_review=InsightsReview(direction="Town by town"))
    assert texts(page, "chosen").strip() == "Town by town"
    assert "chosen" not in [section.key for section in read().sections]


def test_an_empty_plan_makes_a_page_of_headings_and_open_questions() -> None:
    page = brief(make_plan(), MONDAY)
    assert not any(section.lines for section in page.sections)
    assert "left_out" not in [section.key for section in page.sections]
    assert not any(answered(page).values())


def test_every_kind_of_key_result_says_how_it_is_measured() -> None:
    def said(**fields: Any) -> str:
        return measure(key_result("O1.1", metric="uptime", **fields))

    kept = {"direction": "keep", "baseline": None, "target": None}
    assert said(**kept, low=99, high=100) == "uptime: stays between 99% and 100% until 31 December 2026"
    assert said(**kept, low=99) == "uptime: stays at 99% or more until 31 December 2026"
    assert said(**kept, high=5) == "uptime: stays at 5% or less until 31 December 2026"
    rubric = [RubricStep(text="first clinic", share=40), RubricStep(text="all", share=100)]
    assert "40 % first clinic; 100 % all" in said(direction="milestone", rubric=rubric)
    assert "not measurable" in said(target=None)
    assert said(due=None).endswith("by ?")
