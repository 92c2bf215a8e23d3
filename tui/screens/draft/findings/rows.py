"""The findings as rows: what is open, then what was dismissed, and why each rule matters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from method.coach.findings import DismissedFinding, dismissed, open_findings
from method.coach.rules.finding import Finding
from method.plan.active_set import in_line, live_key_results, live_objectives
from method.wording import draft as say
from method.wording.rules import BLANK, RULES
from store.documents.guards import is_objective
from tui.app.theme import CARE, DIM, GOOD, HEADING, LINE, STRONG
from tui.screens.base.reader_place import prose
from tui.screens.draft.advice_view import shape_of
from tui.screens.draft.attached import hanging
from tui.screens.draft.okr_line import okr_of, sentence_of
from tui.terminal.capabilities import signs
from tui.text import clip, pad, width, words, wrap
from tui.widgets.list.row_list import Row

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from store.documents.plan import Plan
    from tui.screens.draft.okr_line import Okr

_RULE = 7
_COUNT = 3


def finding_rows(plan: Plan, today: date, cells: int = 100, *, told: bool = False) -> list[Row]:
    """A row for each open finding, weightiest first, then under a heading one for each dismissed one.

    Where `told`, why each matters stands below it.
    """
    rows: list[Row] = []
    for at, each in enumerate(open_findings(plan, today)):
        rows += _row(at, each, cells)
        rule = RULES.get(each.rule)
        if told and rule is not None:
            lead = " " * (_RULE + 3)
            below = prose(f"{rows[-1].id} why", rule.why, cells, lead=lead, style=DIM, part=True)
            rows += [*below, Row(f"{at} gap", heading=True)]
    return [*rows, *_aside(plan, today, cells)]


def checklist(plan: Plan, today: date, cells: int) -> list[Row]:
    """The whole set, each line with a tick or with what is open of it; then what is open of the set."""
    found = [*enumerate(open_findings(plan, today))]
    rows: list[Row] = []
    seen: set[int] = set()
    for objective in sorted(live_objectives(plan), key=in_line):
        results = sorted(live_key_results(plan, objective.id), key=in_line)
        line: list[Okr] = [objective, *results]
        for okr in line:
            own = [(at, each) for at, each in found if each.about == okr.id]
            seen |= {at for at, _ in own}
            branch = "" if okr is objective else signs().last_branch if okr is results[-1] else signs().branch
            rows.append(_head(okr, branch, len(own), cells))
            rows += [row for at, each in own for row in _row(at, each, cells, indent=4)]
    rest = [(at, each) for at, each in found if at not in seen]
    if rest:
        rows += [Row("set gap", heading=True), Row("set", words(say.WHOLE_SET, HEADING), heading=True)]
        rows += [row for at, each in rest for row in _row(at, each, cells, indent=4)]
    return [*rows, *_aside(plan, today, cells)]


def _head(okr: Okr, branch: str, still_open: int, cells: int) -> Row:
    """A line of the set over what is open of it."""
    lead = f"{okr.key} "
    cells -= 2 if branch else 0
    style = HEADING if is_objective(okr) else ""
    name = words(clip(sentence_of(okr), max(cells - width(lead) - _COUNT - 1, 10)), style)
    gap = " " * max(cells - width(lead) - name.cell_length - _COUNT, 0)
    tail = (f"{still_open:>{_COUNT}}", CARE) if still_open else (pad(signs().done, _COUNT, right=True), GOOD)
    return Row(
        f"{okr.id} head",
        Content.assemble((f"{branch} " if branch else "", LINE), (lead, style), name, gap, tail),
        heading=True,
    )


def _row(number: int, finding: Finding, cells: int, indent: int = 0) -> Iterable[Row]:
    """A shape, the rule and the words, over as many lines as they need."""
    lead = Content.assemble(" " * indent, shape_of(finding), " ", (f"{finding.rule:<{_RULE}} ", DIM))
    id = f"{number} {finding.rule} {finding.about}"
    for row in prose(id, finding.message, cells, lead=lead):
        yield row._replace(data=finding)


def _aside(plan: Plan, today: date, cells: int) -> Iterable[Row]:
    aside = dismissed(plan, today)
    if aside:
        yield Row("aside gap", heading=True)
        yield Row("aside", words(say.SET_ASIDE, HEADING), heading=True)
    for each in aside:
        state = say.STILL_QUIET if each.holds else say.SPEAKS_AGAIN
        held = each.dismissal
        lead = Content.assemble((f"{signs().waived} ", LINE), (f"{held.rule:<{_RULE}} ", DIM))
        for row in prose(held.id, f"{each.label}: {held.why} ({state})", cells, lead=lead):
            yield row._replace(data=each)


def finding_of(row: Row | None) -> Finding | None:
    """The open finding in that row, if it is one."""
    return row.data if row is not None and isinstance(row.data, Finding) else None


def aside_of(row: Row | None) -> DismissedFinding | None:
    """The dismissed finding in that row, if it is one."""
    return row.data if row is not None and isinstance(row.data, DismissedFinding) else None


def why_lines(row: Row | None) -> Content:
    """The whole finding, or why it was dismissed; below it why its rule matters."""
    if (finding := finding_of(row)) is not None:
        said, id = finding.message, finding.rule
    elif (aside := aside_of(row)) is not None:
        said, id = aside.dismissal.why, aside.dismissal.rule
    else:
        return words("")
    rule = RULES.get(id)
    return words(said) + words("\n" + rule.why if rule else "", DIM, newlines=True)


def story(row: Row | None, plan: Plan, cells: int, most: int) -> Content:
    """`why_lines` where there is room: what it is about stands above, and another way to write it below.

    Then, as far as `most` lines go, what belongs to the line it is about.
    """
    finding, aside = finding_of(row), aside_of(row)
    about = finding.about if finding is not None else aside.dismissal.about if aside is not None else ""
    okr = okr_of(plan, about)
    lines: list[Content] = []
    if okr is not None:
        lead = f"{okr.key} "
        first, *rest = wrap(sentence_of(okr), max(cells - width(lead), 10))
        lines += [Content.assemble((lead, STRONG), words(first, STRONG))]
        lines += [words(" " * width(lead) + line, STRONG) for line in rest] + [Content("")]
    lines.append(why_lines(row))
    if finding is not None and finding.skeleton:
        lines += [Content(""), words(say.REWRITE_TITLE, DIM)]
        lines.append(words(finding.skeleton.replace(BLANK, "___")))
    taken = sum(len(wrap(line, cells)) for each in lines for line in each.plain.split("\n"))
    lines += hanging(okr, plan, cells, most - taken)
    return Content("\n").join(lines)
