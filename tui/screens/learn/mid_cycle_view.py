"""What is told and asked of an objective at mid-cycle: how its key results stand, what has to be true."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from textual.content import Content

from method import steps
from method.plan.active_set import live_key_results
from method.planning.strategy_stack import served
from method.rhythm.status import now_and_target
from method.wording import learn as say
from method.wording.status import LETTERS
from tui import instruments
from tui.app.theme import CARE, DIM
from tui.screens.base.form_source import Where
from tui.screens.base.form_specs import field_of
from tui.terminal.capabilities import needs_letters, signs
from tui.text import pad, shortened, visible, width, words, wrap
from tui.widgets.charts.pace_bar import pace_bar
from tui.widgets.form.specs import FormItem, Heading, Item, RowsView

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from method.plan.record import Record
    from method.rhythm.status import Row
    from store.documents.okrs import Objective
    from store.documents.plan import Plan
    from store.documents.strategy import Condition
    from tui.screens.base.form_specs import Scene
    from tui.widgets.charts.pieces import Pieces

LOOK = steps.FormSpec(
    "",
    "mid_cycles",
    (
        steps.FieldSpec("still_right", "one_of", *say.STILL_RIGHT, options=("yes", "no")),
        steps.FieldSpec("moving", "text", *say.MOVING),
        steps.FieldSpec("changes", "text", *say.CHANGES),
    ),
)


_BAR, _BAR_WIDE, _STRIP, _KEY = 12, 24, 13, 5
_WIDE = 98
"""Cells from which the bar is longer and the weeks stand beside it."""


def standing_lines(row: Row, plan: Plan, today: date, cells: int, most: int, said: str = "") -> list[Content]:
    """How a key result stands, in a line; below it, on `most` lines, what is being tried for it.

    Then what was `said` last, on as many.
    """
    result, stand = row
    sign, wide = signs(), cells >= _WIDE
    change = stand.confidence_change
    moved = f"{sign.up if change > 0 else sign.down}{abs(change)}" if change else sign.same
    letter = LETTERS[stand.colour] if needs_letters() else ""
    lead = words(f"{instruments.shape(stand.colour)}{letter} ", instruments.LOOKS.get(stand.colour, DIM))
    lead += words(pad(result.key, max(_KEY, width(visible(result.key)) + 1)))
    now, target = now_and_target(result, stand.value)
    figures = pad(f"{now} {sign.arrow} {target}", max(_FIGURES, width(f"{now} {sign.arrow} {target}")))
    bar = instruments.pace(row, _BAR_WIDE if wide else _BAR)
    weeks = [("  ", ""), *instruments.strip(row, plan, today, _STRIP)] if wide else []
    tail = words(f" {figures} ") + Content.assemble(*bar, *weeks)
    tail += Content.assemble(f"{stand.confidence:>4} ", (pad(moved, 3), CARE if change < 0 else ""))
    room = max(cells - lead.cell_length - tail.cell_length, 8)
    name = result.statement if width(visible(result.statement)) <= room else result.metric or result.statement
    first = lead + words(pad(shortened(name[:1].upper() + name[1:], room), room)) + tail
    tried = [each.text for each in plan.initiatives if each.of == result.id and each.state != "dropped"]
    told = say.MIDDLE_INITIATIVES.format(initiatives="; ".join(tried)) if tried else say.MIDDLE_NO_INITIATIVES
    start = Content(" " * lead.cell_length)
    below = wrap(told, cells - lead.cell_length)
    below = [*below[: most - 1], shortened(" ".join(below[most - 1 :]), cells - lead.cell_length)]
    spoken = wrap(said, cells - lead.cell_length) if said else []
    if len(spoken) > most:
        spoken = [*spoken[: most - 1], shortened(" ".join(spoken[most - 1 :]), cells - lead.cell_length)]
    told_lines = [start + words(line, "" if tried else CARE) for line in below if line]
    return [first, *told_lines, *(start + words(line) for line in spoken)]


_FIGURES, _BELIEF = 14, 10


def conditions_of(objective: Objective, plan: Plan) -> list[tuple[str, Condition]]:
    """Those of its key results and of the choices it serves, each with the key of what it is of."""
    keys = {one.id: one.key for one in live_key_results(plan, objective.id)}
    keys |= {one.id: one.key for one in served(objective, plan)}
    return [(keys[one.of], one) for one in plan.conditions if one.of in keys]


def believed(one: Condition) -> Pieces:
    """A bar of how far it is believed with its figure, or what it turned out to be."""
    if one.state != "open":
        true = one.state == "true"
        sign = signs().done if true else signs().wrong
        return [
            (pad(f"{sign} {say.CONDITION_STATE[one.state]}", _BELIEF + 4), instruments.belief_look(10 * true))
        ]
    share = None if one.belief is None else one.belief / 10
    figure = "?" if one.belief is None else str(one.belief)
    return [*pace_bar(share, None, _BELIEF, instruments.belief_look(one.belief)), (f"{figure:>4}", "")]


def belief_of(one: Condition) -> str:
    """How far it is believed, or what it turned out to be."""
    if one.state != "open":
        return say.CONDITION_STATE[one.state]
    return say.CONDITION_UNRATED if one.belief is None else say.CONDITION_BELIEF.format(belief=one.belief)


# --- the form --------------------------------------------------------------------------------------------


class _EmptyLook(NamedTuple):
    """A look that nobody has written down yet."""

    id: str
    still_right: str = ""
    moving: str = ""
    changes: str = ""


class OpenObjective:
    """The source of the form: the look at the objective whose id is `room`."""

    step_key = ""

    def __init__(self, id: str) -> None:
        self.room = id

    def sections(self, plan: Plan) -> Sequence[steps.Section]:
        """The look."""
        return (LOOK,)

    def document(self, plan: Plan) -> Record | None:
        """Drawn field by field: a look that nobody has written is no document yet."""
        return None


def look_items(scene: Scene, objective: Objective) -> list[FormItem]:
    """The questions, then the conditions to rate again."""
    look = scene.plan.find("mid_cycles", objective.id) or _EmptyLook(objective.id)
    found: list[FormItem] = [
        field_of(scene, "mid_cycles", look, each, beside=LOOK.fields) for each in LOOK.fields
    ]
    conditions = conditions_of(objective, scene.plan)
    hint = say.CONDITIONS_HINT if conditions else say.NO_CONDITIONS
    found.append(Heading("conditions", say.CONDITIONS, hint))
    if not conditions:
        return found
    rows = tuple(
        Item(
            one.id,
            say.CONDITION.format(of=of, text=one.text),
            aside=belief_of(one),
            right=tuple(believed(one)),
        )
        for of, one in conditions
    )
    name = Where(scene.room, "conditions", "").name
    return [*found, RowsView(name, say.CONDITIONS_LABEL, rows, typed=False, opens=True, fixed=True)]
