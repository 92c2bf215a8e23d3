"""Answering the coach: words, and one key for what they become; not now; would all that be enough?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from method.actions import drafting
from method.wording import draft as say
from tui.screens.base.action import KeyAction
from tui.screens.dialogs.ask_words import ask_words
from tui.screens.dialogs.pick_by_key import Answer, PickByKey, Way

if TYPE_CHECKING:
    from method.coach.prompts import Prompt
    from store.documents.okrs import Objective
    from tui.screens.base.team_place import TeamPlace

_KEPT = "draft/answer/"


def answer_place(about: str, prompt: str) -> str:
    """Where the words of an unfinished answer are kept: `draft/answer/<about>/<prompt>`."""
    return f"{_KEPT}{about}/{prompt}"


def answer_at(place: str) -> tuple[str, str] | None:
    """The `about` and the prompt of an answer kept at that place; None where something else is kept."""
    if not place.startswith(_KEPT):
        return None
    about, _, prompt = place.removeprefix(_KEPT).partition("/")
    return about, prompt


class CoachQuestions:
    """The questions the coach asks in a place (`asked`), and the keys that answer them or set them aside."""

    def __init__(self, place: TeamPlace) -> None:
        self._place = place
        self.asked: list[Prompt] = []

    def actions(self) -> list[KeyAction]:
        """1, 2 and 3 answer a question, n sets the first aside."""
        not_now = KeyAction("n", *say.ACT_NOT_NOW, self.not_now, self.why_not, in_footer=False, changes=True)
        return [*(self._answer_action(number) for number in (1, 2, 3)), not_now]

    def _answer_action(self, number: int) -> KeyAction:
        name, does = say.ACT_ANSWER

        def why_not() -> str:
            return self.why_not() or ("" if len(self.asked) >= number else say.WHY_NOT_PROMPT)

        def answer() -> None:
            self.answer(self.asked[number - 1])

        return KeyAction(
            str(number), name, does.format(number=number), answer, why_not, in_footer=False, changes=True
        )

    def why_not(self) -> str:
        """Why no question can be answered: none is asked, or it is about words not kept yet; else ""."""
        if not self.asked:
            return say.WHY_NOT_PROMPT
        return "" if self.asked[0].about else say.KEEP_FIRST

    def not_now(self) -> None:
        """Set the first question aside."""
        first = self.asked[0]
        self._place.deed(drafting.not_now, prompt=first.id, about=first.about)

    def answer(self, prompt: Prompt) -> None:
        """Ask for the words; one more key says what they become."""
        if "yes_no" in prompt.into:
            ask_enough(self._place, prompt.about)
            return

        def answered(text: str | None) -> None:
            if text and text.strip():
                self._place.deed(
                    drafting.answer_prompt, prompt=prompt.id, about=prompt.about, text=text, into=box.into
                )

        box = Answer(prompt.text, answer_ways(prompt), kept_at=answer_place(prompt.about, prompt.id))
        self._place.app.push_screen(box, answered)


def answer_ways(prompt: Prompt) -> list[Way]:
    """What an answer to that question may become, and Enter for an answer that is only kept."""
    ways = [Way(say.INTO_KEYS[each], each, say.INTO[each]) for each in prompt.into if each in say.INTO]
    if ways:
        kept = say.INTO_FIELDS.get(prompt.id.partition(":")[0], say.INTO[""])
        ways.append(Way("enter", "", kept))
    return ways


def ask_enough(place: TeamPlace, objective: str) -> None:
    """Ask whether the key results of that objective would together be enough, and if not, what is missing."""
    found: Objective | None = place.session.plan.find("objectives", objective)
    if found is None:
        return

    def said(yes_or_no: str | None) -> None:
        if yes_or_no == "yes":
            place.deed(drafting.answer_sufficiency, objective=objective, sufficient="yes")
        elif yes_or_no == "no":
            ask_words(place, say.ASK_MISSING, missing, value=found.missing)

    def missing(text: str) -> None:
        place.deed(drafting.answer_sufficiency, objective=objective, sufficient="no", missing=text)

    question = say.ASK_ENOUGH.format(key=found.key, objective=found.text)
    ways = (Way("y", "yes", say.ENOUGH_YES), Way("n", "no", say.ENOUGH_NO))
    place.app.push_screen(PickByKey(question, ways), said)
