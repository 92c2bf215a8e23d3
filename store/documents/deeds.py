"""What a deed answers with: changes to documents, or a refusal in plain words. Imports no pydantic."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from .base import Document


class Add(NamedTuple):
    """Put a new document in its table; `cycle` names another cycle's shard than the one the deed works on."""

    document: Document
    cycle: str = ""


class Edit(NamedTuple):
    """Set fields of a document, leaving its other fields as they are."""

    table: str
    id: str
    fields: Mapping[str, Any]


class Remove(NamedTuple):
    """Take a document out; the history keeps it, so that it can be brought back."""

    table: str
    id: str


Change = Add | Edit | Remove


class Outcome(NamedTuple):
    """What a deed did: its changes and one plain sentence saying so.

    `anonymous` deeds leave no person and no values in the history (readiness answers).
    """

    changes: tuple[Change, ...]
    said: str = ""
    about: str = ""
    """Id of the document a screen should show next, where there is one."""
    anonymous: bool = False
    why: str = ""
    """The reason a person gave for it, kept beside what was said."""


class Refusal(Exception):
    """A deed that cannot be done; its text is one plain sentence saying why and what to do."""


class Conflict(Refusal):
    """Someone else changed the same field meanwhile: both are shown, and the person chooses."""

    def __init__(self, sentence: str, *, field: str, yours: Any, theirs: Any) -> None:
        super().__init__(sentence)
        self.field = field
        self.yours = yours
        self.theirs = theirs
