"""The clock of a step: counts down quietly, at most one repaint a minute until under a minute is left."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from method.plan.typed_values import whole
from method.wording import prework as say

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.screen import Screen
    from textual.timer import Timer

_LONGEST = 480
"""Minutes that a timebox may have at most."""


class Timebox:
    """Follows a step's record and calls `draw` when the words of `left()` have changed."""

    def __init__(self, screen: Screen[Any], draw: Callable[[], None]) -> None:
        self._screen = screen
        self._draw = draw
        self._ends: datetime | None = None
        self._timer: Timer | None = None

    def follow(self, record: Any | None) -> None:
        """Follow this step's clock; None or not started: no clock."""
        running = record is not None and record.started_at is not None and record.minutes
        ends = (
            record.started_at + timedelta(minutes=record.minutes) if record is not None and running else None
        )
        if ends != self._ends:
            self._ends = ends
            self._draw()
            self._wait()

    def left(self) -> str:
        """What is left, in words; empty when no clock runs."""
        if self._ends is None:
            return ""
        seconds = (self._ends - datetime.now(UTC)).total_seconds()
        if seconds <= 0:
            return say.TIMEBOX_OVER
        if seconds < 60:
            return say.TIMEBOX_SECONDS.format(seconds=int(seconds) + 1)
        return say.TIMEBOX.format(minutes=-int(-seconds // 60))

    def _wait(self) -> None:
        if self._timer is not None:
            self._timer.stop()
            self._timer = None
        if self._ends is None:
            return
        seconds = (self._ends - datetime.now(UTC)).total_seconds()
        if seconds > 0:
            until = 1.0 if seconds <= 60 else seconds % 60 or 60.0
            self._timer = self._screen.set_timer(until + 0.05, self._tick)

    def _tick(self) -> None:
        self._draw()
        self._wait()

    def ask(self, minutes: int, answered: Callable[[str | None], None]) -> None:
        """Ask for the minutes; `answered` gets whole minutes as text, or None."""
        from tui.screens.dialogs.ask import AskLine

        def wrong(text: str) -> str:
            return "" if whole(text, _LONGEST, least=1) is not None else say.NOT_MINUTES

        self._screen.app.push_screen(AskLine(say.ASK_MINUTES, value=str(minutes), check=wrong), answered)
