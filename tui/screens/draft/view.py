"""The set as lines: its objectives and key results as rows, and how well they fit together."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from textual.content import Content

from method.coach.findings import findings_of
from method.plan.active_set import in_line, live_key_results, live_objectives
from method.plan.names import first_name
from method.planning.fit import Fit, fit
from method.wording import draft as say
from store.documents.guards import is_objective
from tui.app.theme import CARE, DIM, GOOD, STRONG
from tui.screens.draft.advice_view import first_finding
from tui.screens.draft.okr_line import sentence_of
from tui.terminal.capabilities import signs
from tui.text import clip, pad, width, words
from tui.widgets.charts.sparkline import meter
from tui.widgets.list.row_list import Row

if TYPE_CHECKING:
    from datetime import date

    from store.documents.plan import Plan
    from tui.screens.draft.okr_line import Okr

_WIDEST_METER = 16
_NARROWEST_METER = 8
_NATURE, _OWNER = 5, 14


class OkrRow(NamedTuple):
    """What a row of the list draws: the line, how many findings are open, its owner and kind."""

    okr: Okr
    still_open: int
    aside: str


def rows(plan: Plan, today: date) -> list[Row]:
    """Objectives with their key results below, each with how many of its findings are open."""
    found: list[Row] = []
    longest = max((width(_owner(each, plan)) for each in live_key_results(plan)), default=0)
    for objective in sorted(live_objectives(plan), key=in_line):
        found.append(_row(objective, plan, today, 0))
        results = sorted(live_key_results(plan, objective.id), key=in_line)
        found += [_row(result, plan, today, longest) for result in results]
    return found


def _row(okr: Okr, plan: Plan, today: date, owners: int) -> Row:
    open_ones = [each for each in findings_of(okr, plan, today) if each.severity != "ask"]
    aside = f"{pad(_owner(okr, plan), owners) if owners else _owner(okr, plan)}  "
    aside += okr.kind if is_objective(okr) else pad(okr.nature or say.UNKNOWN, _NATURE)
    return Row(okr.id, data=OkrRow(okr, len(open_ones), aside), text=f"{okr.key} {sentence_of(okr)}")


def _owner(okr: Okr, plan: Plan) -> str:
    return clip(first_name(okr.owner, plan), _OWNER)


def draw_row(row: Row, cells: int, selected: bool) -> Content:
    """One line: key, words, owner and kind, and how many findings are open (or a tick)."""
    assert isinstance(row.data, OkrRow)
    okr, still_open, aside = row.data
    lead = f"{okr.key} " if is_objective(okr) else f"  {okr.key} "
    count = f"{still_open:>2}" if still_open else f" {signs().done}"
    room = max(cells - width(lead) - width(aside) - 6, 10)
    style = "reverse" if selected else STRONG if is_objective(okr) else ""
    return Content.assemble(
        (lead, style),
        words(pad(clip(sentence_of(okr), room), room), style),
        ("  ", style),
        words(aside, style or DIM),
        (f" {count}", style or (CARE if still_open else GOOD)),
    )


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
    natures = {name: found.natures.get(name, 0) for name in ("hard", "soft", "money")}
    dot = signs().dot
    parts = [
        say.COUNTS.format(
            objectives=found.objectives,
            low=low,
            high=high,
            results=found.key_results,
            mix=say.MIX.format(**natures),
            dot=dot,
        )
    ]
    if found.confidence is not None:
        parts.append(say.CONFIDENCE.format(mean=f"{found.confidence:.1f}"))
    return words(clip(f" {dot} ".join(parts), cells))
