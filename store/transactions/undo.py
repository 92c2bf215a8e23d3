"""Taking back one's own last change: its inverse, as a new change, where what it wrote still stands."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from store.documents.deeds import Add, Edit, Outcome, Remove, Terms
from store.documents.tables import BORROWED
from store.documents.undone import is_lasting, redoable, undoable, undone
from store.freeze import refuse_frozen
from store.guards.takeover import refuse_takeover
from store.rows.names import file_name, plan_shard
from store.rows.refusal import StoreRefusal
from store.rows.row_format import Row
from store.rows.snapshot import Snapshot

from .act import Apply, Planned, transact_on_plan
from .read_view import ReadView

if TYPE_CHECKING:
    from store.actor import Actor
    from store.backend import Backend
    from store.documents.deeds import Change, TermsOf
    from store.documents.plan import Plan

Step = tuple["Change", Apply]

_UNDO, _REDO = Terms("undo", "anyone"), Terms("redo", "anyone")
"""To begin with: what is undone is then asked as the deed that did it."""


class _Known(NamedTuple):
    """A change of the history, as far as undoing asks."""

    id: str
    by: str
    undoes: str
    edits: list[Row]
    also: list[str]


def undo(
    backend: Backend,
    actor: Actor,
    terms_of: TermsOf,
    team: str,
    cycle: str,
    said: Callable[[str], str],
    *,
    redo: bool = False,
) -> Outcome:
    """See Gateway.undo and, with `redo`, Gateway.redo: taking back one's own last undoing."""
    own = plan_shard(team, cycle)

    def run(reading: ReadView) -> Planned:
        last, deed = _last_own(reading.snapshot(own), actor.person, redo)
        terms = terms_of(deed["deed"]) or Terms(deed["deed"], "facilitator")
        reading.may_begin(terms.needs, team)
        shards = [own, *last.get("also", ())]
        steps = [
            (shard, step)
            for shard in shards
            for step in _Part(backend, reading, shard, last["id"]).inverse(shards)
        ]
        outcome = Outcome(tuple(change for _, (change, _) in steps), said(deed["said"]))
        plan = reading.plan(team, cycle, "documents")
        reading.may_apply(plan, terms, outcome.changes, undoing=True)
        here = tuple(change for shard, (change, _) in steps if shard == own)
        refuse_frozen(plan, terms if redo else None, here)
        for shard in {shard for shard, _ in steps} - {own}:
            _refuse_frozen_in(shard, reading, plan, terms if redo else None, steps)
        refuse_takeover(plan, actor.person, here, "", undoing=True)
        if terms.asked_again is not None:
            terms.asked_again(plan, here)
        return Planned(outcome, [(shard, apply) for shard, (_, apply) in steps], undoes=last["id"])

    return transact_on_plan(backend, actor, team, cycle, run, _REDO if redo else _UNDO)


def _refuse_frozen_in(
    shard: str, reading: ReadView, plan: Plan, terms: Terms | None, steps: list[tuple[str, Step]]
) -> None:
    """Raises Refusal where that shard is the plan of a team that has closed the cycle since."""
    there = tuple(change for place, (change, _) in steps if place == shard)
    for team in plan.workspace.teams:
        for cycle in plan.workspace.cycles:
            if plan_shard(team.key, cycle.key) == shard:
                refuse_frozen(reading.plan(team.key, cycle.key, "documents"), terms, there)


def _last_own(snapshot: Snapshot, person: str, redo: bool) -> tuple[Row, Row]:
    """The change to take back, and the deed it is about: for redo, an undoing and the deed it took back."""
    rows: dict[str, Row] = {row["id"]: row for row in snapshot.rows("changes").values()}
    changes = [
        _Known(row["id"], row["by"], row["undoes"], row["edits"], row.get("also", []))
        for row in rows.values()
    ]
    if redo:
        back = redoable(changes, person)
        if back is None:
            raise StoreRefusal("nothing_to_redo")
        return rows[back.id], rows[back.undoes]
    standing = undoable(changes, person)
    if not standing and is_lasting(changes, person):
        raise StoreRefusal("lasting")
    if not standing:
        raise StoreRefusal("nothing_of_yours")
    return rows[standing[0].id], rows[standing[0].id]


class _Part:
    """What one change did to one shard, and what happened there since."""

    def __init__(self, backend: Backend, reading: ReadView, shard: str, id: str) -> None:
        self.backend = backend
        self.reading = reading
        self.snapshot = reading.snapshot(shard)
        changes = list(self.snapshot.rows("changes").values())
        at = next((place for place, row in enumerate(changes) if row["id"] == id), None)
        if at is None:
            raise StoreRefusal("too_long_ago")
        self.edits: list[Row] = changes[at]["edits"]
        gone = undone((row["id"], row["undoes"]) for row in changes)
        self.since = [row for row in changes[at + 1 :] if row["id"] not in gone and not row["undoes"]]
        self.rows: dict[str, dict[str, Row]] = {}

    def inverse(self, shards: list[str]) -> Iterator[Step]:
        """The steps that take it back, last first. Raises Refusal where it was changed or built on since."""
        for edit in reversed(self.edits):
            match edit["how"]:
                case "add":
                    yield self._unadd(edit, shards)
                case "edit":
                    yield self._unedit(edit)
                case _:
                    yield self._unremove(edit)

    def _unadd(self, edit: Row, shards: list[str]) -> Step:
        table, id = edit["table"], edit["of"]
        row = self._table(table).get(id)
        if row is None or self._changed_by(table, id) is not None:
            raise self._refusal(table, id)
        self._nobody_leans_on(table, id)
        if table == "cycles":
            self._no_other_team_in(row["key"], shards)
        del self._table(table)[id]
        return Remove(table, id), lambda work: work.remove(table, id)

    def _unedit(self, edit: Row) -> Step:
        table, id, field, before = edit["table"], edit["of"], edit["field"], edit["before"]
        row = self._table(table).get(id)
        if row is None or row.get(field) != edit["after"]:
            raise self._refusal(table, id, field)
        self._table(table)[id] = {**row, field: before}
        return Edit(table, id, {field: before}), lambda work: work.edit(table, id, {field: before})

    def _unremove(self, edit: Row) -> Step:
        table, row = edit["table"], edit["before"]
        if edit["of"] in self._table(table):
            raise self._refusal(table, edit["of"])
        place = edit["after"] if isinstance(edit["after"], int) else None
        return Add(self.snapshot.whole(table, row)), lambda work: work.put_back(table, row, place)

    def _table(self, table: str) -> dict[str, Row]:
        """Rows of the table by id, as they stand after the steps so far."""
        if table not in self.rows:
            self.rows[table] = {row["id"]: row for row in self.snapshot.rows(table).values()}
        return self.rows[table]

    def _changed_by(self, table: str, id: str, field: str = "") -> str | None:
        for row in reversed(self.since):
            for edit in row["edits"]:
                if (edit["table"], edit["of"]) == (table, id) and (not field or edit["field"] in ("", field)):
                    return str(row["by"])
        return None

    def _refusal(self, table: str, id: str, field: str = "") -> StoreRefusal:
        return StoreRefusal("changed_since", who=self._name(self._changed_by(table, id, field)))

    def _name(self, person: str | None) -> str:
        """Empty: nobody knows who."""
        found = self.reading.workspace("records").person(person) if person else None
        return (found.name if found else "") or person or ""

    def _nobody_leans_on(self, table: str, id: str) -> None:
        """Raises Refusal where a row that stays still refers to the one that undoing would remove."""
        touched = {(edit["table"], edit["of"]) for edit in self.edits}
        if table in BORROWED:
            return
        for other in self.snapshot.models.keys() - {"changes"}:
            for row in self.snapshot.rows(other).values():
                if (other, row["id"]) in touched:
                    continue
                values = [value for name, value in row.items() if name != "id" or other != table]
                if id in values or any(isinstance(value, list) and id in value for value in values):
                    raise StoreRefusal("built_on", who=self._name(self._changed_by(other, row["id"])))

    def _no_other_team_in(self, cycle: str, shards: list[str]) -> None:
        if not set(self.backend.shards(file_name(cycle))) <= set(shards):
            raise StoreRefusal("cycle_begun")
