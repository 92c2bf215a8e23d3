"""Who changed what, and the state a shard is in."""

from __future__ import annotations

from datetime import datetime
from typing import Any, ClassVar, Literal

from pydantic import BaseModel, ConfigDict

from .base import Document, Key, Words


class FieldChange(BaseModel):
    """One field of one document, before and after.

    For `remove`, `before` is the whole document and `after` the number it stood under in the shard.
    """

    model_config = ConfigDict(frozen=True, extra="allow")

    how: Literal["add", "edit", "remove"]
    table: str
    of: str
    """Id of the document."""
    field: str = ""
    before: Any = None
    after: Any = None


class Change(Document):
    """One deed: by whom, when, and every field it changed."""

    table: ClassVar[str] = "changes"
    at: datetime
    by: Key
    deed: Key
    said: Key = ""
    why: Words = ""
    """The reason given: for what changes after the set was committed."""
    undoes: Key = ""
    """Id of the change it takes back."""
    also: list[Key] = []
    """The other shards the same deed changed, each with its part under the same id."""
    edits: list[FieldChange] = []


class Draft(Document):
    """Words typed and not yet accepted. Its id is the place, such as `draft/O1.2/statement`."""

    table: ClassVar[str] = "drafts"
    text: str
    at: datetime


class Bookmark(Document):
    """Where a person was when the program last closed. One per person."""

    table: ClassVar[str] = "bookmark"
    id: Key = "bookmark"
    place: Key = ""
    """`prework/strategy`, `checkin/O1.2`, …"""
    at: datetime | None = None
