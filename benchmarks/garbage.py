"""Bytes that no hand types, from a seed: sequences whole, broken and absurd, pastes without end, no UTF-8."""

from __future__ import annotations

from random import Random

_FINALS = b"ABCDEFHPQRSZ~uctnymMhlrJKIO$"
_NUMBERS = (0, 1, 2, 5, 13, 27, 97, 200, 201, 255, 9999, 55296, 65535, 1114111, 1114112, 2**31, 2**64)
_BROKEN = (b"\xff", b"\xc3", b"\xe2\x82", b"\xf0\x9f\x98", b"\xed\xa0\x80", b"\xc0\x80", b"\x80\x9b\x9f")
_WORDS = ("words of the team", "größer", "日本語", "👩‍💻", "عربي", "a\u202eb", "50% [/x]", "\x00")
_NOT_TYPED = {0x03, 0x11, 0x1A, 0x1C}
"""Ctrl-C and Ctrl-Q end the program when pressed twice, Ctrl-Z sets it aside: its own ways out. Ctrl-\\ is
the shell's, once the terminal is given back."""


def garbage(chance: Random, size: int) -> bytes:
    """`size` bytes."""
    found = b""
    while len(found) < size:
        found += chance.choice(_KINDS)(chance)
    return bytes(byte for byte in found[:size] if byte not in _NOT_TYPED)


def _parameters(chance: Random) -> bytes:
    numbers = (str(chance.choice(_NUMBERS)) for _ in range(chance.randint(0, 5)))
    return chance.choice((b"", b"", b"?", b"<", b">")) + chance.choice((";", ":")).join(numbers).encode()


def _csi(chance: Random) -> bytes:
    return b"\x1b[" + _parameters(chance) + bytes([chance.choice(_FINALS)])


def _kitty(chance: Random) -> bytes:
    letter = chance.choice((*b"jkgaeiopt/?", *_NUMBERS))
    return f"\x1b[{letter};{chance.choice(('', 1, 5, 3, 99999))};{chance.choice(_NUMBERS)}u".encode()


def _mouse(chance: Random) -> bytes:
    at = f"{chance.choice((0, 3, 35, 64, 65))};{chance.choice(_NUMBERS)};{chance.choice((-1, 5, 99999))}"
    return chance.choice((f"\x1b[<{at}M".encode(), f"\x1b[<{at}m".encode(), b"\x1b[M" + _bytes(chance, 3)))


def _string(chance: Random) -> bytes:
    body = chance.choice((b"11;rgb:ffff/ffff/ffff", b"52;c;cXE=", b"1$r0 q", _bytes(chance, 40)))
    return (
        chance.choice((b"\x1b]", b"\x1bP", b"\x1b_", b"\x1b^"))
        + body
        + chance.choice((b"\x07", b"\x1b\\", b""))
    )


def _resize(chance: Random) -> bytes:
    return f"\x1b[48;{chance.choice(_NUMBERS)};{chance.choice(_NUMBERS)};1;1t".encode()


def _answer(chance: Random) -> bytes:
    return chance.choice(
        (b"\x1b[?2026;2$y", b"\x1b[?2048;2$y", b"\x1b[?62;22c", b"\x1b[I", b"\x1b[O", b"\x1b[9;9R")
    )


def _paste(chance: Random) -> bytes:
    return (
        b"\x1b[200~" + _text(chance) + _bytes(chance, 20) + chance.choice((b"\x1b[201~", b"\x1b[201~", b""))
    )


def _half(chance: Random) -> bytes:
    whole = chance.choice((_csi, _kitty, _mouse, _string, _resize, _paste))(chance)
    return whole[: chance.randint(1, len(whole))]


def _huge(chance: Random) -> bytes:
    return b"\x1b[" + b"9" * chance.randint(100, 3000) + bytes([chance.choice(_FINALS)])


def _bytes(chance: Random, size: int) -> bytes:
    return bytes(chance.randrange(256) for _ in range(chance.randint(0, size)))


def _text(chance: Random) -> bytes:
    return chance.choice(_WORDS).encode() * chance.randint(1, 5)


def _broken(chance: Random) -> bytes:
    return chance.choice(_BROKEN)


def _raw(chance: Random) -> bytes:
    return _bytes(chance, 30)


def _keys(chance: Random) -> bytes:
    """What hands do, so that the rest meets every place: letters, Enter, Escape, Tab, arrows."""
    return bytes(
        chance.choice(b"jkgGqaeiouptsl/?dxwmnAKN123\r\r\t\x1b\x1b \x7f\x15")
        for _ in range(chance.randint(1, 3))
    )


_KINDS = (
    (_csi, _kitty, _mouse, _string, _resize, _answer, _paste, _half, _text, _broken, _raw) * 3
    + (_huge,)
    + (_keys,) * 9
)
