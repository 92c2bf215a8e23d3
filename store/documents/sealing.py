"""What a deed does to sealed words: those their writer keeps to themself until a reveal. Imports no pydantic.

They lie with their writer's drafts, in no plan, export, backup or history; `store/sealed.py` keeps them.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple


class Sealed(NamedTuple):
    """One thing somebody wrote and nobody else sees yet: an insight, the answers to a check."""

    topic: str
    """What it belongs to, such as `insights`: all of a topic are opened together."""
    id: str
    """Chance alone, and the document's when it becomes one."""
    writer: str
    """Key of the person."""
    words: Mapping[str, str]
    """By field."""
    number: int = 0
    """Its place among the writer's own of this topic."""


class Opened(NamedTuple):
    """What people wrote on a topic, in an order of chance."""

    words: tuple[Sealed, ...] = ()
    unread: frozenset[str] = frozenset()
    """Whose words this process cannot read: they lie with another account, or are damaged."""


class Sealing(NamedTuple):
    """What a deed does to sealed words, beside its changes; words are put and taken by their writer alone."""

    put: tuple[Sealed, ...] = ()
    """Kept before the changes are made."""
    take: tuple[Sealed, ...] = ()
    """Removed once they are made."""
    opened: tuple[Sealed, ...] = ()
    """Anybody's words that are part of the changes now, and need not be kept any longer."""
    forget: str = ""
    """A table whose words, writers and moments leave the history."""


NOTHING = Sealing()
