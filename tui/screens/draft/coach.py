"""What the coach makes of a line of the draft: findings, at most three questions, a way to rewrite it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from method.coach.findings import findings_of
from method.coach.prompts import Kind, Prompt, prompts_for, settled
from method.wording.rules import BLANK
from store.documents.guards import is_key_result
from tui.screens.draft.okr_line import objective_of, sentence_of
from tui.screens.draft.sentence.preview import Preview, with_words

if TYPE_CHECKING:
    from datetime import date

    from method.coach.rules.finding import Finding
    from store.documents.plan import Plan
    from tui.screens.draft.sentence.field import SentenceKey


class Advice(NamedTuple):
    """Findings, the weightiest first; at most three questions; and a rewrite, its blanks `__`, or ""."""

    findings: list[Finding]
    prompts: list[Prompt]
    rewrite: str = ""


class Coach:
    """Judges lines, and remembers the last `advice`: within a word that is typed it stays the same."""

    def __init__(self) -> None:
        self.advice = Advice([], [])
        self._judged: tuple[object, ...] = ()
        """The plan, the sentence and its finished words that `advice` is about."""

    def judge(self, line: Preview, plan: Plan, today: date, *, paused: bool = True) -> Advice:
        """What there is to say of a line; of no line, what to ask before the first."""
        document = line.document
        found = findings_of(document, plan, today) if document is not None and sentence_of(document) else []
        rewrite = next((each.skeleton for each in found if each.skeleton), "")
        self.advice = Advice(found, _questions(line, plan, today, paused), rewrite)
        self._judged = ()
        return self.advice

    def judge_typed(
        self, line: Preview, key: SentenceKey, plan: Plan, today: date, *, paused: bool
    ) -> Advice:
        """What there is to say of the words up to the last finished one, of all when `paused`.

        A rewrite that is being filled in is judged once its last blank is gone.
        """
        finished = line.text if paused else settled(line.text)
        judged = (plan, key, finished)
        if BLANK not in line.text and judged != self._judged:
            if finished != line.text and line.document is not None:
                line = line._replace(document=with_words(line.document, plan, finished, today).document)
            self.judge(line, plan, today, paused=paused)
            self._judged = judged
        return self.advice


def _questions(line: Preview, plan: Plan, today: date, paused: bool) -> list[Prompt]:
    document = line.document
    kind: Kind = "key_result" if is_key_result(document) else "objective"
    # A new line is asked about through its objective; where there is none yet, the strategy is.
    about = document.id or objective_of(document) if document is not None else ""
    return prompts_for(plan, today, about=about, text=line.text, read=line.reading, kind=kind, paused=paused)
