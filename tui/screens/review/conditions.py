"""What has to be true for the key results of a review: beliefs, words on few lines, what is in doubt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from method.wording import review as say
from tui import instruments
from tui.app.theme import DIM
from tui.screens.base.rag_look import LOOKS
from tui.terminal.capabilities import signs
from tui.text import pad, shortened, wrap
from tui.widgets.charts.pace_bar import pace_bar

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store.documents.plan import Plan
    from store.documents.strategy import Condition
    from tui.widgets.charts.pieces import Pieces

BELIEF = 15
"""Cells of a belief before the words of its condition."""


def conditions(plan: Plan) -> dict[str, list[Condition]]:
    """Each key result's conditions: those proved false, then the least believed."""
    found: dict[str, list[Condition]] = {}
    for condition in plan.conditions:
        found.setdefault(condition.of, []).append(condition)
    for of in found.values():
        of.sort(key=lambda one: (one.state != "false", one.state == "true", one.belief or 0))
    return found


def doubted(plan: Plan) -> frozenset[str]:
    """Ids of all that a condition proved false puts in doubt."""
    false = [one for one in plan.conditions if one.state == "false"]
    if not false:
        return frozenset()
    from method.planning.condition_tree import in_doubt  # not paid for where nothing proved false

    return frozenset(id for one in false for id in in_doubt(one, plan))


def on_lines(found: Sequence[Condition], cells: int, most: int) -> list[tuple[Condition | None, str]]:
    """The words of conditions on at most so many lines, each with its condition at the first of them."""
    found = found[:most]
    spare = most - len(found)
    lines: list[tuple[Condition | None, str]] = []
    for one in found:
        told = wrap(" ".join(one.text.split()), cells)
        taken = min(len(told), 1 + spare)
        spare -= taken - 1
        last = shortened(" ".join(told[taken - 1 :]), cells)
        lines += [(None if at else one, text) for at, text in enumerate([*told[: taken - 1], last])]
    return lines


def believed(one: Condition) -> Pieces:
    """How far a condition is believed, or what it turned out to be."""
    if one.state == "false":
        return [(signs().wrong + " ", LOOKS["red"]), (pad(say.FALSE, BELIEF - 2), DIM)]
    if one.state == "true":
        return [(signs().done + " ", LOOKS["green"]), (pad(say.TRUE, BELIEF - 2), DIM)]
    belief = None if one.belief is None else one.belief / 10
    shown = "?" if one.belief is None else str(one.belief)
    return [*pace_bar(belief, None, 10, instruments.belief_look(one.belief)), (f"{shown:>3}  ", "")]
