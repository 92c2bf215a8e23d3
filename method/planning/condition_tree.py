"""The truth tree: objective → key results → conditions → how we would find out, with belief (METHOD 6)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Literal, NamedTuple

from method.plan.active_set import live_key_results, live_objectives
from method.plan.formatting import day
from method.plan.names import by_rank, name_of
from method.planning.strategy_stack import served
from method.rhythm.check_ins import check_ins_by
from method.wording import stack as say

if TYPE_CHECKING:
    from store.documents.okrs import Objective
    from store.documents.plan import Plan
    from store.documents.strategy import Condition

Kind = Literal["objective", "choice", "key result", "condition", "find out"]


class Node(NamedTuple):
    """One node. Belief is 0–10: a condition's own, a key result's confidence, above it the least below."""

    kind: Kind
    id: str
    key: str
    text: str
    belief: int | None
    state: str = ""
    """A condition's verdict: `open`, `true` or `false`."""
    barrier: bool = False
    """Whether it is the least believed open condition of its key result or choice: test it first."""
    doubts: tuple[str, ...] = ()
    """Texts of the conditions that proved false below it, or in a choice it serves."""
    children: tuple[Node, ...] = ()


class Tree(NamedTuple):
    """Objectives, then choices; `least` is the id of the least believed open condition of all."""

    objectives: tuple[Node, ...]
    choices: tuple[Node, ...]
    least: str


def tree(plan: Plan) -> Tree:
    by_parent: dict[str, list[Condition]] = {}
    for condition in plan.conditions:
        by_parent.setdefault(condition.of, []).append(condition)
    choices = tuple(
        Node(
            "choice",
            choice.id,
            choice.key,
            choice.text,
            _least_belief(by_parent.get(choice.id, ())),
            doubts=doubts(choice.id, plan),
            children=_conditions(by_parent.get(choice.id, ()), plan),
        )
        for choice in by_rank(plan.choices)
    )
    objectives = tuple(_objective(one, by_parent, plan) for one in live_objectives(plan))
    shown = [node.id for _, node in rows((*objectives, *choices)) if node.kind == "condition"]
    least = least_believed([one for one in plan.conditions if one.id in shown])
    return Tree(objectives, choices, least.id if least else "")


def _objective(objective: Objective, by_parent: dict[str, list[Condition]], plan: Plan) -> Node:
    said = check_ins_by(plan)
    results = tuple(
        Node(
            "key result",
            one.id,
            one.key,
            one.statement,
            said[one.id][-1].confidence if one.id in said else one.start_confidence,
            doubts=doubts(one.id, plan),
            children=_conditions(by_parent.get(one.id, ()), plan),
        )
        for one in live_key_results(plan, objective.id)
    )
    belief = min((node.belief for node in results if node.belief is not None), default=None)
    of_it = doubts(objective.id, plan)
    return Node(
        "objective", objective.id, objective.key, objective.text, belief, doubts=of_it, children=results
    )


def _conditions(conditions: Sequence[Condition], plan: Plan) -> tuple[Node, ...]:
    barrier = least_believed(conditions)
    return tuple(
        Node(
            "condition",
            one.id,
            one.key,
            one.text,
            one.belief,
            one.state,
            barrier is one,
            children=_find_out(one, plan),
        )
        for one in conditions
    )


def _find_out(condition: Condition, plan: Plan) -> tuple[Node, ...]:
    if not condition.find_out:
        return ()
    who = name_of(condition.who, plan) if condition.who else ""
    by = day(condition.by, plan.today) if condition.by else ""
    text = ", ".join(part for part in (condition.find_out, who, by) if part)
    return (Node("find out", condition.id, "", say.FIND_OUT.format(how=text), None),)


def least_believed(conditions: Sequence[Condition]) -> Condition | None:
    """The open condition with the lowest belief; None where none is rated."""
    rated = [one for one in conditions if one.state == "open" and one.belief is not None]
    return min(rated, key=lambda one: one.belief or 0) if rated else None


def _least_belief(conditions: Sequence[Condition]) -> int | None:
    least = least_believed(conditions)
    return least.belief if least else None


def doubts(id: str, plan: Plan) -> tuple[str, ...]:
    """Texts of the conditions that proved false and put this key result, objective or choice in doubt.

    A false condition of a key result also puts its objective and the choices that serves in doubt; one of a
    choice, the objectives that serve it.
    """
    return tuple(one.text for one in plan.conditions if one.state == "false" and id in in_doubt(one, plan))


def in_doubt(condition: Condition, plan: Plan) -> tuple[str, ...]:
    """Ids of everything that a condition puts in doubt when it is false, nearest first."""
    result = plan.find("key_results", condition.of)
    if result is not None:
        objective = plan.find("objectives", result.objective)
        choices = [one.id for one in served(objective, plan)] if objective else []
        return (result.id, result.objective, *choices)
    return (condition.of, *(one.id for one in live_objectives(plan) if condition.of in one.choices))


def rows(nodes: Sequence[Node], depth: int = 0) -> Iterator[tuple[int, Node]]:
    """The nodes from top to bottom, each with its depth."""
    for node in nodes:
        yield depth, node
        yield from rows(node.children, depth + 1)
