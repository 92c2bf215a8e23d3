"""`okr status --format html`: all teams on one page, for a wall, a printer, or someone without okr."""

from __future__ import annotations

from typing import TYPE_CHECKING

from method.plan.formatting import estimated, full_day
from method.plan.names import cycle_name, owner_name
from method.rhythm.cycle_time import share_gone, where_in_cycle
from method.rhythm.review import asks, paces, pressing, proved_false
from method.rhythm.status import now_and_target
from method.wording import status_page as say
from tui import instruments
from tui.reports.pages import drawings
from tui.reports.pages.shell import lines_said, said, shell
from tui.reports.status import summary, turned_lines
from tui.text import ENDLESS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from method.rhythm.status import Group, Row, Status


def page(views: Sequence[Status]) -> str:
    """The page; `views` are those of one or more teams, of the same cycle and day."""
    first = views[0]
    title = say.TITLE.format(workspace=first.plan.workspace.about.name, cycle=cycle_name(first.plan.cycle))
    when = say.AS_OF.format(when=where_in_cycle(first.plan, first.today), day=full_day(first.today))
    gone = share_gone(first.plan, first.today)
    parts = [
        f"<h1>{said(title.removeprefix(' · '))}</h1>\n<p>{said(when)}</p>\n",
        drawings.bar(gone, None, "accent", say.CYCLE.format(share=f"{gone:.0%}")),
        f'\n<p class="quiet">{say.LEGEND}</p>\n',
    ]
    if len(views) > 1:
        parts.append(_overview(views))
    parts += [_team(view) for view in views]
    return shell(title, "".join(parts))


def _overview(views: Sequence[Status]) -> str:
    """A line a team: its key results as shapes, and the same counted."""
    lines = [
        f"<tr><td>{said(view.plan.team.name)}</td><td>{_shapes(view)}</td><td>{said(summary(view))}</td></tr>\n"
        for view in views
    ]
    return f"<table>\n{''.join(lines)}</table>\n"


def _shapes(view: Status) -> str:
    found = (_shape(colour) * count for colour, count in view.counts.items())
    return "".join(found)


def _shape(colour: str) -> str:
    return f'<span class="{drawings.class_of(colour)}">{drawings.SHAPES[colour]}</span>'


def _team(view: Status) -> str:
    parts = [f"<h2>{said(view.plan.team.name)}</h2>\n"]
    if not view.groups:
        return f'{parts[0]}<p class="quiet">{say.NO_OBJECTIVES}</p>\n'
    parts += [f"<p>{said(line)}</p>\n" for line in (*turned_lines(view, ENDLESS), summary(view))]
    false = proved_false(view.plan)
    parts += [_group(group, view, false) for group in view.groups]
    return "".join(parts)


def _group(group: Group, view: Status, false: dict[str, list[str]]) -> str:
    one = group.objective
    title = f'<span class="right quiet">{said(one.kind)}</span>{said(f"{one.key} {one.text}")}'
    rows = "".join(_row(row, view, false) for row in group.rows)
    return f"<h3>{title}</h3>\n{rows or _quiet([say.NO_KEY_RESULTS])}"


def _row(row: Row, view: Status, false: dict[str, list[str]]) -> str:
    """A key result: what it is and how it goes at the left, the pictures at the right."""
    result, stand = row
    now, target = now_and_target(result, stand.value)
    shape = f"{drawings.SHAPES[stand.colour]} {stand.colour}"
    colour = f'<span class="{drawings.class_of(stand.colour)}">{shape}</span>'
    heading = stand.heading_for
    figure = "" if heading is None else instruments.named(estimated(heading, (result.target,)), result)
    going = [f"{stand.progress:.0%}"] if stand.progress is not None else []
    going += [paces(row, figure, view.today), say.CONFIDENCE.format(confidence=stand.confidence)]
    going += [_age(stand.age_days), owner_name(result.owner, view.plan) or say.NOBODY]
    spoken = pressing(stand.check_ins[-1]) if stand.check_ins else []
    left = [
        f"<p>{colour} <b>{said(result.key)}</b> {said(result.statement)}</p>",
        f'<p class="figures"><b>{said(now)}</b> → {said(target)}</p>',
        drawings.pace(row, drawings.way_in_words(row)),
        _quiet([part for part in going if part]),
        *(f"<p>“{lines_said(' '.join(spoken))}”</p>" for _ in spoken[:1]),
        *(f'<p class="care">! {said(asked)}</p>' for asked in asks(row, false)),
    ]
    return f'<div class="kr"><div>{"".join(left)}</div><div>{_pictures(row, view, now, target)}</div></div>\n'


def _pictures(row: Row, view: Status, now: str, target: str) -> str:
    plan, today = view.plan, view.today
    drawn = drawings.strip(row, plan, today, drawings.weeks_in_words(row, plan, today))
    story = instruments.story(row, plan, today)
    if story is None:
        return drawn
    name = drawings.class_of(row.standing.colour)
    return drawings.chart(story, name, say.STORY.format(now=now, target=target)) + drawn


def _age(days: int | None) -> str:
    if days is None:
        return say.NEVER
    return say.AGE.get(days, say.AGE_DAYS.format(days=days))


def _quiet(parts: Iterable[str]) -> str:
    return f'<p class="quiet">{said(" · ".join(parts))}</p>\n'
