"""JSON of other tools, as far as it holds objectives and key results."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from method.importing.outline import Becomes, Block
from method.importing.tables.columns import columns
from method.importing.tables.contents import role_called

from .json_board import boarded
from .json_links import linked
from .json_shape import ASIDE, is_list, is_object, renamed, spaced, text_of, words_in

_OBJECTIVES = re.compile(r"^(?:objectives?|goals?|okrs?)$", re.IGNORECASE)
_RESULTS = re.compile(
    r"^(?:key_?-?results?|krs?|results?|measures?|targets?|milestones?|metrics?)$", re.IGNORECASE
)
_INITIATIVES = re.compile(r"^(?:initiatives?|tasks?|actions?|projects?|activities)$", re.IGNORECASE)
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


def outline(data: object, text: str) -> list[Block]:
    """The objectives, key results, notes and initiatives in it; `text` is where lines are counted."""
    data = linked(boarded(_unwrapped(data)))
    return _Reader(text).read(data) or _Reader(text).read(renamed(data))


class _Reader:
    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0
        self._blocks: list[Block] = []

    def read(self, data: object) -> list[Block]:
        self._walk(data, {})
        return self._blocks

    def _line_of(self, words: str) -> int:
        """The line on which these words stand, after those before."""
        import json

        for form in (json.dumps(words, ensure_ascii=False)[1:-1], json.dumps(words)[1:-1]):
            found = self._text.find(form, self._at)
            found = found if found >= 0 else self._text.find(form)
            if found >= 0:
                self._at = found
                return self._text.count("\n", 0, found) + 1
        return self._text.count("\n", 0, self._at) + 1

    def _walk(self, data: object, context: dict[str, str]) -> None:
        """Looks for objectives anywhere: under a name for them, or what has key results."""
        if isinstance(data, list):
            for each in data:
                self._walk(each, context)
        elif is_object(data):
            own = context | _context(data)
            if text_of(data) and any(_RESULTS.match(name) and is_list(value) for name, value in data.items()):
                self._objective(data, own)
                return
            for name, value in data.items():
                if _OBJECTIVES.match(name) and is_list(value):
                    for each in value:
                        self._objective(each, own)
                elif isinstance(value, (dict, list)):
                    self._walk(value, own | ({"cycle": name} if _is_cycle(name) else {}))

    def _objective(self, data: object, context: dict[str, str]) -> None:
        if isinstance(data, str):
            if data.strip():
                self._add(data, "objective", -1, context)
            return
        if not is_object(data) or not (words := text_of(data)):
            return
        told = context | _fields(data)
        at = self._add(words, "objective", -1, told)
        self._notes(data, words, at)
        here: dict[str, str] = {name: told[name] for name in ("cycle", "team") if name in told}
        for name, value in data.items():
            if _RESULTS.match(name) and is_list(value):
                for each in value:
                    self._result(each, at, here)
            elif _INITIATIVES.match(name) and is_list(value):
                self._each(value, "initiative", at)
            elif _OBJECTIVES.match(name) and is_list(value):
                for each in value:
                    self._objective(each, here)
            elif name.lower() in ("children", "sub_objectives", "subobjectives") and is_list(value):
                for each in value:
                    self._child(each, at, here)

    def _child(self, data: object, at: int, context: dict[str, str]) -> None:
        """A child of a kind of its own, or an objective where it has key results."""
        kind = _kind(data) if is_object(data) else ""
        if kind == "initiative":
            self._each([data], "initiative", at)
        elif kind == "key result":
            self._result(data, at, context)
        elif kind == "objective" or (
            is_object(data) and any(_RESULTS.match(name) and is_list(value) for name, value in data.items())
        ):
            self._objective(data, context)
        else:
            self._result(data, at, context)

    def _result(self, data: object, under: int, context: dict[str, str]) -> None:
        if isinstance(data, str):
            if data.strip():
                self._add(data, "key result", under, context)
        elif is_object(data) and (words := text_of(data)):
            at = self._add(words, "key result", under, context | _fields(data))
            self._notes(data, words, at)
            for name, value in data.items():
                if _INITIATIVES.match(name) and is_list(value):
                    self._each(value, "initiative", at)

    def _each(self, values: list[object], role: Becomes, under: int) -> None:
        for each in values:
            words = each if isinstance(each, str) else text_of(each) if is_object(each) else ""
            if words:
                self._add(words, role, under, _fields(each) if is_object(each) else {})

    def _notes(self, data: Mapping[str, object], own: str, under: int) -> None:
        for name, value in data.items():
            low = name.lower()
            if low in ASIDE:
                for said in value if is_list(value) else (value,):
                    words = words_in(said)
                    if words and words != own:
                        self._add(words, "note", under, {})
            elif low in ("scoring", "rubric", "grading") and is_object(value):
                for step, told in value.items():
                    if isinstance(told, str):
                        self._add(f"{step}: {told}", "note", under, {})

    def _add(self, words: str, role: Becomes, under: int, told: dict[str, str]) -> int:
        words = " ".join(words.split())
        depth = {"objective": 1, "key result": 2}.get(role, 3)
        self._blocks.append(Block(self._line_of(words), words, "item", depth, under, told=told, role=role))
        return len(self._blocks) - 1


def _kind(data: Mapping[str, object]) -> str:
    """What the record says that it is, in a field for that; empty: it does not."""
    said = (_plain(data.get(name)) for name in ("type", "kind", "itemType", "level"))
    return next(filter(None, map(role_called, said)), "")


def _unwrapped(data: object) -> object:
    """What pages of a query hold: `{"nodes": […]}`, `{"edges": [{"node": …}]}` and such are their lists."""
    if isinstance(data, dict):
        for name in ("nodes", "edges", "items", "data"):
            inner = data.get(name)
            if isinstance(inner, list) and len(data) <= 4:
                return [
                    _unwrapped(each.get("node", each) if isinstance(each, dict) else each) for each in inner
                ]
        return {name: _unwrapped(value) for name, value in data.items()}
    return [_unwrapped(each) for each in data] if isinstance(data, list) else data


def _is_cycle(name: str) -> bool:
    from method.importing.context import cycle_in, is_context

    return is_context(name) and cycle_in(name) is not None


def _context(data: Mapping[str, object]) -> dict[str, str]:
    found = {}
    for name, value in data.items():
        words = _plain(value)
        if words and name.lower() in _CYCLE:
            found["cycle"] = words
        elif words and name.lower() in ("team", "squad", "department"):
            found["team"] = words
    return found


def _fields(data: Mapping[str, object]) -> dict[str, str]:
    """What its other members say, by the names that columns have."""
    found = dict(_context(data))
    fields = columns([spaced(name) for name in data])
    for name, field, value in zip(data, fields, data.values(), strict=True):
        words = _plain(value)
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
    amounts = {
        each: words for each, inner in value.items() if (words := _plain(inner)) and not is_list(inner)
    }
    for field, (each, words) in zip(
        columns([spaced(each) for each in amounts]), amounts.items(), strict=True
    ):
        if each.lower() in _AMOUNTS and own in _NUMBERS:
            yield own, words
        elif field in _NUMBERS:
            yield field, words


def _plain(value: object) -> str:
    """A string, a number, or the name of a person or thing; several with commas."""
    if isinstance(value, bool) or value is None:
        return ""
    if isinstance(value, (str, int, float)):
        return " ".join(str(value).split())
    if isinstance(value, list):
        return (
            ", ".join(filter(None, map(_plain, value)))
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
