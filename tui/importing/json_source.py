"""JSON of other tools, as far as it holds objectives and key results."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TypeGuard

from method.importing.columns import columns
from method.importing.outline import Becomes, Block

_OBJECTIVES = re.compile(r"^(?:objectives?|goals?|okrs?)$", re.IGNORECASE)
_RESULTS = re.compile(
    r"^(?:key_?-?results?|krs?|results?|measures?|targets?|milestones?|metrics?)$", re.IGNORECASE
)
_INITIATIVES = re.compile(r"^(?:initiatives?|tasks?|actions?|projects?|activities)$", re.IGNORECASE)
_TEXT = (
    "title",
    "name",
    "text",
    "statement",
    "summary",
    "objective",
    "keyresult",
    "key_result",
    "kr",
    "goal",
    "description",
    "label",
    "result",
    "measure",
    "metric",
    "indicator",
    "kpi",
)
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
_CYCLE = ("cycle", "quarter", "period", "timeframe", "time_frame", "timeperiod", "interval", "session")
_NOTES = ("description", "notes", "note", "comment", "comments", "details", "rationale", "why_now")


def outline(data: object, text: str) -> list[Block]:
    """The objectives, key results, notes and initiatives in it; `text` is where lines are counted."""
    return _Reader(text).read(data)


class _Reader:
    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0
        self._blocks: list[Block] = []

    def read(self, data: object) -> list[Block]:
        self._walk(_unwrapped(data), {})
        return self._blocks

    def _line_of(self, words: str) -> int:
        """The line on which these words stand, after those before."""
        import json

        for form in (json.dumps(words, ensure_ascii=False)[1:-1], json.dumps(words)[1:-1]):
            found = self._text.find(form, self._at)
            if found >= 0:
                self._at = found
                return self._text.count("\n", 0, found) + 1
        return self._text.count("\n", 0, self._at) + 1

    def _walk(self, data: object, context: dict[str, str]) -> None:
        """Looks for objectives anywhere: under a name for them, or what has key results."""
        if isinstance(data, list):
            if any(_kind(each) == "objective" for each in data):
                self._flat(data, context)
                return
            for each in data:
                self._walk(each, context)
        elif _is_object(data):
            own = context | _context(data)
            if _text(data) and any(_RESULTS.match(name) and _is_list(value) for name, value in data.items()):
                self._objective(data, own)
                return
            for name, value in data.items():
                if _OBJECTIVES.match(name) and _is_list(value):
                    for each in value:
                        self._objective(each, own)
                elif isinstance(value, (dict, list)):
                    self._walk(value, own | ({"cycle": name} if _is_cycle(name) else {}))

    def _flat(self, rows: list[object], context: dict[str, str]) -> None:
        """Rows of objectives and key results side by side, each with its kind and what it belongs to."""
        known: dict[str, int] = {}
        last = -1
        for row in rows:
            if not _is_object(row) or not (words := _text(row)):
                continue
            told = context | _fields(row)
            if _kind(row) == "objective":
                last = self._add(words, "objective", -1, told)
                known |= {
                    name: last for name in (_plain(row.get("id")), _plain(row.get("key")), words) if name
                }
            elif _kind(row) == "key result" and last >= 0:
                above = (_plain(row.get(name)) for name in ("parent", "parentId", "parent_id", "objective"))
                self._add(
                    words, "key result", next((known[name] for name in above if name in known), last), told
                )

    def _objective(self, data: object, context: dict[str, str]) -> None:
        if isinstance(data, str):
            if data.strip():
                self._add(data, "objective", -1, context)
            return
        if not _is_object(data) or not (words := _text(data)):
            return
        told = context | _fields(data)
        at = self._add(words, "objective", -1, told)
        self._notes(data, words, at)
        here: dict[str, str] = {name: told[name] for name in ("cycle", "team") if name in told}
        for name, value in data.items():
            if _RESULTS.match(name) and _is_list(value):
                for each in value:
                    self._result(each, at, here)
            elif _INITIATIVES.match(name) and _is_list(value):
                self._each(value, "initiative", at)
            elif _OBJECTIVES.match(name) and _is_list(value):
                for each in value:
                    self._objective(each, here)
            elif name.lower() in ("children", "sub_objectives", "subobjectives") and _is_list(value):
                for each in value:
                    self._child(each, at, here)

    def _child(self, data: object, at: int, context: dict[str, str]) -> None:
        """A child of a kind of its own, or an objective where it has key results."""
        kind = str(data.get("type", "")).lower() if _is_object(data) else ""
        if "objective" in kind or (_is_object(data) and any(_RESULTS.match(name) for name in data)):
            self._objective(data, context)
        else:
            self._result(data, at, context)

    def _result(self, data: object, under: int, context: dict[str, str]) -> None:
        if isinstance(data, str):
            if data.strip():
                self._add(data, "key result", under, context)
        elif _is_object(data) and (words := _text(data)):
            at = self._add(words, "key result", under, context | _fields(data))
            self._notes(data, words, at)
            for name, value in data.items():
                if _INITIATIVES.match(name) and _is_list(value):
                    self._each(value, "initiative", at)

    def _each(self, values: list[object], role: Becomes, under: int) -> None:
        for each in values:
            words = each if isinstance(each, str) else _text(each) if _is_object(each) else ""
            if words:
                self._add(words, role, under, {})

    def _notes(self, data: Mapping[str, object], own: str, under: int) -> None:
        for name, value in data.items():
            low = name.lower()
            if low in _NOTES and isinstance(value, str) and value.strip() and value.strip() != own:
                self._add(" ".join(value.split()), "note", under, {})
            elif low in ("scoring", "rubric", "grading") and _is_object(value):
                for step, words in value.items():
                    if isinstance(words, str):
                        self._add(f"{step}: {words}", "note", under, {})

    def _add(self, words: str, role: Becomes, under: int, told: dict[str, str]) -> int:
        words = " ".join(words.split())
        depth = {"objective": 1, "key result": 2}.get(role, 3)
        self._blocks.append(Block(self._line_of(words), words, "item", depth, under, told=told, role=role))
        return len(self._blocks) - 1


def _is_object(data: object) -> TypeGuard[dict[str, object]]:
    return isinstance(data, dict)


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


def _kind(data: object) -> str:
    """What a row says that it is; empty: nothing of ours."""
    kind = str(data.get("type") or data.get("kind") or data.get("level") or "") if _is_object(data) else ""
    plain = re.sub(r"[\s_-]+", "", kind).lower()
    return {"objective": "objective", "keyresult": "key result", "kr": "key result"}.get(plain, "")


def _is_list(data: object) -> TypeGuard[list[object]]:
    return isinstance(data, list)


def _text(data: Mapping[str, object]) -> str:
    """Its words, under the first name for them that it has."""
    low = {name.lower(): value for name, value in data.items()}
    for name in _TEXT:
        value = low.get(name)
        if isinstance(value, str) and value.strip():
            return " ".join(value.split())
    fields = low.get("fields")
    return _text(fields) if _is_object(fields) else ""


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
    split = [re.sub(r"(?<=[a-z])(?=[A-Z])|[_-]+", " ", name) for name in data]
    for name, field, value in zip(data, columns(split), data.values(), strict=True):
        words = _plain(value)
        if (
            field in ("", "objective", "key result", "text", "type", "note", "initiative", "cycle", "team")
            or not words
        ):
            continue
        if name.lower() in ("id", "key", "uuid", "number"):
            continue
        found.setdefault(field, words)
    return found


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
    if _is_object(value):
        return next(_named(value), "")
    return ""


def _named(value: Mapping[str, object]) -> Iterator[str]:
    low = {name.lower(): each for name, each in value.items()}
    for name in _NAME:
        if isinstance(low.get(name), str):
            yield str(low[name])
