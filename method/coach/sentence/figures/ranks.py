"""Where one stands among others, said as a figure: "from 14th to top 8", "22nd → 12th"."""

from __future__ import annotations

from method.coach.sentence.dates.names import MONTHS
from method.coach.sentence.figures.numbers import Number
from method.coach.sentence.tokens import Token

JOINS = frozenset(("to", "into", "→", "->", "=>", "–>"))
ASIDE = frozenset(("the", "top"))


def ranks_as_figures(tokens: list[Token]) -> list[Token]:
    """The tokens with two places of a table as figures; only where the second is the better one."""
    for at, token in enumerate(tokens):
        if token.kind != "ordinal" or at + 2 >= len(tokens):
            continue
        end = at + 1
        if tokens[end].kind != "arrow" and tokens[end].low not in JOINS:
            continue
        end += 1
        while end < len(tokens) and tokens[end].low in ASIDE:
            end += 1
        if end >= len(tokens) or not place(tokens[end]) or place(tokens[end]) >= place(token):
            continue
        behind = tokens[end + 1].low if end + 1 < len(tokens) else ""
        if (
            (end == at + 2 and tokens[end].kind != "ordinal")
            or behind == "of"
            or behind.rstrip(".") in MONTHS
        ):
            continue  # "from the 14th to 8": a day and a time
        between = [each for each in tokens[at + 1 : end] if each.low not in ASIDE]
        return [*tokens[:at], figure(token), *between, figure(tokens[end]), *tokens[end + 1 :]]
    return tokens


def place(token: Token) -> int:
    """The place that is named, 0 where none is."""
    figures = token.low[:-2] if token.kind == "ordinal" else token.low
    return int(figures) if figures.isdecimal() and token.kind in ("ordinal", "number") else 0


def figure(token: Token) -> Token:
    return token._replace(kind="number", number=Number(float(place(token)), None, token.start, token.end))
