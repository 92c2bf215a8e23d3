"""Light records: rows that were validated when they were written, read without pydantic.

A record has the document's attributes: dates parsed, nested documents as records. An attribute that the row
does not have (an older row), or a row that does not fit, is read through the model instead.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import NoReturn

from .row_format import Row

DATES = {
    "cycles": ("start", "end"),
    "people": ("left_on", "away_until"),
    "access_keys": ("added_on",),
    "workspace": ("created_on",),
    "conditions": ("by",),
    "objectives": ("committed_on",),
    "key_results": ("due",),
    "dependencies": ("by",),
    "answers": ("on",),
    "dismissals": ("on",),
    "commitment": ("on",),
    "peer_reviews": ("on",),
    "reader_verdicts": ("on",),
    "readings": ("on",),
    "check_ins": ("on", "will_when"),
    "priorities": ("week",),
    "wins": ("on",),
    "mid_cycles": ("on",),
    "scores": ("on",),
    "retrospective": ("on", "closed_on"),
    "resources": ("start", "end"),
    "learnings": ("on",),
    "steps": ("answered_on",),
    "departments": ("met_on",),
    "department_needs": ("by",),
    "insights": ("on",),
    "insights_review": ("revealed_on", "chosen_on"),
    "review_plan": ("first_check_in", "first_monday", "first_friday", "mid_cycle", "planning", "end_review"),
}
"""The fields of each table that hold a date (a test compares them with the models)."""
MOMENTS = {"check_ins": ("at",), "changes": ("at",), "steps": ("started_at",)}
"""The fields that hold a date and a time of day."""
LATER: dict[str, Row] = {
    "check_ins": {"dated_by_hand": False},
    "people": {"zone": "", "left_on": None, "stand_in": "", "away_until": None},
    "objectives": {"contributors": [], "rank": 0},
    "key_results": {"contributors": [], "rank": 0, "former_keys": []},
    "cycles": {"name": ""},
    "readiness": {"closed": False},
    "insights_review": {"done": [], "awaited": [], "named": False},
}
"""Fields that came later: what a row written before them holds (a test compares them with the models)."""
NESTED = {"key_results": ("rubric",), "changes": ("edits",)}
"""The fields that hold a list of documents of their own."""

_READ: dict[str, tuple[tuple[str, Callable[[str], date]], ...]] = {
    table: (
        *((name, date.fromisoformat) for name in DATES.get(table, ())),
        *((name, datetime.fromisoformat) for name in MOMENTS.get(table, ())),
    )
    for table in {**DATES, **MOMENTS}
}

Whole = Callable[[Row], object]
"""Given a row, its validated document."""


class Record:
    """One row, read only."""

    __slots__ = ("__dict__", "_row", "_table", "_whole")
    _row: Row
    _table: str
    _whole: Whole

    def __getattr__(self, name: str) -> object:
        if name.startswith("_"):
            raise AttributeError(name)
        if name == "table" and self._table:  # the model's own, which no row holds
            return self._table
        return getattr(self._whole(self._row), name)

    def model_copy(self, *, update: Mapping[str, object]) -> Record:
        """Another record with these attributes in place of its own, as a document's."""
        made = Record()
        made.__dict__.update({**self.__dict__, **update})
        for name in self.__slots__[1:]:
            _set(made, name, object.__getattribute__(self, name))
        return made

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError("a record is read only")

    def __repr__(self) -> str:
        return f"Record({self.__dict__})"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Record) and self.__dict__ == other.__dict__

    def __hash__(self) -> int:
        return hash(self.__dict__.get("id"))


_set = object.__setattr__


def record(table: str, row: Row, whole: Whole) -> object:
    """The row as a light record; `whole` validates it when needed, at once where the row does not fit."""
    made = Record()
    _set(made, "_table", table)
    fields = made.__dict__
    try:
        fields.update(LATER.get(table, ()))
        fields.update(row)
        for name, read in _READ.get(table, ()):
            if text := fields.get(name):
                fields[name] = read(text)
        for name in NESTED.get(table, ()):
            fields[name] = [
                record("", inner, _inner(whole, row, name, place))
                for place, inner in enumerate(fields.get(name, ()))
            ]
        if table and type(fields["id"]) is not str:
            return whole(row)
    except (TypeError, ValueError, KeyError):
        return whole(row)
    _set(made, "_row", row)
    _set(made, "_whole", whole)
    return made


def _inner(whole: Whole, row: Row, name: str, place: int) -> Whole:
    """Validates a nested document together with the document that holds it."""
    return lambda _: getattr(whole(row), name)[place]
