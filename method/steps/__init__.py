"""The nine steps of pre-work as data, what each still misses, and what its fields add up to (METHOD 2)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from method.plan.names import name_of
from method.steps.aim import CONDITIONS, MISSION, STRATEGY
from method.steps.around import DEPARTMENTS, RESOURCES, STAKEHOLDERS
from method.steps.options import Option, hidden_insights, options_of, rows_of
from method.steps.readiness import READINESS, ReadinessQuestion, ReadinessRow, ReadinessView, readiness_view
from method.steps.spec import (
    ActionSpec,
    CollectionSpec,
    FieldSpec,
    FormSpec,
    Kind,
    Section,
    StepSpec,
    field,
    form,
)
from method.steps.state import HORIZONS, StepState, answered, sections_of, state_of
from method.steps.sums import worked_out
from method.steps.team import GUIDELINES, INSIGHTS, PAST, REVIEW
from method.steps.typed import shown, value_of

if TYPE_CHECKING:
    from datetime import date

    from store.documents.plan import Plan

__all__ = [
    "CONDITIONS",
    "HORIZONS",
    "NOTES",
    "READINESS",
    "STEPS",
    "ActionSpec",
    "CollectionSpec",
    "FieldSpec",
    "FormSpec",
    "Kind",
    "Option",
    "ReadinessQuestion",
    "ReadinessRow",
    "ReadinessView",
    "Section",
    "StepSpec",
    "StepState",
    "answered",
    "hidden_insights",
    "name_of",
    "options_of",
    "readiness_view",
    "rows_of",
    "sections_of",
    "shown",
    "state_of",
    "states",
    "step",
    "value_of",
    "worked_out",
]

STEPS: tuple[StepSpec, ...] = (
    MISSION,
    STRATEGY,
    STAKEHOLDERS,
    RESOURCES,
    DEPARTMENTS,
    PAST,
    INSIGHTS,
    GUIDELINES,
    REVIEW,
)

_BY_KEY = {each.key: each for each in STEPS}

NOTES = form("notes", "steps", field("steps", "notes", "text"), field("steps", "parking_lot", "text"))
"""What every step has besides: kept in its StepRecord, whose id is the step's key."""


def step(key: str) -> StepSpec:
    """Raises KeyError for a step that does not exist."""
    return _BY_KEY[key]


def states(plan: Plan, today: date) -> dict[str, StepState]:
    """The state of all nine, by key."""
    return {each.key: state_of(each, plan, today) for each in STEPS}
