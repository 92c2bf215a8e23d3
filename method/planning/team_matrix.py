"""Every team's objectives against every team: whose it is, who shares it, helps, or is asked (METHOD 8)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from method.plan.active_set import live_key_results, live_objectives
from method.planning.alignment import is_team
from method.rhythm.standing import standings

if TYPE_CHECKING:
    from store.documents.okrs import KeyResult, Objective
    from store.documents.plan import Plan
    from store.documents.workspace import Team

_WORST = ("red", "silent", "amber", "green", "not started")


class Part(NamedTuple):
    """What an objective is to a team. `keys` are of its key results; `open` counts what nobody confirmed."""

    kind: str
    """`own`, `shares`, `helps`, `asked`, or "" for nothing."""
    keys: tuple[str, ...] = ()
    colour: str = ""
    """Of an own objective: the worst that any of its key results has."""
    open: int = 0


class ObjectiveRow(NamedTuple):
    """An objective, whose it is, and its part in each team, in the order of the teams."""

    team: Team
    objective: Objective
    parts: tuple[Part, ...]


def matrix(
    plans: Sequence[Plan], teams: Sequence[Team], leading: Team | None, today: date
) -> tuple[ObjectiveRow, ...]:
    """The objectives of the leading team first, then each team's; a column for each team, planned or not."""
    first = [plan for plan in plans if leading is not None and plan.team.key == leading.key]
    rows = []
    for plan in [*first, *(plan for plan in plans if plan not in first)]:
        colours = {id: stand.colour for id, stand in standings(plan, today).items()}
        for objective in live_objectives(plan):
            results = live_key_results(plan, objective.id)
            parts = tuple(
                _own(results, colours)
                if other.key == plan.team.key
                else _part(objective, results, plan, other)
                for other in teams
            )
            rows.append(ObjectiveRow(plan.team, objective, parts))
    return tuple(rows)


def _own(results: Sequence[KeyResult], colours: dict[str, str]) -> Part:
    held = [colours.get(one.id, "") for one in results]
    worst = next((colour for colour in _WORST if colour in held), "")
    return Part("own", tuple(one.key for one in results), worst)


def _part(objective: Objective, results: Sequence[KeyResult], plan: Plan, team: Team) -> Part:
    """The nearest tie there is: asked for something, shares it, or helps."""
    ids = {one.id: one.key for one in results}
    asked = [one for one in plan.dependencies if one.of in ids and is_team(one.team, team)]
    if asked:
        keys = tuple(dict.fromkeys(ids[one.of] for one in asked))
        return Part("asked", keys, open=sum(not one.confirmed_by for one in asked))
    if any(is_team(named, team) for named in objective.shared_with):
        return Part("shares")
    helps = tuple(one.key for one in results if any(is_team(named, team) for named in one.gets_from))
    return Part("helps", helps) if helps else Part("")
