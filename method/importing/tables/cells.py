"""Cells of a table: what stands in one, what sets a row apart, what stands for nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from ..labels import label

_PLACEHOLDER = re.compile(
    r"^(?:tb[acd](?:\s\D{1,40})?|todo|n/?a|-+|–|—|\.{2,}|…|\?+|x{2,5}|<[^<>]*>|\[[^\[\]]*\]|to be (?:defined|decided|determined|added).*)\.?$",
    re.IGNORECASE,
)
_BULLETED = re.compile(r"^(?:[-*•●○·–]\s*|\(?\d{1,2}[.)]\s+|kr\s*\d)", re.IGNORECASE)


class Cell(NamedTuple):
    """A cell's words (lines apart) and what is true of all of them: `bold`, `italic`, `struck`."""

    text: str
    marks: frozenset[str] = frozenset()


Row = tuple[int, Sequence[Cell]]


def is_placeholder(words: str) -> bool:
    """Whether the words stand for something that is not written yet: TBD, <key result>, …"""
    return _PLACEHOLDER.match(words.strip()) is not None


def pieces(text: str) -> list[str]:
    """Several results in one cell: one a line, each with a bullet or a label; empty where it is one text."""
    lines = [" ".join(line.split()) for line in text.split("\n") if line.strip()]
    if len(lines) < 2 and text.count("•") > 1:
        lines = [" ".join(part.split()) for part in text.split("•") if part.strip()]
        return lines
    bulleted = [line for line in lines if _BULLETED.match(line)]
    if len(lines) > 1 and (len(bulleted) == len(lines) or (len(bulleted) >= 2 and bulleted[0] == lines[0])):
        return [re.sub(r"^[-*•●○·–]\s*", "", line) for line in lines]
    if len(lines) > 1 and all(line[:1].isupper() or line[:1].isdigit() for line in lines):
        return lines
    return []


def is_section(cells: Sequence[Cell], at: int) -> bool:
    """Whether nothing but that cell is filled, and it is set apart: bold, numbered or labelled."""
    text = cells[at].text.strip()
    if not text or any(cell.text.strip() for place, cell in enumerate(cells) if place != at):
        return False
    named = label(text)
    if named is not None:
        return named.kind == "objective" and not named.alone
    return "bold" in cells[at].marks


def shown(cells: Sequence[Cell]) -> str:
    """A row on one line."""
    return " | ".join(" ".join(cell.text.split()) for cell in cells if cell.text.strip())
