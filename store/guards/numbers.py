"""How many rows a list of a plan holds, and how many of one person's: nobody's crowd out the others'."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from store.documents.deeds import Add
from store.documents.fields import text_in
from store.rows.refusal import StoreRefusal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from store.documents.base import Document
    from store.documents.deeds import Outcome
    from store.documents.sealing import Sealed

MOST, OWN, SEALED = 2_000, 500, 200
"""Rows of a table in one plan; those whose writer one person is; one's own sealed ones of a topic."""
MOST_CHECK_INS = 10_000

_WRITERS = {
    "wins": "by",
    "priorities": "person",
    "answers": "by",
    "dismissals": "by",
    "peer_reviews": "by",
    "learnings": "by",
}
_CHECK_INS = "check_ins"


def refuse_too_many(
    outcome: Outcome,
    rows: Callable[[str], Iterable[Document]],
    sealed: Callable[[str], Iterable[Sealed]],
) -> None:
    """Raises Refusal where a deed adds to a list that is full. What is opened or handed in is never held up.

    `rows` gives those of a table as they are, `sealed` the person's own of a topic.
    """
    sealing = outcome.sealing
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
    if any(who and old[who] + count > OWN for who, count in new.items()):
        raise StoreRefusal("too_many_own", most=OWN)
