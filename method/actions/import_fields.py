"""What a list says beside a key result's sentence, as fields of a document; what is no value stays words."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import get_args

from method.actions.shared.helpers import fields_of
from method.coach.sentence import read
from method.coach.sentence.figures.amounts import amount
from method.plan import people
from method.plan.active_set import cycle_dates
from method.plan.okr_list import ListedKeyResult
from method.plan.typed_values import day, number
from method.wording import importing as say
from store.documents.okrs import KeyResult, KeyResultDirection
from store.documents.plan import Plan

from .key_results import READ_FIELDS, written

_DIRECTIONS = get_args(KeyResultDirection)
_FIGURES = ("baseline", "target", "low", "high")
_WORDS = ("metric", "unit", "per")
_NOTED = ("priority", "status", "progress", "current", "score", "cycle", "team")
"""What has no field of its own while a cycle runs: it is kept as a note."""


def key_result_from(
    plan: Plan, parent: str, listed: ListedKeyResult, today: date, *, unplaced: Sequence[str] = ()
) -> KeyResult:
    """The key result as its sentence is read, with the fields that the list gives; those stay as corrected.

    `unplaced` are the fields that said where it belongs and could not be followed.
    """
    exact = "exact" in listed.told
    given, left = (_exactly(listed.told), []) if exact else _given(plan, listed, today)
    owned = owned_by(plan, listed.owner, one=exact)
    if listed.told.get("contributors"):
        owned["contributors"] = _keys(plan, listed.told["contributors"], left)
    plain = written(plan, parent, listed.statement, today, **owned)
    said = fields_of(plain)
    corrected = [name for name, value in given.items() if said[name] != value]
    if exact:
        corrected = [
            name for name in READ_FIELDS if name in re.split(r"[,;\s]+", listed.told.get("corrected", ""))
        ]
    noted = () if exact else _noted(listed.told, unplaced)
    fields = {**given, "notes": listed.told.get("notes") or "\n".join((*listed.notes, *left, *noted))}
    fields |= {} if exact else _confidence(listed.told.get("confidence", ""))
    return written(plan, parent, listed.statement, today, **owned, **fields).model_copy(
        update={"corrected": corrected}
    )


def _exactly(told: Mapping[str, str]) -> dict[str, object]:
    """The fields as our own lists write them; those that are left out are read from the sentence."""
    given: dict[str, object] = {}
    for name in READ_FIELDS:
        if name not in told:
            continue
        text = told[name]
        try:
            if name in _FIGURES:
                given[name] = float(text) if text else None
            elif not text:
                given[name] = None if name in ("due", "direction") else ""
            else:
                given[name] = date.fromisoformat(text) if name == "due" else text
        except ValueError:
            continue
    return given


def _given(plan: Plan, listed: ListedKeyResult, today: date) -> tuple[dict[str, object], list[str]]:
    """The fields that the list gives values for, and lines for those whose value cannot be read."""
    told, given, left = listed.told, dict[str, object](), list[str]()
    scale = [value for name in _FIGURES if (value := number(told.get(name, ""))) is not None]
    unit = ""
    for name in _FIGURES:
        if not (text := told.get(name, "").strip()):
            continue
        value = number(text, scale)
        if value is None:
            left.append(say.LEFT.format(field=say.FIELDS[name], words=text))
            continue
        given[name] = value
        unit = unit or (amount(text, scale) or (0, ""))[1] or ""
    for name in _WORDS:
        if text := told.get(name, "").strip():
            given[name] = " ".join(text.split())
    if unit and "unit" not in given:
        given["unit"] = unit
    if text := told.get("due", "").strip():
        start, end = cycle_dates(plan)
        due = day(text, today, start, end)
        given |= {"due": due} if due else {}
        left += [] if due else [say.LEFT.format(field=say.FIELDS["due"], words=text)]
    direction = told.get("direction", "").strip().lower()
    if direction in _DIRECTIONS:
        given["direction"] = direction
    return _completed(plan, listed, given, today), left


def _completed(
    plan: Plan, listed: ListedKeyResult, given: dict[str, object], today: date
) -> dict[str, object]:
    """Of a name with figures beside it, the metric is the name, and the figures say which way it goes."""
    low, high = given.get("baseline"), given.get("target")
    if high is None:
        return given
    found = read(listed.statement, today=today)
    if found.metric is None and "metric" not in given and found.target is None:
        given["metric"] = listed.statement.rstrip(" .:")
    if found.direction is None and isinstance(low, float) and isinstance(high, float) and low != high:
        given.setdefault("direction", "decrease" if high < low else "increase")
    return given


def _noted(told: Mapping[str, str], unplaced: Sequence[str]) -> list[str]:
    """A line of what the list says and no field keeps."""
    named = [
        name
        for name in _NOTED
        if told.get(name, "").strip() and (name not in ("cycle", "team") or name in unplaced)
    ]
    said = [say.LEFT.format(field=say.FIELDS[name], words=" ".join(told[name].split())) for name in named]
    return [" · ".join(said)] if said else []


def _confidence(text: str) -> dict[str, object]:
    """0 to 10: `7`, `7/10`, `70%`, `0.7`."""
    found = re.fullmatch(r"\s*(\d{1,3}(?:[.,]\d+)?)\s*(%|/\s*10|/\s*5)?\s*", text)
    if found is None:
        return {}
    value = float(found[1].replace(",", "."))
    if found[2] == "%":
        value /= 10
    elif found[2] and found[2].endswith("5"):
        value *= 2
    elif not found[2] and 0 < value < 1:
        value *= 10
    return {"start_confidence": round(value)} if 0 <= value <= 10 else {}


def _keys(plan: Plan, names: str, left: list[str]) -> list[str]:
    """The keys of the people named; a name that is nobody's stays as it was written."""
    found = []
    for name in re.split(r"\s*[,;]\s*", names):
        if name:
            found.append(key_of(plan, name) or name)
    return found


def owned_by(plan: Plan, owner: str, *, one: bool = False) -> dict[str, object]:
    """Whose it is: a person's key, or the name as it stands, which is nobody's and gives nobody a right.

    Of several people the first one owns it, unless the text names `one`. Unsaid, it is nobody's.
    """
    if not one and (named := several_of(plan, owner)):
        return {"owner": named[0], "contributors": named[1:]}
    return {"owner": key_of(plan, owner) or owner.strip()}


def key_of(plan: Plan, name: str) -> str:
    """The key of the one person meant: somebody here, else somebody who was; empty: nobody."""
    there = plan.workspace
    return people.meant(name, there.people).key or people.meant(name, there.everyone).key


def several_of(plan: Plan, names: str) -> list[str]:
    """The keys of the people whom one text names together; empty where it is not that."""
    try:
        return people.several(names, plan.workspace.people)
    except ValueError:
        return []
