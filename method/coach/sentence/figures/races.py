"""Races: "run a 10K" is a distance, and no ten thousand of anything."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence

    from method.coach.sentence.tokens import Token

RACE_KM = frozenset((3, 5, 8, 10, 12, 15, 20, 21, 25, 30, 42, 50, 100))
RACES = frozenset("run runs race races walk jog swim ride time times course distance parkrun finish".split())
RUNS = frozenset("a an the my our first another run runs running jog walk swim race finish".split())


class Words(Protocol):
    """What is asked of a line."""

    @property
    def tokens(self) -> Sequence[Token]:
        """Its words and numbers."""

    def low(self, at: int) -> str:
        """The word there in small letters, or nothing."""

    def is_noun(self, at: int) -> bool:
        """Whether the word there is what is counted."""


def is_race(line: Words, at: int) -> bool:
    """ "Run a 10K", "5k race": a distance, and no ten thousand of anything."""
    number = line.tokens[at].number
    if number is None or number.letter not in ("k", "K") or number.value / 1e3 not in RACE_KM:
        return False
    counted = at + 1 < len(line.tokens) and line.is_noun(at + 1)
    return line.low(at + 1) in RACES or (not counted and line.low(at - 1) in RUNS)
