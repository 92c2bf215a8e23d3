"""The clock of a step: counts down quietly, at most one repaint a minute until under a minute is left."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from method.actions import prework
from method.plan.typed_values import whole
from method.wording import prework as say
from tui.app.theme import ACCENT, CARE, DIM, TROUBLE
from tui.screens.dialogs.ask import AskLine
from tui.widgets.charts.pace_bar import pace_bar

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.timer import Timer

    from method.steps import StepSpec
    from store.documents.prework import StepRecord
    from tui.screens.base.form_place import FormPlace
    from tui.widgets.charts.pieces import Pieces

_LONGEST = 480
"""Minutes that a timebox may have at most."""


class Timebox:
    """Follows a step's record and calls `draw` when the words of `left()` have changed."""

    def __init__(self, place: FormPlace, draw: Callable[[], None]) -> None:
        self._place = place
        self._draw = draw
        self._ends: datetime | None = None
        self._minutes = 0
        self._timer: Timer | None = None

    def follow(self, record: StepRecord | None) -> None:
        """Follow this step's clock; None or not started: no clock."""
        ends = None
        if record is not None and record.started_at is not None and record.minutes:
            ends = record.started_at + timedelta(minutes=record.minutes)
        if ends != self._ends:
            self._ends = ends
            self._minutes = record.minutes or 0 if record is not None else 0
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

    def bar(self, cells: int) -> Pieces:
        """How much of the time is gone, as a bar and in minutes; nothing while no clock runs."""
        if self._ends is None or not self._minutes:
            return []
        left = (self._ends - datetime.now(UTC)).total_seconds() / 60
        gone = min(max(self._minutes - left, 0), self._minutes)
        told = say.TIMEBOX_OF.format(gone=int(gone), minutes=self._minutes)
        look = TROUBLE if left <= 0 else CARE if left < self._minutes / 10 else ACCENT
        return [*pace_bar(gone / self._minutes, None, cells, look), (f" {told}", DIM)]

    def _wait(self) -> None:
        if self._timer is not None:
            self._timer.stop()
            self._timer = None
        if self._ends is None:
            return
        seconds = (self._ends - datetime.now(UTC)).total_seconds()
        if seconds > 0:
            until = 1.0 if seconds <= 60 else seconds % 60 or 60.0
            self._timer = self._place.set_timer(until + 0.05, self._tick)

    def _tick(self) -> None:
        self._draw()
        self._wait()

    def turn(self, step: StepSpec) -> None:
        """Start the clock of that step with the minutes asked for, or stop it."""
        place = self._place
        record: StepRecord | None = place.session.plan.find("steps", step.key)
        if record is not None and record.started_at is not None:
            place.deed(prework.stop_timebox, step=step.key)
            return

        def started(text: str | None) -> None:
            if text is not None:
                now = datetime.now(UTC)
                place.deed(prework.start_timebox, step=step.key, minutes=int(text), now=now)

        minutes = (record.minutes if record else None) or step.minutes
        place.ask(AskLine(say.ASK_MINUTES, value=str(minutes), check=wrong_minutes), started)


def wrong_minutes(text: str) -> str:
    """What is wrong with typed minutes, or ""."""
    return "" if whole(text, _LONGEST, least=1) is not None else say.NOT_MINUTES
