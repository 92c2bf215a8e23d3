"""Who may do what. On a private store used where it lies everyone is a facilitator; on a shared one, and over
SSH, the role decides: a facilitator does all, a member works on their own team's plan, a viewer reads.

A deed is asked twice: what it is (its `needs`), and what its changes touch (`TABLES`, the whole answer).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from store.documents.deeds import Add, Edit, Remove
from store.documents.tables import SINGLETONS, WORKSPACE_TABLES

from .errors import NotAllowed
from .guards.ownership import (
    How,
    Own,
    Touch,
    only_oneself,
    own_key_result,
    own_name,
    own_row,
    signed,
    signed_check_in,
    somebodys,
    who_can,
)

if TYPE_CHECKING:
    from store.documents.base import Document
    from store.documents.deeds import Change, Need, Terms
    from store.documents.plan import Plan
    from store.documents.workspace import Person
    from store.documents.workspace_view import WorkspaceView


class Guard(NamedTuple):
    """Who may change a row or a field, whose it is, and whether only a deed that unlocks it may."""

    who: Need = "team"
    own: tuple[Own, ...] = ()
    sealed: bool = False


ROW = ""
"""The row as such, and every field of it that is not named."""

_TEAM = Guard()
_LEADS = Guard("facilitator")
_LOCKED = Guard("facilitator", sealed=True)
_SEALED = Guard(sealed=True)

_CHECKS_IN = own_key_result("key_result", "checks_in", stand_in=True)
_SCORES = own_key_result("id", "scores")


def _belongs_to(field: str, who: Need = "team") -> dict[str, Guard]:
    """Rows of the person whom the field names."""
    return {ROW: Guard(who, (own_row(field),)), field: Guard(who, (own_row(field), own_name(field)))}


def _signed_in(field: str) -> dict[str, Guard]:
    """Rows that the person named wrote, and that anyone on the team may clear away."""
    return {ROW: Guard(own=(signed(field), own_name(field)))}


TABLES: dict[str, dict[str, Guard]] = {
    "direction": {ROW: _TEAM},
    "strategy": {ROW: _TEAM},
    "obstacles": {ROW: _TEAM},
    "choices": {ROW: _TEAM},
    "conditions": {ROW: _TEAM},
    "not_doing": {ROW: _TEAM},
    "steps": {
        ROW: _TEAM,
        "waived": _LEADS,
        "minutes": _LEADS,
        "started_at": _LEADS,
        "answered_by": Guard(own=(only_oneself("answered_by"),)),
    },
    "readiness": {ROW: _SEALED},
    "stakeholders": {ROW: _TEAM},
    "needs": {ROW: _TEAM},
    "resources": {ROW: _TEAM},
    "capacity": {ROW: _TEAM},
    "departments": {ROW: _TEAM},
    "department_needs": {ROW: _TEAM, "confirmed_by": Guard("anyone")},
    "past_results": {ROW: _TEAM},
    "past_review": {ROW: _TEAM},
    "insights": {
        **_belongs_to("person"),
        ROW: Guard(own=(own_row("person"), somebodys("person"))),
        "theme": _TEAM,  # everyone groups everyone's
    },
    "themes": {ROW: _TEAM},
    "insights_review": {
        ROW: _TEAM,
        "revealed_on": _LEADS,
        "done": Guard(own=(only_oneself("done"),)),
        "awaited": Guard(own=(only_oneself("awaited"),), sealed=True),
        "named": _SEALED,
    },
    "guidelines": {ROW: _TEAM},  # who agreed is ticked off in the meeting, by whoever types
    "review_plan": {ROW: _TEAM},
    "objectives": {ROW: _TEAM, "state": _SEALED, "committed_on": _LEADS},
    "key_results": {ROW: _TEAM, "state": _SEALED},
    "initiatives": {ROW: _TEAM},
    "dependencies": {ROW: _TEAM, "confirmed_by": Guard("anyone")},
    "answers": {**_signed_in("by"), "became": _TEAM},  # emptied when what it became goes
    "dismissals": _signed_in("by"),
    "commitment": {ROW: _LEADS},
    "peer_reviews": _belongs_to("by", "anyone"),
    "reader_verdicts": _belongs_to("by", "anyone"),
    "kpis": {ROW: _TEAM},
    "readings": {ROW: Guard(own=(own_name("by"),))},  # a second reading on a day replaces the first
    "check_ins": {ROW: Guard(own=(_CHECKS_IN, signed_check_in, own_name("by")), sealed=True)},
    "priorities": {
        **_belongs_to("person"),
        "state": Guard(own=(own_row("person"),), sealed=True),
    },
    "wins": _belongs_to("by"),
    "mid_cycles": {ROW: _TEAM},
    "scores": {
        ROW: Guard(own=(_SCORES,)),
        "score": Guard(own=(_SCORES,), sealed=True),
        "computed": Guard(own=(_SCORES,), sealed=True),
        "by": Guard(own=(_SCORES, own_name("by"))),
    },
    "retrospective": {ROW: _TEAM, "closed_on": _LOCKED, "next_cycle": _LEADS},
    "learnings": {ROW: _TEAM, "by": Guard(own=(own_name("by"),))},
    "changes": {ROW: _LEADS},
    **{table: {ROW: _LEADS} for table in WORKSPACE_TABLES},
}
"""Who may touch each table, and those of its fields that differ. Tables not named are for a facilitator."""


def may_change(workspace: WorkspaceView, person: str, team: str | None, *, guarded: bool) -> None:
    """Raises NotAllowed, saying who can, unless the person may change the team's plan (or the workspace).

    `guarded`: the person came over SSH, so that roles count on a private store, too.
    """
    found = _bound(workspace, person, guarded)
    if found is not None:
        _is_among(workspace, found, team, "facilitator" if team is None else "team")


def may_begin(workspace: WorkspaceView, person: str, team: str | None, needs: Need, *, guarded: bool) -> None:
    """Raises NotAllowed unless the person may do a deed with these needs; `team` None: on the workspace."""
    found = _bound(workspace, person, guarded)
    if found is not None:
        _is_among(workspace, found, team, needs)


def may_apply(
    plan: Plan,
    person: str,
    terms: Terms,
    changes: Iterable[Change],
    *,
    today: date,
    guarded: bool,
    undoing: bool = False,
) -> None:
    """Raises NotAllowed where a change touches what this person, or this deed, may not touch.

    `undoing`: the changes take the deed back, so what they add was there before.
    """
    found = _bound(plan.workspace, person, guarded)
    if found is None:
        return
    rows: dict[tuple[str, str], _Row] = {}  # as the changes so far leave them
    for change in changes:
        _refuse_out_of_place(plan, found, change)
        table, id = _place_of(change)
        known = rows.get((table, id)) or _stored(plan, change)
        if known is None:
            continue  # it has gone meanwhile: the store says so
        row = known.after(change)
        how: How = _HOW[type(change)]
        if how == "add" and undoing:
            how = "restore"
        for field, guard in _guards(change, row):
            _is_among(plan.workspace, found, plan.team.key, guard.who)
            for ask in guard.own:
                ask(Touch(plan, found, how, known.values, row.values, today))
            if guard.sealed and how in ("add", "edit") and not terms.unlocks & {table, f"{table}.{field}"}:
                raise NotAllowed("sealed")
        rows[table, id] = row


def may_take_out(workspace: WorkspaceView, person: str, *, guarded: bool) -> None:
    """Raises NotAllowed unless the person may export everything; what is sealed is not in it."""
    if _bound(workspace, person, guarded, reads=True) is not None:
        raise NotAllowed("only_leads_take_out", leads=who_can(workspace))


def _bound(workspace: WorkspaceView, person: str, guarded: bool, *, reads: bool = False) -> Person | None:
    """The person, where a role binds them; None for those who may do all. Raises NotAllowed for others."""
    if workspace.has_left(person):
        raise NotAllowed("has_left", leads=who_can(workspace))
    if not guarded and not (workspace.about.shared and workspace.facilitators):
        return None
    found = workspace.person(person)
    if found is None:
        raise NotAllowed("not_among_us", person=person, leads=who_can(workspace))
    if found.role == "facilitator":
        return None
    if found.role == "viewer" and not reads:
        raise NotAllowed("only_reads", leads=who_can(workspace))
    return found


def _is_among(workspace: WorkspaceView, person: Person, team: str | None, who: Need) -> None:
    """Raises NotAllowed unless the person (no facilitator) is among those whom `who` names."""
    if who == "anyone":
        return
    if team is None:
        raise NotAllowed("only_leads_organise", leads=who_can(workspace))
    if who == "facilitator":
        raise NotAllowed("only_leads", leads=who_can(workspace))
    if team not in person.teams:
        known = workspace.team(team)
        raise NotAllowed("not_on_team", team=known.name if known else team, leads=who_can(workspace))


class _Row(NamedTuple):
    """A row's fields, and the model that knows their defaults."""

    model: type[Document]
    values: Mapping[str, object]

    def after(self, change: Change) -> _Row:
        return self._replace(values={**self.values, **change.fields}) if isinstance(change, Edit) else self


_HOW: Mapping[type[Change], How] = {Add: "add", Edit: "edit", Remove: "remove"}


def _place_of(change: Change) -> tuple[str, str]:
    if isinstance(change, Add):
        return change.document.table, change.document.id
    return change.table, change.id


def _stored(plan: Plan, change: Change) -> _Row | None:
    """The row as it stands, or as it is added."""
    found: Document | None = (
        change.document if isinstance(change, Add) else plan.find(change.table, change.id)
    )
    return _Row(type(found), dict(found)) if found is not None else None


def _refuse_out_of_place(plan: Plan, person: Person, change: Change) -> None:
    """Raises NotAllowed where only a facilitator may make the change.

    That is: to the workspace, to another cycle, or the removal of a singleton.
    """
    table, _ = _place_of(change)
    if table in WORKSPACE_TABLES:
        _is_among(plan.workspace, person, None, "facilitator")
    elsewhere = isinstance(change, Add) and (
        change.cycle not in ("", plan.cycle.key) or change.team not in ("", plan.team.key)
    )
    if elsewhere or (isinstance(change, Remove) and table in SINGLETONS):
        _is_among(plan.workspace, person, plan.team.key, "facilitator")


def _guards(change: Change, row: _Row) -> Iterator[tuple[str, Guard]]:
    """Each guard the change meets, with its field: that of the row, and those of fields not empty."""
    guards = TABLES.get(_place_of(change)[0], {ROW: _LEADS})
    if isinstance(change, Edit):
        touched = {name if name in guards else ROW for name in change.fields}
    else:
        touched = {ROW, *(name for name in guards if name and _is_filled(row, name))}
    return ((name, guards[name]) for name in sorted(touched))


def _is_filled(row: _Row, name: str) -> bool:
    default: object = row.model.model_fields[name].get_default(call_default_factory=True)
    return row.values[name] != default
