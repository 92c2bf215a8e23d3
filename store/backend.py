"""What a kind of store can do: the one door between the gateway and where rows lie.

Only types stand here. `store/files/` is the kind that lies in a folder; `open_store` tells names apart.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from datetime import date
from typing import NamedTuple, Protocol

from store.drafts import DraftKeeper, Drafts
from store.errors import Fact, StoreError
from store.rows.delta import Delta
from store.rows.names import WORKSPACE
from store.rows.snapshot import Snapshot


class Problem(NamedTuple):
    """One thing that is wrong with a store."""

    shard: str
    where: str
    """What is damaged, by the name it has in sentences: its file."""
    place: Fact
    """Where in it and what."""
    backup: str | None = None
    """The newest good one, where there is one to put back."""
    is_copy: bool = False
    """Nothing is damaged: a sync program kept a second version beside it."""
    of: str = ""
    """The shard of which another program left two versions; empty: nothing to merge."""

    @property
    def is_of_people(self) -> bool:
        """Whether what is damaged says who is here, with which keys and roles."""
        return self.shard == WORKSPACE

    @property
    def can_be_repaired(self) -> bool:
        """Whether a backup can be put back."""
        return self.backup is not None


class Presence(Protocol):
    """One window that a person has open. Its methods never raise: not knowing is no reason to stop work."""

    def is_first(self) -> bool:
        """Whether this is the person's only window, or the first of those still open. Holds until `leave`."""

    def leave(self) -> None:
        """Give the place back."""


class LockedShards(Protocol):
    """Shards that nobody else can change meanwhile."""

    @property
    def shards(self) -> Collection[str]:
        """Names of all shards that are locked; may be more than were asked for."""

    def read(self, shard: str) -> Snapshot:
        """The locked shard as it is now."""

    def write(self, deltas: Sequence[Delta], on: date) -> None:
        """Make these changes in this order, all or none; at most one delta for each shard. Durable on return.

        `on` is the day of the change: the state before the first change of each day is backed up. Changes of
        several shards need the workspace locked, too. Raises Unwritable, NoRoom, NotAllowed, WriteFailed;
        then nothing has changed.
        """


class Backend(Protocol):
    """One store, wherever it lies."""

    @property
    def where(self) -> str:
        """A name for sentences and for opening it again; never with a password in it."""

    @property
    def shared(self) -> bool:
        """Whether it is for several people, so that roles count."""

    @property
    def read_only(self) -> bool:
        """Whether who runs this can read it and not write to it."""

    @property
    def owner(self) -> int:
        """Uid of the account on this machine that the store belongs to."""

    @property
    def exposed(self) -> str:
        """The file mode, such as `770`, where other accounts of this machine can reach it; else empty."""

    def is_free(self) -> bool:
        """Whether there is nothing yet, so that a store could be made."""

    def open(self) -> None:
        """Check that there is a store. Raises NotAStore, NotOurStore, NewerStore, Damaged, NotAllowed."""

    def read(self, shard: str) -> Snapshot:
        """The shard as it is now, without a lock; an empty one where nothing was written to it yet.

        Raises NotAStore, NewerStore, Damaged, NotAllowed.
        """

    def read_many(self, shards: Iterable[str]) -> Iterator[tuple[str, Snapshot | StoreError]]:
        """Each of these shards that is kept, with its snapshot or the error why it cannot be read.

        May read them all in one go.
        """

    def has(self, shard: str) -> bool:
        """Whether the shard is kept. It is not read."""

    def shards(self, cycle: str = "") -> Collection[str]:
        """Names of the workspace and all kept plans; with `cycle` (a `names.cycle_of`) only its plans."""

    def stamp(self, shards: Iterable[str]) -> object:
        """A value that changes when one of these shards does; cheap enough to ask every second."""

    def changing(self, shards: Collection[str]) -> AbstractContextManager[LockedShards]:
        """Hold the locks of these shards, taken in one order. Raises Busy after a few seconds.

        While a plan is held, the workspace stays as it is: who may do what is asked of it.
        """

    def create(self, deltas: Sequence[Delta], *, shared: bool) -> None:
        """Make the store: each delta from nothing, the workspace last. Raises AlreadyThere, NotAllowed."""

    def replace_all(self, deltas: Sequence[Delta], on: date) -> None:
        """Replace the whole store by these shards, each from nothing, after a backup of what was there."""

    def drafts(self, person: str) -> Drafts:
        """What the person has typed and not yet submitted."""

    def draft_keeper(self, person: str) -> DraftKeeper:
        """Where these drafts are written, and what the person sealed."""

    def presence(self, person: str) -> Presence:
        """A new window of the person."""

    def check(self) -> list[Problem]:
        """Read everything and say what is wrong. Works on a store that cannot be opened, too."""

    def repair(self, problem: Problem) -> Fact:
        """Put the newest good backup back; what was done. Raises StoreError."""

    def copies(self) -> list[str]:
        """Second versions of shards that other programs left, which nothing here reads: where they are."""

    def versions(self, problem: Problem) -> tuple[Snapshot, Snapshot]:
        """The shard that has two versions, and the other one. Raises Damaged, StoreError."""

    def keep_before_merge(self, problem: Problem, on: date) -> str:
        """Back the shard up as it is, and lay the other version beside it; where. Raises StoreError."""

    def put_away(self, problem: Problem, path: str, on: date) -> Fact:
        """Move the other version, merged, among the backups; what was done. Raises StoreError."""
