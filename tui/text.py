"""The one way people's words reach a terminal.

Words that people typed are data: they may hold control characters, markup or marks that turn the line
around. `visible` shows such characters as marks instead of sending them; `words` makes Textual `Content`
of the result, which is never read as markup. Widths are counted in terminal cells. No textual, no rich
here (the plain reports use this module too): `words` imports Textual only when called.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING
from unicodedata import category, combining, east_asian_width

from method.wording import screens as say

if TYPE_CHECKING:
    from textual.content import Content

ELLIPSIS = "…"
ENDLESS = 100_000
"""Cells there are where no terminal ends the line: nothing is cut or wrapped there."""
_JOINER = "\u200d"
_STYLES = frozenset("\ufe0e\ufe0f")  # a sign in black or in colour; terminals disagree about its width
_LONG = 2000  # characters; more is not looked at again where that can be helped
_MAX_MARKS = 8  # combining marks on one letter; more only smear over the neighbouring lines
_SPACED = {"\t": " ", "\r": " ", "\n": " ", "\v": " ", "\f": " ", "\u2028": " ", "\u2029": " ", "\x85": " "}
_HIDDEN = frozenset(
    "\u00ad\u061c\u180e\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e"
    "\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\u206a\u206b\u206c\u206d\u206e\u206f\ufeff\ufff9\ufffa\ufffb"
)
# Marks that Arabic and Hebrew writers use are kept when typed, and left out of what is shown.
_KINDLY = frozenset("\u00ad\u061c\u200e\u200f")


def _is_unsafe(char: str) -> bool:
    code = ord(char)
    if code < 0x7F:
        return code < 32
    if code <= 0x9F:
        return True
    return (
        char in _HIDDEN
        or char in "\u2028\u2029"
        or 0xD800 <= code <= 0xDFFF
        or 0xE0000 <= code <= 0xE007F
        or (code & 0xFFFE) == 0xFFFE
    )


def _mark(char: str) -> str:
    """The sign shown in place of `char`: `^[` for escape, `<U+202E>` for what has no short name."""
    code = ord(char)
    if code < 32:
        return "^" + chr(code + 64)
    if code == 0x7F:
        return "^?"
    return f"<U+{code:04X}>"


def visible(text: str, newlines: bool = False) -> str:
    """`text` with every character that could steer a terminal shown as a mark.

    Line breaks and tabs become one space; with `newlines` line feeds are kept.
    """
    if text.isascii() and text.isprintable():
        return text
    out: list[str] = []
    marks = 0
    joined = False
    text = text.replace("\r\n", "\n")
    for char, following in zip(text, (*text[1:], ""), strict=True):
        if char == "\n" and newlines:
            out.append(char)
        elif char in _SPACED:
            out.append(_SPACED[char])
        elif char in _KINDLY or (char in _STYLES and following != _JOINER):
            continue  # harmless and without width: left out of what is shown, kept in what is stored
        elif _is_unsafe(char):
            out.append(_mark(char))
        elif char == _JOINER and not _joins(out[-1:], following):
            continue  # without a sign of its own here: spelling, or hiding something
        elif char in "\u200c\u200d":
            if joined or not out:
                continue
            out.append(char)
            joined = True
            continue
        elif char > "\u02ff" and category(char) in ("Mn", "Me"):
            marks += 1
            if marks <= _MAX_MARKS:
                out.append(char)
            continue
        else:
            out.append(char)
        marks = 0
        joined = False
    return "".join(out)


def _joins(before: list[str], after: str) -> bool:
    """Whether a joiner between these two makes them one emoji."""
    sides = (before[0] if before else "", after)
    return all(char in _STYLES or category(char or "a")[0] == "S" for char in sides)


_CONTROLS = (*(code for code in range(32) if code not in (9, 10)), *range(0x7F, 0xA0))
_TURNING = (*range(0x202A, 0x202F), *range(0x2066, 0x206A))
_MARKED = {code: _mark(chr(code)) for code in (*_CONTROLS, *_TURNING)}
_ESCAPED = {code: f"\\u{code:04x}" for code in (*_CONTROLS, *_TURNING)}


def harmless(text: str) -> str:
    """A whole report, with marks for what no document takes; the rest, line breaks too, stays as it is."""
    return text.translate(_MARKED)


def escaped(json: str) -> str:
    """JSON in which what no document takes is written as an escape, half characters too."""
    return json.translate(_ESCAPED).encode("utf-8", "backslashreplace").decode("utf-8")


def refuse(text: str, newlines: bool = True) -> str | None:
    """One sentence on what is wrong with a typed or pasted string, or None where nothing is."""
    _, dropped = clean_input(text, newlines)
    return say.HIDDEN_CHARACTERS.format(count=dropped) if dropped else None


def clean_input(text: str, newlines: bool = True) -> tuple[str, int]:
    """`text` without what `visible` would have to mark, and how many characters went.

    Tabs become spaces and every kind of line break becomes a line feed, or a space without `newlines`;
    that is not counted.
    """
    if text.isascii() and text.isprintable():
        return text, 0
    text = text.replace("\r\n", "\n")
    out: list[str] = []
    dropped = 0
    for char in text:
        if char == "\t":
            out.append(" ")
        elif char in _SPACED:
            out.append("\n" if newlines else " ")
        elif char in _KINDLY:
            out.append(char)
        elif _is_unsafe(char):
            dropped += 1
        else:
            out.append(char)
    return "".join(out), dropped


@lru_cache(maxsize=4096)
def _cells(char: str) -> int:
    """Cells of one character standing alone."""
    code = ord(char)
    if code < 0x7F:
        return 1 if code >= 32 else 0
    if combining(char) or category(char) in ("Mn", "Me", "Cf", "Cc", "Cs", "Zl", "Zp"):
        return 0
    if 0x1160 <= code <= 0x11FF:  # the later letters of a Korean syllable
        return 0
    return 2 if east_asian_width(char) in ("W", "F") else 1


def clusters(text: str) -> list[tuple[str, int]]:
    """`text` cut where a cursor may stand, as pairs of a piece and its cells."""
    if text.isascii():
        return [(char, _cells(char)) for char in text]
    out: list[tuple[str, int]] = []
    after_joiner = False
    for char in text:
        cells = _cells(char)
        code = ord(char)
        last = out[-1] if out else ("", 0)
        if out and after_joiner:
            out[-1] = (last[0] + char, last[1])
        elif char == _JOINER and len(last[0]) == 2 and last[0][1] in _STYLES and last[0][0] > "\u25ff":
            out[-1] = (last[0] + char, 2)  # a flag or a heart that a further sign changes
        elif out and 0x1F3FB <= code <= 0x1F3FF and last[1] == 2:
            out[-1] = (last[0] + char, 2)
        elif out and 0x1F1E6 <= code <= 0x1F1FF and len(last[0]) == 1 and 0x1F1E6 <= ord(last[0]) <= 0x1F1FF:
            out[-1] = (last[0] + char, 2)
        elif out and cells == 0:
            out[-1] = (last[0] + char, last[1])
        else:
            out.append((char, cells))
        after_joiner = char == _JOINER
    return out


def width(text: str) -> int:
    """Terminal cells that `text` takes."""
    if text.isascii() and text.isprintable():
        return len(text)
    return sum(cells for _, cells in clusters(text))


def clip(text: str, cells: int) -> str:
    """`text` made visible and cut to at most `cells`, with an ellipsis where something is missing."""
    if len(text) > _LONG and width(beginning := visible(text[:_LONG])) > cells:
        text = beginning  # what is cut away need not be looked at
    else:
        text = visible(text)
    if width(text) <= cells:
        return text
    if cells <= 0:
        return ""
    out: list[str] = []
    room = cells - 1
    for piece, wide in clusters(text):
        if wide > room:
            break
        out.append(piece)
        room -= wide
    return "".join(out).rstrip() + ELLIPSIS


def shortened(text: str, cells: int) -> str:
    """`text` clipped at the end of a word, unless that would leave less than a third of the room used."""
    shown = clip(text, cells)
    if not shown.endswith(ELLIPSIS) or shown == visible(text):
        return shown
    kept = shown[: -len(ELLIPSIS)]
    whole = visible(text)[len(kept) : len(kept) + 1] in ("", " ")
    short = kept if whole else kept.rpartition(" ")[0].rstrip()
    return short + ELLIPSIS if width(short) * 3 >= cells else shown


def pad(text: str, cells: int, right: bool = False) -> str:
    """`text` clipped and filled with spaces to exactly `cells`; `right` sets it against the right edge."""
    text = clip(text, cells)
    fill = " " * (cells - width(text))
    return fill + text if right else text + fill


def wrap(text: str, cells: int) -> list[str]:
    """`text` made visible and broken into lines of at most `cells`, at spaces where it can be."""
    return list(_wrapped(text, cells)) if len(text) > _LONG else _wrap(text, cells)


@lru_cache(maxsize=32)
def _wrapped(text: str, cells: int) -> tuple[str, ...]:
    return tuple(_wrap(text, cells))


def _wrap(text: str, cells: int) -> list[str]:
    cells = max(cells, 1)
    lines: list[str] = []
    for paragraph in visible(text, newlines=True).split("\n"):
        line, used = "", 0
        for word in paragraph.split(" "):
            wide = width(word)
            if used and used + 1 + wide > cells:
                lines.append(line)
                line, used = "", 0
            elif used:
                line, used = line + " ", used + 1
            if wide > cells - used:
                *full, line = _cut(word, line, cells - used, cells)
                lines += full
                used = width(line)
            else:
                line, used = line + word, used + wide
        lines.append(line)
    return lines


def _cut(word: str, line: str, room: int, cells: int) -> list[str]:
    """`word` added to `line`, over as many lines as it needs; none is empty."""
    lines = [line]
    for piece, wide in clusters(word):
        if wide > room and lines[-1]:
            lines.append("")
            room = cells
        lines[-1] += piece
        room -= wide
    return lines


def words(text: str, style: str = "", newlines: bool = False) -> Content:
    """People's words as Textual `Content`: made visible, never read as markup."""
    from textual.content import Content

    return Content.styled(visible(text, newlines), style) if style else Content(visible(text, newlines))
