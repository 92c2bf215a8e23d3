"""A person at the keyboard: `async with story(app) as person: await person.presses("j", "enter")`."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from textual import events
from textual.app import App
from textual.pilot import Pilot

_NAMED = {" ": "space", "\n": "ctrl+j", "\t": "tab"}
_CONTROLS = {"\r": "enter", "\n": "ctrl+j", "\t": "tab", "\x15": "ctrl+u", "\x0b": "ctrl+k", "\x1b": "escape"}


class Person:
    """Presses keys, types words, and looks at the screen."""

    def __init__(self, app: App[Any], pilot: Pilot[Any]) -> None:
        self.app = app
        self.pilot = pilot

    async def presses(self, *keys: str) -> Person:
        """Press keys by Textual's names (`j`, `enter`, `shift+tab`) or by character (`?`)."""
        for key in keys:
            await self.pilot.press(_NAMED.get(key, key))
        await self.settles()
        return self

    async def types(self, words: str) -> Person:
        """Type words, letter by letter, without waiting; `\\r` is Enter, `\\t` Tab, `\\x15` Ctrl-U."""
        for char in words:
            self.app.post_message(_key(char))
        await self.settles()
        return self

    async def pastes(self, words: str) -> Person:
        """Paste words as a terminal with bracketed paste does."""
        self.app.post_message(events.Paste(words))
        await self.settles()
        return self

    async def resizes(self, width: int, height: int) -> Person:
        """Make the window another size."""
        await self.pilot.resize_terminal(width, height)
        await self.settles()
        return self

    async def settles(self) -> None:
        """Wait until everything asked for has happened and is drawn."""
        for _ in range(3):
            await self.pilot.pause()
            while getattr(self.app, "_key_queue", None) is not None and self.app._key_queue.busy:  # type: ignore[attr-defined]
                await self.pilot.pause(0.005)

    @property
    def screen(self) -> str:
        """What stands on the screen, line by line, without trailing spaces."""
        return "\n".join(self.lines)

    @property
    def lines(self) -> list[str]:
        """The lines of the screen."""
        update = self.app.screen._compositor.render_strips()
        return [strip.text.rstrip() for strip in update]

    def sees(self, *texts: str) -> Person:
        """Every text is on the screen; a line break between words does not matter."""
        for text in texts:
            assert text in self.screen or _flat(text) in _flat(self.screen), (
                f"{text!r} is not on:\n{self.screen}"
            )
        return self

    def does_not_see(self, *texts: str) -> Person:
        """None of the texts is on the screen."""
        for text in texts:
            assert text not in self.screen, f"{text!r} is on:\n{self.screen}"
        return self

    def line_with(self, text: str) -> str:
        """The one line that holds `text`."""
        found = [line for line in self.lines if text in line]
        assert found, f"{text!r} is not on:\n{self.screen}"
        return found[0]


def _flat(text: str) -> str:
    return " ".join(text.split())


def _key(char: str) -> events.Key:
    from textual.keys import _character_to_key

    if char in _CONTROLS:
        return events.Key(_CONTROLS[char], None)
    return events.Key(_character_to_key(char), char)


@asynccontextmanager
async def story(app: App[Any], size: tuple[int, int] = (80, 24)) -> AsyncIterator[Person]:
    """Open the app on a screen of `size` and hand it to a person."""
    async with app.run_test(size=size) as pilot:
        person = Person(app, pilot)
        await person.settles()
        yield person
