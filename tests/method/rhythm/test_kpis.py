"""A KPI leaves its healthy range, and becomes something the team moves this cycle."""

from __future__ import annotations

from typing import Any

from method.actions.kpis import kpi_to_key_result
from method.steps.okrs import kpi_line
from store.documents.workspace import KPI, Reading
from tests.method.actions.deeds import Doing
from tests.plans import MONDAY, key_result, objective

CANCELLED = KPI(id="k", name="Visits cancelled within a day", unit="%", high=6, owner="jo")


def watching(kpi: KPI = CANCELLED, value: float | None = 6.3, **tables: Any) -> Doing:
    readings = [] if value is None else [Reading(kpi="k", on=MONDAY, value=value)]
    return Doing(kpis=[kpi], readings=readings, objectives=[objective("O1")], **tables)


def test_too_high_is_to_come_down_to_the_edge_of_its_range() -> None:
    team = watching()
    assert kpi_line(CANCELLED, team.plan).endswith("outside its range")
    told = team.do(kpi_to_key_result, id="k", objective="O1").said
    [made] = team.plan.key_results
    assert (made.metric, made.direction, made.baseline, made.target) == (CANCELLED.name, "decrease", 6.3, 6)
    assert (made.key, made.owner, made.unit) == ("O1.1", "jo", "%")
    assert "back into its range; the KPI stays" in told
    assert team.plan.kpis == (CANCELLED,)


def test_too_low_is_to_rise_and_a_healthy_one_to_be_kept() -> None:
    answered = KPI(id="k", name="Calls answered within two minutes", unit="%", low=80, high=95)
    team = watching(answered, 71)
    team.do(kpi_to_key_result, id="k", objective="O1")
    assert [(one.direction, one.baseline, one.target) for one in team.plan.key_results] == [
        ("increase", 71, 80)
    ]
    for unread_or_healthy in (None, 90):
        team = watching(answered, unread_or_healthy)
        team.do(kpi_to_key_result, id="k", objective="O1")
        assert [(one.direction, one.low, one.high) for one in team.plan.key_results] == [("keep", 80, 95)]


def test_what_has_no_range_or_is_moved_already_is_refused_with_what_to_do() -> None:
    bare = watching(KPI(id="k", name="Complaints"))
    assert "Say first what is healthy" in bare.refused(kpi_to_key_result, id="k", objective="O1")
    moved = watching(key_results=[key_result("O1.1", metric="visits  cancelled within a day")])
    assert "O1.1 moves" in moved.refused(kpi_to_key_result, id="k", objective="O1")
