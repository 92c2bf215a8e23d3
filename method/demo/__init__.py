"""A filled example store: small clinics, and the team that lets patients book a visit there.

Pure: the same `today` gives the same documents. Whatever the day, it is week 8 of 13.
"""

from __future__ import annotations

from datetime import date

from store.documents.base import Document

from . import check_ins, last_cycle, okrs, prework, reception, rhythm, strategy, workspace
from .days import Days
from .history import with_history

DEMO_PERSON = "mara"
"""Who opens the demo, when nobody else is named."""

Shards = dict[tuple[str, str], list[Document]]


def demo_documents(today: date) -> tuple[list[Document], Shards]:
    """The workspace's documents, and those of each team and cycle."""
    days = Days(today)
    booking = [
        *strategy.documents(days),
        *prework.documents(days),
        *okrs.documents(days),
        *check_ins.documents(days),
        *rhythm.documents(days),
    ]
    shards: Shards = {
        ("booking", days.cycle): with_history(days, booking),
        ("booking", days.last_cycle): last_cycle.documents(days),
        ("reception", days.cycle): reception.documents(days),
    }
    return workspace.documents(days), shards
