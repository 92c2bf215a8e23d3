"""STR-1 to STR-9: whether it is a strategy (METHOD 3)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING

from method.coach.phrases.text_similarity import sentences
from method.coach.rules import strategy_wording
from method.coach.rules.finding import Finding, found
from method.coach.rules.prework import PlanRule

if TYPE_CHECKING:
    from store.documents.plan import Plan
    from store.documents.strategy import Choice

CHOICES_AT_MOST = 5
_says_how = lru_cache(maxsize=64)(strategy_wording.says_how)
_fluff = lru_cache(maxsize=512)(strategy_wording.fluff)


def name_of(choice: Choice) -> str:
    """What the choice says; while that is empty, its letter."""
    return choice.text or f"Choice {choice.key}"


def obstacle_ranked(plan: Plan, today: date) -> list[Finding]:
    """STR-1: no obstacle is named and ranked."""
    if any(obstacle.rank > 0 and obstacle.text for obstacle in plan.obstacles):
        return []
    if plan.obstacles:
        return [found("STR-1", about=plan.obstacles[0].id)]
    return [found("STR-1", field="obstacles")]


def chosen_over(plan: Plan, today: date) -> list[Finding]:
    """STR-2: a choice does not say what it was chosen over; or there is no choice at all."""
    if not plan.choices:
        return [found("STR-2", which="none", field="choices")]
    return [finding for choice in plan.choices for finding in choice_over(choice)]


def choice_over(choice: Choice) -> list[Finding]:
    """STR-2 for one choice."""
    return [] if choice.over else [found("STR-2", about=choice.id, field="over", choice=name_of(choice))]


def something_given_up(plan: Plan, today: date) -> list[Finding]:
    """STR-3: nothing on the not-doing list that someone wanted."""
    if not plan.not_doing:
        return [found("STR-3", field="not_doing")]
    if any(row.wanted_by for row in plan.not_doing):
        return []
    first = plan.not_doing[0]
    return [found("STR-3", which="unwanted", about=first.id, field="wanted_by", what=first.text)]


def ordered(plan: Plan, today: date) -> list[Finding]:
    """STR-4: two or more choices, and their order has no reason."""
    if len(plan.choices) < 2 or (plan.strategy.order_reason and all(row.rank > 0 for row in plan.choices)):
        return []
    return [found("STR-4", about=plan.strategy.id, field="order_reason")]


def says_how(plan: Plan, today: date) -> list[Finding]:
    """STR-5: the guiding policy is empty, or says a number or a state and not how."""
    strategy = plan.strategy
    policy = strategy.guiding_policy
    if not policy:
        return [found("STR-5", which="empty", about=strategy.id, field="guiding_policy")]
    spoken = _says_how(policy)
    return [spoken._replace(about=strategy.id, field="guiding_policy")] if spoken else []


def conditions_believed(plan: Plan, today: date) -> list[Finding]:
    """STR-6: a choice without a condition, or with none of its conditions marked least believed."""
    return [finding for choice in plan.choices for finding in choice_conditions(choice, plan)]


def choice_conditions(choice: Choice, plan: Plan) -> list[Finding]:
    """STR-6 for one choice: the least believed is known once each open condition has a belief."""
    own = [row for row in plan.conditions if row.of == choice.id]
    if not own:
        return [found("STR-6", about=choice.id, field="conditions", choice=name_of(choice))]
    unrated = next((row for row in own if row.state == "open" and row.belief is None), None)
    if unrated is None:
        return []
    return [found("STR-6", which="barrier", about=unrated.id, field="belief", choice=name_of(choice))]


def not_fluff(plan: Plan, today: date) -> list[Finding]:
    """STR-7: a sentence of the diagnosis, the policy or a choice made only of praise and buzzwords."""
    said: list[Finding] = []
    for about, field, text in _texts(plan):
        said += fluff(text, about, field)
    return said


def _texts(plan: Plan) -> Iterator[tuple[str, str, str]]:
    strategy = plan.strategy
    yield strategy.id, "diagnosis", strategy.diagnosis
    yield strategy.id, "guiding_policy", strategy.guiding_policy
    for choice in plan.choices:
        yield choice.id, "text", choice.text


def fluff(text: str, about: str = "", field: str = "") -> list[Finding]:
    """STR-7 for one text: each of its sentences that is nothing but praise."""
    said = []
    for start, end in sentences(text):
        spoken = _fluff(text[start:end])
        if spoken:
            said.append(spoken._replace(about=about, field=field, span=(start, end)))
    return said


def few_choices(plan: Plan, today: date) -> list[Finding]:
    """STR-8: more than five choices."""
    count = len(plan.choices)
    return [found("STR-8", field="choices", count=count)] if count > CHOICES_AT_MOST else []


def still_relevant(plan: Plan, today: date) -> list[Finding]:
    """STR-9: taken over from a cycle before and not reconfirmed, or without what changed in the market."""
    strategy = plan.strategy
    if plan.previous is None:
        return []
    if not strategy.confirmed:
        return [found("STR-9", about=strategy.id, field="confirmed")]
    if not strategy.market_changes:
        return [found("STR-9", which="market", about=strategy.id, field="market_changes")]
    return []


RULES: Mapping[str, PlanRule] = {
    "STR-1": obstacle_ranked,
    "STR-2": chosen_over,
    "STR-3": something_given_up,
    "STR-4": ordered,
    "STR-5": says_how,
    "STR-6": conditions_believed,
    "STR-7": not_fluff,
    "STR-8": few_choices,
    "STR-9": still_relevant,
}
