"""What differs between two versions of one file, as those see it who choose. Imports no pydantic."""

from __future__ import annotations

from typing import Literal, NamedTuple

Side = Literal["here", "there", ""]
"""The file's version, the other one; empty: not known."""


class Trace(NamedTuple):
    """Who changed something last, and when; as the record has it."""

    by: str
    at: str


class Difference(NamedTuple):
    """One field, or (no field) one document that only one version has: None stands for the other."""

    table: str
    id: str
    field: str
    here: object
    there: object
    taken: Side
    """Whose value stands without asking, because the other version left it as it was."""
    by_here: Trace | None = None
    by_there: Trace | None = None
