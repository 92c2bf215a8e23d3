"""A row of the pre-work in one line, and the lines below it: always the team's own words first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from method.plan.formatting import day, figure
from method.plan.names import name_of
from method.wording import lines as say

if TYPE_CHECKING:
    from store.documents.plan import Plan
    from store.documents.prework import (
        Capacity,
        Department,
        DepartmentNeed,
        Insight,
        Need,
        PastResult,
        Stakeholder,
        Theme,
    )
    from store.documents.strategy import Choice, Condition, NotDoing, Obstacle

Lines = tuple[str, ...]


def _filled(*pairs: tuple[str, str]) -> Lines:
    """Each sentence whose word is there: (`over {what}`, the word)."""
    return tuple(
        sentence.format_map(dict.fromkeys(("what", "why", "how", "who"), word))
        for sentence, word in pairs
        if word
    )


def obstacle_line(row: Obstacle, plan: Plan) -> str:
    return row.text


def obstacle_details(row: Obstacle, plan: Plan) -> Lines:
    return _filled((say.EVIDENCE, row.evidence))


def choice_line(row: Choice, plan: Plan) -> str:
    return f"{row.key} {row.text}"


def choice_details(row: Choice, plan: Plan) -> Lines:
    removed = [found.text for id in row.removes if (found := plan.find("obstacles", id))]
    said = _filled((say.OVER, row.over), (say.BECAUSE, row.because), (say.REMOVES, ", ".join(removed)))
    return (*said, _beliefs([found for found in plan.conditions if found.of == row.id]))


def _beliefs(conditions: list[Condition]) -> str:
    rated = [found.belief for found in conditions if found.belief is not None]
    if not conditions:
        return say.NO_CONDITIONS
    if not rated:
        return say.CONDITIONS_UNRATED.format(count=len(conditions))
    return say.CONDITIONS.format(count=len(conditions), belief=min(rated))


def condition_line(row: Condition, plan: Plan) -> str:
    if row.state in say.JUDGED:
        return say.JUDGED[row.state].format(text=row.text)
    if row.belief is None:
        return say.NO_BELIEF.format(text=row.text)
    return say.BELIEF.format(text=row.text, belief=row.belief)


def condition_details(row: Condition, plan: Plan) -> Lines:
    said = _filled((say.FIND_OUT, row.find_out), (say.BY_WHOM, name_of(row.who, plan)))
    side = (say.ABOUT.format(side=row.side),) if row.side else ()
    when = (say.BY_WHEN.format(when=day(row.by, plan.today)),) if row.by else ()
    return (*side, *said, *when, *_filled((say.EVIDENCE, row.evidence)))


def not_doing_line(row: NotDoing, plan: Plan) -> str:
    return row.text


def not_doing_details(row: NotDoing, plan: Plan) -> Lines:
    return _filled((say.WANTED_BY, row.wanted_by), (say.WHY, row.why))


def stakeholder_line(row: Stakeholder, plan: Plan) -> str:
    return say.MORE.join((row.name, row.kind))


def need_line(row: Need, plan: Plan) -> str:
    return row.text


def need_details(row: Need, plan: Plan) -> Lines:
    answers = [
        f"{found.key} {found.text}"
        for id in row.answered_by
        if (found := plan.find("choices", id) or plan.find("objectives", id))
    ]
    answered = say.ANSWERED_BY.format(what=", ".join(answers)) if answers else say.UNANSWERED
    return (*_filled((say.EVIDENCE, row.evidence)), answered)


def capacity_line(row: Capacity, plan: Plan) -> str:
    parts = [
        say.CAPACITY.format(
            person=name_of(row.person, plan), share=figure(row.share), days=figure(row.days_per_week)
        )
    ]
    if row.days_away:
        parts.append(say.AWAY.format(days=figure(row.days_away)))
    if row.usual_hours:
        parts.append(say.USUAL.format(hours=figure(row.usual_hours)))
    return ", ".join(parts)


def department_line(row: Department, plan: Plan) -> str:
    if row.met_on is None:
        return say.NOT_MET.format(team=row.name)
    return say.MET.format(team=row.name, when=day(row.met_on, plan.today))


def department_details(row: Department, plan: Plan) -> Lines:
    return _filled((say.OVERLAPS, row.overlaps), (say.GAPS, row.gaps))


def department_need_line(row: DepartmentNeed, plan: Plan) -> str:
    parts = [f"{row.way}: {row.text}"]
    if row.by:
        parts.append(say.BY_WHEN.format(when=day(row.by, plan.today)))
    who = name_of(row.confirmed_by, plan)
    parts.append(say.CONFIRMED.format(who=who) if who else say.UNCONFIRMED)
    return say.MORE.join(parts)


def past_line(row: PastResult, plan: Plan) -> str:
    pattern = say.UNSCORED if row.score is None else say.SCORED
    line = pattern.format(statement=row.statement, score="" if row.score is None else f"{row.score:.1f}")
    taken_up = plan.find("key_results", row.became) if row.became else None
    if taken_up is not None:
        return say.MORE.join((line, say.TAKEN_UP.format(key=taken_up.key)))
    return say.MORE.join((line, say.CARRIES_OVER)) if row.carries_over else line


def past_details(row: PastResult, plan: Plan) -> Lines:
    moved: Lines = ()
    if row.baseline is not None and row.target is not None:
        start, target, value = (figure(n, row.unit) for n in (row.baseline, row.target, row.value))
        moved = (say.FROM_TO.format(start=start, target=target, value=value),)
    reach = (say.REACH.format(reach=row.reach),) if row.reach else ()
    outcome = (say.OUTCOME.format(outcome=row.outcome),) if row.outcome else ()
    return (*moved, *_filled((say.WHY, row.why)), *reach, *outcome)


def insight_line(row: Insight, plan: Plan) -> str:
    text = " ".join(row.text.split())
    return say.BY_PERSON.format(text=text, person=name_of(row.person, plan)) if row.person else text


def theme_line(row: Theme, plan: Plan) -> str:
    count = sum(one.theme == row.id for one in plan.insights)
    return (say.THEME_COUNT if count else say.THEME_EMPTY).format(title=row.title, count=count)


def theme_details(row: Theme, plan: Plan) -> Lines:
    under = tuple(insight_line(one, plan) for one in plan.insights if one.theme == row.id)
    return (*under, *((row.discussion,) if row.discussion else ()))
