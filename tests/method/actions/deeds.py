"""A team that does things: each deed is applied to its documents, as the store would."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable
from datetime import UTC, date, datetime, time
from typing import Any

import pytest

from store.documents.base import Document
from store.documents.deeds import Add, Edit, Outcome, Refusal, Terms
from store.documents.plan import Plan
from store.documents.sealing import Opened, Sealed
from store.documents.tables import COLLECTIONS, SINGLETONS, WORKSPACE_TABLES
from store.documents.workspace import Cycle
from store.freeze import refuse_frozen
from tests.plans import CYCLE, MONDAY, make_plan
from tui.store_words import sentence_of

NOW = datetime.combine(MONDAY, time(9), UTC)


class Doing:
    """The documents of one team and cycle, and what was added for other cycles."""

    def __init__(self, *, today: date = MONDAY, previous: Plan | None = None, **tables: Any) -> None:
        self.today = today
        self._previous = previous
        start = make_plan(**tables)
        every = (*SINGLETONS, *COLLECTIONS)
        self.tables: dict[str, list[Document]] = {name: list(start.table(name)) for name in every}
        self.around: dict[str, list[Document]] = {
            "workspace": [start.workspace.about],
            "teams": list(start.workspace.teams),
            "people": list(start.workspace.everyone),
            "cycles": list(start.workspace.cycles),
        }
        self.elsewhere: dict[str, list[Document]] = defaultdict(list)
        self.sealed: dict[tuple[str, str, str], Sealed] = {}
        """By writer, topic and id."""
        self.unread: set[str] = set()
        """Whose sealed words lie with another account."""

    def _seen_by(self, person: str, opens: Collection[str]) -> Plan:
        plan = self.plan

        def opened(topic: str, people: Iterable[str]) -> Opened:
            assert topic in opens
            asked = set(people)
            words = [one for one in self.sealed.values() if one.topic == topic and one.writer in asked]
            return Opened(
                tuple(one for one in words if one.writer not in self.unread), frozenset(asked & self.unread)
            )

        plan.sealed = lambda topic: tuple(
            one for one in self.sealed.values() if (one.writer, one.topic) == (person, topic)
        )
        plan.opened = opened
        return plan

    @property
    def plan(self) -> Plan:
        [cycle] = [
            each for each in self.around["cycles"] if isinstance(each, Cycle) and each.key == CYCLE.key
        ]
        return make_plan(cycle=cycle, previous=self._previous, **self.around, **self.tables)

    def do(self, deed: Callable[..., Outcome], *, person: str = "mara", **given: Any) -> Outcome:
        """Apply the deed; what it answers."""
        outcome = self._outcome(deed, person, given)
        for one in outcome.sealing.put:
            self.sealed[one.writer, one.topic, one.id] = one
        for one in (*outcome.sealing.take, *outcome.sealing.opened):
            self.sealed.pop((one.writer, one.topic, one.id), None)
        for change in outcome.changes:
            if isinstance(change, Add):
                self._add(change)
            elif isinstance(change, Edit):
                self._edit(change)
            else:
                rows = self._rows(change.table)
                rows[:] = [row for row in rows if row.id != change.id]
        return outcome

    def refused(self, deed: Callable[..., Outcome], *, person: str = "mara", **given: Any) -> str:
        """The sentence with which the deed is refused."""
        with pytest.raises(Refusal) as refusal:
            self._outcome(deed, person, given)
        sentence = sentence_of(refusal.value)
        assert sentence.endswith((".", "?"))
        assert "{" not in sentence
        return sentence

    def _outcome(self, deed: Callable[..., Outcome], person: str, given: dict[str, Any]) -> Outcome:
        terms = deed if isinstance(deed, Terms) else None
        plan = self._seen_by(person, terms.opens if terms else ())
        outcome = deed(plan, person, self.today, **given)
        refuse_frozen(plan, terms, outcome.changes, seals=bool(outcome.sealing.put))
        return outcome

    def _rows(self, table: str) -> list[Document]:
        return self.around[table] if table in WORKSPACE_TABLES else self.tables[table]

    def _add(self, change: Add) -> None:
        if change.cycle and change.cycle != CYCLE.key:
            self.elsewhere[change.cycle].append(change.document)
            return
        rows = self._rows(change.document.table)
        assert change.document.id not in {row.id for row in rows}
        rows.append(change.document)

    def _edit(self, change: Edit) -> None:
        rows = self._rows(change.table)
        [at] = [index for index, row in enumerate(rows) if row.id == change.id]
        rows[at] = type(rows[at]).model_validate({**rows[at].model_dump(), **change.fields})
