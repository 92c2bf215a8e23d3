"""The stack: six layers with their text and gaps, every path up, and what hangs loose (METHOD 1)."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from method.plan.active_set import live_key_results, live_objectives
from method.plan.names import by_rank, cycle_name, name_of
from method.rhythm.progress import monday_of
from method.wording import stack as say

if TYPE_CHECKING:
    from store.documents.okrs import Initiative, KeyResult, Objective
    from store.documents.plan import Plan
    from store.documents.strategy import Choice, Obstacle


DAYS_OF_A_MONTH = 7
"""Days of a month within the cycle from which on its initiatives are firm."""


class StackLine(NamedTuple):
    """One line of a layer; `table` and `id` name the document it speaks of, `depth` indents it."""

    text: str
    key: str = ""
    table: str = ""
    id: str = ""
    depth: int = 0


class Layer(NamedTuple):
    key: str
    """`vision`, `mission`, `strategy`, `okrs`, `roadmap`, `work`."""
    title: str
    question: str
    horizon: str
    lines: tuple[StackLine, ...]
    gaps: tuple[str, ...]
    place: str
    """Where it is written: `prework/strategy`, `draft`, …"""


class PathStep(NamedTuple):
    """One step of the way up from a key result; `missing` says what is not there, and then text is empty."""

    kind: str
    """`key result`, `objective`, `choice`, `obstacle`, `mission`."""
    text: str
    key: str = ""
    id: str = ""
    missing: str = ""


class LooseEnds(NamedTuple):
    """What hangs loose, both ways."""

    objectives: tuple[Objective, ...]
    """Serving no choice."""
    key_results: tuple[KeyResult, ...]
    """Those of the objectives above."""
    choices: tuple[Choice, ...]
    """Served by no objective."""
    obstacles: tuple[Obstacle, ...]
    """Removed by no choice and no objective."""


class Month(NamedTuple):
    """A month of the roadmap, `2026-11`; empty: no month yet."""

    month: str
    firm: bool
    """Whether at least a week of it lies within this cycle."""
    initiatives: tuple[Initiative, ...]


def stack(plan: Plan, today: date) -> tuple[Layer, ...]:
    """The six layers from the top down."""
    return (_vision(plan), _mission(plan), _strategy(plan), _okrs(plan), _roadmap(plan), _work(plan, today))


def _layer(key: str, horizon: str, lines: list[StackLine], gaps: list[str], place: str) -> Layer:
    title, question = say.LAYERS[key]
    return Layer(key, title, question, horizon, tuple(lines), tuple(gaps), place)


def _vision(plan: Plan) -> Layer:
    text = plan.direction.vision
    lines = [StackLine(text, table="direction", id=plan.direction.id)] if text else []
    return _layer(
        "vision", plan.direction.vision_horizon, lines, [] if text else [say.NO_VISION], "prework/mission"
    )


def _mission(plan: Plan) -> Layer:
    text = plan.direction.mission
    lines = [StackLine(text, table="direction", id=plan.direction.id)] if text else []
    horizon = say.HORIZON_MISSION.format(horizon=plan.direction.mission_horizon)
    return _layer("mission", horizon, lines, [] if text else [say.NO_MISSION], "prework/mission")


def _strategy(plan: Plan) -> Layer:
    lines: list[StackLine] = []
    gaps: list[str] = []
    for at, obstacle in enumerate(by_rank(plan.obstacles), 1):
        text = say.OBSTACLE.format(rank=at, text=obstacle.text)
        lines.append(StackLine(text, table="obstacles", id=obstacle.id))
    if plan.strategy.guiding_policy:
        text = say.POLICY.format(text=plan.strategy.guiding_policy)
        lines.append(StackLine(text, table="strategy", id=plan.strategy.id))
    for choice in by_rank(plan.choices):
        text = say.CHOICE_OVER.format(text=choice.text, over=choice.over) if choice.over else choice.text
        lines.append(StackLine(text, choice.key, "choices", choice.id))
    lines += [
        StackLine(say.NOT_DOING.format(text=row.text), table="not_doing", id=row.id) for row in plan.not_doing
    ]
    for there, gap in (
        (plan.obstacles, say.NO_OBSTACLE),
        (plan.strategy.guiding_policy, say.NO_POLICY),
        (plan.choices, say.NO_CHOICE),
        (plan.not_doing, say.NO_NOT_DOING),
    ):
        if not there:
            gaps.append(gap)
    loose = loose_ends(plan)
    gaps += [say.LOOSE_CHOICE.format(key=choice.key) for choice in loose.choices]
    gaps += [say.LOOSE_OBSTACLE.format(text=obstacle.text) for obstacle in loose.obstacles]
    return _layer("strategy", plan.strategy.horizon, lines, gaps, "prework/strategy")


def _okrs(plan: Plan) -> Layer:
    lines: list[StackLine] = []
    gaps = [] if live_objectives(plan) else [say.NO_OBJECTIVE]
    for objective in live_objectives(plan):
        lines.append(StackLine(objective.text, objective.key, "objectives", objective.id))
        several = live_key_results(plan, objective.id)
        lines += [StackLine(one.statement, one.key, "key_results", one.id, depth=1) for one in several]
        if not several:
            gaps.append(say.NO_KEY_RESULT.format(key=objective.key))
    gaps += [say.LOOSE_OBJECTIVE.format(key=objective.key) for objective in loose_ends(plan).objectives]
    return _layer("okrs", cycle_name(plan.cycle), lines, gaps, "draft")


def _roadmap(plan: Plan) -> Layer:
    lines: list[StackLine] = []
    months = roadmap(plan)
    for month in months:
        lines.append(StackLine(month.month or say.NO_MONTH_YET))
        for one in month.initiatives:
            lines.append(StackLine(one.text, one.key, "initiatives", one.id, depth=1))
    gaps = [] if months else [say.NO_INITIATIVE]
    loose = sum(len(month.initiatives) for month in months if not month.month)
    if loose:
        gaps.append(say.NO_MONTH_ONE if loose == 1 else say.NO_MONTH.format(count=loose))
    return _layer("roadmap", say.HORIZON_ROADMAP, lines, gaps, "draft")


def _work(plan: Plan, today: date) -> Layer:
    keys = {one.id: one.key for one in plan.key_results}
    week = monday_of(today)
    lines = [
        StackLine(
            f"{name_of(one.person, plan)}: {one.text}", keys.get(one.key_result, ""), "priorities", one.id
        )
        for one in plan.priorities
        if one.week == week and one.state in ("open", "done")
    ]
    return _layer("work", say.HORIZON_WORK, lines, [] if lines else [say.NO_PRIORITY], "today")


def path_up(key_result: KeyResult, plan: Plan) -> tuple[PathStep, ...]:
    """KR → objective → choices → obstacles → mission, with a step saying what is missing where it is."""
    steps = [PathStep("key result", key_result.statement, key_result.key, key_result.id)]
    objective = plan.find("objectives", key_result.objective)
    if objective is None:
        return (*steps, PathStep("objective", "", missing=say.MISSING_OBJECTIVE))
    return (*steps, *path_up_from(objective, plan))


def path_up_from(objective: Objective, plan: Plan) -> tuple[PathStep, ...]:
    """The same from an objective on."""
    steps = [PathStep("objective", objective.text, objective.key, objective.id)]
    choices = served(objective, plan)
    steps += [PathStep("choice", one.text, one.key, one.id) for one in choices]
    if not choices:
        steps.append(PathStep("choice", "", missing=say.MISSING_CHOICE))
    obstacles = removed(objective, plan)
    steps += [PathStep("obstacle", one.text, id=one.id) for one in obstacles]
    if not obstacles:
        steps.append(PathStep("obstacle", "", missing=say.MISSING_OBSTACLE))
    mission = plan.direction.mission
    last = PathStep("mission", mission, id=plan.direction.id, missing="" if mission else say.MISSING_MISSION)
    return (*steps, last)


def served(objective: Objective, plan: Plan) -> list[Choice]:
    """The choices it serves, in their order; those that are gone are left out."""
    found: list[Choice] = by_rank([choice for choice in plan.choices if choice.id in objective.choices])
    return found


def removed(objective: Objective, plan: Plan) -> list[Obstacle]:
    """The obstacles it takes out of the way, by itself or through the choices it serves."""
    named = {*objective.removes, *(id for choice in served(objective, plan) for id in choice.removes)}
    found: list[Obstacle] = by_rank([obstacle for obstacle in plan.obstacles if obstacle.id in named])
    return found


def loose_ends(plan: Plan) -> LooseEnds:
    """What hangs loose both ways: an OKR that serves no choice, and a choice that no OKR serves."""
    objectives = live_objectives(plan)
    loose = [one for one in objectives if not served(one, plan)]
    in_service = {id for one in objectives for id in one.choices}
    out_of_the_way = {id for one in objectives for id in one.removes}
    out_of_the_way |= {id for choice in plan.choices for id in choice.removes}
    return LooseEnds(
        tuple(loose),
        tuple(result for one in loose for result in live_key_results(plan, one.id)),
        tuple(by_rank([choice for choice in plan.choices if choice.id not in in_service])),
        tuple(by_rank([obstacle for obstacle in plan.obstacles if obstacle.id not in out_of_the_way])),
    )


def is_firm(month: str, plan: Plan) -> bool:
    """Whether a month belongs to this cycle: at least a week of it lies within."""
    inside = [
        plan.cycle.start + timedelta(days=day) for day in range((plan.cycle.end - plan.cycle.start).days + 1)
    ]
    return sum(f"{day:%Y-%m}" == month for day in inside) >= DAYS_OF_A_MONTH


def roadmap(plan: Plan) -> tuple[Month, ...]:
    """Initiatives by month, earliest first, those without a month last; dropped ones are left out."""
    by_month: dict[str, list[Initiative]] = {}
    for one in plan.initiatives:
        if one.state != "dropped":
            by_month.setdefault(one.month, []).append(one)
    return tuple(
        Month(month, is_firm(month, plan), tuple(by_month[month]))
        for month in sorted(by_month, key=lambda month: (not month, month))
    )
