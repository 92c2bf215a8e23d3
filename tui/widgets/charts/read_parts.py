"""A sentence underlined part by part, what each part is written below it: `━━━ ━━━━━      ━━━    ━`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from tui.app.theme import CARE
from tui.terminal.capabilities import signs
from tui.text import visible, width
from tui.widgets.charts.pieces import Pieces

_GAP = 1
"""Cells between the end of the words, or of a label, and what follows."""
_STEP = 8
"""What is missing begins at every so many cells."""


class Part(NamedTuple):
    """What was read in the characters [`start`, `end`) of a sentence, in its style."""

    start: int
    end: int
    label: str
    style: str


def underlined(
    sentence: str, parts: Sequence[Part], missing: Sequence[str], cells: int
) -> tuple[Pieces, Pieces] | None:
    """The line under a sentence and its labels below that; what is `missing` stands behind the words.

    None where the sentence or what is missing does not fit in `cells`: then it has to be said in words.
    """
    way = signs().way
    line, labels = _Line(), _Line()
    for part in sorted(parts):
        start = width(visible(sentence[: part.start]))
        line.put(start, way * width(visible(sentence[part.start : part.end])), part.style)
        labels.put(max(start, labels.end + (_GAP if labels.end else 0)), part.label, part.style)
    end = width(visible(sentence))
    behind = max(end, line.end, labels.end) + _GAP
    needs = sum(width(label) + _GAP for label in missing)
    # In steps: while somebody types it stands still for some letters, instead of moving with each.
    start = -(-behind // _STEP) * _STEP
    start = start if start + needs <= cells else behind
    for label in missing:
        line.put(start, way * width(label), CARE)
        labels.put(start, label, CARE)
        start += width(label) + _GAP
    if max(end, line.end, labels.end) > cells:
        return None
    return line.pieces, labels.pieces


class _Line:
    """Words put side by side."""

    def __init__(self) -> None:
        self.pieces: Pieces = []
        self.end = 0

    def put(self, start: int, text: str, style: str) -> None:
        """Put `text` at a cell, or right behind what is there."""
        if start > self.end:
            self.pieces.append((" " * (start - self.end), ""))
            self.end = start
        self.pieces.append((text, style))
        self.end += width(text)
