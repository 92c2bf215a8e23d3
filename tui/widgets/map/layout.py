"""Where everything on a map stands, and where each key leads. Pure: no Textual."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from tui.app.theme import LINE
from tui.terminal.capabilities import signs
from tui.text import width
from tui.widgets.charts.links import Start, channels, links, routed, width_for
from tui.widgets.charts.pieces import Pieces

MOST_CHANNELS = 4


class Node(NamedTuple):
    """Something on the map: lines of pieces no wider than its column, and the ids that it leads to.

    `name` is the piece of the first line that is tinted under the cursor; `beside` stand right of it, one
    under the other, in the part of the column kept for them. `data` is the screen's own.
    """

    id: str
    lines: tuple[Pieces, ...]
    data: object = None
    leads: tuple[str, ...] = ()
    beside: tuple[Node, ...] = ()
    name: int = 0
    gap: int = 1
    """Empty lines after it."""
    can_leave: int = 2
    """Of its first lines, at how many a line to the next column may begin."""

    @property
    def height(self) -> int:
        """Lines that it takes with what stands beside it."""
        return max(len(self.lines), sum(len(one.lines) for one in self.beside))


class Column(NamedTuple):
    """Nodes from the top down; what stands beside one begins `beside` cells after it, 0: nothing does."""

    title: str
    cells: int
    nodes: tuple[Node, ...]
    beside: int = 0
    beside_title: str = ""


class Band(NamedTuple):
    """Columns side by side, with lines between them where `linked`; `title` stands above, as a rule."""

    columns: tuple[Column, ...]
    title: str = ""
    linked: bool = False
    gap: int = 2
    """Cells between columns without lines."""
    room: tuple[int, ...] = ()
    """Cells that the lines after each column have; as many as they may need where it is not said."""


class Spot(NamedTuple):
    """A node where it stands: its first cell, its first row, the band and the column it is in."""

    node: Node
    x: int
    y: int
    band: int
    column: int


class Placed(NamedTuple):
    """Words or signs of the map that are no node."""

    x: int
    y: int
    text: str
    style: str


class Map(NamedTuple):
    """All of it."""

    spots: tuple[Spot, ...]
    drawn: tuple[Placed, ...]
    height: int

    def spot(self, id: str) -> Spot | None:
        """Where a node stands."""
        return next((spot for spot in self.spots if spot.node.id == id), None)


def gutters(columns: Sequence[Sequence[Node]], most: int) -> list[int]:
    """Cells that the lines between each column and the next may need, before anything is placed."""
    found = []
    for column in columns[:-1]:
        turning = sum(bool(node.leads) for node in column)
        found.append(width_for(min(turning, most)))
    return found


def line_room(band: Band) -> tuple[int, ...]:
    """Cells that the lines after each column really need."""
    tallest = max(_tall(column.nodes) for column in band.columns)
    tops = [
        {node.id: top for node, top in zip(column.nodes, _tops(column.nodes, tallest), strict=True)}
        for column in band.columns
    ]
    found = []
    for at, column in enumerate(band.columns[:-1]):
        starts = [_start(node, tops[at][node.id], tops[at + 1]) for node in column.nodes]
        found.append(width_for(channels(routed(starts, MOST_CHANNELS))))
    return tuple(found)


def _start(node: Node, top: int, there: Mapping[str, int]) -> Start:
    """Where the lines of a node begin and end."""
    rows = range(top, top + max(min(node.can_leave, len(node.lines)), 1))
    return Start(tuple(rows), tuple(there[id] for id in node.leads if id in there))


def placed(
    bands: Sequence[Band],
    title: Callable[[str, int], Pieces],
    cells: int,
    *,
    air: bool = True,
    spread: int = 0,
) -> Map:
    """Every band below the one before; `title` draws what stands above a band or a column.

    Without `air` only bands without a title of their own have an empty line above them; what is linked is
    `spread` over so many rows more than it needs.
    """
    spots: list[Spot] = []
    drawn: list[Placed] = []
    y = 0
    for number, band in enumerate(bands):
        if not any(column.nodes for column in band.columns):
            continue
        y += number > 0 and (air or not band.title)
        if band.title:
            drawn += _row(0, y, title(band.title, cells))
            y += 1
        y = _band(band, number, y, spots, drawn, title, spread if band.linked else 0)
    return Map(tuple(spots), tuple(drawn), y)


def _row(x: int, y: int, pieces: Pieces) -> Iterator[Placed]:
    for text, style in pieces:
        yield Placed(x, y, text, style)
        x += width(text)


def _band(
    band: Band,
    number: int,
    y: int,
    spots: list[Spot],
    drawn: list[Placed],
    title: Callable[[str, int], Pieces],
    spread: int,
) -> int:
    """Place a band from row `y` on; the first row after it."""
    if any(column.title for column in band.columns):
        x = 0
        for column, gap in zip(band.columns, _gaps(band), strict=True):
            drawn += _row(x, y, title(column.title, 0))
            if column.beside:
                drawn += _row(x + column.beside, y, title(column.beside_title, 0))
            x += column.cells + gap
        y += 1
    tallest = max(_tall(column.nodes) for column in band.columns) + spread
    x, at = 0, 0
    starts: list[list[Spot]] = []
    for column, gap in zip(band.columns, _gaps(band), strict=True):
        here: list[Spot] = []
        for node, top in zip(column.nodes, _tops(column.nodes, tallest), strict=True):
            here.append(Spot(node, x, y + top, number, at))
            below = y + top
            for one in node.beside:
                spots.append(Spot(one, x + column.beside, below, number, at + 1))
                below += len(one.lines)
        spots += here
        starts.append(here)
        x += column.cells + gap
        at += 2
    if band.linked:
        drawn += _lines(band, starts, y, tallest)
    return y + tallest


def _gaps(band: Band) -> list[int]:
    """Cells after each column."""
    if not band.linked:
        return [band.gap] * len(band.columns)
    return [*(band.room or gutters([column.nodes for column in band.columns], MOST_CHANNELS)), 0]


def _tall(nodes: Sequence[Node]) -> int:
    return sum(node.height + node.gap for node in nodes) - (nodes[-1].gap if nodes else 0)


def _tops(nodes: Sequence[Node], height: int) -> Iterator[int]:
    """The first row of each: what is left of the height is shared between those with air after them."""
    free = max(height - _tall(nodes), 0)
    airy = [at for at, node in enumerate(nodes[:-1]) if node.gap]
    top, given = 0, 0
    for at, node in enumerate(nodes):
        yield top
        top += node.height + node.gap
        if at in airy:
            more = free * (airy.index(at) + 1) // (len(airy) + 1) - given
            given += more
            top += more


def _lines(band: Band, columns: Sequence[Sequence[Spot]], y: int, height: int) -> Iterator[Placed]:
    """The lines from each column to the next."""
    x = 0
    for at, gap in enumerate(_gaps(band)[:-1]):
        x += band.columns[at].cells
        there = {spot.node.id: spot.y - y for spot in columns[at + 1]}
        starts = [_start(spot.node, spot.y - y, there) for spot in columns[at]]
        found = routed(starts, MOST_CHANNELS)
        before = gap - width_for(channels(found))
        for spot, line in zip(
            (one for one, start in zip(columns[at], starts, strict=True) if start.ends), found, strict=True
        ):
            yield from _up_to(spot, y + line.row, x - spot.x)
        for row, text in enumerate(links(found, height, width_for(channels(found)))):
            yield from _long(x, y + row, before, text)
        x += gap


def _up_to(spot: Spot, y: int, cells: int) -> Iterator[Placed]:
    """The line from the words of a node to the end of its column."""
    row = y - spot.y
    line = "".join(text for text, _ in spot.node.lines[row]) if row < len(spot.node.lines) else ""
    end = width(line.rstrip())
    if end + 1 < cells and not spot.node.beside:
        yield Placed(spot.x + end + 1, y, signs().rest * (cells - end - 1), LINE)


def _long(x: int, y: int, before: int, text: str) -> Iterator[Placed]:
    """A row of lines, drawn out by what the gutter is wider than they need."""
    start = text[:1] * before if text[:1].strip() else " " * before
    if (start + text).strip():
        yield Placed(x, y, (start + text).rstrip(), LINE)


# --- moving -------------------------------------------------------------------------------------------


def below(map: Map, spot: Spot) -> Spot:
    """The next one down: in the same column, else the nearest of the next band."""
    return _along(map, spot, 1)


def above(map: Map, spot: Spot) -> Spot:
    """The next one up."""
    return _along(map, spot, -1)


def _along(map: Map, spot: Spot, way: int) -> Spot:
    same = [one for one in map.spots if (one.band, one.column) == (spot.band, spot.column)]
    further = [one for one in same if (one.y - spot.y) * way > 0]
    if further:
        return min(further, key=lambda one: abs(one.y - spot.y))
    bands = sorted({one.band for one in map.spots if (one.band - spot.band) * way > 0}, reverse=way < 0)
    if not bands:
        return spot
    there = [one for one in map.spots if one.band == bands[0]]
    edge: dict[int, Spot] = {}
    for one in sorted(there, key=lambda one: one.y * way):
        edge.setdefault(one.column, one)
    return min(edge.values(), key=lambda one: (abs(one.x - spot.x), one.y))


def to_right(map: Map, spot: Spot) -> Spot:
    """Along its line, else beside it, else the nearest one in the next column."""
    ids = [one.id for one in spot.node.beside]
    return _nearest(map, spot, ids) or _nearest(map, spot, spot.node.leads) or _neighbour(map, spot, 1)


def to_left(map: Map, spot: Spot) -> Spot:
    """Back along a line that leads to it, else to what it stands beside, else the nearest one before."""
    id = spot.node.id
    whose = [one.node.id for one in map.spots if id in [beside.id for beside in one.node.beside]]
    leading = [one.node.id for one in map.spots if id in one.node.leads]
    return _nearest(map, spot, whose) or _nearest(map, spot, leading) or _neighbour(map, spot, -1)


def _nearest(map: Map, spot: Spot, ids: Iterable[str]) -> Spot | None:
    sought = set(ids)
    return min(
        (one for one in map.spots if one.node.id in sought), key=lambda one: abs(one.y - spot.y), default=None
    )


def _neighbour(map: Map, spot: Spot, way: int) -> Spot:
    """The nearest in the next column of the band that has anything."""
    there = [one for one in map.spots if one.band == spot.band and (one.column - spot.column) * way > 0]
    if not there:
        return spot
    column = min(there, key=lambda one: abs(one.column - spot.column)).column
    return min((one for one in there if one.column == column), key=lambda one: abs(one.y - spot.y))
