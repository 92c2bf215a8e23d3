"""What is told and asked of an objective at mid-cycle: how its key results stand, what has to be true."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from method import steps
from method.plan.active_set import live_key_results
from method.plan.formatting import figure
from method.planning.strategy_stack import served
from method.rhythm.standing import standings
from method.wording import learn as say
from tui.screens.base.form_source import Where
from tui.screens.base.form_specs import field_of
from tui.widgets.form.specs import FormItem, Heading, Item, RowsView

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from method.plan.record import Record
    from store.documents.okrs import KeyResult, Objective
    from store.documents.plan import Plan
    from store.documents.strategy import Condition
    from tui.screens.base.form_specs import Scene

LOOK = steps.FormSpec(
    "",
    "mid_cycles",
    (
        steps.FieldSpec("still_right", "one_of", *say.STILL_RIGHT, options=("yes", "no")),
        steps.FieldSpec("moving", "text", *say.MOVING),
        steps.FieldSpec("changes", "text", *say.CHANGES),
    ),
)


def standing_line(one: KeyResult, plan: Plan, today: date) -> str:
    """How a key result stands, and what is being tried for it."""
    standing = standings(plan, today)[one.id]
    unit = "%" if one.direction == "milestone" else one.unit
    value = figure(standing.value, unit).removesuffix(f" {unit}")
    target = one.high if one.direction == "keep" and one.target is None else one.target
    tried = [each.text for each in plan.initiatives if each.of == one.id and each.state != "dropped"]
    trying = say.MIDDLE_INITIATIVES.format(initiatives="; ".join(tried))
    return say.MIDDLE_KEY_RESULT.format(
        key=one.key,
        metric=one.metric or one.statement,
        value=value,
        target=figure(target, unit),
        colour=standing.colour,
        confidence=standing.confidence,
        tried=trying if tried else say.MIDDLE_NO_INITIATIVES,
    )


def conditions_of(objective: Objective, plan: Plan) -> list[tuple[str, Condition]]:
    """Those of its key results and of the choices it serves, each with the key of what it is of."""
    keys = {one.id: one.key for one in live_key_results(plan, objective.id)}
    keys |= {one.id: one.key for one in served(objective, plan)}
    return [(keys[one.of], one) for one in plan.conditions if one.of in keys]


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
        Item(one.id, say.CONDITION.format(of=of, text=one.text), aside=belief_of(one))
        for of, one in conditions
    )
    name = Where(scene.room, "conditions", "").name
    return [*found, RowsView(name, say.CONDITIONS_LABEL, rows, typed=False, opens=True, fixed=True)]
