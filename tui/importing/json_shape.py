"""Records of other tools, whatever their fields are called, as objectives that hold their key results."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple, TypeGuard

from method.coach.lint import guess_kind
from method.importing.columns import columns
from method.importing.contents import role_called

Record = Mapping[str, object]

TEXTS = (
    "title", "name", "text", "statement", "summary", "objective", "keyresult", "key_result", "kr", "goal",
    "description", "label", "result", "measure", "metric", "indicator", "kpi",
)  # fmt: skip
"""What the words of a record are called, the surest first."""
ASIDE = ("description", "notes", "note", "comment", "comments", "details", "rationale", "why_now")
"""Fields with words beside those of the record."""
_SINGULAR = {"key result": "objective", "initiative": "key result"}
_HELD = {"key result": "key_results", "initiative": "initiatives"}
_WRAPPED = ("fields", "attributes", "properties")


def is_object(data: object) -> TypeGuard[dict[str, object]]:
    """Whether it is an object of JSON."""
    return isinstance(data, dict)


def is_list(data: object) -> TypeGuard[list[object]]:
    """Whether it is a list of JSON."""
    return isinstance(data, list)


def text_of(record: Record) -> str:
    """Its words, under the first name for them that it has."""
    low = {name.lower(): value for name, value in record.items()}
    for name in TEXTS:
        value = low.get(name)
        if isinstance(value, str) and value.strip():
            return " ".join(value.split())
    fields = low.get("fields")
    return text_of(fields) if is_object(fields) else ""


def linked(data: object) -> object:
    """The data with every flat list of records, told apart by a type or by a parent, made a tree."""
    if is_list(data):
        records = [_flat(each) for each in data if is_object(each)]
        tree = _tree(records) if len(records) > 1 and len(records) == len(data) else None
        return tree if tree is not None else [linked(each) for each in data]
    if is_object(data):
        return _joined({name: linked(value) for name, value in data.items()})
    return data


def _joined(data: dict[str, object]) -> dict[str, object]:
    """The object with lists beside each other made one, where records of one refer to those of another."""
    lists = {
        name: records
        for name, value in data.items()
        if is_list(value)
        and (records := [each for each in value if is_object(each)])
        and len(records) == len(value)
    }
    inner = dict(data)
    for name in reversed(list(lists)):
        role = role_called(spaced(name))
        above = _SINGULAR.get(role, "")
        parents = next((each for each in lists if above and role_called(spaced(each)) == above), "")
        if parents and _hang(lists[name], lists[parents], _HELD[role]):
            inner.pop(name)
    return inner


def _hang(records: Sequence[dict[str, object]], parents: Sequence[dict[str, object]], held: str) -> bool:
    """Put each record below the one that it refers to; whether they all do."""
    together = [*parents, *records]
    links = list(_parents(together, len(parents)))[len(parents) :]
    if not all(0 <= link < len(parents) for link in links):
        return False
    for record, link in zip(records, links, strict=True):
        below = parents[link].setdefault(held, [])
        if is_list(below):
            below.append(record)
    return True


def renamed(data: object) -> object:
    """The data with the names we know, where records hold lists of measured ones under names of their own."""
    if is_object(data):
        if data and len(data) > 1 and all(is_object(value) and _words(value) for value in data.values()):
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
    words = _words(record)
    rest = {name: value for name, value in record.items() if name != held and value != words}
    return {"title": words, **rest}


def _words(record: Record) -> str:
    """Its words under a known name, else the longest text of at least two words."""
    known = text_of({name: value for name, value in record.items() if name.lower() not in ASIDE})
    if known:
        return known
    texts = [value for name, value in record.items() if isinstance(value, str) and name.lower() not in ASIDE]
    longest = max(texts, key=len, default="")
    return " ".join(longest.split()) if len(longest.split()) > 1 else text_of(record)


def _results_in(record: Record) -> str:
    """The name of the list in it that holds what is measured, where it is not measured itself."""
    if not _words(record) or _is_measured(record):
        return ""
    for name, value in record.items():
        children = _listed(value)
        measured = [each for each in children if _is_result(each)]
        deeper = any(is_object(each) and _results_in(each) for each in children)
        if children and not deeper and 2 * len(measured) >= len(children):
            return name
    return ""


def _listed(value: object) -> list[object]:
    """A list, or an object of objects that is one."""
    if is_object(value) and value and all(is_object(each) for each in value.values()):
        return list(value.values())
    return value if is_list(value) else []


def _is_result(data: object) -> bool:
    if isinstance(data, str):
        return guess_kind(data) == "key_result"
    return (
        is_object(data)
        and bool(_words(data))
        and (_is_measured(data) or guess_kind(_words(data)) == "key_result")
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


# --- flat lists ---------------------------------------------------------------------------------------


class _Links(NamedTuple):
    """Of each record its role and the index of the record that it belongs to; -1: none."""

    roles: list[str]
    parents: list[int]


def _flat(record: Record) -> dict[str, object]:
    """The record with the fields that tools wrap into one."""
    found: dict[str, object] = {}
    for name, value in record.items():
        if name.lower() in _WRAPPED and is_object(value):
            found |= value
        else:
            found[name] = value
    return found


def _tree(records: Sequence[Record]) -> list[object] | None:
    """The objectives among flat records, each with its key results; None: they are no such list."""
    links = _links(records)
    if links is None:
        return None
    field = _text_field(records)
    made: list[dict[str, object]] = []
    for record in records:
        words = record.get(field)
        words = words if isinstance(words, str) and words.strip() else _words(record)
        made.append({"title": words, **{name: value for name, value in record.items() if value != words}})
    tree: list[object] = []
    last = {"objective": -1, "key result": -1}
    below = {"key result": ("objective", "key_results"), "initiative": ("key result", "initiatives")}
    for at, role in enumerate(links.roles):
        if role == "objective":
            tree.append(made[at])
            last = {"objective": at, "key result": -1}
        elif role in below:
            above, name = below[role]
            parent = links.parents[at] if links.parents[at] >= 0 else last[above]
            if role == "key result":
                last["key result"] = at
            if parent >= 0 and links.roles[parent] in ("objective", "key result"):
                held = made[parent].setdefault(name, [])
                if is_list(held):
                    held.append(made[at])
    return tree


def _links(records: Sequence[Record]) -> _Links | None:
    """By the types that records name; else by their parents, where what has one is measured."""
    parents = list(_parents(records))
    kinds = _kinds(records)
    if kinds is not None:
        return _Links(kinds, parents)
    below = [at for at, parent in enumerate(parents) if parent >= 0]
    if not below or 2 * sum(_is_result(records[at]) for at in below if parents[parents[at]] < 0) < sum(
        1 for at in below if parents[parents[at]] < 0
    ):
        return None
    depths = [_depth(at, parents) for at in range(len(records))]
    return _Links([("objective", "key result", "initiative", "")[min(depth, 3)] for depth in depths], parents)


def _depth(at: int, parents: Sequence[int]) -> int:
    depth = 0
    while parents[at] >= 0 and depth < 4:
        at, depth = parents[at], depth + 1
    return depth


def _text_field(records: Sequence[Record]) -> str:
    """The field with the words of most records: one with a known name, else the one with most words."""
    best, most = "", 2.4
    for name in dict.fromkeys(name for record in records for name in record):
        texts = [value for record in records if isinstance(value := record.get(name), str) and value.strip()]
        words = sum(len(text.split()) for text in texts) / len(records)
        if name.lower() in TEXTS and name.lower() not in ASIDE and 10 * len(texts) >= 8 * len(records):
            return name
        if words > most and name.lower() not in ASIDE:
            best, most = name, words
    return best


def _kinds(records: Sequence[Record]) -> list[str] | None:
    """What each record says that it is, in whichever field; None where no field tells both kinds."""
    for name in dict.fromkeys(name for record in records for name in record):
        said = [_named(record.get(name)) for record in records]
        roles = [role_called(words) if len(words.split()) < 4 else "" for words in said]
        if {"objective", "key result"} <= set(roles) and 10 * sum(map(bool, roles)) >= 7 * sum(
            map(bool, said)
        ):
            return [str(role) for role in roles]
    return None


def _named(value: object) -> str:
    if is_object(value):
        return next((str(value[name]) for name in ("name", "title", "label", "value") if value.get(name)), "")
    return value if isinstance(value, str) else ""


def _parents(records: Sequence[Record], first: int = 0) -> Iterator[int]:
    """Of each record the index of the one it refers to, by an id, a key or the words of that one; -1: none.

    `first`: only records from there on refer to others, and only to those before.
    """
    names = list(dict.fromkeys(name for record in records for name in record))
    best: dict[int, int] = {}
    for key in names:
        keyed = list(records[:first] if first else records)
        ids = {said: at for at, record in enumerate(keyed) if (said := _scalar(record.get(key)))}
        if len(ids) < 0.9 * len(keyed):
            continue
        for other in names:
            if other == key and not first:
                continue
            asked = [
                _reference(record.get(other), key) if at >= first else "" for at, record in enumerate(records)
            ]
            links = {at: ids[words] for at, words in enumerate(asked) if words in ids and ids[words] != at}
            if len(links) > len(best) and len(links) == sum(map(bool, asked)):
                best = links
    return (best.get(at, -1) for at in range(len(records)))


def _scalar(value: object) -> str:
    return str(value) if isinstance(value, (str, int)) and not isinstance(value, bool) and value != "" else ""


def _reference(value: object, key: str) -> str:
    return _scalar(value.get(key)) if is_object(value) else _scalar(value)
