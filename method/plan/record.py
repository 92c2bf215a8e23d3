"""A stored document, or the light record that is read in its place, by the names of its fields."""

from __future__ import annotations

from typing import Protocol


class Record(Protocol):
    """What documents and light records have in common."""

    @property
    def id(self) -> str:
        """It never changes."""


def field_value(record: object, name: str) -> object:
    """What the field of that name holds; None where there is no record, or no such field."""
    return getattr(record, name, None)
