"""Flat records of other tools, told apart by a type or linked to a parent, as a tree."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from method.importing.tables.contents import role_called

from .json_shape import ASIDE, TEXTS, Record, is_list, is_object, is_result, spaced, words_of

_NUMBERED = re.compile(r"^(o|obj|objective|kr|key result|keyresult)\s*\d+$", re.IGNORECASE)
_SINGULAR = {"key result": "objective", "initiative": "key result"}
_HELD = {"key result": "key_results", "initiative": "initiatives"}
WRAPPED = ("fields", "attributes", "properties")


def linked(data: object) -> object:
    """The data with every flat list of records, told apart by a type or by a parent, made a tree."""
    if is_list(data):
        records = [_flat(each) for each in data if is_object(each)]
        tree = _tree(records) if len(records) > 1 and len(records) == len(data) else None
        return tree if tree is not None else [linked(each) for each in data]
    if is_object(data):
        if data and all(_NUMBERED.match(spaced(name)) for name in data):
            return linked(list(data.values()))
        return _joined({name: linked(value) for name, value in _gathered(data).items()})
    return data


def _gathered(data: dict[str, object]) -> dict[str, object]:
    """The object with members such as `O1` and `KR2` in lists of their own."""
    found: dict[str, object] = {}
    lists: dict[str, list[object]] = {"objectives": [], "key_results": []}
    for name, value in data.items():
        numbered = _NUMBERED.match(spaced(name))
        if numbered and isinstance(value, (str, dict)):
            lists["objectives" if numbered[1][0] in "oO" else "key_results"].append(value)
        else:
            found[name] = value
    return found | {name: values for name, values in lists.items() if values}


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


class _Links(NamedTuple):
    """Of each record its role and the index of the record that it belongs to; -1: none."""

    roles: list[str]
    parents: list[int]


def _flat(record: Record) -> dict[str, object]:
    """The record with the fields that tools wrap into one."""
    found: dict[str, object] = {}
    for name, value in record.items():
        if name.lower() in WRAPPED and is_object(value):
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
        words = words if isinstance(words, str) and words.strip() else words_of(record)
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
    if not below or 2 * sum(is_result(records[at]) for at in below if parents[parents[at]] < 0) < sum(
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
