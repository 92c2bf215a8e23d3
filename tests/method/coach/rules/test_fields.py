"""What one objective or key result leaves open, told by its fields and by its words."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from method.coach.rules.fields import pace_of
from method.coach.rules.finding import Finding
from store.documents.okrs import RubricStep
from store.documents.plan import Plan
from tests.method.coach.rules.by_rule import OF_KEY_RESULT, OF_OBJECTIVE, findings_by
from tests.method.prework import DRAFTING, done, edited, last_cycle, result, without
from tests.plans import check_in


def objective(**fields: Any) -> Plan:
    return edited("objectives", "O1", **fields)


def key_result(**fields: Any) -> Plan:
    return edited("key_results", "O1.1", **fields)


def says(rule: str, plan: Plan, today: date = DRAFTING) -> list[Finding]:
    return findings_by(rule, plan, today)


@pytest.mark.parametrize("rule", [*OF_OBJECTIVE, *OF_KEY_RESULT])
def test_sound_objectives_and_key_results_hear_nothing(rule: str) -> None:
    assert says(rule, without()) == []


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        ("OBJ-1", "Launch the new booking website"),
        ("OBJ-2", "Increase income by 25%"),
        ("OBJ-3", "Improve customer experience"),
        ("OBJ-4", "Keep the booking system running"),
        ("OBJ-5", "Make 40 small clinics glad to open their calendar"),
        ("OBJ-6", "Win"),
        ("OBJ-7", "Win the trust of small clinics and reduce what a visit costs"),
    ],
)
def test_the_words_of_an_objective_are_judged(rule: str, text: str) -> None:
    (only,) = says(rule, objective(text=text))
    assert (only.about, only.field) == ("O1", "text")


@pytest.mark.parametrize(
    ("rule", "statement"),
    [
        ("KR-1", "Patients book more visits online"),
        ("KR-4", "Launch the new booking page by 30 Nov"),
        ("KR-5", "Publish 12 blog posts by 30 Nov"),
        ("KR-7", "Grow users from 1,000 to 5,000 by 30 Nov"),
        ("KR-12", "Lift page views from 1,000 to 5,000 by 30 Nov"),
    ],
)
def test_the_words_of_a_key_result_are_judged(rule: str, statement: str) -> None:
    plan = key_result(statement=statement, target=None)
    assert [(one.about, one.field) for one in says(rule, plan)] == [("O1.1", "statement")]


def test_what_a_field_answers_is_not_asked_of_the_words() -> None:
    assert says("KR-1", key_result(statement="Patients book more visits online", target=25)) == []
    guarded = key_result(statement="Lift page views from 1k to 5k by 30 Nov", counter_metric="visits kept")
    assert says("KR-12", guarded) == []


def test_an_objective_that_serves_no_choice() -> None:
    assert says("OBJ-8", objective(choices=[]))
    assert says("OBJ-8", objective(choices=["a choice since removed"]))


@pytest.mark.parametrize(
    "fields", [{"owner": ""}, {"owner": "mara, jo"}, {"owner": "mara and jo"}, {"why_now": ""}]
)
def test_one_owner_and_a_why_now(fields: dict[str, str]) -> None:
    (only,) = says("OBJ-9", objective(**fields))
    assert only.field in fields


def test_a_target_without_a_baseline_unless_it_is_said_to_be_unknown() -> None:
    assert says("KR-2", key_result(baseline=None))
    assert says("KR-2", key_result(baseline=None, baseline_unknown=True)) == []
    assert says("KR-2", key_result(baseline=None, direction="keep", low=2, high=4)) == []


def test_unit_date_and_owner_are_named_together() -> None:
    (only,) = says("KR-3", key_result(unit="", due=None, owner=""))
    assert "unit, date, one owner" in only.message
    assert only.field == "unit"
    assert says("KR-3", key_result(owner="mara & jo"))
    assert (
        says("KR-3", key_result(direction="milestone", unit="", rubric=[RubricStep(text="Live", share=100)]))
        == []
    )
    (only,) = says("KR-3", key_result(direction="milestone", unit="", source="The register"))
    assert only.field == "rubric"
    assert "rubric" in only.message


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"target": 4}, "target"),
        ({"target": 2}, "target"),
        ({"direction": "decrease"}, "target"),
        ({"direction": "keep", "target": None, "low": 9, "high": 3}, "low"),
        ({"direction": "keep", "baseline": 3, "target": None, "high": 9}, "target"),
        ({"due": date(2026, 9, 1)}, "due"),
        ({"due": date(2027, 2, 1)}, "due"),
    ],
)
def test_numbers_and_dates_must_go_together(fields: dict[str, Any], field: str) -> None:
    (only,) = says("KR-6", key_result(**fields))
    assert only.field == field


def test_a_past_date_is_said_while_drafting_and_not_once_committed() -> None:
    later = date(2026, 12, 15)
    assert [one.about for one in says("KR-6", without(), later)] == ["O1.1", "O2.1", "O2.2"]
    committed = without(
        objectives=[row.model_copy(update={"state": "committed"}) for row in done()["objectives"]]
    )
    assert says("KR-6", committed, later) == []


def test_a_number_somebody_can_look_up() -> None:
    assert says("KR-8", key_result(source=""))
    milestone = key_result(direction="milestone", source="", rubric=[RubricStep(text="Live", share=100)])
    assert says("KR-8", milestone) == []


def test_a_key_result_without_conditions() -> None:
    (only,) = says("KR-9", without(conditions=[row for row in done()["conditions"] if row.of != "O1.1"]))
    assert only.about == "O1.1"


def test_a_pace_never_seen_this_cycle() -> None:
    today = date(2026, 11, 2)
    checked = [
        check_in("O1.1", date(2026, 10, day), value) for day, value in ((12, 4.5), (19, 5.0), (26, 6.0))
    ]
    (only,) = says("KR-10", without(check_ins=checked), today)
    assert "+1 points" in only.message
    fast = [check_in("O1.1", date(2026, 10, 12), 5.0), check_in("O1.1", date(2026, 10, 26), 18.0)]
    assert says("KR-10", without(check_ins=fast), today) == []


def test_the_best_pace_of_a_cycle_before_counts_for_the_same_metric() -> None:
    slow = [check_in("L1.1", date(2026, 7, day), value) for day, value in ((6, 1.0), (13, 1.4), (20, 1.6))]
    before = last_cycle(check_ins=slow)
    (only,) = says("KR-10", without(previous=before))
    assert "+0.4 points" in only.message
    other = last_cycle(check_ins=slow, key_results=[result("L1.1", "Lift calls", "calls answered", 1, 4)])
    assert says("KR-10", without(previous=other)) == []


def test_falling_is_the_way_for_a_number_that_should_fall() -> None:
    checked = [check_in("O1.2", date(2026, 10, 12), 9), check_in("O1.2", date(2026, 10, 26), 8)]
    plan = without(check_ins=checked)
    pace = pace_of(plan.key_results[1], plan, date(2026, 11, 2))
    assert pace is not None
    assert pace.best == -0.5
    assert pace.needed < pace.best
    assert [one.about for one in says("KR-10", plan, date(2026, 11, 2))] == ["O1.2"]


def test_two_readings_on_two_days_make_no_record() -> None:
    checked = [check_in("O1.1", date(2026, 10, 12), 4), check_in("O1.1", date(2026, 10, 13), 5)]
    plan = without(check_ins=checked)
    pace = pace_of(plan.key_results[0], plan, date(2026, 11, 2))
    assert pace is not None
    assert pace.best == 1.0


@pytest.mark.parametrize("confidence", [0, 1, 9, 10])
def test_a_start_confidence_too_safe_or_too_low(confidence: int) -> None:
    (only,) = says("KR-11", key_result(start_confidence=confidence))
    assert str(confidence) in only.message


@pytest.mark.parametrize("confidence", [2, 5, 8])
def test_a_start_confidence_in_between(confidence: int) -> None:
    assert says("KR-11", key_result(start_confidence=confidence)) == []
