"""How far a step is: computed from the rules, never ticked by hand (METHOD 2)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, Literal, NamedTuple

from method.coach.rules import prework, strategy
from method.coach.rules.finding import Finding
from method.coach.rules.prework import PlanRule
from method.plan.formatting import day
from method.plan.names import name_of
from method.planning.ambition import stretched_too_long
from method.planning.capacity import committed_fits, nobody_over
from method.steps.spec import CollectionSpec, FieldSpec, FormSpec, Section, StepSpec
from method.wording import steps as words
from store.documents.fields import value_in

if TYPE_CHECKING:
    from store.documents.plan import Plan
    from store.documents.prework import StepRecord

State = Literal["done", "part", "empty", "waived"]

RULES_OF: dict[str, tuple[str, ...]] = {
    "mission": ("PRE-1", "PRE-2"),
    "strategy": tuple(strategy.RULES),
    "stakeholders": ("PRE-5", "PRE-6"),
    "resources": ("PRE-7", "PRE-8"),
    "departments": ("PRE-9", "PRE-10"),
    "past": ("PRE-11",),
    "insights": ("PRE-12", "PRE-13"),
    "guidelines": ("PRE-14",),
    "review": ("PRE-15", "PRE-16"),
}
"""Which rules say what a step still misses."""

HORIZONS = frozenset({"mission_horizon", "vision_horizon", "horizon"})
"""Text fields that are filled before anyone has typed."""
_BEGIN_FILLED = frozenset({"number", "whole", "one_of"})
"""Kinds of fields that hold a value before anyone has typed."""


class StepState(NamedTuple):
    """`missing` keeps the step from being done; `advice` does not. `waived` is the reason, where it is."""

    state: State
    missing: tuple[Finding, ...]
    advice: tuple[Finding, ...]
    waived: str


def sections_of(step: StepSpec, plan: Plan) -> tuple[Section, ...]:
    """The step's sections that make sense here: some ask about a cycle before."""
    return tuple(
        section
        for section in step.sections
        if isinstance(section, CollectionSpec) or not section.needs_previous or plan.previous is not None
    )


def answered(record: StepRecord | None, plan: Plan) -> str:
    """Who answered the step and when; empty while nobody has."""
    if record is None or not record.answered_by or record.answered_on is None:
        return ""
    names = ", ".join(name_of(person, plan) for person in record.answered_by)
    return words.ANSWERED.format(names=names, day=day(record.answered_on, plan.today))


def missing_in(step: StepSpec, plan: Plan, today: date) -> Iterable[Finding]:
    """What the step's rules say, before any of it is set aside."""
    rules: dict[str, PlanRule] = {**prework.RULES, **strategy.RULES}
    for rule in RULES_OF[step.key]:
        yield from rules[rule](plan, today)


def advice_in(step: StepSpec, plan: Plan) -> Iterable[Finding]:
    """Advice on the step that does not keep it from being done."""
    if step.key == "resources":
        yield from nobody_over(plan)
        yield from committed_fits(plan)
    if step.key == "past":
        yield from stretched_too_long(plan)


def state_of(step: StepSpec, plan: Plan, today: date) -> StepState:
    """Waived; else done when nothing is missing; else part when anything was written."""
    from method.coach.findings import speaking

    record = plan.find("steps", step.key)
    waived = record.waived if record else ""
    missing = tuple(speaking(missing_in(step, plan, today), plan))
    advice = tuple(speaking(advice_in(step, plan), plan))
    if waived:
        return StepState("waived", missing, advice, waived)
    if missing:
        return StepState("part" if begun(step, plan) else "empty", missing, advice, "")
    return StepState("done", (), advice, "")


def begun(step: StepSpec, plan: Plan) -> bool:
    """Whether anyone has written anything in the step."""
    return any(_written(section, plan) for section in step.sections)


def _written(section: Section, plan: Plan) -> bool:
    if isinstance(section, FormSpec):
        document = plan.table(section.table)[0]
        return any(value_in(document, field.name) for field in section.fields if _tells(field))
    return bool(plan.table(section.table))


def _tells(field: FieldSpec) -> bool:
    """Whether a value in the field shows that somebody has written it."""
    return field.kind not in _BEGIN_FILLED and field.name not in HORIZONS
