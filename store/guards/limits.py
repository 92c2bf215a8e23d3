"""Words that come in are held to a length; what is stored already and longer can stay, go, or get shorter."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from store.documents.deeds import Add, Edit, Remove
from store.documents.fields import value_in
from store.documents.rules.limits import TEXT, TooLong, all_too_long, too_long
from store.documents.tables import COLLECTIONS, SINGLETONS, WORKSPACE_TABLES
from store.rows.refusal import StoreRefusal
from store.rows.table import model_at

if TYPE_CHECKING:
    from store.documents.base import Document
    from store.documents.deeds import Change, Outcome
    from store.documents.sealing import Sealed

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
    sealed: Callable[[str], Iterable[Sealed]] = lambda topic: (),
) -> None:
    """Raises Refusal for the first text that is longer than its field holds, naming field and length.

    `find` gives the stored document with that table and id, `stored` all that are there: what an older
    version kept there too long may be copied by a deed. `sealed` gives the person's own words of a topic:
    they are held to a length when they are sealed, so that a reveal is never held up by those of one.
    """
    if len(outcome.why) > TEXT:
        raise _refusal(TooLong("reason", TEXT, outcome.why))
    if outcome.as_stored:
        return
    for change in outcome.changes:
        found = _fault(change)
        if found is None or _shortens(change, found, find) or found.text in _moved(outcome, find):
            continue
        if _table_of(change) not in _COPIED or found.text not in _kept_too_long(stored()):
            raise _refusal(found)
    for one in outcome.sealing.put:
        found = too_long(model_at(_MODELS[one.topic]), one.words)
        if found is None or any(_held_more(before, one, found) for before in sealed(one.topic)):
            continue
        if found.text not in _moved(outcome, find):
            raise _refusal(found)


def _moved(outcome: Outcome, find: Callable[[str, str], Document | None]) -> set[str]:
    """Texts that leave the place where they were: rows that are taken out, and words no longer sealed."""
    sealing = outcome.sealing
    gone = (find(change.table, change.id) for change in outcome.changes if isinstance(change, Remove))
    unsealed = (text for one in (*sealing.opened, *sealing.take) for text in one.words.values())
    return {*unsealed, *_kept_too_long(document for document in gone if document is not None)}


def _held_more(before: Sealed, after: Sealed, found: TooLong) -> bool:
    """Whether it is the same sealed thing, and was as long before or longer."""
    return before.id == after.id and len(before.words.get(found.field, "")) >= len(found.text)


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
