"""The brief as a page of HTML: what a new colleague asks first, each key result with its bar and weeks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from method.planning.brief import brief
from method.rhythm.status import status
from method.wording import brief as say
from method.wording import status_page as told
from tui.reports.brief import missing, state_of
from tui.reports.pages import drawings
from tui.reports.pages.shell import lines_said, said, shell

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from method.planning.brief import Brief, BriefLine, Section
    from method.planning.new_colleague_test import Answer
    from store.documents.plan import Plan


def pictures(plan: Plan, today: date) -> dict[str, str]:
    """The pace bar and the weeks of each key result that has a check-in, by the line it is told in."""
    found = {}
    for row in status(plan, today).rows:
        if row.standing.check_ins:
            one = row.key_result
            bar = drawings.pace(row, drawings.way_in_words(row))
            weeks = drawings.strip(row, plan, today, drawings.weeks_in_words(row, plan, today))
            found[f"{one.key} {one.statement}"] = f'<div class="drawn">{bar}{weeks}</div>'
    return found


def page_of(plan: Plan, today: date) -> str:
    """The brief of a plan as a page with its pictures."""
    return page(brief(plan, today), pictures(plan, today))


def page(of: Brief, drawn: Mapping[str, str]) -> str:
    """The page; `drawn` are pictures (HTML) by the line of an answer they stand below."""
    under_title = ", ".join(said(part) for part in (of.workspace, of.span) if part)
    legend = f'<p class="quiet">{told.LEGEND}</p>\n' if drawn else ""
    parts = [f"<h1>{said(of.title)}</h1>\n<p>{under_title}</p>\n<h2>{say.TEST}</h2>\n{legend}"]
    parts += ['<div class="asked">\n', *(_answer(answer, drawn) for answer in of.answers), "</div>\n"]
    parts += ['<div class="rest">\n', *(_section(section) for section in of.sections), "</div>\n"]
    return shell(of.title, "".join(parts))


def _answer(answer: Answer, drawn: Mapping[str, str]) -> str:
    state = "" if answer.answered else f' <span class="care">{state_of(answer)}</span>'
    lines = [f"<li>{lines_said(text)}{drawn.get(text, '')}</li>" for text in answer.text]
    lines += [f'<li class="care">{said(text)}</li>' for text in missing(answer)]
    lines += [f"<li>{lines_said(text)}</li>" for text in answer.verdicts]
    return f"<h3>{said(answer.question)}{state}</h3>\n{_list(lines)}"


def _section(section: Section) -> str:
    heading = f"<h2>{said(section.title)}</h2>\n"
    if not section.lines:
        return f'{heading}<p class="quiet">{say.NOTHING}</p>\n'
    return heading + _list([_item(line) for line in section.lines])


def _item(line: BriefLine) -> str:
    label = f"<b>{said(line.label)}</b> " if line.label else ""
    below = _list([_item(each) for each in line.under]) if line.under else ""
    return f"<li>{label}{lines_said(line.text)}{below}</li>"


def _list(items: list[str]) -> str:
    return f"<ul>\n{''.join(items)}</ul>\n" if items else ""
