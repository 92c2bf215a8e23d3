"""All teams as a matrix: a line an objective, a column a team."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from method.wording import across as say
from tui import instruments
from tui.app.navigation import Link
from tui.app.theme import CARE, DIM, GOOD, HEADING, LINE
from tui.screens.base.rag_look import colour_sign
from tui.terminal.capabilities import needs_letters, signs
from tui.text import pad, shortened, width, words
from tui.widgets.list.row_list import Row

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Sequence

    from method.planning.team_matrix import ObjectiveRow, Part
    from store.documents.workspace import Team
    from tui.widgets.charts.pieces import Pieces

WIDE = 92
"""Cells from which there is a matrix."""
_LEAST = 15
_NAME, _LONGEST = 30, 84
_GAP, _KEY = 1, 8


def matrix_rows(
    rows: Sequence[ObjectiveRow], teams: Sequence[Team], cells: int, planned: Container[str] = ()
) -> Iterable[Row]:
    """Heads, then a line for each objective, and who has none yet; teams that find no room are counted."""
    if cells < WIDE or not rows:
        return
    shown = max(min((cells - _NAME) // (_LEAST + 1), len(teams)), 1)
    columns = _columns(rows, teams[:shown], cells)
    name = cells - sum(columns) - shown
    left = len(teams) - shown
    title = say.MATRIX if not left else say.MATRIX_MORE.format(title=say.MATRIX, count=left)
    heads = [(pad(f"  {title}", name), HEADING)]
    heads += [
        (f" {pad(shortened(team.name, wide), wide)}", DIM) for team, wide in zip(teams, columns, strict=False)
    ]
    yield Row("matrix title", Content.assemble(*heads), heading=True)
    for row in rows:
        text = f"{row.objective.key} {' '.join(row.objective.text.split())}"
        lead = words(pad(f"  {shortened(text, name - 3)}", name))
        parts = zip(row.parts, columns, strict=False)
        drawn = [piece for part, wide in parts for piece in [(" ", ""), *_cell(part, wide)]]
        link = Link("team", f"{row.team.key}/draft/{row.objective.key}")
        yield Row(
            f"matrix {row.team.key} {row.objective.id}", lead + Content.assemble(*drawn), link, tinted=name
        )
    if planned and any(team.key not in planned for team in teams[:shown]):
        told = [("" if team.key in planned else say.NO_OBJECTIVES) for team in teams[:shown]]
        line = "".join(
            f" {pad(shortened(text, wide), wide)}" for text, wide in zip(told, columns, strict=True)
        )
        yield Row("matrix none", words(" " * name + line, DIM), heading=True)


def _columns(rows: Sequence[ObjectiveRow], teams: Sequence[Team], cells: int) -> list[int]:
    """Cells of each team's column: what its name and parts need, else the same for each."""
    even = (cells - _NAME) // len(teams) - 1
    needs: list[int] = []
    for at, team in enumerate(teams):
        told = [sum(width(text.rstrip()) for text, _ in _cell(row.parts[at], even)) for row in rows]
        needs.append(min(max([width(team.name), *told]) + _GAP, max(even, _LEAST)))
    names = max(width(row.objective.text) for row in rows) + _KEY
    spare = cells - sum(needs) - len(needs) - min(max(names, _NAME), _LONGEST)
    if spare < 0 and cells - sum(needs) - len(needs) < _NAME:
        return [even] * len(teams)
    return [need + max(spare, 0) // len(needs) for need in needs]


def _cell(part: Part, cells: int) -> Pieces:
    """What an objective is to a team, in so many cells."""
    sign = signs()
    keys = " ".join(part.keys)
    if part.kind == "own":
        letters = needs_letters()
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
