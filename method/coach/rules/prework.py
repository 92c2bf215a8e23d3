"""PRE-1 to PRE-16: what is still missing in the steps that are not strategy (METHOD 2)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING

from method.coach.rules.finding import Finding, found
from method.coach.rules.strategy_wording import judge_mission
from method.plan.active_set import cycle_dates, live_objectives
from method.plan.sealed.insights import writers
from method.wording.fields import FIELDS
from store.documents.fields import value_in

if TYPE_CHECKING:
    from store.documents.plan import Plan
    from store.documents.prework import DepartmentNeed

PlanRule = Callable[["Plan", date], list[Finding]]
_mission = lru_cache(maxsize=64)(judge_mission)
_REVIEW_DATES = ("first_check_in", "first_monday", "first_friday", "mid_cycle", "end_review")


def mission_and_vision(plan: Plan, today: date) -> list[Finding]:
    """PRE-1: either is empty."""
    direction = plan.direction
    empty = [which for which in ("mission", "vision") if not value_in(direction, which)]
    return [found("PRE-1", which=which, about=direction.id, field=which) for which in empty]


def mission_names_someone(plan: Plan, today: date) -> list[Finding]:
    """PRE-2: the mission names nobody who benefits, and "who it is for" is empty; or it is over 40 words."""
    direction = plan.direction
    return [
        finding._replace(about=direction.id, field="mission" if finding.span else "serves")
        for finding in _mission(direction.mission)
        if finding.span or not direction.serves
    ]


def customer_need(plan: Plan, today: date) -> list[Finding]:
    """PRE-5: no need of a customer is written down."""
    customers = {group.id for group in plan.stakeholders if group.kind == "customers"}
    if any(need.of in customers for need in plan.needs):
        return []
    return [found("PRE-5", about=next(iter(customers), ""), field="needs" if customers else "stakeholders")]


def top_needs_answered(plan: Plan, today: date) -> list[Finding]:
    """PRE-6: the need a group ranks first is answered by no choice and no objective."""
    answers = {row.id for row in plan.choices} | {row.id for row in live_objectives(plan)}
    said = []
    for group in plan.stakeholders:
        needs = [need for need in plan.needs if need.of == group.id]
        if not needs:
            continue
        top = min(needs, key=lambda need: need.rank or 10_000)
        if not answers.intersection(top.answered_by):
            said.append(found("PRE-6", about=top.id, field="answered_by", group=group.name, need=top.text))
    return said


def dates(plan: Plan, today: date) -> list[Finding]:
    """PRE-7: the end before the start. Where step 4 names no date, the one given with the cycle counts."""
    start, end = cycle_dates(plan)
    return [found("PRE-7", which="order", about=plan.resources.id, field="end")] if end <= start else []


def someones_capacity(plan: Plan, today: date) -> list[Finding]:
    """PRE-8: nobody's time is written down."""
    return [] if plan.capacity else [found("PRE-8", field="capacity")]


def needs_confirmed(plan: Plan, today: date) -> list[Finding]:
    """PRE-9: a need between teams that nobody on the other side has confirmed.

    What they need from us they confirmed by telling us, on the day we met.
    """
    teams = {team.id: team for team in plan.departments}

    def open_still(need: DepartmentNeed) -> bool:
        told = need.way == "they need" and need.of in teams and teams[need.of].met_on is not None
        return not need.confirmed_by and not told

    return [
        found("PRE-9", about=need.id, field="confirmed_by", team=teams[need.of].name, need=need.text)
        for need in plan.department_needs
        if need.of in teams and open_still(need)
    ]


def other_teams_asked(plan: Plan, today: date) -> list[Finding]:
    """PRE-10: no other team was met."""
    if any(team.met_on for team in plan.departments):
        return []
    first = plan.departments[0] if plan.departments else None
    return [found("PRE-10", about=first.id if first else "", field="met_on" if first else "departments")]


def past_scored(plan: Plan, today: date) -> list[Finding]:
    """PRE-11: a key result of the last cycle has no score or no why; or no last cycle is written down."""
    if plan.past_results:
        return [
            found(
                "PRE-11",
                about=past.id,
                field="why" if past.score is not None else "score",
                key_result=past.statement,
            )
            for past in plan.past_results
            if past.score is None or not past.why
        ]
    last = plan.previous
    if last is None or not last.key_results:
        if plan.past_review.first_cycle:
            return []
        return [found("PRE-11", which="nothing", about=plan.past_review.id, field="first_cycle")]
    scored = {score.id for score in last.scores if score.score is not None and score.why}
    return [
        found("PRE-11", field="past_results", key_result=result.statement)
        for result in last.key_results
        if result.state != "dropped" and result.id not in scored
    ]


def insights_of_everyone(plan: Plan, today: date) -> list[Finding]:
    """PRE-12: fewer people gave insights than are on the team (those who only look on are not asked)."""
    asked = {person.key for person in plan.people if person.role != "viewer"}
    given = writers(plan)
    people = max(1, len(asked))
    count = len(given & asked) if asked else len(given)
    return [] if count >= people else [found("PRE-12", field="insights", given=count, people=people)]


def slept_on_it(plan: Plan, today: date) -> list[Finding]:
    """PRE-13: the direction was chosen on the day of the insights; or none is chosen yet."""
    review = plan.insights_review
    if not plan.insights and not writers(plan):
        return []
    if not review.direction:
        return [found("PRE-13", which="open", about=review.id, field="direction")]
    last = max((insight.on for insight in plan.insights), default=date.min)
    if review.chosen_on is None or review.chosen_on > last:
        return []
    return [found("PRE-13", about=review.id, field="chosen_on")]


def guidelines_agreed(plan: Plan, today: date) -> list[Finding]:
    """PRE-14: no one but the facilitator has agreed; a team of one agrees alone."""
    guidelines = plan.guidelines
    leading = {person.key for person in plan.people if person.role == "facilitator"}
    others = [person for person in plan.people if person.role != "viewer" and person.key not in leading]
    agreed = set(guidelines.agreed_by)
    if agreed - leading or (agreed and not others):
        return []
    which = "" if agreed else "nobody"
    return [found("PRE-14", which=which, about=guidelines.id, field="agreed_by")]


def success_figure(plan: Plan, today: date) -> list[Finding]:
    """PRE-15: nobody has agreed what counts as success."""
    review = plan.review_plan
    return [] if review.success is not None else [found("PRE-15", about=review.id, field="success")]


def review_dates(plan: Plan, today: date) -> list[Finding]:
    """PRE-16: no dates for check-ins, Mondays, Fridays, mid-cycle and the end; or some are missing."""
    review = plan.review_plan
    missing = [name for name in _REVIEW_DATES if value_in(review, name) is None]
    if not missing:
        return []
    if len(missing) == len(_REVIEW_DATES):
        return [found("PRE-16", about=review.id, field=missing[0])]
    labels = ", ".join(FIELDS["review_plan", name].label for name in missing)
    return [found("PRE-16", which="some", about=review.id, field=missing[0], missing=labels)]


RULES: Mapping[str, PlanRule] = {
    "PRE-1": mission_and_vision,
    "PRE-2": mission_names_someone,
    "PRE-5": customer_need,
    "PRE-6": top_needs_answered,
    "PRE-7": dates,
    "PRE-8": someones_capacity,
    "PRE-9": needs_confirmed,
    "PRE-10": other_teams_asked,
    "PRE-11": past_scored,
    "PRE-12": insights_of_everyone,
    "PRE-13": slept_on_it,
    "PRE-14": guidelines_agreed,
    "PRE-15": success_figure,
    "PRE-16": review_dates,
}
