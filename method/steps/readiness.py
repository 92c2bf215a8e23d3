"""The readiness check before step 1: three anonymous answers, and what a low one means (METHOD 2)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from method.plan.sealed.readiness import TOPIC, Stand, counted, counts_of, standing
from method.plan.sealed.readiness import answered as answered_of
from method.plan.sealed.readiness import asked as asked_of
from method.wording import steps as words

if TYPE_CHECKING:
    from store.documents.plan import Plan

LOW, HIGH = 2.5, 4.0
Level = Literal["", "low", "middling", "high"]


class ReadinessQuestion(NamedTuple):
    """A statement to agree with from 1 (not at all) to 5 (yes)."""

    key: str
    title: str
    question: str


class ReadinessRow(NamedTuple):
    """One question with the counts of answers 1 to 5; until the check is closed all of it is empty.

    `exposes` (what OKRs would reveal) and `first` (what to do first) are filled where `level` is low; else
    `says`.
    """

    key: str
    title: str
    question: str
    counts: tuple[int, ...]
    median: float | None
    level: Level
    exposes: str
    first: str
    says: str


class ReadinessView(NamedTuple):
    """`says` sums up how it stands; `hidden` is what else there is to know of that, a sentence a line."""

    stand: Stand
    asks: bool
    """Whether the three questions are this person's to answer here and now."""
    mine: bool
    """Whether this person has answered."""
    rows: tuple[ReadinessRow, ...]
    says: str
    hidden: tuple[str, ...]


READINESS = tuple(ReadinessQuestion(key, said.title, said.question) for key, said in words.READINESS.items())


def readiness_view(plan: Plan, who: str = "") -> ReadinessView:
    """How the check stands; counts, medians and what they say once it is closed, never before."""
    stand, asked, answered = standing(plan), asked_of(plan), answered_of(plan)
    mine = who in answered and (stand == "closed" or bool(plan.sealed(TOPIC)))
    given = counts_of(plan.readiness) if stand == "closed" else {}
    rows = tuple(_row(one, tuple(given.get(one.key, ()))) for one in READINESS)
    asks = stand == "open" and who in asked and not mine
    return ReadinessView(stand, asks, mine, rows, *_told(plan, stand, who, asked, answered))


def _told(
    plan: Plan, stand: Stand, who: str, asked: set[str], answered: set[str]
) -> tuple[str, tuple[str, ...]]:
    if stand == "closed":
        late = who in asked and bool(answered) and who not in answered
        says = words.READINESS_CLOSED.format(count=counted(plan.readiness))
        return says, (words.READINESS_LATE,) if late else ()
    if stand == "talk":
        return words.READINESS_TALK, tuple(one.question for one in READINESS)
    if stand == "paper":
        return words.READINESS_PAPER, (words.READINESS_PAPER_HOW,)
    if not answered:
        return words.READINESS_NONE, (words.READINESS_HIDDEN,)
    says = words.READINESS_COUNT.format(answered=len(answered), people=len(asked | answered))
    left = ", ".join(one.name or one.key for one in plan.people if one.key in asked - answered)
    return says, (words.READINESS_STILL.format(names=left), words.READINESS_HIDDEN)


def _row(question: ReadinessQuestion, counts: tuple[int, ...]) -> ReadinessRow:
    said = words.READINESS[question.key]
    answers = [answer for answer, count in enumerate(counts, 1) for _ in range(count)]
    if not answers:
        return ReadinessRow(*question, counts, None, "", "", "", "")
    middle = (answers[(len(answers) - 1) // 2] + answers[len(answers) // 2]) / 2
    if middle <= LOW:
        return ReadinessRow(*question, counts, middle, "low", said.exposes, said.first, "")
    if middle >= HIGH:
        return ReadinessRow(*question, counts, middle, "high", "", "", said.high)
    return ReadinessRow(*question, counts, middle, "middling", "", "", said.middling)
