"""Belief bars, branches and dot plots read like pictures: what goes in, and the cells that come out."""

from __future__ import annotations

import pytest

from tui.app.theme import CARE, DIM, GOOD, TROUBLE
from tui.widgets.charts.belief import belief_bar, look
from tui.widgets.charts.branches import branches
from tui.widgets.charts.dot_plot import axis, dot_plot
from tui.widgets.charts.pieces import Pieces, cells


def text(pieces: Pieces) -> str:
    return "".join(sign for sign, _ in pieces)


@pytest.mark.parametrize(
    ("belief", "drawn", "role"),
    [
        (0, "──────────  0", TROUBLE),
        (2, "━━────────  2", TROUBLE),
        (4, "━━━━──────  4", CARE),
        (7, "━━━━━━━───  7", GOOD),
        (9, "━━━━━━━━━─  9", GOOD),
        (10, "━━━━━━━━━━ 10", GOOD),
        (None, "··········  ?", DIM),
    ],
)
def test_a_belief(belief: int | None, drawn: str, role: str) -> None:
    assert text(belief_bar(belief, 10)) == drawn
    assert cells(belief_bar(belief, 5)) == 8
    assert look(belief) == role


TREE = """\
O1
│ doubt
├─ O1.1
│  └─ C6
├─ O1.2
│  ├─ C7
│  │  further
│  └─ C8
└─ O1.3
   └─ C9"""
SHAPE = [
    (0, "O1", "doubt"),
    (1, "O1.1", ""),
    (2, "C6", ""),
    (1, "O1.2", ""),
    (2, "C7", "further"),
    (2, "C8", ""),
    (1, "O1.3", ""),
    (2, "C9", ""),
]


def test_a_tree() -> None:
    drawn: list[str] = []
    for (depth, name, further), branch in zip(SHAPE, branches([d for d, _, _ in SHAPE]), strict=True):
        drawn.append(branch.first + name)
        if further:
            drawn.append(branch.further[:2] + further if not depth else branch.further[: 3 * depth] + further)
    assert "\n".join(drawn) == TREE


def test_several_roots_have_nothing_between_them() -> None:
    assert [branch.first for branch in branches([0, 1, 0, 0])] == ["", "└─ ", "", ""]


@pytest.mark.parametrize(
    ("counts", "room", "drawn"),
    [
        ((0, 1, 1, 2, 0), 25, "·    ●    ●    ●●   ·    "),
        ((4, 0, 0, 0, 0), 25, "●●●● ·    ·    ·    ·    "),
        ((5, 0, 0, 0, 12), 25, "●5   ·    ·    ·    ●12  "),  # more than fit: the figure
        ((0, 1, 2, 3, 0), 4, "·  ●  ●● ●3 ·  "),  # never narrower than three cells a column
    ],
)
def test_answers_on_a_fixed_axis(counts: tuple[int, ...], room: int, drawn: str) -> None:
    assert text(dot_plot(counts, room, "")) == drawn
    assert cells(axis("abcde", room)) == len(drawn)


def test_the_axis_has_names_where_they_fit() -> None:
    names = ("not at all", "a little", "partly", "mostly", "yes")
    assert (
        text(axis(names, 80))
        == "1 not at all    2 a little      3 partly        4 mostly        5 yes           "
    )
    assert text(axis(names, 40)) == "1       2       3       4       5       "
