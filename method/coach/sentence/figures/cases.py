"""Languages that hang from and to on the figure: "%4'ten %25'e", "4 %:sta 25 %:iin", "4%-ról 25%-ra"."""

from __future__ import annotations

from method.coach.sentence.tokens import Token

#: endings of Turkish, Finnish, Hungarian and Estonian
FROM = frozenset("den dan ten tan sta stä ról ről tól től lt".split())
TO = frozenset("e a ye ya iin aan een oon uun ään öön seen ra re ig le".split())
HANGS = frozenset("'’:-–")


def with_cases(tokens: list[Token]) -> list[Token]:
    """The tokens with the ending of a figure said as a word before it, which takes no room in the text."""
    said: list[Token] = []
    at = 0
    while at < len(tokens):
        token, way = tokens[at], way_of(tokens, at)
        if way:
            said.append(Token("word", token.start, token.start, "", way))
            token = token._replace(end=tokens[at + 2].end)
            at += 2
        said.append(token)
        at += 1
    return said


def way_of(tokens: list[Token], at: int) -> str:
    """What the ending of the figure at `at` says: "from", "to", or "" where it has none."""
    if tokens[at].number is None or at + 2 >= len(tokens):
        return ""
    figure, sign, ending = tokens[at : at + 3]
    if sign.text not in HANGS or figure.end != sign.start or sign.end != ending.start:
        return ""
    return "from" if ending.low in FROM else "to" if ending.low in TO else ""
