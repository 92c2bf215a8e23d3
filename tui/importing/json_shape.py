"""Records of other tools, whatever their fields are called, as objectives that hold their key results."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import TypeGuard

from method.coach.lint import guess_kind
from method.importing.tables.columns import columns

Record = Mapping[str, object]

TEXTS = (
    "title", "name", "text", "statement", "summary", "objective", "keyresult", "key_result", "kr", "goal",
    "description", "label", "result", "measure", "metric", "indicator", "kpi",
)  # fmt: skip
"""What the words of a record are called, the surest first."""
ASIDE = ("description", "notes", "note", "comment", "comments", "details", "rationale", "why_now")
"""Fields with words beside those of the record."""


def is_object(data: object) -> TypeGuard[dict[str, object]]:
    """Whether it is an object of JSON."""
    return isinstance(data, dict)


def is_list(data: object) -> TypeGuard[list[object]]:
    """Whether it is a list of JSON."""
    return isinstance(data, list)


def words_in(value: object) -> str:
    """The words of a text, whether it is one, an object that holds it, or the runs that it is made of."""
    if isinstance(value, str):
        return " ".join(value.split())
    if is_list(value):
        runs = [each for each in value if is_object(each)]
        if not runs or len(runs) < len(value):
            return ""
        texts = [_run(each) for each in runs]
        return " ".join("".join(texts).split()) if all(texts) else ""
    return " ".join(_run(value).split()) if is_object(value) else ""


def _run(value: Record) -> str:
    """What a run of rich text or a comment says."""
    for name in ("plain_text", "text", "content", "body", "rendered", "plain"):
        inner = value.get(name)
        if isinstance(inner, str):
            return inner
        if inner is not None and name in ("text", "content", "body"):
            return words_in(inner)
    return ""


def text_of(record: Record) -> str:
    """Its words, under the first name for them that it has."""
    low = {name.lower(): value for name, value in record.items()}
    for name in TEXTS:
        if words := words_in(low.get(name)):
            return words
    fields = low.get("fields")
    return text_of(fields) if is_object(fields) else ""


def renamed(data: object) -> object:
    """The data with the names we know, where records hold lists of measured ones under names of their own."""
    if is_object(data):
        if data and len(data) > 1 and all(is_object(value) and words_of(value) for value in data.values()):
            return renamed(list(data.values()))
        held = _results_in(data)
        if held:
            return {**_titled(data, held), "key_results": [_child(each) for each in _listed(data[held])]}
        inner = {name: renamed(value) for name, value in data.items()}
        found = next((name for name, value in inner.items() if is_list(value) and _are_objectives(value)), "")
        return {("objectives" if name == found else name): value for name, value in inner.items()}
    if is_list(data):
        return [renamed(each) for each in data]
    return data


def _are_objectives(values: Sequence[object]) -> bool:
    return any(is_object(each) and "key_results" in each for each in values)


def _child(data: object) -> object:
    return _titled(data, "") if is_object(data) else data


def _titled(record: Record, held: str) -> dict[str, object]:
    words = words_of(record)
    rest = {name: value for name, value in record.items() if name != held and value != words}
    return {"title": words, **rest}


def words_of(record: Record) -> str:
    """Its words under a known name, else the longest text of at least two words."""
    known = text_of({name: value for name, value in record.items() if name.lower() not in ASIDE})
    if known:
        return known
    texts = [value for name, value in record.items() if isinstance(value, str) and name.lower() not in ASIDE]
    longest = max(texts, key=len, default="")
    return " ".join(longest.split()) if len(longest.split()) > 1 else text_of(record)


def _results_in(record: Record) -> str:
    """The name of the list in it that holds what is measured, where it is not measured itself."""
    if not words_of(record) or _is_measured(record):
        return ""
    for name, value in record.items():
        children = _listed(value)
        measured = [each for each in children if is_result(each)]
        deeper = any(is_object(each) and _results_in(each) for each in children)
        if children and not deeper and 2 * len(measured) >= len(children):
            return name
    return ""


def _listed(value: object) -> list[object]:
    """A list, or an object of objects that is one."""
    if is_object(value) and value and all(is_object(each) for each in value.values()):
        return list(value.values())
    return value if is_list(value) else []


def is_result(data: object) -> bool:
    if isinstance(data, str):
        return guess_kind(data) == "key_result"
    return (
        is_object(data)
        and bool(words_of(data))
        and (_is_measured(data) or guess_kind(words_of(data)) == "key_result")
    )


def _is_measured(record: Record) -> bool:
    names = [name for name, value in record.items() if _is_number(value)]
    return bool({"baseline", "target"} & set(columns([spaced(name) for name in names])))


def _is_number(value: object) -> bool:
    if isinstance(value, str):
        return re.match(r"^\W{0,2}\d", value) is not None and len(value.split()) < 4
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def spaced(name: str) -> str:
    """The name of a field as the words it is made of: `startValue`, `start_value`."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])|[_-]+", " ", name)
