"""What a reader of the brief says of it: the new-colleague test (METHOD 3)."""

from __future__ import annotations

from datetime import date

from method.actions.shared.deed import deed
from method.actions.shared.helpers import clip, edit, new
from method.wording import refusals, said
from method.wording.brief import QUESTIONS, VERDICTS
from store.documents.deeds import Add, Outcome, Refusal
from store.documents.okrs import ReaderVerdict
from store.documents.plan import Plan


@deed("record_verdict", needs="anyone")
def record_verdict(
    plan: Plan,
    who: str,
    today: date,
    *,
    question: str,
    verdict: str,
    note: str = "",
) -> Outcome:
    """Whether the brief answers one of the questions, to this reader; a later verdict replaces an earlier."""
    if question not in QUESTIONS:
        raise Refusal(refusals.NO_QUESTION.format(name=clip(question, 20), known=", ".join(QUESTIONS)))
    if verdict not in VERDICTS:
        raise Refusal(refusals.READER_VERDICT)
    person = plan.workspace.person(who)
    name = person.name if person and person.name else who
    told = said.READER_VERDICT.format(who=name, question=QUESTIONS[question], verdict=VERDICTS[verdict])
    mine = (each for each in plan.reader_verdicts if (each.by, each.question) == (who, question))
    there = next(mine, None)
    if there is not None:
        return Outcome(edit(there, verdict=verdict, note=note, on=today), told, about=there.id)
    made = new(ReaderVerdict, question=question, verdict=verdict, note=note, by=who, on=today)
    return Outcome((Add(made),), told, about=made.id)
