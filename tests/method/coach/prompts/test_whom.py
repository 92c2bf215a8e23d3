"""Questions and rewrites name the people a line is about; names keep their capitals."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from method.coach.findings import findings_of
from method.coach.phrases.capitals import lowered
from method.coach.prompts import Prompt, prompts_for
from method.coach.prompts.base import named_in
from method.coach.sentence import read
from store.documents.plan import Plan
from store.documents.prework import Need, Stakeholder
from store.documents.rhythm import Learning
from tests.plans import CYCLE, make_plan, objective

OCTOBER = date(2026, 10, 1)
GROUPS = [
    Stakeholder(id="s", name="Commuters"),
    Stakeholder(id="r", name="Rural schools"),
    Stakeholder(id="f", kind="partners", name="Foster families"),
    Stakeholder(id="b", kind="other", name="Bergen fishermen"),
]


def plan_of(**tables: Any) -> Plan:
    given: dict[str, Any] = {"stakeholders": GROUPS, "objectives": [objective("O1")]}
    return make_plan(**{**given, **tables})


def typed(plan: Plan, text: str) -> list[Prompt]:
    found = read(text, today=OCTOBER, start=CYCLE.start, end=CYCLE.end)
    return prompts_for(plan, OCTOBER, about="O1", text=text, read=found, paused=True)


#: a line, and of whom it speaks
SPOKEN_OF = [
    ("18 foster families finish the first-aid course", ["f"]),
    ("Schools in the valley order lunch online: 20% to 50%", ["r"]),
    ("Every family has a visit within a week", ["f"]),
    ("Fishermen in Bergen land 30% less by-catch", ["b"]),
    ("Ferries leave on time 19 days out of 20", []),
]


@pytest.mark.parametrize(("text", "ids"), SPOKEN_OF)
def test_the_people_a_line_speaks_of_are_found(text: str, ids: list[str]) -> None:
    assert [each.id for each in named_in(plan_of(), text)] == ids


def test_a_question_names_them_and_not_the_first_of_the_list() -> None:
    asked = typed(plan_of(), "Foster families that finish the course rise from 10 to 18")
    [who] = [each.text for each in asked if each.id.startswith("KR-who")]
    assert "foster families" in who


def test_who_is_named_nowhere_is_the_first_of_the_customers() -> None:
    asked = typed(plan_of(), "Ferries leave on time from 60% to 90% of days")
    [who] = [each.text for each in asked if each.id.startswith("KR-who")]
    assert "commuters" in who


def test_a_rewrite_is_for_them_too() -> None:
    plan = plan_of(objectives=[objective("O1", text="Launch the booking page for rural schools")])
    offered = [one.skeleton for one in findings_of(plan.objectives[0], plan, OCTOBER) if one.skeleton]
    assert all("commuters" not in skeleton for skeleton in offered)
    plan = plan_of(objectives=[objective("O1", text="Launch the new portal")])
    offered = [one.skeleton for one in findings_of(plan.objectives[0], plan, OCTOBER) if one.skeleton]
    assert "Commuters can __, thanks to launching the new portal" in offered


#: as it begins a sentence, and in the middle of one
CAPITALS = [
    ("Small merchants", "small merchants"),
    ("Patients", "patients"),
    ("Bergen fishermen", "Bergen fishermen"),
    ("NHS trusts", "NHS trusts"),
    ("Waiting time at the desk", "waiting time at the desk"),
    ("iPhone owners", "iPhone owners"),
    ("Danish clinics", "Danish clinics"),
    ("New tenants", "new tenants"),
    ("Mara's team", "Mara's team"),
]


@pytest.mark.parametrize(("first", "inside"), CAPITALS)
def test_a_name_keeps_its_capital(first: str, inside: str) -> None:
    assert lowered(first) == inside


def test_a_learning_comes_back_with_its_point() -> None:
    learning = Learning(
        id="l",
        believed="Letters bring people back",
        saw="Nobody read them",
        now="We call within two days",
        statement="Cut missed visits from 12% to 6%",
        cycle="2026-Q2",
        score=0.3,
    )
    before = make_plan(learnings=[learning])
    plan = plan_of()
    plan.previous = before
    asked = typed(plan, "Cut missed visits from 9% to 5%")
    [told] = [each.text for each in asked if "learning" in each.id]
    assert "We call within two days" in told
    assert "“Cut missed visits from 12% to 6%”" in told


def test_a_quote_is_whole_where_two_lines_hold_it() -> None:
    need = Need(id="n", of="r", rank=1, text="Lunch orders that can still be changed at eight in the morning")
    asked = prompts_for(plan_of(needs=[need]), OCTOBER, about="O1", text="", paused=True)
    [told] = [each.text for each in asked if each.id == "OBJ-need:n"]
    assert "eight in the morning" in told
