"""A filled example store: small clinics, and the team that lets patients book a visit there.

Pure: the same `today` gives the same documents. Whatever the day, it is week 8 of 13.
"""

from __future__ import annotations

from datetime import date

from store.documents.base import Document

from .check_ins import check_ins
from .days import Days
from .harbour import harbour
from .history import with_history
from .last_cycle import last_cycle
from .okrs import okrs
from .prework import prework
from .reception import reception
from .rhythm import rhythm
from .strategy import strategy
from .workspace import workspace

DEMO_PERSON = "mara"
"""Who opens the demo, when nobody else is named."""

Shards = dict[tuple[str, str], list[Document]]


def demo_documents(today: date) -> tuple[list[Document], Shards]:
    """The workspace's documents, and those of each team and cycle."""
    days = Days(today)
    booking = [
        *strategy(days),
        *prework(days),
        *okrs(days),
        *check_ins(days),
        *rhythm(days),
    ]
    shards: Shards = {
        ("booking", days.cycle): with_history(days, booking),
        ("booking", days.last_cycle): last_cycle(days),
        ("reception", days.cycle): reception(days),
        ("harbour", days.cycle): harbour(days),
    }
    return workspace(days), shards
