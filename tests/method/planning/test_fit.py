"""The set's fit in one look: hours, counts, mix, dates, confidence, sufficiency."""

from __future__ import annotations

from datetime import date

from method.planning.fit import fit
from store.documents.prework import Capacity
from tests.method.prework import DRAFTING, edited, without
from tests.plans import make_plan


def test_the_hours_of_the_set_against_those_of_the_team() -> None:
    seen = fit(without(), DRAFTING)
    assert (seen.committed, seen.all) == (100, 200)
    assert (round(seen.available), round(seen.productive), round(seen.six)) == (114, 114, 39)
    assert seen.fits
    assert not fit(without(capacity=[Capacity(person="mara", share=10)]), DRAFTING).fits


def test_counts_mix_and_dates() -> None:
    seen = fit(without(), DRAFTING)
    assert (seen.objectives, seen.objectives_wanted) == (2, (1, 3))
    assert (seen.key_results, seen.key_results_wanted) == (4, (2, 5))
    assert seen.kinds == {"committed": 1, "aspirational": 1, "learning": 0}
    assert seen.natures == {"hard": 2, "soft": 1, "money": 1}
    assert seen.measures == {"input": 1, "output": 0, "outcome": 3}
    assert seen.due == {date(2026, 11, 30): 3, date(2026, 12, 31): 1}
    assert (seen.on_last_day, seen.undated) == (1, 0)
    assert seen.confidence == 5


def test_each_objective_tells_whether_it_is_enough() -> None:
    seen = fit(edited("objectives", "O2", sufficient="no", missing="Whether they stay"), DRAFTING)
    assert [(one.key, one.key_results, one.sufficient) for one in seen.per_objective] == [
        ("O1", 2, "yes"),
        ("O2", 2, "no"),
    ]
    assert seen.per_objective[1].missing == "Whether they stay"


def test_what_has_no_estimate_is_named_and_what_is_open_is_there() -> None:
    seen = fit(edited("key_results", "O2.1", hours=None), DRAFTING)
    assert seen.unestimated == ("O2.1",)
    assert [one.rule for one in fit(without("kpis"), DRAFTING).findings] == ["SET-10"]


def test_an_empty_plan_has_a_fit_too() -> None:
    seen = fit(make_plan(), DRAFTING)
    assert (seen.objectives, seen.key_results, seen.people, seen.confidence) == (0, 0, 0, None)
    assert seen.fits
