"""While a check-in is typed: red asks again what the key result rests on."""

from __future__ import annotations

from typing import Any

from method.rhythm.checkin_prompts import asked_while_typing
from method.rhythm.standing import standing
from store.documents.strategy import Choice, Condition
from tests.plans import MONDAY, key_result, make_plan, objective

OWN = [
    Condition(id="c1", key="C1", of="O1.1", text="Clinics answer within a day", belief=4),
    Condition(id="c2", key="C2", of="O1.1", text="Nurses may book", belief=2, state="false"),
]
ABOVE = Condition(id="c3", key="C3", of="a", text="Small clinics decide in weeks")


def asked(colour: str, conditions: list[Condition], **given: Any) -> list[str]:
    plan = make_plan(
        objectives=[objective("O1", choices=["a"])],
        key_results=[key_result("O1.1")],
        choices=[Choice(id="a", key="A", text="Small clinics first")],
        conditions=conditions,
    )
    result = plan.key_results[0]
    said = {"colour": colour, "value": 3.0, **given}
    return asked_while_typing(result, plan, MONDAY, standing(result, plan, MONDAY), said, "amber")


def test_red_asks_about_the_least_believed_of_its_open_conditions() -> None:
    assert asked("red", OWN) == [
        "Red: is what it rests on still so? “Clinics answer within a day”, believed 4 of 10."
    ]
    assert asked("amber", OWN) == []


def test_without_its_own_it_asks_about_those_of_the_choice_it_serves() -> None:
    assert asked("red", [ABOVE]) == ["Red: is what it rests on still so? “Small clinics decide in weeks”."]
    assert asked("red", []) == []
