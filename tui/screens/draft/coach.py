"""What the coach says of a line of the draft: what was read, the weightiest finding, three questions."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from textual.widgets import Static

from method.coach.findings import findings_of
from method.coach.prompts import Kind, Prompt, prompts_for, settled
from method.coach.sentence import Read, read
from method.plan.active_set import cycle_dates
from method.wording import draft as say
from method.wording.rules import BLANK
from store.documents.guards import is_key_result, is_objective
from tui.screens.draft import view
from tui.screens.draft.saving import Typed, words_of
from tui.screens.draft.typing import DraftTyping
from tui.text import words
from tui.widgets import coach_panel

if TYPE_CHECKING:
    from method.coach.rules.finding import Finding
    from store.documents.okrs import KeyResult, Objective


class _Judged(NamedTuple):
    """What the coach says of words; it holds while they, the plan and what they are of stay the same."""

    of: tuple[object, ...]
    findings: list[Finding]
    asked: list[Prompt]


class DraftCoach(DraftTyping):
    """Words are judged where they are whole, and read at each letter; the panel shows what is asked."""

    _judged: _Judged | None = None

    def draw_typed(self, text: str) -> None:
        """What is read of each letter; what the coach says of whole words."""
        typed = self.typed
        assert typed is not None
        plan, today = self.session.plan, self.session.today
        document = view.preview(self.session.validated, typed.table, typed.id, text, today)
        reading = None
        if typed.table == "key_results":
            start, end = cycle_dates(plan)
            reading = read(text, today=today, start=start, end=end)
        if BLANK not in text:  # a rewrite being filled in is judged once it is whole
            self._judge_typed(typed, document, text, reading)
        self.draw_advice(document, reading, blanks=BLANK in text)

    def _judge_typed(
        self, typed: Typed, document: Objective | KeyResult, text: str, reading: Read | None
    ) -> None:
        """Judge the words up to the last whole one, and all of them once the hands rest."""
        plan = self.session.plan
        whole = text if self.rests else settled(text)
        of = (plan, typed, whole)
        if self._judged is not None and self._judged.of == of:
            return
        today = self.session.today
        validated = self.session.validated
        said = document if whole == text else view.preview(validated, typed.table, typed.id, whole, today)
        self.judge(said, text, reading, of)

    def judge(
        self,
        document: Objective | KeyResult | None,
        text: str,
        reading: Read | None,
        of: tuple[object, ...] = (),
    ) -> None:
        """What the rules say of it, a way to write it, and what to ask."""
        plan, today = self.session.plan, self.session.today
        found = findings_of(document, plan, today) if document is not None and words_of(document) else []
        self.rewritten = next((each.skeleton for each in found if each.skeleton), "")
        self.asked = self._questions(document, text, reading)
        self._judged = _Judged(of, found, self.asked)

    def _questions(
        self, document: Objective | KeyResult | None, text: str, reading: Read | None
    ) -> list[Prompt]:
        plan, today = self.session.plan, self.session.today
        kind: Kind = "key_result" if is_key_result(document) else "objective"
        # A line not kept yet is asked about through its objective; before the first there is the strategy.
        about = document.id or str(getattr(document, "objective", "")) if document is not None else ""
        return prompts_for(plan, today, about=about, text=text, read=reading, kind=kind, paused=self.rests)

    def draw_advice(
        self, document: Objective | KeyResult | None, reading: Read | None, *, blanks: bool = False
    ) -> None:
        """What was read, the weightiest finding, and at most three prompts."""
        assert self._judged is not None
        found = self._judged.findings
        cells = max(self.query_one("#read").size.width - 2, 20)
        # Where nothing of weight was read, both lines are for what the coach says.
        was_read = [self._what_was_read(document, reading)]
        if self.theirs or (found and is_objective(document) and not document.id):
            was_read = []
        first = view.first_finding(found, self.asked, cells * (2 - len(was_read)))
        if blanks:
            first = say.BLANKS
        if self.theirs:  # the news of the same change may take the notice line; the question stays here
            first = self.last_trouble
        said = view.advice(was_read, first, cells)
        self.query_one("#read", Static).update(said, layout=False)
        if self.has_class("-wide"):
            every = "\n".join(each.message for each in found) or (
                say.ALL_FINE if document is not None else ""
            )
            self.query_one("#more", Static).update(words(every, newlines=True), layout=False)
        shown = [coach_panel.Prompt(each.id, each.text) for each in self.asked]
        keys = say.COACH_KEYS if self.typed is None and document is not None else ""
        self.query_one(coach_panel.CoachPanel).show(shown, keys)

    def _what_was_read(self, document: Objective | KeyResult | None, reading: Read | None) -> str:
        if self.typed is not None and not words_of(document):
            return say.ASK_KEY_RESULT if is_key_result(document) else say.ASK_OBJECTIVE
        if reading is not None and reading.ambiguous:
            return say.AMBIGUOUS.format(words=reading.ambiguous[0])
        if is_key_result(document):
            return view.what_was_read(document, max(self.query_one("#read").size.width - 2, 20))
        if document is None:
            return ""
        return view.serves(document, self.session.plan) if document.id else say.READ_OBJECTIVE
