"""The retrospective in Learn: four questions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from method import steps
from method.learning.closing import QUESTIONS
from method.wording import learn as say
from tui.screens.base.form_source import FixedSource
from tui.screens.base.form_specs import items

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store.documents.plan import Plan
    from tui.screens.base.action import KeyAction
    from tui.screens.base.form_place import FormPlace
    from tui.widgets.form.specs import FormItem

RETROSPECTIVE = FixedSource(
    "retrospective",
    (
        steps.FormSpec(
            say.RETROSPECTIVE,
            "retrospective",
            tuple(steps.FieldSpec(name, "text", *say.RETROSPECTIVE_FIELDS[name]) for name in QUESTIONS),
            say.RETROSPECTIVE_HINT,
        ),
    ),
)
"""The only form of Learn that is a document's."""


class Retrospective:
    """Its fields are kept by the place, whose form they are."""

    key = "retrospective"

    def __init__(self, place: FormPlace) -> None:
        self._place = place

    def intro(self, plan: Plan, short: bool) -> None:
        """The form has a title of its own."""
        return

    def fields(self, plan: Plan) -> list[FormItem]:
        """The questions."""
        return items(self._place.scene(plan))

    def actions(self) -> Sequence[KeyAction]:
        """None."""
        return ()
