"""The one way to what is kept: read a store, change it by deeds.

Readers never lock: they see each shard as the last write left it. A deed runs under the locks of the shards
it changes, on documents read under those locks, and is acknowledged when its writes are durable. Where the
rows lie is the backend's business; `open_store` gives a gateway.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, ParamSpec

from store.rows.names import WORKSPACE, plan_shard
from store.transactions.read_view import ReadView

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from datetime import date, datetime

    from store.documents.deeds import Deed, Outcome, Terms, TermsOf
    from store.documents.plan import Plan
    from store.documents.workspace_view import WorkspaceView

    from .actor import Actor
    from .backend import Backend, Presence
    from .drafts import Drafts
    from .errors import StoreError


P = ParamSpec("P")


def no_terms(name: str) -> Terms | None:
    """A TermsOf that knows no deed."""
    return None


class Gateway:
    """A store, opened by one person: on the day that it is for them.

    `terms_of` knows the deeds by their names in the history; undoing others needs a facilitator.
    """

    def __init__(self, backend: Backend, actor: Actor, terms_of: TermsOf = no_terms) -> None:
        self._backend = backend
        self.actor = actor
        self._terms_of = terms_of

    # --- whose, and where ----------------------------------------------------------------------------

    @property
    def where(self) -> str:
        """A name for sentences and for opening it again; never with a password in it."""
        return self._backend.where

    @property
    def shared(self) -> bool:
        """Whether the store is for several people, so that roles count."""
        return self._backend.shared

    @property
    def owner(self) -> int:
        """Uid of the account on this machine that the store belongs to."""
        return self._backend.owner

    @property
    def exposed(self) -> str:
        """The mode that lets other accounts of this machine reach the store, as `770`; empty: none does."""
        return self._backend.exposed

    @property
    def read_only(self) -> bool:
        """Whether this person may read the store and not write to it."""
        return self._backend.read_only

    @property
    def person(self) -> str:
        """The key of who is at work."""
        return self.actor.person

    @person.setter
    def person(self, key: str) -> None:
        self.actor.person = key

    @property
    def today(self) -> date:
        """The day that counts as today."""
        return self.actor.today

    def now(self) -> datetime:
        """This moment in UTC, on the day that counts as today."""
        return self.actor.now()

    def keep_time_in(self, zone: str) -> None:
        """From here on days are those of the zone of that name; empty or unknown: as they were."""
        if zone and zone != self.actor.clock.zone_name:
            self.actor.clock = self.actor.clock.in_zone(zone)

    @property
    def may_lead(self) -> bool:
        """Whether the person may make cycles and teams here."""
        from .errors import NotAllowed

        try:
            self._view().may_begin("facilitator", None)
        except NotAllowed:
            return False
        return True

    @property
    def guarded(self) -> bool:
        """Whether the person came over SSH, so that roles count on a private store, too."""
        return self.actor.guarded

    # --- reading -------------------------------------------------------------------------------------

    def workspace(self) -> WorkspaceView:
        """The workspace, validated."""
        return self._view().workspace("documents")

    def peek_workspace(self) -> WorkspaceView:
        """The workspace as light records, without pydantic."""
        return self._view().workspace("records")

    def plan(self, team: str, cycle: str) -> Plan:
        """The plan as validated documents, a table read when first asked for. Raises Unknown, Damaged."""
        return self._view().plan(team, cycle, "documents")

    def peek(self, team: str, cycle: str) -> Plan:
        """The plan as light records, without pydantic. Raises Unknown, Damaged."""
        return self._view().plan(team, cycle, "records")

    def peek_many(self, teams: Iterable[str], cycle: str) -> Iterator[Plan | StoreError]:
        """The teams' plans of that cycle as light records; or why one cannot be read. Raises Unknown."""
        return self._view().plans(teams, cycle)

    def has_plan(self, team: str, cycle: str) -> bool:
        """Whether the team has written anything for that cycle."""
        return self._backend.has(plan_shard(team, cycle))

    def stamp(self, team: str, cycle: str) -> object:
        """A value that changes when plan or workspace does; cheap enough to ask every second."""
        return self._backend.stamp((WORKSPACE, plan_shard(team, cycle)))

    def _view(self) -> ReadView:
        return ReadView(self._backend, self.actor)

    # --- changing ------------------------------------------------------------------------------------

    def act(self, deed: Deed[Plan, P], team: str, cycle: str, /, *args: P.args, **given: P.kwargs) -> Outcome:
        """Do the deed: all of its changes are kept, or none.

        Raises Refusal (the deed's own), NotAllowed, Busy, Damaged, NoRoom, WriteFailed.
        """
        from store.transactions.act import act

        by = self.actor
        return act(
            self._backend, by, deed, team, cycle, lambda plan: deed(plan, by.person, by.today, *args, **given)
        )

    def act_on_workspace(self, deed: Deed[WorkspaceView, P], /, *args: P.args, **given: P.kwargs) -> Outcome:
        """Do a deed on teams, people and cycles; raises as `act` does."""
        from store.transactions.act import act_on_workspace

        by = self.actor
        return act_on_workspace(
            self._backend, by, deed, lambda view: deed(view, by.person, by.today, *args, **given)
        )

    def rehearse_on_workspace(
        self, deed: Deed[WorkspaceView, P], /, *args: P.args, **given: P.kwargs
    ) -> Outcome:
        """What the deed would do as things stand; nothing is changed. Raises Refusal, NotAllowed."""
        from store.transactions.act import rehearse_on_workspace

        by = self.actor
        return rehearse_on_workspace(
            self._backend, by, deed, lambda view: deed(view, by.person, by.today, *args, **given)
        )

    def check_may_organise(self) -> None:
        """Raises NotAllowed, saying who can, unless this person may change teams, people and cycles."""
        self._view().may_change(None)

    def undo(self, said: Callable[[str], str], /, *, team: str, cycle: str) -> Outcome:
        """Take back one's own last change, as a new one. Raises Refusal, naming who has changed it since.

        `said` makes the sentence for it from what was said of that change.
        """
        from store.transactions.undo import undo

        return undo(self._backend, self.actor, self._terms_of, team, cycle, said)

    def redo(self, said: Callable[[str], str], /, *, team: str, cycle: str) -> Outcome:
        """Do again what one has just undone, as a new change. Raises Refusal as `undo` does."""
        from store.transactions.undo import undo

        return undo(self._backend, self.actor, self._terms_of, team, cycle, said, redo=True)

    # --- beside the plan -----------------------------------------------------------------------------

    @cached_property
    def drafts(self) -> Drafts:
        """What this person has typed and not yet submitted."""
        return self._backend.drafts(self.person)

    def presence(self) -> Presence:
        """A new window of this person."""
        return self._backend.presence(self.person)

    # --- all of it -----------------------------------------------------------------------------------

    def export(self) -> dict[str, object]:
        """Everything but drafts, as JSON values."""
        from store.transactions.export_import import export

        return export(self._backend, self.actor)

    def copies(self) -> list[str]:
        """Where other programs left second versions of what is kept: no export holds them."""
        return self._backend.copies()

    def restore_export(self, data: object) -> list[str]:
        """Replace the store by an export, after a backup of each shard; whose sealed words are in neither.

        Raises NotOurs, NewerStore.
        """
        from store.transactions.export_import import restore

        return restore(self._backend, self.actor, data)
