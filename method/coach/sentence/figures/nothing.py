"""None, said as a figure: "ramp injuries: none", "hearings lost – nil", "missed doses down to nil"."""

from __future__ import annotations

from method.coach.sentence.figures.numbers import Number
from method.coach.sentence.tokens import Token

NONE = frozenset("none nil nought".split())
#: behind these it is where we want to get
IN_FRONT = frozenset((":", "–", "—", "-", ",", "to", "=", "→", "->", "=>"))


def none_as_zero(tokens: list[Token]) -> list[Token]:
    """The tokens with "none" and "nil" as the figure 0 where one would stand."""
    said = tokens
    for at in range(1, len(tokens)):
        token = tokens[at]
        if token.low not in NONE or tokens[at - 1].low not in IN_FRONT:
            continue
        if at + 1 < len(tokens) and tokens[at + 1].low == "of":
            continue  # "none of them"
        said = list(said) if said is tokens else said
        said[at] = token._replace(kind="number", number=Number(0.0, None, token.start, token.end))
    return said
