"""What the stack says, line by line: six layers with their gaps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from method.plan.formatting import MONTHS
from method.plan.names import owner_name
from method.planning.strategy_stack import loose_ends, path_up, path_up_from, roadmap, stack
from method.wording import stack as gap_words
from method.wording import stack_screen as say
from tui.app.navigation import Link
from tui.app.theme import CARE, DIM, HEADING, STRONG
from tui.screens.base.reader_place import prose
from tui.terminal.capabilities import signs
from tui.text import pad, width, words
from tui.widgets.list.row_list import Row

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from method.planning.strategy_stack import Layer, StackLine
    from store.documents.okrs import Initiative
    from store.documents.plan import Plan


def stack_rows(plan: Plan, today: date, cells: int) -> Iterable[Row]:
    """All layers from the top down, each with its gaps at its end."""
    for number, layer in enumerate(stack(plan, today), 1):
        if number > 1:
            yield Row(f"{layer.key} gap", "", heading=True)
        yield _title(layer, number, cells)
        lines = _roadmap(plan, layer, cells) if layer.key == "roadmap" else _lines(layer, plan, cells)
        yield from lines
        yield from _gaps(layer, plan, cells)


def _title(layer: Layer, number: int, cells: int) -> Row:
    title = f"{number} {layer.title}"
    horizon = f" {signs().dot} {layer.horizon}"
    room = cells - width(title) - width(horizon) - 2
    question = layer.question if room >= width(layer.question) else ""
    line = words(title, HEADING) + words(horizon, DIM)
    if question:
        line += words(pad(question, room + 2, right=True), DIM)
    return Row(layer.key, line, data=_link(layer))


def _link(layer: Layer, about: str = "") -> Link:
    if layer.key == "roadmap":
        return Link("roadmap", "")
    return Link("week", "", about) if layer.key == "work" else Link("go", layer.place, about)


def _lines(layer: Layer, plan: Plan, cells: int) -> Iterable[Row]:
    for number, line in enumerate(layer.lines):
        key = pad(line.key, 2 if line.table == "choices" else 5)
        lead = "  " + "  " * line.depth + (key if line.key else "")
        style = STRONG if line.table == "objectives" else ""
        row_id = f"{layer.key} {line.table} {line.id or number}"
        link = _line_link(layer, line)
        done = line.table == "priorities" and _is_done(line.id, plan)
        text = f"{line.text} {signs().done}" if done else line.text
        yield from prose(row_id, text, cells, lead=lead, style=style, link=link)


def _is_done(id: str, plan: Plan) -> bool:
    priority = plan.find("priorities", id)
    return priority is not None and priority.state == "done"


def _line_link(layer: Layer, line: StackLine) -> Link:
    if line.table == "key_results":
        return Link("open", line.id, line.id)
    if line.table == "objectives":
        return Link("go", f"draft/{line.key}", line.id)
    return _link(layer, line.id if line.table == "choices" else "")


def _roadmap(plan: Plan, layer: Layer, cells: int) -> Iterable[Row]:
    """Months with their initiatives: this cycle's firm, later ones loose."""
    for month in roadmap(plan):
        name = say.NO_MONTH
        year, _, number = month.month.partition("-")
        if number.isdecimal() and 1 <= int(number) <= len(MONTHS):
            named = say.MONTH.format(month=MONTHS[int(number) - 1], year=year)
            name = f"{named} {signs().dot} {say.FIRM if month.firm else say.LOOSE}"
        yield Row(f"month {month.month}", words(f"  {name}", DIM), data=_link(layer))
        for one in month.initiatives:
            yield from _initiative(one, plan, cells)


def _initiative(one: Initiative, plan: Plan, cells: int) -> Iterable[Row]:
    result, choice = plan.find("key_results", one.of), plan.find("choices", one.of)
    key = result.key if result is not None else choice.key if choice is not None else ""
    parts = [one.text, owner_name(one.owner, plan)]
    parts += [say.HANGS_FROM.format(key=key) if key else say.HANGS_LOOSE]
    parts += [say.DONE] if one.state == "done" else []
    text = f" {signs().dot} ".join(part for part in parts if part)
    link = Link("roadmap", one.id, result.id if result is not None else "")
    yield from prose(f"initiative {one.id}", text, cells, lead=f"    {pad(one.key, 4)}", link=link)


def _gaps(layer: Layer, plan: Plan, cells: int) -> Iterable[Row]:
    for number, gap, link in gap_links(layer, plan):
        lead = words(f"  {signs().open} ", CARE)
        yield from prose(f"{layer.key} missing {number}", gap, cells, lead=lead, style=CARE, link=link)


def gap_links(layer: Layer, plan: Plan) -> Iterable[tuple[int, str, Link]]:
    """The gaps of a layer: number, sentence, and where it is mended."""
    loose = {
        gap_words.LOOSE_OBJECTIVE.format(key=one.key): Link("go", f"draft/{one.key}", one.id)
        for one in loose_ends(plan).objectives
    }
    for number, gap in enumerate(layer.gaps):
        yield number, gap, loose.get(gap) or _link(layer)


def path_line(plan: Plan, about: str) -> Content | None:
    """The path up of a key result or an objective, in one line; None for anything else."""
    result = plan.find("key_results", about)
    objective = plan.find("objectives", about)
    if result is not None:
        steps = path_up(result, plan)
    elif objective is not None:
        steps = path_up_from(objective, plan)
    else:
        return None
    parts = [
        words(f"{step.key} {step.text}".strip() or step.missing, CARE if step.missing else "")
        for step in steps
    ]
    return Content.styled(f" {signs().up} ", DIM).join(parts)
