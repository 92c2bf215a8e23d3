"""Tables with an objective in each column, turned so that it has a row."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..labels import label
from .cells import Cell, Row

_TEXT = re.compile(r"^(?:text|statement|title|what|name|objectives?|goals?|description)\s*:?$", re.IGNORECASE)


def turned(rows: Sequence[Row]) -> Sequence[Row]:
    """The rows, turned where the first column holds the labels of key results and the others one objective each."""
    if not _lies(rows):
        return rows
    wide = max(len(cells) for _, cells in rows)
    heads = [cells[0].text.strip() for _, cells in rows]
    found: list[Row] = []
    for at in range(wide):
        column = [cells[at] if at < len(cells) else Cell("") for _, cells in rows]
        if at == 0:
            named = [_TEXT.match(head) is not None for head in heads]
            first = named.index(True) if any(named) else 0
            column = [Cell("Objective") if place == first else cell for place, cell in enumerate(column)]
            if first:
                column[0] = Cell("No.")
        found.append((rows[0][0] if at == 0 else rows[0][0] + at, column))
    return found


def _lies(rows: Sequence[Row]) -> bool:
    """Whether the first column names key results, and the first row an objective in each other column."""
    if len(rows) < 3:
        return False
    first = rows[0][1][0].text.strip()
    below = [label(cells[0].text.strip()) for _, cells in rows[1:]]
    results = sum(1 for each in below if each is not None and each.kind == "key result" and each.alone)
    heads = [cell.text.strip() for cell in rows[0][1][1:] if cell.text.strip()]
    named = [label(head) for head in heads]
    labelled = all(each is not None and each.kind == "objective" for each in named)
    worded = all(len(head.split()) > 2 for head in heads)
    return (
        not (label(first) and not _TEXT.match(first))
        and results > 1
        and len(heads) > 1
        and (labelled or worded)
    )
