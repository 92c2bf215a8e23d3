"""What each role of the theme looks like on this terminal.

Widgets name roles (`tui.app.theme`); a role travels through Textual as one of the sixteen ANSI colours, and
becomes what the terminal can show only here, on its way to the wire. So another palette is one repaint away,
and no widget ever knows a colour. No Textual here; Rich only as types.
"""

from __future__ import annotations

import os
from functools import lru_cache
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rich.color import Color
    from rich.style import Style

Ground = Literal["dark", "light"]
ThemeName = Literal["auto", "ansi", "dark", "light", "none"]
THEMES: tuple[ThemeName, ...] = ("auto", "ansi", "dark", "light", "none")

TROUBLE, GOOD, CARE, ROW, SILENT, HEADING, LINE, ACCENT, MARK, FIELD = 1, 2, 3, 4, 5, 6, 8, 14, 15, 0
"""The ANSI colour that carries each role; ROW, FIELD and (as a chip) ACCENT as a background."""
QUIET = -1
"""Carried by `dim` without a colour."""
ON_ACCENT = -2
"""The words on a chip: whatever stands on ACCENT."""


class Shade(NamedTuple):
    """A colour as 24 bits and as one of the 256, in a dark and in a light terminal."""

    dark: str
    dark_index: int
    light: str
    light_index: int


SHADES: dict[int, Shade] = {
    QUIET: Shade("#8b95a5", 247, "#5a6573", 59),
    LINE: Shade("#3e4858", 239, "#c4ccd4", 251),
    ACCENT: Shade("#5cc8ff", 81, "#0a63bd", 25),
    HEADING: Shade("#9ad0f5", 117, "#0e5a96", 24),
    GOOD: Shade("#57d08b", 78, "#0f7436", 22),
    CARE: Shade("#f5b84b", 215, "#955400", 94),
    TROUBLE: Shade("#ff6b6b", 210, "#be1e28", 124),
    SILENT: Shade("#b69cff", 147, "#6042be", 55),
    MARK: Shade("#ffffff", 231, "#000000", 16),
    ON_ACCENT: Shade("#0b1018", 233, "#ffffff", 231),
    ROW: Shade("#1b283a", 236, "#deeaf7", 254),
    FIELD: Shade("#181f2b", 235, "#eef2f6", 255),
}
"""LOOK's roles. Where the contrast on a tint asked for it, the shade moved a little."""
_BOLD_BY_ITSELF = frozenset({MARK})
_BOLD_IN_PLAIN = frozenset({MARK, ACCENT, HEADING, SILENT})
_ANSI = {TROUBLE: "31", GOOD: "32", CARE: "33", SILENT: "35", HEADING: "36", ACCENT: "36"}
"""Cyan twice: the bright one can't be read on a light ground, and the ground is not known here."""


class Look(NamedTuple):
    """How one cell is drawn, as the numbers a terminal is told; all empty is the terminal's own look."""

    bold: bool = False
    dim: bool = False
    italic: bool = False
    underline: bool = False
    reverse: bool = False
    strike: bool = False
    fore: str = ""
    back: str = ""

    def shows_on_blank(self) -> bool:
        """Whether a space drawn so differs from any other space."""
        return bool(self.back or self.reverse or self.underline or self.strike)


PLAIN = Look()
_ON = Look._fields[:6]
_NUMBERS = ("1", "2", "3", "4", "7", "9")
_OFF = ("22", "22", "23", "24", "27", "29")


class Palette(NamedTuple):
    """A theme on a kind of terminal. `ground` is "" for the terminal's sixteen colours or none at all."""

    ground: Ground | Literal[""] = ""
    colours: Literal["true", "256", "16", "none"] = "16"

    def look(self, style: Style | None) -> Look:
        """What a style of the program looks like here; the same object wherever it looks the same."""
        return PLAIN if style is None else _shared(self, style)


def palette(
    theme: ThemeName = "auto", ground: Ground | None = None, environ: Mapping[str, str] | None = None
) -> Palette:
    """The palette for a theme; `ground` is what is known of the terminal's background.

    NO_COLOR wins over any theme. Where the background is not known `auto` takes the sixteen colours, which
    every terminal shows readably.
    """
    env = os.environ if environ is None else environ
    if theme == "none" or env.get("NO_COLOR"):
        return Palette("", "none")
    wanted = ground if theme == "auto" else theme
    if wanted not in ("dark", "light"):
        return Palette("", "16")
    if env.get("COLORTERM", "").lower() in ("truecolor", "24bit"):
        return Palette(wanted, "true")
    if "256" in env.get("TERM", ""):
        return Palette(wanted, "256")
    return Palette("", "16")


@lru_cache(maxsize=4096)
def turn(old: Look, new: Look) -> str:
    """The shortest way to tell a terminal that draws like `old` to draw like `new`; maybe nothing."""
    if old == new:
        return ""
    if new == PLAIN:
        return "\x1b[m"
    numbers = []
    for at in range(len(_ON)):
        if old[at] and not new[at] and _OFF[at] not in numbers:
            numbers.append(_OFF[at])
    faint = "22" in numbers  # takes bold and dim away together
    for at, name in enumerate(_ON):
        if new[at] and (not old[at] or (faint and name in ("bold", "dim"))):
            numbers.append(_NUMBERS[at])
    if old.fore != new.fore:
        numbers.append(new.fore or "39")
    if old.back != new.back:
        numbers.append(new.back or "49")
    return f"\x1b[{';'.join(numbers)}m"


_LOOKS: dict[Look, Look] = {PLAIN: PLAIN}
"""One object for each look, so that cells are compared by identity."""


@lru_cache(maxsize=4096)
def _shared(on: Palette, style: Style) -> Look:
    look = _look(on, style)
    return _LOOKS.setdefault(look, look)


def _look(on: Palette, style: Style) -> Look:
    fore, back = _role(style.color), _role(style.bgcolor)
    if fore is None and style.dim:
        fore = QUIET
    bold, reverse, underline = bool(style.bold), bool(style.reverse), bool(style.underline)
    rest = Look(italic=bool(style.italic), strike=bool(style.strike))
    if on.colours in ("true", "256"):
        if back == ACCENT:
            fore = ON_ACCENT
        if fore == QUIET and reverse:
            fore = None  # quiet words inside a reversed cell could not be read
        return rest._replace(
            bold=bold or fore in _BOLD_BY_ITSELF,
            underline=underline,
            reverse=reverse,
            fore=_numbers(on, fore, "38"),
            back=_numbers(on, back, "48"),
        )
    reverse = reverse or back in (ROW, ACCENT)
    underline = underline or back == FIELD
    dim = fore in (QUIET, LINE) and not reverse
    if on.colours == "none":
        return rest._replace(
            bold=bold or fore in _BOLD_IN_PLAIN, dim=dim, underline=underline, reverse=reverse
        )
    return rest._replace(
        bold=bold or fore in _BOLD_BY_ITSELF,
        dim=dim,
        underline=underline,
        reverse=reverse,
        fore="" if reverse or fore is None else _ANSI.get(fore, ""),
    )


def _role(color: Color | None) -> int | None:
    """The role that a colour carries; None for the terminal's own."""
    return None if color is None or color.is_default else color.number


def _numbers(on: Palette, role: int | None, which: str) -> str:
    if role is None or (shade := SHADES.get(role)) is None:
        return ""
    dark = on.ground == "dark"
    if on.colours == "256":
        return f"{which};5;{shade.dark_index if dark else shade.light_index}"
    colour = shade.dark if dark else shade.light
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return f"{which};2;{red};{green};{blue}"
