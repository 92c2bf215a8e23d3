"""The store as it stands at one moment: each shard is read at most once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import nullcontext
from functools import partial
from typing import TYPE_CHECKING

from store.documents.plan import Plan
from store.documents.sealing import NOTHING
from store.documents.workspace_view import Rows, WorkspaceView
from store.errors import Fact, StoreError, Unknown
from store.rows.names import WORKSPACE, plan_shard
from store.rows.table import How

if TYPE_CHECKING:
    from collections.abc import Collection
    from contextlib import AbstractContextManager

    from store.actor import Actor
    from store.backend import Backend, LockedShards
    from store.documents.deeds import Change, Need, Terms
    from store.documents.sealing import Opened, Sealed, Sealing
    from store.documents.workspace import Cycle, Team
    from store.rows.snapshot import Snapshot
    from store.sealed import SealedWords


class ReadView:
    """The store as seen at one moment. `known` are shards read a moment ago, `held` those locked now."""

    def __init__(
        self,
        backend: Backend,
        actor: Actor,
        known: Mapping[str, Snapshot] | None = None,
        held: LockedShards | None = None,
    ) -> None:
        self._backend = backend
        self._actor = actor
        self._seen: dict[str, Snapshot] = dict(known or {})
        self._held = held

    def snapshot(self, shard: str) -> Snapshot:
        """The shard, read once."""
        found = self._seen.get(shard)
        if found is None:
            held = self._held
            read = held.read if held is not None and shard in held.shards else self._backend.read
            found = self._seen[shard] = read(shard)
        return found

    def under(self, held: LockedShards) -> ReadView:
        """The same view with these shards locked: they are read again, the others are not."""
        again = {*held.shards, WORKSPACE}  # who may do what is asked of the store as it is under the locks
        known = {name: found for name, found in self._seen.items() if name not in again}
        return ReadView(self._backend, self._actor, known, held)

    def workspace(self, how: How) -> WorkspaceView:
        found = self.snapshot(WORKSPACE)
        if not found.rows("workspace"):
            raise found.trouble(Fact("workspace_empty"))
        return WorkspaceView(_rows_of(found, how), partial(found.matching, how=how))

    def plan(self, team: str, cycle: str, how: How, opens: Collection[str] = ()) -> Plan:
        """The plan as documents or light records; `opens` are the sealed topics to be read of everyone.

        Raises Unknown where there is no such team or cycle. Over SSH it is shown only while the key is there
        (NotAllowed).
        """
        workspace = self.workspace(how)
        if self._actor.guarded:
            self._refuse_others()
        the_team, the_cycle = _both(workspace, team, cycle)

        def previous() -> Plan | None:
            for earlier in reversed(workspace.cycles):
                if earlier.start < the_cycle.start and self._backend.has(plan_shard(team, earlier.key)):
                    return self.plan(team, earlier.key, how)
            return None

        def sealed(topic: str) -> tuple[Sealed, ...]:
            try:
                return self.sealed_words(shard).of(self._actor.person, topic)
            except StoreError:
                if how == "documents":
                    raise
                return ()  # a screen goes on without them; a deed does not

        def opened(topic: str, people: Iterable[str]) -> Opened:
            if topic not in opens:
                raise LookupError(topic)
            return self.sealed_words(shard).open(topic, people)

        shard = plan_shard(team, cycle)
        found = self.snapshot(shard)
        return Plan(
            _rows_of(found, how),
            workspace=workspace,
            team=the_team,
            cycle=the_cycle,
            previous=previous,
            matching=partial(found.matching, how="records"),
            day_of=self._actor.clock.day_of,
            sealed=sealed,
            opened=opened,
            today=self._actor.today,
        )

    def sealed_words(self, shard: str) -> SealedWords:
        """What is sealed for that plan."""
        # Imported here because few deeds and no report ask.
        from store.sealed import SealedWords

        return SealedWords(self._backend.draft_keeper, shard)

    def around(self, shard: str, sealing: Sealing) -> AbstractContextManager[None]:
        """While the changes beside it are written, keep and remove what the deed seals and opens."""
        if sealing is NOTHING:
            return nullcontext()
        return self.sealed_words(shard).around(sealing, self._actor.person)

    def plans(self, teams: Iterable[str], cycle: str) -> Iterator[Plan | StoreError]:
        """The teams' plans of that cycle as light records, or the error why one cannot be read."""
        names = {plan_shard(team, cycle): team for team in teams}
        for shard, found in self._backend.read_many(names):
            if isinstance(found, StoreError):
                yield found
                continue
            self._seen[shard] = found
            try:
                yield self.plan(names[shard], cycle, "records")
            except StoreError as trouble:
                yield trouble

    def check(self, team: str, cycle: str) -> None:
        """Raises Unknown where the store has no such team or cycle."""
        _both(self.workspace("records"), team, cycle)

    def may_change(self, team: str | None) -> None:
        """Raises NotAllowed unless the person may change the team's plan, or (None) the workspace."""
        from store import permissions

        by = self._actor
        permissions.may_change(self.workspace("records"), by.person, team, guarded=by.guarded)
        self._refuse_others()

    def may_begin(self, needs: Need, team: str | None) -> None:
        """Raises NotAllowed unless the person may do a deed with these needs on the plan or the workspace."""
        from store import permissions

        by = self._actor
        permissions.may_begin(self.workspace("records"), by.person, team, needs, guarded=by.guarded)
        self._refuse_others()

    def may_apply(
        self, plan: Plan, terms: Terms, changes: Iterable[Change], *, undoing: bool = False
    ) -> None:
        """Raises NotAllowed where a change touches what is not this person's, or not this deed's, to touch.

        `plan`: its documents, not light records.
        """
        from store import permissions

        by = self._actor
        permissions.may_apply(
            plan, by.person, terms, changes, today=by.today, guarded=by.guarded, undoing=undoing
        )
        self._refuse_others()

    def may_take_out(self) -> None:
        """Raises NotAllowed unless the person may take out the whole store."""
        from store import permissions

        by = self._actor
        permissions.may_take_out(self.workspace("records"), by.person, guarded=by.guarded)
        self._refuse_others()

    def _refuse_others(self) -> None:
        from store.guards.identity import refuse_others

        refuse_others(self.workspace("records"), self._actor, self._backend.owner)


def _rows_of(snapshot: Snapshot, how: How) -> Rows:
    return snapshot.documents if how == "documents" else snapshot.records


def _both(workspace: WorkspaceView, team: str, cycle: str) -> tuple[Team, Cycle]:
    the_team, the_cycle = workspace.team(team), workspace.cycle(cycle)
    if the_team is None:
        raise Unknown("no_team", team=team, known=_keys(workspace.teams))
    if the_cycle is None:
        raise Unknown("no_cycle", cycle=cycle, known=_keys(workspace.cycles))
    return the_team, the_cycle


def _keys(documents: Iterable[Team | Cycle]) -> tuple[str, ...]:
    return tuple(document.key for document in documents)
