"""Changing any field, and adding, removing and moving rows: the deeds behind every form."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING

from method.actions.shared.deed import deed
from method.actions.shared.dependents import references, with_children
from method.actions.shared.helpers import (
    UNSEEN,
    changed,
    clip,
    edit,
    fields_of,
    got,
    model_of,
    new,
    next_key,
    next_letter,
    nothing_for,
    seen_or_conflict,
    shown,
    stamp,
)
from method.actions.shared.owners import OWNER, owner_in
from method.actions.shared.sealed_rows import rewritten, sealed_row, taken_back, written
from method.actions.shared.spoken import spoken
from method.actions.shared.visible import hidden_by
from method.plan.active_set import is_committed
from method.plan.cycle_dates import month_of
from method.plan.names import name_of as people_name
from method.wording import refusals, said
from method.wording.names import field_name, sentence, thing
from store.documents.base import Document
from store.documents.deeds import Add, Change, Edit, Outcome, Refusal, Remove
from store.documents.okrs import KeyResult, Objective
from store.documents.plan import Plan
from store.documents.prework import StepRecord
from store.documents.tables import SINGLETONS

from . import key_results

if TYPE_CHECKING:
    from store.documents.prework import Need
    from store.documents.strategy import Choice, Obstacle

    Ranked = Obstacle | Choice | Need

MAIN_FIELD = {
    "obstacles": "text",
    "choices": "text",
    "conditions": "text",
    "not_doing": "text",
    "stakeholders": "name",
    "needs": "text",
    "capacity": "person",
    "departments": "name",
    "department_needs": "text",
    "past_results": "statement",
    "insights": "text",
    "themes": "title",
    "objectives": "text",
    "key_results": "statement",
    "initiatives": "text",
    "dependencies": "what",
    "kpis": "name",
    "priorities": "text",
    "wins": "text",
    "learnings": "believed",
}
"""By table, the field that must not be empty in a row."""

RANKED = {"obstacles": "", "choices": "", "needs": "of"}
"""Tables whose rows stand in an order, and the field that says among which siblings."""


MONTH = r"\d{4}-(0[1-9]|1[0-2])"


@deed("set_field", needs="team")
def set_field(
    plan: Plan,
    who: str,
    today: date,
    *,
    table: str,
    id: str,
    field: str,
    value: object,
    seen: object = UNSEEN,
    step: str = "",
    reason: str = "",
) -> Outcome:
    """Set one field. Raises Conflict when it holds neither `seen` nor `value`, Refusal for what does not fit.

    `reason` is kept in the history: for what changes after the set was committed.
    """
    if field == "text" and (mine := sealed_row(plan, table, id)) is not None:
        return rewritten(mine, value, today, seen)
    document = _row(plan, table, id)
    _refuse_dropped(plan, document)
    if (table, field) == ("initiatives", "month"):
        value = month_of(str(value or ""), plan.cycle.start) or value
    value = nothing_for(document, field, value)
    value = fields_of(changed(document, **{field: value}))[field]

    def said_as(held: object) -> object:
        return spoken(held, field, plan)

    seen_or_conflict(document, field, value, seen, said_as)
    _refuse_what_does_not_fit(table, field, value)
    if OWNER.get(table) == field:
        given = owner_in(plan, table, {field: value})
        value = given[field]
        changes: tuple[Change, ...] = edit(document, **_with_contributors(document, given))
    elif isinstance(document, KeyResult):
        if field == "statement":
            changes = key_results.retyped(plan, document, str(value), today)
        else:
            changes = key_results.corrected(plan, document, field, value)
    elif plan.find(table, id) is None:
        changes = (Add(changed(document, **{field: value})),)
    else:
        changes = edit(document, **{field: value})
    if not changes:
        return Outcome((), about=id)
    now = people_name(str(value), plan) if OWNER.get(table) == field else shown(said_as(value))
    words = said.SET_WHY if reason else said.SET if now else said.CLEARED
    text = words.format(thing=name_of(document), field=field_name(field), value=now, reason=reason)
    # Notes and the parking lot stand beside the answers: who writes them has not answered the step.
    stamped = stamp(plan, step, who, today) if table != "steps" else ()
    return Outcome((*changes, *stamped), sentence(text), about=id, why=reason.strip())


def _with_contributors(document: Document, given: Mapping[str, object]) -> dict[str, object]:
    """Those who contribute already stay; whoever owns it now is none of them."""
    if not isinstance(document, Objective | KeyResult):
        return dict(given)
    others = given.get("contributors")
    several = [*document.contributors, *(others if isinstance(others, list) else ())]
    return {**given, "contributors": [key for key in dict.fromkeys(several) if key != given["owner"]]}


def _refuse_dropped(plan: Plan, document: Document) -> None:
    """Raise Refusal for a field of what was dropped, or hangs from what was: no view shows it."""
    if isinstance(document, Objective | KeyResult) and document.state == "dropped":
        raise Refusal(refusals.DROPPED.format(key=document.key))
    if key := hidden_by(plan, document):
        raise Refusal(refusals.DROPPED.format(key=key))


def row_of(plan: Plan, table: str, id: str) -> Document:
    """The document of that table with that id. Raises Refusal for an unknown table, and when it is gone."""
    return got(plan, _model(table), id)


def _model(table: str) -> type[Document]:
    """The model of a table that can be edited: the history is the store's own."""
    if table == "changes":
        raise Refusal(refusals.NO_TABLE.format(name=table))
    return model_of(table)


def _row(plan: Plan, table: str, id: str) -> Document:
    """The document; a step's record, which exists once something is kept in it, is made on the way."""
    if table == "steps" and plan.find(table, id) is None:
        return new(StepRecord, id=id)
    return row_of(plan, table, id)


def _refuse_what_does_not_fit(table: str, field: str, value: object) -> None:
    if MAIN_FIELD.get(table) == field and not value:
        raise Refusal(refusals.EMPTIED.format(thing=sentence(thing(table))))
    month = str(value or "")
    if (table, field) == ("initiatives", "month") and month and not re.fullmatch(MONTH, month):
        raise Refusal(refusals.MONTH.format(month=clip(month, 20)))


@deed("add_row", needs="team")
def add_row(
    plan: Plan, who: str, today: date, *, table: str, fields: Mapping[str, object], step: str = ""
) -> Outcome:
    """Add a row, with the next key or rank where its table has them. Raises Refusal for an empty one."""
    if table == "insights":
        return written(plan, who, today, str(fields.get("text", "")))
    model = _model(table)
    if table in SINGLETONS:
        raise Refusal(refusals.NO_TABLE.format(name=thing(table)))
    main = MAIN_FIELD.get(table, "")
    if main and not str(fields.get(main, "")).strip():
        raise Refusal(refusals.EMPTY_ROW.format(thing=thing(table)))
    fields = owner_in(plan, table, fields)
    if table == "key_results":
        given = dict(fields)
        objective, statement = str(given.pop("objective", "")), str(given.pop("statement"))
        row: Document = key_results.written(plan, objective, statement, today, **given)
    else:
        row = new(model, **{**_given(model, who, today), **_place(plan, table, fields), **fields})
    text = said.ADDED.format(thing=name_of(row), text=clip(_first_words(row)))
    return Outcome((Add(row), *stamp(plan, step, who, today)), text, about=row.id)


def _given(model: type[Document], who: str, today: date) -> dict[str, object]:
    """Who and when, for documents that require them."""
    needed = {name for name, field in model.model_fields.items() if field.is_required()}
    values: dict[str, object] = {"by": who, "on": today, **({"person": who} if "on" in needed else {})}
    return {name: value for name, value in values.items() if name in needed}


def _place(plan: Plan, table: str, fields: Mapping[str, object]) -> dict[str, object]:
    keys = [row.key for row in plan.table(table)] if "key" in model_of(table).model_fields else []
    place: dict[str, object] = {}
    match table:
        case "choices":
            place["key"] = next_letter(keys)
        case "conditions" | "initiatives" | "objectives":
            place["key"] = next_key(table[0].upper(), keys)
    if table in RANKED:
        place["rank"] = max((row.rank for row in _siblings(plan, table, fields)), default=0) + 1
    return place


@deed("remove_row", needs="team")
def remove_row(plan: Plan, who: str, today: date, *, table: str, id: str, step: str = "") -> Outcome:
    """Take a row out with what hangs from it; what only points to it is kept. Refuses what is committed."""
    if (mine := sealed_row(plan, table, id)) is not None:
        return taken_back(plan, mine)
    row = row_of(plan, table, id)
    if table in SINGLETONS:
        raise Refusal(refusals.NO_TABLE.format(name=thing(table)))
    if isinstance(row, Objective | KeyResult) and is_committed(row, plan):
        raise Refusal(refusals.COMMITTED_ROW.format(key=row.key))
    gone = with_children(plan, row)
    changes: list[Change] = [Remove(each.table, each.id) for each in gone]
    changes += references(plan, {each.id for each in gone})
    if table in RANKED:
        changes += _ranked([each for each in _siblings(plan, table, fields_of(row)) if each.id != id])
    words = said.REMOVED_WITH if len(gone) > 1 else said.REMOVED
    text = words.format(thing=name_of(row), text=clip(_first_words(row)))
    return Outcome((*merged(changes), *stamp(plan, step, who, today)), text)


@deed("move_row", needs="team")
def move_row(plan: Plan, who: str, today: date, *, table: str, id: str, by: int, step: str = "") -> Outcome:
    """Move a row up (by < 0) or down among its siblings, whose ranks are then 1 to n."""
    found = row_of(plan, table, id)
    if table not in RANKED:
        raise Refusal(refusals.NO_ORDER.format(thing=sentence(thing(table))))
    rows = _siblings(plan, table, fields_of(found))
    row = next(each for each in rows if each.id == id)
    at = rows.index(row)
    to = min(max(at + by, 0), len(rows) - 1)
    rows.insert(to, rows.pop(at))
    changes = _ranked(rows)
    if not changes:
        return Outcome((), about=id)
    text = said.MOVED.format(thing=name_of(row), rank=to + 1, text=clip(row.text))
    return Outcome((*changes, *stamp(plan, step, who, today)), text, about=id)


def _siblings(plan: Plan, table: str, fields: Mapping[str, object]) -> list[Ranked]:
    """The rows in the same order as a row with these fields, sorted by rank."""
    group = RANKED[table]
    every: tuple[Ranked, ...] = plan.table(table)
    rows = [each for each in every if not group or fields_of(each)[group] == fields.get(group)]
    return sorted(rows, key=lambda each: each.rank or len(rows) + 1)


def _ranked(rows: list[Ranked]) -> list[Edit]:
    return [change for rank, row in enumerate(rows, start=1) for change in edit(row, rank=rank)]


def merged(changes: list[Change]) -> list[Change]:
    """The same changes, with all edits of one document joined into one."""
    edits: dict[tuple[str, str], dict[str, object]] = {}
    for change in changes:
        if isinstance(change, Edit):
            edits.setdefault((change.table, change.id), {}).update(change.fields)
    others: list[Change] = [change for change in changes if not isinstance(change, Edit)]
    return others + [Edit(table, id, fields) for (table, id), fields in edits.items()]


def name_of(document: Document) -> str:
    """What the document is called in a sentence: its key, or what kind of thing it is."""
    key = str(fields_of(document).get("key", ""))
    if document.table in ("objectives", "key_results"):
        return key
    return f"{thing(document.table)} {key}".rstrip()


def _first_words(row: Document) -> str:
    return str(fields_of(row).get(MAIN_FIELD.get(row.table, ""), ""))
