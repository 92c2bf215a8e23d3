"""What would have to be true, down to how we would find out; and what a false belief puts in doubt."""

from __future__ import annotations

from datetime import date
from typing import Any

from method.planning.condition_tree import doubts, rows, tree
from store.documents.plan import Plan
from store.documents.strategy import Choice, Condition
from tests.plans import MONDAY, check_in, key_result, make_plan, objective


def team(*more: Condition, **changed: Any) -> Plan:
    conditions = [
        Condition(
            id="ahead", key="C1", of="O1.1", text="Clinics open ahead", belief=4, find_out="Ask ten", who="jo"
        ),
        Condition(id="nurses", key="C2", of="O1.1", text="Nurses may book", belief=3, state="true"),
        Condition(id="fast", key="C3", of="small", text="They decide fast", belief=2, by=date(2026, 12, 1)),
        *more,
    ]
    tables: dict[str, Any] = {
        "objectives": [objective("O1", choices=["small"]), objective("O2")],
        "key_results": [key_result("O1.1"), key_result("O1.2", start_confidence=6), key_result("O2.1")],
        "choices": [
            Choice(id="small", key="A", text="Small clinics first"),
            Choice(id="b", key="B", text="Later"),
        ],
        "conditions": conditions,
        "check_ins": [check_in("O1.1", MONDAY, 5, 4)],
    }
    return make_plan(**tables | changed)


def test_the_tree_goes_down_to_how_we_would_find_out_with_belief_at_every_node() -> None:
    shown = [(depth, node.kind, node.key, node.belief) for depth, node in rows(tree(team()).objectives[:1])]
    assert shown == [
        (0, "objective", "O1", 4),
        (1, "key result", "O1.1", 4),
        (2, "condition", "C1", 4),
        (3, "find out", "", None),
        (2, "condition", "C2", 3),
        (1, "key result", "O1.2", 6),
    ]
    last = next(node for _, node in rows(tree(team()).objectives) if node.kind == "find out")
    assert last.text == "find out: Ask ten, Jo Park"


def test_the_least_believed_open_condition_is_the_barrier() -> None:
    found = tree(team())
    marked = [node.key for _, node in rows((*found.objectives, *found.choices)) if node.barrier]
    assert marked == ["C1", "C3"]
    assert found.least == "fast"


def test_nothing_is_marked_while_nothing_is_believed_or_doubted() -> None:
    plan = team(conditions=[Condition(id="c", key="C1", of="O1.1", text="Open")])
    found = tree(plan)
    assert found.least == ""
    assert not any(node.barrier for _, node in rows(found.objectives))


def test_a_condition_proved_false_speaks_on_its_key_result_its_objective_and_its_choice() -> None:
    false = Condition(key="C4", of="O1.2", text="Patients look online", state="false")
    plan = team(false)
    assert doubts("O1.2", plan) == doubts("O1", plan) == doubts("small", plan) == ("Patients look online",)
    assert doubts("O1.1", plan) == doubts("O2", plan) == doubts("b", plan) == ()
    assert tree(plan).objectives[0].doubts == ("Patients look online",)


def test_a_choice_whose_condition_is_false_puts_the_objectives_that_serve_it_in_doubt() -> None:
    plan = team(Condition(key="C4", of="small", text="They can pay", state="false"))
    assert doubts("O1", plan) == doubts("small", plan) == ("They can pay",)
    assert doubts("O2", plan) == ()


def test_what_was_dropped_is_not_in_the_tree() -> None:
    plan = team(key_results=[key_result("O1.1", state="dropped"), key_result("O1.2")])
    assert [node.key for _, node in rows(tree(plan).objectives) if node.kind == "key result"] == ["O1.2"]
    assert tree(plan).least == "fast"
