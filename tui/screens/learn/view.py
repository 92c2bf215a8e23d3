"""How the end of a cycle is drawn: score lines, what stands below the cursor, how far it all is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from method.learning.closing import QUESTIONS
from method.learning.grading import as_score, said
from method.plan.formatting import day, figure, plain
from method.plan.names import cycle_name, name_of
from method.rhythm.rag_colour import success
from method.wording import learn as say
from store.documents.fields import value_in
from store.documents.undone import undone_of
from tui.app.theme import CARE, CHOSEN, DIM, GOOD, STRONG
from tui.terminal.capabilities import signs
from tui.text import clip, words, wrap
from tui.widgets.charts.pace_bar import pace_bar

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from method.learning.closing import Ending
    from method.learning.grading import Result
    from method.rhythm.standing import Standing
    from store.documents.plan import Plan
    from store.documents.rhythm import Learning

_EXAMPLE, _EXAMPLE_CELLS = 0.71, 24
_REOPENS = "reopen_cycle"


def strip_of(sections: Sequence[str], here: str, counts: dict[str, str], cells: int) -> Content:
    """The sections in one line with what is done of each; the one that is open stands out."""
    for with_counts in (True, False):
        parts: list[Content] = []
        for number, key in enumerate(sections, 1):
            count = f" {counts.get(key, '')}".rstrip() if with_counts else ""
            title = f" {number} {say.SECTIONS[key]}"
            if key == here:
                parts.append(Content.styled(f"{title}{count} ", CHOSEN))
            else:
                parts.append(Content.assemble(title, (f"{count} ", DIM)))
        line = Content("").join(parts)
        if line.cell_length <= cells:
            return line
    at = list(sections).index(here) + 1
    rest = "  ".join(str(number) for number in range(1, len(sections) + 1) if number != at)
    return Content.assemble((f" {at} {say.SECTIONS[here]} ", CHOSEN), (f"  {rest}", DIM))


def counts(end: Ending, signs_found: int) -> dict[str, str]:
    """What is done of each section, for the strip."""
    return {
        "scores": say.OF.format(done=end.scored, all=end.all) if end.all else "",
        "retrospective": say.OF.format(done=end.answered, all=len(QUESTIONS)),
        "learnings": str(end.learnings) if end.learnings else "",
        "signs": str(signs_found) if signs_found else "",
    }


def scores_intro(plan: Plan, today: date, end: Ending, *, short: bool) -> Content:
    """When scores come, how many still ask, and (unless `short`) from where a score counts as reached."""
    until = plan.review_plan.end_review or plan.cycle.end
    closed = plan.retrospective.closed_on
    left = end.all - end.scored
    if not end.all:
        bar = pace_bar(_EXAMPLE, success(plan), _EXAMPLE_CELLS, DIM)
        drawn = [(f"{say.EXAMPLE}  ", DIM), *bar, (f"  {_EXAMPLE:g}", DIM)]
        return words(f"{say.NOTHING_TO_SCORE}\n\n", newlines=True) + Content.assemble(*drawn)
    if closed:
        first = say.WAS_CLOSED.format(cycle=cycle_name(plan.cycle), date=day(closed, today))
    elif today < until:
        first = say.RUNS.format(end=day(until, today))
    else:
        first = say.ASKED.format(count=left, all=end.all) if left > 1 else say.ASKED_ONE
    if not left and not closed:
        first = say.ALL_SCORED
    if short:
        return words(first, STRONG)
    agreed = say.REACHED_FROM_USUAL if plan.review_plan.success is None else say.REACHED_FROM
    return words(first, STRONG) + words(
        "\n" + agreed.format(success=plain(success(plan))), DIM, newlines=True
    )


def sum_of(result: Result, standing: Standing) -> str:
    """How the score was worked out."""
    one = result.key_result
    if result.computed is None:
        return say.NO_VALUE
    unit = "%" if one.direction == "milestone" else one.unit
    value, computed = figure(standing.value, unit), as_score(result.computed)
    if one.direction in ("increase", "decrease") and one.target is not None:
        ends = {"baseline": figure(one.baseline, unit), "target": figure(one.target, unit)}
        return say.SUM.format(value=value, computed=computed, **ends)
    return say.SUM_OTHER.format(value=value, computed=computed)


def last_said(standing: Standing, today: date | None) -> str:
    """The last check-in in a line."""
    if not standing.check_ins:
        return ""
    last = standing.check_ins[-1]
    text = last.blocker or last.changed or last.learning or last.reality
    given = {"day": day(last.on, today), "colour": last.colour, "confidence": last.confidence}
    if not text:
        return say.LAST_SAID_ONLY.format(**given)
    return say.LAST_SAID.format(text=" ".join(text.split()), **given)


def score_details(result: Result, standing: Standing, plan: Plan) -> list[tuple[str, str]]:
    """What stands below the list for one key result: a line and its style each."""
    one = result.key_result
    kind = next((each.kind for each in plan.objectives if each.id == one.objective), "")
    found = [(one.statement, STRONG), (f"{sum_of(result, standing)} {say.KINDS.get(kind, '')}".strip(), "")]
    labelled = (
        (say.TOLD_WHY, result.why),
        (say.TOLD_BECAUSE, result.adjusted_because),
        (say.TOLD_HAPPENED, result.what_happened),
    )
    found += [(pattern.format(text=text), "") for pattern, text in labelled if text]
    if result.carries_over:
        found.append((say.TOLD_CARRIES, ""))
    if result.decided:
        found += [(say.TOLD_ASKS[each], CARE) for each in result.asks]
    elif last := last_said(standing, plan.today):
        found.append((last, ""))
    return found


def learning_details(learning: Learning, plan: Plan) -> list[tuple[str, str]]:
    """A learning whole, below the list."""
    labelled = ((name, value_in(learning, name)) for name in say.LEARNING_TOLD)
    found = [(f"{say.LEARNING_TOLD[name]}: {text}", "") for name, text in labelled if text]
    if learning.statement:
        scored = learning.score is not None
        pattern = say.LEARNING_FROM_SCORED if scored else say.LEARNING_FROM
        score = said(learning.score, plan) if scored else ""
        found.append((pattern.format(statement=learning.statement, score=score), DIM))
    return found


def lines_within(lines: Sequence[tuple[str, str] | Content], cells: int, most: int) -> Content:
    """Lines wrapped to so many cells; the last that fits ends in an ellipsis where there is more.

    What is a drawing already stands as it is.
    """
    drawn: list[Content] = []
    for line in lines:
        if isinstance(line, Content):
            drawn.append(line)
            continue
        text, style = line
        drawn += [words(part, style) for part in wrap(text, cells)]
    if len(drawn) > most > 0:
        drawn = drawn[:most]
        cut = clip(drawn[-1].plain, cells - 2).rstrip(f" {signs().ellipsis}")
        drawn[-1] = words(cut) + words(f" {signs().ellipsis}", DIM)
    return Content("\n").join(drawn)


def checklist(plan: Plan, today: date, end: Ending) -> Content:
    """What closing waits for, and what closing does."""
    marks: list[tuple[bool, str]] = []
    if not end.committed:
        marks.append((False, say.CLOSE_NO_SET))
    elif end.unscored:
        marks.append((False, say.CLOSE_SCORES_OPEN.format(keys=", ".join(end.unscored))))
    else:
        marks.append((True, say.CLOSE_SCORES_DONE))
    written = say.CLOSE_RETROSPECTIVE_DONE.format(done=end.answered, all=len(QUESTIONS))
    marks.append((end.answered > 0, written if end.answered else say.CLOSE_RETROSPECTIVE_OPEN))
    learned = say.CLOSE_LEARNINGS.get(end.learnings, say.CLOSE_LEARNINGS_MANY.format(count=end.learnings))
    marks.append((end.learnings > 0, learned))
    lines = [
        Content.assemble((f"{signs().done if done else signs().open} ", GOOD if done else CARE)) + words(text)
        for done, text in marks
    ]
    return Content("\n").join([*lines, Content(""), *_state_of(plan, today)])


def _state_of(plan: Plan, today: date) -> list[Content]:
    about = {"cycle": cycle_name(plan.cycle), "team": plan.team.name}
    looked_back = plan.retrospective
    again = [words(text, DIM) for text in _reopened(plan)]
    if looked_back.closed_on:
        found = [words(say.CLOSED_ON.format(date=day(looked_back.closed_on, today), **about), STRONG), *again]
        if looked_back.next_cycle:
            found.append(words(say.NEXT_OPEN.format(cycle=looked_back.next_cycle)))
        return found
    early = today < (plan.review_plan.end_review or plan.cycle.end)
    found = [words(say.CLOSE_EARLY.format(end=day(plan.cycle.end, today), **about), STRONG)] if early else []
    return [*found, words(say.CLOSE_HOW.format(**about)), *again]


def _reopened(plan: Plan) -> Iterator[str]:
    """Who reopened the cycle, when and why, from the record."""
    gone = undone_of(plan.changes)
    for change in plan.changes:
        if change.deed == _REOPENS and change.id not in gone:
            about = {"who": name_of(change.by, plan), "date": day(change.at.date(), plan.today)}
            yield say.REOPENED_ON.format(why=change.why, **about)
