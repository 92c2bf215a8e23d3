"""Doing a deed: lock, read, run it, apply, write, record who changed what."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime, time
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from store.documents.base import new_id
from store.documents.deeds import Add, Edit, Outcome, Remove
from store.documents.history import Change
from store.documents.tables import COLLECTIONS, SINGLETONS, WORKSPACE_TABLES
from store.errors import Busy
from store.freeze import refuse_frozen
from store.guards.limits import refuse_too_long
from store.guards.numbers import refuse_too_many
from store.guards.takeover import refuse_takeover
from store.rows.edit import ShardEdit
from store.rows.names import WORKSPACE, cycle_of, file_name, plan_shard
from store.rows.refusal import StoreRefusal
from store.rows.row_format import Unwritable
from store.rows.snapshot import Snapshot

from .read_view import ReadView

if TYPE_CHECKING:
    from store.actor import Actor
    from store.backend import Backend, LockedShards
    from store.documents.base import Document
    from store.documents.deeds import Terms
    from store.documents.plan import Plan
    from store.documents.workspace_view import WorkspaceView

Apply = Callable[[ShardEdit], None]


class Planned(NamedTuple):
    """What a run wants: its outcome, the edits for each shard, and the id of the change it takes back."""

    outcome: Outcome
    placed: list[tuple[str, Apply]]
    undoes: str = ""


Run = Callable[[ReadView], Planned]


def act(
    backend: Backend, actor: Actor, terms: Terms, team: str, cycle: str, do: Callable[[Plan], Outcome]
) -> Outcome:
    """See Gateway.act; `do` is the deed with all but the plan given."""
    own = plan_shard(team, cycle)

    def run(reading: ReadView) -> Planned:
        plan = reading.plan(team, cycle, "documents", terms.opens)
        outcome = do(plan)
        reading.may_apply(plan, terms, outcome.changes)
        refuse_frozen(plan, terms, outcome.changes, seals=bool(outcome.sealing.put))
        _refuse_frozen_elsewhere(reading, plan, terms, outcome.changes)
        refuse_takeover(plan, actor.person, outcome.changes, outcome.why)
        refuse_too_long(outcome, partial(_in_plan, plan), partial(_all_of, plan), plan.sealed)
        refuse_too_many(outcome, partial(_rows_of, plan), plan.sealed)
        placed = [(_shard_for(change, own, team, cycle), _applying(change)) for change in outcome.changes]
        if table := outcome.sealing.forget:
            placed.insert(0, (own, lambda work: work.forget(table)))
        return Planned(outcome, placed)

    return transact_on_plan(backend, actor, team, cycle, run, terms)


def _refuse_frozen_elsewhere(
    reading: ReadView, plan: Plan, terms: Terms, changes: Iterable[Add | Edit | Remove]
) -> None:
    """Raises Refusal where something is put into the plan of a team that has closed that cycle."""
    own = plan.team.key, plan.cycle.key
    added = [change for change in changes if isinstance(change, Add) and change.elsewhere]
    for team, cycle in {(one.team or own[0], one.cycle or own[1]) for one in added} - {own}:
        if plan.workspace.team(team) is not None and plan.workspace.cycle(cycle) is not None:
            refuse_frozen(reading.plan(team, cycle, "documents"), terms, added)


def act_on_workspace(
    backend: Backend, actor: Actor, terms: Terms, do: Callable[[WorkspaceView], Outcome]
) -> Outcome:
    """See Gateway.act_on_workspace; `do` is the deed with all but the workspace given."""
    before = ReadView(backend, actor)
    before.may_begin(terms.needs, None)

    def run(reading: ReadView) -> Planned:
        workspace = reading.workspace("documents")
        outcome = do(workspace)
        reading.may_begin(terms.needs, None)
        refuse_too_long(outcome, partial(_in_workspace, workspace), partial(_everything_in, workspace))
        return Planned(outcome, [(WORKSPACE, _applying(change)) for change in outcome.changes])

    return _transact(backend, actor, WORKSPACE, before, run, terms.name)


def rehearse_on_workspace(
    backend: Backend, actor: Actor, terms: Terms, do: Callable[[WorkspaceView], Outcome]
) -> Outcome:
    """See Gateway.rehearse_on_workspace."""
    reading = ReadView(backend, actor)
    reading.may_begin(terms.needs, None)
    return do(reading.workspace("documents"))


def _in_plan(plan: Plan, table: str, id: str) -> Document | None:
    if table in WORKSPACE_TABLES:
        return _in_workspace(plan.workspace, table, id)
    found: Document | None = plan.find(table, id)
    return found


def _in_workspace(workspace: WorkspaceView, table: str, id: str) -> Document | None:
    return next((each for each in _everything_in(workspace) if (each.table, each.id) == (table, id)), None)


def _rows_of(plan: Plan, table: str) -> Iterable[Document]:
    rows: Iterable[Document] = plan.table(table) if table in COLLECTIONS else ()
    return rows


def _all_of(plan: Plan) -> Iterator[Document]:
    for table in COLLECTIONS.keys() - {"changes"}:
        yield from plan.table(table)
    yield from (found for table in SINGLETONS if (found := plan.find(table, table)) is not None)


def _everything_in(workspace: WorkspaceView) -> Iterator[Document]:
    yield from (workspace.about, *workspace.teams, *workspace.everyone, *workspace.cycles)


def _shard_for(change: Add | Edit | Remove, own: str, team: str, cycle: str) -> str:
    table = change.document.table if isinstance(change, Add) else change.table
    if table in WORKSPACE_TABLES:
        return WORKSPACE
    if isinstance(change, Add) and change.elsewhere:
        return plan_shard(change.team or team, change.cycle or cycle)
    return own


def _applying(change: Add | Edit | Remove) -> Apply:
    return lambda work: work.apply(change)


def transact_on_plan(
    backend: Backend, actor: Actor, team: str, cycle: str, run: Run, terms: Terms
) -> Outcome:
    """Run on a team's plan, after checking that it exists and that the person may do such a deed."""
    before = ReadView(backend, actor)
    before.may_begin(terms.needs, team)
    before.check(team, cycle)
    return _transact(backend, actor, plan_shard(team, cycle), before, run, terms.name)


def _transact(backend: Backend, actor: Actor, own: str, before: ReadView, run: Run, name: str) -> Outcome:
    """Run under the lock of `own` and of whatever other shards turn out to be changed, locked in one order.

    `run` is called again when more locks were needed, so that it always works on what it has locked.
    """
    shards = {own}
    for _ in range(4):
        with backend.changing(shards) as held:
            reading = before.under(held)
            planned = run(reading)
            needed = {shard for shard, _ in planned.placed}
            if len(needed) > 1:
                needed.add(WORKSPACE)  # changes of several shards take turns
            if needed <= set(held.shards):
                with reading.around(own, planned.outcome.sealing):
                    if planned.placed:
                        _commit(held, actor, reading, own, planned, name)
                return planned.outcome
        shards |= needed
    raise Busy(own)


def _commit(
    held: LockedShards, actor: Actor, reading: ReadView, own: str, planned: Planned, name: str
) -> None:
    outcome = planned.outcome
    works: dict[str, ShardEdit] = {}
    for shard, apply in planned.placed:
        if shard not in works:
            works[shard] = _begun(reading, shard, afresh=shard != own and not planned.undoes)
        apply(works[shard])
    changed = [shard for shard in works if works[shard].edits]
    if changed and own not in works:
        # Done on a plan, it is in the plan's history, where it can be undone.
        works[own] = _begun(reading, own)
        changed.append(own)
    change = _change(actor, planned, name)
    deltas = []
    for shard in changed:
        work = works[shard]
        also = [other for other in changed if other != shard]
        edits = [] if outcome.anonymous or outcome.lasting else work.edits
        work.record(change.model_copy(update={"edits": edits, "also": also}))
        deltas.append(work.finish())
    # The workspace comes last: a cycle is there only once the plan that opens it is.
    deltas.sort(key=lambda delta: (delta.shard == WORKSPACE, delta.shard == own))
    try:
        held.write(deltas, actor.today)
    except Unwritable as error:
        raise StoreRefusal("unwritable", why=error.fact) from error


def _begun(reading: ReadView, shard: str, *, afresh: bool = False) -> ShardEdit:
    """An edit of the shard as it stands; `afresh`: a plan whose cycle was never opened is begun anew."""
    return ShardEdit(_without_twins(_base(reading, shard) if afresh else reading.snapshot(shard)))


def _without_twins(found: Snapshot) -> Snapshot:
    """The snapshot. Raises what the doctor says where another program left two documents with one id."""
    if not found.sealed and (twice := found.twins()):
        raise found.trouble(twice)
    return found


def _change(actor: Actor, planned: Planned, name: str) -> Change:
    outcome = planned.outcome
    if outcome.anonymous:
        # Neither who nor what nor at which minute: nobody's answer is to be found out from the history.
        return Change(id=new_id(), at=datetime.combine(actor.today, time(), UTC), by="", deed=name)
    return Change(
        id=new_id(),
        at=actor.now(),
        by=actor.person,
        deed=name,
        said=outcome.said,
        why=outcome.why,
        undoes=planned.undoes,
    )


def _base(reading: ReadView, shard: str) -> Snapshot:
    """The snapshot a change starts from; empty for a plan whose cycle was never opened, its writer killed."""
    found = reading.snapshot(shard)
    if shard != WORKSPACE and found.is_kept:
        cycle = cycle_of(shard)
        if all(file_name(known.key) != cycle for known in reading.workspace("records").cycles):
            return Snapshot.empty(shard, found.trouble)
    return found
