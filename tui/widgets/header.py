"""The first two lines of a place: the places as tabs, and the cycle as a rule that fills."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from textual.content import Content
from textual.widget import Widget

from method.wording.places import PLACES
from tui.app.theme import CHOSEN, DIM, LINE, STRONG
from tui.terminal.capabilities import signs
from tui.text import clip, visible, width

if TYPE_CHECKING:
    from collections.abc import Sequence

_GAP = 2
"""Cells between the tabs and what stands at the right."""
_LEAST_ASIDE = 12
"""Cells that the first part at the right has before the other tabs are cut to their letters."""


class Where(NamedTuple):
    """Where a person is: a place, maybe a screen over it; whose it is (the first part stays longest)."""

    place: str = ""
    """The place whose tab is lit; "" before there are places."""
    sub: str = ""
    aside: Sequence[str] = ()


class Header(Widget):
    """The places, this one lit: ` Today  Pre-work  OKRs › KPIs …`; at the right whose they are.

    Narrow: of the right side the last parts go, then the other places keep only their letters.
    """

    DEFAULT_CSS = "Header { height: 1; padding: 0 1; }"

    def __init__(self, where: Where) -> None:
        super().__init__()
        self._where = where

    def show(self, where: Where) -> None:
        """Be somewhere else; repaints only when it differs."""
        if where != self._where:
            self._where = where
            self.refresh()

    def render(self) -> Content:
        """The tabs, and the aside against the right edge."""
        room = self.size.width
        first = width(visible(self._where.aside[0])) if self._where.aside else 0
        needed = min(first, _LEAST_ASIDE) + _GAP if first else 0
        tabs = _tabs(self._where, room, needed)
        aside = _aside(self._where.aside, room - tabs.cell_length - _GAP)
        gap = " " * max(room - tabs.cell_length - width(aside), 0)
        return tabs + Content(gap) + Content.styled(aside, DIM) if aside else tabs


def _tabs(where: Where, room: int, aside: int) -> Content:
    if where.place not in PLACES:
        return Content.styled(clip(where.sub, room), STRONG)
    whole = _row(where, letters=False, room=room)
    return whole if whole.cell_length + aside <= room else _row(where, letters=True, room=room)


def _row(where: Where, letters: bool, room: int) -> Content:
    """All tabs in a row; with `letters` only this one has its name."""
    tabs = []
    for name, place in PLACES.items():
        title = place.name[0].upper() + place.name[1:]
        at = title.casefold().index(place.key)
        if name == where.place:
            sub = f" {signs().into} {visible(where.sub)}" if where.sub else ""
            tabs.append(Content.styled(" " + clip(title + sub, max(room // 2, 12)) + " ", CHOSEN))
        elif letters:
            tabs.append(Content.assemble(" ", (title[at], "underline"), " "))
        else:
            tabs.append(Content.assemble(" ", title[:at], (title[at], "underline"), title[at + 1 :], " "))
    return Content("").join(tabs)


def _aside(parts: Sequence[str], room: int) -> str:
    """The parts joined, the last ones left out where there is no room; the first is cut at need."""
    kept = [visible(part) for part in parts if part]
    dot = f" {signs().dot} "
    while len(kept) > 1 and width(dot.join(kept)) > room:
        kept.pop()
    return clip(dot.join(kept), room) if room >= _LEAST_ASIDE or width(dot.join(kept)) <= room else ""


class CycleRule(Widget):
    """A rule across: heavy for what is gone of the cycle, with its words set in where it stands."""

    DEFAULT_CSS = "CycleRule { height: 1; }"

    def __init__(self) -> None:
        super().__init__()
        self._gone = 0.0
        self._words = ""

    def show(self, gone: float, words: str) -> None:
        """Another share of the cycle, 0 to 1, and how to say it."""
        if (gone, words) != (self._gone, self._words):
            self._gone, self._words = gone, words
            self.refresh()

    def render(self) -> Content:
        """`━━━━━ week 8 of 13 ━━─────`: the words end a little before today."""
        cells, sign = self.size.width, signs()
        reached = round(max(0.0, min(self._gone, 1.0)) * cells)
        if not self._words:
            return Content.styled(sign.rest * cells, LINE)
        shown = f" {clip(self._words, cells - 8)} "
        start = max(2, min(reached - width(shown) - 2, cells - width(shown) - 2))
        end = start + width(shown)
        before, after = _line(0, start, reached), _line(end, cells, reached)
        return Content.assemble(*before, (shown, DIM), *after)


def _line(start: int, end: int, reached: int) -> list[tuple[str, str]]:
    heavy = max(min(reached, end) - start, 0)
    return [(signs().way * heavy, LINE), (signs().rest * (end - start - heavy), LINE)]
