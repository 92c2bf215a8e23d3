"""What stands on the strategy map, one thing at a time: an obstacle, a choice, a key result, a priority."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from method.plan.names import owner_name
from method.planning.condition_tree import doubts
from method.planning.strategy_stack import loose_ends
from method.rhythm.review import pressing
from method.rhythm.status import Row as StatusRow
from method.rhythm.status import now_and_target
from method.wording import stack_screen as say
from tui import instruments
from tui.app.navigation import Link
from tui.app.theme import CARE, DIM, GOOD, HEADING, STRONG, TROUBLE
from tui.screens.base.rag_look import LOOKS, colour_sign
from tui.terminal.capabilities import needs_letters, signs
from tui.text import pad, shortened, visible, width, wrap
from tui.widgets.charts.belief import belief_bar
from tui.widgets.map.layout import Node

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from method.rhythm.standing import Standing
    from store.documents.okrs import Initiative, KeyResult, Objective
    from store.documents.plan import Plan
    from store.documents.rhythm import Priority
    from store.documents.strategy import Choice, Condition, Obstacle
    from tui.widgets.charts.pieces import Pieces

ALL = 3
_WHY = 2
_KEY = 5
_BAR, _LONG_BAR = 10, 20
_NAME = 26
"""Cells of a key result's name that are kept for it before its bar grows."""
_STATES = {"done": GOOD, "doing": CARE}


class Scene(NamedTuple):
    """The plan on a day, and how much is told: 0 names, 1 figures, 2 why, 3 all there is."""

    plan: Plan
    today: date
    stands: dict[str, Standing]
    told: int


def said(text: str, room: int, most: int, lead: str = "", style: str = "") -> tuple[Pieces, ...]:
    """Words after a lead in at most `most` lines; where that is too little the last ends with an ellipsis."""
    hang = width(lead)
    lines = wrap(" ".join(text.split()), max(room - hang, 4))
    if len(lines) > most:
        lines = [*lines[: most - 1], shortened(" ".join(lines[most - 1 :]), max(room - hang, 4))]
    return tuple(
        [(lead if number == 0 else " " * hang, style), (line, style)] for number, line in enumerate(lines)
    )


def labelled(label: str, text: str, room: int, most: int) -> tuple[Pieces, ...]:
    """People's words after a quiet label of the program's."""
    lines = said(text, room, most, f"{label} ")
    return ([(f"{label} ", DIM), *lines[0][1:]], *lines[1:])


def obstacle(one: Obstacle, rank: int, scene: Scene, room: int, leads: tuple[str, ...]) -> Node:
    """Its rank and its words; where there is room what it was seen by; care where nothing removes it."""
    lead = f"{rank} "
    lines = said(one.text, room, 4, lead, STRONG if scene.told >= _WHY else "")
    if scene.told >= _WHY and one.evidence:
        lines += tuple([("  ", ""), *line] for line in said(one.evidence, room - 2, 2 * scene.told - 1))
    if one in loose_ends(scene.plan).obstacles:
        lines += _cared(say.REMOVED_BY_NONE, room)
    return Node(
        f"strategy obstacles {one.id}",
        lines,
        Link("go", f"prework/strategy/obstacles/{one.id}"),
        leads,
        name=1,
    )


def choice(
    one: Choice,
    scene: Scene,
    room: int,
    leads: tuple[str, ...],
    beside: tuple[Node, ...],
    conditions: Sequence[Condition],
) -> Node:
    """Its letter and words, how far its weakest condition is believed, and what it lacks."""
    rated = [each.belief for each in conditions if each.state == "open" and each.belief is not None]
    lead = f"{one.key} "
    lines = said(one.text, room, 3, lead, STRONG if scene.told >= _WHY else "")
    if scene.told >= _WHY and one.over:
        lines += tuple([("  ", ""), *line] for line in labelled(say.OVER, one.over, room - 2, 2))
    if scene.told == ALL and one.because:
        lines += tuple([("  ", ""), *line] for line in labelled(say.BECAUSE, one.because, room - 2, 5))
    if not conditions:
        lines += _cared(say.NO_CONDITION, room)
    else:
        bar: Pieces = [("  ", ""), *belief_bar(min(rated) if rated else None, _BAR)]
        if doubts(one.id, scene.plan):
            bar += _fit(f" {signs().wrong} {say.DOUBT}", room - _BAR - 5, CARE)
        lines += (bar,)
    if not leads:
        lines += _cared(say.SERVED_BY_NONE, room)
    link = Link("go", f"prework/strategy/choices/{one.id}", one.id)
    return Node(f"strategy choices {one.id}", lines, link, leads, beside, name=1)


def condition(one: Condition, scene: Scene, room: int) -> Node:
    """What would have to be true: its belief, its verdict, its words."""
    sign, look = {"true": (signs().done, GOOD), "false": (signs().wrong, TROUBLE)}.get(
        one.state, (signs().open, "")
    )
    before: Pieces = [*belief_bar(one.belief, _BAR), (f" {sign} ", look)]
    lead = sum(width(text) for text, _ in before)
    first, *others = said(one.text, max(room - lead, 4), 2 * scene.told - 2)
    lines = ([*before, *first[1:]], *([(" " * lead, ""), *line[1:]] for line in others))
    return Node(f"condition {one.id}", tuple(lines), Link("judge", one.id), name=len(before))


def objective(one: Objective, scene: Scene, room: int) -> Node:
    """Its words as a heading, its kind, and what puts it in doubt or leaves it loose."""
    lines = said(one.text, room, 2, f"{one.key} ", HEADING)
    state: Pieces = [("   ", ""), (one.kind, DIM)]
    if doubts(one.id, scene.plan):
        state += [(f" {signs().dot} ", DIM), (f"{signs().wrong} {say.DOUBT}", CARE)]
    lines += (state,)
    if one in loose_ends(scene.plan).objectives:
        lines += _cared(say.SERVES_NONE, room)
    link = Link("go", f"draft/{one.key}", one.id)
    return Node(f"okrs objectives {one.id}", lines, link, name=1, gap=0)


def key_result(one: KeyResult, scene: Scene, room: int, beside: tuple[Node, ...], gap: int) -> Node:
    """Its colour, key and name with its pace bar; on two lines the whole sentence, then bar and figures."""
    stand = scene.stands[one.id]
    letters = needs_letters()
    sign = colour_sign(stand.colour) if letters else instruments.shape(stand.colour)
    row = StatusRow(one, stand)
    lead: Pieces = [
        (f"{sign} ", LOOKS.get(stand.colour, "")),
        (pad(one.key, max(_KEY, len(one.key) + 1)), ""),
    ]
    taken = sum(width(text) for text, _ in lead)
    name = one.metric or one.statement
    name = name[:1].upper() + name[1:]
    if not scene.told:
        bar = max(min(room - taken - _NAME - 1, _LONG_BAR), min(_BAR, room - taken - 9))
        lines: tuple[Pieces, ...] = (
            [
                *lead,
                (pad(shortened(name, room - taken - bar - 1), room - taken - bar - 1), ""),
                (" ", ""),
                *instruments.pace(row, bar),
            ],
        )
    else:
        now, target = now_and_target(one, stand.value)
        figures = f" {now} {signs().arrow} {target}"
        long = " ".join(one.statement.split())
        shown = long if width(visible(long)) <= room - taken else name
        bar = max(min(room - taken - width(figures), _LONG_BAR), 5)
        lines = (
            [*lead, (shortened(shown, room - taken), "")],
            [(" " * taken, ""), *instruments.pace(row, bar), (shortened(figures, room - taken - bar), "")],
        )
        if scene.told == ALL and stand.check_ins:
            last = " ".join(pressing(stand.check_ins[-1]))
            lines += said(last, room, 2, " " * taken)
    return Node(
        f"okrs key_results {one.id}", lines, Link("open", one.id, one.id), (), beside, name=2, gap=gap
    )


def priority(one: Priority, scene: Scene, room: int, key: str = "", most: int = 1) -> Node:
    """Who does what this week, on at most so many lines."""
    who = owner_name(one.person, scene.plan).partition(" ")[0]
    done = f"{signs().done} " if one.state == "done" else ""
    pieces: Pieces = [(done, GOOD), (shortened(f"{key} {who}".strip(), 14) + "  ", "")]
    taken = sum(width(text) for text, _ in pieces)
    about = one.key_result
    first, *others = said(one.text, max(room - taken, 4), most)
    lines = ([*pieces, *first[1:]], *([(" " * taken, ""), *line[1:]] for line in others))
    return Node(f"work priorities {one.id}", lines, Link("week", "", about), name=2, gap=0)


def nobody(result: KeyResult, room: int) -> Node:
    """Nobody works on a key result this week."""
    line: Pieces = [(shortened(say.NOBODY, room), CARE)]
    return Node(f"work nobody {result.id}", (line,), Link("week", "", result.id), gap=0)


def initiative(one: Initiative, scene: Scene, room: int) -> Node:
    """What is built or tried, and what for."""
    plan = scene.plan
    of = plan.find("key_results", one.of) or plan.find("choices", one.of)
    key = of.key if of is not None else ""
    sign = {"done": signs().done, "doing": signs().half}.get(one.state, signs().open)
    lead: Pieces = [(f"{sign} ", _STATES.get(one.state, "")), (f"{one.key} ", "")]
    taken = sum(width(text) for text, _ in lead) + (width(key) + 1 if key else 0)
    line: Pieces = [*lead, (shortened(one.text, max(room - taken, 4)), "")]
    if key:
        line += [(f" {key}", DIM)]
    about = one.of if plan.find("key_results", one.of) is not None else ""
    lines = (line, *([] if key else _cared(say.HANGS_LOOSE, room)))
    return Node(f"initiative {one.id}", lines, Link("roadmap", one.id, about), name=2, gap=0)


def gap(id: str, text: str, room: int, link: Link) -> Node:
    """Something that is missing, and where it is written."""
    lines = tuple([(line[0][0], CARE), *line[1:]] for line in said(text, room, 3, f"{signs().open} "))
    return Node(id, lines, link, name=1, gap=0)


def example(id: str, missing: str, shown: str, room: int, link: Link) -> Node:
    """An empty column: what is missing, and in grey what will stand there."""
    lines = (
        said(missing, room, 3, f"{signs().open} ", CARE)
        + said(say.NEXT, room, 2, "  ", DIM)
        + said(shown, room, 5, "  ", DIM)
    )
    return Node(id, lines, link, name=1)


def _cared(text: str, room: int) -> tuple[Pieces, ...]:
    return said(text, room, 2, "  ", CARE)


def _fit(text: str, room: int, style: str) -> Pieces:
    return [(text, style)] if width(text) <= room else []
