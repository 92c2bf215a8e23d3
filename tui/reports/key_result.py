"""One key result as plain text, where no screen can open: how it stands, what was said, its conditions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from method.plan.formatting import day, figure
from method.plan.names import owner_name
from method.plan.typed_values import unit_of
from method.rhythm.corrections import corrections
from method.rhythm.review import asks, pressing, proved_false, stands
from method.rhythm.standing import standing
from method.rhythm.status import Row, now_and_target
from method.wording import review as say
from tui.reports.corrections import told_correction
from tui.text import wrap

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from store.documents.okrs import KeyResult
    from store.documents.plan import Plan
    from store.documents.rhythm import CheckIn


def text(result: KeyResult, plan: Plan, today: date, *, width: int = 80) -> str:
    """In lines of at most `width` cells; people's words made visible."""
    lines: list[str] = []
    for indent, words in _lines(result, plan, today):
        broken = wrap(" ".join(words.split()), max(20, width - indent - 2))
        lines += [" " * (indent + 2 * (number > 0)) + line for number, line in enumerate(broken)]
    return "\n".join(line.rstrip() for line in lines) + "\n"


def _lines(result: KeyResult, plan: Plan, today: date) -> Iterator[tuple[int, str]]:
    """Each with its indent."""
    stand = standing(result, plan, today)
    row = Row(result, stand)
    yield 0, f"{result.key} {result.statement}"
    owner = say.OWNER.format(name=owner_name(result.owner, plan)) if result.owner else say.NOBODY
    yield (
        0,
        " · ".join(
            part for part in (owner, say.DUE.format(day=day(result.due, today)) if result.due else "") if part
        ),
    )
    now, target = now_and_target(result, stand.value)
    confidence = say.CONFIDENCE.format(confidence=stand.confidence)
    yield 0, " · ".join((f"{now} → {target}", stands(row), confidence))
    for ask in asks(row, proved_false(plan)):
        yield 0, f"! {ask}"
    yield 0, ""
    yield 0, say.SECTIONS["check_ins"]
    if not stand.check_ins:
        yield 2, say.NO_CHECK_IN
    put_right = corrections(plan)
    for one in reversed(stand.check_ins):
        yield from _check_in(one, result, plan)
        for each in put_right:
            if each.check_in == one.id:
                yield 4, told_correction(each, result, plan)
    for each in reversed(put_right):
        if each.removed and each.key_result == result.id:
            yield 2, told_correction(each, result, plan)
    conditions = [one for one in plan.conditions if one.of == result.id]
    if conditions:
        yield 0, ""
        yield 0, say.SECTIONS["conditions"]
    for condition in conditions:
        belief = say.NO_BELIEF if condition.belief is None else say.BELIEF.format(belief=condition.belief)
        state = belief if condition.state == "open" else say.STATES[condition.state]
        yield 2, f"{condition.key} {condition.text} · {state}"


def _check_in(one: CheckIn, result: KeyResult, plan: Plan) -> Iterator[tuple[int, str]]:
    value = say.NOT_MEASURED if one.value is None else figure(one.value, unit_of(result))
    said = say.CHECK_IN.format(day=day(one.on, plan.today), value=value, confidence=one.confidence)
    yield 2, " · ".join((said, one.colour, _name(one.by, plan)))
    for words in pressing(one):
        yield 4, words


def _name(key: str, plan: Plan) -> str:
    person = plan.workspace.person(key)
    return (person.name or person.key) if person else key
