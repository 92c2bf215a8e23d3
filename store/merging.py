"""Files of which another program left two versions: what differs, and putting the other one away once merged.

What is chosen is written by deeds, through the gateway, as everything is.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from .errors import StoreError
from .open_store import backend_at
from .rows.differences import HISTORY, differences, settled
from .rows.names import WORKSPACE, cycle_of, key_of

if TYPE_CHECKING:
    from store.rows.row_format import Row
    from store.rows.snapshot import Snapshot

    from .backend import Backend, Problem
    from .documents.versions import Difference
    from .errors import Fact
    from .open_store import Name


class TwoVersions:
    """One file and its other version. What reads them raises Damaged, StoreError."""

    def __init__(self, backend: Backend, problem: Problem) -> None:
        self._backend = backend
        self._problem = problem
        self.where = problem.where
        """The other version; of a file with git's marks, that file."""
        self.of = f"{problem.of}.json"
        self.is_copy = problem.is_copy

    @cached_property
    def _both(self) -> tuple[Snapshot, Snapshot]:
        return self._backend.versions(self._problem)

    @cached_property
    def found(self) -> list[Difference]:
        """All that differs."""
        return differences(*self._both)

    @property
    def plan(self) -> tuple[str, str] | None:
        """Team and cycle whose plan it is; None: it is the workspace."""
        shard = self._problem.of
        return None if shard == WORKSPACE else (key_of(shard.rpartition("/")[2]), key_of(cycle_of(shard)))

    def rows(self) -> Iterator[tuple[str, Row]]:
        """Every document of both versions with its table, the file's own first."""
        for version in self._both:
            for table in version.models:
                if table != HISTORY:
                    yield from ((table, row) for row in version.rows(table).values())

    def keys(self) -> dict[str, list[str]]:
        """The keys that documents of each table bear in the file."""
        here = self._both[0]
        return {
            table: [str(row["key"]) for row in here.rows(table).values() if "key" in row]
            for table in here.models
            if table != HISTORY
        }

    def people(self) -> dict[str, str]:
        """What people are called, by their keys, as far as the workspace can be read."""
        try:
            known = [self._backend.read(WORKSPACE)]
        except StoreError:
            known = [one for one in reversed(self._both) if one.shard == WORKSPACE]
        return {
            row["key"]: row.get("name") or row["key"] for one in known for row in one.rows("people").values()
        }

    def settled(self, wanted: list[Difference]) -> list[Difference]:
        """Those to take from the other version, without what would leave something hanging from nothing."""
        return settled(wanted, self.found, self._both[0])

    def keep(self, on: date) -> str:
        """Back the file up as it is; where the other version lies beside it."""
        return self._backend.keep_before_merge(self._problem, on)

    def put_away(self, path: str, on: date) -> Fact:
        """Move the other version among the backups; what was done."""
        return self._backend.put_away(self._problem, path, on)


def files_with_two(name: Name) -> list[TwoVersions]:
    """All in the store of that name, which need not open; those that do not say whose they are, too."""
    backend = backend_at(name)
    return [TwoVersions(backend, one) for one in backend.check() if one.of or one.is_copy]
