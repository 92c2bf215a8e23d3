"""Two versions of a file in words: what each difference is about, both values, who wrote them and when."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, NamedTuple

from method.plan.formatting import day, plain, shorten
from method.wording import merge as say
from method.wording import screens
from method.wording.names import field_name, sentence, thing

if TYPE_CHECKING:
    from collections.abc import Iterable

    from store.documents.versions import Difference, Trace

_WORDS = ("statement", "text", "what", "title", "name", "believed", "changed", "person", "key")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}.*")
_ABOVE = ("key_result", "objective", "of", "kpi")
_UNTOLD = frozenset({"id", "rev", "key", "at", "suggested", "dated_by_hand", *_ABOVE})
_LONGEST = 60
Row = Mapping[str, object]


class Told(NamedTuple):
    """A difference as people read it."""

    title: str
    here: str
    there: str
    by_here: str
    by_there: str


class Versions:
    """What both versions hold, to say ids and people by their names."""

    def __init__(self, rows: Iterable[tuple[str, Row]], people: Mapping[str, str], today: date) -> None:
        self._rows: dict[str, tuple[str, Row]] = {}
        self._people = people
        self._today = today
        for table, row in rows:
            self._rows.setdefault(str(row["id"]), (table, row))

    def told(self, one: Difference) -> Told:
        """The difference in words."""
        row = self._rows.get(one.id, ("", {}))[1]
        called = self._called(one.table, row)
        traces = self._trace(one.by_here), self._trace(one.by_there)
        if not one.field:
            absent = say.REMOVED if one.taken else say.NOT_IN_IT
            here, there = (
                self._document(held, called) if isinstance(held, dict) else absent
                for held in (one.here, one.there)
            )
            return Told(called, here, there, *traces)
        title = say.FIELD.format(thing=called, field=field_name(one.field))
        return Told(title, self._value(one.here), self._value(one.there), *traces)

    def name(self, id: str) -> str:
        """What the document of that id is called."""
        return self._called(*self._rows[id]) if id in self._rows else id

    def _called(self, table: str, row: Row) -> str:
        key = str(row.get("key", ""))
        words = "" if table in ("people", "teams", "cycles") and row.get("name") else self._words(row)
        of = next((str(row[name]) for name in _ABOVE if row.get(name)), "")
        above = self._rows.get(of, ("", {}))[1].get("key", "")
        head = " ".join(part for part in (sentence(thing(table)), str(key or above)) if part)
        name = str(row.get("name") or "") if table in ("people", "teams", "cycles") else words
        return f"{head} “{shorten(name, _LONGEST)}”" if name and name != key else head

    def _words(self, row: Row) -> str:
        return next((text for name in _WORDS if isinstance(text := row.get(name), str) and text), "")

    def _document(self, row: Row, called: str) -> str:
        """The document's own values, in the order its fields have; what its name says already is left out."""
        told = []
        for name, value in row.items():
            words = self._value(value)
            if name in _UNTOLD or value in (None, "", [], False) or f"“{words}”" in called:
                continue
            pattern = say.PARTS.get(name, "{field} {value}")
            told.append(pattern.format(field=field_name(name).removeprefix("the "), value=words))
        return ", ".join(told)

    def _value(self, value: object) -> str:
        if value is None or value in ("", []):
            return say.EMPTY
        if isinstance(value, list):
            return ", ".join(self._value(each) for each in value)
        if isinstance(value, dict):
            return " ".join(self._value(each) for each in value.values())
        if isinstance(value, bool):
            return screens.YES if value else screens.NO
        if isinstance(value, int | float):
            return plain(float(value))
        text = str(value)
        if _DAY.fullmatch(text):
            return day(date.fromisoformat(text), self._today)
        if text in self._rows:
            return self.name(text)
        return self._people.get(text, text)

    def _trace(self, trace: Trace | None) -> str:
        if trace is None:
            return ""
        when = self.moment(trace.at)
        who = self._people.get(trace.by, trace.by)
        return say.TRACE.format(who=who, when=when) if who else say.TRACE_NOBODY.format(when=when)

    def moment(self, at: str) -> str:
        """The moment as a day and an hour of this machine."""
        if not _MOMENT.fullmatch(at):
            return at
        when = datetime.fromisoformat(at)
        local = (when if when.tzinfo else when.replace(tzinfo=UTC)).astimezone()
        return f"{day(local.date(), self._today)} {local:%H:%M}"
