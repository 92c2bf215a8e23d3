"""Somebody who tries every key of every place, and looks at everything that shows.

Knows no screen by name: it starts from the places, presses each key they offer, goes into whatever opens,
types hostile words where something can be typed, and steps out again. So a screen added later is walked too.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from importlib import import_module
from inspect import getmembers, isclass
from pkgutil import walk_packages

from rich.cells import cell_len
from rich.color import ColorSystem
from textual import events
from textual.geometry import Region
from textual.screen import ModalScreen, Screen
from textual.strip import Strip

import tui.screens
from method.wording.places import PLACES
from tests.hostile import forbidden_in, orders_beyond_ours, swallowed
from tests.tui.calm import calm
from tests.tui.driver import key_event, story
from tui.app.app import OkrApp
from tui.screens.base.place import Place
from tui.session import Session
from tui.terminal.diff_renderer import DiffRenderer
from tui.terminal.textual_internals import LayoutUpdate
from tui.widgets.list.row_list import RowList

LEFT_ALONE = {"q", "ctrl+c", "ctrl+z", "ctrl+q", "u", *(place.key for place in PLACES.values())}
"""Keys that leave the place: where they lead is walked by itself."""
EVERYWHERE = {"?", "/", "ctrl+p", "ctrl+l", "T", "C"}
"""Keys that do the same in each place: pressed in the first only."""


class HarmDone(Exception):
    """Hostile words did something."""


class WatchedApp(OkrApp):
    """The app, with an action that only hostile words would run."""

    def action_harm(self, *given: object) -> None:
        """What `[@click=app.harm]` asks for."""
        raise HarmDone


class Explorer:
    """Walks the app on sessions that `opens` gives. `typed` are the words it pastes, in turn."""

    def __init__(
        self, opens: Callable[[], Session], table: dict[str, str], typed: Iterable[str] = ()
    ) -> None:
        self.opens = opens
        self.table = table
        self.typed = list(typed)
        self.seen: set[str] = set()
        self.trail: list[str] = []
        self.looks = 0
        self.rows = 3
        self.strict = True
        """Whether words are harmless before they reach the wire; False where even keys hold orders."""
        self.sizes = ((120, 40), (60, 20), (40, 10))
        self._everywhere = set(EVERYWHERE)
        self._pastes = 0

    # --- looking -------------------------------------------------------------------------------------

    def look(self) -> None:
        """Everything on the screen is words: no order, no action, no bent column, nothing swallowed."""
        self.looks += 1
        app = self.app
        if app._exception is not None:
            raise AssertionError(f"after {self.trail[-8:]}") from app._exception
        assert app.is_running, f"left after {self.trail[-8:]}"
        drawn = [
            chop.values() for chop in app.screen._compositor._render_chops(app.size.region, lambda y: True)
        ]
        wire = DiffRenderer(ColorSystem.STANDARD, True)
        sent = wire.render(LayoutUpdate(drawn, Region(0, 0, *app.size)), app.size.width)
        assert not (beyond := orders_beyond_ours(sent.encode())), f"{beyond} after {self.trail[-8:]}"
        for y, strip in enumerate(map(Strip.join, drawn)):
            where = f"line {y} of {self.name} after {self.trail[-8:]}: {strip.text!r}"
            if self.strict:
                assert not forbidden_in(strip.text), where
                assert strip.cell_length == app.size.width, where
                if isinstance(app.screen, ModalScreen):
                    self.look_at_frame(wire._lines[y].text, y, where)
                else:
                    assert cell_len(strip.text) == strip.cell_length, where
                assert not swallowed(strip.text, self.table.values()), where
            for segment in strip:
                style = segment.style
                assert style is None or not ({*style.meta} - {"offset"} or style.link), where

    def look_at_frame(self, cells: list[str], y: int, where: str) -> None:
        """A question's frame is straight, also where it covers half a sign of what stands behind it."""
        box = self.app.screen.children[0].region
        if box.y <= y < box.bottom:
            assert cells[box.x] in {*"│╭╰"}, where
            assert cells[box.right - 1] in {*"│╮╯"}, where

    @property
    def name(self) -> str:
        """The screen in front."""
        return type(self.app.screen).__name__

    # --- walking -------------------------------------------------------------------------------------

    async def walk(self, size: tuple[int, int], places: Iterable[str] = PLACES) -> None:
        """Every place, each in a store of its own, and whatever opens from it."""
        for place in places:
            self.app = WatchedApp(self.opens(), place=place)
            async with story(self.app, size) as self.person:
                self.place, self.trail = place, [place]
                await self.calm()
                await self.into()
                await self.press("ctrl+c")
                self.seen.add(self.name)
                await self.press("escape")

    async def press(self, *keys: str) -> None:
        """Press, and look."""
        for key in keys:
            self.trail.append(key)
            self.app.post_message(key_event(key))
            await self.calm()
            self.look()

    async def calm(self) -> None:
        """Wait until all is done and drawn."""
        await calm(self.app, f"after {self.trail[-8:]}")

    async def into(self, *path: str) -> None:
        """Walk the screen in front, unless it was walked before; `path` are the keys from the place to it."""
        self.look()
        if isinstance(self.app.screen, ModalScreen):
            await self.answer()
            behind = self.app.current_mode == self.place and not isinstance(self.app.screen, ModalScreen)
            if behind and self.name not in self.seen:  # a screen that asks something first
                await self.into(*path)
            return
        if self.name in self.seen:
            return
        self.seen.add(self.name)
        await self.resized()
        name = self.name
        assert isinstance(self.app.screen, Place)
        steps = ["enter", "j"] * self.rows
        for key in [*steps, "g", *self.keys_of(self.app.screen), "G", "enter", "pageup", "g"]:
            await self.from_here(key, path)
            if not await self.is_back_at(name, path):
                return

    async def is_back_at(self, name: str, path: Iterable[str]) -> bool:
        """Step out of whatever opened, or go all the way from the place again."""
        if await self._steps_out_to(name):
            return True
        await self.app.go_to(self.place)
        await self.calm()
        for key in path:
            await self.press(key)
        return await self._steps_out_to(name)

    async def _steps_out_to(self, name: str) -> bool:
        for _ in range(8):
            if self.name == name and not self.app.is_typing:
                return True
            if self.app.current_mode != self.place or (self.name != name and len(self.app.screen_stack) == 1):
                return False
            typing = self.app.is_typing
            await self.press("escape")
            if not typing and self.name != name and isinstance(self.app.screen, Place):
                await self.press("q")
        return False

    def keys_of(self, screen: Place) -> list[str]:
        """The keys to try here; those that do the same everywhere only once."""
        keys = [action.key for action in screen.all_actions() if action.key not in LEFT_ALONE]
        mine = [key for key in keys if key not in EVERYWHERE or key in self._everywhere]
        self._everywhere -= set(mine)
        return mine

    async def resized(self) -> None:
        """The same at other sizes."""
        size = self.app.size
        for width, height in self.sizes:
            self.trail.append(f"{width}x{height}")
            await self.person.resizes(width, height)
            self.look()
        await self.person.resizes(*size)
        self.look()

    async def from_here(self, key: str, path: Iterable[str]) -> None:
        """Press a key, and see what it opens."""
        screen = self.app.screen
        self.trail.append(f"[{self.name}]")
        await self.press(key)
        if self.app.current_mode != self.place:
            return  # another place: walked in its turn
        if self.app.screen is not screen:
            await self.into(*path, key)
        elif self.app.is_typing:
            await self.type()

    async def type(self) -> None:
        """Paste the next hostile words, accept them, and read what is said about them."""
        if self.typed:
            words = self.typed[self._pastes % len(self.typed)]
            self._pastes += 1
            self.trail.append(f"paste {words[:20]!r}")
            self.app.post_message(events.Paste(words))
            await self.calm()
            self.look()
            await self.press("enter")

    async def answer(self) -> None:
        """Questions: answer each with hostile words where it takes some, then as it offers, then yes."""
        for _ in range(4):
            question = self.app.screen
            if not isinstance(question, ModalScreen):
                return
            if self.name not in self.seen:
                self.seen.add(self.name)
                await self.resized()
            if not question.query(RowList):
                await self.type()
            for key in ("down", "enter", "y"):
                if self.app.screen is question:
                    await self.press(key)


def every_screen() -> set[str]:
    """The names of all screens of the program that are opened by themselves (bases of others are not)."""
    kinds: set[type] = set()
    for module in walk_packages(tui.screens.__path__, "tui.screens."):
        found = import_module(module.name)
        kinds |= {
            kind
            for _, kind in getmembers(found, isclass)
            if issubclass(kind, Screen) and kind.__module__ == found.__name__
        }
    bases = {base for kind in kinds for base in kind.__mro__[1:]}
    return {kind.__name__ for kind in kinds - bases}
