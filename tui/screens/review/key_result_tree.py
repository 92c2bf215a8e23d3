"""Why a key result counts: what it hangs from, what has to be true for it, what is being tried."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from method.planning.strategy_stack import path_up
from method.wording import review as say
from tui.app.theme import CARE, DIM, LINE, STRONG
from tui.screens.base.rag_look import LOOKS
from tui.terminal.capabilities import signs
from tui.text import pad, width, words, wrap
from tui.widgets.charts.pace_bar import pace_bar

if TYPE_CHECKING:
    from store.documents.strategy import Condition
    from tui.screens.review.key_result_head import Story
    from tui.widgets.charts.pieces import Pieces

_KIND = 11
_BELIEF = 10


def beside(of: Story, cells: int) -> Content:
    """Why it counts: what it serves, who waits for it, what would have to be true, what is being tried."""
    result, plan = of.result, of.plan
    lines: list[Content] = []

    def told(lead: str, style: str, text: str) -> None:
        first, *more = wrap(" ".join(text.split()), max(cells - width(lead) - 1, 8))[:3]
        lines.append(words(lead + " ", style) + words(first))
        lines.extend(words(" " * (width(lead) + 1) + line) for line in more)

    objective = plan.find("objectives", result.objective)
    choices = {choice.id: choice for choice in plan.choices}
    for id in objective.choices if objective is not None else ():
        if id in choices:
            told(f"{choices[id].key}", DIM, choices[id].text)
    mine = [one for one in plan.conditions if one.of == result.id]
    if mine:
        lines += [Content(""), words(say.SECTIONS["conditions"], DIM)]
    looks = {"true": (signs().done, LOOKS["green"]), "false": (signs().wrong, LOOKS["red"])}
    for one in mine:
        sign, style = looks.get(one.state, (signs().open, ""))
        belief = "" if one.state != "open" or one.belief is None else f" {one.belief}"
        told(f"{sign}{belief} {one.key}", style, one.text)
    tried = [one for one in plan.initiatives if one.of == result.id]
    if tried:
        lines += [Content(""), words(say.TRIED, DIM)]
    for each in tried:
        sign = {"done": signs().done, "doing": signs().half}.get(each.state, signs().open)
        told(f"{sign} {each.key}", "", each.text)
    return Content("\n").join(lines)


def tree(of: Story, cells: int) -> Content:
    """The whole of it, where there is a column: mission to objective, then each condition with its belief."""
    result, plan, sign = of.result, of.plan, signs()
    lines: list[Content] = []

    def told(lead: Content, text: str, style: str = "") -> None:
        for number, line in enumerate(wrap(" ".join(text.split()), max(cells - lead.cell_length, 12))):
            lines.append((Content(" " * lead.cell_length) if number else lead) + words(line, style))

    path = [step for step in path_up(result, plan) if step.kind != "key result"]
    for step in reversed(path):
        text = f"{step.key} {step.text}".strip()
        told(words(pad(say.PATH[step.kind], _KIND), DIM), text or step.missing, "" if text else CARE)
    mine = [one for one in plan.conditions if one.of == result.id]
    told(
        words(pad("", _KIND) + sign.last_branch + sign.rule + " ", LINE),
        f"{result.key} {result.statement}",
        STRONG,
    )
    for number, one in enumerate(mine):
        branch = sign.last_branch if number == len(mine) - 1 else sign.branch
        rail = Content(" " * (_KIND + 3)) + words(branch + sign.rule + " ", LINE)
        told(rail + Content.assemble(*_believed(one)), f"{one.key} {one.text}")
    tried = [one for one in plan.initiatives if one.of == result.id]
    if tried:
        lines += [Content(""), words(say.TRIED, DIM)]
    for each in tried:
        told(
            words({"done": sign.done, "doing": sign.half}.get(each.state, sign.open) + " "),
            f"{each.key} {each.text}",
        )
    return Content("\n").join(lines)


def _believed(one: Condition) -> Pieces:
    """How far a condition is believed, as a bar of ten; proved true or false in a word."""
    sign = signs()
    if one.state != "open":
        shape, style = (sign.done, LOOKS["green"]) if one.state == "true" else (sign.wrong, LOOKS["red"])
        return [(shape + " ", style), (pad(say.STATES[one.state], _BELIEF + 3), DIM)]
    if one.belief is None:
        return [(pad(say.NO_BELIEF, _BELIEF + 5), DIM)]
    style = LOOKS["green" if one.belief >= 7 else "amber" if one.belief >= 4 else "red"]
    return [*pace_bar(one.belief / 10, None, _BELIEF, style), (f"{one.belief:>3}  ", "")]
