"""Hours there are and hours the set takes: sums a person can check by hand (METHOD 4)."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from method.planning.capacity import capacity, committed_fits, hours_of, load, nobody_over, stretch_exceeds
from store.documents.plan import Plan
from store.documents.prework import Capacity, Guidelines, Resources
from tests.method.prework import done, result, without
from tests.plans import make_plan

QUARTER = Resources(start=date(2026, 10, 1), end=date(2026, 12, 31))


def plan_of(*people: Capacity, **tables: Any) -> Plan:
    return make_plan(**{"capacity": people, "resources": QUARTER, **tables})


def test_a_whole_person_in_a_quarter_in_both_readings() -> None:
    have = capacity(plan_of(Capacity(person="mara")))
    assert have.weeks == 13
    assert have.productive == 3.5 * 5 * 13
    assert have.six == 6 * 13
    assert have.available == have.productive


def test_days_away_share_and_business_as_usual_come_off() -> None:
    row = Capacity(person="jo", share=50, days_per_week=4, days_away=4, usual_hours=2)
    (person,) = capacity(plan_of(row)).people
    assert person.weeks == 12
    assert person.usual == 24
    assert person.productive == 3.5 * (4 * 13 - 4) * 0.5 - 24
    assert person.six == 6 * 12 * 0.5 - 24


def test_the_reading_the_team_chose_is_the_one_that_counts() -> None:
    have = capacity(plan_of(Capacity(person="mara"), guidelines=Guidelines(capacity_reading="rule of six")))
    assert have.available == 78
    a_day = capacity(
        plan_of(Capacity(person="mara"), resources=QUARTER.model_copy(update={"rule_of_six_hours": 30}))
    )
    assert a_day.six == 390


def test_dates_come_from_the_cycle_until_step_four_gives_them() -> None:
    assert capacity(make_plan(capacity=[Capacity(person="mara")])).weeks == 13
    year = Resources(kind="year", start=date(2026, 1, 1), end=date(2026, 12, 31))
    assert capacity(plan_of(Capacity(person="mara"), resources=year)).weeks == 52


@given(st.floats(0, 1000), st.floats(0.5, 7), st.floats(0, 400), st.floats(0, 60), st.floats(0.5, 24))
def test_nobody_ever_has_less_than_no_hours(
    share: float, days: float, away: float, usual: float, hours: float
) -> None:
    row = Capacity(person="mara", share=share, days_per_week=days, days_away=away, usual_hours=usual)
    have = capacity(plan_of(row, resources=QUARTER.model_copy(update={"hours_per_day": hours})))
    assert have.productive >= 0
    assert have.six >= 0


def test_an_estimate_is_hours_else_a_size_else_nothing() -> None:
    plan = plan_of(guidelines=Guidelines(hours_m=30))
    assert hours_of(result("O1.1", "s", "m", 0, 1, hours=7, size="M"), plan) == 7
    assert hours_of(result("O1.1", "s", "m", 0, 1, hours=None, size="M"), plan) == 30
    assert hours_of(result("O1.1", "s", "m", 0, 1, hours=None), plan) is None


def test_the_load_tells_committed_from_stretch_and_names_what_has_no_estimate() -> None:
    rows = done()["key_results"]
    takes = load(without(key_results=[*rows[:3], rows[3].model_copy(update={"hours": None})]))
    assert (takes.committed, takes.stretch, takes.all) == (100, 50, 150)
    assert [row.key for row in takes.unestimated] == ["O2.2"]


def test_committed_work_over_the_hours_is_said_with_both_figures() -> None:
    (only,) = committed_fits(without(capacity=[Capacity(person="mara", share=25)]))
    assert only.rule == "CAP-1"
    assert "100" in only.message
    assert "57" in only.message


def test_when_all_of_it_fits_there_is_room_to_reach() -> None:
    roomy = [Capacity(person="mara")]
    assert [one.rule for one in stretch_exceeds(without(capacity=roomy))] == ["CAP-2"]
    rows = [row.model_copy(update={"hours": None}) for row in done()["key_results"]]
    assert stretch_exceeds(without(capacity=roomy, key_results=rows)) == []
    assert stretch_exceeds(without("capacity")) == []


@pytest.mark.parametrize("shares", [(120,), (60, 60)])
def test_nobody_has_more_than_one_week_in_a_week(shares: tuple[int, ...]) -> None:
    rows = [Capacity(id=f"row {share} {at}", person="mara", share=share) for at, share in enumerate(shares)]
    (only,) = nobody_over(plan_of(*rows))
    assert only.rule == "CAP-3"
    assert "Mara Lind" in only.message
    assert "120 %" in only.message
    assert only.about == rows[-1].id


def test_a_full_week_is_not_too_much() -> None:
    assert nobody_over(plan_of(Capacity(person="mara"), Capacity(person="jo"))) == []
