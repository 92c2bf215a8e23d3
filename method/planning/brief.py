"""The one page: the plan in reading order, and whether it answers a new colleague (METHOD 3)."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from method.plan.active_set import cycle_dates, live_key_results, live_objectives
from method.plan.formatting import day, figure, full_day, plain
from method.plan.names import by_rank, cycle_name, name_of, owner_name, team_name
from method.planning.alignment import last_reading
from method.planning.capacity import capacity, whole
from method.planning.new_colleague_test import Answer, answers
from method.rhythm.baseline import shown_target
from method.rhythm.progress import band
from method.wording import brief as say
from method.wording.names import STEPS
from store.documents.fields import value_in

if TYPE_CHECKING:
    from store.documents.okrs import Initiative, KeyResult, Objective
    from store.documents.plan import Plan
    from store.documents.strategy import Choice

__all__ = ["Answer", "Brief", "BriefLine", "Section", "brief"]


class BriefLine(NamedTuple):
    """One line: a label of ours or a key, people's words, and what stands below it."""

    text: str
    label: str = ""
    under: tuple[BriefLine, ...] = ()


class Section(NamedTuple):
    """`lines` is empty where nothing is written."""

    key: str
    title: str
    lines: tuple[BriefLine, ...]


class Brief(NamedTuple):
    title: str
    workspace: str
    span: str
    sections: tuple[Section, ...]
    answers: tuple[Answer, ...]


def brief(plan: Plan, today: date) -> Brief:
    """The brief as data; sections that only some teams have are left out when empty, the others stay."""
    lines = {
        "okrs": [*(_objective(one, plan) for one in live_objectives(plan)), *_loose(plan)],
        "others": [*_dependencies(plan), *_departments(plan)],
        "mission": _direction(plan),
        "chosen": _texts(plan.insights_review.direction),
        "obstacles": [BriefLine(one.text, under=_texts(one.evidence)) for one in by_rank(plan.obstacles)],
        "choices": _choices(plan),
        "not_doing": _not_doing(plan),
        "stakeholders": _stakeholders(plan),
        "kpis": _kpis(plan),
        "capacity": _capacity(plan),
        "review": _review(plan),
        "left_out": _left_out(plan),
    }
    for only_some_have in ("others", "chosen", "left_out"):
        if not lines[only_some_have]:
            del lines[only_some_have]
    start, end = cycle_dates(plan)
    return Brief(
        say.TITLE.format(team=plan.team.name, cycle=cycle_name(plan.cycle)),
        plan.workspace.about.name,
        say.SPAN.format(start=full_day(start), end=full_day(end)),
        tuple(Section(key, say.SECTIONS[key], tuple(several)) for key, several in lines.items()),
        answers(plan),
    )


def _texts(*texts: str) -> tuple[BriefLine, ...]:
    return tuple(BriefLine(text) for text in texts if text)


def _direction(plan: Plan) -> list[BriefLine]:
    said = plan.direction
    pairs = (
        (say.MISSION, said.mission, say.SEEN, said.mission_horizon),
        (say.VISION, said.vision, say.WITHIN, said.vision_horizon),
        (say.SERVES, said.serves, "", ""),
    )
    return [
        BriefLine(pattern.format(text=text, horizon=horizon) if horizon else text, label)
        for label, text, pattern, horizon in pairs
        if text
    ]


def _choices(plan: Plan) -> list[BriefLine]:
    policy = plan.strategy.guiding_policy
    return [*_texts(policy), *(_choice(one, plan) for one in by_rank(plan.choices))]


def _choice(choice: Choice, plan: Plan) -> BriefLine:
    text = f"{choice.text}, {say.OVER.format(over=choice.over)}" if choice.over else choice.text
    obstacles = [one.text for one in by_rank(plan.obstacles) if one.id in choice.removes]
    under = _texts(
        say.BECAUSE.format(because=choice.because) if choice.because else "",
        say.REMOVES.format(obstacles="; ".join(obstacles)) if obstacles else "",
    )
    return BriefLine(text, choice.key, (*under, *_conditions(choice.id, plan)))


def _conditions(of: str, plan: Plan) -> tuple[BriefLine, ...]:
    """The least believed condition, and every one that proved false."""
    mine = [one for one in plan.conditions if one.of == of]
    false = [say.PROVED_FALSE.format(text=one.text) for one in mine if one.state == "false"]
    unproved = [one for one in mine if one.state == "open"]
    rated = [one for one in unproved if one.belief is not None]
    if rated:
        least = min(rated, key=lambda one: one.belief or 0)
        return _texts(say.BARRIER.format(belief=least.belief, text=least.text), *false)
    return _texts(*(say.UNRATED.format(text=one.text) for one in unproved[:1]), *false)


def _not_doing(plan: Plan) -> list[BriefLine]:
    return [
        BriefLine(
            say.WANTED_BY.format(text=one.text, who=one.wanted_by) if one.wanted_by else one.text,
            under=_texts(say.WHY_NOT.format(why=one.why) if one.why else ""),
        )
        for one in plan.not_doing
    ]


def _stakeholders(plan: Plan) -> list[BriefLine]:
    names = {one.id: f"{one.key} {one.text}" for one in plan.choices}
    names |= {one.id: f"{one.key} {one.text}" for one in live_objectives(plan)}
    lines = []
    for group in plan.stakeholders:
        needs = []
        for need in by_rank([one for one in plan.needs if one.of == group.id]):
            told = [names[id] for id in need.answered_by if id in names]
            pattern = say.NEEDS if told else say.NEEDS_UNANSWERED
            needs.append(BriefLine(pattern.format(text=need.text, answers="; ".join(told))))
        lines.append(BriefLine(group.name, under=tuple(needs)))
    return lines


def _objective(objective: Objective, plan: Plan) -> BriefLine:
    """An objective with what the questions do not tell: how each key result is read and tried."""
    owner = owner_name(objective.owner, plan)
    who = say.OWNER.format(kind=objective.kind, owner=owner) if owner else objective.kind
    results = [_key_result(one, plan) for one in live_key_results(plan, objective.id)]
    return BriefLine(f"{objective.text} ({who})", objective.key, tuple(results))


def _key_result(result: KeyResult, plan: Plan) -> BriefLine:
    """Its sentence stands among the answers; here, only its key and what the sentence does not say."""
    source = say.SOURCE.format(source=result.source) if result.source else ""
    reading = "; ".join(
        part for part in (result.reading_how, result.reading_by, result.reading_every) if part
    )
    told = [
        "" if _says_it_all(result) else measure(result),
        source,
        say.READ_BY.format(how=reading) if reading else "",
    ]
    trying = [_initiative(one, plan) for one in plan.initiatives if one.of == result.id and _lives(one)]
    under = (*_conditions(result.id, plan), *(BriefLine(text, say.TRYING) for text in trying))
    owner = owner_name(result.owner, plan)
    return BriefLine("; ".join(part for part in (owner, *told) if part), result.key, under)


def _says_it_all(result: KeyResult) -> bool:
    """Whether its sentence names the figures that are measured."""
    if result.target is None or result.due is None or result.direction == "milestone":
        return False
    figures = [result.target] if result.baseline is None else [result.baseline, result.target]
    said = result.statement.replace(",", "")
    return all(plain(figure) in said for figure in figures)


def _lives(initiative: Initiative) -> bool:
    return initiative.state != "dropped"


def _initiative(one: Initiative, plan: Plan) -> str:
    told = [one.month, say.STATES.get(one.state, ""), owner_name(one.owner, plan)]
    return say.INITIATIVE.format(key=one.key, text=one.text, told=", ".join(part for part in told if part))


def _loose(plan: Plan) -> list[BriefLine]:
    """What is tried for a choice, or for nothing in particular."""
    results = {one.id for one in plan.key_results}
    kept = [one for one in plan.initiatives if one.of not in results and _lives(one)]
    return [BriefLine(_initiative(one, plan), say.LOOSE) for one in kept]


def _dependencies(plan: Plan) -> list[BriefLine]:
    """What key results need from other teams, and who has confirmed it."""
    keys = {one.id: one.key for one in live_key_results(plan)}
    return [
        BriefLine(
            _needed(one.what, team_name(one.team, plan) if one.team else "", one.by, one.confirmed_by, plan),
            keys[one.of],
        )
        for one in plan.dependencies
        if one.of in keys
    ]


def _departments(plan: Plan) -> list[BriefLine]:
    """What was agreed with other departments in step 5."""
    names = {one.id: one.name for one in plan.departments}
    lines = []
    for one in plan.department_needs:
        whom = names.get(one.of, "")
        if one.way == "they need" and whom:
            lines.append(
                BriefLine(
                    _needed(
                        say.THEY_NEED.format(whom=whom, what=one.text), "", one.by, one.confirmed_by, plan
                    )
                )
            )
        else:
            lines.append(BriefLine(_needed(one.text, whom, one.by, one.confirmed_by, plan)))
    return lines


def _needed(what: str, whom: str, by: date | None, confirmed_by: str, plan: Plan) -> str:
    pattern = say.NEED if whom else say.NEED_OF
    who = say.CONFIRMED.format(who=name_of(confirmed_by, plan)) if confirmed_by else say.NOT_CONFIRMED
    parts = [
        pattern.format(what=what, whom=whom),
        *([say.BY_DAY.format(day=full_day(by))] if by else []),
        who,
    ]
    return ", ".join(parts)


def measure(result: KeyResult) -> str:
    """What is measured, from where to where, by when; or that it cannot be measured yet."""
    due = full_day(result.due) if result.due else "?"
    metric = result.metric or result.statement
    if result.direction == "milestone" and result.rubric:
        steps = "; ".join(say.STEP.format(share=plain(one.share), text=one.text) for one in result.rubric)
        return say.MILESTONE.format(due=due, steps=steps)
    if result.direction == "keep" and (said := _band(*band(result), result.unit)):
        return say.BAND.format(metric=metric, band=said, due=due)
    aimed = shown_target(result)
    if result.target is None and not aimed:
        return say.NOT_MEASURED
    baseline, target = figure(result.baseline, result.unit), aimed or figure(result.target, result.unit)
    return say.MEASURE.format(metric=metric, baseline=baseline, target=target, due=due)


def _band(low: float | None, high: float | None, unit: str) -> str:
    ends = {"low": figure(low, unit), "high": figure(high, unit)}
    if low is not None and high is not None:
        return say.BETWEEN.format(**ends)
    if low is not None:
        return say.AT_LEAST.format(**ends)
    return say.AT_MOST.format(**ends) if high is not None else ""


def _kpis(plan: Plan) -> list[BriefLine]:
    lines = []
    for kpi in plan.kpis:
        read = last_reading(kpi, plan)
        last = read.value if read is not None else None
        healthy = _band(kpi.low, kpi.high, kpi.unit) or say.NO_RANGE
        pattern = say.UNREAD if last is None else say.STANDS
        lines.append(BriefLine(pattern.format(name=kpi.name, range=healthy, value=figure(last, kpi.unit))))
    return lines


def _capacity(plan: Plan) -> list[BriefLine]:
    have, means = capacity(plan), plan.resources
    with_what = [
        BriefLine(" ".join(text.split()), label)
        for label, text in ((say.BUDGET, means.budget), (say.TOOLS, means.tools))
        if text
    ]
    if not have.people:
        return with_what
    six = have.reading != "productive hours"
    lines = [
        say.HOURS.format(
            person=name_of(one.row.person, plan),
            share=plain(one.row.share),
            hours=whole(one.six if six else one.productive),
        )
        for one in have.people
    ]
    total = say.HOURS_ALL.format(hours=whole(have.available), weeks=have.weeks, reading=have.reading)
    return [*_texts(*lines), BriefLine(total), *with_what]


def _review(plan: Plan) -> list[BriefLine]:
    agreed = plan.review_plan
    if agreed.success is None and agreed.first_check_in is None and agreed.end_review is None:
        return []
    rhythm = say.CADENCE[agreed.cadence]
    if agreed.first_check_in:
        rhythm = say.FROM.format(what=rhythm, day=day(agreed.first_check_in, plan.today))
    dates = [(name, value_in(agreed, field)) for field, name in say.DATES.items()]
    success = say.SUCCESS.format(success=plain(agreed.success)) if agreed.success is not None else ""
    labelled = (BriefLine(full_day(when), name) for name, when in dates if isinstance(when, date))
    return [*_texts(success, rhythm), *labelled, *_texts(agreed.sharing, agreed.celebrating)]


def _left_out(plan: Plan) -> list[BriefLine]:
    """Steps left out with their reasons, and why the set was committed with findings open."""
    lines = [
        BriefLine(say.WAIVED.format(step=STEPS.get(one.id, one.id), reason=one.waived))
        for one in plan.steps
        if one.waived
    ]
    commitment = plan.commitment
    if commitment is not None and commitment.reason:
        said = say.COMMITTED_BECAUSE.format(who=name_of(commitment.by, plan), reason=commitment.reason)
        lines.append(BriefLine(said, say.COMMITTED_OPEN, _texts(*map(_uncoded, commitment.open_findings))))
    return lines


_CODE = re.compile(r"[A-Z]{2,4}-\d+:? ")


def _uncoded(finding: str) -> str:
    """A finding as it was kept, without the code of its rule."""
    return finding[match.end() :] if (match := _CODE.match(finding)) else finding
