"""All teams as a matrix: a line an objective, a column a team."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from method.wording import across as say
from tui import instruments
from tui.app.navigation import Link
from tui.app.theme import CARE, DIM, GOOD, HEADING, LINE
from tui.screens.base.rag_look import colour_sign
from tui.terminal.capabilities import draws_signs, no_color, signs
from tui.text import pad, shortened, words
from tui.widgets.list.row_list import Row

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from method.planning.team_matrix import ObjectiveRow, Part
    from store.documents.workspace import Team
    from tui.widgets.charts.pieces import Pieces

WIDE = 92
"""Cells from which there is a matrix."""
_LEAST, _MOST = 15, 28
_NAME = (30, 60)


def matrix_rows(rows: Sequence[ObjectiveRow], teams: Sequence[Team], cells: int) -> Iterable[Row]:
    """Heads, then a line for each objective; teams that find no room are counted."""
    if cells < WIDE or not rows:
        return
    shown = max(min((cells - _NAME[0]) // (_LEAST + 1), len(teams)), 1)
    column = min((cells - _NAME[0]) // shown - 1, _MOST)
    name = min(cells - shown * (column + 1), _NAME[1])
    left = len(teams) - shown
    title = say.MATRIX if not left else say.MATRIX_MORE.format(title=say.MATRIX, count=left)
    heads = [(pad(f"  {title}", name), HEADING)]
    heads += [(" " + pad(shortened(team.name, column), column), DIM) for team in teams[:shown]]
    yield Row("matrix title", Content.assemble(*heads), heading=True)
    for row in rows:
        text = f"{row.objective.key} {' '.join(row.objective.text.split())}"
        lead = words(pad(f"  {shortened(text, name - 3)}", name))
        drawn = [piece for part in row.parts[:shown] for piece in [(" ", ""), *_cell(part, column)]]
        link = Link("team", f"{row.team.key}/draft/{row.objective.key}")
        yield Row(f"matrix {row.team.key} {row.objective.id}", lead + Content.assemble(*drawn), link)


def _cell(part: Part, cells: int) -> Pieces:
    """What an objective is to a team, in so many cells."""
    sign = signs()
    keys = " ".join(part.keys)
    if part.kind == "own":
        letters = no_color() or not draws_signs()
        shape = colour_sign(part.colour) if letters and part.colour else instruments.shape(part.colour)
        count = len(part.keys)
        told = say.KEY_RESULT if count == 1 else say.KEY_RESULTS.format(count=count)
        look = instruments.LOOKS.get(part.colour, "")
        return [(f"{shape} ", look), (pad(told, cells - len(shape) - 1), "")]
    if part.kind == "asked":
        mark, look = (sign.open, CARE) if part.open else (sign.done, GOOD)
        told = (say.ASKED if part.open else say.AGREED).format(keys=keys)
        return [(f"{mark} ", look), (pad(shortened(told, cells - 2), cells - 2), CARE if part.open else "")]
    if part.kind:
        told = say.SHARES if part.kind == "shares" else say.HELPS.format(keys=keys)
        return [(pad(shortened(told, cells), cells), "")]
    return [(pad(sign.coming, cells), LINE)]
