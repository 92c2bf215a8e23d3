"""Signs that something deeper is wrong: questions for the facilitator, never a list of people."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from method.learning.warning_signs import Sign, signs
from store.documents.history import Change, FieldChange
from store.documents.okrs import Commitment
from store.documents.plan import Plan
from store.documents.rhythm import Priority
from store.documents.strategy import Choice, Condition, NotDoing, Obstacle, Strategy
from tests.plans import CYCLE, MONDAY, PEOPLE, check_in, key_result, make_plan, objective

WEEK = timedelta(weeks=1)


def team(**changed: Any) -> Plan:
    """A team with a whole strategy, checked in every week, with a red one in the middle."""
    weekly = [
        check_in(key, MONDAY - week * WEEK, 50 - week, 5, "red" if week == 3 else "green")
        for key in ("O1.1", "O1.2")
        for week in range(6, -1, -1)
    ]
    tables: dict[str, Any] = {
        "strategy": Strategy(guiding_policy="by letting small clinics open an hour a day", confirmed="kept"),
        "obstacles": [Obstacle(rank=1, text="Patients can only call")],
        "choices": [Choice(id="a", key="A", rank=1, text="Small clinics first", over="hospitals")],
        "conditions": [Condition(key="C1", of="a", text="They decide fast", belief=4)],
        "not_doing": [NotDoing(text="A patient app", wanted_by="sales")],
        "objectives": [objective("O1", choices=["a"])],
        "key_results": [key_result("O1.1"), key_result("O1.2", "Raise the share of patients who return")],
        "commitment": Commitment(on=CYCLE.start, by="ines"),
        "check_ins": weekly,
    }
    return make_plan(**tables | changed)


def seen(plan: Plan, day: date = MONDAY) -> dict[str, Sign]:
    return {one.sign: one for one in signs(plan, day)}


def test_a_team_that_does_well_is_asked_nothing() -> None:
    assert seen(team()) == {}
    assert seen(make_plan()) == {}


def test_a_strategy_with_holes_is_asked_about_once_there_are_objectives() -> None:
    bare: dict[str, Any] = {"strategy": Strategy(), "obstacles": [], "choices": [], "not_doing": []}
    assert "strategy" in seen(team(**bare))
    assert "strategy" not in seen(team(**bare, objectives=[]))


def test_key_results_that_are_tasks_are_named() -> None:
    plan = team(key_results=[key_result("O1.1", "Launch the new website by December"), key_result("O1.2")])
    assert seen(plan)["tasks"].keys == ("O1.1",)


def test_nothing_ever_red_asks_whether_it_is_safe_to_say_so() -> None:
    green = [check_in("O1.1", MONDAY - week * WEEK, 50 - week, 8, "green") for week in range(6, -1, -1)]
    assert "safe" in seen(team(key_results=[key_result("O1.1")], check_ins=green))["never_red"].question
    assert "never_red" not in seen(team(key_results=[key_result("O1.1")], check_ins=green[-3:]))


def test_all_red_in_the_last_fortnight_asks_what_was_known_before() -> None:
    end = CYCLE.end
    before = [check_in(key, end - 3 * WEEK, 50, 8, "green") for key in ("O1.1", "O1.2")]
    late = [check_in(key, end - timedelta(days=3), 50, 2, "red") for key in ("O1.1", "O1.2")]
    assert seen(team(check_ins=before + late), end)["all_red_late"].keys == ("O1.1", "O1.2")
    warned = [check_in("O1.1", end - 4 * WEEK, 50, 2, "red"), *before, *late]
    assert "all_red_late" not in seen(team(check_ins=warned), end)


def test_key_results_that_miss_one_check_in_after_another_are_named_and_their_owners_are_not() -> None:
    plan = team()
    quiet = team(check_ins=[one for one in plan.check_ins if one.key_result == "O1.1"])
    found = seen(quiet, MONDAY + timedelta(days=4))["no_check_ins"]
    assert found.keys == ("O1.2",)
    assert not any(name in found.seen for person in PEOPLE for name in (person.key, person.name))


def test_more_objectives_each_cycle_is_seen_over_three_cycles() -> None:
    def of(count: int, previous: Plan | None = None) -> Plan:
        return make_plan(objectives=[objective(f"O{at}") for at in range(count)], previous=previous)

    assert "more_objectives" in seen(of(4, of(3, of(2))))
    assert "more_objectives" not in seen(of(4, of(4, of(2))))
    assert "more_objectives" not in seen(of(4, of(3)))


def test_targets_made_easier_late_are_asked_about() -> None:
    def moved(on: date, before: float, after: float) -> Plan:
        edit = FieldChange(
            how="edit", table="key_results", of="O1.1", field="target", before=before, after=after
        )
        at = datetime.combine(on, time(9), UTC)
        return team(changes=[Change(at=at, by="mara", deed="correct_key_result", edits=[edit])])

    late = CYCLE.end - timedelta(days=10)
    assert seen(moved(late, 120, 100))["late_targets"].keys == ("O1.1",)
    assert "late_targets" not in seen(moved(late, 90, 100))
    assert "late_targets" not in seen(moved(CYCLE.start + WEEK, 120, 100))


def test_weeks_of_priorities_that_touch_no_key_result_are_a_sign() -> None:
    def weeks(tied: str) -> Plan:
        return team(
            priorities=[
                Priority(person="mara", week=MONDAY - at * WEEK, text="x", key_result=tied if at % 2 else "")
                for at in range(4)
                for _ in range(2)
            ]
        )

    assert "untied" not in seen(weeks("O1.1"))
    assert seen(weeks(""))["untied"].seen == "8 of the last 8 priorities are tied to no key result."
