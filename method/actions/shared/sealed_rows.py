"""Writing, rewriting and taking back one's own sealed insight: behind the deeds, and behind the form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from method.actions.shared.helpers import UNSEEN, edit, new, seen_or_conflict
from method.plan.sealed.insights import SIGNED, TOPIC, is_revealed, own_insight
from method.wording import refusals, said
from store.documents.deeds import Add, Outcome, Refusal
from store.documents.prework import Insight
from store.documents.sealing import Sealed, Sealing

if TYPE_CHECKING:
    from datetime import date

    from store.documents.plan import Plan


def written(plan: Plan, who: str, today: date, text: str, *, signed: bool = False) -> Outcome:
    """One more insight of this person's: sealed before the reveal, shown at once after it."""
    if not text.strip():
        raise Refusal(refusals.EMPTY_INSIGHT)
    review = plan.insights_review
    signed = signed or review.named
    made = new(Insight, person=who if signed else "", text=text, on=today)
    if is_revealed(plan):
        return Outcome((Add(made),), said.INSIGHT_SHOWN, about=made.id, anonymous=not signed)
    last = max((one.number for one in plan.sealed(TOPIC)), default=0)
    sealed = Sealed(TOPIC, made.id, who, _words(made.text, signed=signed), last + 1)
    changes = edit(review, done=sorted({*review.done, who}))
    return Outcome(changes, said.INSIGHT, about=made.id, anonymous=True, sealing=Sealing(put=(sealed,)))


def sealed_row(plan: Plan, table: str, id: str) -> Sealed | None:
    """One's own sealed insight of that id; None: it is another row."""
    if table != TOPIC or is_revealed(plan):
        return None
    return next((one for one in plan.sealed(TOPIC) if one.id == id), None)


def rewritten(row: Sealed, text: object, today: date, seen: object = UNSEEN) -> Outcome:
    """The same insight in other words. Raises Conflict where another window of theirs changed it."""
    if not str(text or "").strip():
        raise Refusal(refusals.EMPTY_INSIGHT)
    before = new(Insight, id=row.id, text=own_insight(row).text, on=today)
    after = new(Insight, id=row.id, text=text, on=today).text
    seen_or_conflict(before, "text", after, seen)
    words = _words(after, signed=bool(row.words.get(SIGNED)))
    return Outcome(
        (), said.INSIGHT_REWRITTEN, about=row.id, sealing=Sealing(put=(row._replace(words=words),))
    )


def signing(row: Sealed) -> Outcome:
    """The same insight with the writer's name on it; or, where it was signed, without."""
    signed = not row.words.get(SIGNED)
    put = row._replace(words=_words(own_insight(row).text, signed=signed))
    return Outcome((), said.SIGNED if signed else said.UNSIGNED, about=row.id, sealing=Sealing(put=(put,)))


def taken_back(plan: Plan, row: Sealed) -> Outcome:
    """The insight is gone; with the last one its writer is no longer among those who are done."""
    review = plan.insights_review
    left = [one for one in plan.sealed(TOPIC) if one.id != row.id]
    done = review.done if left else [one for one in review.done if one != row.writer]
    return Outcome(edit(review, done=done), said.INSIGHT_GONE, anonymous=True, sealing=Sealing(take=(row,)))


def _words(text: str, *, signed: bool) -> dict[str, str]:
    return {"text": text, SIGNED: "yes" if signed else ""}
