"""The draft as lines: the rows of the set, what was read of a sentence, how the set fits."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, cast

from textual.content import Content

from method.actions.key_results import fields_read
from method.coach.findings import findings_of
from method.plan.active_set import live_key_results, live_objectives
from method.plan.formatting import day, figure
from method.planning.fit import Fit, fit
from method.rhythm.status import in_order
from method.wording import draft as say
from store.documents.okrs import KeyResult, Objective
from tui.app.theme import CARE, DIM, GOOD, STRONG
from tui.terminal.capabilities import signs
from tui.text import clip, pad, width, words, wrap
from tui.widgets.charts.sparkline import meter
from tui.widgets.list.row_list import Row

if TYPE_CHECKING:
    from collections.abc import Sequence

    from method.coach.prompts import Prompt
    from method.coach.rules.finding import Finding
    from store.documents.plan import Plan

_WIDEST_METER = 16
_NARROWEST_METER = 8
_NATURE, _OWNER = 5, 14


def rows(plan: Plan, today: date) -> list[Row]:
    """Objectives with their key results below, each with what is open about it."""
    found: list[Row] = []
    longest = max((width(_owner(each, plan)) for each in live_key_results(plan)), default=0)
    for objective in sorted(live_objectives(plan), key=lambda each: in_order(each.key)):
        found.append(_row(objective, objective.text, plan, today, 0))
        results = sorted(live_key_results(plan, objective.id), key=lambda each: in_order(each.key))
        found += [_row(result, result.statement, plan, today, longest) for result in results]
    return found


def _row(document: Objective | KeyResult, text: str, plan: Plan, today: date, owners: int) -> Row:
    open_ones = [each for each in findings_of(document, plan, today) if each.severity != "ask"]
    aside = f"{pad(_owner(document, plan), owners) if owners else _owner(document, plan)}  "
    aside += (
        document.kind if isinstance(document, Objective) else pad(document.nature or say.UNKNOWN, _NATURE)
    )
    return Row(document.id, data=(document, len(open_ones), aside), text=f"{document.key} {text}")


def _owner(document: Objective | KeyResult, plan: Plan) -> str:
    person = plan.workspace.person(document.owner)
    return clip(person.name.split()[0] if person and person.name.split() else document.owner, _OWNER)


def draw_row(row: Row, cells: int, selected: bool) -> Content:
    """One line: key, words, owner and kind, and a count of what is open (or a tick)."""
    document, still_open, aside = cast("tuple[Objective | KeyResult, int, str]", row.data)
    is_objective = isinstance(document, Objective)
    text = document.text if isinstance(document, Objective) else document.statement
    lead = f"{document.key} " if is_objective else f"  {document.key} "
    count = f"{still_open:>2}" if still_open else f" {signs().done}"
    room = max(cells - width(lead) - width(aside) - 6, 10)
    style = "reverse" if selected else STRONG if is_objective else ""
    return Content.assemble(
        (lead, style),
        words(pad(clip(text, room), room), style),
        ("  ", style),
        words(aside, style or DIM),
        (f" {count}", style or (CARE if still_open else GOOD)),
    )


def preview(plan: Plan, kind: str, id: str, text: str, today: date) -> Objective | KeyResult:
    """The document as it would be with these words, stored or not; `id` is its own, or its objective's."""
    if kind == "objectives":
        held: Objective | None = plan.find("objectives", id) if id else None
        words_now = " ".join(text.split())
        if held is not None:
            return held.model_copy(update={"text": words_now})
        return Objective.model_construct(key="", id="", text=words_now)
    result: KeyResult | None = plan.find("key_results", id)
    fields = fields_read(plan, text, today)
    if result is not None:
        free = {name: value for name, value in fields.items() if name not in result.corrected}
        return result.model_copy(update={"statement": text, **free})
    parent = plan.find("objectives", id)
    owner = parent.owner if parent else ""
    begun = KeyResult.model_construct(key="", id="", objective=id, statement=text, owner=owner)
    return begun.model_copy(update=fields)


def what_was_read(result: KeyResult, cells: int) -> str:
    """`visits booked online · increase · 4% → 25% · by 31 March`, with ? for what is not said.

    In one line: a long metric gives way.
    """
    unit = result.unit
    if result.direction == "milestone":
        way = say.RUBRIC.format(count=len(result.rubric)) if result.rubric else say.NO_RUBRIC
    elif result.direction == "keep" and (result.low is not None or result.high is not None):
        way = say.WITHIN.format(low=figure(result.low, unit), high=figure(result.high, unit))
    else:
        way = f"{figure(result.baseline, unit)} {signs().arrow} {figure(result.target, unit)}"
    due = say.BY.format(day=day(result.due) if result.due else say.UNKNOWN)
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
"""What the coach asks already while this prompt is shown: the line is free for something else."""


def first_finding(findings: Sequence[Finding], asked: Sequence[Prompt] = (), cells: int = 0) -> str:
    """The weightiest that no prompt asks already, and how many there are beside it.

    With `cells` the sentences of it that fit into so many, at least the first.
    """
    shown = {each.id for each in asked}
    said = next((each.message for each in findings if ASKED_BY.get(each.rule) not in shown), "")
    if not said:
        return ""
    more = say.MORE.format(count=len(findings) - 1) if len(findings) > 1 else ""
    while cells and width(said + more) > cells and (cut := said.rstrip("?.!").rfind(". ")) > 0:
        said = said[: cut + 1]
    return clip(said, cells - width(more)) + more if cells else said + more


def advice(was_read: Sequence[str], finding: str, cells: int) -> Content:
    """What was read and what the coach makes of it, on two lines."""
    lines = [words(clip(line, cells)) for line in was_read]
    lines += [words(line, CARE) for line in wrap(finding, cells)[: 2 - len(lines)]]
    return Content("\n").join(lines)


def fit_lines(plan: Plan, today: date, cells: int) -> list[Content]:
    """Hours, counts and mix; then the first thing the whole set says."""
    found = fit(plan, today)
    lines = [_hours(found, cells), _counts(found, cells)]
    if found.findings:
        lines.append(words(first_finding(found.findings, cells=cells), CARE))
    return lines


def _hours(found: Fit, cells: int) -> Content:
    if not found.people:
        return words(say.NO_HOURS, DIM)
    said = say.HOURS.format(used=f"{found.committed:.0f}", room=f"{found.available:.0f}")
    enough = say.ENOUGH.format(
        said=", ".join(f"{each.key} {each.sufficient or '?'}" for each in found.per_objective)
    )
    spare = cells - width(said) - width(enough) - 2
    bar = meter(found.committed, found.available, max(min(_WIDEST_METER, spare), _NARROWEST_METER))
    rest = cells - width(said) - bar.cell_length - 2
    return Content.assemble(said, bar, "  ", words(clip(enough, max(rest, 8))))


def _counts(found: Fit, cells: int) -> Content:
    low, high = found.objectives_wanted
    said: dict[str, Any] = {name: found.natures.get(name, 0) for name in ("hard", "soft", "money")}
    dot = signs().dot
    parts = [
        say.COUNTS.format(
            objectives=found.objectives,
            low=low,
            high=high,
            results=found.key_results,
            mix=say.MIX.format(**said),
            dot=dot,
        )
    ]
    if found.confidence is not None:
        parts.append(say.CONFIDENCE.format(mean=f"{found.confidence:.1f}"))
    return words(clip(f" {dot} ".join(parts), cells))
