"""OKRs as they stand in a list that somebody keeps elsewhere (a sheet, a Markdown file)."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

NOTHING: Mapping[str, str] = MappingProxyType({})


class ListedKeyResult(NamedTuple):
    """One key result; `line` of the list counts from 1."""

    statement: str
    line: int
    owner: str = ""
    score: str = ""
    """As it stands there: `0.7`, `70%`."""
    why: str = ""
    notes: tuple[str, ...] = ()
    initiatives: tuple[str, ...] = ()
    told: Mapping[str, str] = NOTHING
    """What the list says of it beside its sentence, field by field, as it is written there."""
    cycle: str = ""
    """The cycle that the list names for it; empty: it does not say."""


class ListedObjective(NamedTuple):
    """One objective with its key results; `owner` and `kind` are empty where the list does not say."""

    text: str
    line: int
    owner: str
    kind: str
    key_results: list[ListedKeyResult]
    cycle: str = ""
    team: str = ""
    notes: tuple[str, ...] = ()
    told: Mapping[str, str] = NOTHING
