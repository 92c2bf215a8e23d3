"""The readiness check before step 1: three anonymous answers, and what a low one means (METHOD 2)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from method.wording import steps as words

if TYPE_CHECKING:
    from store.documents.plan import Plan

LOW, HIGH = 2.5, 4.0
SHOWN_FROM = 3
"""Answers show from so many on, so that nobody's can be worked out from the sum."""

Level = Literal["", "low", "middling", "high"]


class ReadinessQuestion(NamedTuple):
    """A statement to agree with from 1 (not at all) to 5 (yes)."""

    key: str
    title: str
    question: str


class ReadinessRow(NamedTuple):
    """One question with the counts of answers 1 to 5; without enough answers all of it is empty.

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
    """`mine`: whether this person has answered. `says` sums up how many have; `hidden` why none shows."""

    answered: int
    people: int
    mine: bool
    rows: tuple[ReadinessRow, ...]
    says: str
    hidden: str


READINESS = tuple(ReadinessQuestion(key, said.title, said.question) for key, said in words.READINESS.items())


def readiness_view(plan: Plan, who: str = "") -> ReadinessView:
    """Counts, medians and what they say; a team of fewer than three sees them once all have answered."""
    given = plan.readiness
    answered = len(given.answered)
    people = max(answered, sum(person.role != "viewer" for person in plan.people))
    enough = answered >= min(SHOWN_FROM, people) and answered > 0
    counts = {"strategy": given.strategy, "freedom": given.freedom, "safety": given.safety}
    rows = tuple(_row(one, tuple(counts[one.key]) if enough else ()) for one in READINESS)
    says = (
        words.READINESS_COUNT.format(answered=answered, people=people) if answered else words.READINESS_NONE
    )
    hidden = words.READINESS_HIDDEN if answered and not enough else ""
    return ReadinessView(answered, people, who in given.answered, rows, says, hidden)


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
