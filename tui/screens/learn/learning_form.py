"""One learning: what we believed, what we saw, what we do now, and which key result taught it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from method.actions.close_cycle import add_learning
from method.actions.edit_fields import set_field
from method.wording import learn as say
from store.documents.fields import value_in
from tui.screens.base.action import KeyAction
from tui.screens.base.team_place import TeamPlace
from tui.widgets.form.form import Form, PromptedField
from tui.widgets.form.specs import FieldView, FormItem, Heading, Option

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult

    from store.documents.plan import Plan
    from tui.session import Session

_WORDS = {"believed": say.BELIEVED, "saw": say.SAW, "now": say.NOW}
_NONE = "-"
_DRAFT = "learn/learning/"


class LearningScreen(TeamPlace):
    """A new learning, kept whole at the end; or, with `id`, one that is there, each field kept when left."""

    PLACE = say.LEARNING_PLACE
    AUTO_FOCUS = ""

    def __init__(self, session: Session, id: str = "", about: str = "") -> None:
        super().__init__(session)
        self._document = id
        self._given: dict[str, str] = {"about": about} if about else {}

    def compose_body(self) -> ComposeResult:
        """The fields."""
        yield Form()

    def on_mount(self) -> None:
        """Words typed earlier are back; typing begins where the first is missing."""
        self._take_up()
        self.call_after_refresh(self._begin)

    def turned(self) -> None:
        """Each cycle has its own learnings."""
        super().turned()
        self._given = {}
        self._take_up()

    def _take_up(self) -> None:
        if not self._document:
            for name in (*_WORDS, "about"):
                if text := self.kept(_DRAFT + name):
                    self._given.setdefault(name, text)

    def _begin(self) -> None:
        first = next((name for name in _WORDS if not self._given.get(name)), "now")
        self.query_one(Form).focus_on("believed" if self._document else first, typing=not self._document)

    def show(self, plan: Plan) -> None:
        """Draw the fields."""
        super().show(plan)
        stored = plan.find("learnings", self._document) if self._document else None
        fields: list[FormItem] = [Heading("title", say.LEARNING_TITLE, say.LEARNING_HINT)]
        for name, (label, prompt) in _WORDS.items():
            value = value_in(stored, name) if stored is not None else self._given.get(name)
            fields.append(FieldView(name, label, "text", value or None, prompt))
        if not self._document:
            found = [one for one in plan.key_results if one.state == "open"]
            known = (Option(one.id, f"{one.key} {one.statement}") for one in found)
            options = (Option(_NONE, say.ALL_KEY_RESULTS), *known)
            about = self._given.get("about") or _NONE
            fields.append(FieldView("about", say.ABOUT[0], "pick", about, say.ABOUT[1], options=options))
        self.query_one(Form).show(fields)

    def on_prompted_field_typing(self, event: PromptedField.Typing) -> None:
        """Every letter of a new learning is kept."""
        if not self._document:
            self.keep(_DRAFT + event.name, event.text)

    def on_prompted_field_accepted(self, event: PromptedField.Accepted) -> None:
        """Hold the field of a new learning; keep that of one that is there."""
        value = str(event.value or "")
        if self._document:
            given = {"table": "learnings", "id": self._document, "field": event.name, "value": value}
            if self.quiet_deed(set_field, seen=event.seen or "", **given) is None:
                self.query_one(Form).refuse(event.name, self.last_trouble, contested=self.contested)
            return
        self._given[event.name] = value
        self.keep(_DRAFT + event.name, value)
        self.show(self.session.plan)

    def on_form_finished(self) -> None:
        """Enter in the last field, or a key result picked there."""
        self.finish()

    def finish(self) -> None:
        """Keep the learning and go back; where something is missing, say what."""
        if self._document:
            self.dismiss(None)
            return
        plan = self.session.plan
        of = plan.find("key_results", self._given.get("about", ""))
        told = {"believed": "believed", "saw": "saw", "now_do": "now"}
        given = {name: self._given.get(field, "") for name, field in told.items()}
        outcome = self.quiet_deed(add_learning, key=of.key if of is not None else "", **given)
        if outcome is None:
            return
        for name in (*_WORDS, "about"):
            self.forget(_DRAFT + name)
        self.dismiss(outcome.said)

    def _why_not(self) -> str:
        empty = [_WORDS[name][0] for name in ("believed", "saw") if not self._given.get(name)]
        return say.LEARNING_ASKS.format(fields=", ".join(empty)) if empty and not self._document else ""

    def actions(self) -> Sequence[KeyAction]:
        """Keep it, or step out."""
        keep = () if self._document else (KeyAction("y", *say.ACT_KEEP_LEARNING, self.finish, self._why_not),)
        return (*keep, KeyAction("escape", *say.ACT_BACK, self._leave))

    def _leave(self) -> None:
        typed = not self._document and any(self._given.get(name) for name in _WORDS)
        self.dismiss(None)
        if typed:
            self.shell.say(say.LEARNING_KEPT)
