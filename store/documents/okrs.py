"""Objectives, key results and what hangs from them (METHOD 5)."""

from __future__ import annotations

from datetime import date
from typing import Annotated, ClassVar, Literal

from pydantic import BaseModel, ConfigDict, Field

from .base import Document, Figure, Key, Line, Rating, Words

ObjectiveKind = Literal["committed", "aspirational", "learning"]
KeyResultDirection = Literal["increase", "decrease", "keep", "milestone"]
Nature = Literal["hard", "soft", "money"]
Measures = Literal["input", "output", "outcome"]
ObjectiveState = Literal["draft", "committed", "dropped"]
Size = Literal["", "S", "M", "L", "XL"]


class Objective(Document):
    table: ClassVar[str] = "objectives"
    key: Key
    """`O1`"""
    text: Line
    why_now: Words = ""
    choices: list[Key] = []
    """Ids of the choices it serves (OBJ-8)."""
    removes: list[Key] = []
    """Ids of the obstacles it takes out of the way."""
    kind: ObjectiveKind = "aspirational"
    owner: Line = ""
    """One person's key; of an import also a name that is nobody's here, which gives nobody a right."""
    contributors: list[Key] = []
    """Keys of the people who work on it with the owner."""
    shared_with: list[Key] = []
    """Keys of teams that share it."""
    left_open: Words = ""
    """What is left for the team to decide."""
    state: ObjectiveState = "draft"
    committed_on: date | None = None
    sufficient: Literal["", "yes", "no"] = ""
    """SET-6: if every key result were true, is the objective achieved?"""
    sufficient_of: list[Key] = []
    """Ids of the key results the objective had when that was answered."""
    missing: Words = ""
    """What would still be missing (SET-6 answered no)."""
    rank: int = 0
    """Its place in the order that people gave; 0: after those, by its key."""
    notes: Words = ""
    """Whatever a list from elsewhere said beside it, and what people add."""


class RubricStep(BaseModel):
    """One step of a milestone key result, fixed beforehand."""

    model_config = ConfigDict(frozen=True, extra="allow")

    text: Line
    share: Annotated[float, Field(ge=0, le=100)]
    """Percent that stands for reaching it."""


class KeyResult(Document):
    table: ClassVar[str] = "key_results"
    key: Key
    """`O1.2`"""
    objective: Key
    """Id of the objective."""
    statement: Line
    metric: Line = ""
    direction: KeyResultDirection | None = None
    baseline: Figure | None = None
    baseline_unknown: bool = False
    target: Figure | None = None
    low: Figure | None = None
    high: Figure | None = None
    """The band of a `keep` key result."""
    unit: Line = ""
    per: Line = ""
    due: date | None = None
    owner: Line = ""
    contributors: list[Key] = []
    nature: Nature | None = None
    measures: Measures | None = None
    source: Line = ""
    """Where the number comes from (KR-8)."""
    reading_how: Line = ""
    reading_by: Line = ""
    reading_every: Line = ""
    """For a soft measure: how it is read, by whom, how often."""
    start_confidence: Rating = 5
    size: Size = ""
    hours: Annotated[Figure, Field(ge=0)] | None = None
    """Estimate in hours; wins over `size`."""
    gets_from: list[Key] = []
    gives_to: list[Key] = []
    """Keys or names of teams that contribute to it, or that it contributes to."""
    counter_metric: Line = ""
    """What must not get worse (KR-12)."""
    rubric: list[RubricStep] = []
    corrected: list[Key] = []
    """Fields a person has put right: later typing of the sentence leaves them alone."""
    state: Literal["open", "dropped"] = "open"
    rank: int = 0
    """Its place under its objective; 0: after those that have one, by its key."""
    former_keys: list[Key] = []
    """Keys it had under other objectives: they still find it, and are given to no other."""
    notes: Words = ""
    """Whatever a list from elsewhere said beside it, and what people add."""


class Initiative(Document):
    """Something to build or try: the roadmap layer (METHOD 1)."""

    table: ClassVar[str] = "initiatives"
    key: Key
    """`I1`"""
    of: Key = ""
    """Id of a key result or choice; empty: loose."""
    text: Line
    owner: Line = ""
    month: Line = ""
    """`2026-11`; empty: no month yet."""
    state: Literal["idea", "doing", "done", "dropped"] = "idea"


class Dependency(Document):
    """Something a key result needs from another team (SET-12)."""

    table: ClassVar[str] = "dependencies"
    of: Key
    """Id of the key result."""
    team: Line = ""
    """Key or name of the team it is needed from; empty: not said yet."""
    what: Line
    their_key: Line = ""
    """Key of the other team's key result it hangs on, such as `O2.1`; empty: on the team as a whole."""
    by: date | None = None
    confirmed_by: Line = ""


class Answer(Document):
    """An answer to a live prompt, or "not now" (METHOD 6)."""

    table: ClassVar[str] = "answers"
    prompt: Key
    """The prompt's id."""
    about: Key = ""
    """Id of what it was asked about; empty: the whole set."""
    text: Words = ""
    state: Literal["answered", "not now"] = "answered"
    became: Key = ""
    """Id of the key result, condition or initiative it was turned into."""
    by: Line = ""
    on: date | None = None


class Dismissal(Document):
    """A finding set aside with a word of why, until the text it was about changes in substance."""

    table: ClassVar[str] = "dismissals"
    rule: Key
    about: Key = ""
    text: Words = ""
    """The text as it was then."""
    why: Words
    by: Line = ""
    on: date | None = None


class Commitment(Document):
    """The set, committed for the cycle: who, when, what was open, and why all the same."""

    table: ClassVar[str] = "commitment"
    id: Key = "commitment"
    on: date
    by: Line
    open_findings: list[Line] = []
    reason: Words = ""


class PeerReview(Document):
    """A peer's two verdicts on the drafts: is it feasible, is it aligned (METHOD 7, planning)."""

    table: ClassVar[str] = "peer_reviews"
    by: Line
    on: date
    feasible: Literal["", "yes", "no"] = ""
    aligned: Literal["", "yes", "no"] = ""
    comments: Words = ""


class ReaderVerdict(Document):
    """What a reader of the brief says of one of the new colleague's questions (METHOD 3)."""

    table: ClassVar[str] = "reader_verdicts"
    question: Line
    """The question's key, such as `order`."""
    verdict: Literal["yes", "partly", "no"]
    """Whether the brief answers it, to this reader."""
    note: Words = ""
    by: Line
    on: date
