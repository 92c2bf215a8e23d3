"""How a colour of a key result looks: a shape, a letter, a style."""

from __future__ import annotations

from method.wording.status import LETTERS
from tui.app.theme import CARE, GOOD, TROUBLE
from tui.terminal.capabilities import signs

LOOKS = {"green": GOOD, "amber": CARE, "red": TROUBLE}


def colour_sign(colour: str) -> str:
    """Shape and letter: `●G`."""
    shapes = {"green": signs().green, "amber": signs().amber, "red": signs().red}
    return shapes.get(colour, signs().silent) + LETTERS[colour]
