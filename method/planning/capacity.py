"""Hours there are and hours the set takes, in both readings; CAP-1 to CAP-3 (METHOD 4)."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from method.coach.rules.finding import Finding, found
from method.plan.active_set import cycle_dates, live_key_results
from method.rhythm.progress import weeks_between

if TYPE_CHECKING:
    from store.documents.okrs import KeyResult
    from store.documents.plan import Plan
    from store.documents.prework import Capacity

PRODUCTIVE, SIX = "productive hours", "rule of six"


class PersonCapacity(NamedTuple):
    """One row of step 4 in hours over the cycle, in both readings; never below nothing."""

    row: Capacity
    weeks: float
    """Weeks the person is there."""
    usual: float
    """Hours of business as usual taken off."""
    productive: float
    six: float


class CapacitySum(NamedTuple):
    """Everyone's hours; `available` is the reading the team chose in step 8."""

    people: tuple[PersonCapacity, ...]
    weeks: int
    productive: float
    six: float
    reading: str
    available: float


class Load(NamedTuple):
    """Hours the key results take; those without an estimate count nothing and are named."""

    committed: float
    stretch: float
    """Aspirational and learning ones."""
    unestimated: tuple[KeyResult, ...]

    @property
    def all(self) -> float:
        return self.committed + self.stretch


def capacity_of(row: Capacity, plan: Plan, weeks: int) -> PersonCapacity:
    """Productive: hours a day × (days a week × weeks − days away) × share. Six: 6 × weeks there × share."""
    resources = plan.resources
    days = max(0.0, row.days_per_week * weeks - row.days_away)
    there = days / row.days_per_week
    share = row.share / 100
    usual = row.usual_hours * there
    return PersonCapacity(
        row,
        there,
        usual,
        max(0.0, resources.hours_per_day * days * share - usual),
        max(0.0, resources.rule_of_six_hours * there * share - usual),
    )


def capacity(plan: Plan) -> CapacitySum:
    """The cycle in whole weeks, and everyone's hours in it."""
    weeks = weeks_between(*cycle_dates(plan))
    people = tuple(capacity_of(row, plan, weeks) for row in plan.capacity)
    productive, six = sum(one.productive for one in people), sum(one.six for one in people)
    reading = plan.guidelines.capacity_reading
    return CapacitySum(people, weeks, productive, six, reading, six if reading == SIX else productive)


def hours_of(key_result: KeyResult, plan: Plan) -> float | None:
    """Its estimate: hours, else its size in the hours of step 8; None without either."""
    if key_result.hours is not None:
        return key_result.hours
    guidelines = plan.guidelines
    return {
        "S": guidelines.hours_s,
        "M": guidelines.hours_m,
        "L": guidelines.hours_l,
        "XL": guidelines.hours_xl,
    }.get(key_result.size)


def load(plan: Plan) -> Load:
    """The hours of all live key results by the kind of their objective."""
    kinds = {objective.id: objective.kind for objective in plan.objectives}
    committed = stretch = 0.0
    unestimated = []
    for result in live_key_results(plan):
        hours = hours_of(result, plan)
        if hours is None:
            unestimated.append(result)
        elif kinds[result.objective] == "committed":
            committed += hours
        else:
            stretch += hours
    return Load(committed, stretch, tuple(unestimated))


def committed_fits(plan: Plan) -> list[Finding]:
    """CAP-1: committed work takes more hours than there are; silent while no capacity is written down."""
    have, takes = capacity(plan), load(plan)
    if not have.people or takes.committed <= have.available:
        return []
    return [found("CAP-1", needed=whole(takes.committed), capacity=whole(have.available))]


def stretch_exceeds(plan: Plan) -> list[Finding]:
    """CAP-2: everything fits; said only when every key result has an estimate."""
    have, takes = capacity(plan), load(plan)
    if not have.people or takes.unestimated or not takes.all or takes.all > have.available:
        return []
    return [found("CAP-2", capacity=whole(have.available))]


def nobody_over(plan: Plan) -> list[Finding]:
    """CAP-3: a person planned at more than 100 %, over all their rows."""
    shares: dict[str, float] = {}
    rows: dict[str, str] = {}
    for row in plan.capacity:
        shares[row.person] = shares.get(row.person, 0.0) + row.share
        rows[row.person] = row.id
    said = []
    for person, share in shares.items():
        if share > 100:
            known = plan.workspace.person(person)
            name = known.name or person if known else person
            said.append(found("CAP-3", about=rows[person], field="share", person=name, share=whole(share)))
    return said


def whole(hours: float) -> str:
    """Hours as people say them, without decimals: `1,240`."""
    return f"{round(hours):,}"
