"""Recording the demo: a demo store that was edited in the program becomes `method/demo/demo.json` again.

`OKR_TODAY=2026-11-23 okr demo FOLDER` makes one (any Monday will do) and opens it; edit what you like, with
the same OKR_TODAY. `python -m benchmarks.demo FOLDER` then writes the file. What you did stands in the
history too, one change a line: take out what the demo should not tell.
"""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from method.actions.shared.helpers import model_of
from method.demo.calendar import MONTHS, WEEKS_BEFORE, DemoCalendar
from store.documents.base import Document
from store.documents.history import Change
from store.documents.tables import SINGLETONS
from store.errors import StoreError
from store.open_store import open_store
from store.rows.names import WORKSPACE, key_of
from tui.cli.demo_store import DEMO_PERSON, demo_file
from tui.store_words import sentence_of

Row = dict[str, Any]
Tables = dict[str, list[Row]]

MONDAY = WEEKS_BEFORE * 7
"""Days from the running cycle's first to the day the demo is recorded on."""
NOT_MONDAY = (
    "This demo was made or edited on another day than the Monday of its week 8, and some of its days differ "
    "then. Make one with OKR_TODAY=2026-11-23 okr demo FOLDER, and edit it with the same OKR_TODAY."
)

_CHANGING = re.compile(
    r"(?P<brace>\{)"
    r"|(?P<date>\b\d{4}-\d\d-\d\d(?=T|\b))"
    r"|(?P<cycle>\b\d{4}-Q[1-4]\b)"
    r"|(?P<month>\b\d{4}-(?:0[1-9]|1[0-2])\b(?!-))"
    rf"|(?P<day>\b[1-3]?\d (?:{'|'.join(MONTHS)})\b)"
)
"""What becomes a placeholder, by the placeholder's name."""


class Recorder:
    """Writes placeholders for a running cycle that began on `start`."""

    def __init__(self, start: date) -> None:
        self.start = start
        self.calendar = DemoCalendar(start + timedelta(days=MONDAY))

    def text(self, words: str, *, lately: bool = False) -> str:
        """The words with placeholders; `lately` for those of a check-in."""

        def placeholder(found: re.Match[str]) -> str:
            kind = found.lastgroup or ""
            if kind == "brace":
                return "{{"
            try:
                number = self._number(kind, found[0])
            except ValueError:
                return found[0]  # 31 Feb
            if kind == "date" and lately and MONDAY - 7 <= number < MONDAY:
                kind = "lately"
            return f"{{{kind}:{number:+}}}" if number else f"{{{kind}}}"

        return _CHANGING.sub(placeholder, words)

    def _number(self, kind: str, words: str) -> int:
        match kind:
            case "date":
                return (date.fromisoformat(words) - self.start).days
            case "cycle":
                year, quarter = words.split("-Q")
                return int(year) * 4 + int(quarter) - 1 - self.calendar.quarters
            case "month":
                year, month = words.split("-")
                return int(year) * 12 + int(month) - 1 - self.calendar.months
        monday = self.start + timedelta(days=MONDAY)
        nearest = min(_days(words, monday.year), key=lambda day: abs(day - monday))
        return (nearest - self.start).days

    def value(self, value: Any, *, lately: bool = False) -> Any:
        """A row, or any part of one, with placeholders."""
        match value:
            case str():
                return self.text(value, lately=lately)
            case list():
                return [self.value(each, lately=lately) for each in value]
            case dict():
                return {name: self.value(each, lately=lately) for name, each in value.items()}
        return value


def _days(words: str, year: int) -> Iterator[date]:
    """What `18 Dec` is in that year and the two beside it; 29 Feb is in one of them at most."""
    day, month = words.split()
    for each in (year - 1, year, year + 1):
        try:
            yield date(each, MONTHS.index(month) + 1, int(day))
        except ValueError:
            continue


def recorded(shards: dict[str, Tables]) -> str:
    """The text of `demo.json` for the shards of an export. Raises ValueError saying what it cannot record."""
    starts = [row["start"] for row in shards[WORKSPACE]["cycles"] if row["state"] == "open"]
    if not starts:
        raise ValueError("No cycle of this demo is open; undo closing it.")
    recorder = Recorder(date.fromisoformat(min(starts)))
    monday = (recorder.start + timedelta(days=MONDAY)).isoformat()
    week_before = (recorder.start + timedelta(days=MONDAY - 7)).isoformat()
    check_ins = [row["on"] for tables in shards.values() for row in tables.get("check_ins", ())]
    changes = [row["at"] for tables in shards.values() for row in tables.get("changes", ())]
    if week_before not in check_ins or any(at[: len(monday)] > monday for at in changes):
        raise ValueError(NOT_MONDAY)
    return _lines({_place(recorder, name): _told(recorder, tables) for name, tables in shards.items()})


def _place(recorder: Recorder, shard: str) -> str:
    if shard == WORKSPACE:
        return shard
    _, cycle, team = shard.split("/")
    return f"{key_of(team)}/{recorder.text(key_of(cycle))}"


def _told(recorder: Recorder, tables: Tables) -> Tables:
    """A shard's tables with placeholders; what a document has by default goes without saying."""
    found: Tables = {}
    for table, rows in tables.items():
        documents = [model_of(table).model_validate(row) for row in rows]
        for document in sorted(documents, key=_when):
            row = document.model_dump(mode="json", exclude_defaults=True)
            _leave_out_copies(row, tables)
            if row or table not in SINGLETONS:
                about = {table, *(edit["table"] for edit in row.get("edits", ()) if edit["how"] == "add")}
                found.setdefault(table, []).append(recorder.value(row, lately="check_ins" in about))
    return found


def _when(document: Document) -> tuple[float, str]:
    """Orders the history as the demo tells it, and leaves all else in its order."""
    return (document.at.timestamp(), document.id) if isinstance(document, Change) else (0, "")


def _leave_out_copies(change: Row, tables: Tables) -> None:
    """What a change added is said only where it has changed since."""
    for edit in change.get("edits", ()):
        if edit["how"] == "add" and edit.get("after") in tables[edit["table"]]:
            del edit["after"]


def _lines(places: dict[str, Tables]) -> str:
    """JSON with one document a line."""
    told = []
    for place, tables in places.items():
        parts = [
            f"  {_json(table)}: [\n" + ",\n".join(f"   {_json(row)}" for row in rows) + "\n  ]"
            for table, rows in tables.items()
        ]
        told.append(f" {_json(place)}: {{\n" + ",\n".join(parts) + "\n }")
    return "{\n" + ",\n".join(told) + "\n}\n"


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.demo",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("folder", type=Path, help="the demo store")
    folder: Path = parser.parse_args().folder
    try:
        gateway = open_store(folder, person=DEMO_PERSON, today=date.today())
        demo_file().write_text(recorded(gateway.export()["shards"]), encoding="utf-8")
    except (StoreError, ValueError) as error:
        raise SystemExit(sentence_of(error)) from None
    print(f"{demo_file()} is written.")


if __name__ == "__main__":
    main()
