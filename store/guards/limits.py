"""Words that come in are held to a length; what is stored already and longer can stay, go, or get shorter."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from store.documents.deeds import Add, Edit
from store.documents.fields import value_in
from store.documents.rules.limits import TEXT, TooLong, all_too_long, too_long
from store.documents.tables import COLLECTIONS, SINGLETONS, WORKSPACE_TABLES
from store.rows.refusal import StoreRefusal
from store.rows.table import model_at

if TYPE_CHECKING:
    from store.documents.base import Document
    from store.documents.deeds import Change, Outcome

_MODELS = {**SINGLETONS, **COLLECTIONS, **WORKSPACE_TABLES}


_COPIED = frozenset(
    {
        *("objectives", "key_results", "conditions", "choices", "obstacles", "initiatives", "kpis"),
        *("answers", "dismissals", "priorities", "learnings", "past_results", "scores"),
    }
)
"""Tables into which deeds copy words that stand elsewhere already."""


def refuse_too_long(
    outcome: Outcome,
    find: Callable[[str, str], Document | None],
    stored: Callable[[], Iterable[Document]],
) -> None:
    """Raises Refusal for the first text that is longer than its field holds, naming field and length.

    `find` gives the stored document with that table and id, `stored` all that are there: what an older
    version kept there too long may be copied by a deed.
    """
    if len(outcome.why) > TEXT:
        raise _refusal(TooLong("reason", TEXT, outcome.why))
    for change in outcome.changes:
        found = _fault(change)
        if found is None or _shortens(change, found, find):
            continue
        if _table_of(change) not in _COPIED or found.text not in _kept_too_long(stored()):
            raise _refusal(found)


def _refusal(found: TooLong) -> StoreRefusal:
    return StoreRefusal("too_long", thing=found.field, most=found.most, length=len(found.text))


def _fault(change: Change) -> TooLong | None:
    if isinstance(change, Add):
        return too_long(type(change.document), dict(change.document))
    if isinstance(change, Edit):
        return too_long(model_at(_MODELS[change.table]), change.fields)
    return None


def _table_of(change: Change) -> str:
    return change.document.table if isinstance(change, Add) else change.table


def _shortens(change: Change, found: TooLong, find: Callable[[str, str], Document | None]) -> bool:
    """Whether the field held more before."""
    if not isinstance(change, Edit):
        return False
    before = value_in(find(change.table, change.id), found.field)
    return isinstance(before, str) and len(before) > len(found.text)


def _kept_too_long(stored: Iterable[Document]) -> set[str]:
    return {found.text for document in stored for found in all_too_long(type(document), dict(document))}
