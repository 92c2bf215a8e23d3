"""How many rows a list of a plan holds, and how many of one person's: nobody's crowd out the others'."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from store.documents.deeds import Add, Edit
from store.documents.fields import text_in
from store.rows.refusal import StoreRefusal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from store.documents.base import Document
    from store.documents.deeds import Change, Outcome
    from store.documents.sealing import Sealed

MOST, OWN, SEALED = 2_000, 500, 200
"""Rows of a table in one plan; those whose writer one person is; one's own sealed ones of a topic."""
MOST_CHECK_INS, OWN_CHECK_INS = 10_000, 2_500
IN_A_FIELD = 500
"""Entries of a list in a field, such as those who contribute."""

_WRITERS = {
    "wins": "by",
    "priorities": "person",
    "answers": "by",
    "dismissals": "by",
    "peer_reviews": "by",
    "learnings": "by",
    "check_ins": "by",
}
_CHECK_INS = "check_ins"
_OURS = frozenset({"commitment"})


def refuse_too_many(
    outcome: Outcome,
    rows: Callable[[str], Iterable[Document]],
    sealed: Callable[[str], Iterable[Sealed]],
) -> None:
    """Raises Refusal where a deed adds to a list that is full. What is opened or handed in is never held up.

    `rows` gives those of a table as they are, `sealed` the person's own of a topic.
    """
    sealing = outcome.sealing
    if not outcome.as_stored and any(_is_too_long(change, rows) for change in outcome.changes):
        raise StoreRefusal("too_many_in_field", most=IN_A_FIELD)
    if outcome.as_stored or sealing.opened or sealing.take:
        return
    added = [
        change.document for change in outcome.changes if isinstance(change, Add) and not change.elsewhere
    ]
    for table, count in Counter(document.table for document in added).items():
        there = list(rows(table))
        most = MOST_CHECK_INS if table == _CHECK_INS else MOST
        if len(there) + count > most:
            raise StoreRefusal("too_many", most=most)
        _refuse_own(table, there, [document for document in added if document.table == table])
    for topic, put in Counter(one.topic for one in sealing.put).items():
        before = {one.id for one in sealed(topic)}
        if put + len(before - {one.id for one in sealing.put}) > SEALED:
            raise StoreRefusal("too_many_own", most=SEALED)


def _refuse_own(table: str, there: Iterable[Document], added: Iterable[Document]) -> None:
    field = _WRITERS.get(table)
    if field is None:
        return
    new = Counter(text_in(document, field) for document in added)
    old = Counter(text_in(document, field) for document in there)
    most = OWN_CHECK_INS if table == _CHECK_INS else OWN
    if any(who and old[who] + count > most for who, count in new.items()):
        raise StoreRefusal("too_many_own", most=most)


def _is_too_long(change: Change, rows: Callable[[str], Iterable[Document]]) -> bool:
    """Whether a list in a field of it has too many entries, and more than it had. What was found open at the
    commit the program itself wrote."""
    if isinstance(change, Add):
        fields = {} if change.elsewhere else dict(change.document)
        return change.document.table not in _OURS and any(
            _entries(each) > IN_A_FIELD for each in fields.values()
        )
    if not isinstance(change, Edit) or change.table in _OURS:
        return False
    long = [name for name, value in change.fields.items() if _entries(value) > IN_A_FIELD]
    before = next((row for row in rows(change.table) if row.id == change.id), None) if long else None
    stood = dict(before) if before is not None else {}
    return any(_entries(change.fields[name]) > _entries(stood.get(name)) for name in long)


def _entries(value: object) -> int:
    return len(value) if isinstance(value, (list, tuple)) else 0
