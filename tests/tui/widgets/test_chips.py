"""The round and the title of a frame read like pictures: what goes in, and the cells that come out."""

from __future__ import annotations

import pytest

from tui.widgets.chips import Stop, round_line
from tui.widgets.frame import titled

THREE = (Stop("O1.1", True), Stop("O1.2", False), Stop("O2.3", False))
MANY = tuple(Stop(f"O1.{number}", number < 5) for number in range(1, 10))


@pytest.mark.parametrize(
    ("stops", "here", "aside", "cells", "drawn"),
    [
        (THREE, 0, "1 of 3", 40, " 1 O1.1  ── 2 O1.2 ── 3 O2.3      1 of 3"),
        (THREE, 1, "2 of 3", 40, "✓ O1.1 ──  2 O1.2  ── 3 O2.3      2 of 3"),
        (THREE[:1], 0, "", 12, " 1 O1.1     "),
        (THREE, 2, "3 of 3", 24, " 3 O2.3           3 of 3"),  # no room for another
        (MANY, 4, "5 of 9", 40, "✓ O1.4 ──  5 O1.5  ── 6 O1.6      5 of 9"),
        (MANY, 8, "9 of 9", 40, "7 O1.7 ── 8 O1.8 ──  9 O1.9       9 of 9"),
        (MANY, 0, "1 of 9", 40, " 1 O1.1  ── ✓ O1.2 ── ✓ O1.3      1 of 9"),
    ],
)
def test_a_round(stops: tuple[Stop, ...], here: int, aside: str, cells: int, drawn: str) -> None:
    assert round_line(stops, here, aside, cells).plain == drawn


@pytest.mark.parametrize(
    ("title", "aside", "cells", "drawn"),
    [
        ("Yours", "5 open", 20, "Yours ─────── 5 open"),
        ("Yours", "", 20, "Yours"),
        ("How it stands", "3 of 6 on pace", 20, "How it stands"),  # the aside goes first
        ("[/x] \x1b[31m", "", 30, "[/x] ^[[31m"),
    ],
)
def test_the_title_of_a_frame(title: str, aside: str, cells: int, drawn: str) -> None:
    assert titled(title, aside, cells).plain == drawn
