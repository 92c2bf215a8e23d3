"""What stands above and beside the fields of a check-in: which one it is, how it stands, what was said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from method.plan.formatting import day, figure, rough
from method.plan.typed_values import unit_of
from method.planning.alignment import at_risk
from method.rhythm.baseline import moves, shown_target
from method.rhythm.checkin_prompts import asked_while_typing
from method.rhythm.priorities import my_week
from method.rhythm.progress import expected_value
from method.rhythm.review import pressing
from method.rhythm.standing import span
from method.wording import checkin as say
from tui.app.theme import DIM, GOOD, HEADING, STRONG
from tui.screens.checkin.fields import fell
from tui.terminal.capabilities import signs
from tui.text import clip, words, wrap

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import date

    from method.rhythm.standing import Standing
    from store.documents.okrs import KeyResult
    from store.documents.plan import Plan
    from store.documents.rhythm import CheckIn, Colour

_MOST_BEFORE, _MOST_LINES = 4, 4
"""Check-ins told beside the fields, and lines for each."""


def strip(mine: Sequence[KeyResult], current: KeyResult, due: Callable[[KeyResult], bool]) -> Content:
    """My key results by key: done, this one, still due; below them what this one says."""
    parts: list[str | tuple[str, str]] = []
    for each in mine:
        here = each.id == current.id
        sign = signs().cursor if here else " " if due(each) else signs().done
        parts += [(sign, GOOD if sign == signs().done else ""), (each.key, STRONG if here else DIM), "  "]
    place = say.COUNT.format(number=[each.id for each in mine].index(current.id) + 1, count=len(mine))
    return Content.assemble(*parts, (place, DIM), "\n", words(current.statement, STRONG))


def notes(
    key_result: KeyResult,
    standing: Standing,
    plan: Plan,
    today: date,
    given: Mapping[str, object],
    suggested: Colour,
    others: Callable[[], Sequence[Plan]],
) -> list[str]:
    """How it stands, its pace, what the rules ask, and who depends on it when it is red."""
    unit = unit_of(key_result)
    lines = [_last(key_result, standing, plan, unit), _pace(key_result, standing, plan, today, unit)]
    colour = given.get("colour", suggested)
    if colour != suggested:
        lines.append(say.DISAGREE.format(colour=colour, suggested=suggested))
    elif given:
        lines.append(say.SUGGESTED.format(colour=suggested))
    if fell(standing, given):
        lines.append(say.FELL.format(before=standing.confidence, after=given["confidence"]))
    lines += asked_while_typing(key_result, plan, today, standing, given, suggested)
    if colour == "red":
        waiting = [risk.team for risk in at_risk(key_result, plan, others())]
        lines.append(say.DEPENDS.format(names=", ".join(waiting)) if waiting else say.NOBODY_DEPENDS)
    false = [each for each in plan.conditions if each.of == key_result.id and each.state == "false"]
    lines += [say.IN_DOUBT.format(condition=each.text) for each in false]
    return [line for line in lines if line]


def _last(key_result: KeyResult, standing: Standing, plan: Plan, unit: str) -> str:
    if not standing.check_ins and moves(key_result) and key_result.baseline is None:
        return say.NOT_YET_NO_BASELINE
    if not standing.check_ins:
        return say.NOT_YET.format(baseline=figure(key_result.baseline, unit))
    last = standing.check_ins[-1]
    person = plan.workspace.person(last.by)
    return say.LAST.format(
        day=day(last.on, plan.today),
        name=person.name if person else last.by,
        value=figure(standing.value, unit),
        confidence=last.confidence,
        colour=last.colour,
    )


def _pace(key_result: KeyResult, standing: Standing, plan: Plan, today: date, unit: str) -> str:
    if aimed := shown_target(key_result):
        begins = standing.value if key_result.baseline is None else key_result.baseline
        return say.AIM.format(start=figure(begins, unit), target=aimed)
    if key_result.target is None or key_result.direction in ("keep", None):
        return ""
    start, due = span(key_result, plan)
    expected = expected_value(key_result, start, due, today)
    pattern = say.PACE if standing.heading_for is None else say.PACE_HEADS
    target = _target(key_result)
    return pattern.format(
        expected=rough(expected, unit, beside=(target,)),
        heading=rough(standing.heading_for, unit, beside=(target,)),
        target=figure(target, unit),
        due=day(due, today),
    )


def _target(key_result: KeyResult) -> float | None:
    return 100.0 if key_result.direction == "milestone" else key_result.target


def beside(
    key_result: KeyResult, standing: Standing, plan: Plan, who: str, today: date, cells: int
) -> Content:
    """What was said before, the conditions, and my week, where there is room for them."""
    parts: list[Content] = []
    if standing.check_ins:
        parts.append(words(say.BESIDE_BEFORE, HEADING))
        for last in reversed(standing.check_ins[-_MOST_BEFORE:]):
            parts += _said(last, key_result, cells, today)
    conditions = [each for each in plan.conditions if each.of == key_result.id]
    if conditions:
        parts += [Content(""), words(say.BESIDE_CONDITIONS, HEADING)]
    for each in conditions:
        pattern = say.BESIDE_UNRATED if each.belief is None else say.BESIDE_BELIEF
        pattern = say.BESIDE_FALSE if each.state == "false" else pattern
        parts += [words(line) for line in wrap(pattern.format(belief=each.belief, text=each.text), cells)]
    mine = [one.priority for one in my_week(plan, who, today).this_week if one.priority.state == "open"]
    if mine:
        parts += [Content(""), words(say.BESIDE_WEEK, HEADING)]
    parts += [words(clip(f"{signs().open} {one.text}", cells)) for one in mine]
    return Content("\n").join(parts)


def _said(last: CheckIn, key_result: KeyResult, cells: int, today: date) -> list[Content]:
    value = "" if last.value is None else figure(last.value, unit_of(key_result))
    head = say.BESIDE_SAID.format(day=day(last.on, today), value=value, confidence=last.confidence)
    told = wrap(" ".join(" ".join(pressing(last)).split()), cells - 2)
    return [words(head, DIM), *(words("  " + line) for line in told[:_MOST_LINES] if line)]
