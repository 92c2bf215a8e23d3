"""Initiatives as rows of a form, each with its bar in the lane of months; firm months, then loose ones."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from method.plan.active_set import live_key_results
from method.plan.formatting import MONTHS
from method.planning.strategy_stack import is_firm
from method.wording import stack_screen as say
from tui.app.theme import DIM
from tui.text import pad, visible
from tui.widgets.charts.lanes import Months, further, head, lane
from tui.widgets.form.specs import Item, RowsView

if TYPE_CHECKING:
    from collections.abc import Iterable

    from store.documents.okrs import Initiative
    from store.documents.plan import Plan
    from tui.widgets.charts.pieces import Pieces
    from tui.widgets.form.specs import FormItem

_MONTH = re.compile(r"(\d{4})-(\d{2})")
_MOST_MONTHS = 12
_KEY = 6
_LEAST_CELLS, _MOST_CELLS = 4, 24
_LEAST_WORDS, _MOST_WORDS = 30, 70
"""Cells of the words beside the lanes: half of the line, within these."""


def months(plan: Plan, cells: int) -> tuple[Months, list[str]]:
    """The months from the cycle's first to the last one that something is planned for, on `cells`."""
    named = {one.month for one in plan.initiatives if _MONTH.fullmatch(one.month)}
    first, end = f"{plan.cycle.start:%Y-%m}", f"{plan.cycle.end:%Y-%m}"
    last = max([*named, *([end] if is_firm(end, plan) else []), first])
    keys = [first]
    while keys[-1] < last and len(keys) < _MOST_MONTHS:
        keys.append(_next(keys[-1]))
    firm = [is_firm(key, plan) for key in keys]
    beside = min(max(cells // 2, _LEAST_WORDS), _MOST_WORDS)
    each = min(max((cells - beside - _KEY) // max(len(keys), 1), _LEAST_CELLS), _MOST_CELLS)
    now = f"{plan.today:%Y-%m}" if plan.today is not None else ""
    names = [_name(key, each) for key in keys]
    return Months(names, firm.count(True), each, keys.index(now) if now in keys else None), keys


def _next(month: str) -> str:
    year, number = (int(part) for part in month.split("-"))
    return f"{year + number // 12}-{number % 12 + 1:02d}"


def _name(month: str, cells: int) -> str:
    year, number = month.split("-")
    name = MONTHS[int(number) - 1]
    whole = f"{name} {year}" if number == "01" else name
    return whole if len(whole) < cells else name if len(name) < cells else name[:3]


def drawn(items: Iterable[FormItem], plan: Plan, of: Months, keys: list[str]) -> list[FormItem]:
    """The form with each initiative's lane at the right of its words."""
    return [
        one._replace(items=tuple(_item(item, plan, of, keys) for item in one.items))
        if isinstance(one, RowsView)
        else one
        for one in items
    ]


def _item(item: Item, plan: Plan, of: Months, keys: list[str]) -> Item:
    found: Initiative | None = plan.find("initiatives", item.id)
    if found is None:
        return item
    above = plan.find("key_results", found.of) or plan.find("choices", found.of)
    key = visible(above.key) if above is not None else ""
    at = keys.index(found.month) if found.month in keys else None
    pieces: Pieces = [(pad(key, _KEY), DIM), *lane(of, at, found.state)]
    below = [(" " * _KEY, ""), *further(of)] if 0 < of.firm < len(of.names) else []
    return item._replace(text=f"{found.key} {found.text}", right=tuple(pieces), further=tuple(below))


def cells_of(of: Months) -> int:
    """Cells that stand at the right of a row's words."""
    return _KEY + of.width


def above(of: Months) -> Pieces:
    """The names of the months, to stand over the lanes."""
    return [(" " * _KEY, ""), *head(of)]


def firm_and_loose(of: Months) -> Pieces:
    """What the months left and right of the mark are."""
    if not 0 < of.firm < len(of.names):
        return [(" " * (_KEY + of.width), "")]
    firm, loose = of.firm * of.cells, (len(of.names) - of.firm) * of.cells
    return [(" " * _KEY + pad(say.FIRM, firm) + " " + pad(say.LOOSE, loose), DIM)]


def example(of: Months) -> Pieces:
    """How an initiative will look, all of it quiet."""
    bar = "".join(text for text, _ in lane(of, 0, "doing"))
    return [(f"{say.ROADMAP_EXAMPLE}  {bar}", DIM)]


def untried(plan: Plan) -> str:
    """The key results that nothing is tried for, in one sentence; "" where there are none."""
    tried = {one.of for one in plan.initiatives if one.state != "dropped"}
    keys = [one.key for one in live_key_results(plan) if one.id not in tried]
    return say.NOTHING_TRIED.format(keys=", ".join(keys)) if keys else ""
