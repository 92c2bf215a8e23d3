"""The team's OKRs as a sheet: CSV."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from method.importing.exchange import exact

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from store.documents.plan import Plan


COLUMNS = (
    "team", "cycle", "objective_key", "objective", "kind", "objective_owner", "key", "key_result", "owner",
    "metric", "direction", "baseline", "target", "unit", "due",
    "value", "progress", "confidence", "colour", "last_check_in",
    "objective_contributors", "contributors", "low", "high", "per", "corrected",
    "objective_notes", "notes", "initiatives",
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
            "objective_contributors": ", ".join(objective.contributors),
            "objective_notes": objective.notes,
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
                "contributors": ", ".join(result.contributors),
                "low": result.low,
                "high": result.high,
                "per": result.per,
                "corrected": ", ".join(result.corrected),
                "notes": result.notes,
                "initiatives": "\n".join(
                    each.text for each in plan.initiatives if each.of == result.id and each.state != "dropped"
                ),
            }


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, float):
        return exact(value)
    text = str(value)
    return f"'{text}" if isinstance(value, str) and _FORMULA.match(text) else text


def uncell(text: str) -> str:
    """What a cell held before it was made safe for spreadsheets."""
    text = text.strip()
    return text[1:] if text[:1] == "'" and _FORMULA.match(text) else text
