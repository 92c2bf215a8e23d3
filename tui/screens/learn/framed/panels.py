"""What stands in the two frames below the scores: a key result's weeks, and its like of the last cycle."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from method.rhythm.rag_colour import LOW_SCORE, success
from method.rhythm.status import Row as StatusRow
from method.wording import learn as say
from tui import instruments
from tui.app.theme import CARE, DIM, GOOD, STRONG, TROUBLE
from tui.screens.learn import view
from tui.screens.learn.sections import Panel
from tui.terminal.capabilities import signs
from tui.text import shortened, words, wrap
from tui.widgets.charts.chart import chart
from tui.widgets.charts.pace_bar import pace_bar

if TYPE_CHECKING:
    from collections.abc import Sequence

    from method.learning.grading import Result
    from method.rhythm.standing import Standing
    from store.documents.okrs import KeyResult
    from store.documents.plan import Plan
    from store.documents.rhythm import Learning

_BAR, _SHORT = 30, 10
_WEEKS = 26
_LEAST_CHART, _MOST_CHART = 5, 12
_WORDS = 5
"""Lines kept for words, below a chart."""


def weeks(result: Result, standing: Standing, plan: Plan, cells: int, lines: int) -> Panel:
    """Its chart where there is room, else its strip; how the score was worked out; what was learned."""
    one, today = result.key_result, plan.today
    told: list[tuple[str, str] | Content] = []
    if standing.check_ins and today is not None:
        row = StatusRow(one, standing)
        rows = min(lines - _WORDS, _MOST_CHART)
        drawing = instruments.story(row, plan, today) if rows >= _LEAST_CHART else None
        if drawing is not None:
            told += [Content.assemble(*line) for line in chart(drawing, cells, rows)]
        else:
            strip = instruments.strip(row, plan, today, _WEEKS)
            told.append(Content.assemble((f"{say.WEEKS} ", DIM), *strip))
    told += view.score_details(result, standing, plan)[1:]
    for condition in plan.conditions:
        if condition.of == one.id and condition.state in _proved():
            sign, look, proved = _proved()[condition.state]
            text = say.PROVED.format(key=condition.key, text=condition.text, proved=proved)
            first, *more = wrap(text, cells - 2)
            told.append(Content.assemble((f"{sign} ", look)) + words(first))
            told += [Content("  ") + words(line) for line in more]
    learned = next((each.learning for each in reversed(standing.check_ins) if each.learning), "")
    if learned:
        told.append((say.TOLD_LEARNED.format(text=learned), ""))
    return Panel(say.WHAT_WEEKS_SAY.format(key=one.key), told)


def _proved() -> dict[str, tuple[str, str, str]]:
    """How a condition that was proved looks: its sign, its role, the words."""
    true, false = say.PROVED_WORDS[True], say.PROVED_WORDS[False]
    return {"true": (signs().done, GOOD, true), "false": (signs().wrong, TROUBLE, false)}


def last_cycle(one: KeyResult, plan: Plan, learnings: Sequence[Learning], cells: int) -> Panel:
    """The key result of the last cycle that it was taken up from: its score, why, and what was learned."""
    past = next((each for each in plan.past_results if each.became == one.id), None)
    if past is None:
        scored = [each for each in plan.past_results if each.score is not None]
        none = say.NOTHING_LIKE_IT if plan.past_results else say.NO_PAST
        return Panel(
            say.LAST_CYCLE,
            [(none, DIM), *(_scored(each.statement, each.score, plan, cells) for each in scored)],
        )
    told: list[tuple[str, str] | Content] = [(past.statement, STRONG)]
    if past.score is not None:
        told.append(_bar(past.score, plan, cells))
    if past.why:
        told.append((say.TOLD_WHY.format(text=past.why), ""))
    for learning in learnings:
        if learning.statement == past.statement:
            told += view.learning_details(learning, plan)[:3]
    return Panel(say.LAST_CYCLE_LIKE.format(key=one.key), told)


def _look(score: float, plan: Plan) -> str:
    return GOOD if score >= success(plan) else CARE if score >= LOW_SCORE else TROUBLE


def _bar(score: float, plan: Plan, cells: int) -> Content:
    bar = pace_bar(score, success(plan), min(_BAR, cells - 6), _look(score, plan))
    return Content.assemble(*bar, (f" {score:.1f}", STRONG))


def _scored(statement: str, score: float | None, plan: Plan, cells: int) -> Content:
    """A short bar, the score, and the sentence as far as it goes."""
    value = score or 0.0
    bar = pace_bar(value, success(plan), _SHORT, _look(value, plan))
    return Content.assemble(*bar, (f" {value:.1f}  ", STRONG)) + words(
        shortened(statement, cells - _SHORT - 6)
    )
