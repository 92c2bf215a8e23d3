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
    def everyone(self) -> tuple[Person, ...]:
        """Those who are here, and those who left."""
        return tuple(self._rows("people"))

    @cached_property
    def people(self) -> tuple[Person, ...]:
        """Those who are here."""
        return tuple(person for person in self.everyone if person.left_on is None)

    @cached_property
    def cycles(self) -> tuple[Cycle, ...]:
        return tuple(sorted(self._rows("cycles"), key=lambda cycle: cycle.start))

    @cached_property
    def access_keys(self) -> tuple[AccessKey, ...]:
        return tuple(self._rows("access_keys"))

    @cached_property
    def facilitators(self) -> tuple[Person, ...]:
        leading: Sequence[Person] = self._matching("people", "role", "facilitator")
        return tuple(person for person in leading if person.left_on is None)

    def team(self, key: str) -> Team | None:
        found: Team | None = self._of_key("teams", key)
        return found

    def person(self, key: str) -> Person | None:
        """Whose key it is, or was."""
        found: Person | None = self._of_key("people", key)
        return found

    def present(self, key: str) -> Person | None:
        """Whose key it is, unless they have left."""
        found = self.person(key)
        return found if found is not None and found.left_on is None else None

    @cached_property
    def keys_given(self) -> frozenset[str]:
        """Every key that is or was a person's: it is nobody else's ever (METHOD 9).

        Earlier versions took people out altogether; the history knows them.
        """
        gone = {
            str(edit.before.get("key", ""))
            for change in self._rows("changes")
            for edit in change.edits
            if edit.how == "remove" and edit.table == "people"
        }
        return frozenset(gone | {person.key for person in self.everyone})

    def has_left(self, key: str) -> bool:
        """Whether it is the key of somebody who was here and is no longer."""
        found = self.person(key)
        return found.left_on is not None if found is not None else key in self.keys_given

    def signs_in(self, person: str, fingerprint: str) -> bool:
        """Whether the person has the key of that fingerprint; empty, as in older lines: any key at all."""
        return any(
            each.person == person and fingerprint in ("", each.fingerprint) for each in self.access_keys
        )

    def stands_in(self, who: str, owner: str, today: date) -> bool:
        """Whether `who` checks in for the owner, who is away."""
        away = self.present(owner)
        return away is not None and away.stand_in == who != "" and is_away(away, today)

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


def is_away(person: Person, today: date) -> bool:
    """Whether the person is away on that day."""
    return person.away_until is not None and today <= person.away_until


def among(rows: Rows) -> Matching:
    """A Matching that looks through the whole table."""
    return lambda table, field, value: [row for row in rows(table) if getattr(row, field, None) == value]
