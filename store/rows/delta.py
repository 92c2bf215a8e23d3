"""What one change does to one shard: the rows it puts and takes away, and nothing of the others."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from .row_format import Row
from .snapshot import Snapshot


class Delta(NamedTuple):
    """The step from one state of a shard to the next."""

    base: Snapshot
    """The state it starts from; an empty one makes the shard anew, whatever was kept under its name."""
    meta: Row
    """The shard's `meta` row afterwards."""
    put: Mapping[str, Mapping[int, Row]]
    """By table and number: a known number is replaced in its place, a new one comes last, and one that was
    taken away earlier comes back to where it stood."""
    gone: Mapping[str, frozenset[int]] = {}
    """By table, the numbers of the rows taken away."""

    @property
    def shard(self) -> str:
        """The shard's name."""
        return self.base.shard

    @property
    def before(self) -> int:
        """The revision it starts from."""
        revision: int = self.base.meta["revision"]
        return revision


def making(snapshot: Snapshot) -> Delta:
    """The delta that makes the whole shard of the snapshot from nothing."""
    put = {
        table: {int(number): row for number, row in snapshot.rows(table).items()} for table in snapshot.chunks
    }
    return Delta(Snapshot.empty(snapshot.shard, snapshot.trouble), snapshot.meta, put)
