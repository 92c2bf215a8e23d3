"""Taking over what another version of a file has: the deeds behind `okr doctor --merge`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING

from method.actions.shared.deed import deed
from method.actions.shared.helpers import model_of, new, next_key, next_letter
from method.plan.people import key_and_name, twin_of
from method.wording import merge as say
from method.wording import people
from store.documents.deeds import Add, Change, Edit, Outcome, Refusal, Remove
from store.documents.plan import Plan
from store.documents.rhythm import CheckIn
from store.documents.workspace import Person
from store.documents.workspace_view import WorkspaceView

if TYPE_CHECKING:
    from store.documents.base import Document
    from store.documents.versions import Difference


@deed("merge_copy", needs="facilitator", hidden=True)
def merge_copy(plan: Plan, who: str, today: date, *, taken: Sequence[Difference], why: str = "") -> Outcome:
    """Take the other version's side of these differences, all at once; `why` says whose they were.

    Raises Refusal where something of it has changed since it was compared.
    """
    changes = _changes(taken, {one.table: plan.table(one.table) for one in taken})
    told = say.MERGED.format(count=say.changes(len(taken)))
    return Outcome(tuple(_in_turn(plan, changes)), f"{told}.", why=why, as_stored=True)


@deed("merge_workspace_copy", needs="facilitator")
def merge_workspace_copy(
    workspace: WorkspaceView, who: str, today: date, *, taken: Sequence[Difference], why: str = ""
) -> Outcome:
    """The same for people, teams and cycles."""
    tables = {
        "workspace": (workspace.about,),
        "teams": workspace.teams,
        "people": workspace.everyone,
        "cycles": workspace.cycles,
        "access_keys": workspace.access_keys,
    }
    changes = _changes(taken, tables)
    _refuse_impossible(workspace.everyone, changes)
    told = say.MERGED_WORKSPACE.format(count=say.changes(len(taken)))
    return Outcome(tuple(changes), f"{told}.", why=why, as_stored=True)


def _refuse_impossible(everyone: Sequence[Person], changes: Sequence[Change]) -> None:
    """Raises Refusal where two people would bear one name, or nobody would be a facilitator any more.

    What was so already doesn't hold anything up.
    """
    after = {one.id: one for one in everyone}
    touched = set()
    for change in changes:
        if isinstance(change, Add) and isinstance(change.document, Person):
            after[change.document.id] = change.document
            touched.add(change.document.id)
        elif isinstance(change, Edit) and change.id in after:
            after[change.id] = after[change.id].model_copy(update=dict(change.fields))
            touched.add(change.id)
        elif isinstance(change, Remove):
            after.pop(change.id, None)
    here = [one for one in after.values() if one.left_on is None]
    for one in here:
        others = [each for each in here if each.id != one.id]
        twin = next((found for name in (one.key, one.name) if (found := twin_of(name, others))), None)
        if one.id in touched and twin is not None:
            raise Refusal(people.TWIN.format(name=one.name or one.key, other=key_and_name(twin)))
    leads = [one for one in everyone if one.role == "facilitator" and one.left_on is None]
    if leads and all(one.role != "facilitator" for one in here):
        raise Refusal(people.LAST_FACILITATOR.format(name=leads[0].name or leads[0].key))


def _changes(taken: Sequence[Difference], tables: Mapping[str, Iterable[Document]]) -> list[Change]:
    rows = {(table, row.id): row.model_dump(mode="json") for table, found in tables.items() for row in found}
    changes: list[Change] = []
    for one in taken:
        stands = rows.get((one.table, one.id))
        now = stands.get(one.field) if stands is not None and one.field else stands
        if now != one.here or (one.field and stands is None):
            raise Refusal(say.CHANGED_MEANWHILE)
        if one.field:
            changes.append(Edit(one.table, one.id, {one.field: one.there}))
        elif isinstance(one.there, dict):
            changes.append(Add(new(model_of(one.table), **one.there)))
        else:
            changes.append(Remove(one.table, one.id))
    return changes


def _in_turn(plan: Plan, changes: Sequence[Change]) -> list[Change]:
    """The same; check-ins written after one that is added follow it again: the last written is the newest."""
    added = [change.document for change in changes if isinstance(change, Add)]
    new_ones = [one for one in added if isinstance(one, CheckIn)]
    first: dict[str, CheckIn] = {}
    for one in sorted(new_ones, key=_moment, reverse=True):
        first[one.key_result] = one
    gone = {change.id for change in changes if isinstance(change, Remove)}
    later = [
        one
        for one in plan.check_ins
        if one.key_result in first and one.at > first[one.key_result].at and one.id not in gone
    ]
    others = [change for change in changes if not (isinstance(change, Add) and change.document in new_ones)]
    again = [Remove("check_ins", one.id) for one in later]
    return [*others, *again, *(Add(one) for one in sorted([*new_ones, *later], key=_moment))]


def _moment(one: CheckIn) -> datetime:
    return one.at


def renumbered(
    taken: Sequence[Difference], keys_here: Mapping[str, Sequence[str]]
) -> tuple[list[Difference], list[tuple[str, str]]]:
    """The same, with a free key for every added document whose key another one bears; the keys that changed.

    `keys_here`: by table, the keys as they stand.
    """
    given: list[tuple[str, str]] = []
    made = []
    used = {table: list(keys) for table, keys in keys_here.items()}
    for one in taken:
        row = one.there
        keys = used.setdefault(one.table, [])
        key = str(row.get("key", "")) if isinstance(row, dict) and not one.field else ""
        if isinstance(row, dict) and key in keys and key:
            fresh = _next(key, keys)
            given.append((key, fresh))
            one = one._replace(there={**row, "key": fresh})
            key = fresh
        keys.append(key)
        made.append(one)
    return made, given


def _next(key: str, keys: Sequence[str]) -> str:
    numbered = re.fullmatch(r"(.*?)\d+", key)
    return next_key(numbered[1], keys) if numbered else next_letter(keys)
