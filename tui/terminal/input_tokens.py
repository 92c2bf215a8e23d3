"""What a terminal sends, cut into letters, whole sequences and pastes, whatever else comes between them.

Answers of terminals (OSC, DCS and the like), sequences that nobody can mean, and halves of sequences are left
out: none of their letters may press a key.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator

PASTE_START, PASTE_END = "\x1b[200~", "\x1b[201~"
LONGEST_PASTE = 1_000_000
_LONGEST_SEQUENCE = 32
_ESCAPE = "\x1b"
_PASTE_ENDS = 2.0
"""Seconds of silence after which a paste without an end has ended."""

_WHOLE = re.compile(
    "\x1b(?:"
    r"\[M[^\x1b]{3}|\[\[[A-E]|\[[235678]\$"  # an old mouse, the keys F1 to F5 of Linux, shifted keys of rxvt
    r"|\[(?![M[])[0-?]*[ -/]*[@-~]|O[0-9;]*[@-~]|\x7f"
    "|[]P_^][^\x07\x18\x1a\x1b\x9c]*(?:[\x07\x18\x1a\x9c]|\x1b\\\\)"
    ")"
)
_BEGUN = re.compile(
    "\x1b(?:\\[M[^\x1b]{0,2}|\\[\\[?|\\[[0-?]*[ -/]*|O[0-9;]*|[]P_^][^\x07\x18\x1a\x1b\x9c]*\x1b?)?"
)
_STRING = tuple("]P_^")
_SEQUENCE_BODY = re.compile(r"\[[0-?]*[ -/]*|O[0-9;]*|[]P_^][^\x1b]*")
_LETTERS_AS_NUMBERS = re.compile(r"\x1b\[([0-9:;]+)[u~A-HPQRS]")
_LAST_CHARACTER = 0x10FFFF
_HALVES = range(0xD800, 0xE000)  # of UTF-16: no characters


class Token(NamedTuple):
    """`text` holds no Escape; `sequence` is whole; `escape` is the key; `paste` is what stood in it."""

    kind: Literal["text", "sequence", "escape", "paste"]
    text: str


class InputTokens:
    """Cuts what is read, piece by piece; keeps at most one paste and one half of a sequence.

    After `half` seconds of silence half a sequence is none.
    """

    def __init__(self, half: float = 0.1) -> None:
        self._half = half
        self._begun = ""  # the start of a sequence
        self._paste: list[str] | None = None
        self._pasted = 0
        self._tail = ""  # the last signs of a paste: its end may come in two pieces
        self._was_cut = False  # a paste was given up before its end came

    @property
    def patience(self) -> float | None:
        """Seconds to wait for more before `rest`; None where nothing is begun."""
        if self._paste is not None:
            return _PASTE_ENDS
        return self._half if self._begun else None

    def take(self, text: str) -> Iterator[Token]:
        """What `text`, with what was begun before it, is made of."""
        if self._was_cut and PASTE_END in text:
            before, _, text = text.partition(PASTE_END)
            self._was_cut = False
            yield Token("paste", before)
        text, self._begun = self._begun + text, ""
        while text:
            text = yield from self._pasting(text) if self._paste is not None else self._next(text)

    def rest(self) -> Iterator[Token]:
        """Nothing came for so long: what was begun is what it is."""
        if self._paste is not None:
            self._was_cut = True
            yield self._pasted_so_far()
            return
        begun, self._begun = self._begun, ""
        if 0 < len(begun) < 3:
            yield Token("escape", _ESCAPE)
        if len(begun) == 2:  # Escape, and a letter that could have begun a sequence
            yield Token("text", begun[1])

    def _next(self, text: str) -> Generator[Token, None, str]:
        """One token from the front; gives the text after it."""
        at = text.find(_ESCAPE)
        if at < 0:
            yield Token("text", text)
            return ""
        if at:
            yield Token("text", text[:at])
        text = text[at:]
        if whole := _WHOLE.match(text):
            sequence = whole[0]
            if sequence == PASTE_START:
                self._paste, self._pasted = [], 0
            elif sequence[1] not in _STRING and is_meant(sequence):
                yield Token("sequence", sequence)
            return text[whole.end() :]
        if _BEGUN.fullmatch(text):
            self._begun = _shortened(text)
            return ""
        if body := _SEQUENCE_BODY.match(text, 1):  # broken off: what follows is not part of it
            return text[body.end() :]
        yield Token("escape", _ESCAPE)
        return text[1:]

    def _pasting(self, text: str) -> Generator[Token, None, str]:
        """Gather a paste; gives what follows it."""
        assert self._paste is not None
        text, self._tail = self._tail + text, ""
        inside, end, after = text.partition(PASTE_END)
        if not end:
            half = next((n for n in range(len(PASTE_END) - 1, 0, -1) if text.endswith(PASTE_END[:n])), 0)
            inside, self._tail = text[: len(text) - half], text[len(text) - half :]
        if (room := LONGEST_PASTE - self._pasted) > 0:
            self._paste.append(inside[:room])
            self._pasted += min(len(inside), room)
        if end:
            yield self._pasted_so_far()
        return after

    def _pasted_so_far(self) -> Token:
        text, self._paste, self._tail = "".join(self._paste or ()), None, ""
        return Token("paste", text)


def _shortened(begun: str) -> str:
    """Half a sequence, no longer than is needed to know its kind: none that is longer means anything."""
    if len(begun) > 2 and begun[1] in _STRING:
        return begun[:3] + (_ESCAPE if begun.endswith(_ESCAPE) else "") if begun[2] != _ESCAPE else begun
    return begun[: _LONGEST_SEQUENCE + 1]


def is_meant(sequence: str) -> bool:
    """Whether the sequence can be a key or an answer: of no absurd length, its letters real ones."""
    if len(sequence) > _LONGEST_SEQUENCE:
        return False
    told = _LETTERS_AS_NUMBERS.fullmatch(sequence)
    numbers = [int(part) for part in re.split("[:;]", told[1]) if part] if told else []
    return all(number <= _LAST_CHARACTER and number not in _HALVES for number in numbers)
