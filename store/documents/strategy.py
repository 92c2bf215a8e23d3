"""Mission, vision and strategy: obstacles, choices with their conditions, what is not done (METHOD 3)."""

from __future__ import annotations

from datetime import date
from typing import ClassVar, Literal

from .base import Document, Key, Line, Rating, Words

ChoiceKind = Literal["where to play", "how to win", "must be able to do", "must have in place"]
Side = Literal["customers", "market", "us", "competitors"]
Verdict = Literal["open", "true", "false"]
Confirmed = Literal["", "kept", "changed"]


class Direction(Document):
    """Mission and vision (pre-work step 1). One per team and cycle."""

    table: ClassVar[str] = "direction"
    id: Key = "direction"
    mission: Words = ""
    mission_horizon: Line = "5 years"
    vision: Words = ""
    vision_horizon: Line = "10 years"
    serves: Line = ""
    """Who it is for."""
    confirmed: Confirmed = ""
    """Set when taken over from the cycle before: kept as it is, or changed."""


class Strategy(Document):
    """The frame around the choices (pre-work step 2). One per team and cycle."""

    table: ClassVar[str] = "strategy"
    id: Key = "strategy"
    diagnosis: Words = ""
    guiding_policy: Words = ""
    horizon: Line = "3 years, broad strokes for this year"
    order_reason: Words = ""
    """Why the choices come in the order they stand in (STR-4)."""
    confirmed: Confirmed = ""
    """STR-9: reconfirmed or changed this cycle."""
    market_changes: Words = ""
    """What changed in the market since (STR-9)."""


class Obstacle(Document):
    table: ClassVar[str] = "obstacles"
    rank: int = 0
    """1 is the one that matters most; 0 not ranked yet."""
    text: Line
    evidence: Words = ""


class Choice(Document):
    table: ClassVar[str] = "choices"
    key: Key
    """A letter people can say: `A`."""
    rank: int = 0
    """Its place in the order: 1 comes first; 0 not ordered yet."""
    kind: ChoiceKind = "how to win"
    text: Line
    over: Line = ""
    """The alternative that reasonable people would have taken (STR-2)."""
    because: Words = ""
    removes: list[Key] = []
    """Ids of the obstacles it takes out of the way."""


class Condition(Document):
    """What would have to be true, for a choice or a key result (METHOD 3, KR-9)."""

    table: ClassVar[str] = "conditions"
    key: Key
    """`C1`"""
    of: Key
    """Id of the choice or key result it belongs to."""
    side: Side | None = None
    text: Line
    belief: Rating | None = None
    find_out: Words = ""
    by: date | None = None
    who: Line = ""
    state: Verdict = "open"
    evidence: Words = ""


class NotDoing(Document):
    """Something given up on purpose (STR-3)."""

    table: ClassVar[str] = "not_doing"
    text: Line
    wanted_by: Line = ""
    why: Words = ""
