"""Waits until an app has done and drawn all that was asked of it, by looking at what it has left to do.

Textual's own pauses look at how busy the processor is: on a loaded machine they end too early, and on an idle
one each of them lasts twenty milliseconds and more.
"""

from __future__ import annotations

import asyncio
from time import monotonic
from typing import Any

from textual.app import App

from tests.world import PATIENCE


async def calm(app: App[Any], said: object = "") -> None:
    """Return once nothing is left to do but what only time or somebody else can set going.

    `said` is told when that does not come to pass.
    """
    end = monotonic() + PATIENCE
    quiet = 0
    while quiet < 3:
        await asyncio.sleep(0)
        quiet = 0 if is_busy(app) else quiet + 1
        if not quiet:
            assert monotonic() < end, f"still at work: {said}"
            await asyncio.sleep(0.001)


def is_busy(app: App[Any]) -> bool:
    """Whether the app still has something to do; one that has ended, or failed, has not."""
    if app._exception is not None or not app.is_running or not app._screen_stack:
        return False
    if len(asyncio.get_running_loop()._ready):  # type: ignore[attr-defined]
        return True  # some part of it goes on with the next turn of the loop
    if app._resize_event is not None or app._resize_timer is not None:
        return True  # Textual takes up a new size a moment later
    screen = app.screen
    if screen._dirty_widgets or screen._layout_required or screen._callbacks:
        return True
    keys = getattr(app, "_key_queue", None)
    if (keys is not None and keys.busy) or any(not worker.is_finished for worker in app.workers):
        return True
    nodes = (app, *screen.walk_children(with_self=True))
    return any(not node._message_queue.empty() for node in nodes)
