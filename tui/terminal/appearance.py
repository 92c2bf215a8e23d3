"""Which theme a person uses here, and the palette it comes to once the terminal's background is known.

No Textual here: the terminal is asked before anything heavy is imported.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from tui.terminal import background
from tui.terminal.palette import THEMES, Palette, ThemeName, palette

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tui.terminal.background import Asked
    from tui.terminal.palette import Ground


class Appearance:
    """The theme in use. `asked` is a question that the terminal has not answered yet."""

    def __init__(
        self, theme: ThemeName = "auto", ground: Ground | None = None, asked: Asked | None = None
    ) -> None:
        self.theme: ThemeName = theme
        self.ground = ground
        self._asked = asked

    @property
    def palette(self) -> Palette:
        """What the theme looks like with what is known of the terminal."""
        return palette(self.theme, self.ground)

    def settle(self) -> bytes:
        """Look for the terminal's answer, for a moment; the keys that were typed meanwhile."""
        asked, self._asked = self._asked, None
        if asked is None:
            return b""
        ground, typed = asked.answer()
        self.ground = ground or self.ground
        return typed

    def give_up(self) -> None:
        """No screen opens after all: the terminal is as it was."""
        if self._asked is not None:
            self._asked.restore()


@runtime_checkable
class Coloured(Protocol):
    """An app that knows how it is to look."""

    appearance: Appearance


def theme_named(name: str) -> ThemeName:
    """The theme of that name; `auto` for one that is unknown or empty."""
    return next((theme for theme in THEMES if theme == name), "auto")


def prepare(theme: str, environ: Mapping[str, str] | None = None) -> Appearance:
    """The appearance to open with; asks the terminal for its background where that is of use."""
    env = os.environ if environ is None else environ
    named = theme_named(theme)
    ground = background.from_environment(env)
    can_show = palette("dark", environ=env).ground == "dark"
    if named == "auto" and ground is None and can_show:
        return Appearance(named, None, background.ask(env))
    return Appearance(named, ground)
