"""A team that has done all its pre-work and drafted a sound set: tests take away one thing at a time."""

from __future__ import annotations

from datetime import date
from typing import Any

from store.documents.base import Document
from store.documents.okrs import Dependency, KeyResult, Objective
from store.documents.plan import Plan
from store.documents.prework import (
    Capacity,
    Department,
    DepartmentNeed,
    Guidelines,
    Insight,
    InsightsReview,
    Need,
    PastResult,
    Resources,
    ReviewPlan,
    Stakeholder,
)
from store.documents.strategy import Choice, Condition, Direction, NotDoing, Obstacle, Strategy
from store.documents.workspace import KPI, Cycle
from tests.plans import TEAM, make_plan

DRAFTING = date(2026, 9, 24)
"""A Thursday in the week before the cycle begins."""

LAST = Cycle(id="2026-Q3", key="2026-Q3", start=date(2026, 7, 1), end=date(2026, 9, 30), state="closed")


def done() -> dict[str, Any]:
    """Every table of a team whose nine steps are done and whose set has nothing open."""
    return steps_done() | set_done()


def steps_done() -> dict[str, Any]:
    return {
        "direction": Direction(
            mission="We help patients in small towns see a doctor the same week.",
            vision="Nobody waits longer for a visit than for a parcel.",
        ),
        "strategy": Strategy(
            diagnosis="Patients call four clinics before one has room.",
            guiding_policy="Win small clinics first by filling the hours they cannot fill alone.",
            order_reason="Small clinics decide in weeks, and hospitals follow them.",
            confirmed="kept",
            market_changes="A rival left the north.",
        ),
        "obstacles": [Obstacle(id="calls", rank=1, text="Patients can only book by calling")],
        "choices": [
            Choice(
                id="A",
                key="A",
                rank=1,
                text="Small clinics first",
                over="the two hospitals",
                removes=["calls"],
            ),
            Choice(id="B", key="B", rank=2, text="Their own calendar", over="a calendar of ours"),
        ],
        "conditions": [
            Condition(id="C1", key="C1", of="A", text="Clinics open hours a week ahead", belief=4),
            Condition(id="C2", key="C2", of="B", text="Calendars can be read", belief=8),
            *(
                Condition(id=f"c{key}", key=f"c{key}", of=key, text="Patients look online first", belief=6)
                for key in ("O1.1", "O1.2", "O2.1", "O2.2")
            ),
        ],
        "not_doing": [NotDoing(id="app", text="An app for patients", wanted_by="the board")],
        "stakeholders": [Stakeholder(id="patients", name="Patients", kind="customers")],
        "needs": [Need(id="soon", of="patients", rank=1, text="A visit this week", answered_by=["A"])],
        "resources": Resources(start=date(2026, 10, 1), end=date(2026, 12, 31)),
        "capacity": [Capacity(id="mara", person="mara", share=50)],
        "departments": [Department(id="billing", name="Billing", met_on=date(2026, 9, 15))],
        "department_needs": [
            DepartmentNeed(id="invoice", of="billing", text="One invoice a month", confirmed_by="Pia")
        ],
        "past_results": [
            PastResult(
                id="P1", statement="Visits booked online to 25 %", score=0.6, why="Two clinics were late"
            )
        ],
        "insights": [
            Insight(id=who, person=who, text="Nurses book for patients", on=date(2026, 9, 21))
            for who in ("mara", "jo", "ines")
        ],
        "insights_review": InsightsReview(
            revealed_on=date(2026, 9, 21), direction="Nurses first", chosen_on=date(2026, 9, 22)
        ),
        "guidelines": Guidelines(agreed_by=["ines", "mara"]),
        "review_plan": ReviewPlan(
            first_check_in=date(2026, 10, 5),
            first_monday=date(2026, 10, 5),
            first_friday=date(2026, 10, 9),
            mid_cycle=date(2026, 11, 16),
            end_review=date(2026, 12, 30),
            success=70,
        ),
    }


def set_done() -> dict[str, Any]:
    return {
        "objectives": [
            drafted("O1", "Make booking a visit as easy as sending a message", kind="committed"),
            drafted("O2", "Clinics tell each other about us unasked"),
        ],
        "key_results": [
            result(
                "O1.1", "Lift visits booked online from 4% to 25% by 30 Nov", "visits booked online", 4, 25
            ),
            result(
                "O1.2",
                "Cut the time from wish to visit from 9 d to 3 d by 31 Dec",
                "time from wish to visit",
                9,
                3,
                direction="decrease",
                unit="d",
                due=date(2026, 12, 31),
            ),
            result(
                "O2.1",
                "Lift the share of clinics that came by referral from 10% to 30% by 30 Nov",
                "share of clinics that came by referral",
                10,
                30,
                nature="soft",
                measures="input",
            ),
            result(
                "O2.2",
                "Raise fees from referred clinics from €1k to €9k a month by 30 Nov",
                "fees from referred clinics",
                1000,
                9000,
                unit="EUR",
                per="month",
                nature="money",
            ),
        ],
        "dependencies": [
            Dependency(id="D1", of="O1.1", team="billing", what="One price list", confirmed_by="Pia")
        ],
        "kpis": [KPI(id="K1", name="No-shows", unit="%", low=0, high=6)],
    }


def drafted(key: str, text: str, **fields: Any) -> Objective:
    given = {
        "id": key,
        "key": key,
        "text": text,
        "owner": "mara",
        "why_now": "Winter fills the waiting rooms",
    }
    return Objective(**{**given, "choices": ["A"], "sufficient": "yes", **fields})


def result(key: str, statement: str, metric: str, baseline: float, target: float, **fields: Any) -> KeyResult:
    given: dict[str, Any] = {
        "id": key,
        "key": key,
        "objective": key.split(".")[0],
        "statement": statement,
        "metric": metric,
        "baseline": baseline,
        "target": target,
        "direction": "increase",
        "unit": "%",
        "due": date(2026, 11, 30),
        "owner": "jo",
        "nature": "hard",
        "measures": "outcome",
        "source": "the booking report",
        "hours": 50,
    }
    return KeyResult(**{**given, **fields})


def last_cycle(**tables: Any) -> Plan:
    """The same team's cycle before, with one key result that was scored."""
    given: dict[str, Any] = {
        "objectives": [drafted("L1", "Be the first place clinics look")],
        "key_results": [
            result("L1.1", "Lift visits booked online from 1% to 4%", "visits booked online", 1, 4)
        ],
    }
    return make_plan(team=TEAM, cycle=LAST, **{**given, **tables})


def without(*tables: str, **changed: Any) -> Plan:
    """The finished plan without some tables, and with others put in their place."""
    kept = {name: rows for name, rows in done().items() if name not in tables}
    previous = changed.pop("previous", None)
    return make_plan(previous=previous, **{**kept, **changed})


def edited(table: str, id: str, **fields: Any) -> Plan:
    """The finished plan with fields of one row changed; a singleton's id is its table's name."""
    rows = done()[table]
    if isinstance(rows, Document):
        return without(**{table: rows.model_copy(update=fields)})
    return without(**{table: [row.model_copy(update=fields) if row.id == id else row for row in rows]})
