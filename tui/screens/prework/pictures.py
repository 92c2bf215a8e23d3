"""What stands drawn beside the rows of a step: belief, hours, scores, and what serves what. No Textual."""

from __future__ import annotations

from typing import TYPE_CHECKING

from method.plan.active_set import live_objectives
from method.plan.names import by_rank
from method.planning.capacity import capacity
from method.rhythm.rag_colour import success
from method.wording import prework as say
from tui.app.theme import ACCENT, CARE, DIM, GOOD, LINE, TROUBLE
from tui.screens.base.form_source import Where
from tui.terminal.capabilities import signs
from tui.text import pad, shortened, visible, width
from tui.widgets.charts.belief import belief_bar
from tui.widgets.charts.pace_bar import pace_bar
from tui.widgets.form.specs import Heading, RowsView

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from store.documents.plan import Plan
    from tui.widgets.charts.pieces import Pieces
    from tui.widgets.form.specs import FormItem

WIDE = 100
"""Cells of a screen from which rows have their drawings."""
_BAR, _SCORE = 10, 20
_MOST_DOTS, _COUNTED = 8, 5
_OVER, _TOLD, _KEYS, _FIGURE = 25, 14, 7, 3
_ROOMY = 150
_HALF = 0.4


def pictured(items: Iterable[FormItem], plan: Plan, cells: int) -> list[FormItem]:
    """The same rows, each with its drawing; of those with much below them only the one in hand shows it."""
    if cells < WIDE:
        return list(items)
    found: list[FormItem] = []
    every = list(items)
    filled = {Where.of(one.name).table for one in every if isinstance(one, RowsView) and one.items}
    for one in every:
        table = Where.of(one.name).table if one.name.count("/") == _PARTS else ""
        if isinstance(one, RowsView) and table in _DRAWN:
            rows = tuple(row._replace(right=tuple(_beside(table, row.id, plan, cells))) for row in one.items)
            folds = table in _FOLDED and not one.open_id
            found.append(one._replace(items=rows, folds=folds, head=_head(table, plan, cells)))
        else:
            found.append(_legend(one) if one.name.partition("/")[0] in filled else one)
    return found


def _legend(one: FormItem) -> FormItem:
    """What the drawings of the rows below a heading mean."""
    table = one.name.partition("/")[0]
    if isinstance(one, Heading) and one.name == f"{table}//head" and table in say.PICTURES:
        return one._replace(about=" ".join(part for part in (one.about, say.PICTURES[table]) if part))
    return one


def dots(held: Sequence[bool]) -> Pieces:
    """One dot each, full where it holds; figures where there are too many."""
    if len(held) > _MOST_DOTS:
        return [(f"{sum(held)}/{len(held)}", GOOD if all(held) else CARE)]
    sign = signs()
    return [(sign.marked, GOOD) if one else (sign.unmarked, LINE) for one in held]


def _head(table: str, plan: Plan, room: int) -> tuple[tuple[str, str], ...]:
    """What stands over the drawings of a table with several columns."""
    if table != "choices":
        return ()
    over, believed, removes, serving = say.HEADS
    numbers = "".join(str(number) for number in range(1, len(plan.obstacles) + 1))
    cells = len(numbers) if len(numbers) <= _MOST_DOTS else _COUNTED
    about = numbers if 0 < len(numbers) <= _MOST_DOTS else removes[: cells or 0]
    columns = (
        (over, _over(room)),
        (believed, _BAR + _FIGURE + _TOLD),
        (about, cells),
        ("", 2),
        (serving, _KEYS),
    )
    return tuple((pad(text, wide), DIM) for text, wide in columns)


def _over(cells: int) -> int:
    """Cells for what is given up for a choice, on a screen so wide."""
    return _OVER if cells < _ROOMY else 2 * _OVER


def _beside(table: str, id: str, plan: Plan, cells: int) -> Pieces:
    """The drawing of a row on a screen so wide."""
    drawn = _DRAWN[table](id, plan)
    choice = plan.find("choices", id) if table == "choices" else None
    if choice is None:
        return drawn
    given_up, room = visible(" ".join(choice.over.split())), _over(cells)
    return [(pad(shortened(given_up, room - 2), room), ""), *drawn]


def _choice(id: str, plan: Plan) -> Pieces:
    """Its weakest open condition, the obstacles it removes, the objectives serving it."""
    choice = plan.find("choices", id)
    if choice is None:
        return []
    several = [one for one in plan.conditions if one.of == id]
    rated = [one.belief for one in several if one.belief is not None and one.state == "open"]
    told = say.WEAKEST_OF.format(count=len(several)) if len(several) > 1 else say.ONLY_ONE
    serving = [one.key for one in live_objectives(plan) if id in one.choices]
    removes = dots([one.id in choice.removes for one in by_rank(plan.obstacles)])
    return [
        *belief_bar(min(rated) if rated else None, _BAR),
        (pad(f" {told if several else say.NONE_YET}", _TOLD), "" if several else CARE),
        *removes,
        ("  ", ""),
        (pad(" ".join(serving) or say.SERVED_BY_NONE, _KEYS), "" if serving else CARE),
    ]


def _obstacle(id: str, plan: Plan) -> Pieces:
    """The choices that remove it."""
    keys = [one.key for one in by_rank(plan.choices) if id in one.removes]
    keys += [one.key for one in live_objectives(plan) if id in one.removes]
    told = say.REMOVED_BY.format(keys=" ".join(keys)) if keys else say.REMOVED_BY_NONE
    return [(pad(told, 22), "" if keys else CARE)]


def _capacity(id: str, plan: Plan) -> Pieces:
    """The hours in the reading that counts, against the longest."""
    have = capacity(plan)
    by_six = have.available == have.six and have.six != have.productive
    hours = {one.row.id: one.six if by_six else one.productive for one in have.people}
    most = max(hours.values(), default=0)
    mine = hours.get(id, 0.0)
    return [*pace_bar(mine / most if most else 0, None, _SCORE, ACCENT), (f" {mine:>4.0f} h", "")]


def _past(id: str, plan: Plan) -> Pieces:
    """The score, with a mark at what counts as success."""
    result = plan.find("past_results", id)
    score = result.score if result is not None else None
    needed = success(plan)
    look = "" if score is None else GOOD if score >= needed else CARE if score >= _HALF else TROUBLE
    shown = "?" if score is None else f"{score:.1f}"
    return [*pace_bar(score, needed, _SCORE, look), (f"{shown:>5}", CARE if score is None else look)]


def _stakeholder(id: str, plan: Plan) -> Pieces:
    """How many of its needs are answered."""
    return _counted([bool(one.answered_by) for one in plan.needs if one.of == id], say.ANSWERED)


def _department(id: str, plan: Plan) -> Pieces:
    """How many needs, either way, are confirmed."""
    needs = [bool(one.confirmed_by) for one in plan.department_needs if one.of == id]
    return _counted(needs, say.CONFIRMED_NEEDS)


def _counted(held: Sequence[bool], pattern: str) -> Pieces:
    if not held:
        return [(pad(say.NO_NEED, 26), CARE)]
    drawn = dots(held)
    told = pattern.format(count=sum(held), all=len(held))
    gap = max(26 - sum(width(text) for text, _ in drawn) - width(told), 1)
    return [*drawn, (" " * gap, ""), (told, DIM)]


_DRAWN: dict[str, Callable[[str, Plan], Pieces]] = {
    "choices": _choice,
    "obstacles": _obstacle,
    "capacity": _capacity,
    "past_results": _past,
    "stakeholders": _stakeholder,
    "departments": _department,
}
_FOLDED = frozenset({"choices", "past_results"})
_PARTS = 3
"""Strokes in the name of a collection."""
