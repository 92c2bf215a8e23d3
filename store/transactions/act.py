"""Doing a deed: lock, read, run it, apply, write, record who changed what."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, time
from typing import TYPE_CHECKING, NamedTuple

from store.documents.base import new_id
from store.documents.deeds import Add, Edit, Outcome, Remove
from store.documents.history import Change
from store.documents.plan import WORKSPACE_TABLES
from store.errors import Busy
from store.files import backups, disk, multi_file_commit
from store.rows.edit import ShardEdit
from store.rows.names import WORKSPACE, file_name, path_of, plan_shard
from store.rows.snapshot import Snapshot

from .read_view import ReadView

if TYPE_CHECKING:
    from store.documents.deeds import Terms
    from store.documents.plan import Plan, WorkspaceView
    from store.gateway import Gateway

Apply = Callable[[ShardEdit], None]


class Planned(NamedTuple):
    """An outcome, what is to be done to which shard for it, and the id of the change it takes back."""

    outcome: Outcome
    placed: list[tuple[str, Apply]]
    undoes: str = ""


Run = Callable[[ReadView], Planned]


def act(gateway: Gateway, terms: Terms, team: str, cycle: str, do: Callable[[Plan], Outcome]) -> Outcome:
    """See Gateway.act; `do` is the deed with all but the plan given."""
    own = plan_shard(team, cycle)

    def run(reading: ReadView) -> Planned:
        plan = reading.plan(team, cycle, "documents")
        outcome = do(plan)
        reading.may_apply(plan, terms, outcome.changes)
        return Planned(
            outcome, [(_shard_for(change, own, team), _applying(change)) for change in outcome.changes]
        )

    return transact_on_plan(gateway, team, cycle, run, terms)


def act_on_workspace(gateway: Gateway, terms: Terms, do: Callable[[WorkspaceView], Outcome]) -> Outcome:
    """See Gateway.act_on_workspace; `do` is the deed with all but the workspace given."""
    before = ReadView(gateway)
    before.may_begin(terms.needs, None)

    def run(reading: ReadView) -> Planned:
        outcome = do(reading.workspace("documents"))
        reading.may_change(None)
        return Planned(outcome, [(WORKSPACE, _applying(change)) for change in outcome.changes])

    return _transact(gateway, WORKSPACE, before, run, terms.name)


def _shard_for(change: Add | Edit | Remove, own: str, team: str) -> str:
    table = change.document.table if isinstance(change, Add) else change.table
    if table in WORKSPACE_TABLES:
        return WORKSPACE
    if isinstance(change, Add) and change.cycle:
        return plan_shard(team, change.cycle)
    return own


def _applying(change: Add | Edit | Remove) -> Apply:
    return lambda work: work.apply(change)


def transact_on_plan(gateway: Gateway, team: str, cycle: str, run: Run, terms: Terms) -> Outcome:
    """Run on a team's plan, once it is known that there is one and that the person may do this to it."""
    before = ReadView(gateway)
    before.may_begin(terms.needs, team)
    before.check(team, cycle)
    return _transact(gateway, plan_shard(team, cycle), before, run, terms.name)


def _transact(gateway: Gateway, own: str, before: ReadView, run: Run, name: str) -> Outcome:
    """Run under the lock of `own` and of whatever other shards turn out to be changed, locked in one order.

    `run` is called again when more locks were needed, so that it always works on what it has locked.
    """
    shards = {own}
    for _ in range(4):
        with multi_file_commit.locked(gateway.folder, shards, shared=gateway.shared) as held:
            for shard in filter(gateway.first_time, held):
                disk.sweep(path_of(gateway.folder, shard))
            reading = before.without(held)
            planned = run(reading)
            needed = {shard for shard, _ in planned.placed}
            if len(needed) > 1:
                needed.add(WORKSPACE)  # changes of several files take turns
            if needed <= held:
                if planned.placed:
                    _commit(gateway, reading, own, planned, name)
                return planned.outcome
        shards |= needed
    raise Busy(own)


def _commit(gateway: Gateway, reading: ReadView, own: str, planned: Planned, name: str) -> None:
    outcome = planned.outcome
    works: dict[str, ShardEdit] = {}
    for shard, apply in planned.placed:
        if shard not in works:
            works[shard] = ShardEdit(
                reading.snapshot(shard) if shard == own else _base(gateway, reading, shard)
            )
        apply(works[shard])
    changed = [shard for shard in works if works[shard].edits]
    change = Change(
        id=new_id(),
        at=gateway.now(),
        by=gateway.person,
        deed=name,
        said=outcome.said,
        why=outcome.why,
        undoes=planned.undoes,
    )
    if outcome.anonymous:
        # Neither who nor what nor at which minute: nobody's answer is to be found out from the history.
        at = datetime.combine(gateway.today, time(), UTC)
        change = Change(id=change.id, at=at, by="", deed=name)
    following = []
    for shard in changed:
        work = works[shard]
        also = [other for other in changed if other != shard]
        edits = [] if outcome.anonymous else work.edits
        work.record(change.model_copy(update={"edits": edits, "also": also}))
        following.append((work.snapshot, work.finish()))
    # The workspace comes last: a cycle is there only once the plan that opens it is.
    following.sort(key=lambda pair: (pair[0].shard == WORKSPACE, pair[0].shard == own))
    _write(gateway, following)


def _base(gateway: Gateway, reading: ReadView, shard: str) -> Snapshot:
    """What a transaction starts from. A plan whose cycle was never opened (a writer was killed) is none."""
    found = reading.snapshot(shard)
    if shard != WORKSPACE and found.data is not None:
        folder = shard.split("/")[1]
        if all(file_name(cycle.key) != folder for cycle in reading.workspace("records").cycles):
            backups.keep(gateway.folder, found, gateway.today.isoformat(), shared=gateway.shared)
            return Snapshot.empty(
                shard, backups.trouble(gateway.folder, shard, path_of(gateway.folder, shard))
            )
    return found


def _write(gateway: Gateway, following: list[tuple[Snapshot, Snapshot]]) -> None:
    for before, _ in following:
        backups.keep(gateway.folder, before, gateway.today.isoformat(), shared=gateway.shared)
    multi_file_commit.replace(
        gateway.folder,
        {before.shard: before.data for before, _ in following},
        {after.shard: after.data for _, after in following},
        shared=gateway.shared,
    )
    for _, after in following:
        gateway.hold(after)
