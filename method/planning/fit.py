"""How the set fits: hours, counts, mix, confidence, sufficiency, in one look (DESIGN 4, METHOD 5)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Literal, NamedTuple

from method.coach.findings import set_findings
from method.coach.rules.finding import Finding
from method.coach.rules.okr_set import average_confidence
from method.plan.active_set import live_key_results, live_objectives
from method.plan.names import by_rank
from method.planning.capacity import SIX, capacity, hours_of, load
from method.planning.strategy_stack import removed
from method.planning.sufficiency import changed_since

if TYPE_CHECKING:
    from method.planning.capacity import CapacitySum
    from store.documents.okrs import Nature, Objective
    from store.documents.plan import Plan

NATURES: tuple[Nature, ...] = ("hard", "soft", "money")


class ObjectiveFit(NamedTuple):
    """Whether the key results of an objective are enough; "" while unanswered, or answered for others."""

    key: str
    sufficient: Literal["", "yes", "no"]


class PersonFit(NamedTuple):
    """Hours over the cycle: those of the key results that are theirs, of those they have."""

    person: str
    hours: float
    room: float


class Served(NamedTuple):
    """A choice or an obstacle by its key, and the keys of the objectives that serve or remove it."""

    key: str
    by: tuple[str, ...]


class Fit(NamedTuple):
    """The whole set. Hours over the cycle; `available` in the reading that counts; counts by their word."""

    committed: float
    stretch: float
    available: float
    people: int
    """People whose hours are written down; 0: there is no capacity to fit into yet."""
    objectives: int
    objectives_wanted: tuple[int, int]
    key_results: int
    natures: dict[str, int]
    """hard, soft, money; those not said are left out."""
    confidence: float | None
    per_objective: tuple[ObjectiveFit, ...]
    per_person: tuple[PersonFit, ...]
    """Everyone whose hours are written down, in the order of step 4, then those who only own something."""
    choices: tuple[Served, ...]
    obstacles: tuple[Served, ...]
    findings: tuple[Finding, ...]


def fit(plan: Plan, today: date) -> Fit:
    """The set as it stands."""
    have, rules = capacity(plan), plan.guidelines
    objectives, results = live_objectives(plan), live_key_results(plan)
    natures = [result.nature for result in results]
    takes = load(plan)
    return Fit(
        committed=takes.committed,
        stretch=takes.stretch,
        available=have.available,
        people=len(have.people),
        objectives=len(objectives),
        objectives_wanted=(rules.objectives_min, rules.objectives_max),
        key_results=len(results),
        natures={name: natures.count(name) for name in NATURES},
        confidence=average_confidence(plan),
        per_objective=tuple(
            ObjectiveFit(each.key, "" if changed_since(each, plan) else each.sufficient)
            for each in objectives
        ),
        per_person=per_person(plan, have),
        choices=_choices(plan, objectives),
        obstacles=_obstacles(plan, objectives),
        findings=tuple(set_findings(plan, today)),
    )


def per_person(plan: Plan, have: CapacitySum) -> tuple[PersonFit, ...]:
    """The hours of each person's key results, and their hours by the reading that counts."""
    six = have.reading == SIX
    room: dict[str, float] = {}
    for one in have.people:
        room[one.row.person] = room.get(one.row.person, 0.0) + (one.six if six else one.productive)
    taken: dict[str, float] = {}
    for result in live_key_results(plan):
        if result.owner:
            taken[result.owner] = taken.get(result.owner, 0.0) + (hours_of(result, plan) or 0.0)
    return tuple(
        PersonFit(person, taken.get(person, 0.0), room.get(person, 0.0))
        for person in dict.fromkeys((*room, *taken))
    )


def _choices(plan: Plan, objectives: list[Objective]) -> tuple[Served, ...]:
    return tuple(
        Served(choice.key, tuple(each.key for each in objectives if choice.id in each.choices))
        for choice in by_rank(plan.choices)
    )


def _obstacles(plan: Plan, objectives: list[Objective]) -> tuple[Served, ...]:
    """By their number in the order of step 2; removed by an objective itself or through its choices."""
    gone = {each.key: {one.id for one in removed(each, plan)} for each in objectives}
    return tuple(
        Served(str(number), tuple(key for key, ids in gone.items() if obstacle.id in ids))
        for number, obstacle in enumerate(by_rank(plan.obstacles), 1)
    )
