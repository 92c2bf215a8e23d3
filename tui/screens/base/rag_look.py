"""How a colour of a key result looks: a shape, a letter, a style."""

from __future__ import annotations

from method.wording.status import LETTERS
from tui.instruments import LOOKS, shape

__all__ = ["LOOKS", "colour_sign"]


def colour_sign(colour: str) -> str:
    """Shape and letter: `●G`."""
    return shape(colour) + LETTERS[colour]
