"""A map on the screen: scrolls, and has one cursor that goes along the lines."""

from __future__ import annotations

from typing import ClassVar

from textual import events
from textual.content import Content
from textual.geometry import Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from method.wording import stack_screen as say
from tui.app.theme import ACCENT, ROW
from tui.terminal.capabilities import signs
from tui.text import width
from tui.widgets.chrome import Hint
from tui.widgets.map import layout
from tui.widgets.map.layout import Map, Node, Spot

MARGIN = 2
"""Cells left of the map, where the bar of the cursor stands."""


class MapView(ScrollView, can_focus=True):
    """`show(map)` draws it. Posts `Moved` and `Chosen`, each with the node."""

    DEFAULT_CSS = """
    MapView { height: 1fr; width: 1fr; overflow-x: hidden; overflow-y: auto; scrollbar-size-vertical: 1; }
    """
    STEPS: ClassVar[frozenset[str]] = frozenset(
        {"j", "k", "down", "up", "left", "right", "H", "L", "upper_h", "upper_l"}
    )

    class Moved(Message):
        """The cursor stands on another node."""

        def __init__(self, node: Node) -> None:
            super().__init__()
            self.node = node

    class Chosen(Moved):
        """Enter was pressed on a node."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._map = Map((), (), 0)
        self._rows: dict[int, list[tuple[int, str, str]]] = {}
        self._at = ""

    # --- from outside --------------------------------------------------------------------------------

    @property
    def node(self) -> Node | None:
        """The node under the cursor."""
        spot = self._spot
        return spot.node if spot is not None else None

    @property
    def _spot(self) -> Spot | None:
        return self._map.spot(self._at) or next(iter(self._map.spots), None)

    def show(self, map: Map) -> None:
        """Show another; the cursor stays on the same id, else goes to what stands nearest."""
        held = self._map.spot(self._at)
        self._map = map
        if map.spot(self._at) is None and held is not None and map.spots:
            near = min(map.spots, key=lambda one: (abs(one.y - held.y), abs(one.x - held.x)))
            self._at = near.node.id
        self._rows = _rows(map)
        self._resize()
        self.refresh()

    def move_to(self, id: str) -> bool:
        """Set the cursor on the node with that id; False where there is none."""
        spot = self._map.spot(id)
        if spot is not None:
            self._go(spot)
        return spot is not None

    def move_to_first(self, *beginnings: str) -> bool:
        """Set the cursor on the first node whose id begins so; the first beginning that any has counts."""
        for beginning in beginnings:
            found = [spot for spot in self._map.spots if beginning and spot.node.id.startswith(beginning)]
            if found:
                self._go(min(found, key=lambda one: (one.x, one.y)))
                return True
        return False

    @property
    def hints(self) -> tuple[Hint, ...]:
        """What the footer says while the cursor is here."""
        return (Hint("H L", say.KEY_ALONG),)

    # --- moving --------------------------------------------------------------------------------------

    def _go(self, spot: Spot) -> None:
        before, self._at = self._spot, spot.node.id
        self._show_cursor(spot)
        if before is None or before.node.id == spot.node.id:
            return
        for one in (before, spot):
            self._refresh_spot(one)
        self.post_message(self.Moved(spot.node))

    def _refresh_spot(self, spot: Spot) -> None:
        self.refresh(Region(0, spot.y - self.scroll_offset.y, self.size.width, len(spot.node.lines)))

    def _show_cursor(self, spot: Spot) -> None:
        height, top = self.scrollable_content_region.height, self.scroll_offset.y
        last = spot.y + len(spot.node.lines) - 1
        if height <= 0:
            return
        if spot.y < top:
            titled = 2 if spot.y <= height // 2 else 1  # what stands above: titles, or all that comes first
            self.scroll_to(y=0 if titled == 2 else spot.y - 1, animate=False)
        elif last >= top + height:
            self.scroll_to(y=min(last - height + 2, spot.y, self._map.height - height), animate=False)

    def on_key(self, event: events.Key) -> None:
        """Move along, or choose."""
        spot = self._spot
        if spot is None:
            return
        match event.character if event.is_printable else event.key:
            case "j" | "down":
                self._go(layout.below(self._map, spot))
            case "k" | "up":
                self._go(layout.above(self._map, spot))
            case "right":
                self.along()
            case "left":
                self.back_along()
            case "g" | "home":
                self.scroll_to(y=0, animate=False)
                self._go(self._map.spots[0])
            case "G" | "end":
                self._go(max(self._map.spots, key=lambda one: (one.y, -one.x)))
            case "pagedown" | "ctrl+d":
                self._page(1)
            case "pageup" | "ctrl+u":
                self._page(-1)
            case "enter":
                self.post_message(self.Chosen(spot.node))
            case _:
                return
        event.stop()
        event.prevent_default()

    def along(self) -> None:
        """To what the node under the cursor leads to."""
        if (spot := self._spot) is not None:
            self._go(layout.to_right(self._map, spot))

    def back_along(self) -> None:
        """To what leads to the node under the cursor."""
        if (spot := self._spot) is not None:
            self._go(layout.to_left(self._map, spot))

    def _page(self, way: int) -> None:
        """As far as a screen is high, in the same column as far as that goes."""
        spot, rows = self._spot, max(self.scrollable_content_region.height - 2, 1)
        assert spot is not None
        step = layout.below if way > 0 else layout.above
        to, end = spot, spot.y + way * rows
        while (further := step(self._map, to)) is not to and (further.y - end) * way <= 0:
            to = further
        self._go(to if to is not spot else step(self._map, spot))

    # --- drawing -------------------------------------------------------------------------------------

    def on_mount(self) -> None:
        """Know the height from the first frame on."""
        self._resize()

    def on_resize(self, event: events.Resize) -> None:
        """Keep the cursor in sight."""
        self._resize()
        if self._at and (spot := self._spot) is not None:
            self._show_cursor(spot)

    def _resize(self) -> None:
        self.virtual_size = Size(max(self.size.width - 1, 1), max(self._map.height, 1))

    def watch_has_focus(self, has_focus: bool) -> None:
        """The cursor looks different."""
        super().watch_has_focus(has_focus)
        if (spot := self._spot) is not None:
            self._refresh_spot(spot)

    def notify_style_update(self) -> None:
        """Nothing to do: lines are drawn afresh each time."""
        super().notify_style_update()
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """One line of it."""
        cells = self.scrollable_content_region.width
        row = y + self.scroll_offset.y
        pieces = [(MARGIN + x, text, style) for x, text, style in self._rows.get(row, [])]
        spot = self._spot
        if spot is not None and spot.y <= row < spot.y + len(spot.node.lines):
            pieces = self._with_cursor(pieces, spot, row)
        line = Content("")
        for x, text, style in sorted(pieces, key=lambda piece: piece[0]):
            if x >= line.cell_length:
                line += Content(" " * (x - line.cell_length)) + Content.styled(text, style)
        return Strip(line.render_segments()).adjust_cell_length(cells)

    def _with_cursor(
        self, pieces: list[tuple[int, str, str]], spot: Spot, row: int
    ) -> list[tuple[int, str, str]]:
        """The bar before it, and a tint on its name."""
        bar = (MARGIN + spot.x - 1 if spot.x else 0, signs().cursor, ACCENT)
        pieces = [piece for piece in pieces if piece[0] != bar[0]]
        if row == spot.y and self.has_focus:
            at = MARGIN + spot.x + sum(width(text) for text, _ in spot.node.lines[0][: spot.node.name])
            for number, (x, text, style) in enumerate(pieces):
                if x == at and text.strip():
                    shown = text.rstrip()
                    pieces[number] = (x, shown, f"{style} {ROW}".strip())
                    pieces.append((x + width(shown), text[len(shown) :], style))
                    break
        return [*pieces, bar]


def _rows(map: Map) -> dict[int, list[tuple[int, str, str]]]:
    """What is drawn in each row, from where on."""
    rows: dict[int, list[tuple[int, str, str]]] = {}
    for one in map.drawn:
        rows.setdefault(one.y, []).append((one.x, one.text, one.style))
    for spot in map.spots:
        for number, line in enumerate(spot.node.lines):
            x = spot.x
            for text, style in line:
                if text:
                    rows.setdefault(spot.y + number, []).append((x, text, style))
                x += width(text)
    return rows
