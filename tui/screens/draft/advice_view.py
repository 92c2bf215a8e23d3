"""The advice on a line of the draft as text: what was read of it, and what the coach makes of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from method.plan.formatting import day, figure
from method.rhythm.baseline import shown_target
from method.wording import draft as say
from method.wording.rules import BLANK
from store.documents.guards import is_key_result, is_objective
from tui.app.theme import CARE
from tui.screens.draft.okr_line import sentence_of
from tui.terminal.capabilities import signs
from tui.text import clip, width, words, wrap

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from method.coach.prompts import Prompt
    from method.coach.rules.finding import Finding
    from store.documents.okrs import KeyResult, Objective
    from store.documents.plan import Plan
    from tui.screens.draft.coach import Advice
    from tui.screens.draft.sentence.preview import Preview

_LINES = 2


def advice_lines(
    line: Preview, advice: Advice, plan: Plan, cells: int, *, typing: bool = False, trouble: str = ""
) -> Content:
    """What was read of a line and the weightiest finding, on two lines of at most `cells`.

    `trouble`: somebody else changed the same line; it then takes both lines.
    """
    was_read = [_read_line(line, plan, cells, typing)]
    is_new_objective = is_objective(line.document) and not line.document.id
    if trouble or (advice.findings and is_new_objective):
        was_read = []  # nothing of weight was read: both lines are for what the coach says
    if trouble:
        finding = trouble
    elif typing and BLANK in line.text:
        finding = say.BLANKS
    else:
        finding = first_finding(advice.findings, advice.prompts, cells * (_LINES - len(was_read)))
    lines = [words(clip(each, cells)) for each in was_read]
    lines += [words(each, CARE) for each in wrap(finding, cells)[: _LINES - len(lines)]]
    return Content("\n").join(lines)


def _read_line(line: Preview, plan: Plan, cells: int, typing: bool) -> str:
    document = line.document
    if typing and not sentence_of(document):
        return say.ASK_KEY_RESULT if is_key_result(document) else say.ASK_OBJECTIVE
    if line.reading is not None and line.reading.ambiguous:
        return say.AMBIGUOUS.format(words=line.reading.ambiguous[0])
    if is_key_result(document):
        return what_was_read(document, cells, plan.today)
    if document is None:
        return ""
    return serves(document, plan) if document.id else say.READ_OBJECTIVE


def every_finding(line: Preview, advice: Advice) -> Content:
    """All findings, a paragraph each; a line that all is well where there are none."""
    said = "\n".join(each.message for each in advice.findings)
    return words(said or (say.ALL_FINE if line.document is not None else ""), newlines=True)


def what_was_read(result: KeyResult, cells: int, today: date | None) -> str:
    """`visits booked online · increase · 4% → 25% · by 31 March`, with ? for what is not said.

    In one line: a long metric gives way.
    """
    unit = result.unit
    if result.direction == "milestone":
        way = say.RUBRIC.format(count=len(result.rubric)) if result.rubric else say.NO_RUBRIC
    elif result.direction == "keep" and (result.low is not None or result.high is not None):
        way = say.WITHIN.format(low=figure(result.low, unit), high=figure(result.high, unit))
    else:
        target = shown_target(result) or figure(result.target, unit)
        way = f"{figure(result.baseline, unit)} {signs().arrow} {target}"
    due = say.BY.format(day=day(result.due, today) if result.due else say.UNKNOWN)
    per = say.PER.format(per=result.per) if result.per else ""
    dot = f" {signs().dot} "
    direction = "" if result.direction == "milestone" else result.direction or say.UNKNOWN
    rest = dot.join(part for part in (direction, way, per, due) if part)
    return clip(result.metric or say.UNKNOWN, max(cells - width(dot + rest), 12)) + dot + rest


def serves(objective: Objective, plan: Plan) -> str:
    """The choices it serves, or that it serves none yet (OBJ-8)."""
    choices = [row for id in objective.choices if (row := plan.find("choices", id))]
    named = ", ".join(f"{each.key} {each.text}" for each in choices)
    return say.SERVES.format(choices=named) if named else say.SERVES_NOTHING


ASKED_BY = {"KR-2": "KR-baseline", "KR-9": "KR-true", "KR-10": "KR-pace"}
"""By rule, the prompt that asks about it, too: while that shows, the line is free for another finding."""


def first_finding(findings: Sequence[Finding], asked: Sequence[Prompt] = (), cells: int = 0) -> str:
    """The weightiest finding that no prompt asks about, and how many others there are.

    With `cells`, only as many of its sentences as fit, at least the first.
    """
    shown = {each.id for each in asked}
    said = next((each.message for each in findings if ASKED_BY.get(each.rule) not in shown), "")
    if not said:
        return ""
    more = say.MORE.format(count=len(findings) - 1) if len(findings) > 1 else ""
    while cells and width(said + more) > cells and (cut := said.rstrip("?.!").rfind(". ")) > 0:
        said = said[: cut + 1]
    return clip(said, cells - width(more)) + more if cells else said + more
