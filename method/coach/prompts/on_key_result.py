"""Prompts on a key result: what would have to be true for this number to move (METHOD 6)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Literal, NamedTuple

from method.coach.phrases.form import form_of
from method.coach.phrases.phrase import Phrase
from method.coach.rules.document_rules import of_key_result
from method.coach.sentence import settled_target
from method.coach.sentence.figures.languages import language_of
from method.coach.sentence.hung_on.peel import peeled
from method.plan.active_set import cycle_dates
from method.plan.cycle_names import spoken_cycles
from method.plan.formatting import day, figure
from method.planning.capacity import capacity, hours_of, load, whole
from method.wording import prompts as words
from method.wording.prompts import KEY_RESULT
from method.wording.rules import VARIANTS
from store.documents.fields import value_in

from .base import Ask, Into, ask, lowered, named_in, own
from .conditions import on_conditions
from .learnings import on_learnings
from .pace import on_pace
from .reach import on_reach

if TYPE_CHECKING:
    from method.coach.sentence import Read
    from store.documents.okrs import KeyResult, Objective
    from store.documents.plan import Plan

INTO: tuple[Into, ...] = ("condition", "initiative")

METRIC = 90
"""Letters of a metric that a question shows."""

SOFT = re.compile(
    r"\b(?:rat(?:e|es|ed|ing)|satisf\w+|delight\w*|trust\w*|happ(?:y|ier|iness)|feel\w*|recommend\w*|nps|csat"
    r"|qualit\w+|enjoy\w*|lov(?:e|ed)|confiden\w+|morale|clarity)\b",
    re.IGNORECASE,
)


FELT = (
    ("rat", "use"), ("recommend", "recommend"), ("nps", "recommend"), ("trust", "back"), ("lov", "back"),
    ("qualit", "rubric"), ("clarity", "rubric"), ("csat", "use"), ("enjoy", "back"),
)  # fmt: skip
"""Beginnings of words for a feeling, each with the entry of SOFT_WAYS to ask about."""


class Movement(NamedTuple):
    """A key result as it stands in the sentence or, where nothing is typed, in its fields."""

    metric: str
    direction: str
    baseline: float | None
    target: float | None
    low: float | None
    high: float | None
    unit: str
    due: date
    change: bool
    """Whether only the size of the step is given, not its ends: by 20 %, double."""
    today: date | None = None
    """The reader's day: a due date in another year says so."""


def movement_of(plan: Plan, key_result: KeyResult | None, text: str, read: Read | None) -> Movement:
    """The movement in what is typed, with fields corrected by hand; due at the cycle's end by default."""
    kept = {name: value_in(key_result, name) for name in key_result.corrected} if key_result else {}
    if read is None and key_result is not None:
        kept = {name: value_in(key_result, name) for name in Movement._fields}
    target = settled_target(read) if read else None
    found = {**(read._asdict() if read else {}), "target": target, **kept}
    statement = text or (key_result.statement if key_result else "")
    metric = found.get("metric") or ""
    if metric and language_of(statement) != "de":  # whose nouns keep their capitals
        metric = lowered(metric)
    return Movement(
        f"\u201c{own(metric or statement, METRIC)}\u201d",
        found.get("direction") or "",
        found.get("baseline"),
        found.get("target"),
        found.get("low"),
        found.get("high"),
        found.get("unit") or "",
        found.get("due") or cycle_dates(plan)[1],
        bool(read and read.change),
        plan.today,
    )


def on_key_result(
    plan: Plan,
    today: date,
    objective: Objective | None,
    key_result: KeyResult | None,
    text: str,
    read: Read | None,
) -> Iterator[Ask]:
    """What would have to be true, the pace, the least believed, how it is read, what must not suffer."""
    statement = text or (key_result.statement if key_result else "")
    if len(statement.split()) < 2:
        return
    move = movement_of(plan, key_result, text, read)
    about = key_result.id if key_result else ""
    task = _task(plan, today, statement)
    if task:
        move = move._replace(metric=f"\u201c{own(statement, METRIC)}\u201d", direction="milestone")
    common = {"metric": move.metric, "direction": _direction(move)}
    if key_result:
        yield from _proved_false(plan, key_result, common)
    yield from on_learnings(plan, statement, about)
    yield from _people(plan, objective, statement, about, common, task)
    if key_result:
        yield from on_conditions(plan, key_result.id, "KR", place=10)
        yield from _hours(plan, objective, key_result)
    if task:
        said = KEY_RESULT["task-so" if task == "so" else "task"]
        yield ask(8, "KR-task", said, about=about, into=("key_result",), text=own(statement))
        return
    # Once some conditions are written down, the least believed of them is the better question.
    place = 24 if key_result and any(each.of == key_result.id for each in plan.conditions) else 10
    yield ask(place, "KR-true", KEY_RESULT["true"], about=about, into=INTO, movement=_said(move), **common)
    if move.direction not in ("keep", "milestone"):
        yield from on_pace(plan, today, key_result, move, about)
        yield from on_reach(plan, move, about)
        yield from _figures(key_result, move, about, typing=read is not None)
    yield from _soft(key_result, statement, about, move.metric)
    if not (key_result and key_result.counter_metric):
        counter = KEY_RESULT["counter-done" if move.direction == "milestone" else "counter"]
        yield ask(40, "KR-counter", counter, about=about, into=("key_result",), **common)


def _task(plan: Plan, today: date, statement: str) -> Literal["", "done", "so"]:
    """KR-4, KR-5: of something we do it asks which number it moves. "so": the line tells how it will be."""
    if len(statement.split()) < 3:
        return ""
    said = of_key_result(
        statement.strip(), "", today, *cycle_dates(plan), spoken_cycles(plan.workspace.cycles)
    )
    form = form_of(Phrase(peeled(statement)))
    state = VARIANTS["KR-1", "state"].message  # of an order it is "sign the lease": done or not
    signed = form.kind == "order" and any(each.message == state for each in said)
    done = signed or any(each.rule in ("KR-4", "KR-5") for each in said)
    return "" if not done else "so" if form.kind == "clause" else "done"


def _figures(key_result: KeyResult | None, move: Movement, about: str, *, typing: bool) -> Iterator[Ask]:
    """Asks where the number stands today; once the line is kept without a target, how far it should go."""
    unknown = key_result is not None and key_result.baseline_unknown
    if move.target is not None and move.baseline is None and not unknown:
        yield ask(13, "KR-baseline", KEY_RESULT["baseline"], about=about, into=INTO, metric=move.metric)
    if move.target is None and move.baseline is None and not typing and not move.change:
        words = {"metric": move.metric, "due": day(move.due, move.today)}
        yield ask(9, "KR-number", KEY_RESULT["number"], about=about, into=("key_result",), **words)


def _hours(plan: Plan, objective: Objective | None, key_result: KeyResult) -> Iterator[Ask]:
    """Asked of committed work that takes more hours than there are (CAP-1); never of a stretch goal."""
    hours = hours_of(key_result, plan)
    if not hours or not plan.capacity or objective is None or objective.kind != "committed":
        return
    over = load(plan).committed - capacity(plan).available
    if over > 0:
        said = KEY_RESULT["hours"]
        yield ask(15, "KR-hours", said, about=key_result.id, hours=whole(hours), over=whole(over))


def _direction(move: Movement) -> str:
    return {
        "decrease": words.FALL,
        "keep": words.HOLD,
        "milestone": words.FINISH,
        "increase": words.RISE,
    }.get(move.direction, words.CHANGE if move.target is None and not move.change else words.RISE)


def _said(move: Movement) -> str:
    """The movement as the end of a sentence."""
    due = day(move.due, move.today)
    unit = "" if move.unit and move.unit in move.metric.strip("\u201c\u201d").split() else move.unit
    low, high, target = spoken(move.low, unit), spoken(move.high, unit), spoken(move.target, unit)
    if move.direction == "milestone":
        return words.DONE.format(due=due)
    if move.direction == "keep":
        if move.low is not None and move.high is not None:
            return words.STAY_BETWEEN.format(low=low, high=high, due=due)
        if move.high is not None:
            return words.STAY_UNDER.format(high=high, due=due)
        return (
            words.STAY_OVER.format(low=low, due=due) if move.low is not None else words.STAY.format(due=due)
        )
    if move.target is None:
        return words.MOVE.format(due=due)
    if move.baseline is None:
        return (words.COME_DOWN if move.direction == "decrease" else words.REACH).format(
            target=target, due=due
        )
    return words.GO.format(baseline=spoken(move.baseline, unit), target=target, due=due)


def spoken(number: float | None, unit: str) -> str:
    """A figure with its unit as one says it: "30 days", not "30 d"."""
    several, one = words.TIMES.get(unit, (unit, unit))
    return figure(number, one if number == 1 else several)


def _proved_false(plan: Plan, key_result: KeyResult, common: dict[str, str]) -> Iterator[Ask]:
    for condition in plan.conditions:
        if condition.of == key_result.id and condition.state == "false":
            id = f"KR-false:{condition.id}"
            filled = {"condition": own(condition.text), **common}
            yield ask(5, id, KEY_RESULT["false"], about=key_result.id, into=INTO, **filled)


def _soft(key_result: KeyResult | None, statement: str, about: str, metric: str) -> Iterator[Ask]:
    """How a soft one is read, by whom, and what people do beside what they say."""
    nature = key_result.nature if key_result else None
    if nature not in (None, "soft") or (nature is None and not SOFT.search(statement)):
        return
    if not (key_result and key_result.reading_how):
        ways = words.SOFT_WAYS[_way(statement)]
        yield ask(13, "KR-soft-how", KEY_RESULT["soft-how"], about=about, metric=metric, ways=ways)
    elif not (key_result.reading_by and key_result.reading_every):
        yield ask(13, "KR-soft-who", KEY_RESULT["soft-who"], about=about, metric=metric)
    yield ask(36, "KR-soft-do", KEY_RESULT["soft-do"], about=about, into=("key_result",), metric=metric)


def _way(statement: str) -> str:
    """The way of reading that suits what is felt; one word decides it, so it is stable while typing."""
    found = SOFT.search(statement)
    felt = found[0].casefold() if found else ""
    return next((way for start, way in FELT if felt.startswith(start)), "talks")


def _people(
    plan: Plan,
    objective: Objective | None,
    statement: str,
    about: str,
    common: dict[str, str],
    task: Literal["", "done", "so"],
) -> Iterator[Ask]:
    """The group the line speaks of; else whose needs its objective answers; else the first customers."""
    tied = {objective.id, *objective.choices} if objective else set()
    of = [need.of for need in plan.needs if tied & set(need.answered_by)]
    groups = named_in(plan, statement) or [each for each in plan.stakeholders if each.id in of]
    groups = groups or named_in(plan, objective.text if objective else "")
    groups = groups or [each for each in plan.stakeholders if each.kind == "customers"][:1]
    how = "-so" if task == "so" else "-done" if common["direction"] == words.FINISH else ""
    if not groups:
        said = KEY_RESULT[f"whom{how}"]
        yield ask(22, "KR-whom", said, about=about, into=INTO, **common)
    for turn, group in enumerate(groups):
        who = own(lowered(group.name))
        id, place = f"KR-who:{group.id}", 20 + turn * 12
        said = KEY_RESULT[f"who{how}"]
        yield ask(place, id, said, about=about, into=INTO, who=who, **common)
