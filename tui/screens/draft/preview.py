"""A line of the draft as its words would make it, before they are kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from method.actions.key_results import fields_read
from method.coach.sentence import Read, read
from method.plan.active_set import cycle_dates
from store.documents.okrs import KeyResult, Objective

if TYPE_CHECKING:
    from datetime import date

    from store.documents.plan import Plan
    from tui.screens.draft.okr_line import Okr
    from tui.screens.draft.sentence_field import SentenceKey


class Preview(NamedTuple):
    """The document as these words would make it; None where there is no line at all.

    `reading` is what the grammar finds in a key result that is being typed, else None.
    """

    document: Okr | None
    text: str
    reading: Read | None = None


def preview(plan: Plan, key: SentenceKey, text: str, today: date) -> Preview:
    """What the words typed under `key` would become, stored already or not."""
    if key.table == "objectives":
        return Preview(_objective(plan, key, text), text)
    start, end = cycle_dates(plan)
    return Preview(_key_result(plan, key, text, today), text, read(text, today=today, start=start, end=end))


def _objective(plan: Plan, key: SentenceKey, text: str) -> Objective:
    held: Objective | None = plan.find("objectives", key.id) if key.id else None
    words = " ".join(text.split())
    if held is not None:
        return held.model_copy(update={"text": words})
    return Objective.model_construct(key="", id="", text=words)


def _key_result(plan: Plan, key: SentenceKey, text: str, today: date) -> KeyResult:
    held: KeyResult | None = plan.find("key_results", key.id)
    fields = fields_read(plan, text, today)
    if held is not None:
        free = {name: value for name, value in fields.items() if name not in held.corrected}
        return held.model_copy(update={"statement": text, **free})
    parent: Objective | None = plan.find("objectives", key.id)
    owner = parent.owner if parent else ""
    return KeyResult.model_construct(key="", id="", objective=key.id, statement=text, owner=owner, **fields)
