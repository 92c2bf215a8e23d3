"""What a drawing is made of: signs with the role each is drawn in. No Textual here."""

from __future__ import annotations

Pieces = list[tuple[str, str]]
"""(signs, style) one after the other; they make up one line."""


def cells(pieces: Pieces) -> int:
    """How wide it is: each sign of a drawing takes one cell, words are measured."""
    from tui.text import width

    return sum(width(text) for text, _ in pieces)
