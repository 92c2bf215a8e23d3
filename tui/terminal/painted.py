"""Drawings as text with the colours of this terminal, for what is printed and not a screen. No rich.

On the path of `okr status` on a terminal: imports nothing heavy.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.terminal.palette import PLAIN, Look, look_of, turn

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tui.terminal.palette import Palette

_COLOURS = ("black", "red", "green", "yellow", "blue", "magenta", "cyan", "white")


def painted(lines: Iterable[Iterable[tuple[str, str]]], on: Palette) -> str:
    """Lines of (text, role) as one text, each ending in a line break and in the terminal's own look."""
    return "".join(_line(pieces, on) for pieces in lines)


def _line(pieces: Iterable[tuple[str, str]], on: Palette) -> str:
    out: list[str] = []
    now, blank = PLAIN, ""
    for text, role in pieces:
        look = role_look(role, on)
        if not text.strip() and not look.shows_on_blank():
            blank += text
            continue
        out += [turn(now, look) if not blank else turn(now, PLAIN) + blank + turn(PLAIN, look), text]
        now, blank = look, ""
    return "".join(out) + turn(now, PLAIN) + "\n"


def role_look(role: str, on: Palette) -> Look:
    """What a role looks like here: `bold ansi_cyan`, `dim`, `ansi_black on ansi_bright_cyan`."""
    before, _, after = f" {role} ".partition(" on ")
    names = before.split()
    asked = Look(bold="bold" in names, dim="dim" in names, underline="underline" in names)
    return look_of(on, asked, _colour(names), _colour(after.split()))


def _colour(names: list[str]) -> int | None:
    """The ANSI colour among the words of a role."""
    for name in names:
        if name.startswith("ansi_"):
            plain = name.removeprefix("ansi_").removeprefix("bright_")
            return _COLOURS.index(plain) + (8 if "bright_" in name else 0)
    return None
