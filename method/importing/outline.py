"""A file as an outline, whatever its format, and what its lines become: the shapes that importing knows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Literal, NamedTuple

Form = Literal["heading", "text", "item", "row"]
Becomes = Literal["objective", "key result", "initiative", "note", "detail", "cycle", "team", "skipped"]
"""`detail`: it says something of the line above it (an owner, a status, a target)."""

NOTHING: Mapping[str, str] = MappingProxyType({})


class Block(NamedTuple):
    """One line of the source, without its markup; `line` counts from 1."""

    line: int
    text: str
    form: Form
    depth: int
    """Of a heading 1 to 6, of an item 1 and more; of anything else 0."""
    under: int = -1
    """Index of the block it stands under; -1: none."""
    marks: frozenset[str] = frozenset()
    """`bold`, `italic`, `struck`, `link`, `anchor`, `numbered`, `box`, `done`; `close`: a list follows at once;
    `title`: of the file; `exact`: okr wrote it, so that nothing in it is guessed."""
    told: Mapping[str, str] = NOTHING
    """Fields that stand beside it: in other columns, in properties."""
    role: Becomes | Literal[""] = ""
    """What the format itself says it is; empty: it says nothing."""
    why: str = ""
    """Why it is skipped, where `role` says so."""


class ImportLine(NamedTuple):
    """A line of the source and what it becomes."""

    line: int
    source: str
    becomes: Becomes
    words: str = ""
    """What is kept of it."""
    why: str = ""
    """Why it is skipped: a key of `method.wording.importing.WHY`."""
    under: int = -1
    """Index of the line it stands under; -1: none."""
    told: Mapping[str, str] = NOTHING
    """What it says beside its words: owner, score, due …, each as it is written."""
    cycle: str = ""
    """The cycle whose heading it stands under, as the file calls it; empty: it does not say."""
    team: str = ""


def chain(under: Sequence[int], at: int) -> list[int]:
    """The indexes of what it stands under, nearest first, without -1."""
    found: list[int] = []
    seen = under[at]
    while seen >= 0:
        found.append(seen)
        seen = under[seen]
    return found
