"""Digits of every script are digits: １２, ٢٥ and १० are read as 12, 25 and 10."""

from __future__ import annotations

from unicodedata import decimal

#: what stands beside full-width and Arabic digits; the separators of Arabic are known as they are
SIGNS = str.maketrans("％／．，－：٪", "%/.,-:%")


def plain_digits(text: str) -> str:
    """The text with digits and the signs between them as ASCII has them; nothing moves."""
    if text.isascii():
        return text
    return "".join(str(decimal(sign, sign)) for sign in text.translate(SIGNS))
