"""A place that is no screen: it does what a part of a screen asks of it, and notes it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from types import SimpleNamespace
from typing import Any

from store.documents.deeds import Outcome
from store.documents.plan import Plan
from tests.plans import MONDAY
from tui.screens.base.form_cursor import FormCursor
from tui.screens.base.form_source import FixedSource, FormSource


class PaperForm:
    """The names of a form's fields, which of them are empty or begun, and where the cursor is."""

    def __init__(self) -> None:
        self.names: list[str] = []
        self.empty_names: list[str] = []
        self.begun_names: list[str] = []
        self.focused_name = ""
        self.row = ""

    def focus_on(self, name: str, typing: bool = False) -> bool:
        if name in self.names:
            self.focused_name = name
        return name in self.names

    def focus_first(self) -> None:
        self.focused_name = self.names[0]

    def focus_on_row(self, name: str, row: str) -> None:
        self.focused_name, self.row = name, row

    def collection(self, name: str) -> None:
        return None


class Desk:
    """`answers` are given to what is asked, one after another; a deed always succeeds, unless `refuses`."""

    def __init__(
        self,
        plan: Plan,
        source: FormSource | None = None,
        *answers: Any,
        today: date = MONDAY,
        refuses: str = "",
    ) -> None:
        drafts = SimpleNamespace(all=dict)
        gateway = SimpleNamespace(drafts=drafts)
        self.session = SimpleNamespace(plan=plan, today=today, who="mara", gateway=gateway, drafts=drafts)
        self.form = PaperForm()
        self.form_cursor = FormCursor(self, source or FixedSource("", ()))
        self.shell = self
        self.app = SimpleNamespace(push_screen=self.ask)
        self.refused = 0
        self.navigation = SimpleNamespace(go_to=None)
        self.last_trouble = refuses
        self.said: list[str] = []
        self.asked: list[Any] = []
        self.done: list[tuple[str, dict[str, Any]]] = []
        self.went: list[tuple[Any, ...]] = []
        self.shows = 0
        self._answers = list(answers)

    def show(self, plan: Plan) -> None:
        self.shows += 1

    def say(self, message: str, kind: str = "plain") -> None:
        self.said.append(message)

    def ask(self, question: Any, answered: Callable[[Any], object]) -> None:
        self.asked.append(question)
        answered(self._answers.pop(0))

    def deed(self, deed: Callable[..., Outcome], *, quiet: bool = False, **given: Any) -> Outcome | None:
        self.done.append((deed.__name__, given))
        return None if self.last_trouble else Outcome((), "Done.", about="new")

    def quiet_deed(self, deed: Callable[..., Outcome], **given: Any) -> Outcome | None:
        return self.deed(deed, **given)

    def refuses_closed(self) -> bool:
        return False

    def kept(self, place: str) -> str | None:
        return None

    def call_after_refresh(self, callback: Callable[..., object], *given: str) -> bool:
        callback(*given)
        return True

    def call_later(self, callback: Callable[..., object], *given: str) -> None:
        self.went.append(given)
