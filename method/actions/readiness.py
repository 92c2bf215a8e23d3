"""The readiness check: answers are sealed, and written once as counts without names (METHOD 2 and 9)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from method.actions.shared.deed import deed
from method.actions.shared.helpers import edit
from method.plan.sealed import readiness as check
from method.plan.sealed.readiness import FEWEST, QUESTIONS, TOPIC
from method.wording import refusals, said
from store.documents.deeds import Outcome, Refusal
from store.documents.plan import Plan
from store.documents.sealing import Opened, Sealed, Sealing

ANSWERS = "answers"
"""The id of the sealed answers: there is one set a person."""

_REFUSALS = {
    "closed": refusals.READINESS_CLOSED,
    "talk": refusals.READINESS_TALK,
    "paper": refusals.READINESS_PAPER,
}


@deed("answer_readiness", needs="team", unlocks=(TOPIC,), opens=(TOPIC,))
def answer_readiness(
    plan: Plan, who: str, today: date, *, strategy: int, freedom: int, safety: int
) -> Outcome:
    """Seal three answers of 1 to 5, once per person. The last of the team closes the check."""
    given = {"strategy": strategy, "freedom": freedom, "safety": safety}
    if any(type(answer) is not int or answer not in range(1, 6) for answer in given.values()):
        raise Refusal(refusals.READINESS_SCALE)
    stand = check.standing(plan)
    if stand != "open":
        raise Refusal(_REFUSALS[stand])
    asked, before = check.asked(plan), check.answered(plan)
    if who not in asked:
        raise Refusal(refusals.READINESS_NOT_ASKED)
    if who in before and plan.sealed(TOPIC):
        raise Refusal(refusals.READINESS_TWICE)
    mine = Sealed(TOPIC, ANSWERS, who, {name: str(answer) for name, answer in given.items()})
    answered = before | {who}
    opened = _read(plan, answered - {who}) if asked <= answered else None
    if opened is not None and not opened.unread and len(opened.words) + 1 >= FEWEST:
        return _closed(plan, answered, (*opened.words, mine))
    nothing = {name: [0] * 5 for name in QUESTIONS}
    changes = edit(plan.readiness, answered=sorted(answered), **nothing)
    words = said.READINESS.format(count=len(answered), people=len(asked | answered))
    return Outcome(changes, words, anonymous=True, sealing=Sealing(put=(mine,)))


@deed("close_readiness", needs="facilitator", unlocks=(TOPIC,), opens=(TOPIC,))
def close_readiness(plan: Plan, who: str, today: date) -> Outcome:
    """Count the answers that are in, three at least; who has not answered waits for the next check."""
    stand = check.standing(plan)
    if stand != "open":
        raise Refusal(_REFUSALS[stand])
    answered = check.answered(plan)
    opened = _read(plan, answered)
    if len(opened.words) < FEWEST:
        lost = len(answered) - len(opened.words)
        words = refusals.READINESS_LOST if lost else refusals.READINESS_FEW
        raise Refusal(words.format(count=len(opened.words), lost=lost))
    return _closed(plan, answered, opened.words)


@deed("type_readiness", needs="facilitator", unlocks=(TOPIC,))
def type_readiness(
    plan: Plan,
    who: str,
    today: date,
    *,
    strategy: Sequence[int],
    freedom: Sequence[int],
    safety: Sequence[int],
) -> Outcome:
    """Enter counts that were collected on paper: how many said 1, 2, 3, 4, 5; once, all together."""
    stand = check.standing(plan)
    if stand in ("closed", "talk"):
        raise Refusal(_REFUSALS[stand])
    if stand == "open" and check.answered(plan):
        raise Refusal(refusals.READINESS_BEGUN)
    given = {"strategy": list(strategy), "freedom": list(freedom), "safety": list(safety)}
    for counts in given.values():
        if len(counts) != 5 or any(type(each) is not int or not 0 <= each <= 999 for each in counts):
            raise Refusal(refusals.READINESS_COUNTS)
    sums = {sum(counts) for counts in given.values()}
    if len(sums) > 1:
        raise Refusal(refusals.READINESS_UNEVEN)
    if min(sums) < FEWEST:
        raise Refusal(refusals.READINESS_FEW.format(count=min(sums)))
    # Who answered in another store, before all of it was imported here, is not in these counts.
    changes = edit(plan.readiness, **given, answered=[], closed=True)
    return Outcome(changes, said.READINESS_CLOSED.format(count=min(sums)), lasting=True)


def _read(plan: Plan, people: set[str]) -> Opened:
    """The answers of these people; what is no answer counts as unread."""
    opened = plan.opened(TOPIC, sorted(people))
    good = tuple(one for one in opened.words if _is_answer(one.words))
    return Opened(good, frozenset(people - {one.writer for one in good}))


def _is_answer(words: Mapping[str, str]) -> bool:
    return all(words.get(name) in ("1", "2", "3", "4", "5") for name in QUESTIONS)


def _closed(plan: Plan, answered: set[str], words: Sequence[Sealed]) -> Outcome:
    counts = {
        name: [sum(one.words[name] == str(answer) for one in words) for answer in range(1, 6)]
        for name in QUESTIONS
    }
    changes = edit(plan.readiness, **counts, answered=sorted(answered), closed=True)
    said_so = said.READINESS_CLOSED.format(count=len(words))
    return Outcome(changes, said_so, anonymous=True, sealing=Sealing(opened=tuple(words)))
