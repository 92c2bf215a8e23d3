"""The set as lines: each objective with its key results below, whole sentences, and what is open of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from textual.content import Content
from textual.strip import Strip

from method.coach.findings import findings_of
from method.plan.active_set import in_line, live_key_results, live_objectives
from method.plan.names import first_name
from method.planning.capacity import hours_of, whole
from method.wording import draft as say
from store.documents.guards import is_key_result, is_objective
from tui.app.theme import CARE, DIM, GOOD, HEADING, LINE, ROW
from tui.screens.draft.okr_line import sentence_of
from tui.screens.draft.sentence import parts
from tui.screens.draft.sentence.field import SentenceKey
from tui.screens.draft.sentence.preview import preview
from tui.terminal.capabilities import signs
from tui.text import clip, pad, width, words, wrap
from tui.widgets.list.row_list import Row

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from store.documents.plan import Plan
    from tui.screens.draft.okr_line import Okr

_GUTTER, _COUNT = 3, 3
"""Cells of a line that are no words: the cursor's with a scrollbar, and what is open."""
_FAR = 6
"""Cells between a sentence and what is open of it, from which on a line leads there."""
_TALLEST = 6
"""Lines a sentence takes at most: beyond them it is none, and others want to be seen, too."""


class Line(NamedTuple):
    """One line of the list: branch, key and words, and at the right how many findings are open."""

    branch: str
    key: str
    text: str
    style: str = ""
    open: str = ""
    open_style: str = ""


def rows(plan: Plan, today: date, cells: int, most: int, *, airy: bool = False) -> list[Row]:
    """Every line of the set on a list `cells` wide; without objectives, what they will look like.

    A line is as high as its words need; where `airy`, objectives stand apart and, if all of that fits
    in `most` lines, whose each line is stands below it.
    """
    if not live_objectives(plan):
        return list(_example(cells))
    told = [*_rows(plan, today, cells, airy=airy, told=True)] if airy else []
    return told if told and len(told) <= most else [*_rows(plan, today, cells, airy=airy)]


def _rows(plan: Plan, today: date, cells: int, *, airy: bool, told: bool = False) -> Iterable[Row]:
    for number, objective in enumerate(sorted(live_objectives(plan), key=in_line)):
        if airy and number:
            yield Row(f"{objective.id} gap", heading=True)
        yield from _lines(objective, plan, today, cells, "", told)
        results = sorted(live_key_results(plan, objective.id), key=in_line)
        for result in results:
            branch = signs().last_branch if result is results[-1] else signs().branch
            yield from _lines(result, plan, today, cells, branch, told)


def _lines(okr: Okr, plan: Plan, today: date, cells: int, branch: str, told: bool) -> Iterable[Row]:
    still_open = sum(each.severity != "ask" for each in findings_of(okr, plan, today))
    start, key = f"{branch} " if branch else "", f"{okr.key} "
    below = (signs().bar if branch == signs().branch else " ").ljust(len(start)) if branch else ""
    hang = " " * width(key)
    style = HEADING if is_objective(okr) else ""
    room = max(cells - _GUTTER - len(start) - width(key) - _COUNT, 10)
    first, *further = wrap(sentence_of(okr), room)
    if len(further) >= _TALLEST:
        further = [*further[: _TALLEST - 2], clip(" ".join(further[_TALLEST - 2 :]), room)]
    line = Line(start, key, first, style, str(still_open or signs().done), CARE if still_open else GOOD)
    yield Row(okr.id, data=line, text=f"{okr.key} {sentence_of(okr)}")
    lines = [Line(below, hang, text, style) for text in further]
    if told:
        lines.append(Line(below, hang, whose(okr, plan), DIM))
    for number, further_line in enumerate(lines):
        yield Row(f"{okr.id}+{number}", data=further_line, part=True)


def whose(okr: Okr, plan: Plan) -> str:
    """Its owner and what kind it is; of a key result its hours, too."""
    parts = [first_name(okr.owner, plan)]
    if is_key_result(okr):
        hours = hours_of(okr, plan)
        parts += [okr.nature or "", say.ITS_HOURS.format(hours=whole(hours)) if hours else say.NO_ESTIMATE]
    else:
        parts.append(okr.kind if is_objective(okr) else "")
    return f" {signs().dot} ".join(part for part in parts if part)


def _example(cells: int) -> Iterable[Row]:
    """What to press first, and in grey what will stand here."""
    lines = [*wrap(say.EMPTY, cells - _GUTTER), "", say.EXAMPLE_TITLE]
    lead, *results = say.EXAMPLE
    lines += [f"O1 {lead}"]
    for number, text in enumerate(results, 1):
        branch = signs().last_branch if number == len(results) else signs().branch
        first, *further = wrap(text, max(cells - _GUTTER - width(f"{branch} O1.1 "), 10))
        lines.append(f"{branch} O1.{number} {first}")
        lines += [" " * width(f"{branch} O1.1 ") + line for line in further]
    for number, text in enumerate(lines):
        yield Row(f"example {number}", words(text, DIM), heading=True)


def read_example(plan: Plan, today: date, cells: int) -> list[Content]:
    """How a key result is read, on four lines, all of it quiet; nothing where the sentence does not fit."""
    text = say.EXAMPLE[1]
    line = preview(plan, SentenceKey("key_results", "", True), text, today)
    if line.reading is None or not is_key_result(line.document):
        return []
    under = parts.drawn(line.document, text, line.reading, cells) or ()
    drawn = [words("".join(piece for piece, _ in pieces), DIM) for pieces in under]
    return [words(say.READ_EXAMPLE, DIM), words(text, DIM), *drawn] if drawn else []


def draw_row(row: Row, cells: int, selected: bool) -> Content | Strip:
    """One line; under the cursor its words have a tint."""
    if not isinstance(row.data, Line):
        drawn = row.content if isinstance(row.content, Content) else words(row.content)
        return Strip(drawn.render_segments())
    branch, key, text, style, still_open, open_style = row.data
    name = words(text, f"{style} {ROW}".strip() if selected and not row.part else style)
    gap = max(cells - len(branch) - width(key) - name.cell_length - _COUNT, 0)
    tail = (pad(still_open, _COUNT, right=True), open_style)
    leads = open_style == CARE and gap >= _FAR
    way = f" {signs().rest * (gap - 1)}" if leads else " " * gap
    return Content.assemble((branch, LINE), (key, style), name, (way, LINE), tail)
