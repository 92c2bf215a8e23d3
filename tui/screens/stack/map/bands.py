"""The strategy map from top to bottom: where we want to be, the map itself, the roadmap, what is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from method.plan.active_set import live_key_results, live_objectives
from method.plan.formatting import MONTHS
from method.plan.names import by_rank
from method.planning.strategy_stack import roadmap, stack
from method.rhythm.progress import monday_of
from method.rhythm.standing import standings
from method.wording import stack as gap_words
from method.wording import stack_screen as say
from tui.app.navigation import Link
from tui.app.theme import DIM, HEADING, LINE
from tui.screens.stack.map import nodes
from tui.screens.stack.map.nodes import Scene
from tui.screens.stack.view import gap_links
from tui.terminal.capabilities import signs
from tui.text import pad, shortened, width
from tui.widgets.map.layout import Band, Column, Map, Node, line_room, placed

if TYPE_CHECKING:
    from datetime import date

    from store.documents.okrs import KeyResult
    from store.documents.plan import Plan
    from store.documents.rhythm import Priority
    from tui.widgets.charts.pieces import Pieces

CONDITIONS_FROM = 170
"""Cells from which conditions stand between choices and objectives."""
_LEVELS = [(told, air) for told in range(nodes.ALL, -1, -1) for air in (True, False)]
_MOST_AIR = 12
_MONTH, _MONTHS = 24, 6
_SHARES = {"obstacles": 17, "choices": 23, "okrs": 60}
"""How the cells that lines leave are shared between the columns, in percent."""


def strategy_map(plan: Plan, today: date, cells: int, height: int) -> Map:
    """The whole map: as much told of each thing as lets all of it show, else only names."""
    stands = standings(plan, today)
    found = Map((), (), 0)
    for told, air in _LEVELS:
        bands = _bands(Scene(plan, today, stands, told), cells)
        found = placed(bands, _title, cells, air=air)
        if found.height <= height:
            return placed(bands, _title, cells, air=air, spread=min(height - found.height, _MOST_AIR))
    return found


def _bands(scene: Scene, cells: int) -> list[Band]:
    middle = _middle(scene, cells, (10, 10))
    middle = _middle(scene, cells, line_room(middle))
    return [_top(scene, cells), middle, _roadmap(scene, cells), _missing(scene, cells)]


def _title(text: str, cells: int) -> Pieces:
    """A rule with a title across the screen; over a column its name alone."""
    if not cells:
        return [(text, HEADING)]
    name, _, aside = text.partition("\n")
    shown = shortened(name, cells - 6)
    rest = cells - width(shown) - 4
    told = shortened(aside, rest - 2) if aside else ""
    pieces: Pieces = [(signs().rest + " ", LINE), (shown, HEADING), (" ", "")]
    if told:
        pieces += [(told + " ", DIM)]
    return [*pieces, (signs().rest * max(cells - sum(width(part) for part, _ in pieces), 0), LINE)]


# --- where we want to be ------------------------------------------------------------------------------


def _top(scene: Scene, cells: int) -> Band:
    """Vision, mission and how we win, each in a line or two."""
    direction, strategy = scene.plan.direction, scene.plan.strategy
    mission, policy = Link("go", "prework/mission"), Link("go", "prework/strategy")
    told = [
        ("vision", direction.vision_horizon, direction.vision, gap_words.NO_VISION, mission),
        ("mission", direction.mission_horizon, direction.mission, gap_words.NO_MISSION, mission),
        ("policy", say.WE_WIN, _without(strategy.guiding_policy), gap_words.NO_POLICY, policy),
    ]
    label = min(max(width(shortened(label, 14)) for _, label, _, _, _ in told) + 2, 16)
    found = []
    for id, name, text, missing, link in told:
        if text:
            lines = nodes.said(text, cells - label, 1 + (scene.told >= 2), " " * label)
            lines = ([(pad(name, label - 2) + "  ", DIM), *lines[0][1:]], *lines[1:])
            found.append(Node(id, lines, link, name=1, gap=0))
        else:
            found.append(nodes.gap(id, missing, cells, link))
    return Band((Column("", cells, tuple(found)),))


def _without(policy: str) -> str:
    """The policy after its label: `We win by` is not said twice."""
    text = " ".join(policy.split())
    start = say.WE_WIN.casefold() + " "
    return text[len(start) :] if text.casefold().startswith(start) else text


# --- the map ------------------------------------------------------------------------------------------


def _middle(scene: Scene, cells: int, room: tuple[int, ...]) -> Band:
    """Obstacles, choices, objectives with key results; beside these what is done this week."""
    free = cells - sum(room)
    wide = cells >= CONDITIONS_FROM
    first = free * (_SHARES["obstacles"] - 3 * wide) // 100
    second = free * (_SHARES["choices"] + 19 * wide) // 100
    third = free - first - second
    beside = second * 9 // 20 if wide else 0
    week = third * (13 if wide else 14) // 20
    columns = (
        Column(say.OBSTACLES, first, tuple(_obstacles(scene, first - 1))),
        Column(
            say.CHOICES,
            second,
            tuple(_choices(scene, beside - 2 if wide else second - 1, second - beside - 1 if wide else 0)),
            beside,
            say.TRUE_IF,
        ),
        Column(say.OKRS, third, tuple(_okrs(scene, week - 2, third - week)), week, say.WEEK),
    )
    return Band(columns, linked=True, room=room)


def _obstacles(scene: Scene, room: int) -> list[Node]:
    plan = scene.plan
    found = []
    for rank, one in enumerate(by_rank(plan.obstacles), 1):
        choices = [f"strategy choices {each.id}" for each in plan.choices if one.id in each.removes]
        found.append(nodes.obstacle(one, rank, scene, room, tuple(choices)))
    if not found:
        there = Link("go", "prework/strategy")
        found = [nodes.example("strategy obstacles", gap_words.NO_OBSTACLE, say.LIKE_OBSTACLE, room, there)]
    return found


def _choices(scene: Scene, room: int, beside: int) -> list[Node]:
    plan = scene.plan
    found = []
    for one in by_rank(plan.choices):
        leads = [f"okrs objectives {each.id}" for each in live_objectives(plan) if one.id in each.choices]
        conditions = [each for each in plan.conditions if each.of == one.id]
        shown = tuple(nodes.condition(each, scene, beside) for each in conditions) if beside else ()
        found.append(nodes.choice(one, scene, room, tuple(leads), shown, conditions))
    if not found:
        there = Link("go", "prework/strategy")
        found = [nodes.example("strategy choices", gap_words.NO_CHOICE, say.LIKE_CHOICE, room, there)]
    return found


def _okrs(scene: Scene, room: int, beside: int) -> list[Node]:
    plan, week = scene.plan, _week(scene)
    found: list[Node] = []
    for one in live_objectives(plan):
        results = live_key_results(plan, one.id)
        head = nodes.objective(one, scene, room)
        found.append(head if results else head._replace(gap=1))
        for each in results:
            done = _done_for(each, week, scene, beside)
            found.append(nodes.key_result(each, scene, room, done, int(each is results[-1])))
    others = [each for each in week if plan.find("key_results", each.key_result) is None]
    if others:
        shown = tuple(nodes.priority(each, scene, beside) for each in others)
        found.append(Node("work others", ([(say.OTHER_WORK, DIM)],), Link("week", ""), (), shown))
    if not found:
        there = Link("go", "draft")
        found = [nodes.example("okrs objectives", gap_words.NO_OBJECTIVE, say.LIKE_OKR, room, there)]
    return found


def _week(scene: Scene) -> list[Priority]:
    monday = monday_of(scene.today)
    return [one for one in scene.plan.priorities if one.week == monday and one.state in ("open", "done")]


def _done_for(result: KeyResult, week: list[Priority], scene: Scene, room: int) -> tuple[Node, ...]:
    """What is done for a key result this week, or that nobody does anything."""
    mine = [one for one in week if one.key_result == result.id]
    most = 2 if len(mine) == 1 else 1  # a key result takes two lines itself
    found = [nodes.priority(one, scene, room, most=most) for one in mine]
    return tuple(found) if found or not week else (nodes.nobody(result, room),)


# --- below --------------------------------------------------------------------------------------------


def _roadmap(scene: Scene, cells: int) -> Band:
    """A column a month, what lies further ahead in the last one."""
    months = roadmap(scene.plan)
    most = max(min(cells // _MONTH, _MONTHS), 1)
    shown = [months[at : at + 1] for at in range(min(len(months), most))]
    if len(months) > most:
        shown[-1] = months[most - 1 :]
    gap = 2
    room = (cells + gap) // max(len(shown), 3) - gap
    columns = []
    for several in shown:
        name = _month(several[0].month)
        if name:
            name += f" {signs().dot} {say.FIRM if several[0].firm else say.LOOSE}"
        if len(several) > 1:
            name = say.AND_LATER.format(month=_month(several[0].month) or say.NO_MONTH)
        there = [one for month in several for one in month.initiatives]
        listed = tuple(nodes.initiative(one, scene, room) for one in there)
        columns.append(Column(shortened(name or say.NO_MONTH, room), room, listed))
    return Band(tuple(columns), title=say.ROADMAP_TITLE, gap=gap)


def _month(month: str) -> str:
    year, _, number = month.partition("-")
    if number.isdecimal() and 1 <= int(number) <= len(MONTHS):
        return say.MONTH.format(month=MONTHS[int(number) - 1], year=year)
    return ""


def _missing(scene: Scene, cells: int) -> Band:
    """Everything that is missing, side by side."""
    plan = scene.plan
    found = [
        (f"{layer.key} missing {number}", text, link)
        for layer in stack(plan, scene.today)
        for number, text, link in gap_links(layer, plan)
        if text not in (gap_words.NO_VISION, gap_words.NO_MISSION, gap_words.NO_POLICY)
    ]
    several = 2 if cells < CONDITIONS_FROM else 3
    gap = 2
    room = (cells + gap) // several - gap
    listed = [nodes.gap(id, text, room, link) for id, text, link in found]
    columns = tuple(Column("", room, tuple(listed[at::several])) for at in range(several))
    return Band(columns, title=say.MISSING_TITLE, gap=gap)
