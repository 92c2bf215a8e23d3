"""What is wrong with the people of a store: names that read alike, owners who are nobody (METHOD 9)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from method.plan.active_set import live_key_results, live_objectives
from method.plan.people import key_and_name, looks, twins
from method.wording import people as say
from method.wording.lists import all_of

if TYPE_CHECKING:
    from store.documents.plan import Plan
    from store.documents.workspace_view import WorkspaceView


def names_in_use_twice(workspace: WorkspaceView) -> Iterator[str]:
    """One sentence for each short name that two people had, and for each two people who read alike."""
    by_key: dict[str, list[str]] = {}
    for one in workspace.everyone:
        by_key.setdefault(looks(one.key), []).append(key_and_name(one))
    for named in by_key.values():
        if len(named) > 1:
            yield say.KEY_TWICE.format(names=all_of(named))
    for one, other in twins(workspace.people):
        if looks(one.key) != looks(other.key):
            yield say.TWINS.format(one=key_and_name(one), other=key_and_name(other))


def owners_who_are_nobody(plans: Iterable[Plan]) -> Iterator[str]:
    """One sentence for each owner who is not among the people, with what they own; KPIs once."""
    kpis = True
    for plan in plans:
        if plan.cycle.state == "closed" or plan.retrospective.closed_on is not None:
            continue
        owned: dict[str, list[str]] = {}
        for owner, label in _owned(plan, kpis):
            if owner and plan.workspace.present(owner) is None:
                owned.setdefault(owner, []).append(label)
        kpis = False
        for owner, labels in owned.items():
            known = plan.workspace.person(owner)
            words = say.OWNER_LEFT if known is not None else say.OWNER_NOBODY
            name = key_and_name(known) if known is not None else owner
            things = all_of(list(dict.fromkeys(labels)))
            yield words.format(team=plan.team.name, cycle=plan.cycle.key, name=name, things=things)


def _owned(plan: Plan, kpis: bool) -> Iterator[tuple[str, str]]:
    """Each owner with what is theirs."""
    yield from ((one.owner, one.key) for one in live_objectives(plan))
    yield from ((one.owner, one.key) for one in live_key_results(plan))
    yield from ((one.owner, one.key) for one in plan.initiatives if one.state in ("idea", "doing"))
    yield from ((one.who, one.key) for one in plan.conditions if one.state == "open")
    if kpis:
        yield from ((one.owner, one.name) for one in plan.kpis)
