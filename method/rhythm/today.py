"""Today: what is due for one person, and what others changed (METHOD 7)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from method.learning.grading import results
from method.plan.active_set import live_key_results, live_objectives
from method.plan.change_log import News, news
from method.plan.formatting import day, figure
from method.plan.names import name_of, team_name
from method.plan.people import is_meant
from method.planning.alignment import kpi_flags, needed_from
from method.rhythm.notifications import taken_over
from method.rhythm.progress import monday_of
from method.rhythm.standing import Standing, is_closed, is_due, standings
from method.rhythm.wins import wins_by
from method.wording import today as say
from method.wording.names import STEPS

if TYPE_CHECKING:
    from store.documents.okrs import KeyResult
    from store.documents.plan import Plan
    from store.documents.rhythm import Priority

MIDDLE_LASTS = timedelta(days=14)
FIND_OUT_AHEAD = timedelta(days=7)
FRIDAY = 4


class Item(NamedTuple):
    """One thing that is due: what kind, a line of words, the keys concerned, and where it leads."""

    kind: str
    """`check_in`, `priorities`, `win`, `owner`, `talk`, `find_out`, `dependency`, `kpi`, `peer_review`,
    `middle`, `planning`, `scores`, `retrospective`, `close`, `prework`, `commit`."""
    text: str
    keys: tuple[str, ...]
    place: str
    """`checkin/O1.2`, `priorities`, `wins`, `review/O1.2`, `draft`, `peer review`, `prework/strategy`,
    `learn`, `learn/middle/O1`."""


class Today(NamedTuple):
    items: tuple[Item, ...]
    news: tuple[News, ...]
    """What others did, newest first."""
    since: date
    """The day the news begin."""


def today(
    plan: Plan, who: str, today: date, *, last_visit: date | None = None, others: Sequence[Plan] = ()
) -> Today:
    """What is due for `who`, most pressing first; `others` are the plans of other teams, where at hand."""
    since = last_visit if last_visit is not None and last_visit < today else last_working_day(today)
    due: list[Item] = []
    if not is_closed(plan):
        stand = standings(plan, today)
        running = plan.commitment is not None and plan.cycle.start <= today
        if running:
            due += [*_check_ins(plan, who, today, stand), *_priorities(plan, who, today)]
            due += [*_wins(plan, who, today), *_talks(plan, who, stand)]
        due += [
            Item("owner", one.text, (one.key,), f"review/{one.key}") for one in taken_over(plan, who, since)
        ]
        due += [*_find_out(plan, who, today), *_dependencies(plan, who, others), *_kpis(plan, who)]
        rest = [*(_ending(plan, who, today) if running else _before_the_commit(plan, who, today))]
        # Once the cycle is over, its end comes before what is left of its weeks.
        due = [*rest, *due] if today > plan.cycle.end else [*due, *rest]
    return Today(tuple(due), news(plan, since, today, leave_out=who), since)


def last_working_day(today: date) -> date:
    """The weekday before today: Friday on a Monday."""
    return today - timedelta(days=max(1, today.weekday() - FRIDAY) if today.weekday() else 3)


def _mine(plan: Plan, who: str) -> list[KeyResult]:
    return [one for one in live_key_results(plan) if one.owner == who]


def _leads(plan: Plan, who: str) -> bool:
    person = plan.workspace.person(who)
    return person is not None and person.role == "facilitator"


def _takes_part(plan: Plan, who: str) -> bool:
    return any(person.key == who and person.role != "viewer" for person in plan.people)


def _check_ins(plan: Plan, who: str, today: date, stand: dict[str, Standing]) -> Iterator[Item]:
    """Mine, and those of whoever is away and has me as a stand-in."""
    for owner in (who, *_away_for(plan, who, today)):
        due = [one for one in _mine(plan, owner) if is_due(stand[one.id], plan, today)]
        if not due:
            continue
        days = [stand[one.id].last_check_in for one in due]
        latest = max((when for when in days if when is not None), default=None)
        last = say.CHECK_IN_LAST.format(day=day(latest, today)) if latest else say.CHECK_IN_NEVER
        words = say.CHECK_IN if owner == who else say.CHECK_IN_FOR
        text = words.format(last=last, name=name_of(owner, plan))
        yield Item("check_in", text, tuple(one.key for one in due), f"checkin/{due[0].key}")


def _away_for(plan: Plan, who: str, today: date) -> list[str]:
    people = plan.workspace.people
    return [each.key for each in people if plan.workspace.stands_in(who, each.key, today)]


def _priorities(plan: Plan, who: str, today: date) -> Iterator[Item]:
    """Last week's unfinished first; then, until Thursday, the ones not yet named for this week."""
    week = monday_of(today)
    mine = [one for one in plan.priorities if one.person == who]
    left = [one for one in mine if one.week < week and one.state == "open"]
    keys = {one.id: one.key for one in plan.key_results}
    if left:
        last = max(one.week for one in left)
        all_then = sum(last <= one.week < week for one in mine)
        pattern = (
            say.LAST_WEEK if len(left) > 1 else say.LAST_WEEK_ONE if all_then > 1 else say.LAST_WEEK_ONLY
        )
        if last < week - timedelta(days=7):
            pattern = say.EARLIER_WEEK if len(left) > 1 else say.EARLIER_WEEK_ONE
        text = pattern.format(open=len(left), all=all_then, day=day(last, today))
        yield Item("priorities", text, _known(keys, left), "priorities")
    elif not any(one.week == week for one in mine) and today.weekday() < FRIDAY and _takes_part(plan, who):
        yield Item("priorities", say.NO_PRIORITIES, (), "priorities")


def _known(keys: dict[str, str], priorities: Sequence[Priority]) -> tuple[str, ...]:
    tied = (one.key_result for one in priorities)
    return tuple(dict.fromkeys(keys[id] for id in tied if id in keys))


def _wins(plan: Plan, who: str, today: date) -> Iterator[Item]:
    said = any(win.by == who and win.on == today for win in wins_by(plan, today))
    if today.weekday() == FRIDAY and not said and _takes_part(plan, who):
        yield Item("win", say.WIN, (), "wins")


def _talks(plan: Plan, who: str, stand: dict[str, Standing]) -> Iterator[Item]:
    """GROW conversations that name this person, to act or to help."""
    known = plan.workspace.person(who)
    names = {who.casefold(), *((known.name.casefold(), known.name.split(" ")[0].casefold()) if known else ())}
    people = plan.workspace.people
    for result in live_key_results(plan):
        done = stand[result.id].check_ins
        if not done:
            continue
        last, place = done[-1], f"review/{result.key}"
        if last.will and last.colour != "green" and is_meant(last.will_who, who, people):
            pattern = say.GROW_DUE if last.will_when else say.GROW
            by = day(last.will_when, plan.today) if last.will_when else ""
            text = pattern.format(key=result.key, colour=last.colour, text=last.will, day=by)
            yield Item("talk", text, (result.key,), place)
        if last.by != who and names & _words(last.help):
            text = say.HELP.format(who=name_of(last.by, plan), key=result.key, text=last.help)
            yield Item("talk", text, (result.key,), place)


def _words(text: str) -> set[str]:
    """The words of a text and each pair of neighbours, so that first names and whole names are found."""
    words = "".join(char if char.isalnum() or char in "-_" else " " for char in text.casefold()).split()
    return {*words, *(" ".join(pair) for pair in pairwise(words))}


def _find_out(plan: Plan, who: str, today: date) -> Iterator[Item]:
    for one in plan.conditions:
        if one.state == "open" and one.who == who and one.by is not None and one.by <= today + FIND_OUT_AHEAD:
            text = say.FIND_OUT.format(text=one.text, how=one.find_out or one.key, day=day(one.by, today))
            result = plan.find("key_results", one.of)
            place = f"review/{result.key}" if result else "prework/strategy"
            yield Item("find_out", text, (result.key,) if result else (), place)


def _dependencies(plan: Plan, who: str, others: Sequence[Plan]) -> Iterator[Item]:
    mine = {one.id: one for one in _mine(plan, who)}
    for need in plan.dependencies:
        if need.of in mine and not need.confirmed_by:
            key = mine[need.of].key
            line = say.CONFIRM.format(key=key, what=need.what, team=team_name(need.team, plan))
            yield Item("dependency", _by(line, need.by, plan.today), (key,), "draft")
    if _takes_part(plan, who):
        for asked in needed_from(plan.team, others):
            if not asked.confirmed:
                key, need = asked.key_result.key, asked.dependency
                line = say.CONFIRM_FOR.format(team=asked.team.name, what=need.what, key=key)
                yield Item("dependency", _by(line, need.by, plan.today), (), f"team/{asked.team.key}")


def _by(line: str, when: date | None, today: date | None) -> str:
    return say.CONFIRM_BY.format(line=line, day=day(when, today)) if when else line


def _kpis(plan: Plan, who: str) -> Iterator[Item]:
    for flag in kpi_flags(plan):
        if flag.kpi.owner == who:
            text = say.KPI.format(name=flag.kpi.name, value=figure(flag.value, flag.kpi.unit))
            yield Item("kpi", text, (), "draft")


def _before_the_commit(plan: Plan, who: str, today: date) -> Iterator[Item]:
    if _leads(plan, who) or (_takes_part(plan, who) and not plan.objectives):
        from method.steps import STEPS as steps
        from method.steps.state import state_of

        states = [(step.key, state_of(step, plan, today).state) for step in steps]
        open_ones = [key for key, state in states if state in ("part", "empty")]
        if open_ones:
            done = len(states) - len(open_ones)
            text = say.PREWORK.format(done=done, all=len(states), step=STEPS[open_ones[0]])
            yield Item("prework", text, (), f"prework/{open_ones[0]}")
    if not live_key_results(plan) or plan.commitment is not None:
        return
    if _leads(plan, who):
        yield Item("commit", say.COMMIT, (), "draft")
    if _takes_part(plan, who) and not any(one.by == who for one in plan.peer_reviews):
        yield Item("peer_review", say.PEER_REVIEW, (), "peer review")


def _ending(plan: Plan, who: str, today: date) -> Iterator[Item]:
    """What is due for mid-cycle, the planning week and the end of the cycle."""
    agreed = plan.review_plan
    looked = {one.id for one in plan.mid_cycles if one.on}
    if agreed.mid_cycle and agreed.mid_cycle <= today < agreed.mid_cycle + MIDDLE_LASTS:
        for one in live_objectives(plan):
            if one.id not in looked and (one.owner == who or _leads(plan, who)):
                yield Item("middle", say.MIDDLE.format(key=one.key), (one.key,), f"learn/middle/{one.key}")
    leads = _leads(plan, who)
    ended = today >= (agreed.end_review or plan.cycle.end)
    if leads and not ended and agreed.planning and agreed.planning <= today:
        yield Item("planning", say.PLANNING, (), "learn")
    if not ended:
        return
    waiting = [one.key_result for each in results(plan) for one in each.results if one.asks]
    mine = tuple(one.key for one in waiting if leads or one.owner == who)
    if mine:
        pattern = say.SCORES if len(mine) > 1 else say.SCORES_ONE
        yield Item("scores", pattern.format(count=len(mine), key=mine[0]), mine, "learn")
    looked_back = plan.retrospective
    written = looked_back.worked or looked_back.did_not_work or looked_back.do_differently
    if leads and not written:
        yield Item("retrospective", say.RETROSPECTIVE, (), "learn")
    elif leads and not waiting:
        yield Item("close", say.CLOSE, (), "learn")
