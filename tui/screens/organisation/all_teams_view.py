"""What the view across all teams says, line by line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from method.plan.formatting import day, figure
from method.wording import across as say
from tui.app.navigation import Link
from tui.app.theme import CARE, DIM, GOOD
from tui.screens.base.rag_look import LOOKS, colour_sign
from tui.screens.base.reader_place import heading, prose
from tui.terminal.capabilities import signs
from tui.text import words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from method.planning.organisation_view import OrganisationView, OutOfRange
    from tui.widgets.list.row_list import Row


def across_rows(view: OrganisationView, cells: int) -> Iterable[Row]:
    """Seven sections, each with what it has or that it has nothing."""
    for number, (key, title) in enumerate(say.SECTIONS.items(), 1):
        found = list(_SECTIONS[key](view, cells))
        yield from heading(key, f"{number} {title}")
        if not found:
            found = list(prose(key, say.NOTHING[key], cells, lead="  ", style=DIM))
        # The section's own id on its first line: that is where its digit leads.
        yield found[0]._replace(id=key)
        yield from found[1:]


def _priorities(view: OrganisationView, cells: int) -> Iterable[Row]:
    for at, text in enumerate(view.priorities):
        yield from prose(f"priority {at}", text, cells, lead=f"  {at + 1} ", link=Link("everyone", ""))
    if view.too_many:
        told = say.TOO_MANY.format(count=len(view.priorities))
        yield from prose("too many", told, cells, lead=words("  ! ", CARE), style=CARE)


def _gaps(view: OrganisationView, cells: int) -> Iterable[Row]:
    if view.organisation is None:
        yield from prose("whose", say.NO_ORGANISATION, cells, lead="  ", style=DIM)
        return
    told = say.ORGANISATION.format(team=view.organisation.name)
    yield from prose("whose", told, cells, lead="  ", style=DIM)
    for one in view.gaps:
        link = Link("team", f"{view.organisation.key}/draft/{one.key}")
        text = say.GAP.format(key=one.key, text=one.text)
        yield from prose(f"gap {one.id}", text, cells, lead=words(f"  {signs().open} ", CARE), link=link)
        yield from prose(f"gap {one.id} asks", say.GAP_ASKS, cells, lead="    ", style=DIM, link=link)
    if not view.gaps:
        yield from prose("no gap", say.NOTHING["gaps"], cells, lead="  ", style=DIM)


def _together(view: OrganisationView, cells: int) -> Iterable[Row]:
    for one in view.together:
        carried = one.carried
        given = {"team": one.team.name, "key": carried.key, "text": one.text}
        told = say.SHARED.format(others=", ".join(one.others), **given)
        place = "draft" if carried.table == "objectives" else "review"
        link = Link("team", f"{one.team.key}/{place}/{carried.key}")
        yield from prose(f"together {one.team.key} {carried.id}", told, cells, lead="  ", link=link)


def _overlaps(view: OrganisationView, cells: int) -> Iterable[Row]:
    for number, one in enumerate(view.overlaps):
        parts = [say.OVERLAP_PART.format(team=team.name, key=result.key) for team, result in one.parts]
        told = say.OVERLAP.format(metric=one.metric, teams=f" {signs().dot} ".join(parts))
        team, result = one.parts[0]
        link = Link("team", f"{team.key}/review/{result.key}")
        yield from prose(f"overlap {number}", told, cells, lead="  ", link=link)


def _dependencies(view: OrganisationView, cells: int) -> Iterable[Row]:
    for one in view.dependencies:
        need = one.dependency
        said = say.CONFIRMED.format(name=one.said_yes) if one.confirmed else say.UNCONFIRMED
        other = say.NEED_FROM.format(team=one.other, key=need.their_key) if need.their_key else one.other
        told = say.NEED.format(team=one.team.name, other=other, key=one.key_result.key, what=need.what)
        by = say.BY.format(day=day(need.by, view.today)) if need.by else ""
        lead = words(f"  {signs().done if one.confirmed else signs().open} ", GOOD if one.confirmed else CARE)
        link = Link("team", f"{one.team.key}/review/{one.key_result.key}", need.id)
        yield from prose(f"need {one.team.key} {need.id}", told, cells, lead=lead, link=link)
        aside = f" {signs().dot} ".join(part for part in (by, said) if part)
        style = DIM if one.confirmed else CARE
        yield from prose(
            f"need {one.team.key} {need.id} said", aside, cells, lead="    ", style=style, link=link
        )


def _endangered(view: OrganisationView, cells: int) -> Iterable[Row]:
    for one in view.endangered:
        result, team = one.key_result, one.team
        link = Link("team", f"{team.key}/review/{result.key}")
        text = result.metric or result.statement
        told = say.ENDANGERED.format(team=team.name, key=result.key, colour=one.colour, text=text)
        lead = words(f"  {colour_sign(one.colour)} ", LOOKS.get(one.colour, CARE))
        row_id = f"risk {team.key} {result.id}"
        yield from prose(row_id, told, cells, lead=lead, link=link)
        for number, risk in enumerate(one.waiting):
            pattern = say.WAITS_FOR if risk.what and risk.key else say.WAITS
            waits = pattern.format(team=risk.team, key=risk.key, what=risk.what)
            yield from prose(f"{row_id} {number}", waits, cells, lead="     ", link=link)


def _kpis(view: OrganisationView, cells: int) -> Iterable[Row]:
    for one in view.out_of_range:
        kpi, link = one.flag.kpi, Link("team", f"{one.team.key}/draft")
        told = say.OUT_OF_RANGE.format(
            team=one.team.name,
            name=kpi.name,
            value=figure(one.flag.value, kpi.unit),
            day=day(one.flag.on, view.today),
            range=_range(one),
        )
        lead = words("  ! ", CARE)
        yield from prose(f"kpi {one.team.key} {kpi.id}", told, cells, lead=lead, link=link)


def _range(one: OutOfRange) -> str:
    kpi = one.flag.kpi
    ends = {"low": figure(kpi.low, kpi.unit), "high": figure(kpi.high, kpi.unit)}
    if kpi.low is None:
        return say.AT_MOST.format(**ends)
    return (say.AT_LEAST if kpi.high is None else say.BETWEEN).format(**ends)


_SECTIONS: dict[str, Callable[[OrganisationView, int], Iterable[Row]]] = {
    "priorities": _priorities,
    "gaps": _gaps,
    "together": _together,
    "overlaps": _overlaps,
    "dependencies": _dependencies,
    "endangered": _endangered,
    "kpis": _kpis,
}
