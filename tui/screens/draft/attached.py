"""What belongs to the line under the cursor, where there is room: conditions, initiatives, needs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from method.plan.formatting import day
from method.plan.names import team_name
from method.wording import draft as say
from method.wording import learn
from store.documents.guards import is_objective
from tui.app.theme import CARE, DIM, GOOD, STRONG, TROUBLE
from tui.screens.learn.mid_cycle_view import belief_of
from tui.terminal.capabilities import signs
from tui.text import words, wrap

if TYPE_CHECKING:
    from collections.abc import Iterable

    from store.documents.okrs import Dependency, KeyResult, Objective
    from store.documents.plan import Plan
    from store.documents.strategy import Condition

Line = tuple[str, str, str]
"""A sign, its words, the style of both."""


def hanging(document: Objective | KeyResult | None, plan: Plan, cells: int, most: int) -> Content:
    """Each part under its title, on at most so many lines."""
    if document is None:
        return Content("")
    drawn: list[Content] = []
    for name, lines in _of_objective(document) if is_objective(document) else _of(document, plan):
        drawn += [Content(""), Content.styled(say.HANGS[name], STRONG)]
        if not lines:
            drawn.append(words(f"  {say.HANGS_NOTHING}", DIM))
        for sign, text, style in lines:
            first, *rest = wrap(text, max(cells - 4, 10)) or [""]
            drawn.append(words(f"  {sign} ", style) + words(first, style if style != GOOD else ""))
            drawn += [words(f"    {line}", style if style != GOOD else "") for line in rest]
    return Content("\n").join(drawn[1 : most + 1])


def _of_objective(objective: Objective) -> Iterable[tuple[str, list[Line]]]:
    for name, said in (("why_now", objective.why_now), ("left_open", objective.left_open)):
        text = " ".join(said.split())
        yield name, [(" ", text, "")] if text else []


def _of(result: KeyResult, plan: Plan) -> Iterable[tuple[str, list[Line]]]:
    yield "conditions", [_condition(one) for one in plan.conditions if one.of == result.id]
    dot = signs().dot
    tried = [one for one in plan.initiatives if one.of == result.id and one.state != "dropped"]
    yield (
        "initiatives",
        [(dot, f" {dot} ".join(part for part in (one.text, one.month) if part), "") for one in tried],
    )
    needs = [one for one in plan.dependencies if one.of == result.id]
    if needs:
        yield (
            "dependencies",
            [
                (
                    signs().done if one.confirmed_by else signs().open,
                    f" {dot} ".join(_need(one, plan)),
                    GOOD if one.confirmed_by else CARE,
                )
                for one in needs
            ],
        )


def _need(one: Dependency, plan: Plan) -> list[str]:
    return [f"{team_name(one.team, plan)}: {one.what}", *([day(one.by, plan.today)] if one.by else [])]


def _condition(one: Condition) -> Line:
    sign = {"true": signs().done, "false": signs().wrong}.get(one.state, signs().open)
    style = {"true": GOOD, "false": TROUBLE}.get(one.state, "")
    if one.state == "open" and one.belief is None:
        return sign, f"{one.text} {signs().dot} {learn.CONDITION_UNRATED}", CARE
    return sign, f"{one.text} {signs().dot} {belief_of(one)}", style
