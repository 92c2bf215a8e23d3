"""Prompts on an objective: every answer is a key result to be (METHOD 6)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from method.coach.rules.document_rules import of_objective
from method.plan.active_set import cycle_dates, live_key_results
from method.plan.formatting import day
from method.planning.condition_tree import in_doubt
from method.wording.prompts import NOBODY_NAMED, OBJECTIVE

from .base import Ask, Into, ask, customers, ended, lowered, named_in, own
from .learnings import on_learnings
from .on_set import on_enough

if TYPE_CHECKING:
    from store.documents.okrs import Objective
    from store.documents.plan import Plan

ADVISED = 3
"""From so many key results on, the coach asks whether they are enough, rather than for another."""

INTO: tuple[Into, ...] = ("key_result", "initiative")


def on_objective(plan: Plan, objective: Objective | None, text: str) -> Iterator[Ask]:
    """What would be true, through the obstacle, the people who need it, the choice and the guiding policy."""
    about = objective.id if objective else ""
    end = day(cycle_dates(plan)[1], plan.today)
    yield from _rested_on(plan, objective)
    as_kept = objective is not None and text in ("", objective.text)
    results = len(live_key_results(plan, objective.id)) if objective and as_kept else 0
    if objective and results >= max(plan.guidelines.key_results_min, 2):
        yield from on_enough(plan, objective, 7, 15)
    if len(text.split()) > 2:
        yield from _doing(plan, text, about)
        yield from on_learnings(plan, text, about, room="OBJ")
    if text.strip() or objective:
        yield ask(
            10 if results < ADVISED else 30,
            "OBJ-true-by",
            OBJECTIVE["true-by"],
            about=about,
            into=INTO,
            end=end,
        )
    yield from _obstacles(plan, objective, about, end)
    yield from _needs(plan, objective, text or (objective.text if objective else ""), about)
    if text.strip() or objective:
        yield from _unwritten(plan, about, end)
    yield from _choices(plan, objective, about, end)
    policy = plan.strategy.guiding_policy
    if policy.strip():
        words = {"policy": ended(own(policy, 140))}
        yield ask(50, "OBJ-policy", OBJECTIVE["policy"], about=about, into=INTO, **words)
    mission = plan.direction.mission
    if mission.strip():
        words = {"mission": ended(own(mission, 140)), "end": end}
        yield ask(55, "OBJ-mission", OBJECTIVE["mission"], about=about, into=INTO, **words)


def _rested_on(plan: Plan, objective: Objective | None) -> Iterator[Ask]:
    """Asks about each condition that proved false under it: in its key results, or a choice it serves."""
    if objective is None:
        return
    for condition in plan.conditions:
        if condition.state == "false" and objective.id in in_doubt(condition, plan):
            id, said = f"OBJ-false:{condition.id}", {"condition": own(condition.text)}
            into: tuple[Into, ...] = ("condition", *INTO)
            yield ask(5, id, OBJECTIVE["false"], about=objective.id, into=into, **said)


def _doing(plan: Plan, text: str, about: str) -> Iterator[Ask]:
    """Asks of a deliverable what it lets people do; of a number, who would notice."""
    rules = {each.rule for each in of_objective(text.strip())}
    if "OBJ-1" in rules:
        words = {"text": own(text), "who": customers(plan, text) or NOBODY_NAMED}
        yield ask(8, "OBJ-deliver", OBJECTIVE["deliver"], about=about, into=("key_result",), **words)
    elif "OBJ-2" in rules:
        yield ask(8, "OBJ-reason", OBJECTIVE["reason"], about=about, into=("key_result",))


def _obstacles(plan: Plan, objective: Objective | None, about: str, end: str) -> Iterator[Ask]:
    """Asks of the obstacles it removes, then those its choices remove; else of the first of all."""
    own_ones = set(objective.removes) if objective else set()
    serves = set(objective.choices) if objective else set()
    through = {id for choice in plan.choices if choice.id in serves for id in choice.removes}
    ranked = sorted(plan.obstacles, key=lambda each: (each.id not in own_ones, each.rank or 99))
    near = [each for each in ranked if each.id in own_ones | through] or ranked[:1]
    for turn, obstacle in enumerate(near):
        words = {"obstacle": own(obstacle.text), "end": end}
        place = (20 if own_ones | through else 35) + turn * 10
        yield ask(
            place, f"OBJ-obstacle:{obstacle.id}", OBJECTIVE["obstacle"], about=about, into=INTO, **words
        )


def _needs(plan: Plan, objective: Objective | None, text: str, about: str) -> Iterator[Ask]:
    """Asks of stakeholders' needs: those tied to it or its choices first, then of the group it speaks of."""
    spoken_of = {each.id for each in named_in(plan, text)}
    tied = {objective.id, *objective.choices} if objective else set()
    groups = {each.id: each for each in plan.stakeholders}
    for need in plan.needs:
        group = groups.get(need.of)
        if group is None:
            continue
        far = (
            0
            if tied & set(need.answered_by)
            else 6
            if group.id in spoken_of
            else 12
            if group.kind == "customers"
            else 24
        )
        place = 21 + far + (need.rank or 9)
        words = {"who": own(lowered(group.name)), "need": own(lowered(need.text))}
        yield ask(place, f"OBJ-need:{need.id}", OBJECTIVE["need"], about=about, into=INTO, **words)


def _unwritten(plan: Plan, about: str, end: str) -> Iterator[Ask]:
    """Asks the same plainly, where no need and no obstacle is written down."""
    if not plan.needs:
        yield ask(60, "OBJ-who", OBJECTIVE["who"], about=about, into=INTO)
    if not plan.obstacles:
        yield ask(61, "OBJ-way", OBJECTIVE["way"], about=about, into=INTO, end=end)


def _choices(plan: Plan, objective: Objective | None, about: str, end: str) -> Iterator[Ask]:
    for choice in plan.choices:
        if objective and choice.id in objective.choices and choice.over:
            words = {"choice": own(choice.text), "over": own(choice.over), "end": end}
            place = 40 + (choice.rank or 9)
            yield ask(place, f"OBJ-over:{choice.id}", OBJECTIVE["over"], about=about, into=INTO, **words)
