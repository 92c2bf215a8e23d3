"""What changed since a day, in words; what was reworded after the commit, with its old text (METHOD 7)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from method.plan.active_set import is_committed
from method.plan.formatting import figure, full_day
from method.plan.names import owner_name
from method.plan.written_order import days_as_written
from method.planning.condition_tree import in_doubt
from method.rhythm.check_ins import as_of, check_ins_by, check_ins_of
from method.rhythm.wins import wins_by
from method.wording import today as say
from method.wording.names import field_name
from store.documents.fields import text_in, value_in
from store.documents.guards import is_key_result

if TYPE_CHECKING:
    from store.documents.history import Change, FieldChange
    from store.documents.okrs import KeyResult, Objective
    from store.documents.plan import Plan
    from store.documents.rhythm import CheckIn

FIGURES = frozenset({"baseline", "target", "low", "high"})
WORDING = frozenset(
    {
        "text",
        "statement",
        "metric",
        "direction",
        "unit",
        "per",
        "due",
        "rubric",
        "kind",
        "owner",
        "counter_metric",
    }
)
"""Fields of an objective or key result that are shown when they change after the commit."""

TOLD_APART = frozenset(
    {"check_in", "add_win", "add_priority", "settle_priority", "start_timebox", "stop_timebox"}
)
"""Deeds that are told by what they left behind, or not told at all."""


class News(NamedTuple):
    """Something that somebody did; `key` is of the objective or key result, where there is one."""

    who: str
    on: date
    key: str
    text: str
    place: str
    """Where it can be seen: `review/O1.2`, `learn`, …"""


class Rewording(NamedTuple):
    """A field changed after the commit, with its old text."""

    about: str
    key: str
    field: str
    name: str
    before: str
    after: str
    by: str
    on: date
    raw_before: object = None
    raw_after: object = None
    """As they were stored, for sums."""
    why: str = ""
    """The reason given for it."""


def news(plan: Plan, since: date, today: date | None = None, *, leave_out: str = "") -> tuple[News, ...]:
    """What happened on or after a day, newest first; `leave_out` is the person who is told it.

    What is dated ahead of `today`, the reader's, counts as today's.
    """
    told = [*_check_ins(plan, since, today), *_wins(plan, since, today), *_deeds(plan, since, today)]
    told = [one for one in told if one.who != leave_out]
    return tuple(sorted(told, key=lambda one: one.on, reverse=True))


def _check_ins(plan: Plan, since: date, today: date | None) -> Iterator[News]:
    """The last check-in of each key result, against the last one before that day."""
    by_result = check_ins_by(plan)
    for result in plan.key_results:
        done = by_result.get(result.id, [])
        done = done if today is None else as_of(done, today)
        recent = [one for one in done if one.on >= since]
        if not recent:
            continue
        before = [one for one in done if one.on < since]
        text = _moved(before[-1] if before else None, recent[-1], result.unit)
        said = recent[-1].changed
        text = say.SAID.format(moved=text, said=said) if said else text
        yield News(recent[-1].by, recent[-1].on, result.key, text, f"review/{result.key}")


def _moved(before: CheckIn | None, after: CheckIn, unit: str) -> str:
    if before is None:
        return say.FIRST.format(colour=after.colour, confidence=after.confidence)
    parts = []
    if before.colour != after.colour:
        parts.append(say.COLOUR.format(before=before.colour, after=after.colour))
    if before.value != after.value and None not in (before.value, after.value):
        figures = {"before": figure(before.value, unit), "after": figure(after.value, unit)}
        parts.append(say.VALUE.format(**figures))
    if before.confidence != after.confidence:
        parts.append(say.CONFIDENCE.format(before=before.confidence, after=after.confidence))
    return ", ".join(parts) or say.STILL.format(colour=after.colour)


def _wins(plan: Plan, since: date, today: date | None) -> Iterator[News]:
    for win in wins_by(plan, today):
        if win.on >= since:
            yield News(win.by, win.on, "", say.WIN_OF.format(text=win.text), "learn")


def _deeds(plan: Plan, since: date, today: date | None) -> Iterator[News]:
    """Other deeds: conditions with what they put in doubt, fields with old and new, else as it was said."""
    latest: dict[tuple[str, str, str], News] = {}
    days = days_as_written([plan.day_of(change.at) for change in plan.changes], today)
    for change, day_of in zip(plan.changes, days, strict=True):
        if not change.by or change.deed in TOLD_APART or day_of < since:
            continue
        for at, edit in enumerate(change.edits):
            one = _edited(change, day_of, edit, plan)
            if one is None and at == 0 and change.said:
                one = News(change.by, day_of, "", change.said, "")
            if one is not None:
                # Typing saves again and again: of one field only the last state is news.
                latest.pop((edit.table, edit.of, edit.field), None)
                latest[edit.table, edit.of, edit.field] = one
                break
    yield from latest.values()


def _edited(change: Change, on: date, edit: FieldChange, plan: Plan) -> News | None:
    if edit.table == "conditions" and edit.field == "state" and edit.after in ("true", "false"):
        return _judged(change.by, on, edit, plan)
    if edit.table not in ("objectives", "key_results") or edit.how != "edit":
        return None
    found = _rewording(change, edit, plan)
    if found is None:
        return None
    pattern = (
        say.FIELD if found.before and found.after else say.FIELD_FIRST if found.after else say.FIELD_CLEARED
    )
    text = pattern.format(field=found.name, before=found.before, after=found.after)
    return News(change.by, on, found.key, text, f"review/{found.key}")


def _judged(by: str, on: date, edit: FieldChange, plan: Plan) -> News | None:
    condition = plan.find("conditions", edit.of)
    if condition is None:
        return None
    proved = say.PROVED.format(text=condition.text, state=edit.after)
    tables = ("key_results", "objectives", "choices")
    found = [plan.find(table, id) for id in in_doubt(condition, plan) for table in tables]
    keys = [one.key for one in found if one is not None]
    doubted = edit.after == "false" and keys
    text = say.DOUBT.format(proved=proved, keys=", ".join(keys)) if doubted else proved
    key = keys[0] if keys and "." in keys[0] else ""
    return News(by, on, key, text, f"review/{key}" if key else "stack")


def changed_after_commit(plan: Plan, about: str = "") -> tuple[Rewording, ...]:
    """Wording, targets and dates changed after the commit, oldest first; of one document (id) or of all."""
    commitment = plan.commitment
    if commitment is None:
        return ()
    history = list(plan.changes)
    commits = [at for at, change in enumerate(history) if _commits(change)]
    after = (
        history[commits[-1] + 1 :]
        if commits
        else [one for one in history if plan.day_of(one.at) > commitment.on]
    )
    found = (
        _rewording(change, edit, plan)
        for change in after
        for edit in change.edits
        if edit.how == "edit" and edit.table in ("objectives", "key_results") and about in ("", edit.of)
    )
    return tuple(one for one in found if one is not None and one.before)


def asks_why(document: Objective | KeyResult, field: str, plan: Plan) -> bool:
    """Whether changing that field takes a reason: it was committed with something in it.

    A key result that was added after the commit is still being written until it is first checked in.
    """
    if not is_committed(document, plan) or value_in(document, field) in (None, "", []):
        return False
    if not is_key_result(document) or check_ins_of(document, plan):
        return True
    history = list(plan.changes)
    commits = [at for at, change in enumerate(history) if _commits(change)]
    return not any(
        (edit.how, edit.table, edit.of) == ("add", "key_results", document.id)
        for change in (history[commits[-1] + 1 :] if commits else ())
        for edit in change.edits
    )


def _commits(change: Change) -> bool:
    return any(edit.table == "commitment" and edit.how == "add" for edit in change.edits)


def _rewording(change: Change, edit: FieldChange, plan: Plan) -> Rewording | None:
    document = plan.find(edit.table, edit.of)
    if document is None or edit.field not in FIGURES | WORDING:
        return None
    unit = text_in(document, "unit")
    before, after = (_told(edit.field, value, unit, plan) for value in (edit.before, edit.after))
    name = field_name(edit.field)
    return Rewording(
        about=edit.of,
        key=document.key,
        field=edit.field,
        name=name,
        before=before,
        after=after,
        by=change.by,
        on=plan.day_of(change.at),
        raw_before=edit.before,
        raw_after=edit.after,
        why=change.why,
    )


def _told(field: str, value: object, unit: str, plan: Plan) -> str:
    """The field's value as people read it; empty where there is none."""
    if value is None or value in ("", []):
        return ""
    if field == "owner":
        return owner_name(str(value), plan)
    if field in FIGURES and isinstance(value, int | float):
        return figure(float(value), unit)
    if field == "due":
        when = value if isinstance(value, date) else date.fromisoformat(str(value))
        return full_day(when)
    if field == "rubric" and isinstance(value, list):
        # A change holds the steps as they are written, a document as its own.
        steps = [(s["share"], s["text"]) if isinstance(s, dict) else (s.share, s.text) for s in value]
        return "; ".join(f"{share:g} % {text}" for share, text in steps)
    return str(value)
