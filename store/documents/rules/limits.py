"""How long words may be that come in, by deeds and imported lists. What is stored already may be longer."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple, get_args

from pydantic import BaseModel

from store.documents.base import Words

if TYPE_CHECKING:
    from store.documents.base import Document

NAME, LINE, TEXT = 200, 2_000, 20_000
"""Characters of a name, of a text of one line, and of any other."""

_NAMES = {
    "people": frozenset({"key", "name", "account"}),
    "teams": frozenset({"key", "name"}),
    "cycles": frozenset({"key", "name"}),
    "kpis": frozenset({"name"}),
}
_OURS = {"access_keys": frozenset({"blob"}), "commitment": frozenset({"open_findings"})}
"""What the program itself wrote, or checks otherwise."""
_OF_WORDS = get_args(Words)[1]
"""What tells a text of several lines from one of a single line."""


class TooLong(NamedTuple):
    """A text that is too long for its field."""

    field: str
    most: int
    text: str


def too_long(model: type[Document], fields: Mapping[str, object]) -> TooLong | None:
    """The first of these values of a document that is too long."""
    return next(all_too_long(model, fields), None)


def all_too_long(model: type[Document], fields: Mapping[str, object]) -> Iterator[TooLong]:
    """Each of these values of a document that is too long."""
    for name, value in fields.items():
        if name in _OURS.get(model.table, ()):
            continue
        most = _most(model, name)
        for text in _texts(value):
            if len(text) > most:
                yield TooLong(name, most, text)


def _most(model: type[Document], name: str) -> int:
    if name in _NAMES.get(model.table, ()):
        return NAME
    field = model.model_fields.get(name)
    return TEXT if field is not None and _OF_WORDS in field.metadata else LINE


def _texts(value: object) -> Iterator[str]:
    """Every text in the value, however deep it lies."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, BaseModel):
        for _, each in value:
            yield from _texts(each)
    elif isinstance(value, Mapping):
        for each in value.values():
            yield from _texts(each)
    elif isinstance(value, (list, tuple)):
        for each in value:
            yield from _texts(each)
