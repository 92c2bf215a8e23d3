"""What the story of one key result says, line by line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from method.plan.change_log import changed_after_commit
from method.plan.formatting import day
from method.plan.names import name_of, owner_name, team_name
from method.planning.condition_tree import doubts, least_believed
from method.planning.strategy_stack import path_up
from method.rhythm.corrections import corrections
from method.rhythm.standing import standing
from method.wording import review as say
from store.documents.fields import text_in
from tui import instruments
from tui.app.navigation import Link
from tui.app.theme import CARE, DIM, GOOD, STRONG, TROUBLE
from tui.reports.corrections import told_correction
from tui.screens.base.rag_look import LOOKS, colour_sign
from tui.screens.base.reader_place import heading, prose
from tui.screens.review.key_result_head import (
    Story,
    figure_of,
    joined,
    padded_day,
    reading,
)
from tui.terminal.capabilities import needs_letters, signs
from tui.text import pad, visible, width, words
from tui.widgets.list.row_list import Row

if TYPE_CHECKING:
    from collections.abc import Iterable

    from store.documents.okrs import Initiative
    from store.documents.plan import Plan
    from store.documents.rhythm import CheckIn
    from store.documents.strategy import Condition


_WIDE = 90
"""Cells from which a shape has no letter beside it, where there is colour."""
STRUCK = f"{DIM} strike"


def story(of: Story) -> Iterable[Row]:
    """The five sections, check-ins first, and how the number is read."""
    for number, (key, title) in enumerate(say.SECTIONS.items(), 1):
        lines = list(SECTIONS[key](of))
        yield from heading(key, f"{number} {title}")
        if not lines:
            lines = list(prose(key, say.NOTHING[key], of.cells, lead="  ", style=DIM))
        # The section's own id on its first line: that is where its digit leads.
        yield lines[0]._replace(id=key)
        yield from lines[1:]
    yield from reading(of)


# --- the sections ------------------------------------------------------------------------------------


def _check_ins(of: Story) -> Iterable[Row]:
    result = of.result
    put_right = corrections(of.plan)
    done = standing(result, of.plan, of.today).check_ins
    values = [say.NOT_MEASURED if one.value is None else figure_of(one.value, result) for one in done]
    widest = max((width(visible(value)) for value in values), default=0)
    for at in range(len(done) - 1, -1, -1):
        one = done[at]
        before = done[at - 1].confidence if at else result.start_confidence
        lead = _figures(one, pad(values[at], widest, right=True), before, of)
        suggested = say.SUGGESTED.format(colour=one.suggested) if one.suggested != one.colour else ""
        by = name_of(one.by, of.plan)
        wide = of.cells >= _WIDE
        if wide:  # what was said stands beside its figures, the rest below it
            told = joined(suggested, one.changed, "" if one.by == result.owner else by)
        else:
            told = joined(by, suggested)
        hang = lead.cell_length if wide else 5
        yield from prose(f"check-in {one.id}", told, of.cells, lead=lead)
        for field, label in say.CHECK_IN_WORDS.items():
            text = _will(one, of) if field == "will" else text_in(one, field)
            if text and not (wide and field == "changed"):
                start = Content(" " * hang) + words(label, DIM)
                id = f"check-in {one.id} {field}"
                yield from prose(id, text, of.cells, lead=start, hang=hang, part=True)
        for number, each in enumerate(each for each in put_right if each.check_in == one.id):
            was = told_correction(each, result, of.plan)
            id = f"check-in {one.id} was {number}"
            yield from prose(id, was, of.cells, lead=" " * 5, style=STRUCK, part=True)
    for each in reversed(put_right):
        if each.removed and each.key_result == result.id:
            was = told_correction(each, result, of.plan)
            yield from prose(f"removed {each.check_in}", was, of.cells, lead=" " * 4, style=STRUCK)


def _figures(one: CheckIn, value: str, before: int, of: Story) -> Content:
    """Its colour, day, value and confidence with its change, under those of the other check-ins."""
    sign, change = signs(), one.confidence - before
    moved = f"{sign.up if change > 0 else sign.down}{abs(change)}" if change else sign.same
    letters = of.cells < _WIDE or needs_letters()
    shape = colour_sign(one.colour) if letters else instruments.shape(one.colour)
    lead = words(f"  {shape} ", LOOKS[one.colour]) + words(f"{padded_day(one.on, of)} ")
    lead += words(f"{value}  ", STRONG) + words(say.CONFIDENCE_LABEL, DIM)
    return lead + words(f"{one.confidence:>3} {pad(moved, 4)}")


def _will(one: CheckIn, of: Story) -> str:
    who = name_of(one.will_who, of.plan) if one.will_who else ""
    when = say.BY.format(day=day(one.will_when, of.today)) if one.will_when else ""
    return say.WILL.format(will=one.will, who=joined(who, when)) if who or when else one.will


def _conditions(of: Story) -> Iterable[Row]:
    mine = [one for one in of.plan.conditions if one.of == of.result.id]
    barrier = least_believed(mine)
    for one in mine:
        yield from condition_rows(one, of.plan, of.cells, barrier is one)
    for number, text in enumerate(doubts(of.result.objective, of.plan)):
        if text not in {one.text for one in mine}:
            told = say.PROVED_FALSE.format(text=text)
            yield from prose(f"doubt {number}", told, of.cells, lead=words("  !  ", CARE))


def condition_rows(one: Condition, plan: Plan, cells: int, barrier: bool) -> Iterable[Row]:
    """A condition: its state, its belief, how we would find out, what was seen."""
    sign, style = {
        "true": (signs().done, GOOD),
        "false": (signs().wrong, TROUBLE),
        "open": (signs().open, ""),
    }[one.state]
    belief = say.NO_BELIEF if one.belief is None else say.BELIEF.format(belief=one.belief)
    state = say.STATES[one.state] if one.state != "open" else belief
    link = Link("judge", one.id)
    lead = words(f"  {sign} {pad(one.key, 4)} ", style)
    aside = joined(state, say.BARRIER if barrier else "")
    yield from prose(f"condition {one.id}", one.text, cells, lead=lead, link=link)
    id = f"condition {one.id}"
    yield from prose(f"{id} state", aside, cells, lead=" " * 9, style=style or DIM, part=True)
    if one.state != "open" and one.evidence:
        seen = say.SEEN.format(evidence=one.evidence)
        yield from prose(f"{id} seen", seen, cells, lead=" " * 9, part=True)
    elif one.find_out:
        who = name_of(one.who, plan) if one.who else ""
        how = joined(say.FIND_OUT.format(how=one.find_out), who, day(one.by, plan.today) if one.by else "")
        yield from prose(f"{id} how", how, cells, lead=" " * 9, style=DIM, part=True)


def _work(of: Story) -> Iterable[Row]:
    result, plan = of.result, of.plan
    link = Link("go", f"draft/{result.key}")
    for one in plan.initiatives:
        if one.of == result.id:
            yield from prose(f"initiative {one.id}", _initiative(one, plan), of.cells, lead="  ", link=link)
    for need in plan.dependencies:
        if need.of == result.id:
            who = name_of(need.confirmed_by, plan) if need.confirmed_by else ""
            confirmed = say.CONFIRMED.format(name=who) if who else say.UNCONFIRMED
            by = say.BY.format(day=day(need.by, of.today)) if need.by else ""
            told = joined(say.NEEDS.format(team=team_name(need.team, plan), what=need.what), by, confirmed)
            style = "" if need.confirmed_by else CARE
            yield from prose(f"need {need.id}", told, of.cells, lead="  ", style=style, link=link)
    for pattern, teams in ((say.GETS_FROM, result.gets_from), (say.GIVES_TO, result.gives_to)):
        if teams:
            told = pattern.format(teams=", ".join(team_name(team, plan) for team in teams))
            yield from prose(pattern, told, of.cells, lead="  ", link=link)


def _initiative(one: Initiative, plan: Plan) -> str:
    owner = owner_name(one.owner, plan)
    text = say.INITIATIVE.format(key=one.key, text=one.text)
    return joined(text, owner, one.month or say.NO_MONTH, say.INITIATIVE_STATES[one.state])


def _path(of: Story) -> Iterable[Row]:
    where = {
        "objective": f"draft/{_objective_key(of)}",
        "choice": "prework/strategy",
        "obstacle": "prework/strategy",
        "mission": "prework/mission",
        "key result": f"draft/{of.result.key}",
    }
    for number, step in enumerate(path_up(of.result, of.plan)):
        if step.kind == "key result":
            continue
        text = f"{step.key} {step.text}".strip() or step.missing
        lead = words(f"  {signs().up} {pad(say.PATH[step.kind], 10)} ", DIM)
        link = Link("go", where[step.kind])
        style = CARE if step.missing else ""
        yield from prose(f"path {number}", text, of.cells, lead=lead, style=style, link=link)


def _objective_key(of: Story) -> str:
    objective = of.plan.find("objectives", of.result.objective)
    return objective.key if objective is not None else of.result.key


def _changes(of: Story) -> Iterable[Row]:
    """What was reworded after the commit, of it and of its objective; a reason once, under all it is for."""
    found = [one for one in changed_after_commit(of.plan) if one.about in (of.result.id, of.result.objective)]
    found.reverse()
    for number, one in enumerate(found):
        above = one.about == of.result.objective
        told = say.CHANGE.format(
            day=padded_day(one.on, of),
            name=name_of(one.by, of.plan),
            field=say.CHANGED_ABOVE.format(key=one.key, field=one.name) if above else one.name,
            before=one.before,
            arrow=signs().arrow,
            after=one.after or "?",
        )
        yield from prose(f"change {number}", told, of.cells, lead="  ", hang=4)
        following = found[number + 1] if number + 1 < len(found) else None
        if one.why and (following is None or (following.why, following.on) != (one.why, one.on)):
            because = say.CHANGED_BECAUSE.format(reason=one.why)
            id = f"change {number} why"
            yield from prose(id, because, of.cells, lead=" " * 10, hang=10, style=DIM, part=True)


SECTIONS = {
    "check_ins": _check_ins,
    "conditions": _conditions,
    "work": _work,
    "path": _path,
    "changes": _changes,
}
