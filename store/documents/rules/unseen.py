"""Signs that take no room or show nothing: words made of these alone say nothing."""

from __future__ import annotations

import unicodedata

_UNSEEN = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0") | {chr(at) for at in range(0xFE00, 0xFE10)}
"""Beside those that Unicode calls formats."""


def without_unseen(text: str) -> str:
    """The text without them."""
    return "".join(sign for sign in text if unicodedata.category(sign) != "Cf" and sign not in _UNSEEN)


def says_nothing(text: str) -> bool:
    """Whether nobody can read anything in it."""
    return not text.strip() or (not text.isascii() and not without_unseen(text).strip())
