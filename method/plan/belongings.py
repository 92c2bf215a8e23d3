"""What a person owns in a plan and would leave behind: asked before they leave (METHOD 9)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from method.plan.active_set import live_key_results, live_objectives
from method.plan.people import is_meant
from method.wording import people as say
from store.documents.tables import BORROWED, COLLECTIONS

if TYPE_CHECKING:
    from store.documents.plan import Plan


class Belonging(NamedTuple):
    """One thing of a person's: its row, the field that says so, what it is called, and its words."""

    table: str
    id: str
    field: str
    label: str
    text: str


def belongings(plan: Plan, who: str) -> tuple[Belonging, ...]:
    """What is still to be done and is this person's, in the order of the plan; KPIs are in every plan."""
    if plan.cycle.state == "closed" or plan.retrospective.closed_on is not None:
        return ()
    return tuple(_belongings(plan, who))


def _belongings(plan: Plan, who: str) -> Iterator[Belonging]:
    people = plan.workspace.people
    for objective in live_objectives(plan):
        if objective.owner == who:
            yield Belonging("objectives", objective.id, "owner", objective.key, objective.text)
    for result in live_key_results(plan):
        if result.owner == who:
            yield Belonging("key_results", result.id, "owner", result.key, result.statement)
        said = plan.matching("check_ins", "key_result", result.id)
        last = max(said, key=lambda each: each.at, default=None)
        if last is not None and last.will and last.colour != "green" and is_meant(last.will_who, who, people):
            yield Belonging("check_ins", last.id, "will_who", say.TALK.format(key=result.key), last.will)
    for one in plan.conditions:
        if one.who == who and one.state == "open":
            yield Belonging("conditions", one.id, "who", one.key, one.text)
    for each in plan.initiatives:
        if each.owner == who and each.state in ("idea", "doing"):
            yield Belonging("initiatives", each.id, "owner", each.key, each.text)
    for kpi in plan.kpis:
        if kpi.owner == who:
            yield Belonging("kpis", kpi.id, "owner", kpi.name, "")
    for priority in plan.priorities:
        if priority.person == who and priority.state == "open":
            yield Belonging("priorities", priority.id, "person", say.PRIORITY, priority.text)


_IN_EVERY_PLAN = frozenset({"kpis", "readings", "changes"})


def row_ids(plan: Plan) -> frozenset[str]:
    """The ids of the plan's rows that are no other row's, too."""
    return _ids(plan, BORROWED | {"changes"})


def own_ids(plan: Plan) -> frozenset[str]:
    """Those of `row_ids` that tell the plan from the others."""
    return _ids(plan, BORROWED | _IN_EVERY_PLAN)


def _ids(plan: Plan, without: frozenset[str]) -> frozenset[str]:
    return frozenset(row.id for table in COLLECTIONS if table not in without for row in plan.table(table))
