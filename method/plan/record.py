"""What a stored document has in common with the light record that is read in its place."""

from __future__ import annotations

from typing import Protocol


class Record(Protocol):
    """A document, or a light record of it."""

    @property
    def id(self) -> str:
        """It never changes."""
