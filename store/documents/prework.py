"""The pre-work steps that are not strategy: readiness, stakeholders, capacity, the rest (METHOD 2 and 4)."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from .base import Document, Figure, Key, Line, Words

StepKey = Literal[
    "mission",
    "strategy",
    "stakeholders",
    "resources",
    "departments",
    "past",
    "insights",
    "guidelines",
    "review",
]
Score = Annotated[float, Field(ge=0, le=1)]


class StepRecord(Document):
    """What is kept about a step beside its fields. Its id is the step's key."""

    table: ClassVar[str] = "steps"
    notes: Words = ""
    parking_lot: Words = ""
    waived: Words = ""
    """The reason for leaving the step out; empty: not waived."""
    minutes: int | None = None
    """The timebox the facilitator chose; None: the step's own."""
    started_at: datetime | None = None
    """When the timebox was started; None: it is not running."""
    answered_by: list[Key] = []
    answered_on: date | None = None


class Readiness(Document):
    """The readiness check: counts of answers 1 to 5, written once for all, never who gave which."""

    table: ClassVar[str] = "readiness"
    id: Key = "readiness"
    strategy: list[int] = [0, 0, 0, 0, 0]
    """How many answered 1, 2, 3, 4, 5 to "we have a strategy people can repeat"."""
    freedom: list[int] = [0, 0, 0, 0, 0]
    safety: list[int] = [0, 0, 0, 0, 0]
    answered: list[Key] = []
    """Who has answered, in alphabetical order, so that nobody answers twice."""
    closed: bool = False
    """Whether the answers are counted; until then they are sealed and all counts are 0."""


class Stakeholder(Document):
    table: ClassVar[str] = "stakeholders"
    kind: Literal["customers", "investors", "partners", "other"] = "customers"
    name: Line


class Need(Document):
    table: ClassVar[str] = "needs"
    of: Key
    """Id of the stakeholder."""
    rank: int = 0
    text: Line
    evidence: Words = ""
    answered_by: list[Key] = []
    """Ids of choices or objectives that answer it (PRE-6)."""


class Resources(Document):
    """Timeframe and resources (pre-work step 4). One per team and cycle."""

    table: ClassVar[str] = "resources"
    id: Key = "resources"
    kind: Literal["quarter", "year"] = "quarter"
    start: date | None = None
    end: date | None = None
    budget: Line = ""
    tools: Words = ""
    hours_per_day: Annotated[Figure, Field(gt=0, le=24)] = 3.5
    """Productive hours a day, the first reading of capacity (METHOD 4)."""
    rule_of_six_hours: Annotated[Figure, Field(gt=0, le=60)] = 6
    """Hours a week at 100 %, the second reading."""


class Capacity(Document):
    """One person's room for this team's OKRs in the cycle."""

    table: ClassVar[str] = "capacity"
    person: Line
    """A person's key, or the name of someone who is not in the store."""
    share: Annotated[Figure, Field(ge=0, le=1000)] = 100
    """Percent of their time on this work; over 100 is kept and reported (CAP-3)."""
    days_per_week: Annotated[Figure, Field(gt=0, le=7)] = 5
    days_away: Annotated[Figure, Field(ge=0)] = 0
    usual_hours: Annotated[Figure, Field(ge=0)] = 0
    """Hours a week of business as usual, taken off."""


class Department(Document):
    table: ClassVar[str] = "departments"
    name: Line
    met_on: date | None = None
    overlaps: Words = ""
    gaps: Words = ""


class DepartmentNeed(Document):
    table: ClassVar[str] = "department_needs"
    of: Key
    """Id of the department."""
    way: Literal["we need", "they need"] = "we need"
    text: Line
    by: date | None = None
    confirmed_by: Line = ""
    """Who on the other side confirmed it; empty: nobody yet (PRE-9)."""


class PastResult(Document):
    """A key result of the cycle before (pre-work step 6)."""

    table: ClassVar[str] = "past_results"
    source: Literal["store", "imported", "typed"] = "typed"
    cycle: Line = ""
    statement: Line
    baseline: Figure | None = None
    target: Figure | None = None
    value: Figure | None = None
    unit: Line = ""
    score: Score | None = None
    why: Words = ""
    reach: Literal["", "too easy", "about right", "too hard"] = ""
    outcome: Literal["", "yes", "partly", "no"] = ""
    """Whether it brought a real outcome for someone."""
    carries_over: bool = False
    """Whether the team decided to continue it in this cycle; asked when it is scored."""
    became: Key = ""
    """Id of the key result it was taken up again as."""


class PastReview(Document):
    table: ClassVar[str] = "past_review"
    id: Key = "past_review"
    first_cycle: bool = False
    """Whether the team says that there is no earlier cycle to learn from."""
    worked: Words = ""
    did_not_work: Words = ""


class Insight(Document):
    """One thought, from the reveal on; until then it is sealed with its writer's drafts."""

    table: ClassVar[str] = "insights"
    person: Line = ""
    """Who signed it; empty: nobody did."""
    text: Words
    on: date
    theme: Key = ""
    """Id of the theme it was grouped under."""


class Theme(Document):
    table: ClassVar[str] = "themes"
    title: Line
    discussion: Words = ""


class InsightsReview(Document):
    table: ClassVar[str] = "insights_review"
    id: Key = "insights_review"
    revealed_on: date | None = None
    """Until then everyone sees only their own insights."""
    done: list[Key] = []
    """Who had written before the reveal, in alphabetical order."""
    awaited: list[Key] = []
    """Whose insights the reveal could not read: their own program hands them in."""
    named: bool = False
    """Whether the team chose, before anybody wrote, that insights bear names."""
    direction: Words = ""
    chosen_on: date | None = None
    """The day the direction was chosen; PRE-13 asks for a night after the insights."""


class Guidelines(Document):
    table: ClassVar[str] = "guidelines"
    id: Key = "guidelines"
    good_objective: Words = ""
    good_key_result: Words = ""
    objectives_min: Annotated[int, Field(ge=0, le=20)] = 1
    objectives_max: Annotated[int, Field(ge=1, le=20)] = 3
    key_results_min: Annotated[int, Field(ge=0, le=20)] = 2
    key_results_max: Annotated[int, Field(ge=1, le=20)] = 5
    warnings_off: list[Key] = []
    """Rule ids this team does not want to hear of."""
    capacity_reading: Literal["productive hours", "rule of six"] = "productive hours"
    hours_s: Figure = 8
    hours_m: Figure = 24
    hours_l: Figure = 60
    hours_xl: Figure = 120
    agreed_by: list[Key] = []


class ReviewPlan(Document):
    table: ClassVar[str] = "review_plan"
    id: Key = "review_plan"
    cadence: Literal["weekly", "fortnightly"] = "weekly"
    first_check_in: date | None = None
    first_monday: date | None = None
    first_friday: date | None = None
    mid_cycle: date | None = None
    planning: date | None = None
    end_review: date | None = None
    success: Annotated[float, Field(ge=0, le=100)] | None = None
    """Percent of the way that counts as success: 70 for 70 %."""
    success_said_in: Literal["numbers", "grades", "words"] = "numbers"
    sharing: Words = ""
    """How good practice is shared."""
    celebrating: Words = ""
    """How teams, not heroes, are celebrated."""
