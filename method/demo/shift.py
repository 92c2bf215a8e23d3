"""The demo's documents for a given day, from the text of `demo.json`."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date

from method.actions.shared.helpers import model_of
from store.documents.base import Document
from store.documents.history import Change
from store.documents.rhythm import CheckIn

from .calendar import DemoCalendar

Shards = dict[tuple[str, str], list[Document]]
"""By team and cycle."""
Rows = list[dict[str, object]]
Tables = dict[str, Rows]


def shift(text: str, today: date) -> tuple[list[Document], Shards]:
    """The workspace's documents, and those of each team and cycle, as they stand on that day.

    Raises ValueError (pydantic's included) where the text holds no demo.
    """
    calendar = DemoCalendar(today)
    places: dict[str, Tables] = json.loads(calendar.fill(text))
    workspace = _documents(places.pop("workspace"), calendar.week_ago)
    shards: Shards = {}
    for place, tables in places.items():
        team, _, cycle = place.partition("/")
        shards[team, cycle] = _documents(tables, calendar.week_ago)
    return workspace, shards


def _documents(tables: Tables, week_ago: date) -> list[Document]:
    """A shard's documents, in the order they were added; the history comes last."""
    history = tables.pop("changes", [])
    kept: list[Document] = []
    for table, rows in tables.items():
        if table == "check_ins":
            kept += _in_time([CheckIn.model_validate(row) for row in rows], week_ago)
        else:
            kept += [model_of(table).model_validate(row) for row in rows]
    _tell_what_was_added(history, {(each.table, each.id): each for each in kept})
    changes = [Change.model_validate(row) for row in history]
    return [*kept, *sorted(changes, key=lambda each: (each.at, each.id))]


def _in_time(check_ins: list[CheckIn], week_ago: date) -> list[CheckIn]:
    """The check-ins, those of the last week reordered so that they follow each other in time."""
    recent = sorted((each for each in check_ins if each.on >= week_ago), key=lambda each: each.at)
    following = iter(recent)
    return [next(following) if each.on >= week_ago else each for each in check_ins]


def _tell_what_was_added(history: Rows, known: Mapping[tuple[str, str], Document]) -> None:
    """Puts the documents as they are now into the changes that added them without saying what."""
    for change in history:
        match change.get("edits"):
            case list(edits):
                for edit in edits:
                    added = known.get((edit["table"], edit["of"])) if edit["how"] == "add" else None
                    if added:
                        edit.setdefault("after", added.model_dump(mode="json"))
