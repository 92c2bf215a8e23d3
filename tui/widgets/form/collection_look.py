"""How the rows of a collection look: a lead, the words wrapped within their column, what stands beside."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from textual.content import Content

from tui.app.theme import ACCENT, CARE, DIM, LINE, ROW, STRONG
from tui.terminal.capabilities import signs
from tui.text import clip, pad, width, words, wrap

if TYPE_CHECKING:
    from tui.widgets.form.specs import Item, RowsView

_LEAST_WORDS, MOST_WORDS = 24, 84
INDENT = 2
"""Cells that what belongs to an open row stands further in."""


class CollectionLook(NamedTuple):
    """What is drawn: the spec, how wide, the row under the cursor (None: elsewhere), the row being typed."""

    spec: RowsView
    width: int
    label_cells: int
    cursor: int | None = None
    editing: str | None = None
    is_active: bool = False
    unfolded: int = 0
    """Where rows fold: the one whose lines stand below them all."""

    @property
    def column(self) -> int:
        """Where the words begin."""
        return self.label_cells + 3 if self.spec.label else INDENT + INDENT * self.spec.depth

    @property
    def room(self) -> int:
        """Cells for the words."""
        return max(self.width - self.column - 1, 8)

    def lead(self, index: int) -> str:
        """The number of a row where rows are numbered, else a dot where they have no label."""
        if self.spec.numbered:
            return f"{self.spec.before + index + 1} "
        return "" if self.spec.label else f"{signs().dot} "

    def start(self, sign: str) -> Content:
        """What stands before the words of a line, with the sign of the cursor in it."""
        before = 0 if self.spec.label else self.column - len(sign)
        return Content.assemble(" " * before, (sign, ACCENT), " " * (self.column - before - len(sign)))

    def lines_of(self, index: int) -> list[Content]:
        """One row."""
        return _item_lines(self, index, self.spec.items[index])

    def heads(self) -> list[Content]:
        """What the drawings beside the rows mean, over them."""
        drawn = Content.assemble(*self.spec.head)
        if not drawn.cell_length or not self.spec.items or drawn.cell_length + _LEAST_WORDS > self.room:
            return []
        fit = min(max(self.room - drawn.cell_length - 2, 6), MOST_WORDS + width(self.lead(0)))
        return [Content(" " * (self.column + fit + 2)) + drawn]

    def pane(self) -> list[Content]:
        """Where rows fold: the lines of the one under the cursor, on as many lines as the longest needs.

        Nothing below moves when the cursor does.
        """
        if not self.spec.folds or not self.spec.items:
            return []
        start = Content.assemble(" " * self.column, (f"{signs().bar} ", LINE))
        cells = max(self.room - 2, 8)
        several = [_unfolded(item, cells) for item in self.spec.items]
        most = max(map(len, several))
        shown = several[min(self.unfolded, len(several) - 1)]
        lines = [start + words(line) for line in shown] + [start] * (most - len(shown))
        return [Content(""), *lines] if most else []

    def draw(self, sign: str) -> tuple[list[Content], int, int]:
        """All lines, with row and column of the editor; `sign` marks what has the cursor."""
        spec, column = self.spec, self.column
        lines = self.heads()
        row, indent = 0, column
        for index, item in enumerate(spec.items):
            if item.id == self.editing:
                row, indent = len(lines), column + width(self.lead(index))
                lines.append(Content(" " * column) + Content(self.lead(index)))
            else:
                lines += self.lines_of(index)
        lines += self.pane()
        if self.editing == "":
            lead = self.lead(len(spec.items))
            row, indent = len(lines), column + width(lead)
            lines.append(Content(" " * column) + Content(lead))
        else:
            lines += _below(self)
        if self.editing is not None or not spec.items:  # else a row has the sign
            lines[row] = self.start(sign + " ") + lines[row][column:]
        if spec.label:
            label = words(pad(spec.label, self.label_cells), STRONG if self.is_active else "")
            lines[0] = lines[0][:2] + label + " " + lines[0][column:]
        return lines, row, indent


def _below(rows: CollectionLook) -> list[Content]:
    """Words of a new row typed earlier, or what is asked while there is no row."""
    spec, start = rows.spec, Content(" " * rows.column)
    if spec.draft:
        lead = rows.lead(len(spec.items))
        return [start + words(line, DIM) for line in wrap(lead + spec.draft, rows.room)]
    if spec.items:
        return []
    found = [start + words(line, DIM) for line in wrap(spec.prompt, rows.room)]
    if spec.missing:
        found.append(start + words(f"{signs().open} {spec.missing}", CARE))
    return found


def _item_lines(rows: CollectionLook, index: int, item: Item) -> list[Content]:
    here = rows.cursor == index
    lead, right = rows.lead(index), _right_of(rows, item)
    indent = Content(" " * width(lead))
    taken = right.cell_length + 2 if right.cell_length else 0
    fit = max(rows.room - width(lead) - taken, 6)
    if item.right:
        fit = min(fit, MOST_WORDS)  # a drawing stands near its words
    style = STRONG if item.id == rows.spec.open_id else ""
    text, _, below = item.text.partition("\n")
    lines = wrap(text, fit)
    own = len(lines)
    if rows.spec.folds and index == rows.unfolded:
        style = style or STRONG  # it is the one whose lines stand below
    elif below and not rows.spec.folds:
        style = style or STRONG  # people's words below are as plain as these: the name stands out
        lines += wrap(below, max(rows.room - width(lead), 6) if item.right else fit)
    out: list[Content] = []
    start = rows.start(signs().cursor + " " if here else "  ")
    for number, line in enumerate(lines):
        head = Content(lead) if number == 0 else indent
        body = words(line, "" if number >= own else f"{style} {ROW}".strip() if here else style)
        if taken and number == 0:
            body += Content(" " * (fit - width(line) + 2)) + right
        elif taken and item.further and item.right:
            body += Content(" " * (fit - width(line) + 2)) + Content.assemble(*item.further)
        out.append(start + head + body)
    for pieces in item.below:
        drawn = Content.assemble(*pieces)
        out.append(start + indent + drawn if drawn.plain.strip() else drawn)
    if item.wrong:
        out += [
            start + indent + words(line, CARE) for line in wrap(f"{signs().open} {item.wrong}", rows.room)
        ]
    return out


def _unfolded(item: Item, cells: int) -> list[str]:
    """What stands below the first line of a row."""
    below = item.text.partition("\n")[2]
    return wrap(below, cells) if below else []


def _right_of(rows: CollectionLook, item: Item) -> Content:
    """What stands at the right end of a row: its drawing where there is room beside words, or its aside."""
    drawing = Content.assemble(*item.right)
    if drawing.cell_length and drawing.cell_length + _LEAST_WORDS <= rows.room:
        return drawing
    return words(clip(item.aside, max(rows.room // 3, 6)), DIM) if item.aside else Content("")
