"""Monday at nine, Friday at four: what is mine today, and what others did meanwhile."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from method.rhythm.today import Today, last_working_day, today
from store.documents.okrs import Commitment, Dependency, PeerReview
from store.documents.plan import Plan
from store.documents.prework import ReviewPlan
from store.documents.rhythm import MidCycle, Priority, Retrospective, Score, Win
from store.documents.strategy import Condition
from store.documents.workspace import KPI, Reading, Team
from tests.plans import CYCLE, MONDAY, TEAM, check_in, key_result, make_plan, objective

LAST_WEEK = MONDAY - timedelta(weeks=1)
FRIDAY = MONDAY + timedelta(days=4)


def team(**changed: Any) -> Plan:
    """Committed, in week 8; Mara has O1.1 and O1.2, Jo has O2.1. Everything was checked in today."""
    tables: dict[str, Any] = {
        "objectives": [objective("O1"), objective("O2", owner="jo")],
        "key_results": [key_result("O1.1"), key_result("O1.2"), key_result("O2.1", owner="jo")],
        "commitment": Commitment(on=date(2026, 10, 1), by="ines"),
        "check_ins": [check_in(key, MONDAY, 50, 7, "green") for key in ("O1.1", "O1.2", "O2.1")],
        "priorities": [Priority(person=who, week=MONDAY, text="x") for who in ("mara", "jo", "ines")],
    }
    return make_plan(**tables | changed)


def due(plan: Plan, who: str = "mara", day: date = MONDAY, **given: Any) -> dict[str, tuple[str, ...]]:
    return {item.kind: item.keys for item in today(plan, who, day, **given).items}


def line(view: Today, kind: str) -> str:
    return next(item.text for item in view.items if item.kind == kind)


def test_on_a_day_when_all_is_done_nothing_is_due() -> None:
    assert due(team()) == {}


def test_my_check_ins_are_due_with_the_keys_concerned() -> None:
    plan = team(check_ins=[check_in("O1.1", LAST_WEEK, 5), check_in("O2.1", LAST_WEEK, 5)])
    assert due(plan)["check_in"] == ("O1.1", "O1.2")
    assert due(plan, "jo")["check_in"] == ("O2.1",)
    assert "check_in" not in due(plan, "ines")
    view = today(plan, "mara", MONDAY)
    assert line(view, "check_in") == "Check in, last 16 November"
    assert view.items[0].place == "checkin/O1.1"


def test_what_was_dropped_needs_no_check_in() -> None:
    plan = team(check_ins=[], key_results=[key_result("O1.1", state="dropped")])
    assert "check_in" not in due(plan)


def test_last_weeks_unfinished_priorities_come_first_on_monday() -> None:
    mine = [
        Priority(person="mara", week=LAST_WEEK, text="Call", key_result="O1.1"),
        Priority(person="mara", week=LAST_WEEK, text="Write"),
        Priority(person="mara", week=LAST_WEEK, text="Ask", state="done"),
    ]
    view = today(team(priorities=mine), "mara", MONDAY)
    assert line(view, "priorities") == "2 of last week's 3 are open: carry, drop or done?"
    assert due(team(priorities=mine))["priorities"] == ("O1.1",)
    assert "One of last week's 2" in line(today(team(priorities=mine[1:]), "mara", MONDAY), "priorities")
    assert "Last week's priority" in line(today(team(priorities=mine[:1]), "mara", MONDAY), "priorities")


def test_priorities_left_over_from_longer_ago_are_not_called_last_weeks() -> None:
    mine = [Priority(person="mara", week=LAST_WEEK, text=text) for text in ("Call", "Write")]
    view = today(team(priorities=mine), "mara", MONDAY + timedelta(weeks=2))
    assert line(view, "priorities") == "2 from the week of 16 November are open: carry, drop or done?"
    one = today(team(priorities=mine[:1]), "mara", MONDAY + timedelta(weeks=2))
    assert line(one, "priorities") == "One from the week of 16 November is open: carry, drop or done?"


def test_once_the_cycle_is_over_its_end_comes_first() -> None:
    view = today(team(check_ins=[]), "mara", CYCLE.end + timedelta(days=20))
    assert [item.kind for item in view.items][:2] == ["scores", "check_in"]


def test_who_has_named_no_priorities_is_asked_until_thursday() -> None:
    plan = team(priorities=[])
    assert "priorities" in due(plan)
    assert "priorities" in due(plan, day=MONDAY + timedelta(days=3))
    assert "priorities" not in due(plan, day=FRIDAY)


def test_friday_asks_for_wins_once() -> None:
    assert "win" in due(team(), day=FRIDAY)
    assert "win" not in due(team())
    assert "win" not in due(team(wins=[Win(on=FRIDAY, by="mara", text="x")]), day=FRIDAY)


@pytest.mark.parametrize("named", ["mara", "Mara Lind", "Mara"])
def test_a_talk_that_names_me_is_mine(named: str) -> None:
    talk = check_in("O2.1", MONDAY, 5, 5, "amber", by="jo", will="Ask two clinics", will_who=named)
    view = today(team(check_ins=[talk]), "mara", MONDAY)
    assert line(view, "talk") == "O2.1 is amber and names you: “Ask two clinics”"
    assert "talk" not in due(team(check_ins=[talk]), "ines")


def test_a_talk_is_over_once_the_key_result_is_green_again() -> None:
    talk = check_in("O2.1", LAST_WEEK, 5, 5, "amber", will="Ask", will_who="mara", will_when=MONDAY)
    green = check_in("O2.1", MONDAY, 50, 8, "green", by="jo")
    assert "by 23 November" in line(today(team(check_ins=[talk]), "mara", MONDAY), "talk")
    assert "talk" not in due(team(check_ins=[talk, green]))


def test_a_colleague_who_asks_for_me_is_heard() -> None:
    asks = check_in("O2.1", MONDAY, 5, 5, "amber", by="jo", help="Could Mara, or someone, call them?")
    assert "Jo Park asks for you on O2.1" in line(today(team(check_ins=[asks]), "mara", MONDAY), "talk")
    no_name = asks.model_copy(update={"help": "We need a marathon of calls"})
    assert "talk" not in due(team(check_ins=[no_name]))


def test_a_condition_i_promised_to_find_out_about_comes_up_a_week_ahead() -> None:
    promised = Condition(
        key="C1", of="O1.1", text="They open ahead", who="mara", by=MONDAY + timedelta(days=7)
    )
    assert due(team(conditions=[promised]))["find_out"] == ("O1.1",)
    assert "find_out" not in due(team(conditions=[promised]), day=MONDAY - timedelta(days=1))
    assert "find_out" not in due(team(conditions=[promised.model_copy(update={"state": "true"})]))


def test_a_dependency_nobody_confirmed_asks_both_sides() -> None:
    need = Dependency(of="O1.1", team="Design", what="a calendar", by=FRIDAY)
    plan = team(dependencies=[need])
    text = line(today(plan, "mara", MONDAY), "dependency")
    assert text == "O1.1 needs “a calendar” from Design: who there says yes? By 27 November."
    assert "dependency" not in due(plan, "jo")
    assert "dependency" not in due(team(dependencies=[need.model_copy(update={"confirmed_by": "Ana"})]))
    design = team(team=Team(key="design", name="Design"), dependencies=[], people=make_design_people())
    asked = today(design, "ana", MONDAY, others=[plan])
    assert "Booking team needs “a calendar”" in line(asked, "dependency")


def make_design_people() -> list[Any]:
    from store.documents.workspace import Person

    return [Person(key="ana", name="Ana", teams=["design"])]


def test_a_kpi_out_of_its_range_reaches_its_owner() -> None:
    kpi = KPI(id="k", name="Complaints", unit="a week", high=5, owner="mara")
    plan = team(kpis=[kpi], readings=[Reading(kpi="k", on=MONDAY, value=9)])
    assert line(today(plan, "mara", MONDAY), "kpi") == "Complaints is out of its range: 9 a week."
    assert "kpi" not in due(team(kpis=[kpi], readings=[Reading(kpi="k", on=MONDAY, value=5)]))


def test_before_the_commit_the_facilitator_sees_the_next_step_and_peers_are_asked() -> None:
    draft = team(commitment=[], check_ins=[])
    lead = due(draft, "ines")
    assert {"prework", "commit", "peer_review"} <= set(lead)
    assert set(due(draft)) == {"peer_review"}
    assert due(team(commitment=[], check_ins=[], peer_reviews=[PeerReview(by="mara", on=MONDAY)])) == {}
    view = today(draft, "ines", MONDAY)
    assert next(item.place for item in view.items if item.kind == "prework") == "prework/mission"


def test_the_middle_of_the_cycle_asks_about_each_objective_once() -> None:
    agreed = ReviewPlan(mid_cycle=MONDAY)
    assert due(team(review_plan=agreed))["middle"] == ("O1",)
    assert "middle" not in due(team(review_plan=agreed), day=MONDAY - timedelta(days=1))
    assert "middle" not in due(team(review_plan=agreed, mid_cycles=[MidCycle(id="O1", on=MONDAY)]))


def test_the_end_asks_for_scores_then_the_retrospective_then_to_close() -> None:
    end = CYCLE.end
    checked = [check_in(key, end, 50, 7, "green") for key in ("O1.1", "O1.2", "O2.1")]
    assert due(team(check_ins=checked), day=end)["scores"] == ("O1.1", "O1.2")
    scores = [Score(id=key, score=0.5, why="Spring") for key in ("O1.1", "O1.2", "O2.1")]
    scored = team(check_ins=checked, scores=scores)
    assert "scores" not in due(scored, day=end)
    assert "retrospective" in due(scored, "ines", day=end)
    looked_back = team(check_ins=checked, scores=scores, retrospective=Retrospective(worked="Calls"))
    assert "close" in due(looked_back, "ines", day=end)
    assert "close" not in due(looked_back, day=end)


def test_planning_begins_with_the_facilitator() -> None:
    plan = team(review_plan=ReviewPlan(planning=MONDAY))
    assert "planning" in due(plan, "ines")
    assert "planning" not in due(plan)


def test_a_closed_cycle_asks_nothing_more() -> None:
    closed = CYCLE.model_copy(update={"state": "closed"})
    assert due(team(cycle=closed, check_ins=[], priorities=[])) == {}


def test_someone_who_only_looks_is_asked_for_nothing() -> None:
    from store.documents.workspace import Person

    viewer = Person(key="sam", role="viewer", teams=[TEAM.key])
    assert due(team(people=[viewer], priorities=[]), "sam", day=FRIDAY) == {}


@pytest.mark.parametrize(("day", "before"), [
    (MONDAY, MONDAY - timedelta(days=3)), (FRIDAY, FRIDAY - timedelta(days=1)),
    (FRIDAY + timedelta(days=1), FRIDAY), (FRIDAY + timedelta(days=2), FRIDAY),
])  # fmt: skip
def test_news_begin_on_the_last_working_day(day: date, before: date) -> None:
    assert last_working_day(day) == before
    assert today(team(), "mara", day).since == before


def test_news_begin_at_my_last_visit_where_that_was_earlier_than_today() -> None:
    earlier = MONDAY - timedelta(days=20)
    assert today(team(), "mara", MONDAY, last_visit=earlier).since == earlier
    assert today(team(), "mara", MONDAY, last_visit=MONDAY).since == MONDAY - timedelta(days=3)
    seen = today(team(check_ins=[check_in("O2.1", MONDAY, 5, by="jo")]), "mara", MONDAY)
    assert [(one.who, one.key) for one in seen.news] == [("jo", "O2.1")]


def test_check_ins_come_due_on_the_days_agreed_in_step_nine() -> None:
    checked = [check_in("O2.1", LAST_WEEK, 5, by="jo")]
    weekly = team(review_plan=ReviewPlan(first_check_in=date(2026, 10, 1)), check_ins=checked)
    fortnightly = ReviewPlan(first_check_in=date(2026, 10, 1), cadence="fortnightly")
    assert due(weekly, "jo")["check_in"] == ("O2.1",)  # a Thursday lay between
    assert "check_in" not in due(weekly, "jo", day=LAST_WEEK + timedelta(days=2))
    assert "check_in" not in due(team(review_plan=fortnightly, check_ins=checked), "jo")
    assert "check_in" in due(
        team(review_plan=fortnightly, check_ins=checked), "jo", day=FRIDAY - timedelta(days=1)
    )


@pytest.mark.parametrize(
    ("who", "monday", "friday", "drafting"),
    [
        (
            "mara",
            "check_in priorities talk dependency",
            "check_in win talk dependency",
            "dependency peer_review",
        ),
        ("jo", "check_in priorities", "check_in win", "peer_review"),
        ("ines", "priorities", "win", "prework commit peer_review"),
        ("vera", "", "", ""),
    ],
)
def test_everyone_is_told_what_they_owe_and_nobody_what_others_do(
    who: str, monday: str, friday: str, drafting: str
) -> None:
    """Mara and Jo own key results, Ines facilitates, Vera reads."""
    from store.documents.workspace import Person

    people = [
        Person(key=key, name=key.capitalize(), role=role, teams=[TEAM.key])
        for key, role in {"mara": "member", "jo": "member", "ines": "facilitator", "vera": "viewer"}.items()
    ]
    tables: dict[str, Any] = {
        "people": people,
        "priorities": [],
        "dependencies": [Dependency(of="O1.1", team="Design", what="a calendar")],
        "check_ins": [
            check_in("O2.1", LAST_WEEK, 5, 5, "amber", by="jo", will="Ask two clinics", will_who="Mara")
        ],
    }
    running = team(**tables)
    assert list(due(running, who)) == monday.split()
    assert list(due(running, who, day=FRIDAY)) == friday.split()
    assert list(due(team(**tables | {"commitment": [], "check_ins": []}), who)) == drafting.split()
