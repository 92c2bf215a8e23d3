"""All that the program uses of Textual's private names; a test names each and fails where one is gone.

Everything here may change with any release of Textual. No other module reaches for a private name of it.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from rich.traceback import Traceback
from textual._compositor import ChopsUpdate, LayoutUpdate
from textual._xterm_parser import XTermParser
from textual.app import App

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.console import RenderableType
    from textual.driver import Driver
    from textual.screen import Screen
    from textual.widgets import TextArea

__all__ = ["ChopsUpdate", "LayoutUpdate", "OpenApp", "XTermParser", "wrapped_lines"]


class OpenApp(App[None]):
    """Textual's app with public names for the hooks that it keeps private."""

    elsewhere: Sequence[str] = ()
    """The lines of the traceback of a fault in the driver's thread."""

    @property
    def driver(self) -> Driver | None:
        """The driver, once there is one."""
        return self._driver

    def bytes_for(self, update: LayoutUpdate | ChopsUpdate) -> RenderableType | None:
        """What to send for an update that is about to be drawn; None sends nothing."""
        return update

    def end_with(self, fault: BaseException | None) -> None:
        """End the program after a fault that nothing has caught; here as Textual does it."""
        super()._fatal_error()

    def panic(self, *renderables: RenderableType) -> None:
        """End the program: a fault in the driver's thread is like any other, but comes as its picture."""
        pictures = [each for each in renderables if isinstance(each, Traceback)]
        self.elsewhere = [
            f'  File "{frame.filename}", line {frame.lineno}, in {frame.name}\n'
            for picture in pictures
            for stack in picture.trace.stacks
            for frame in stack.frames
        ] + [f"{stack.exc_type}\n" for picture in pictures for stack in picture.trace.stacks]
        self._fatal_error()

    def _display(self, screen: Screen[object], renderable: RenderableType | None) -> None:
        # In a batch Textual draws nothing: what would be sent must not count as sent.
        if isinstance(renderable, (LayoutUpdate, ChopsUpdate)) and self.is_running and not self._batch_count:
            renderable = self.bytes_for(renderable)
        super()._display(screen, renderable)

    def _fatal_error(self) -> None:
        self.end_with(sys.exc_info()[1] or self._exception)


def wrapped_lines(area: TextArea, cells: int) -> int:
    """The lines that the words of a field take once it is `cells` wide, one of them for the cursor."""
    document = area.wrapped_document
    # Before its first layout a field has a size already, and is not wrapped to it yet.
    if area.size.width == cells and 0 < area.wrap_width == document._width:
        return max(document.height, 1)
    return max(type(document)(area.document, max(cells - 1, 1)).height, 1)
