"""Where objectives and key results stand: their order, a key result under another objective, a copy of one.

The id stays, and with it check-ins, conditions and history; a key that was once given finds it for good.
"""

from __future__ import annotations

from datetime import date

from method.actions.shared.deed import deed
from method.actions.shared.helpers import clip, edit, got, next_key
from method.plan.active_set import is_committed, live_key_results, live_objectives
from method.wording import refusals, said
from store.documents.deeds import Add, Change, Outcome, Refusal
from store.documents.okrs import KeyResult, Objective
from store.documents.plan import Plan

Okr = Objective | KeyResult


@deed("move_okr", needs="team")
def move_okr(plan: Plan, who: str, today: date, *, id: str, by: int) -> Outcome:
    """Move an objective, or a key result within its objective, up (by < 0) or down."""
    row = _live(plan, id)
    rows: list[Okr] = (
        [*live_objectives(plan)] if isinstance(row, Objective) else [*live_key_results(plan, row.objective)]
    )
    at = next(place for place, each in enumerate(rows) if each.id == id)
    to = min(max(at + by, 0), len(rows) - 1)
    rows.insert(to, rows.pop(at))
    if to == at:
        return Outcome((), about=id)
    changes = [change for rank, each in enumerate(rows, start=1) for change in edit(each, rank=rank)]
    return Outcome(tuple(changes), said.OKR_MOVED.format(key=row.key, rank=to + 1), about=id)


@deed("move_key_result", needs="team")
def move_key_result(
    plan: Plan, who: str, today: date, *, id: str, objective: str, reason: str = ""
) -> Outcome:
    """Put it under another objective. Committed, that takes a reason; its old key still finds it."""
    found, above = got(plan, KeyResult, id), got(plan, Objective, objective)
    for each in (found, above):
        if each.state == "dropped":
            raise Refusal(refusals.DROPPED.format(key=each.key))
    if found.objective == objective:
        raise Refusal(refusals.THERE_ALREADY.format(key=found.key, objective=above.key))
    if is_committed(found, plan) and not reason.strip():
        raise Refusal(refusals.NO_REASON_MOVE.format(key=found.key))
    key = next_key_result_key(plan, above)
    former = [*found.former_keys, found.key]
    changes = edit(found, objective=objective, key=key, former_keys=former, rank=0)
    told = said.KEY_RESULT_MOVED.format(before=found.key, objective=above.key, key=key)
    return Outcome(changes, told, about=id, why=reason.strip())


@deed("duplicate_okr", needs="team")
def duplicate_okr(plan: Plan, who: str, today: date, *, id: str) -> Outcome:
    """A copy as a new draft: a key result under its objective, an objective with its key results."""
    row = _live(plan, id)
    if isinstance(row, KeyResult):
        key = next_key_result_key(plan, got(plan, Objective, row.objective))
        made = _copy(row, key, row.objective)
        return Outcome((Add(made),), said.DUPLICATED.format(key=row.key, copy=key), about=made.id)
    key = next_key("O", (each.key for each in plan.objectives))
    fresh = {"id", "rev", "key", "state", "committed_on", "sufficient", "sufficient_of", "missing", "rank"}
    copy = Objective.model_validate({**_said(row, fresh), "key": key})
    results = [
        _copy(each, f"{key}.{number}", copy.id)
        for number, each in enumerate(live_key_results(plan, row.id), start=1)
    ]
    changes: tuple[Change, ...] = (Add(copy), *(Add(each) for each in results))
    return Outcome(changes, said.DUPLICATED.format(key=row.key, copy=clip(key)), about=copy.id)


def next_key_result_key(plan: Plan, above: Objective) -> str:
    """The next key under that objective; one that was ever given is given to no other."""
    given = [key for each in plan.key_results for key in (each.key, *each.former_keys)]
    return next_key(f"{above.key}.", given)


def _live(plan: Plan, id: str) -> Okr:
    row: Okr = plan.find("objectives", id) or got(plan, KeyResult, id)
    if row.state == "dropped":
        raise Refusal(refusals.DROPPED.format(key=row.key))
    return row


def _copy(row: KeyResult, key: str, objective: str) -> KeyResult:
    kept = _said(row, {"id", "rev", "key", "objective", "former_keys", "rank"})
    return KeyResult.model_validate({**kept, "key": key, "objective": objective})


def _said(row: Okr, but: set[str]) -> dict[str, object]:
    return {name: value for name, value in row if name in type(row).model_fields and name not in but}
