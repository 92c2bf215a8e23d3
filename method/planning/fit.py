"""How the set fits: hours, counts, mix, dates, confidence, sufficiency, in one look (DESIGN 4, METHOD 5)."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import TYPE_CHECKING, Literal, NamedTuple

from method.coach.findings import set_findings
from method.coach.rules.finding import Finding
from method.coach.rules.okr_set import average_confidence
from method.plan.active_set import cycle_dates, live_key_results, live_objectives
from method.planning.capacity import capacity, load
from method.planning.sufficiency import changed_since

if TYPE_CHECKING:
    from store.documents.plan import Plan


class ObjectiveFit(NamedTuple):
    """One objective's part: how many key results, and whether they are enough.

    "" while that is unanswered, or was answered of other key results.
    """

    id: str
    key: str
    kind: str
    key_results: int
    sufficient: Literal["", "yes", "no"]
    missing: str


class Fit(NamedTuple):
    """The whole set. Hours over the cycle; `available` in the reading that counts; counts by their word."""

    committed: float
    all: float
    available: float
    reading: str
    productive: float
    six: float
    people: int
    """People whose hours are written down; 0: there is no capacity to fit into yet."""
    unestimated: tuple[str, ...]
    """Keys of key results without an estimate."""
    objectives: int
    objectives_wanted: tuple[int, int]
    key_results: int
    key_results_wanted: tuple[int, int]
    """For each objective."""
    kinds: dict[str, int]
    natures: dict[str, int]
    """hard, soft, money; those not said are left out."""
    measures: dict[str, int]
    """input, output, outcome."""
    due: dict[date, int]
    on_last_day: int
    undated: int
    confidence: float | None
    per_objective: tuple[ObjectiveFit, ...]
    kpis: int
    findings: tuple[Finding, ...]

    @property
    def fits(self) -> bool:
        """Whether committed work fits; true while no hours are written down."""
        return not self.people or self.committed <= self.available


def fit(plan: Plan, today: date) -> Fit:
    """The set as it stands."""
    have, takes, rules = capacity(plan), load(plan), plan.guidelines
    objectives, results = live_objectives(plan), live_key_results(plan)
    dates = [result.due for result in results if result.due]
    return Fit(
        committed=takes.committed,
        all=takes.all,
        available=have.available,
        reading=have.reading,
        productive=have.productive,
        six=have.six,
        people=len(have.people),
        unestimated=tuple(result.key for result in takes.unestimated),
        objectives=len(objectives),
        objectives_wanted=(rules.objectives_min, rules.objectives_max),
        key_results=len(results),
        key_results_wanted=(rules.key_results_min, rules.key_results_max),
        kinds=_counted([objective.kind for objective in objectives], "committed", "aspirational", "learning"),
        natures=_counted([result.nature or "" for result in results], "hard", "soft", "money"),
        measures=_counted([result.measures or "" for result in results], "input", "output", "outcome"),
        due=dict(sorted(Counter(dates).items())),
        on_last_day=dates.count(cycle_dates(plan)[1]),
        undated=len(results) - len(dates),
        confidence=average_confidence(plan),
        per_objective=tuple(
            ObjectiveFit(
                objective.id,
                objective.key,
                objective.kind,
                len(live_key_results(plan, objective.id)),
                "" if changed_since(objective, plan) else objective.sufficient,
                objective.missing,
            )
            for objective in objectives
        ),
        kpis=len(plan.kpis),
        findings=tuple(set_findings(plan, today)),
    )


def _counted(found: list[str], *names: str) -> dict[str, int]:
    return {name: found.count(name) for name in names}
