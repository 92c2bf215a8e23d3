"""One condition looked at again: how far it is believed, what it turned out to be, what was seen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from textual.widgets import Static

from method.actions.rhythm import judge_condition
from method.wording import learn as say
from tui.screens.place import Action
from tui.screens.team_place import TeamPlace
from tui.text import words
from tui.theme import DIM, STRONG
from tui.widgets.form import Form, PromptedField
from tui.widgets.specs import FieldSpec, FormItem, Option

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from store.documents.plan import Plan
    from store.documents.strategy import Condition
    from tui.session import Session

_FIELDS = ("belief", "state", "evidence")


class ConditionScreen(TeamPlace):
    """Every field is kept when it is left; a verdict waits for what was seen. Answers what was said."""

    PLACE = say.CONDITION_PLACE
    AUTO_FOCUS = ""
    DEFAULT_CSS = "ConditionScreen #which { height: auto; padding: 0 1 1 1; }"

    def __init__(self, session: Session, id: str) -> None:
        super().__init__(session)
        self._document = id
        self._given: dict[str, Any] = {}
        self._told: str | None = None

    def compose_body(self) -> Iterable[Any]:
        """The condition and its fields."""
        yield Static(id="which", markup=False)
        yield Form()

    def on_mount(self) -> None:
        """Type the belief."""
        if text := self.kept(self._place("evidence")):
            self._given["evidence"] = text
        super().on_mount()
        self.call_after_refresh(lambda: self.query_one(Form).focus_on("belief", typing=True))

    @property
    def _condition(self) -> Condition | None:
        return self.session.plan.find("conditions", self._document)

    def _place(self, field: str) -> str:
        return f"learn/condition {self._document}/{field}"

    def show(self, plan: Plan) -> None:
        """Draw it."""
        super().show(plan)
        one = self._condition
        if one is None:
            self.query_one(Form).show([])
            return
        of = plan.find("key_results", one.of) or plan.find("choices", one.of)
        lines = [words(one.text, STRONG)]
        if of is not None:
            text = getattr(of, "statement", "") or getattr(of, "text", "")
            lines.append(words(say.CONDITION_OF.format(key=of.key, text=text), DIM))
        if one.find_out:
            lines.append(words(say.FIND_OUT.format(how=one.find_out), DIM))
        which = lines[0]
        for line in lines[1:]:
            which += words("\n", newlines=True) + line
        self.query_one("#which", Static).update(which)
        self.query_one(Form).show(self._fields(one))

    def _fields(self, one: Condition) -> list[FormItem]:
        now = {name: self._given.get(name, getattr(one, name)) for name in _FIELDS}
        states = tuple(Option(value, name) for value, name in say.STATES.items())
        label, prompt = say.BELIEF
        rated = say.BELIEF_FIRST if one.belief is None else prompt.format(belief=one.belief)
        missing = say.EVIDENCE_MISSING if now["state"] != "open" else ""
        return [
            FieldSpec("belief", label, "rating", now["belief"], rated),
            FieldSpec("state", say.STATE[0], "choice", now["state"], say.STATE[1], options=states),
            FieldSpec(
                "evidence", say.EVIDENCE[0], "text", now["evidence"] or None, say.EVIDENCE[1], missing=missing
            ),
        ]

    def on_prompted_field_typing(self, event: PromptedField.Typing) -> None:
        """Every letter is kept."""
        if event.name == "evidence":
            self.keep(self._place(event.name), event.text)

    def on_prompted_field_accepted(self, event: PromptedField.Accepted) -> None:
        """Keep it at once, or hold the verdict until what was seen is there."""
        one = self._condition
        if one is None:
            return
        self._given[event.name] = event.value if event.value is not None else ""
        now = {name: self._given.get(name, getattr(one, name)) for name in _FIELDS}
        if now["state"] != "open" and not now["evidence"]:
            self.show(self.session.plan)
            return
        outcome = self.deed(
            judge_condition,
            quiet=True,
            id=self._document,
            **{**now, "belief": None if now["belief"] == "" else now["belief"]},
        )
        if outcome is None:
            event.field.refuse(self.last_trouble)
            return
        self._told, self._given = outcome.said, {}
        self.forget(self._place("evidence"))
        self.show(self.session.plan)

    def on_form_finished(self) -> None:
        """Enter in the last field."""
        self._leave()

    def _leave(self) -> None:
        self.dismiss(self._told)

    def actions(self) -> Sequence[Action]:
        """Step out."""
        return (Action("escape", *say.ACT_BACK, self._leave),)
