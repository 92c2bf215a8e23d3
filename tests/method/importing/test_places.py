"""Where the objectives of a list go: here, to another cycle or team, to a new one, or to step 6."""

from __future__ import annotations

from datetime import date

import pytest

from method.importing.places import places
from method.plan.okr_list import ListedObjective
from store.documents.workspace import Cycle, Team
from tests.plans import CYCLE, MONDAY, TEAM, make_plan

NEXT = Cycle(id="n", key="2027-Q1", name="Winter", start=date(2027, 1, 1), end=date(2027, 3, 31))
LAST = Cycle(id="l", key="2026-Q3", start=date(2026, 7, 1), end=date(2026, 9, 30), state="closed")
BILLING = Team(id="billing", key="billing", name="Billing")
PLAN = make_plan(cycles=[LAST, CYCLE, NEXT], teams=[TEAM, BILLING])

ROWS = [
    # cycle, team, may lead: how, cycle's key, team's key, new cycle, new team
    ("", "", True, ("here", "2026-Q4", "booking", False, False)),
    ("2026-Q4", "", True, ("here", "2026-Q4", "booking", False, False)),
    ("2026 Q4", "", False, ("here", "2026-Q4", "booking", False, False)),
    ("Oct 2026 - Dec 2026", "", True, ("here", "2026-Q4", "booking", False, False)),
    ("2026", "", True, ("here", "2026-Q4", "booking", False, False)),
    ("2027-Q1", "", True, ("there", "2027-Q1", "booking", False, False)),
    ("winter", "", True, ("there", "2027-Q1", "booking", False, False)),
    ("2027-Q1", "", False, ("unknown", "2026-Q4", "booking", False, False)),
    ("2027-Q2", "", True, ("there", "2027-Q2", "booking", True, False)),
    ("2027-Q2", "", False, ("unknown", "2026-Q4", "booking", False, False)),
    ("2026-Q3", "", True, ("past", "2026-Q4", "booking", False, False)),
    ("2026-Q3", "", False, ("past", "2026-Q4", "booking", False, False)),
    ("2025-Q1", "", True, ("past", "2026-Q4", "booking", False, False)),
    ("FY31-Q2", "", True, ("unknown", "2026-Q4", "booking", False, False)),
    ("", "Booking team", True, ("here", "2026-Q4", "booking", False, False)),
    ("", "BOOKING", True, ("here", "2026-Q4", "booking", False, False)),
    ("", "Billing", True, ("there", "2026-Q4", "billing", False, False)),
    ("", "Team Billing", True, ("there", "2026-Q4", "billing", False, False)),
    ("", "Night shift", True, ("there", "2026-Q4", "night-shift", False, True)),
    ("", "Night shift", False, ("unknown", "2026-Q4", "booking", False, False)),
    ("2027-Q2", "Night shift", True, ("there", "2027-Q2", "night-shift", True, True)),
]


@pytest.mark.parametrize(("cycle", "team", "may_lead", "wanted"), ROWS)
def test_an_objective_goes_where_its_list_says(
    cycle: str, team: str, may_lead: bool, wanted: tuple[object, ...]
) -> None:
    listed = ListedObjective("Calm phones", 1, "", "", [], cycle=cycle, team=team)
    [place] = places(PLAN, [listed], MONDAY, may_lead=may_lead)
    assert (place.how, place.cycle.key, place.team.key, place.new_cycle, place.new_team) == wanted


def test_a_cycle_that_the_list_itself_dates_is_made() -> None:
    listed = ListedObjective("Calm phones", 1, "", "", [], cycle="FY31-Q2")
    days = {"FY31-Q2": (date(2027, 4, 1), date(2027, 6, 30))}
    [place] = places(PLAN, [listed], MONDAY, may_lead=True, days=days)
    assert (place.new_cycle, place.cycle.start, place.cycle.end) == (True, *days["FY31-Q2"])
