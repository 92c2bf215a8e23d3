"""The steps of the pre-work in one line across the screen, where there is room for them."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.content import Content
from textual.widget import Widget

from tui.widgets.charts.stepper import Stage, stepper
from tui.widgets.list.row_list import Row, RowList

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tui.widgets.step_rail import Step


class Stepper(Widget, can_focus=True):
    """`show(steps, current)`; posts RowList's `Moved` and `Chosen`, as the rail does."""

    DEFAULT_CSS = "Stepper { height: 1; padding: 0 2; }"
    STEPS: ClassVar[frozenset[str]] = frozenset({"j", "k", "down", "up", "left", "right"})

    def __init__(self) -> None:
        super().__init__()
        self._steps: list[Step] = []
        self._at = 0

    def show(self, steps: Iterable[Step], current: str) -> None:
        """Show these states; `current` is the step that is open."""
        several = list(steps)
        at = next((number for number, step in enumerate(several) if step.id == current), 0)
        if (several, at) != (self._steps, self._at):
            self._steps, self._at = several, at
            self.refresh()

    @property
    def row(self) -> Row | None:
        """The step it stands on."""
        return Row(self._steps[self._at].id, data=self._steps[self._at]) if self._steps else None

    def on_key(self, event: events.Key) -> None:
        """To a neighbour, to either end, or into the step."""
        last = len(self._steps) - 1
        match event.character if event.is_printable else event.key:
            case "j" | "down" | "right":
                self._go(self._at + 1)
            case "k" | "up" | "left":
                self._go(self._at - 1)
            case "g" | "home":
                self._go(0)
            case "G" | "end":
                self._go(last)
            case "enter" if self.row is not None:
                self.post_message(RowList.Chosen(self.row))
            case _:
                return
        event.stop()
        event.prevent_default()

    def _go(self, at: int) -> None:
        if 0 <= at < len(self._steps) and at != self._at:
            self._at = at
            self.refresh()
            if self.row is not None:
                self.post_message(RowList.Moved(self.row))

    def watch_has_focus(self, has_focus: bool) -> None:
        """The step one stands on looks different."""
        super().watch_has_focus(has_focus)
        self.refresh()

    def render(self) -> Content:
        """All steps."""
        stages = [Stage(step.number, step.name, step.state) for step in self._steps]
        pieces = stepper(stages, self._at, self.size.width, focused=self.has_focus)
        return Content.assemble(*pieces)
