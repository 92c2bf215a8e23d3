"""A running cycle: check-ins, three priorities a week, wins, readings, conditions, the middle."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from method.actions.rhythm import (
    add_priority,
    add_win,
    check_in,
    judge_condition,
    look_at_middle,
    read_kpi,
    settle_priority,
)
from store.documents.rhythm import Retrospective
from store.documents.strategy import Condition
from store.documents.workspace import KPI
from tests.method.actions.deeds import NOW, Doing
from tests.plans import MONDAY, key_result, objective
from tests.plans import check_in as earlier


@pytest.fixture
def running() -> Doing:
    return Doing(
        objectives=[objective("O1")],
        key_results=[key_result("O1.1"), key_result("O1.2", start_confidence=6)],
        kpis=[KPI(id="k1", name="Visits cancelled", unit="%")],
        conditions=[Condition(id="c1", key="C1", of="O1.1", text="Clinics open hours", belief=6)],
    )


def test_a_check_in_by_key_keeps_what_is_said_and_what_was_suggested(running: Doing) -> None:
    done = running.do(
        check_in, key="o1.2", now=NOW, value=52, confidence=7, colour="amber", changed="Slow", will_who="jo"
    )
    [made] = running.plan.check_ins
    assert (made.key_result, made.value, made.confidence, made.on, made.by) == ("O1.2", 52, 7, MONDAY, "mara")
    assert made.colour == "amber"
    assert made.suggested in ("green", "amber", "red")
    assert made.will_who == "jo"
    assert done.said == "O1.2 is checked in: 52%, confidence 7, amber."


def test_confidence_not_said_stays_as_it_was_last_time_and_the_colour_is_the_suggested_one(
    running: Doing,
) -> None:
    running.do(check_in, key="O1.2", now=NOW, changed="Nothing read yet")
    assert running.plan.check_ins[0].confidence == 6
    running.do(check_in, key="O1.2", now=NOW + timedelta(hours=1), confidence=2)
    running.do(check_in, key="O1.2", now=NOW + timedelta(hours=2), changed="Still")
    last = running.plan.check_ins[-1]
    assert (last.confidence, last.colour, last.suggested) == (2, "red", "red")


def test_a_key_that_does_not_exist_is_answered_with_near_ones(running: Doing) -> None:
    said = running.refused(check_in, key="O1.9", now=NOW, value=1)
    assert said.startswith("There is no key result O1.9 in this cycle; did you mean O1.")
    assert "did you mean" not in running.refused(check_in, key="banana", now=NOW, value=1)
    assert "has none yet" in Doing().refused(check_in, key="O1.1", now=NOW, value=1)


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({"value": 5, "confidence": 11}, "Confidence must be 10 or less."),
        ({"value": "many"}, "Value must be a number, and this is not one."),
        ({"value": 5, "colour": "blue"}, "Colour must be one of these: green, amber or red."),
        ({"changed": "a\x07bell"}, "Changed holds a control character (U+0007); take it out."),
        ({}, "Give at least a value, a confidence or a word on what changed."),
    ],
)
def test_what_cannot_be_a_check_in_is_refused_plainly(
    running: Doing, given: dict[str, object], sentence: str
) -> None:
    assert running.refused(check_in, key="O1.1", now=NOW, **given) == sentence


def test_nothing_is_checked_in_after_the_team_closed_its_cycle_or_dropped_the_key_result() -> None:
    team = Doing(
        objectives=[objective("O1")],
        key_results=[key_result("O1.1", state="dropped")],
    )
    assert "was dropped" in team.refused(check_in, key="O1.1", now=NOW, value=1)
    closed = Retrospective(closed_on=MONDAY)
    team = Doing(objectives=[objective("O1")], key_results=[key_result("O1.1")], retrospective=closed)
    assert "was closed" in team.refused(check_in, key="O1.1", now=NOW, value=1)


def test_three_priorities_a_week_and_not_four(running: Doing) -> None:
    running.do(add_priority, text="Ring eight clinics", key_result="O1.2")
    running.do(add_priority, text="Interviews")
    running.do(add_priority, text="The evening page", key_result="o1.1")
    assert [each.key_result for each in running.plan.priorities] == ["O1.2", "", "O1.1"]
    assert "three priorities" in running.refused(add_priority, text="A fourth")
    running.do(add_priority, person="jo", text="Jo's own")
    running.do(settle_priority, id=running.plan.priorities[1].id, state="dropped")
    running.do(add_priority, text="A fourth after all", week=MONDAY + timedelta(days=3))
    assert running.plan.priorities[-1].week == MONDAY
    assert "Write the priority first" in running.refused(add_priority, person="ines", text="")


def test_last_weeks_priority_is_carried_into_this_week() -> None:
    team = Doing(key_results=[key_result("O1.1")], objectives=[objective("O1")])
    team.today = MONDAY - timedelta(days=4)
    team.do(add_priority, text="Ring eight clinics", key_result="O1.1")
    before = team.plan.priorities[0].id
    assert "this week already" in team.refused(settle_priority, id=before, state="carried")
    team.today = MONDAY
    team.do(settle_priority, id=before, state="carried")
    old, new = team.plan.priorities
    assert (old.state, new.state, new.week, new.key_result) == ("carried", "open", MONDAY, "O1.1")
    assert "settled already" in team.refused(settle_priority, id=before, state="done")


def test_a_win_names_whose_it_is(running: Doing) -> None:
    running.do(add_win, text="First booking at nine at night", who="The front desks")
    assert (running.plan.wins[0].by, running.plan.wins[0].who) == ("mara", "The front desks")
    assert "however small" in running.refused(add_win, text=" ")


def test_a_second_reading_on_the_same_day_replaces_the_first(running: Doing) -> None:
    running.do(read_kpi, id="k1", value=4)
    assert running.do(read_kpi, id="k1", value=5.5).said == "Visits cancelled stands at 5.5%."
    assert [each.value for each in running.plan.readings] == [5.5]
    running.today = MONDAY + timedelta(days=7)
    running.do(read_kpi, id="k1", value=6)
    assert [each.value for each in running.plan.readings] == [5.5, 6]


def test_a_condition_proves_false_by_what_was_seen(running: Doing) -> None:
    assert "makes it false" in running.refused(judge_condition, id="c1", state="false", evidence="")
    running.do(judge_condition, id="c1", state="false", evidence="None of twelve did", belief=1)
    [condition] = running.plan.conditions
    assert (condition.state, condition.evidence, condition.belief) == ("false", "None of twelve did", 1)
    said = running.do(judge_condition, id="c1", state="open", evidence="", belief=3).said
    assert said == "C1 is believed 3 of 10: Clinics open hours"
    assert running.plan.conditions[0].evidence == "None of twelve did"


def test_the_middle_of_the_cycle_is_looked_at_once_per_objective(running: Doing) -> None:
    running.do(look_at_middle, objective="O1", still_right="yes", moving="Two of three", changes="")
    running.do(look_at_middle, objective="O1", still_right="no", moving="None", changes="Target to 3 d")
    [middle] = running.plan.mid_cycles
    assert (middle.still_right, middle.changes, middle.on) == ("no", "Target to 3 d", MONDAY)


def test_the_trend_takes_part_in_the_colour_suggested() -> None:
    team = Doing(
        objectives=[objective("O1")],
        key_results=[key_result("O1.1")],
        check_ins=[earlier("O1.1", date(2026, 10, 12), 1), earlier("O1.1", date(2026, 11, 16), 3)],
    )
    team.do(check_in, key="O1.1", now=NOW, value=3, confidence=9, colour="green")
    last = team.plan.check_ins[-1]
    assert (last.colour, last.suggested) == ("green", "amber")
