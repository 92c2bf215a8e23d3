"""Words about keys, the keys in the accent colour as in the footer."""

from __future__ import annotations

import re

from textual.content import Content

from tui.app.theme import ACCENT
from tui.text import visible

_KEY = re.compile(r"(?:^|(?<= ))(?:Enter|Esc|Tab|↓ ↑|\?)(?= |$)|(?:^|(?<=   ))[a-z](?= )")


def key_words(text: str) -> Content:
    """`y yes   n no`, `Esc or ? closes this.`: a sentence of the program with its keys marked."""
    parts: list[str | tuple[str, str]] = []
    at = 0
    shown = visible(text)
    for found in _KEY.finditer(shown):
        parts += [shown[at : found.start()], (found.group(), ACCENT)]
        at = found.end()
    return Content.assemble(*parts, shown[at:])
