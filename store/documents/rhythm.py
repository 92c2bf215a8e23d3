"""What happens during a cycle and at its end: check-ins, priorities, wins, scores, learnings (METHOD 7)."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from .base import Document, Figure, Key, Line, Rating, Words

Colour = Literal["green", "amber", "red"]


class CheckIn(Document):
    table: ClassVar[str] = "check_ins"
    key_result: Key
    """Id of the key result."""
    on: date
    dated_by_hand: bool = False
    """Whether the day was given (`--on`): it then stands at the end of that day, not where it was written."""
    at: datetime
    by: Line
    value: Figure | None = None
    """In the key result's unit; for a milestone the percent of the rubric; None: not measured."""
    confidence: Rating
    confidence_why: Words = ""
    """Why it moved (RUN-2 asks at three or more down)."""
    colour: Colour
    suggested: Colour
    """What the program suggested; the person decides, and the review shows where they differ."""
    changed: Words = ""
    learning: Words = ""
    help: Words = ""
    blocker: Words = ""
    """What blocks it, where it is red."""
    goal: Words = ""
    reality: Words = ""
    options: Words = ""
    will: Words = ""
    will_who: Line = ""
    will_when: date | None = None
    """By when; the fields from `goal` on are the GROW conversation of an amber check-in."""


class Priority(Document):
    table: ClassVar[str] = "priorities"
    person: Line
    week: date
    """The Monday of the week."""
    text: Line
    key_result: Key = ""
    """Id of the key result it serves; empty: not OKR work (RUN-1)."""
    state: Literal["open", "done", "dropped", "carried"] = "open"


class Win(Document):
    table: ClassVar[str] = "wins"
    on: date
    by: Line
    text: Line
    who: Line = ""
    """The team or people it is a win of."""


class MidCycle(Document):
    """The look at mid-cycle. One per objective; its id is the objective's id."""

    table: ClassVar[str] = "mid_cycles"
    on: date | None = None
    still_right: Literal["", "yes", "no"] = ""
    moving: Words = ""
    """Whether the initiatives move the numbers."""
    changes: Words = ""
    """What is changed, and why."""


class Score(Document):
    """A key result's score at the end. Its id is the key result's id."""

    table: ClassVar[str] = "scores"
    computed: Annotated[float, Field(ge=0, le=1)] | None = None
    score: Annotated[float, Field(ge=0, le=1)] | None = None
    adjusted_because: Words = ""
    why: Words = ""
    what_happened: Words = ""
    """Asked of a committed key result that scored under 1.0 (RUN-5)."""
    carries_over: bool = False
    by: Line = ""
    on: date | None = None


class Retrospective(Document):
    table: ClassVar[str] = "retrospective"
    id: Key = "retrospective"
    worked: Words = ""
    did_not_work: Words = ""
    surprised: Words = ""
    do_differently: Words = ""
    on: date | None = None
    closed_on: date | None = None
    """When this team closed the cycle; other teams may still be in it."""
    next_cycle: Key = ""
    """Key of the cycle this team opened after it; empty: none yet."""


class Learning(Document):
    table: ClassVar[str] = "learnings"
    believed: Words
    saw: Words = ""
    now: Words = ""
    """What we do now."""
    about: Key = ""
    """Id of the key result it came from."""
    statement: Line = ""
    """That key result's sentence, so that later drafts can be compared with it."""
    cycle: Key = ""
    score: Figure | None = None
    by: Line = ""
    on: date | None = None
