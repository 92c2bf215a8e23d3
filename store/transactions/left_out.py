"""What an export does not hold: sealed words, also where an older okr had kept them in the plan."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from store.rows.edit import bare
from store.rows.row_format import Row

Tables = dict[str, list[Row]]
COUNTS = ("strategy", "freedom", "safety")
FEWEST = 3


def without_sealed(tables: Tables) -> tuple[Tables, dict[str, list[str]]]:
    """The plan's tables, and by topic the people whose sealed words they leave out."""
    found = {**tables}
    sealed = {"insights": _insights(found), "readiness": _readiness(found)}
    return found, {topic: people for topic, people in sealed.items() if people}


def _insights(tables: Tables) -> list[str]:
    review = _only(tables, "insights_review")
    rows = tables.get("insights", [])
    if review.get("revealed_on") is not None:
        return [*review.get("awaited", ())]
    tables["changes"] = [
        bare(change) if any(edit["table"] == "insights" for edit in change["edits"]) else change
        for change in tables.get("changes", ())
    ]
    if rows:
        tables["insights"] = []
    return sorted({*review.get("done", ()), *(row["person"] for row in rows if row.get("person"))})


def _readiness(tables: Tables) -> list[str]:
    check = _only(tables, "readiness")
    counted = max((sum(check.get(name, ())) for name in COUNTS), default=0)
    if not check or check.get("closed") or counted >= FEWEST:
        return []
    if counted:  # an older okr counted each answer as it came
        tables["readiness"] = [{**check, **{name: [0] * 5 for name in COUNTS}}]
    return [*check.get("answered", ())]


def _only(tables: Mapping[str, Sequence[Row]], table: str) -> Row:
    rows = tables.get(table) or [{}]
    return rows[0]
