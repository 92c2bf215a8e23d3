"""What one's own program does about sealed words by itself: hands in, seals, tidies (METHOD 9)."""

from __future__ import annotations

from datetime import date

from method.actions.insights import REVEALS, documented
from method.actions.shared.deed import deed
from method.actions.shared.helpers import edit
from method.plan.sealed import readiness as check
from method.plan.sealed.insights import SIGNED, TOPIC, is_revealed, older_insights
from store.documents.base import new_id
from store.documents.deeds import Add, Change, Outcome, Remove
from store.documents.plan import Plan
from store.documents.sealing import Sealed, Sealing


@deed("settle_sealed", needs="team", unlocks=(*REVEALS, check.TOPIC))
def settle_sealed(plan: Plan, who: str, today: date) -> Outcome:
    """Bring one's own sealed words and the plan in line.

    After a reveal in a folder of several accounts that hands them in; before one it seals what an older okr
    kept in the plan; and it tidies what a crash or a restored backup left of either.
    """
    changes: list[Change] = []
    insights, answers = _insights(plan, who, today, changes), _readiness(plan, who, changes)
    sealing = insights._replace(take=insights.take + answers.take)
    return Outcome(tuple(changes), anonymous=True, sealing=sealing)


def _insights(plan: Plan, who: str, today: date, changes: list[Change]) -> Sealing:
    review, mine = plan.insights_review, plan.sealed(TOPIC)
    if is_revealed(plan):
        there = {one.id for one in plan.insights}
        changes += edit(review, awaited=[one for one in review.awaited if one != who])
        new = (one for one in mine if one.id not in there)
        changes += [Add(documented(one, today)) for one in sorted(new, key=lambda one: one.id)]
        return Sealing(take=mine)
    older = older_insights(plan, who)
    last = max((one.number for one in mine), default=0)
    put = tuple(_sealed(one.text, who, last + at, signed=review.named) for at, one in enumerate(older, 1))
    done = {*review.done, who} if mine or put else {*review.done} - {who}
    changes += edit(review, done=sorted(done))
    changes += [Remove(TOPIC, one.id) for one in older]
    return Sealing(put=put, forget=TOPIC if older else "")


def _sealed(text: str, who: str, number: int, *, signed: bool) -> Sealed:
    return Sealed(TOPIC, new_id(), who, {"text": text, SIGNED: "yes" if signed else ""}, number)


def _readiness(plan: Plan, who: str, changes: list[Change]) -> Sealing:
    readiness, mine = plan.readiness, plan.sealed(check.TOPIC)
    if check.is_counted_singly(plan):
        changes += edit(readiness, answered=[], **{name: [0] * 5 for name in check.QUESTIONS})
        return Sealing(take=mine)
    if check.standing(plan) == "closed":
        return Sealing(take=mine)
    if who in readiness.answered and not mine:
        changes += edit(readiness, answered=[one for one in readiness.answered if one != who])
    return Sealing()
