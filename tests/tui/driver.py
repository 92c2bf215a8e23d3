"""A person at the keyboard: `async with story(app) as person: await person.presses("j", "enter")`."""

from __future__ import annotations

import asyncio
import unicodedata
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from time import monotonic
from typing import Any

from textual import events
from textual.app import App
from textual.drivers.headless_driver import HeadlessDriver
from textual.geometry import Size
from textual.keys import REPLACED_KEYS, _character_to_key, _get_unicode_name_from_key
from textual.pilot import Pilot

from tests.tui.calm import calm
from tests.world import PATIENCE

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
            self.app.post_message(key_event(_NAMED.get(key, key)))
            await self.settles()
        return self

    async def types(self, words: str) -> Person:
        """Type words, letter by letter, without waiting; `\\r` is Enter, `\\t` Tab, `\\x15` Ctrl-U."""
        for char in words:
            self.app.post_message(typed_event(char))
        await self.settles()
        return self

    async def pastes(self, words: str) -> Person:
        """Paste words as a terminal with bracketed paste does."""
        self.app.post_message(events.Paste(words))
        await self.settles()
        return self

    async def resizes(self, width: int, height: int) -> Person:
        """Make the window another size."""
        size = Size(width, height)
        if isinstance(self.app._driver, HeadlessDriver):
            self.app._driver._size = size
        self.app.post_message(events.Resize(size, size))
        await self.settles()
        return self

    async def settles(self) -> None:
        """Wait until everything asked for has happened and is drawn."""
        await calm(self.app)

    async def waits_until(self, is_so: Callable[[], object]) -> Person:
        """Wait for something that comes by itself, with time or by somebody else's doing."""
        end = monotonic() + PATIENCE
        while not is_so():
            assert monotonic() < end, f"waited in vain on:\n{self.screen}"
            await asyncio.sleep(0.005)
            await self.settles()
        return self

    async def waits_for(self, *texts: str) -> Person:
        """Wait until every text is on the screen."""
        await self.waits_until(lambda: all(self.shows(text) for text in texts))
        return self

    @property
    def screen(self) -> str:
        """What stands on the screen, line by line, without trailing spaces."""
        return "\n".join(self.lines)

    @property
    def lines(self) -> list[str]:
        """The lines of the screen."""
        update = self.app.screen._compositor.render_strips()
        return [strip.text.rstrip() for strip in update]

    @property
    def place(self) -> str:
        """The tab that is lit, with the screen in it: `Review › O1.2`; "" where no tab is."""
        head = self.app.screen._compositor.render_strips()[0]
        lit = [
            one.text for one in head if one.style and one.style.bgcolor and not one.style.bgcolor.is_default
        ]
        return "".join(lit).strip()

    def sees(self, *texts: str) -> Person:
        """Every text is on the screen; a line break between words does not matter."""
        for text in texts:
            assert self.shows(text), f"{text!r} is not on:\n{self.screen}"
        return self

    def shows(self, text: str) -> bool:
        """Whether the text is on the screen; a line break between words does not matter."""
        return text in self.screen or _flat(text) in _flat(self.screen)

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


def key_event(key: str) -> events.Key:
    """The event of a key by Textual's name, or by character."""
    if len(key) == 1:
        return typed_event(key)
    try:
        char = unicodedata.lookup(_get_unicode_name_from_key(REPLACED_KEYS.get(key, key)))
    except KeyError:
        char = None
    return events.Key(key, char)


def typed_event(char: str) -> events.Key:
    if char in _CONTROLS:
        return events.Key(_CONTROLS[char], None)
    return events.Key(char if char.isalnum() else _character_to_key(char), char)


@asynccontextmanager
async def story(app: App[Any], size: tuple[int, int] = (80, 24)) -> AsyncIterator[Person]:
    """Open the app on a screen of `size` and hand it to a person."""
    async with app.run_test(size=size) as pilot:
        person = Person(app, pilot)
        await person.settles()
        yield person
