"""Stands in for a place in the tests of its parts: notes deeds and questions; answers as it is told."""

from __future__ import annotations

from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

from store.documents.deeds import Deed, Outcome
from store.documents.plan import Plan
from tests.plans import MONDAY


class StandIn:
    """`deeds` are (name, what was given); `questions` wait for `answer`."""

    def __init__(self, plan: Plan) -> None:
        self.session = SimpleNamespace(plan=plan, today=MONDAY)
        self.app = self
        self.deeds: list[tuple[str, dict[str, Any]]] = []
        self.questions: list[tuple[Any, Callable[[Any], object]]] = []
        self.words: dict[str, str] = {}
        self.said: list[str] = []
        self.last_trouble, self.contested, self.refuses = "", False, False
        self.refused = 0

    def deed(self, deed: Deed[Plan, ...], **given: Any) -> Outcome | None:
        self.deeds.append((deed.name, given))
        self.refused += self.refuses
        return None if self.refuses else Outcome((), about="made")

    quiet_deed = deed

    def say(self, message: str, kind: str = "plain") -> None:
        self.said.append(message)

    def refuses_closed(self) -> bool:
        return False

    def refresh_actions(self) -> None:
        """Nothing to look at here."""

    def push_screen(self, screen: Any, then: Callable[[Any], object]) -> None:
        self.questions.append((screen, then))

    def answer(self, with_what: Any) -> Any:
        """Answer the question in front; the dialog that asked it."""
        screen, then = self.questions.pop()
        then(with_what)
        return screen

    def keep(self, place: str, text: str) -> None:
        self.words[place] = text

    def kept(self, place: str) -> str | None:
        return self.words.get(place)

    def forget(self, place: str) -> None:
        self.words.pop(place, None)
