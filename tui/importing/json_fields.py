"""What a record of another tool says beside its words, whether it stands in it or in objects of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from method.importing.tables.columns import columns
from method.importing.tables.contents import role_called

from .json_shape import is_list, is_object, spaced

_NAME = (
    "name",
    "displayname",
    "display_name",
    "fullname",
    "full_name",
    "title",
    "email",
    "username",
    "login",
)
_IS_SOMEBODY = re.compile(r"owner|assignee|author|user|person|member|team|creator|by$", re.IGNORECASE)
_AMOUNTS = ("value", "amount", "number", "percent", "percentage")
_NUMBERS = frozenset({"baseline", "current", "target", "unit", "due", "score", "progress", "confidence"})
_CYCLE = ("cycle", "quarter", "period", "timeframe", "time_frame", "timeperiod", "interval", "session")


def kind_of(data: Mapping[str, object]) -> str:
    """What the record says that it is, in a field for that; empty: it does not."""
    said = (plain(data.get(name)) for name in ("type", "kind", "itemType", "level"))
    return next(filter(None, map(role_called, said)), "")


def context_of(data: Mapping[str, object]) -> dict[str, str]:
    found = {}
    for name, value in data.items():
        words = plain(value)
        if words and name.lower() in _CYCLE:
            found["cycle"] = words
        elif words and name.lower() in ("team", "squad", "department"):
            found["team"] = words
    return found


def fields_of(data: Mapping[str, object]) -> dict[str, str]:
    """What its other members say, by the names that columns have."""
    found = dict(context_of(data))
    fields = columns([spaced(name) for name in data])
    for name, field, value in zip(data, fields, data.values(), strict=True):
        words = plain(value)
        if (
            field in ("", "objective", "key result", "text", "type", "note", "initiative", "cycle", "team")
            or not words
        ):
            continue
        if name.lower() in ("id", "key", "uuid", "number"):
            continue
        found.setdefault(field, words)
    for name, value in data.items():
        if is_object(value) and not _IS_SOMEBODY.search(name):
            for field, words in _measured(name, value):
                found.setdefault(field, words)
    return found


def _measured(name: str, value: Mapping[str, object]) -> Iterator[tuple[str, str]]:
    """What an object in its place says of it: `"metric": {"startValue": 3}`, `"target": {"value": 9}`."""
    own = columns([spaced(name)])[0]
    amounts = {each: words for each, inner in value.items() if (words := plain(inner)) and not is_list(inner)}
    for field, (each, words) in zip(
        columns([spaced(each) for each in amounts]), amounts.items(), strict=True
    ):
        if each.lower() in _AMOUNTS and own in _NUMBERS:
            yield own, words
        elif field in _NUMBERS:
            yield field, words


def plain(value: object) -> str:
    """A string, a number, or the name of a person or thing; several with commas."""
    if isinstance(value, bool) or value is None:
        return ""
    if isinstance(value, (str, int, float)):
        return " ".join(str(value).split())
    if isinstance(value, list):
        return (
            ", ".join(filter(None, map(plain, value)))
            if all(not isinstance(each, list) for each in value)
            else ""
        )
    if is_object(value):
        return next(_named(value), "")
    return ""


def _named(value: Mapping[str, object]) -> Iterator[str]:
    low = {name.lower(): each for name, each in value.items()}
    for name in _NAME:
        if isinstance(low.get(name), str):
            yield str(low[name])
