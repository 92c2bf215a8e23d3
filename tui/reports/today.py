"""Today as plain text, for where no screen can open: what is due for one person, and what others changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from method.plan.formatting import day, shorten
from method.plan.names import cycle_name
from method.rhythm.cycle_time import where_in_cycle
from method.wording import command_line as say
from tui.text import visible, wrap

if TYPE_CHECKING:
    from datetime import date

    from method.rhythm.today import Today
    from store.documents.plan import Plan


def text(view: Today, plan: Plan, who: str, today: date, *, width: int = 80) -> str:
    """What is due, then the news, in lines of at most `width` cells."""
    about = (
        plan.workspace.about.name,
        plan.team.name,
        cycle_name(plan.cycle),
        where_in_cycle(plan, today),
    )
    lines = [" · ".join(visible(part) for part in about if part), ""]
    lines.append(visible(say.DUE.format(day=day(today, today), who=_name(plan, who))))
    for item in view.items:
        keys = ", ".join(key for key in item.keys if key not in item.text)
        lines += _indented(f"{item.text} ({keys})" if keys else item.text, width)
    if not view.items:
        lines += _indented(say.NOTHING_DUE, width)
    if view.news:
        lines += ["", say.SINCE.format(day=day(view.since, today))]
    for news in view.news:
        about_it = " ".join(part for part in (_name(plan, news.who), news.key, news.text) if part)
        lines += _indented(about_it, width)
    return "\n".join(lines) + "\n"


_LONGEST = 400
"""Characters of one line of the list; the place it leads to shows all of it."""


def _indented(words: str, width: int) -> list[str]:
    first, *more = wrap(shorten(words, _LONGEST), max(20, width - 4))
    return [f"  {first}", *(f"    {line}" for line in more)]


def _name(plan: Plan, key: str) -> str:
    person = plan.workspace.person(key)
    return (person.name or person.key) if person else key
