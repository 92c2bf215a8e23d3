"""From the vision to this week's work, and every key result's way up to the mission (METHOD 1)."""

from __future__ import annotations

from datetime import date
from typing import Any

from method.planning.strategy_stack import loose_ends, path_up, roadmap, stack
from store.documents.okrs import Initiative
from store.documents.plan import Plan
from store.documents.rhythm import Priority
from store.documents.strategy import Choice, Direction, NotDoing, Obstacle, Strategy
from tests.plans import CYCLE, MONDAY, key_result, make_plan, objective


def team(**changed: Any) -> Plan:
    tables: dict[str, Any] = {
        "direction": Direction(mission="Care without waiting", vision="No phone queues"),
        "strategy": Strategy(guiding_policy="letting clinics open an hour a day"),
        "obstacles": [
            Obstacle(id="fear", rank=2, text="Fear of double bookings"),
            Obstacle(id="calls", rank=1, text="Calls"),
        ],
        "choices": [
            Choice(id="b", key="B", rank=2, text="Hospitals later"),
            Choice(id="a", key="A", rank=1, text="Small clinics first", over="hospitals", removes=["calls"]),
        ],
        "not_doing": [NotDoing(text="A patient app")],
        "objectives": [
            objective("O1", choices=["a"], removes=["fear"]),
            objective("O2", "Be loved"),
            objective("O3", "Old", state="dropped", choices=["b"]),
        ],
        "key_results": [key_result("O1.1"), key_result("O2.1"), key_result("O2.2", state="dropped")],
        "initiatives": [
            Initiative(key="I1", of="O1.1", text="Pilot", month="2026-11"),
            Initiative(key="I2", of="b", text="Visit a hospital", month="2027-02"),
            Initiative(key="I3", text="Think"),
            Initiative(key="I4", text="Gone", month="2026-10", state="dropped"),
        ],
        "priorities": [Priority(person="jo", week=MONDAY, text="Call three clinics", key_result="O1.1")],
    }
    return make_plan(**tables | changed)


def test_the_six_layers_come_from_the_top_down_with_their_text() -> None:
    layers = stack(team(), MONDAY)
    assert [layer.key for layer in layers] == ["vision", "mission", "strategy", "okrs", "roadmap", "work"]
    assert layers[0].lines[0].text == "No phone queues"
    assert layers[0].horizon == "10 years"
    strategy = [line.text for line in layers[2].lines]
    assert strategy == [
        "1. Calls",
        "2. Fear of double bookings",
        "How we win: letting clinics open an hour a day",
        "Small clinics first, over hospitals",
        "Hospitals later",
        "Not doing: A patient app",
    ]
    assert [(line.key, line.depth) for line in layers[3].lines] == [
        ("O1", 0),
        ("O1.1", 1),
        ("O2", 0),
        ("O2.1", 1),
    ]
    assert [line.text for line in layers[5].lines] == ["Jo Park: Call three clinics"]


def test_an_empty_stack_says_what_is_missing_in_every_layer_and_where_to_write_it() -> None:
    layers = stack(make_plan(), MONDAY)
    assert all(layer.gaps and not layer.lines for layer in layers)
    assert [layer.place for layer in layers] == (
        ["prework/mission", "prework/mission", "prework/strategy", "draft", "draft", "today"]
    )


def test_what_hangs_loose_is_shown_both_ways() -> None:
    loose = loose_ends(team())
    assert [one.key for one in loose.objectives] == ["O2"]
    assert [one.key for one in loose.key_results] == ["O2.1"]
    assert [one.key for one in loose.choices] == ["B"]
    assert loose.obstacles == ()
    gaps = {layer.key: " ".join(layer.gaps) for layer in stack(team(), MONDAY)}
    assert "O2 serves no choice" in gaps["okrs"]
    assert "Choice B" in gaps["strategy"]
    assert "O1" not in gaps["okrs"]


def test_an_objective_that_points_at_a_choice_that_is_gone_hangs_loose() -> None:
    plan = team(choices=[])
    assert [one.key for one in loose_ends(plan).objectives] == ["O1", "O2"]


def test_every_key_result_has_a_path_up_to_the_mission() -> None:
    plan = team()
    steps = path_up(plan.key_results[0], plan)
    assert [(step.kind, step.text) for step in steps] == [
        ("key result", "Lift visits booked online"),
        ("objective", "Make booking a visit as easy as sending a message"),
        ("choice", "Small clinics first"),
        ("obstacle", "Calls"),
        ("obstacle", "Fear of double bookings"),
        ("mission", "Care without waiting"),
    ]
    assert not any(step.missing for step in steps)


def test_a_path_with_holes_says_where_they_are() -> None:
    plan = team(direction=Direction())
    steps = path_up(plan.key_results[1], plan)
    assert [step.kind for step in steps if step.missing] == ["choice", "obstacle", "mission"]
    assert "KPI" in next(step.missing for step in steps if step.kind == "choice")
    orphan = key_result("O9.1")
    assert path_up(orphan, plan)[-1].missing


def test_a_month_of_which_only_the_last_day_lies_in_the_cycle_is_loose() -> None:
    spilling = make_plan(
        cycle=CYCLE.model_copy(update={"end": date(2027, 1, 1)}),
        initiatives=[Initiative(key="I1", text="Two hours", month="2027-01")],
    )
    assert [month.firm for month in roadmap(spilling)] == [False]


def test_the_roadmap_is_firm_this_cycle_and_loose_after_it() -> None:
    months = roadmap(team())
    assert [(month.month, month.firm, [one.key for one in month.initiatives]) for month in months] == [
        ("2026-11", True, ["I1"]),
        ("2027-02", False, ["I2"]),
        ("", False, ["I3"]),
    ]
