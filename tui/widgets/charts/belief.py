"""How far something is believed, 0 to 10: `━━━━━━━─── 7`. Pure functions."""

from __future__ import annotations

from tui.app.theme import CARE, DIM, GOOD, TROUBLE
from tui.widgets.charts.pace_bar import pace_bar
from tui.widgets.charts.pieces import Pieces

MOST = 10
HELD, DOUBTED = 7, 4
"""From here on a belief is good; from here on it is in doubt, and below that in trouble."""
UNKNOWN = "?"


def look(belief: int | None) -> str:
    """The role of a belief."""
    if belief is None:
        return DIM
    return GOOD if belief >= HELD else CARE if belief >= DOUBTED else TROUBLE


def belief_bar(belief: int | None, cells: int) -> Pieces:
    """A bar of `cells` and the figure after it, in three cells; None: nobody has said."""
    share = None if belief is None else belief / MOST
    figure = UNKNOWN if belief is None else str(belief)
    return [*pace_bar(share, None, cells, look(belief)), (f"{figure:>3}", CARE if belief is None else "")]
