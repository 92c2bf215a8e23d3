"""A queue of keys, bursts of letters and pastes: what one sets going is done before the next is looked at.

Typed ahead on a slow line, several keys arrive at once. Without a queue, what follows Enter would land in the
field that Enter has not left yet. Steps in a list pass while only steps come: a held key sends them faster
than a busy machine draws, and a queue of them would go on moving after the key is released.
"""

from __future__ import annotations

import asyncio
from collections import deque
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual import events
    from textual.app import App
    from textual.message_pump import MessagePump

_ROUNDS = 6
"""The most hops of a message up and down again: field, form, screen, app, next field, its editor."""
_LOOK = 0.05  # seconds after which to see whether whoever should answer is still there
_MOST_LOOKS = 200
"""Only bounds a hang: how long an answer takes on a busy machine decides nothing."""


class KeyQueue:
    """The waiting keys, and the one that may act next."""

    def __init__(self, app: App[None]) -> None:
        self._app = app
        self._waiting: deque[events.Event] = deque()
        self._turn: events.Event | None = None  # the key that has waited, on its way back
        self._busy = self._stepping = self._stepped = False
        self._task: asyncio.Task[None] | None = None

    @property
    def busy(self) -> bool:
        """Whether something is going on that the next key must wait for."""
        return self._busy

    def holds(self, event: events.Event, step: bool = False) -> bool:
        """Whether the key has to wait; if so, it comes back as a new event when it may act."""
        if event is self._turn or not self._busy or (step and self._stepping):
            return False
        self._stepping = False
        self._waiting.append(event)
        return True

    def took(self, event: events.Event, typed: bool, step: bool = False) -> None:
        """Note that a key was handed on. `typed`: it is a letter in a field, for which nothing waits."""
        if step and self._stepping:
            self._stepped = True
            return
        if typed:
            if event is self._turn:
                self._next()
            return
        self._busy, self._stepping = True, step and not self._waiting
        self._task = asyncio.create_task(self._settle())

    def _next(self) -> None:
        self._stepping = False
        self._busy = bool(self._waiting)
        if self._waiting:
            self._turn = self._waiting.popleft()
            self._app.post_message(self._turn)

    async def _settle(self) -> None:
        await self._round()
        while self._stepped:  # more steps came meanwhile
            self._stepped = False
            await self._round()
        self._next()

    async def _round(self) -> None:
        with suppress(Exception):
            for _ in range(_ROUNDS):
                for pump in (self._app.focused, self._app.screen, self._app):
                    if pump is not None:
                        await _answered(pump, pump.call_later)
            screen = self._app.screen
            await _answered(screen, screen.call_after_refresh)


async def _answered(pump: MessagePump, ask: Callable[[Callable[[], None]], bool]) -> None:
    """Wait until all that was posted to `pump` so far is handled, or `pump` has stopped.

    `ask` posts one more callback to it.
    """
    done = asyncio.Event()
    if not pump.is_running or not ask(done.set):
        return
    for _ in range(_MOST_LOOKS):
        with suppress(TimeoutError):
            await asyncio.wait_for(done.wait(), _LOOK)
        if done.is_set() or not pump.is_running:
            return
