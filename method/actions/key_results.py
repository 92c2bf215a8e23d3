"""A key result between its sentence and its fields: what is read, corrected and refused."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from method.actions.shared.helpers import edit, new
from method.coach.sentence import fields_of, read
from method.plan.active_set import cycle_dates
from method.plan.cycle_names import spoken_cycles
from method.plan.formatting import day, figure, full_day
from method.rhythm.baseline import following_target
from method.wording import refusals
from store.documents.deeds import Edit, Refusal
from store.documents.fields import with_fields
from store.documents.okrs import KeyResult
from store.documents.plan import Plan

from .arrange import next_key_result_key

READ_FIELDS = ("metric", "direction", "baseline", "target", "low", "high", "unit", "per", "due")
"""The fields that the sentence fills, until a person corrects one."""


def fields_read(plan: Plan, statement: str, today: date) -> dict[str, object]:
    """What the grammar reads in the sentence; nothing is guessed."""
    start, end = cycle_dates(plan)
    found = read(statement, today=today, start=start, end=end, cycles=spoken_cycles(plan.workspace.cycles))
    return fields_of(found)


def written(plan: Plan, objective: str, statement: str, today: date, **given: object) -> KeyResult:
    """A new key result of that objective, read from its sentence; `given` fields count as corrected."""
    parent = plan.find("objectives", objective)
    if parent is None:
        raise Refusal(refusals.NOWHERE_KEY_RESULT)
    if not statement.strip():
        raise Refusal(refusals.EMPTY_KEY_RESULT)
    owner = parent.owner if plan.workspace.present(parent.owner) else ""
    fields = {**fields_read(plan, statement, today), "owner": owner, **given}
    made = new(
        KeyResult,
        key=next_key_result_key(plan, parent),
        objective=objective,
        statement=statement,
        corrected=[name for name in given if name in READ_FIELDS],
        **fields,
    )
    return made


def retyped(plan: Plan, key_result: KeyResult, statement: str, today: date) -> tuple[Edit, ...]:
    """The fields to set for a new sentence; corrected fields stay as they are."""
    fields = fields_read(plan, statement, today)
    free = {name: value for name, value in fields.items() if name not in key_result.corrected}
    if "baseline" in key_result.corrected and key_result.baseline is not None and "target" in free:
        free |= target_with(with_fields(key_result, statement=statement, **free), key_result.baseline)
    return edit(key_result, statement=statement, **free)


def corrected(plan: Plan, key_result: KeyResult, field: str, value: object) -> tuple[Edit, ...]:
    """One field put right by hand; later typing leaves it alone. Raises Refusal for what makes no sense."""
    given = {field: value}
    changes = edit(key_result, **given)
    if field not in READ_FIELDS:
        return changes
    if changes and field == "baseline" and isinstance(value, int | float):
        given |= target_with(key_result, float(value))
        changes = edit(key_result, **given)
    if changes:
        _check(plan, key_result, changes[0].fields)
    if field in key_result.corrected:
        return changes
    return edit(key_result, **given, corrected=[*key_result.corrected, field])


def target_with(key_result: KeyResult, baseline: float) -> dict[str, object]:
    """The target that "double" and "+20 %" have from that baseline; empty where the sentence says another."""
    target = following_target(key_result, baseline)
    return {} if target is None else {"target": target}


def _check(plan: Plan, key_result: KeyResult, fields: Mapping[str, object]) -> None:
    after = key_result.model_copy(update=fields)
    moves = {"baseline", "target"} & set(fields) and after.direction != "keep"
    if moves and after.baseline is not None and after.baseline == after.target:
        raise Refusal(refusals.SAME_FIGURE.format(figure=figure(after.target, after.unit)))
    if after.low is not None and after.high is not None and after.low > after.high:
        raise Refusal(refusals.BAND_REVERSED.format(low=figure(after.low), high=figure(after.high)))
    if "due" in fields and after.due:
        inside_cycle(plan, after.due)


def inside_cycle(plan: Plan, when: date) -> None:
    """Raise Refusal for a day that is not in the cycle."""
    if not plan.cycle.start <= when <= plan.cycle.end:
        start, end = day(plan.cycle.start, plan.today), day(plan.cycle.end, plan.today)
        raise Refusal(refusals.DATE_OUTSIDE.format(date=full_day(when), start=start, end=end))
