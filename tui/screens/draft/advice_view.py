"""The advice on a line of the draft as text: what was read of it, and what the coach makes of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from method.plan.formatting import day, figure
from method.rhythm.baseline import shown_target
from method.wording import draft as say
from method.wording.rules import BLANK
from store.documents.guards import is_key_result, is_objective
from tui.app.theme import CARE, DIM, STRONG
from tui.screens.draft.okr_line import sentence_of
from tui.screens.draft.sentence import parts
from tui.terminal.capabilities import signs
from tui.text import clip, shortened, width, words, wrap

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
    line: Preview,
    advice: Advice,
    plan: Plan,
    cells: int,
    *,
    typing: bool = False,
    trouble: str = "",
    most: int = _LINES,
    instead: Content | None = None,
) -> list[Content]:
    """What was read of a line and the weightiest finding, on `most` lines of at most `cells`.

    Three lines are enough to underline the sentence above them part by part, where it is one line; `instead`
    then stands below, where the findings have another place. `trouble`: somebody else changed the same line;
    it takes all of them.
    """
    if not trouble and most > _LINES and (under := _underline(line, cells)):
        said = _said(line, advice, cells, most - len(under), typing) if instead is None else [instead]
        return [*under, *(each for each in said if each.plain)]
    if trouble:
        return [words(each, CARE) for each in wrap(trouble, cells)[:most]]
    is_new_objective = is_objective(line.document) and not line.document.id
    if advice.findings and is_new_objective:  # nothing of weight was read
        return _said(line, advice, cells, most, typing)
    said = _said(line, advice, cells, most - 1, typing)
    was_read = on_lines(_read_line(line, plan, cells, typing), cells, most - len(said))
    return [*(words(each) for each in was_read), *said]


def on_lines(text: str, cells: int, most: int) -> list[str]:
    """`text` on at most so many lines, cut at a word in the last of them."""
    lines = wrap(text, cells)
    return [*lines[: most - 1], shortened(" ".join(lines[most - 1 :]), cells)] if len(lines) > most else lines


def _underline(line: Preview, cells: int) -> list[Content]:
    """The line under the sentence and its labels; nothing where it is said in words."""
    if line.reading is None or not is_key_result(line.document):
        return []
    under = parts.drawn(line.document, line.text, line.reading, cells)
    return [Content.assemble(*pieces) for pieces in under] if under else []


def _said(line: Preview, advice: Advice, cells: int, room: int, typing: bool) -> list[Content]:
    """The weightiest finding on at most `room` lines."""
    if typing and BLANK in line.text:
        said = say.BLANKS
    else:
        said = first_finding(advice.findings, advice.prompts, cells * room)
    return [words(each, CARE) for each in wrap(said, cells)[:room]] if said else []


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


def every_finding(
    line: Preview, advice: Advice, cells: int, elsewhere: Sequence[Finding] = (), most: int = 1000
) -> list[Content]:
    """All findings on a line, or that all is well; then what is found `elsewhere` in the set.

    On `most` lines; of what is found elsewhere as many as fit whole, and how many more there are.
    """
    found = [*finding_lines(advice.findings, cells)] if line.document is not None else []
    said = {each.message for each in advice.findings}
    others = [each for each in elsewhere if not any(each.message.endswith(one) for one in said)]
    if others:
        found += [Content(""), Content.styled(say.ELSEWHERE, STRONG)]
        taken = len(found)
        for number, each in enumerate(others):
            lines = _finding(each, cells)
            last = number == len(others) - 1
            if taken + len(lines) + (0 if last else 1) > most:
                found.append(words(say.MORE_FINDINGS.format(count=len(others) - number), DIM))
                break
            taken += len(lines)
            found += lines
    return found


def finding_lines(found: Sequence[Finding], cells: int) -> list[Content]:
    """Each finding with its shape; that all is well where there are none."""
    if not found:
        return [words(say.ALL_FINE, DIM)]
    return [row for each in found for row in _finding(each, cells, CARE)]


def shape_of(finding: Finding) -> tuple[str, str]:
    """A sign and its style: what is only asked is no gap, and does not look like one."""
    return {"ask": ("?", DIM), "warn": (signs().amber, CARE)}.get(finding.severity, (signs().open, CARE))


def _finding(finding: Finding, cells: int, style: str = "") -> list[Content]:
    """A shape and its words; what is only asked has no colour."""
    first, *rest = wrap(finding.message, max(cells - 2, 10))
    sign, colour = shape_of(finding)
    style = style if colour == CARE else ""
    lead = Content.styled(f"{sign} ", colour)
    return [lead + words(first, style), *(Content("  ") + words(each, style) for each in rest)]


def what_was_read(result: KeyResult, cells: int, today: date | None) -> str:
    """`visits booked online · increase · 4% → 25% · by 31 March`, with ? for what is not said.

    In one line: a long metric gives way.
    """
    way = way_of(result)
    due = say.BY.format(day=day(result.due, today) if result.due else say.UNKNOWN)
    per = say.PER.format(per=result.per) if result.per else ""
    dot = f" {signs().dot} "
    direction = "" if result.direction == "milestone" else result.direction or say.UNKNOWN
    rest = dot.join(part for part in (direction, way, per, due) if part)
    return clip(result.metric or say.UNKNOWN, max(cells - width(dot + rest), 12)) + dot + rest


def way_of(result: KeyResult) -> str:
    """`4% → 25%`, the limits it is kept within, or the steps of a milestone."""
    unit = result.unit
    if result.direction == "milestone":
        return say.RUBRIC.format(count=len(result.rubric)) if result.rubric else say.NO_RUBRIC
    if result.direction == "keep" and (result.low is not None or result.high is not None):
        return say.WITHIN.format(low=figure(result.low, unit), high=figure(result.high, unit))
    target = shown_target(result) or figure(result.target, unit)
    return f"{figure(result.baseline, unit)} {signs().arrow} {target}"


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
    return shortened(said, cells - width(more)) + more if cells else said + more
