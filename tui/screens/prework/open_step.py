"""The step that is open: what its form shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from method import steps
from method.wording import prework as say
from tui.screens.base.form_specs import field_of, items
from tui.widgets.form.specs import FormItem, Heading

if TYPE_CHECKING:
    from collections.abc import Sequence

    from method.plan.record import Record
    from store.documents.plan import Plan
    from tui.screens.base.form_specs import Scene


class OpenStep:
    """The source of the form; `step` is another one after turning to it."""

    def __init__(self) -> None:
        self.step = steps.STEPS[0]

    @property
    def room(self) -> str:
        """The step."""
        return self.step.key

    @property
    def step_key(self) -> str:
        """Who answers is kept with the step."""
        return self.step.key

    def sections(self, plan: Plan) -> Sequence[steps.Section]:
        """The step's own."""
        return steps.sections_of(self.step, plan)

    def document(self, plan: Plan) -> Record | None:
        """The fields are of several documents."""
        return None


def step_items(step: steps.StepSpec, scene: Scene) -> list[FormItem]:
    """The step's fields, then what they add up to, then notes."""
    plan = scene.plan
    found = items(scene)
    hidden = steps.hidden_insights(plan, scene.who) if step.key == "insights" else ""
    worked = steps.worked_out(step, plan, scene.today)
    if hidden:
        found.append(Heading("hidden", "", hidden))
    if worked:
        found.append(Heading("worked out", say.WORKED_OUT, "\n".join(worked)))
    record = plan.find("steps", step.key)
    found.append(Heading("notes", steps.NOTES.title, steps.answered(record, plan)))
    return found + [field_of(scene, "steps", record, each, id=step.key) for each in steps.NOTES.fields]
