"""The findings as rows: what is open, then what was dismissed, and why each rule matters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from method.coach.findings import DismissedFinding, dismissed, open_findings
from method.coach.rules.finding import Finding
from method.wording import draft as say
from method.wording.rules import RULES
from tui.app.theme import DIM
from tui.text import clip, words
from tui.widgets.list.row_list import Row

if TYPE_CHECKING:
    from datetime import date

    from textual.content import Content

    from store.documents.plan import Plan


def finding_rows(plan: Plan, today: date) -> list[Row]:
    """A row for each open finding, then under a heading one for each that was dismissed."""
    rows = [
        Row(f"{number} {each.rule} {each.about}", f"{each.rule:<7} {each.message}", data=each)
        for number, each in enumerate(open_findings(plan, today))
    ]
    aside = dismissed(plan, today)
    if aside:
        rows.append(Row("aside", say.SET_ASIDE, heading=True))
    return rows + [_dismissed_row(each) for each in aside]


def _dismissed_row(aside: DismissedFinding) -> Row:
    state = say.STILL_QUIET if aside.holds else say.SPEAKS_AGAIN
    held = aside.dismissal
    return Row(held.id, f"{held.rule:<7} {aside.label}: {held.why} ({state})", data=aside)


def draw_row(row: Row, cells: int, selected: bool) -> str:
    """One line, cut to `cells`."""
    return clip(str(row.content), cells)


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
