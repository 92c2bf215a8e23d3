"""What a new store begins with."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from store.documents.workspace import Workspace
from store.errors import Damaged
from store.rows.delta import Delta
from store.rows.edit import ShardEdit
from store.rows.names import WORKSPACE, plan_shard
from store.rows.snapshot import Snapshot

if TYPE_CHECKING:
    from store.documents.base import Document


def deltas_of(
    documents: Iterable[Document],
    team_documents: Mapping[tuple[str, str], Iterable[Document]],
    *,
    shared: bool,
) -> list[Delta]:
    """What makes the shards that hold these documents, the workspace last. Raises Refusal."""
    given = [
        document.model_copy(update={"shared": shared}) if isinstance(document, Workspace) else document
        for document in documents
    ]
    if not any(isinstance(document, Workspace) for document in given):
        given.insert(0, Workspace(shared=shared))
    filled = [(plan_shard(*place), inside) for place, inside in team_documents.items()]
    return [_filled(shard, inside) for shard, inside in [*filled, (WORKSPACE, given)]]


def _filled(shard: str, documents: Iterable[Document]) -> Delta:
    work = ShardEdit(Snapshot.empty(shard, lambda place: Damaged(shard, shard, place)))
    for document in documents:
        work.add(document)
    return work.finish()
