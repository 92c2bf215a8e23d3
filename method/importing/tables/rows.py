"""Tables of pages and sheets: by the labels of their rows, or by the names of their columns."""

from __future__ import annotations

from collections.abc import Sequence

from ..outline import Block
from .cells import Row, is_section
from .column_table import ColumnTable
from .columns import MEASURING
from .contents import kinds, named
from .labelled_table import is_labelled, labelled
from .links import in_their_order
from .turned import turned


def rows_of(rows: Sequence[Row], under: int, first: int) -> list[Block]:
    """The blocks of a table; `under` what it stands under, `first` the index of the first block made."""
    rows = [row for row in rows if any(cell.text.strip() for cell in row[1])]
    if not rows:
        return []
    rows = in_their_order(turned(rows))
    if is_labelled(rows):
        return labelled(rows, under, first)
    names = named(rows)
    if not {"objective", "key result", "text"} & set(names) and _first_is_text(names, rows):
        names[0] = "text"
    table = ColumnTable(names, rows, under, first, kinds(rows, names))
    return table.blocks()


def _first_is_text(names: Sequence[str], rows: Sequence[Row]) -> bool:
    """Whether a first column with a name of its own holds the words: others measure, or rows are sections."""
    if not names or names[0] or not rows[1:]:
        return False
    known = set(names[1:]) - {""}
    return bool(known & (MEASURING - {"current"})) or (
        bool(known & {"owner", "priority", "status"}) and any(is_section(row[1], 0) for row in rows[1:])
    )
