"""Where each shard has its file: `cycles/2026-Q4/booking` in `cycles/2026-Q4/booking.json`."""

from __future__ import annotations

import os
from collections.abc import Iterator

from store.rows.names import WORKSPACE

from . import disk


def path_of(root: str, shard: str) -> str:
    """The file of the shard."""
    return os.path.join(root, *shard.split("/")) + ".json"


def all_shards(root: str) -> Iterator[str]:
    """The workspace and every team's cycle that has a file; drafts are private and not among them."""
    if os.path.lexists(path_of(root, WORKSPACE)):
        yield WORKSPACE
    for cycle in disk.names(os.path.join(root, "cycles")):
        yield from plans_in(root, cycle)


def plans_in(root: str, cycle: str) -> Iterator[str]:
    """Those of one cycle, which goes by the name of its folder; what a sync program copied is none."""
    from .copies import is_copy

    folder = os.path.join(root, "cycles", cycle)
    names = (name for name in disk.names(folder) if name.endswith(".json") and not name.startswith("."))
    for name in names:
        place = f"cycles/{cycle}/{name.removesuffix('.json')}"
        if not is_copy(root, place):
            yield place
