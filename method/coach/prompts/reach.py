"""How far last cycle says this team moves a number that carries over (METHOD 4)."""

from __future__ import annotations

from collections.abc import Iterator
from math import isclose
from typing import TYPE_CHECKING, Protocol

from method.plan.formatting import figure, settled, signed
from method.planning.ambition import reach_for
from method.wording.prompts import KEY_RESULT

from .base import Ask, ask

if TYPE_CHECKING:
    from store.documents.plan import Plan


class TargetMovement(Protocol):
    """What a movement must have to be compared with a target."""

    @property
    def metric(self) -> str: ...
    @property
    def target(self) -> float | None: ...
    @property
    def unit(self) -> str: ...


def on_reach(plan: Plan, move: TargetMovement, about: str) -> Iterator[Ask]:
    """Suggests the figure worked out from last cycle's scores, unless that is the target already."""
    reach = reach_for(move.metric.strip("\u201c\u201d"), move.unit, plan)
    if reach is None or not reach.step:
        return
    if move.target is not None and isclose(move.target, reach.target, rel_tol=0.02):
        return
    said = {
        "metric": move.metric,
        "moved": signed(reach.moved, move.unit, 4),
        "target": figure(settled(reach.target), move.unit),
    }
    yield ask(12, "KR-reach", KEY_RESULT[f"reach-{reach.band}"], about=about, into=("condition",), **said)
