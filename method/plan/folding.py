"""Words as they are searched for: whoever looks for "Jorg" or "naive" finds Jörg and naïve."""

from __future__ import annotations

from functools import lru_cache
from unicodedata import combining, normalize

_LETTERS = str.maketrans(
    {"ø": "o", "đ": "d", "ð": "d", "ł": "l", "ħ": "h", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th"}
)
"""Letters that are no other letter with a mark, and are typed as one all the same."""


@lru_cache(maxsize=4096)
def folded(text: str) -> str:
    """The text in small letters without accents, in whatever form it was written."""
    if text.isascii():
        return text.lower()
    bare = "".join(char for char in normalize("NFKD", text.casefold()) if not combining(char))
    return bare.translate(_LETTERS)
