"""Scores at a border (METHOD 9): decided from the unrounded figure and compared exactly.

Every tuple of scores in tenths and twentieths is counted in whole numbers beside it.
"""

from __future__ import annotations

from itertools import combinations_with_replacement

import pytest
from hypothesis import given
from hypothesis import strategies as st

from method.learning.grading import band_of, computed_score, findings, results, said
from method.plan.exact import mean, share_of_way
from method.planning.ambition import ambition
from method.planning.ambition import band_of as reach_band
from method.rhythm.progress import progress
from store.documents.prework import PastResult, ReviewPlan
from store.documents.rhythm import Score
from tests.plans import MONDAY, check_in, key_result, make_plan, objective

UNAGREED = make_plan()


@pytest.mark.parametrize("size", [1, 2, 3, 4, 5])
def test_every_mean_of_tenths_falls_on_its_side_of_every_border(size: int) -> None:
    """In tenths: the mean of whole numbers a_i / 10 is under 4/10 exactly when their sum is under 4 n."""
    for tenths in combinations_with_replacement(range(11), size):
        middle = mean(tenth / 10 for tenth in tenths)
        assert middle is not None
        total = sum(tenths)
        wanted = "low" if total < 4 * size else "middle" if total < 7 * size else "reached"
        assert band_of(middle, UNAGREED) == wanted, tenths
        assert reach_band(middle) == (
            "gentle" if total < 4 * size else "higher" if total == 10 * size else "keep"
        )


def test_every_mean_of_hundredths_at_every_figure_a_team_can_agree_on() -> None:
    """In hundredths: 5,050 pairs and each success figure from 1 to 100 that they could just reach."""
    for first, second in combinations_with_replacement(range(101), 2):
        middle = mean([first / 100, second / 100])
        assert middle is not None
        for success in {(first + second) // 2, (first + second + 1) // 2} - {0}:
            plan = make_plan(review_plan=ReviewPlan(success=success))
            assert (band_of(middle, plan) == "reached") == (first + second >= 2 * success), (first, second)


#: baseline, target, value; the share as a fraction: top, bottom
SHARES = [
    (0, 60, 59.85, (5985, 6000)),
    (0.1, 0.3, 0.18, (4, 10)),
    (0.1, 0.3, 0.24, (7, 10)),
    (0, 60, 59.999999, (59999999, 60000000)),
    (41, 55, 46.6, (4, 10)),
    (1.1, 2.2, 1.54, (4, 10)),
    (60, 0, 0.15, (5985, 6000)),
    (0.05, 0.001, 0.0157, (7, 10)),
    (2.9, 2.0, 2.27, (7, 10)),
    (0, 2_000_000, 1_995_100, (19951, 20000)),
    (-10, 10, -2, (4, 10)),
    (1e-7, 2e-7, 2e-7, (1, 1)),
    (100, 101, 100.7, (7, 10)),
]


@pytest.mark.parametrize(("baseline", "target", "value", "share"), SHARES)
def test_a_share_is_that_of_the_figures_as_they_were_typed(
    baseline: float, target: float, value: float, share: tuple[int, int]
) -> None:
    one = key_result("O1.1", baseline=baseline, target=target)
    assert progress(one, value) == share[0] / share[1]


@given(st.integers(-999, 999), st.integers(-999, 999), st.integers(0, 20), st.sampled_from([1, 10, 1000]))
def test_a_value_exactly_on_a_twentieth_of_the_way_is_there(
    first: int, way: int, at: int, parts: int
) -> None:
    if way:
        start, end, value = (
            n / (20 * parts) for n in (20 * first, 20 * (first + way), 20 * first + way * at)
        )
        assert share_of_way(value, start, end) == at / 20


@given(st.lists(st.fractions(0, 1, max_denominator=12), min_size=1, max_size=6))
def test_means_of_thirds_and_sevenths_are_exact_too(shares: list[object]) -> None:
    """Scores that were worked out (1/3) count as what they are."""
    from fractions import Fraction

    parts = [share for share in shares if isinstance(share, Fraction)]
    assert mean(float(part) for part in parts) == float(sum(parts) / len(parts))


def test_nearly_there_is_not_there_and_asks_what_happened() -> None:
    plan = make_plan(
        objectives=[objective("O1", kind="committed")],
        key_results=[key_result("O1.1", baseline=0, target=60)],
        check_ins=[check_in("O1.1", MONDAY, 59.85)],
    )
    [of_objective] = results(plan)
    [first] = of_objective.results
    assert computed_score(plan.key_results[0], plan) == 0.9975
    assert "what_happened" in first.asks
    assert [one.field for one in findings(first)] == ["why", "what_happened"]
    assert said(first.score, plan) == "0.998"


def test_a_score_of_one_for_what_was_nearly_there_is_another_score() -> None:
    def asks(score: float) -> tuple[str, ...]:
        plan = make_plan(
            objectives=[objective("O1", kind="committed")],
            key_results=[key_result("O1.1", baseline=0, target=60)],
            check_ins=[check_in("O1.1", MONDAY, 59.85)],
            scores=[Score(id="O1.1", score=score, why="So it went")],
        )
        return results(plan)[0].results[0].asks

    assert asks(1.0) == ("adjusted_because",)
    assert asks(0.998) == ("what_happened",)


def test_a_mean_on_the_border_is_not_under_it() -> None:
    plan = make_plan(
        objectives=[objective("O1")],
        key_results=[key_result("O1.1"), key_result("O1.2")],
        scores=[Score(id="O1.1", score=0.1, why="a"), Score(id="O1.2", score=0.7, why="b")],
    )
    assert (results(plan)[0].mean, results(plan)[0].band) == (0.4, "middle")
    past = [PastResult(statement="a", score=0.1), PastResult(statement="b", score=0.7)]
    assert (ambition(make_plan(past_results=past)).mean, ambition(make_plan(past_results=past)).band) == (
        0.4,
        "keep",
    )


def test_grades_change_exactly_at_their_share_of_the_figure() -> None:
    plan = make_plan(review_plan=ReviewPlan(success=70, success_said_in="grades"))
    assert [said(score, plan) for score in (0.49, 0.48, 0.28, 0.27)] == ["B", "C", "C", "D"]
