"""A scrollbar of one thin line, drawn with signs instead of colours, so that it also shows in monochrome."""

from __future__ import annotations

from rich.segment import Segment, Segments
from rich.style import Style
from textual.scrollbar import ScrollBarRender

from tui.terminal.capabilities import signs

_DIM = Style(dim=True)
_PLAIN = Style()


class ThinBar(ScrollBarRender):
    """`│` with a thicker `┃` where the window stands."""

    @classmethod
    def render_bar(
        cls,
        size: int = 25,
        virtual_size: float = 50,
        window_size: float = 20,
        position: float = 0,
        thickness: int = 1,
        vertical: bool = True,
        back_color: object = None,
        bar_color: object = None,
    ) -> Segments:
        """The bar's segments, one a line."""
        size = int(size)
        if not vertical or not (window_size and size and virtual_size > window_size):
            return Segments([Segment(" ", _PLAIN)] * size, new_lines=vertical)
        thumb = max(1, round(size * window_size / virtual_size))
        start = round((size - thumb) * position / (virtual_size - window_size))
        sign = signs()
        return Segments(
            [
                Segment(sign.thumb, _PLAIN) if start <= row < start + thumb else Segment(sign.bar, _DIM)
                for row in range(size)
            ],
            new_lines=True,
        )
