"""Many teams: gaps, overlaps, dependencies, and what a red key result puts at risk elsewhere (METHOD 8).

Alignment is a conversation about contribution; these are its openings, not a cascade.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from method.plan.active_set import live_key_results, live_objectives
from method.plan.names import name_of, team_name

if TYPE_CHECKING:
    from store.documents.okrs import Dependency, KeyResult, Objective
    from store.documents.plan import Plan
    from store.documents.workspace import KPI, Reading, Team
    from store.documents.workspace_view import WorkspaceView

PRIORITIES_AT_MOST = 3


class Need(NamedTuple):
    """What one team's key result needs from another team."""

    team: Team
    """The team whose key result it is."""
    key_result: KeyResult
    dependency: Dependency
    confirmed: bool
    other: str
    """The name of the team it is needed from."""
    said_yes: str
    """What whoever confirmed it is called; empty: nobody has."""


class Overlap(NamedTuple):
    """Two teams that move the same metric."""

    metric: str
    parts: tuple[tuple[Team, KeyResult], ...]


class Risk(NamedTuple):
    """A team that counts on a key result, and for what."""

    team: str
    """The team's name."""
    what: str
    """What it needs, in its own words; empty where only the link is known."""
    key: str = ""
    """Key of its key result or objective, where known."""


class Together(NamedTuple):
    """What a team does with others: an objective they share, or a key result they contribute to."""

    team: Team
    carried: Objective | KeyResult
    text: str
    """Its words; for a key result its metric, where it has one."""
    others: tuple[str, ...]
    """Names of the other teams."""


class KPIFlag(NamedTuple):
    kpi: KPI
    value: float
    on: date


def dependencies(plans: Iterable[Plan]) -> tuple[Need, ...]:
    """Every need of one team from another, unconfirmed first, then by date; without a date last."""
    found = [need for plan in plans for need in _needs(plan)]
    return tuple(sorted(found, key=lambda one: (one.confirmed, one.dependency.by or date.max)))


def _needs(plan: Plan) -> Iterator[Need]:
    results = {one.id: one for one in live_key_results(plan)}
    for dependency in plan.dependencies:
        if dependency.of in results:
            by = dependency.confirmed_by
            other, said_yes = team_name(dependency.team, plan), name_of(by, plan) if by else ""
            yield Need(plan.team, results[dependency.of], dependency, bool(by), other, said_yes)


def needed_from(team: Team, plans: Iterable[Plan]) -> tuple[Need, ...]:
    """The needs that other teams have of this one."""
    others = (plan for plan in plans if plan.team.key != team.key)
    return tuple(need for need in dependencies(others) if is_team(need.dependency.team, team))


def is_team(named: str, team: Team) -> bool:
    """Whether what was typed names the team, by key or by name."""
    return named.strip().casefold() in (team.key.casefold(), team.name.casefold())


def at_risk(key_result: KeyResult, plan: Plan, others: Sequence[Plan] = ()) -> tuple[Risk, ...]:
    """Teams that depend on a key result: that contribute, share its objective, or name this team."""
    found: dict[str, Risk] = {}
    for named in key_result.gives_to:
        found[team_name(named, plan)] = Risk(team_name(named, plan), "")
    objective = plan.find("objectives", key_result.objective)
    if objective is not None:
        for name in (team_name(named, plan) for named in objective.shared_with):
            found.setdefault(name, Risk(name, objective.text, objective.key))
    for need in needed_from(plan.team, others):
        keys = ("", *(key.casefold() for key in (key_result.key, *key_result.former_keys)))
        if need.dependency.their_key.casefold() not in keys:
            continue
        found[need.team.name] = Risk(need.team.name, need.dependency.what, need.key_result.key)
    return tuple(found.values())


def together(plans: Iterable[Plan]) -> tuple[Together, ...]:
    """Objectives that teams share, and key results that others contribute to."""
    found = []
    for plan in plans:
        carried: list[tuple[Objective | KeyResult, str, Sequence[str]]] = []
        for objective in live_objectives(plan):
            carried.append((objective, objective.text, objective.shared_with))
            results = live_key_results(plan, objective.id)
            carried += [(one, one.metric or one.statement, one.gets_from) for one in results]
        for each, text, named in carried:
            names = tuple(dict.fromkeys(team_name(team, plan) for team in named))
            if names:
                found.append(Together(plan.team, each, text, names))
    return tuple(found)


def overlaps(plans: Iterable[Plan]) -> tuple[Overlap, ...]:
    """Metrics that key results of more than one team move, compared without case and spacing."""
    by_metric: dict[str, list[tuple[Team, KeyResult]]] = {}
    for plan in plans:
        for result in live_key_results(plan):
            if metric := _metric(result):
                by_metric.setdefault(metric, []).append((plan.team, result))
    return tuple(
        Overlap(several[0][1].metric, tuple(several))
        for several in by_metric.values()
        if len({team.key for team, _ in several}) > 1
    )


def gaps(above: Plan, others: Iterable[Plan] = ()) -> tuple[Objective, ...]:
    """Objectives of the organisation's plan that no other team shares, helps with, or moves a number of."""
    asked = {need.of for need in above.dependencies}
    moved = {_metric(result) for plan in others for result in live_key_results(plan)} - {""}

    def carried(result: KeyResult) -> bool:
        return bool(result.gets_from) or result.id in asked or _metric(result) in moved

    return tuple(
        objective
        for objective in live_objectives(above)
        if not objective.shared_with and not any(map(carried, live_key_results(above, objective.id)))
    )


def _metric(result: KeyResult) -> str:
    """Its metric without case and spacing, for comparing; "" where it has none."""
    return " ".join(result.metric.casefold().split())


def too_many_priorities(workspace: WorkspaceView) -> int:
    """How many organisation-wide priorities there are beyond three; 0 while there are not."""
    return max(0, len(workspace.about.priorities) - PRIORITIES_AT_MOST)


def kpi_flags(plan: Plan) -> tuple[KPIFlag, ...]:
    """KPIs whose last reading lies outside their healthy range."""
    found = []
    for kpi in plan.kpis:
        last = last_reading(kpi, plan)
        if last is not None and is_outside(kpi, last.value):
            found.append(KPIFlag(kpi, last.value, last.on))
    return tuple(found)


def last_reading(kpi: KPI, plan: Plan) -> Reading | None:
    """The reading written last; None: it was never read."""
    return next((one for one in reversed(plan.readings) if one.kpi == kpi.id), None)


def is_outside(kpi: KPI, value: float) -> bool:
    """Whether a value lies outside its healthy range."""
    return (kpi.low is not None and value < kpi.low) or (kpi.high is not None and value > kpi.high)
