"""The one way to what is kept: open a store, read it, change it by deeds.

Readers never lock: they see each shard as the last write left it. A deed runs under the locks of the shards
it changes, on documents read under those locks, and is acknowledged when its writes are on the disk.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, date, datetime
from functools import cached_property
from typing import TYPE_CHECKING, Any, ParamSpec

from store.rows.names import WORKSPACE, path_of, plan_shard
from store.rows.snapshot import Snapshot
from store.transactions.read_view import ReadView

from .errors import GONE, Damaged, NotAStore, NotOurStore
from .files import backups, disk

if TYPE_CHECKING:
    from pathlib import Path

    from store.documents.base import Document
    from store.documents.deeds import Deed, Outcome, Terms
    from store.documents.plan import Plan, WorkspaceView
    from store.files.drafts import Drafts
    from store.files.health_check import Problem

P = ParamSpec("P")

TermsOf = Callable[[str], "Terms | None"]


def _unknown(name: str) -> Terms | None:
    return None


_HELD = 64
"""Shards kept parsed in memory."""


class Gateway:
    """A store, opened by one person on one day."""

    guarded = False
    """Whether the person came over SSH, so that roles count on a private store, too. Set for the process."""

    def __init__(self, root: Path | str, *, person: str, today: date, terms_of: TermsOf = _unknown) -> None:
        self.person = person
        self.terms_of = terms_of
        self.today = today
        self._on_that_day = date.today() == today
        self.folder = os.path.abspath(root)
        disk.check_root(self.folder)
        if not disk.is_there(path_of(self.folder, WORKSPACE)):
            raise NotAStore(self.folder)
        self.shared = disk.is_shared(self.folder)
        self._held: dict[str, Snapshot] = {}
        self._written: set[str] = set()

    @cached_property
    def root(self) -> Path:
        from pathlib import Path

        return Path(self.folder)

    @classmethod
    def open(cls, root: Path | str, *, person: str, today: date, terms_of: TermsOf = _unknown) -> Gateway:
        """`terms_of` knows the deeds by their names in the history; undoing others needs a facilitator.

        Raises NotAStore, NotOurStore, NewerStore, Damaged, NotAllowed.
        """
        gateway = cls(root, person=person, today=today, terms_of=terms_of)
        try:
            gateway.snapshot(WORKSPACE)
        except Damaged as error:
            if backups.nothing_of_ours(gateway.folder, error):
                raise NotOurStore(gateway.folder) from error
            raise
        return gateway

    @classmethod
    def create(
        cls,
        root: Path | str,
        documents: Iterable[Document],
        *,
        person: str,
        today: date,
        shared: bool = False,
        team_documents: Mapping[tuple[str, str], Iterable[Document]] | None = None,
    ) -> Gateway:
        """Make a store in a new or empty folder.

        `documents` are the workspace's; `team_documents[(team, cycle)]` fill a plan, history included.
        Raises AlreadyThere, Refusal.
        """
        from store.files.create_store import make_store

        make_store(root, documents, shared=shared, team_documents=team_documents or {})
        return cls.open(root, person=person, today=today)

    @property
    def read_only(self) -> bool:
        """Whether this person may read the store and not write to it."""
        return not os.access(self.folder, os.W_OK)

    def workspace(self) -> WorkspaceView:
        return ReadView(self).workspace("documents")

    def peek_workspace(self) -> WorkspaceView:
        """The workspace as light records, without pydantic."""
        return ReadView(self).workspace("records")

    def plan(self, team: str, cycle: str) -> Plan:
        """Validated, each table when first asked for. Raises Unknown, Damaged."""
        return ReadView(self).plan(team, cycle, "documents")

    def peek(self, team: str, cycle: str) -> Plan:
        """The plan as light records, without pydantic. Raises Unknown, Damaged."""
        return ReadView(self).plan(team, cycle, "records")

    def act(self, deed: Deed[Plan, P], team: str, cycle: str, /, *args: P.args, **given: P.kwargs) -> Outcome:
        """Do the deed: all of its changes are kept, or none.

        Raises Refusal (the deed's own), NotAllowed, Busy, Damaged, NoRoom, WriteFailed.
        """
        from store.transactions.act import act

        return act(self, deed, team, cycle, lambda plan: deed(plan, self.person, self.today, *args, **given))

    def act_on_workspace(self, deed: Deed[WorkspaceView, P], /, *args: P.args, **given: P.kwargs) -> Outcome:
        """Do a deed on teams, people and cycles; raises as `act` does."""
        from store.transactions.act import act_on_workspace

        return act_on_workspace(self, deed, lambda view: deed(view, self.person, self.today, *args, **given))

    def undo(self, *, team: str, cycle: str) -> Outcome:
        """Take back one's own last change, as a new one. Raises Refusal, naming who has changed it since."""
        from store.transactions.undo import undo

        return undo(self, team, cycle)

    def stamp(self, team: str, cycle: str) -> object:
        """Compares unequal once somebody has written to plan or workspace; asks the file system only."""
        return tuple(_stamp(path_of(self.folder, shard)) for shard in (WORKSPACE, plan_shard(team, cycle)))

    @cached_property
    def drafts(self) -> Drafts:
        """What this person has typed and not yet given in."""
        from store.files.drafts import Drafts

        return Drafts(self.folder, self.person, shared=self.shared)

    def export(self) -> dict[str, Any]:
        """Everything but drafts, as JSON values."""
        from store.files.export_import import export

        return export(self)

    def restore_export(self, data: object) -> None:
        """Make the store what the export says, after a backup of each shard. Raises NotOurs, NewerStore."""
        from store.files.export_import import restore

        restore(self, data)

    @classmethod
    def import_store(
        cls, root: Path | str, data: object, *, person: str, today: date, shared: bool = False
    ) -> Gateway:
        """Make a store from an export. Raises NotOurs, NewerStore, AlreadyThere."""
        from store.files.export_import import import_store

        import_store(root, data, shared=shared)
        return cls.open(root, person=person, today=today)

    def check(self) -> list[Problem]:
        """Read everything and say what is wrong."""
        from store.files.health_check import check

        return check(self.folder)

    def repair(self, problem: Problem) -> str:
        """Put the newest good backup back, the damaged file kept aside; one sentence saying what was done."""
        from store.files.health_check import repair

        return repair(self.folder, problem)

    def snapshot(self, shard: str) -> Snapshot:
        """The shard as it is now."""
        path = path_of(self.folder, shard)
        if shard != WORKSPACE:
            folder = os.path.dirname(path)
            disk.check_folder(os.path.dirname(folder), shared=self.shared)
            disk.check_folder(folder, shared=self.shared)
        data = disk.read(path, shared=self.shared)
        held = self._held.get(shard)
        if held is not None and held.data == data:
            return held
        trouble = backups.trouble(self.folder, shard, path)
        if data is None:
            if shard == WORKSPACE:
                raise NotAStore(self.folder)
            if backups.is_missed(self.folder, shard):
                raise trouble(GONE)
            found = Snapshot.empty(shard, trouble)
        else:
            found = Snapshot.parsed(shard, data, trouble, held)
        self.hold(found)
        return found

    def hold(self, snapshot: Snapshot) -> None:
        """Remember what is on the disk now, so that it need not be parsed again."""
        self._held[snapshot.shard] = snapshot
        if len(self._held) > _HELD:
            self._held.pop(next(iter(self._held)), None)

    def now(self) -> datetime:
        """Now; where OKR_TODAY sets another day than this, the same hour of that day."""
        now = datetime.now(UTC)
        return now if self._on_that_day else datetime.combine(self.today, now.timetz())

    def first_time(self, shard: str) -> bool:
        """Whether this gateway has not written to the shard before."""
        if shard in self._written:
            return False
        self._written.add(shard)
        return True

    def has_plan(self, team: str, cycle: str) -> bool:
        """Whether the team has written anything for that cycle."""
        return os.path.lexists(path_of(self.folder, plan_shard(team, cycle)))


def _stamp(path: str) -> tuple[int, ...]:
    try:
        found = os.stat(path)
    except OSError:
        return ()
    return found.st_ino, found.st_mtime_ns, found.st_ctime_ns, found.st_size
