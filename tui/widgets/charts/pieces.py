"""What a drawing is made of: signs with the role each is drawn in. No Textual here."""

from __future__ import annotations

from collections.abc import Iterable

Pieces = list[tuple[str, str]]
"""(signs, style) one after the other; they make up one line."""


def cells(pieces: Pieces) -> int:
    """How wide it is: each sign of a drawing takes one cell, words are measured."""
    from tui.text import width

    return sum(width(text) for text, _ in pieces)


def merged(pieces: Iterable[tuple[str, str]]) -> Pieces:
    """The same line in as few pieces as can be: neighbours in one style become one."""
    found: Pieces = []
    for text, style in pieces:
        if found and found[-1][1] == style:
            found[-1] = (found[-1][0] + text, style)
        else:
            found.append((text, style))
    return found
