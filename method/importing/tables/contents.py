"""What the columns of a table hold, told by what stands in them where their names do not say."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Literal

from ..outline import Becomes
from .cells import Row
from .columns import MEASURING, columns

_NUMBER = re.compile(
    r"^[~≈<>≤≥±+-]?\s*[€$£]?\s*\d[\d.,'’ ]*\s*(?:%|[A-Za-zÀ-ÿ€$£/.-]{1,12}(?: [A-Za-zÀ-ÿ/]{1,12})?)?$"
)
_DATE = re.compile(
    r"^(?:\d{4}-\d\d-\d\d|\d{1,2}[./]\d{1,2}\.?(?:[./]?\d{2,4})?|\d{1,2}\.? [A-Za-z]{3,9}\.?(?: \d{4})?|[A-Za-z]{3,9}\.?(?: \d{1,2})?(?:,? \d{4})?)$"
)
_WORDS: tuple[tuple[str, Becomes], ...] = (
    (
        r"(?:(?:company|team|theme|annual|quarterly) )?(?:objectives?|goals?|aims?|ziele?|objecti[fv]o?s?|objetivos?|obiettiv[oi]|doel(?:en)?)|o\d{0,2}|obj\.?",
        "objective",
    ),
    (
        r"key ?-?results?(?: \d.*)?|(?:o\d+[ .-]?)?krs?[ .-]?[\d.]*|measures?|metrics?|targets?|results?|indicators?|kpis?|(?:schlüssel)?ergebnis(?:se)?|se|résultats?(?: clés?)?|resultados?(?: clave)?|risultat[oi](?: chiave)?|(?:kern)?resulta(?:at|ten)",
        "key result",
    ),
    (
        r"initiatives?|tasks?|epics?|story|stories|projects?|actions?|sub[- ]?tasks?|activity|activities|i|ini|maßnahmen?|aufgaben?|actions?|tareas?|to-?do|milestones?",
        "initiative",
    ),
    (r"notes?|comments?|remarks?", "note"),
)
_ROLES = tuple((re.compile(rf"^(?:{words})$", re.IGNORECASE), role) for words, role in _WORDS)
_LEVELS: tuple[Becomes, ...] = ("objective", "key result", "initiative")
_LEVEL = re.compile(r"^(?:level |l)?([1-3])$", re.IGNORECASE)
_NUMBERED = re.compile(r"^(?:[A-Za-z]{1,2}[ .-]?)?(\d{1,2}(?:[.-]\d{1,2}){0,2})[.)]?$")
_FOOTER = re.compile(
    r"^\W*(?:last (?:change|changed|edit|edited|update|updated|saved|modified)|(?:updated|edited|printed|exported|saved|created|generated|as) (?:on|by|at|of)|status as of"
    r"|stand(?=\s*:)|(?:sources?|legend)(?=\s*:)|page \d|rag\s*[=:]|total open\b|sum of\b)",
    re.IGNORECASE,
)


def role_called(words: str) -> Becomes | Literal[""]:
    """What a row or a record is that calls itself so: `KR`, `Key Result`, `KEY_RESULT`; empty: nothing of ours."""
    plain = " ".join(re.sub(r"[_\W]+", " ", re.sub(r"(?<=[a-z])(?=[A-Z])", " ", words)).split())
    return next((role for pattern, role in _ROLES if pattern.match(plain)), "")


def is_footer(text: str) -> bool:
    """Whether the words only say when the table was changed, by whom, what its signs mean."""
    return _FOOTER.match(text) is not None


def named(rows: Sequence[Row]) -> list[str]:
    """Of each column what it holds, by its name and else by its cells; the first row holds the names."""
    heads = [cell.text for cell in rows[0][1]]
    names = columns(heads)
    return _Columns(heads, names, rows[1:]).named()


def kinds(rows: Sequence[Row], names: Sequence[str]) -> dict[int, Becomes]:
    """Of lines of rows what they say that they are: in a column of types, of levels, or of numbers as 1 and 1.1."""
    for at in range(len(names)):
        cells = {line: cells[at].text.strip(" *") for line, cells in rows[1:] if len(cells) > at}
        filled = {line: text for line, text in cells.items() if text}
        told = {line: role for line, text in filled.items() if (role := role_called(text))}
        if len(told) > 1 and 10 * len(told) >= 8 * len(filled) and len(set(told.values())) > 1:
            return told
        if names[at] in ("type", "priority", ""):
            numbers = {
                line: re.split(r"[.-]", found[1])
                for line, text in filled.items()
                if (found := _NUMBERED.match(text))
            }
            if len(numbers) == len(filled) and _is_numbering(list(numbers.values())):
                return {line: _LEVELS[len(number) - 1] for line, number in numbers.items()}
        if names[at] in ("priority", "") and (heads := _heads(rows, at)):
            return heads
        if names[at] == "type":
            levels = {line: found[1] for line, text in filled.items() if (found := _LEVEL.match(text))}
            if levels and len(levels) == len(filled):
                return {line: _LEVELS[int(level) - 1] for line, level in levels.items()}
    return {}


def _heads(rows: Sequence[Row], at: int) -> dict[int, Becomes]:
    """Where only objectives are numbered, 1 and 2 and 3: what each row is; empty: it is not so."""
    numbers = [(line, cells[at].text.strip(" *.)") if at < len(cells) else "") for line, cells in rows[1:]]
    filled = [text for _, text in numbers if text]
    counted = filled == [str(place) for place in range(1, len(filled) + 1)]
    if not counted or len(filled) < 2 or not numbers[0][1] or len(numbers) < 2 * len(filled):
        return {}
    return {line: "objective" if text else "key result" for line, text in numbers}


def _is_numbering(numbers: Sequence[Sequence[str]]) -> bool:
    """Whether each number of two and three parts follows the one that it belongs to."""
    seen = {tuple(number) for number in numbers}
    return any(len(number) == 2 for number in numbers) and all(
        len(number) == 1 or tuple(number[:-1]) in seen for number in numbers
    )


class _Columns:
    def __init__(self, heads: Sequence[str], names: list[str], rows: Sequence[Row]) -> None:
        self._heads = heads
        self._names = names
        self._cells = [
            [cells[at].text.strip() if at < len(cells) else "" for _, cells in rows]
            for at in range(len(names))
        ]

    def named(self) -> list[str]:
        self._loosely()
        self._measured()
        self._worded()
        return self._names

    # --- kinds of cells -------------------------------------------------------------------------------

    def _share(self, at: int, holds: Callable[[str], bool]) -> float:
        filled = [text for text in self._cells[at] if text]
        return sum(map(holds, filled)) / len(filled) if filled else 0.0

    def _is_numeric(self, at: int) -> bool:
        return self._share(at, lambda text: bool(_NUMBER.match(text)) and not _DATE.match(text)) >= 0.7

    def _is_wordy(self, at: int) -> bool:
        filled = [text for text in self._cells[at] if text]
        words = sum(len(re.findall(r"[^\W\d_]{2,}", text)) for text in filled)
        return len(filled) > 0 and words >= 2.5 * len(filled)

    def _free(self) -> list[int]:
        return [at for at, name in enumerate(self._names) if not name]

    def _take(self, at: int, name: str) -> None:
        if name not in self._names:
            self._names[at] = name

    # --- names that only hold a word that tells -----------------------------------------------------------

    def _loosely(self) -> None:
        """`Who looks after it`, `Value at the start`: a word of the name and cells that agree."""
        for at in self._free():
            head = self._heads[at].lower()
            if re.search(
                r"\b(?:who|owner|responsible|lead|charge|name|person|wer)\b", head
            ) and self._is_people(at):
                self._take(at, "owner")
            elif self._is_numeric(at):
                if re.search(
                    r"\b(?:was|start|before|begin\w*|baseline|from|old|last|initial|opening)\b", head
                ):
                    self._take(at, "baseline")
                elif re.search(r"\b(?:today|now|current\w*|actual|latest|so far|is)\b", head):
                    self._take(at, "current")
                elif re.search(
                    r"\b(?:target|goal|should|want\w*|aim\w*|by|end|after|until|plan\w*|soll)\b", head
                ):
                    self._take(at, "target")
            elif re.search(r"\b(?:by|due|until|when|deadline|ends?)\b", head) and self._is_dated(at):
                self._take(at, "due")

    def _is_dated(self, at: int) -> bool:
        return self._share(at, lambda text: _DATE.match(text) is not None) >= 0.7

    def _is_people(self, at: int) -> bool:
        return self._share(at, lambda text: len(text.split()) <= 4 and not re.search(r"\d", text)) >= 0.8

    def _measured(self) -> None:
        """Columns of numbers beside one that is known: what stands after what was is the target."""
        have = {"baseline", "current"} & set(self._names)
        if "target" in self._names or not have:
            return
        first = min(self._names.index(name) for name in have)
        after = [at for at in self._free() if at > first and self._is_numeric(at)]
        if after:
            self._take(after[-1], "target")

    # --- columns of words ---------------------------------------------------------------------------------

    def _worded(self) -> None:
        known = set(self._names)
        wordy = [at for at in self._free() if self._is_wordy(at)]
        measured = bool(known & (MEASURING - {"current"})) or {"current", "owner"} <= known
        if "objective" in known and "key result" not in known:
            objective = self._names.index("objective")
            if measured and wordy and wordy[0] > objective and self._is_sparser(objective, wordy[0]):
                self._names[wordy[0]] = "key result"
            return
        if {"objective", "key result"} & known:
            return
        stairs = self._stairs([at for at in range(len(self._names)) if self._may_step(at)])
        if stairs and (measured or "owner" in known):
            for at, name in zip(stairs, ("objective", "key result", "initiative"), strict=False):
                self._names[at] = name
        elif "text" not in known and len(wordy) > 1 and measured and self._is_sparser(wordy[0], wordy[1]):
            self._names[wordy[0]], self._names[wordy[1]] = "objective", "key result"
        elif "text" not in known and wordy:
            self._names[wordy[0]] = "text"

    def _may_step(self, at: int) -> bool:
        return self._names[at] in ("", "text") and self._is_wordy(at)

    def _stairs(self, places: Sequence[int]) -> list[int]:
        """Columns next to each other of which each row fills one: the first names what the others belong to."""
        steps = list(places[:3])
        for length in range(len(steps), 1, -1):
            some = steps[:length]
            filled = [sum(1 for at in some if self._cells[at][row]) for row in range(len(self._cells[0]))]
            one = sum(1 for count in filled if count == 1)
            if filled and one >= 0.9 * sum(1 for count in filled if count) and self._cells[some[0]][0]:
                return some
        return []

    def _is_sparser(self, first: int, second: int) -> bool:
        """Whether the first column names what several rows of the second belong to."""
        left = [text for text in self._cells[first] if text]
        right = [text for text in self._cells[second] if text]
        return len(set(left)) < len(right)
