"""The map read like a picture: what stands where, the lines between, and where each key leads."""

from __future__ import annotations

import pytest

from tui.widgets.charts.links import Start, channels, links, routed, width_for
from tui.widgets.map import layout
from tui.widgets.map.layout import Band, Column, Map, Node, placed

LINES = [
    ([((0,), (0,)), ((2,), (2,))], "───→\n\n───→"),
    ([((0,), (0, 2))], "──┬─→\n  │\n  ╰─→"),
    ([((0,), (0,)), ((2,), (0,))], "──┬─→\n  │\n──╯"),
    ([((0,), (2,)), ((2,), (2,))], "──╮\n  │\n──┴─→"),
    # what leads nowhere has no line
    ([((0,), ()), ((2,), (2,))], "\n\n───→"),
    # a line that crosses another goes on behind it: nobody reads a way that is none
    ([((0,), (0, 3)), ((1,), (1,)), ((3,), (3,))], "──┬─→\n────→\n  │\n──┴─→"),
    # where another's line ends, one leaves a line further down
    ([((0, 1), (3,)), ((3, 4), (0,))], "    ╭─→\n──╮ │\n  │ │\n  ╰───→\n────╯"),
]


@pytest.mark.parametrize(("starts", "drawn"), LINES)
def test_lines(starts: list[tuple[tuple[int, ...], tuple[int, ...]]], drawn: str) -> None:
    lines = routed([Start(*start) for start in starts], 4)
    rows = links(lines, drawn.count("\n") + 1, width_for(channels(lines)))
    assert "\n".join(row.rstrip() for row in rows) == drawn


def node(id: str, *leads: str, beside: tuple[Node, ...] = (), lines: int = 1) -> Node:
    return Node(id, tuple([(id if not at else "…", "")] for at in range(lines)), None, leads, beside)


def two_bands() -> Map:
    """Two obstacles, three choices with one thing beside the first, and a band below."""
    columns = (
        Column("Left", 6, (node("a", "x", "z"), node("b", "y"))),
        Column("Right", 9, (node("x", beside=(node("w"),)), node("y"), node("z")), beside=5),
    )
    below = Band((Column("", 6, (node("m"),)), Column("", 6, (node("n"),))), title="Below")
    return placed([Band(columns, linked=True), below], lambda text, cells: [(text, "")], 30)


def picture(map: Map) -> str:
    rows = [[" "] * 40 for _ in range(map.height)]
    texts = [(one.x, one.y, one.text) for one in map.drawn]
    texts += [
        (spot.x, spot.y + number, text)
        for spot in map.spots
        for number, line in enumerate(spot.node.lines)
        for text, _ in line
    ]
    for x, y, text in texts:
        rows[y][x : x + len(text)] = text
    return "\n".join("".join(row).rstrip() for row in rows)


MAP = """\
Left          Right
a ──────┬───→ x    w
        │
        │ ╭─→ y
b ────────╯
        ╰───→ z

Below
m       n"""


def test_a_map_has_heads_lines_and_what_stands_beside() -> None:
    assert picture(two_bands()) == MAP


MOVES = [
    ("a", "below", "b"),
    ("b", "below", "m"),  # past the end of a column: the next band, the nearest there
    ("z", "below", "n"),
    ("m", "above", "b"),
    ("a", "above", "a"),
    ("a", "to_right", "x"),  # along its line, the nearest of several
    ("b", "to_right", "y"),
    ("x", "to_right", "w"),  # what stands beside it
    ("w", "to_left", "x"),
    ("y", "to_left", "b"),  # back along the line
    ("z", "to_left", "a"),
    ("m", "to_right", "n"),  # no line: the neighbour
    ("n", "to_right", "n"),
]


@pytest.mark.parametrize(("start", "way", "end"), MOVES)
def test_where_a_key_leads(start: str, way: str, end: str) -> None:
    map = two_bands()
    spot = map.spot(start)
    assert spot is not None
    step = {
        "below": layout.below,
        "above": layout.above,
        "to_right": layout.to_right,
        "to_left": layout.to_left,
    }
    assert step[way](map, spot).node.id == end


def test_an_empty_map_has_no_height() -> None:
    empty = placed([Band((Column("", 5, ()),))], lambda text, cells: [(text, "")], 20)
    assert (empty.height, empty.spots) == (0, ())
