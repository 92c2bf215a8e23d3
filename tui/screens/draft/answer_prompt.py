"""Answering the coach: words, and one key for what they become; not now; would all that be enough?"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from method.actions import drafting
from method.wording import draft as say
from store.documents.okrs import Objective
from tui.screens.base.action import KeyAction
from tui.screens.base.team_place import TeamPlace
from tui.screens.dialogs.ask import AskLine
from tui.screens.dialogs.pick_by_key import Answer, PickByKey, Way

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from method.coach.prompts import Prompt
    from tui.session import Session

ANSWER = "answer"
"""Where words typed for the coach are kept: `draft/answer/<about>/<prompt>`."""


class Answering(TeamPlace):
    """A place where the coach asks: 1, 2 and 3 answer, n sets the first question aside."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.asked: list[Prompt] = []
        """What the coach asks now."""

    def answer_actions(self) -> Iterable[KeyAction]:
        """1, 2, 3 and n."""
        yield from (self._answer_action(number) for number in (1, 2, 3))
        yield KeyAction("n", *say.ACT_NOT_NOW, self.not_now, self.why_not_prompt, in_footer=False)

    def _answer_action(self, number: int) -> KeyAction:
        name, does = say.ACT_ANSWER

        def why_not() -> str:
            return self.why_not_prompt() or ("" if len(self.asked) >= number else say.WHY_NOT_PROMPT)

        def answer() -> None:
            self.answer(self.asked[number - 1])

        return KeyAction(str(number), name, does.format(number=number), answer, why_not, in_footer=False)

    def why_not_prompt(self) -> str:
        """Whether the coach asks anything."""
        if not self.asked:
            return say.WHY_NOT_PROMPT
        return "" if self.asked[0].about else say.KEEP_FIRST

    def not_now(self) -> None:
        """Set the coach's first question aside."""
        first = self.asked[0]
        self.deed(drafting.not_now, prompt=first.id, about=first.about)

    def answer(self, prompt: Prompt) -> None:
        """Answer a question; one more key says what the answer becomes."""
        if "yes_no" in prompt.into:
            self.enough(prompt.about)
            return
        place = f"draft/{ANSWER}/{prompt.about}/{prompt.id}"
        ways = [Way(say.INTO_KEYS[each], each, say.INTO[each]) for each in prompt.into if each in say.INTO]
        if ways:
            kept = say.INTO_FIELDS.get(prompt.id.partition(":")[0], say.INTO[""])
            ways.append(Way("enter", "", kept))

        def answered(text: str | None) -> None:
            if not text or not text.strip():
                return
            self.deed(drafting.answer_prompt, prompt=prompt.id, about=prompt.about, text=text, into=box.into)

        box = Answer(prompt.text, ways, kept_at=place)
        self.app.push_screen(box, answered)

    def enough(self, objective: str) -> None:
        """SET-6: would the key results of that objective together be enough?"""
        found: Objective | None = self.session.plan.find("objectives", objective)
        if found is None:
            return

        def said(yes_or_no: str | None) -> None:
            if yes_or_no == "yes":
                self.deed(drafting.answer_sufficiency, objective=objective, sufficient="yes")
            elif yes_or_no == "no":
                self.ask(say.ASK_MISSING, missing, value=found.missing)

        def missing(text: str) -> None:
            self.deed(drafting.answer_sufficiency, objective=objective, sufficient="no", missing=text)

        question = say.ASK_ENOUGH.format(key=found.key, objective=found.text)
        ways = (Way("y", "yes", say.ENOUGH_YES), Way("n", "no", say.ENOUGH_NO))
        self.app.push_screen(PickByKey(question, ways), said)

    def ask(self, question: str, then: Callable[[str], object], **given: Any) -> None:
        """Ask for words; stepping out or saying nothing does nothing."""

        def answered(text: str | None) -> None:
            if text and text.strip():
                then(text)

        self.app.push_screen(AskLine(question, **given), answered)
