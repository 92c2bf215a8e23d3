"""What only shows when the whole set is seen: each rule fires, and stays silent on a sound set."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from method.coach.phrases.text_similarity import alike
from store.documents.plan import Plan
from store.documents.prework import Capacity, Guidelines
from tests.method.coach.rules.by_rule import CAPACITY, findings_by
from tests.method.prework import DRAFTING, done, drafted, edited, result, without


def says(rule: str, plan: Plan) -> list[str]:
    return [one.message for one in findings_by(rule, plan, DRAFTING)]


def all_results(**fields: Any) -> Plan:
    """The finished set with the same fields in every key result."""
    return without(key_results=[row.model_copy(update=fields) for row in done()["key_results"]])


def all_objectives(**fields: Any) -> Plan:
    return without(objectives=[row.model_copy(update=fields) for row in done()["objectives"]])


@pytest.mark.parametrize("rule", [*(f"SET-{number}" for number in range(1, 13)), *CAPACITY])
def test_a_sound_set_hears_nothing(rule: str) -> None:
    assert says(rule, without()) == []


def test_no_objective_and_four_of_them() -> None:
    assert says("SET-1", without("objectives", "key_results"))
    four = [drafted(f"O{number}", "Make booking a visit easy") for number in range(1, 5)]
    (only,) = says("SET-1", without(objectives=four))
    assert "4 objectives" in only
    assert "3 at most" in only


def test_a_dropped_objective_is_not_counted_and_the_team_may_agree_on_more() -> None:
    four = [drafted(f"O{number}", "Make booking a visit easy") for number in range(1, 5)]
    dropped = [*four[:3], four[3].model_copy(update={"state": "dropped"})]
    assert says("SET-1", without(objectives=dropped)) == []
    assert says("SET-1", without(objectives=four, guidelines=Guidelines(objectives_max=4))) == []


def test_one_key_result_is_few_six_are_many_none_is_a_gap() -> None:
    rows = done()["key_results"]
    (only,) = findings_by("SET-2", without(key_results=rows[1:]), DRAFTING)
    assert (only.about, only.severity) == ("O1", "ask")
    six = [result(f"O1.{number}", f"Lift thing {number}", f"thing {number}", 1, 2) for number in range(1, 7)]
    (many,) = says("SET-2", without(key_results=[*six, *rows[2:]]))
    assert "6 key results" in many
    (none,) = findings_by("SET-2", without(key_results=rows[:2]), DRAFTING)
    assert (none.about, none.severity) == ("O2", "gap")


def test_all_of_one_nature() -> None:
    (only,) = says("SET-3", all_results(nature="hard"))
    assert "hard" in only
    assert says("SET-3", all_results(nature=None)) == []


def test_all_outcomes_move_late_and_all_inputs_prove_nothing() -> None:
    (late,) = says("SET-4", all_results(measures="outcome"))
    assert "late" in late
    (inputs,) = says("SET-4", all_results(measures="input"))
    assert "prove" in inputs
    assert says("SET-4", all_results(measures=None)) == []


def test_all_due_on_the_last_day() -> None:
    assert says("SET-5", all_results(due=date(2026, 12, 31)))


def test_sufficiency_is_asked_until_it_is_answered() -> None:
    (only,) = findings_by("SET-6", edited("objectives", "O2", sufficient=""), DRAFTING)
    assert only.about == "O2"
    assert says("SET-6", edited("objectives", "O2", sufficient="no"))
    assert says("SET-6", edited("objectives", "O2", sufficient="no", missing="Whether they stay")) == []


def test_the_same_thing_measured_twice_is_named_by_both_keys() -> None:
    twin = result("O2.3", "Lift online booked visits from 4% to 20%", "online booked visits", 4, 20)
    (only,) = says("SET-7", without(key_results=[*done()["key_results"], twin]))
    assert "O1.1" in only
    assert "O2.3" in only


def test_what_shares_words_is_not_the_same() -> None:
    assert alike("visits booked online", "Visits booked on-line")
    assert not alike("visits booked online", "visits booked by phone")
    assert not alike("", "")
    by_phone = result("O2.3", "Cut visits booked by phone", "visits booked by phone", 4, 20)
    assert says("SET-7", without(key_results=[*done()["key_results"], by_phone])) == []


def test_the_same_words_in_another_unit_are_another_measure() -> None:
    hours = result("O2.3", "Lift visits booked online", "visits booked online", 4, 20, unit="visits")
    assert says("SET-7", without(key_results=[*done()["key_results"], hours])) == []


def test_everything_aspirational_or_nothing() -> None:
    assert "aspirational" in says("SET-8", all_objectives(kind="aspirational"))[0]
    assert "aspirational" in says("SET-8", all_objectives(kind="committed"))[0]
    one = without(objectives=done()["objectives"][:1])
    assert says("SET-8", one) == []


def test_comfortable_or_doubted_on_average() -> None:
    (high,) = says("SET-9", all_results(start_confidence=8))
    assert "8.0" in high
    assert says("SET-9", all_results(start_confidence=3))
    assert says("SET-9", all_results(start_confidence=7)) == []


def test_a_number_that_must_stay_healthy() -> None:
    assert says("SET-10", without("kpis"))


def test_committed_work_that_does_not_fit() -> None:
    assert says("SET-11", without(capacity=[Capacity(person="mara", share=10)]))
    assert says("SET-11", without("capacity")) == []


def test_an_unconfirmed_dependency_names_the_team() -> None:
    (only,) = says("SET-12", edited("dependencies", "D1", confirmed_by="", team="booking"))
    assert "Booking team" in only
    assert "One price list" in only


def test_a_dropped_key_result_needs_nobody() -> None:
    plan = without(
        key_results=[done()["key_results"][0].model_copy(update={"state": "dropped"})],
        dependencies=[done()["dependencies"][0].model_copy(update={"confirmed_by": ""})],
    )
    assert says("SET-12", plan) == []
