"""What was said to go on is drafted again in the next cycle, by one key, from where it stands."""

from __future__ import annotations

from datetime import date

from method.actions.close_cycle import score_key_result
from method.actions.open_cycle import open_next_cycle
from method.actions.prework import fill_past_results, take_up_again
from method.steps import step, worked_out
from method.steps.lines import past_line
from store.documents.prework import PastResult
from store.documents.strategy import Choice
from tests.method.actions.deeds import Doing
from tests.plans import MONDAY, check_in, key_result, make_plan, objective

PAST = step("past")
A = Choice(id="a", key="A", text="Small clinics first")
BOOKED = key_result(
    "O1.1",
    "Lift visits booked online from 4% to 25% by 31 Dec",
    metric="visits booked online",
    baseline=4,
    target=25,
    source="The booking page's own count",
    counter_metric="visits cancelled within a day",
)


def ended() -> Doing:
    team = Doing(
        objectives=[objective("O1", choices=["a"])],
        key_results=[BOOKED],
        check_ins=[check_in("O1.1", date(2026, 12, 14), 14)],
        choices=[A],
    )
    team.do(score_key_result, key="O1.1", why="Two calendars came late", carries_over=True)
    return team


def beginning(past: float = 0.45, *, carries_over: bool = True) -> Doing:
    last = make_plan(
        objectives=[objective("O1", choices=["a", "gone"])],
        key_results=[BOOKED.model_copy(update={"unit": "%"})],
    )
    row = PastResult(
        id="O1.1",
        source="store",
        statement=BOOKED.statement,
        baseline=4,
        target=25,
        value=14,
        unit="%",
        score=past,
        why="late",
        carries_over=carries_over,
    )
    return Doing(previous=last, past_results=[row], choices=[A])


def test_what_is_to_go_on_is_said_in_the_next_cycles_sixth_step() -> None:
    team = ended()
    team.do(open_next_cycle)
    [past] = [each for each in team.elsewhere["2027-Q1"] if isinstance(each, PastResult)]
    assert past.carries_over
    assert past_line(past, make_plan()).endswith("goes on this cycle")
    said = worked_out(PAST, make_plan(past_results=[past]), MONDAY)
    assert any(line.startswith("To go on with, on purpose: Lift visits") for line in said)


def test_one_key_drafts_it_from_where_it_stands_to_the_figure_worked_out() -> None:
    team = beginning()
    told = team.do(take_up_again, id="O1.1").said
    [made], [parent] = team.plan.key_results, team.plan.objectives
    assert (made.baseline, made.target, made.unit, made.due) == (14, 35, "%", None)
    assert made.statement == "Increase visits booked online from 14% to 35%"
    assert made.source == BOOKED.source
    assert made.counter_metric == BOOKED.counter_metric
    assert made.corrected == []
    assert (parent.key, parent.choices, parent.state) == ("O1", ["a"], "draft")
    assert told == "It is drafted again as O1.1: from 14% to 35%. The date is still open."
    assert past_line(team.plan.past_results[0], team.plan).endswith("taken up again as O1.1")
    assert "already, as O1.1" in team.refused(take_up_again, id="O1.1")
    assert not any("To go on with" in line for line in worked_out(PAST, team.plan, MONDAY))


def test_a_low_score_makes_the_next_try_gentle() -> None:
    team = beginning(past=0.3)
    team.do(take_up_again, id="O1.1")
    assert team.plan.key_results[0].target == 25  # moved 10 points last time, and 10 % on top: 14 + 11


def test_a_typed_one_goes_under_the_objective_there_is() -> None:
    row = PastResult(id="typed", statement="Cut complaints from 9 to 3 per week", score=0.5, why="x")
    alone = Doing(past_results=[row])
    assert "Write an objective first" in alone.refused(take_up_again, id="typed")
    team = Doing(past_results=[row], objectives=[objective("O1")])
    team.do(take_up_again, id="typed")
    assert [each.key for each in team.plan.key_results] == ["O1.1"]


def test_a_score_given_after_the_next_cycle_was_opened_is_brought_along() -> None:
    team = beginning(carries_over=False)
    assert team.plan.previous is not None
    assert team.do(fill_past_results).said.startswith("Every key result")
