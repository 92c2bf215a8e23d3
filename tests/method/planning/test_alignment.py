"""Several teams at one table: what they share, what they count on, and what a red one puts at risk."""

from __future__ import annotations

from datetime import date
from typing import Any

from method.planning.alignment import (
    at_risk,
    dependencies,
    gaps,
    kpi_flags,
    needed_from,
    overlaps,
    too_many_priorities,
)
from method.planning.organisation_view import across
from store.documents.okrs import Dependency
from store.documents.plan import Plan
from store.documents.workspace import KPI, Reading, Team, Workspace
from tests.plans import MONDAY, TEAM, key_result, make_plan, make_workspace, objective

DESIGN = Team(id="design", key="design", name="Design")


def booking(**changed: Any) -> Plan:
    tables: dict[str, Any] = {
        "teams": [TEAM, DESIGN],
        "objectives": [objective("O1", shared_with=["design"])],
        "key_results": [key_result("O1.1", metric="Visits  booked online", gives_to=["Design", "finance"])],
        "dependencies": [
            Dependency(of="O1.1", team="Design", what="a calendar", by=date(2026, 12, 1), confirmed_by="Ana"),
            Dependency(of="O1.1", team="finance", what="a price"),
            Dependency(of="O9.9", team="finance", what="nothing that is left"),
        ],
    }
    return make_plan(**tables | changed)


def design(**changed: Any) -> Plan:
    tables: dict[str, Any] = {
        "team": DESIGN,
        "objectives": [objective("O1", "Look calm")],
        "key_results": [key_result("O1.1", metric="visits booked online"), key_result("O1.2", metric="calm")],
        "dependencies": [Dependency(of="O1.2", team="booking", what="ten clinics to visit")],
    }
    return make_plan(**tables | changed)


def test_unconfirmed_needs_come_first() -> None:
    found = dependencies([booking(), design()])
    assert [(need.team.key, need.dependency.what, need.confirmed) for need in found] == [
        ("booking", "a price", False),
        ("design", "ten clinics to visit", False),
        ("booking", "a calendar", True),
    ]


def test_a_team_sees_what_others_need_from_it() -> None:
    assert [need.key_result.key for need in needed_from(TEAM, [booking(), design()])] == ["O1.2"]
    assert [need.dependency.what for need in needed_from(DESIGN, [booking(), design()])] == ["a calendar"]


def test_two_teams_that_move_the_same_metric_overlap() -> None:
    [found] = overlaps([booking(), design()])
    assert [(team.key, result.key) for team, result in found.parts] == [
        ("booking", "O1.1"),
        ("design", "O1.1"),
    ]
    assert overlaps([booking()]) == ()


def test_a_red_key_result_tells_who_depends_on_it() -> None:
    plan = booking()
    risks = at_risk(plan.key_results[0], plan, [design()])
    assert [(risk.team, risk.what, risk.key) for risk in risks] == [
        ("Design", "ten clinics to visit", "O1.2"),
        ("finance", "", ""),
    ]
    alone = make_plan(objectives=[objective("O1")], key_results=[key_result("O1.1")])
    assert at_risk(alone.key_results[0], alone) == ()


def test_an_objective_nobody_else_contributes_to_is_a_gap() -> None:
    assert gaps(booking()) == ()
    alone = booking(
        objectives=[objective("O1"), objective("O2")], key_results=[key_result("O2.1", gets_from=["x"])]
    )
    assert [one.key for one in gaps(alone)] == ["O1"]


def test_more_than_three_organisation_priorities_are_too_many() -> None:
    three = make_workspace(workspace=Workspace(priorities=["a", "b", "c"]))
    five = make_workspace(workspace=Workspace(priorities=["a", "b", "c", "d", "e"]))
    assert (too_many_priorities(three), too_many_priorities(five)) == (0, 2)


def test_a_kpi_that_leaves_its_range_raises_a_flag_until_it_is_back() -> None:
    kpi = KPI(id="k", name="Complaints", low=1, high=5)
    out, back = Reading(kpi="k", on=MONDAY, value=9), Reading(kpi="k", on=date(2026, 11, 30), value=4)
    assert [(flag.kpi.name, flag.value) for flag in kpi_flags(make_plan(kpis=[kpi], readings=[out]))] == [
        ("Complaints", 9)
    ]
    assert kpi_flags(make_plan(kpis=[kpi], readings=[out, back])) == ()
    assert kpi_flags(make_plan(kpis=[kpi])) == ()


def test_who_names_the_key_result_it_hangs_on_waits_for_no_other() -> None:
    asking = design(
        dependencies=[Dependency(of="O1.2", team="booking", what="ten clinics", their_key="o1.2")]
    )
    plan = make_plan(
        objectives=[objective("O1")],
        key_results=[key_result("O1.1"), key_result("O1.2")],
        teams=[TEAM, DESIGN],
    )
    assert at_risk(plan.key_results[0], plan, [asking]) == ()
    assert [risk.what for risk in at_risk(plan.key_results[1], plan, [asking])] == ["ten clinics"]


def test_a_team_that_moves_a_number_of_the_organisation_contributes_to_it() -> None:
    alone = make_plan(
        objectives=[objective("O1")],
        key_results=[key_result("O1.1", metric="Seen within a week")],
    )
    assert [one.key for one in gaps(alone, [design()])] == ["O1"]
    moving = design(key_results=[key_result("O1.1", metric="seen  within a week")])
    assert gaps(alone, [moving]) == ()


def test_a_number_of_the_organisation_is_no_overlap_with_the_team_that_moves_it() -> None:
    workspace = make_workspace(workspace=Workspace(organisation="design"), teams=[TEAM, DESIGN])
    view = across(workspace, [booking(), design()], MONDAY)
    assert view.organisation == DESIGN
    assert view.overlaps == ()
    assert len(overlaps([booking(), design()])) == 1
