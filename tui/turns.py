"""Keys take turns: what a key set going is done before the next key is looked at.

Typed ahead on a slow line, several keys arrive at once. Without turns, what follows Enter would land in the
field that Enter has not left yet.
"""

from __future__ import annotations

import asyncio
from collections import deque
from contextlib import suppress
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from textual import events
    from textual.app import App

_ROUNDS = 6
"""How far a message climbs and falls again: field, form, screen, app, next field, its editor."""
_PATIENCE = 0.5  # seconds for one round; a screen that is being taken away never answers


class Turns:
    """The keys that wait, and whose turn it is."""

    def __init__(self, app: App[Any]) -> None:
        self._app = app
        self._waiting: deque[events.Key] = deque()
        self._busy = False
        self._task: asyncio.Task[None] | None = None

    @property
    def busy(self) -> bool:
        """Whether something is going on that the next key must wait for."""
        return self._busy

    def holds(self, event: events.Key) -> bool:
        """Whether the key has to wait; it comes back as a new event when its turn has come."""
        if getattr(event, "has_turn", False) or not self._busy:
            return False
        self._waiting.append(event)
        return True

    def took(self, event: events.Key, typed: bool) -> None:
        """A key was handed on. `typed`: a letter in a field, which nothing needs to wait for."""
        if typed:
            if getattr(event, "has_turn", False):
                self._next()
            return
        self._busy = True
        self._task = asyncio.create_task(self._settle())

    def _next(self) -> None:
        self._busy = bool(self._waiting)
        if self._waiting:
            event = self._waiting.popleft()
            event.has_turn = True  # type: ignore[attr-defined]
            self._app.post_message(event)

    async def _settle(self) -> None:
        with suppress(Exception):
            for _ in range(_ROUNDS):
                for pump in (self._app.focused, self._app.screen, self._app):
                    await _answered(pump, "call_later")
            await _answered(self._app.screen, "call_after_refresh")
        self._next()


async def _answered(pump: Any, how: str) -> None:
    """Wait until everything posted to `pump` before now was handled."""
    if pump is None or not pump.is_running:
        return
    done = asyncio.Event()
    if getattr(pump, how)(done.set):
        with suppress(TimeoutError):
            await asyncio.wait_for(done.wait(), _PATIENCE)
