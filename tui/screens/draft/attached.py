"""What belongs to the line under the cursor, where there is room: conditions, initiatives, needs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from method.plan.formatting import day
from method.plan.names import first_name, team_name
from method.planning.capacity import hours_of, whole
from method.wording import draft as say
from method.wording import learn
from store.documents.guards import is_key_result, is_objective
from tui.app.theme import CARE, DIM, GOOD, STRONG, TROUBLE
from tui.screens.draft.advice_view import way_of
from tui.screens.draft.so_far import so_far
from tui.screens.draft.view import whose
from tui.screens.learn.mid_cycle_view import belief_of
from tui.terminal.capabilities import signs
from tui.text import clip, pad, shortened, words, wrap

if TYPE_CHECKING:
    from collections.abc import Iterable

    from store.documents.okrs import Dependency, KeyResult, Objective
    from store.documents.plan import Plan
    from store.documents.strategy import Condition

Line = tuple[str, str, str]
"""A sign, its words, the style of both."""


def hanging(document: Objective | KeyResult | None, plan: Plan, cells: int, most: int) -> list[Content]:
    """Where there is room its fields, then each part under its title, on at most so many lines."""
    if document is None:
        return []
    drawn: list[Content] = []
    begins: list[int] = []
    heads: list[int] = []
    if is_key_result(document) and shows_facts(most):
        drawn += [Content(""), *facts(document, plan, cells)]
    for name, lines in _of_objective(document, plan) if is_objective(document) else _of(document, plan):
        heads.append(len(drawn) + 1)
        drawn += [Content(""), Content.styled(say.HANGS[name], STRONG)]
        if not lines:
            drawn.append(words(f"  {say.HANGS_NOTHING}", DIM))
        for sign, text, style in lines:
            first, *rest = wrap(text, max(cells - 4, 10)) or [""]
            begins.append(len(drawn))
            drawn.append(words(f"  {sign} ", style) + words(first, style if style != GOOD else ""))
            drawn += [words(f"    {line}", style if style != GOOD else "") for line in rest]
    if len(drawn) > most:  # words need the room more than the air does
        begins, heads = (
            [sum(bool(line.plain) for line in drawn[:at]) for at in each] for each in (begins, heads)
        )
        drawn = [line for line in drawn if line.plain]
    if len(drawn) < most:
        drawn += so_far(document, plan, cells, most - len(drawn))
    return drawn if len(drawn) <= most else _cut(drawn, begins, heads, most)


def _cut(drawn: list[Content], begins: list[int], heads: list[int], most: int) -> list[Content]:
    """The parts that fit whole, their titles in the lines `heads`, and how many more there are."""
    left = [at for at in begins if _end(at, [*begins, *heads], drawn) > most - 1]
    if most < 1 or not left:
        return drawn[: max(most, 0)]
    kept = drawn[: left[0] - 1 if left[0] - 1 in heads else left[0]]
    more = words(f"  {say.HANGS_MORE.format(count=len(left))}", DIM)
    return [*kept, more]


def _end(at: int, begins: list[int], drawn: list[Content]) -> int:
    """The line below the part that begins at that one."""
    return min((each for each in begins if each > at), default=len(drawn))


def in_short(document: Objective | KeyResult, plan: Plan, cells: int) -> Content:
    """Whose it is, of which kind, what it takes and where its value comes from, on one line."""
    told = words(clip(whose(document, plan), cells))
    if not is_key_result(document) or not document.source:
        return told
    room = cells - told.cell_length - len(say.FACTS["source"]) - 4
    source = Content.assemble("   ", (say.FACTS["source"], DIM), " ", words(shortened(document.source, room)))
    return told + source if room >= _NAMES else told


_TWO = 70
"""Cells from which on two fields stand in a line."""
_ROOMY = 20
"""Lines from which on all fields have a place."""


def shows_facts(lines: int) -> bool:
    """Whether all fields have a place on so many lines."""
    return lines >= _ROOMY


def facts(result: KeyResult, plan: Plan, cells: int) -> list[Content]:
    """What was read and who has it, two to a line; what is missing is asked for."""
    hours = hours_of(result, plan)
    way = way_of(result)
    told = (
        ("way", way, ""),
        ("due", day(result.due, plan.today) if result.due else "", say.PARTS_MISSING["due"]),
        ("owner", first_name(result.owner, plan), say.UNKNOWN),
        ("hours", say.ITS_HOURS.format(hours=whole(hours)) if hours else "", say.NO_ESTIMATE),
    )
    each, column = (2, cells // 2) if cells >= _TWO else (1, cells)
    drawn = [_fact("metric", result.metric, say.PARTS_MISSING["metric"], cells)]
    for at in range(0, len(told), each):
        left, *right = (_fact(*one, column - 1) for one in told[at : at + each])
        drawn.append(left)
        if right:
            drawn[-1] += Content(" " * (column - left.cell_length)) + right[0]
    return [*drawn, _fact("source", result.source, say.ASK_SOURCE, cells)]


def _fact(name: str, value: str, missing: str, cells: int) -> Content:
    lead = pad(say.FACTS[name], _NAMES)
    shown = words(shortened(value, cells - _NAMES)) if value else words(clip(missing, cells - _NAMES), CARE)
    return Content.styled(lead, DIM) + shown


_NAMES = 10


def _of_objective(objective: Objective, plan: Plan) -> Iterable[tuple[str, list[Line]]]:
    for name, said in (("why_now", objective.why_now), ("left_open", objective.left_open)):
        text = " ".join(said.split())
        yield name, [(" ", text, "")] if text else []
    below = {one.id for one in plan.key_results if one.objective == objective.id and one.state != "dropped"}
    beliefs = [_condition(one) for one in plan.conditions if one.of in below]
    if beliefs:
        yield "conditions", beliefs


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
