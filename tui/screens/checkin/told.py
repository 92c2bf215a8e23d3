"""What is said beside and under the fields of a check-in while it is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from method.plan.formatting import rough
from method.planning.alignment import at_risk
from method.rhythm.checkin_prompts import asked_while_typing, asks_why
from method.rhythm.progress import expected_value
from method.rhythm.standing import span
from method.rhythm.status import short
from method.wording import checkin as say
from tui.app.theme import CARE, DIM
from tui.screens.checkin.fields import Told, fell

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from method.rhythm.standing import Standing
    from store.documents.okrs import KeyResult
    from store.documents.plan import Plan
    from store.documents.rhythm import Colour
    from tui.screens.checkin.visit import Visit


def told(
    key_result: KeyResult,
    standing: Standing,
    plan: Plan,
    today: date,
    visit: Visit,
    suggested: Colour,
    others: Callable[[], Sequence[Plan]],
) -> Told:
    """What was there before beside the fields; under them what the rules ask and who waits for it."""
    given = dict(visit.given)
    if visit.leaning:
        given["colour"] = visit.leaning
    colour: Colour = given.get("colour", suggested)
    lines: list[tuple[str, str]] = []
    if colour != suggested:
        lines.append((say.DISAGREE.format(colour=colour, suggested=suggested), DIM))
    lines += [
        (asked, CARE) for asked in asked_while_typing(key_result, plan, today, standing, given, suggested)
    ]
    waiting: list[tuple[str, str]] = []
    if colour == "red":
        teams = [risk.team for risk in at_risk(key_result, plan, others())]
        named = say.DEPENDS.format(names=", ".join(teams))
        waiting.append((named, CARE) if teams else (say.NOBODY_DEPENDS, DIM))
    has_fallen = fell(standing, given)
    dropped = say.FELL.format(before=standing.confidence, after=given["confidence"]) if has_fallen else ""
    before = say.CONFIDENCE_WAS if standing.check_ins else say.CONFIDENCE_FIRST
    why = say.WHY_COLOUR.format(colour=colour, suggested=suggested) if asks_why(colour, suggested) else ""
    return Told(
        value=_value(key_result, standing, plan, today),
        confidence=before.format(last=standing.confidence),
        fell=((dropped, CARE),) if dropped else (),
        colour=tuple(lines),
        waiting=tuple(waiting),
        rubric=_rubric(key_result),
        why=why,
    )


def _value(key_result: KeyResult, standing: Standing, plan: Plan, today: date) -> str:
    """What it was, and where a straight line would be today."""
    was = "" if standing.value is None else say.VALUE_WAS.format(last=short(standing.value))
    target = 100.0 if key_result.direction == "milestone" else key_result.target
    if target is None or key_result.direction in ("keep", None):
        return was
    start, due = span(key_result, plan)
    expected = expected_value(key_result, start, due, today)
    if expected is None:
        return was
    shown = rough(expected, beside=(target,))
    if standing.value is None:
        began = "?" if key_result.baseline is None else short(key_result.baseline)
        return say.VALUE_FROM.format(last=began, expected=shown)
    return say.VALUE_EXPECTED.format(last=short(standing.value), expected=shown)


def _rubric(key_result: KeyResult) -> tuple[tuple[str, str], ...]:
    """What counts as how much, where it is no number that is read."""
    if key_result.direction != "milestone" or not key_result.rubric:
        return ()
    steps = ", ".join(f"{each.share:g} {each.text}" for each in key_result.rubric)
    return ((say.RUBRIC.format(rubric=steps), DIM),)
