"""JSON of other tools, as far as it holds objectives and key results."""

from __future__ import annotations

import re
from collections.abc import Mapping

from method.importing.outline import Becomes, Block
from method.importing.tables.contents import role_called

from .json_board import boarded
from .json_fields import context_of, fields_of, kind_of
from .json_links import WRAPPED, linked
from .json_shape import ASIDE, is_list, is_object, renamed, spaced, text_of, words_in, words_of

_OBJECTIVES = re.compile(r"^(?:objectives?|goals?|okrs?)$", re.IGNORECASE)
_RESULTS = re.compile(
    r"^(?:key_?-?results?|krs?|results?|measures?|targets?|milestones?|metrics?)$", re.IGNORECASE
)
_INITIATIVES = re.compile(r"^(?:initiatives?|tasks?|actions?|projects?|activities)$", re.IGNORECASE)


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
            own = context | context_of(data)
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
        told = context | fields_of(data)
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
        kind = kind_of(data) if is_object(data) else ""
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
            at = self._add(words, "key result", under, context | fields_of(data))
            self._notes(data, words, at)
            for name, value in data.items():
                if _INITIATIVES.match(name) and is_list(value):
                    self._each(value, "initiative", at)

    def _each(self, values: list[object], role: Becomes, under: int) -> None:
        for each in values:
            words = each if isinstance(each, str) else text_of(each) if is_object(each) else ""
            if words:
                self._add(words, role, under, fields_of(each) if is_object(each) else {})

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


def _unwrapped(data: object) -> object:
    """What pages of a query hold: `{"nodes": […]}`, `{"edges": [{"node": …}]}` and such are their lists."""
    if isinstance(data, dict):
        for name in ("nodes", "edges", "items", "data"):
            inner = data.get(name)
            if isinstance(inner, list) and len(data) <= 4 and not (name == "items" and words_of(data)):
                return [
                    _unwrapped(each.get("node", each) if isinstance(each, dict) else each) for each in inner
                ]
        return _lifted({name: _unwrapped(value) for name, value in data.items()})
    return [_unwrapped(each) for each in data] if isinstance(data, list) else data


def _lifted(data: dict[str, object]) -> dict[str, object]:
    """The record whose words stand in an object of their own: `{"goal": {"name": …}, "keyResults": […]}`."""
    for name, value in data.items():
        if name in WRAPPED and is_object(value) and text_of(value) and not text_of({**data, name: None}):
            return {**{other: inner for other, inner in data.items() if other != name}, **value}
        held = any(is_list(inner) and _RESULTS.match(other) for other, inner in data.items())
        is_ours = held and role_called(spaced(name)) in ("objective", "key result") and not name.endswith("s")
        if is_ours and is_object(value) and text_of(value) and not text_of(data):
            return {**value, **{other: inner for other, inner in data.items() if other != name}}
    return data


def _is_cycle(name: str) -> bool:
    from method.importing.context import cycle_in, is_context

    return is_context(name) and cycle_in(name) is not None
