"""How the set fits: hours, counts, mix, confidence, sufficiency, in one look (DESIGN 4, METHOD 5)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Literal, NamedTuple

from method.coach.findings import set_findings
from method.coach.rules.finding import Finding
from method.coach.rules.okr_set import average_confidence
from method.plan.active_set import live_key_results, live_objectives
from method.planning.capacity import capacity, load
from method.planning.sufficiency import changed_since

if TYPE_CHECKING:
    from store.documents.okrs import Nature
    from store.documents.plan import Plan

NATURES: tuple[Nature, ...] = ("hard", "soft", "money")


class ObjectiveFit(NamedTuple):
    """Whether the key results of an objective are enough; "" while unanswered, or answered for others."""

    key: str
    sufficient: Literal["", "yes", "no"]


class Fit(NamedTuple):
    """The whole set. Hours over the cycle; `available` in the reading that counts; counts by their word."""

    committed: float
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
    findings: tuple[Finding, ...]


def fit(plan: Plan, today: date) -> Fit:
    """The set as it stands."""
    have, rules = capacity(plan), plan.guidelines
    objectives, results = live_objectives(plan), live_key_results(plan)
    natures = [result.nature for result in results]
    return Fit(
        committed=load(plan).committed,
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
        findings=tuple(set_findings(plan, today)),
    )
