"""A line of the draft as its words would make it, before they are kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from method.actions.key_results import fields_read
from method.coach.sentence import read
from method.plan.active_set import cycle_dates
from method.plan.cycle_names import spoken_cycles
from store.documents.guards import is_objective
from store.documents.okrs import KeyResult, Objective

if TYPE_CHECKING:
    from datetime import date

    from method.coach.sentence import Read
    from store.documents.plan import Plan
    from tui.screens.draft.okr_line import Okr
    from tui.screens.draft.sentence.field import SentenceKey


class Preview(NamedTuple):
    """The document that the words would make; None where there is no line.

    `reading` is what the grammar reads in a key result being typed, else None.
    """

    document: Okr | None
    text: str
    reading: Read | None = None


def preview(stored: Plan, key: SentenceKey, text: str, today: date) -> Preview:
    """What the words typed under `key` would become. `stored` holds validated documents: one is copied."""
    held: Okr | None = stored.find(key.table, key.id) if key.id else None
    return with_words(_new_line(stored, key) if held is None else held, stored, text, today)


def as_it_stands(line: Okr | None, plan: Plan, today: date) -> Preview:
    """A line of the list as it is kept; its sentence is read to show what each part of it is."""
    if line is None or is_objective(line):
        return Preview(line, line.text if line is not None else "")
    return Preview(line, line.statement, _read(line.statement, plan, today))


def _read(text: str, plan: Plan, today: date) -> Read:
    start, end = cycle_dates(plan)
    return read(text, today=today, start=start, end=end, cycles=spoken_cycles(plan.workspace.cycles))


def _new_line(plan: Plan, key: SentenceKey) -> Okr:
    """A line without an id and without words, of the person who owns its objective."""
    if key.table == "objectives":
        return Objective.model_construct(key="", id="", text="")
    parent: Objective | None = plan.find("objectives", key.id)
    owner = parent.owner if parent is not None else ""
    return KeyResult.model_construct(key="", id="", objective=key.id, statement="", owner=owner)


def with_words(line: Okr, plan: Plan, text: str, today: date) -> Preview:
    """The line with other words, and with what they say where nobody has corrected it by hand."""
    if is_objective(line):
        return Preview(line.model_copy(update={"text": " ".join(text.split())}), text)
    fields = fields_read(plan, text, today)
    free = {name: value for name, value in fields.items() if name not in line.corrected}
    document = line.model_copy(update={"statement": text, **free})
    return Preview(document, text, _read(text, plan, today))
