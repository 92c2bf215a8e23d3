"""A field of a document by its name: for what has the names of fields as data, such as the search."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol, TypeVar


class _Copies(Protocol):
    def model_copy(self: Copied, *, update: Mapping[str, object]) -> Copied: ...


Copied = TypeVar("Copied", bound=_Copies)


def value_in(document: object, field: str) -> object:
    """What the field holds; None where the document has no such field."""
    return getattr(document, field, None)


def text_in(document: object, *fields: str) -> str:
    """The first of these fields that holds words; empty where none does."""
    held = (value_in(document, field) for field in fields)
    return next((text for text in held if text and isinstance(text, str)), "")


def with_fields(document: Copied, **fields: object) -> Copied:
    """The document, or light record, with other values in these fields: to look at, not to keep."""
    return document.model_copy(update=fields)
