"""A key that does nothing here: what to say of it, and the second way to keys that some keyboards hide."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Final

from method.wording import screens as say

if TYPE_CHECKING:
    from textual import events

SECOND_WAY: Final = {"(": "[", ")": "]"}
"""German, French and Nordic keyboards have the brackets on AltGr, where some terminals lose them."""

_FUNCTION_KEY = re.compile(r"(shift\+)?f\d{1,2}")


def no_such_key(event: events.Key) -> str:
    """One sentence on a letter, sign or function key that leads nowhere; empty for keys that only move."""
    char = event.character or ""
    if _FUNCTION_KEY.fullmatch(event.key):
        return say.NO_SUCH_KEY.format(key=event.key.rpartition("+")[2].upper())
    if not event.is_printable or char.isspace():
        return ""
    if char.isalpha() and not unicodedata.name(char, "LATIN").startswith("LATIN"):
        return say.OTHER_LAYOUT.format(key=char)
    return say.NO_SUCH_KEY.format(key=char)
