"""The set's fit in one look: hours, counts, mix, confidence, sufficiency."""

from __future__ import annotations

from method.planning.fit import fit
from tests.method.prework import DRAFTING, edited, without
from tests.plans import make_plan


def test_the_hours_of_the_set_against_those_of_the_team() -> None:
    seen = fit(without(), DRAFTING)
    assert (seen.committed, round(seen.available)) == (100, 114)


def test_counts_and_mix() -> None:
    seen = fit(without(), DRAFTING)
    assert (seen.objectives, seen.objectives_wanted) == (2, (1, 3))
    assert seen.key_results == 4
    assert seen.natures == {"hard": 2, "soft": 1, "money": 1}
    assert seen.confidence == 5


def test_each_objective_tells_whether_it_is_enough() -> None:
    seen = fit(edited("objectives", "O2", sufficient="no", missing="Whether they stay"), DRAFTING)
    assert [(one.key, one.sufficient) for one in seen.per_objective] == [("O1", "yes"), ("O2", "no")]


def test_what_is_open_is_there() -> None:
    assert [one.rule for one in fit(without("kpis"), DRAFTING).findings] == ["SET-10"]


def test_an_empty_plan_has_a_fit_too() -> None:
    seen = fit(make_plan(), DRAFTING)
    assert (seen.objectives, seen.key_results, seen.people, seen.confidence) == (0, 0, 0, None)
