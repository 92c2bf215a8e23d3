"""The deeds of a running cycle: check-ins, priorities, wins, readings, conditions (METHOD 7)."""

from __future__ import annotations

from datetime import date, datetime

from method.actions.shared.deed import deed
from method.actions.shared.helpers import clip, edit, got, key_result_of, new, put
from method.actions.shared.owners import person_of
from method.plan.formatting import figure
from method.planning.alignment import last_reading
from method.rhythm.check_ins import check_ins_of
from method.rhythm.priorities import MOST
from method.rhythm.progress import monday_of
from method.rhythm.rag_colour import suggest_colour
from method.wording import refusals, said
from store.documents.deeds import Add, Change, Outcome, Refusal
from store.documents.okrs import KeyResult, Objective
from store.documents.plan import Plan
from store.documents.rhythm import CheckIn, Colour, MidCycle, Priority, Win
from store.documents.workspace import KPI, Reading

from .check_ins import within_cycle


@deed("check_in", needs="team", unlocks=("check_ins",))
def check_in(
    plan: Plan,
    who: str,
    today: date,
    *,
    key: str,
    now: datetime,
    on: date | None = None,
    value: float | None = None,
    confidence: int | None = None,
    colour: Colour | None = None,
    changed: str = "",
    learning: str = "",
    help: str = "",
    blocker: str = "",
    confidence_why: str = "",
    goal: str = "",
    reality: str = "",
    options: str = "",
    will: str = "",
    will_who: str = "",
    will_when: date | None = None,
) -> Outcome:
    """Record how a key result (key or id) stands; fields not given stay as they were last time.

    The suggested colour is kept beside the chosen one. `now` is aware, in UTC. `on` dates it within the
    cycle, never after today.
    """
    key_result = key_result_of(plan, key)
    words = {
        "changed": changed,
        "learning": learning,
        "help": help,
        "blocker": blocker,
        "confidence_why": confidence_why,
        "goal": goal,
        "reality": reality,
        "options": options,
        "will": will,
    }
    if value is None and confidence is None and colour is None and not any(map(str.strip, words.values())):
        raise Refusal(refusals.EMPTY_CHECK_IN)
    believed = _last_confidence(plan, key_result) if confidence is None else confidence
    day_of = today if on is None else within_cycle(plan, on, today)
    made = new(
        CheckIn,
        key_result=key_result.id,
        on=day_of,
        at=now,
        dated_by_hand=on is not None,
        by=who,
        value=value,
        confidence=believed,
        colour=colour or "green",
        suggested="green",
        will_who=person_of(plan, will_who),
        will_when=will_when,
        **words,
    )
    suggested = suggest_colour(key_result, plan, day_of, confidence=made.confidence, value=made.value)
    made = made.model_copy(update={"suggested": suggested, "colour": colour or suggested})
    told = said.CHECK_IN.format(
        key=key_result.key,
        value=said.NOT_MEASURED if value is None else _value(key_result, made.value),
        confidence=made.confidence,
        colour=made.colour,
    )
    return Outcome((Add(made),), told, about=key_result.id)


def _last_confidence(plan: Plan, key_result: KeyResult) -> int:
    before = check_ins_of(key_result, plan)
    return before[-1].confidence if before else key_result.start_confidence


def _value(key_result: KeyResult, value: float | None) -> str:
    return figure(value, "%" if key_result.direction == "milestone" else key_result.unit)


@deed("add_priority", needs="team")
def add_priority(
    plan: Plan, who: str, today: date, *, text: str, key_result: str = "", week: date | None = None
) -> Outcome:
    """Take on a priority for the week, at most three; `key_result` is an id or a key, empty: not OKR work."""
    if not text.strip():
        raise Refusal(refusals.EMPTY_PRIORITY)
    made = _priority(plan, who, text, key_result, monday_of(week or today))
    return Outcome((Add(made),), said.PRIORITY.format(text=clip(text)), about=made.id)


def _priority(plan: Plan, who: str, text: str, key_result: str, week: date) -> Priority:
    mine = [each for each in plan.priorities if each.person == who and each.week == week]
    if len([each for each in mine if each.state in ("open", "done")]) >= MOST:
        raise Refusal(refusals.FOURTH_PRIORITY)
    serves = key_result_of(plan, key_result).id if key_result else ""
    return new(Priority, person=who, week=week, text=text, key_result=serves)


@deed("settle_priority", needs="team", unlocks=("priorities.state",))
def settle_priority(plan: Plan, who: str, today: date, *, id: str, state: str) -> Outcome:
    """Say what became of a priority; "carried" makes a new one for this week."""
    priority = got(plan, Priority, id)
    if state not in ("done", "dropped", "carried"):
        raise Refusal(refusals.PRIORITY_STATE)
    if priority.state != "open":
        raise Refusal(refusals.PRIORITY_SETTLED.format(state=priority.state))
    changes: list[Change] = [*edit(priority, state=state)]
    if state == "carried":
        week = monday_of(today)
        if priority.week >= week:
            raise Refusal(refusals.CARRY_THIS_WEEK)
        tied = plan.find("key_results", priority.key_result)
        serves = tied.id if tied and tied.state == "open" else ""
        changes.append(Add(_priority(plan, priority.person, priority.text, serves, week)))
    return Outcome(tuple(changes), said.SETTLED.format(text=clip(priority.text), state=state), about=id)


@deed("add_win", needs="team")
def add_win(plan: Plan, person: str, today: date, /, *, text: str, who: str = "") -> Outcome:
    """Put a win on the wall; `who` says whose win it is, the team's first."""
    if not text.strip():
        raise Refusal(refusals.EMPTY_WIN)
    made = new(Win, on=today, by=person, text=text, who=who)
    return Outcome((Add(made),), said.WIN.format(text=clip(text)), about=made.id)


@deed("read_kpi", needs="team")
def read_kpi(plan: Plan, who: str, today: date, *, id: str, value: float) -> Outcome:
    """Note where a KPI stands today; a second reading on the same day replaces the first."""
    kpi = got(plan, KPI, id)
    told = said.READING.format(name=clip(kpi.name), value=figure(value, kpi.unit))
    last = last_reading(kpi, plan)
    if last is not None and last.on == today:
        return Outcome(edit(last, value=value, by=who), told, about=id)
    return Outcome((Add(new(Reading, kpi=id, on=today, value=value, by=who)),), told, about=id)


@deed("judge_condition", needs="team")
def judge_condition(
    plan: Plan,
    who: str,
    today: date,
    *,
    id: str,
    state: str,
    evidence: str,
    belief: int | None = None,
) -> Outcome:
    """Say what a condition turned out to be, with what was seen, or rate it anew while it is open."""
    # Imported here because the screens of the week load this module, and none of them the strategy.
    from store.documents.strategy import Condition

    condition = got(plan, Condition, id)
    if state not in ("open", "true", "false"):
        raise Refusal(refusals.VERDICT_STATE)
    if state != "open" and not evidence.strip():
        raise Refusal(refusals.NO_EVIDENCE.format(state=state))
    kept = condition.belief if belief is None else belief
    changes = edit(condition, state=state, evidence=evidence or condition.evidence, belief=kept)
    words = said.CONDITION if state != "open" else said.CONDITION_RATED
    told = words.format(
        key=condition.key, state=state, belief="?" if kept is None else kept, text=clip(condition.text)
    )
    return Outcome(changes, told, about=id)


@deed("look_at_middle", needs="team")
def look_at_middle(
    plan: Plan,
    who: str,
    today: date,
    *,
    objective: str,
    still_right: str,
    moving: str,
    changes: str,
) -> Outcome:
    """The mid-cycle review of an objective: is it still right, does it move, what changes and why."""
    found = got(plan, Objective, objective)
    kept = put(plan, MidCycle, objective, on=today, still_right=still_right, moving=moving, changes=changes)
    return Outcome(kept, said.MIDDLE.format(key=found.key), about=objective)
