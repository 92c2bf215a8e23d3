"""The workspace as documents: its teams, people and cycles. Imports no pydantic, as plan.py."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .workspace import AccessKey, Cycle, Person, Team, Workspace

Rows = Callable[[str], Sequence[Any]]
"""Given a table's name, its documents (or light records), in the order they were added."""
Matching = Callable[[str, str, str], Sequence[Any]]
"""Gives the documents of a table with a value in a field; the rest of the table is not read."""


class WorkspaceView:
    """The workspace's documents."""

    def __init__(self, rows: Rows, matching: Matching | None = None) -> None:
        self._rows = rows
        self._matching = matching or among(rows)
        self._by_key: dict[tuple[str, str], Any] = {}

    @cached_property
    def about(self) -> Workspace:
        found: Workspace = self._rows("workspace")[0]
        return found

    @cached_property
    def teams(self) -> tuple[Team, ...]:
        return tuple(self._rows("teams"))

    @cached_property
    def people(self) -> tuple[Person, ...]:
        return tuple(self._rows("people"))

    @cached_property
    def cycles(self) -> tuple[Cycle, ...]:
        return tuple(sorted(self._rows("cycles"), key=lambda cycle: cycle.start))

    @cached_property
    def access_keys(self) -> tuple[AccessKey, ...]:
        return tuple(self._rows("access_keys"))

    @cached_property
    def facilitators(self) -> tuple[Person, ...]:
        return tuple(self._matching("people", "role", "facilitator"))

    def team(self, key: str) -> Team | None:
        found: Team | None = self._of_key("teams", key)
        return found

    def person(self, key: str) -> Person | None:
        found: Person | None = self._of_key("people", key)
        return found

    def cycle(self, key: str) -> Cycle | None:
        found: Cycle | None = self._of_key("cycles", key)
        return found

    def _of_key(self, table: str, key: str) -> Any | None:
        if (table, key) not in self._by_key:
            self._by_key[table, key] = next(iter(self._matching(table, "key", key)), None)
        return self._by_key[table, key]

    def people_of(self, team: str) -> tuple[Person, ...]:
        return tuple(person for person in self.people if team in person.teams)

    def current_cycle(self, today: date) -> Cycle | None:
        """The open cycle that today lies in; else the nearest open one; else the latest."""
        open_ones: list[Cycle] = list(self._matching("cycles", "state", "open"))
        open_ones.sort(key=lambda cycle: cycle.start)
        inside = [cycle for cycle in open_ones if cycle.start <= today <= cycle.end]
        if inside:
            return inside[-1]
        if open_ones:
            return min(open_ones, key=lambda cycle: abs((cycle.start - today).days))
        return self.cycles[-1] if self.cycles else None


def among(rows: Rows) -> Matching:
    """A Matching that looks through the whole table."""
    return lambda table, field, value: [row for row in rows(table) if getattr(row, field, None) == value]
