"""What happened, at the end: scores computed, adjusted with a reason, and held against the agreed figure."""

from __future__ import annotations

from typing import Any

import pytest

from method.learning.grading import band_of, computed_score, findings, mean, results, said
from store.documents.plan import Plan
from store.documents.prework import ReviewPlan
from store.documents.rhythm import Score
from tests.plans import MONDAY, check_in, key_result, make_plan, objective


def team(*scores: Score, kind: str = "aspirational", **tables: Any) -> Plan:
    return make_plan(
        objectives=[objective("O1", kind=kind)],
        key_results=[key_result("O1.1"), key_result("O1.2"), key_result("O1.3", state="dropped")],
        check_ins=[check_in("O1.1", MONDAY, 55), check_in("O1.2", MONDAY, 100)],
        scores=scores,
        **tables,
    )


def test_a_score_is_computed_from_the_last_value_read() -> None:
    plan = team()
    assert [computed_score(one, plan) for one in plan.key_results] == [0.55, 1.0, None]


def test_a_score_that_cannot_be_computed_is_asked_for() -> None:
    plan = make_plan(objectives=[objective("O1")], key_results=[key_result("O1.1", baseline=5, target=5)])
    result = results(plan)[0].results[0]
    assert (result.computed, result.score, result.band) == (None, None, None)
    assert result.asks == ("score", "why")
    assert findings(result) == []


def test_dropped_key_results_are_not_scored_and_the_mean_is_of_the_rest() -> None:
    [of_objective] = results(team())
    assert [one.key_result.key for one in of_objective.results] == ["O1.1", "O1.2"]
    assert of_objective.mean == pytest.approx(0.775)
    assert of_objective.band == "reached"


def test_a_decided_score_wins_over_the_computed_one_and_asks_for_its_reason() -> None:
    adjusted = Score(id="O1.1", score=0.7, why="Two clinics joined late")
    [of_objective] = results(team(adjusted))
    first = of_objective.results[0]
    assert (first.computed, first.score, first.asks) == (0.55, 0.7, ("adjusted_because",))
    reasoned = adjusted.model_copy(update={"adjusted_because": "They count from Monday"})
    assert results(team(reasoned))[0].results[0].asks == ()
    as_computed = Score(id="O1.1", score=0.55, why="Slow spring")
    assert results(team(as_computed))[0].results[0].asks == ()


def test_a_score_without_a_why_is_not_done() -> None:
    first = results(team(Score(id="O1.1", score=0.55)))[0].results[0]
    assert [(one.rule, one.field) for one in findings(first)] == [("RUN-5", "why")]


def test_a_committed_key_result_under_one_asks_what_happened() -> None:
    scored = Score(id="O1.1", score=0.55, why="Slow spring"), Score(id="O1.2", score=1, why="All in")
    first, second = results(team(*scored, kind="committed"))[0].results
    assert [(one.rule, one.field) for one in findings(first)] == [("RUN-5", "what_happened")]
    assert findings(second) == []


@pytest.mark.parametrize(("success", "bands"), [
    (None, ["low", "middle", "reached", "reached"]),
    (100, ["low", "middle", "middle", "reached"]),
    (30, ["reached", "reached", "reached", "reached"]),
])  # fmt: skip
def test_bands_are_held_against_the_figure_the_team_agreed_on(
    success: float | None, bands: list[str]
) -> None:
    plan = make_plan(review_plan=ReviewPlan(success=success))
    assert [band_of(score, plan) for score in (0.39, 0.4, 0.7, 1.0)] == bands


def test_scores_are_said_as_the_team_agreed_to_say_them() -> None:
    def in_their_way(way: str) -> list[str]:
        plan = make_plan(review_plan=ReviewPlan(success=70, success_said_in=way))  # type: ignore[arg-type]
        return [said(score, plan) for score in (None, 0, 0.3, 0.55, 0.7, 1.0)]

    assert in_their_way("numbers") == ["–", "0.0", "0.3", "0.55", "0.7", "1.0"]
    assert in_their_way("grades") == ["–", "D", "C", "B", "A", "A"]
    assert in_their_way("words") == ["–", "missed", "missed", "on the way", "reached", "reached"]
    nothing_agreed_on = make_plan(review_plan=ReviewPlan(success=0, success_said_in="grades"))
    assert said(0.2, nothing_agreed_on) == "D"


def test_what_has_no_score_does_not_count_in_the_mean() -> None:
    assert mean([None, 0.5, 1.0]) == 0.75
