"""OKRs as they stand in a list that somebody keeps elsewhere (a sheet, a Markdown file)."""

from __future__ import annotations

from typing import NamedTuple


class ListedKeyResult(NamedTuple):
    """One key result; `line` of the list counts from 1."""

    statement: str
    line: int
    owner: str = ""
    score: str = ""
    """As it stands there: `0.7`, `70%`; what was scored is a look back, not a draft."""
    why: str = ""


class ListedObjective(NamedTuple):
    """One objective with its key results; `owner` and `kind` are empty where the list does not say."""

    text: str
    line: int
    owner: str
    kind: str
    key_results: list[ListedKeyResult]
