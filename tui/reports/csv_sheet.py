"""Lists of OKRs as people keep them in sheets: CSV, out and in."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from method.plan.formatting import plain
from method.plan.okr_list import ListedKeyResult, ListedObjective
from method.wording import command_line as say

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from store.documents.plan import Plan


class BadList(Exception):
    """A list that cannot be read; its text is one plain sentence."""


COLUMNS = (
    "team", "cycle", "objective_key", "objective", "kind", "objective_owner", "key", "key_result", "owner",
    "metric", "direction", "baseline", "target", "unit", "due",
    "value", "progress", "confidence", "colour", "last_check_in",
)  # fmt: skip
# What a spreadsheet would take for a formula; a quote before it keeps it text, and is taken off again. Words
# that begin with such a quote themselves get one more.
_FORMULA = re.compile("'*[=+\\-@\t\r\uff1d\uff0b\uff0d\uff20]")


def to_csv(plan: Plan, today: date) -> str:
    """The team's OKRs, a key result a line, with how each stands. No scores, which would rank people."""
    import csv
    import io

    text = io.StringIO()
    sheet = csv.writer(text, lineterminator="\n")
    sheet.writerow(COLUMNS)
    for row in _rows(plan, today):
        sheet.writerow([_cell(row.get(column)) for column in COLUMNS])
    return text.getvalue()


def _rows(plan: Plan, today: date) -> Iterator[Mapping[str, object]]:
    from method.rhythm.status import status

    for objective, rows in status(plan, today).groups:
        about = {
            "team": plan.team.key,
            "cycle": plan.cycle.key,
            "objective_key": objective.key,
            "objective": objective.text,
            "kind": objective.kind,
            "objective_owner": objective.owner,
        }
        if not rows:
            yield about
        for result, stands in rows:
            yield about | {
                "key": result.key,
                "key_result": result.statement,
                "owner": result.owner,
                "metric": result.metric,
                "direction": result.direction,
                "baseline": result.baseline,
                "target": result.target,
                "unit": result.unit,
                "due": result.due,
                "value": stands.value,
                "progress": None if stands.progress is None else round(stands.progress, 3),
                "confidence": stands.confidence,
                "colour": stands.colour,
                "last_check_in": stands.last_check_in,
            }


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, float):
        return plain(value, grouped=False)
    text = str(value)
    return f"'{text}" if isinstance(value, str) and _FORMULA.match(text) else text


def from_csv(text: str) -> list[ListedObjective]:
    """Read a list with the columns objective and key_result, and owner, kind, score and why where given.

    Raises BadList where those columns are missing.
    """
    import csv
    import io

    first = text.split("\n", 1)[0]
    delimiter = max(",;\t", key=first.count)
    sheet = csv.reader(io.StringIO(text.removeprefix("\ufeff")), delimiter=delimiter, strict=True)
    try:
        rows = [(sheet.line_num, row) for row in sheet]
    except csv.Error as wrong:
        raise BadList(say.LINE_WRONG.format(line=sheet.line_num, sentence=wrong)) from None
    names = [re.sub(r"[\s_-]+", "_", name.strip().lower()) for name in rows[0][1]] if rows else []
    if "objective" not in names or not {"key_result", "kr"} & set(names):
        raise BadList(say.LIST_COLUMNS)
    found: dict[str, ListedObjective] = {}
    current = ""
    for line, row in rows[1:]:
        cells = dict(zip(names, (_uncell(cell) for cell in row), strict=False))
        current = cells.get("objective", "") or current
        statement = cells.get("key_result", "") or cells.get("kr", "")
        if not current:
            continue
        objective = found.setdefault(
            current,
            ListedObjective(current, line, cells.get("objective_owner", ""), cells.get("kind", ""), []),
        )
        if statement:
            given = (cells.get(name, "") for name in ("owner", "score", "why"))
            objective.key_results.append(ListedKeyResult(statement, line, *given))
    return list(found.values())


def _uncell(text: str) -> str:
    text = text.strip()
    return text[1:] if text[:1] == "'" and _FORMULA.match(text) else text
