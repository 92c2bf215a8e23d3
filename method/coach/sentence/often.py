"""Whether "60 times" says how often something is done, and not how much more of it there is."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from method.coach import lexicon
from method.coach.sentence.figures.units import PERIODS
from method.coach.sentence.tokens import Token

#: behind "3 times" these make a multiple of it
NEAR = 12
MULTIPLIED = frozenset("as more the faster higher lower fewer less bigger larger what".split())


@cache
def moving() -> frozenset[str]:
    """Every form of the verbs by which a number goes up or down."""
    return frozenset((*lexicon.forms(lexicon.UP), *lexicon.forms(lexicon.DOWN)))


def so_often(tokens: Sequence[Token], at: int) -> bool:
    """ "Post 60 times" says how often; "3 times as many" and "grow 3 times" say how much more."""
    after = tokens[at + 1].low if at + 1 < len(tokens) else ""
    period = tokens[at + 2].low if at + 2 < len(tokens) else ""
    each = tokens[at].low.endswith("x") and after in ("a", "per", "each", "every", "/") and period in PERIODS
    if not each and not tokens[at].low.endswith("times"):
        return False  # "newsletter 2x a month" does, "3x more" does not
    if not each and after in MULTIPLIED:
        return False
    return not any(token.low in moving() for token in tokens[max(0, at - NEAR) : at])
