"""How far to reach this time, worked out from the scores of last time (METHOD 4)."""

from __future__ import annotations

from datetime import date

import pytest

from method.planning.ambition import ambition, reach_for, reach_of, stretched_too_long
from store.documents.okrs import Objective
from store.documents.plan import Plan
from store.documents.prework import PastResult
from store.documents.rhythm import Score
from store.documents.workspace import Cycle
from tests.method.prework import last_cycle, result, without
from tests.plans import make_plan


def past(score: float | None, baseline: float = 4, target: float = 24, value: float = 14) -> PastResult:
    return PastResult(
        statement="Visits online", baseline=baseline, target=target, value=value, score=score, unit="%"
    )


@pytest.mark.parametrize(
    ("scores", "band"),
    [([0.1, 0.6], "gentle"), ([0.4], "keep"), ([0.99, 1.0], "keep"), ([1.0, 1.0], "higher")],
)
def test_the_mean_of_the_scores_says_how_far(scores: list[float], band: str) -> None:
    found = ambition(make_plan(past_results=[past(score) for score in scores]))
    assert found.band == band
    assert found.mean == pytest.approx(sum(scores) / len(scores))


def test_without_scores_there_is_nothing_to_work_out() -> None:
    assert ambition(make_plan()).band is None
    assert ambition(make_plan(past_results=[past(None)])).band is None


def test_a_gentle_goal_is_the_movement_really_made_and_a_tenth_more() -> None:
    reach = reach_of(past(0.2, value=10), "gentle")
    assert reach is not None
    assert (reach.moved, reach.start) == (6, 10)
    assert reach.target == pytest.approx(10 + 6.6)


def test_a_higher_goal_is_the_last_targets_movement_and_a_tenth_more() -> None:
    reach = reach_of(past(1.0, value=24), "higher")
    assert reach is not None
    assert reach.target == pytest.approx(24 + 22)


def test_keeping_the_reach_goes_as_far_again() -> None:
    reach = reach_of(past(0.7, value=18), "keep")
    assert reach is not None
    assert reach.target == 38


def test_a_number_that_should_fall_falls_further() -> None:
    reach = reach_of(past(0.2, baseline=9, target=3, value=7), "gentle")
    assert reach is not None
    assert reach.target == pytest.approx(7 - 2.2)


def test_what_moved_the_wrong_way_asks_for_no_more_of_it() -> None:
    reach = reach_of(past(0.0, baseline=9, target=3, value=11), "gentle")
    assert reach is not None
    assert (reach.step, reach.target) == (0, 11)


def test_no_goal_lies_below_nothing_or_over_all_of_it() -> None:
    falling = reach_of(past(0.7, baseline=6, target=1, value=1), "keep")
    assert falling is not None
    assert (falling.moved, falling.step, falling.target) == (-5, -1, 0)
    rising = reach_of(past(1.0, baseline=60, target=90, value=90), "higher")
    assert rising is not None
    assert rising.target == 100


def test_without_all_numbers_there_is_no_figure() -> None:
    assert reach_of(PastResult(statement="Better visits", score=0.3), "gentle") is None
    assert reach_of(past(0.3, baseline=5, target=5), "gentle") is None


def test_a_metric_that_carries_over_finds_its_figure_by_its_words() -> None:
    typed = past(0.7, value=18).model_copy(update={"statement": "Lift visits booked online from 4% to 24%"})
    plan = make_plan(past_results=[typed])
    again = reach_for("online booked visits", "%", plan)
    assert again is not None
    assert again.target == 38
    assert reach_for("calls answered late", "%", plan) is None
    assert reach_for("visits booked online", "visits", plan) is None
    assert reach_for("", "%", plan) is None


def test_scores_of_the_store_count_until_step_six_holds_its_own() -> None:
    previous = last_cycle(scores=[Score(id="L1.1", score=0.2)])
    assert ambition(without("past_results", previous=previous)).band == "gentle"
    assert ambition(without(previous=previous)).band == "keep"


def years(*scores: float, kind: str = "aspirational") -> Plan:
    """Cycles one after another with that mean score each, and a fresh one on top."""
    before: Plan | None = None
    for at, score in enumerate(scores):
        before = make_plan(
            cycle=Cycle(
                key=f"c{at}", start=date(2020 + at, 1, 1), end=date(2020 + at, 3, 31), state="closed"
            ),
            previous=before,
            objectives=[Objective.model_validate({"id": "O1", "key": "O1", "text": "Reach", "kind": kind})],
            key_results=[result("O1.1", "Lift it", "it", 0, 1)],
            scores=[Score(id="O1.1", score=score)],
        )
    return make_plan(previous=before)


def test_three_cycles_of_stretch_with_falling_scores_get_a_word() -> None:
    assert [one.rule for one in stretched_too_long(years(0.7, 0.5, 0.3))] == ["AMB-1"]
    assert [one.rule for one in stretched_too_long(years(0.1, 0.7, 0.5, 0.3))] == ["AMB-1"]


@pytest.mark.parametrize("scores", [(0.5, 0.3), (0.3, 0.5, 0.4), (0.5, 0.5, 0.5), ()])
def test_two_cycles_or_scores_that_do_not_fall_get_none(scores: tuple[float, ...]) -> None:
    assert stretched_too_long(years(*scores)) == []


def test_committed_cycles_are_no_stretch() -> None:
    assert stretched_too_long(years(0.7, 0.5, 0.3, kind="committed")) == []
