"""A line without what people hang on it: owners, marks, scores, dates, links; for the reader and for lists.

"Lift NPS to 40 @mara P1 (7/10) ✅" reads as "Lift NPS to 40"; a list keeps as well what was peeled off. While
a sentence is read what hangs on it becomes spaces, so that each letter keeps its place in the text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator
from functools import lru_cache
from typing import NamedTuple

from method.coach.sentence.hung_on import marks
from method.coach.sentence.hung_on.people import owner, shaped, told_of

LONGEST = 2000
#: letters at the end of a line within which a mark behind it begins
NEAR = 160
#: words after which a share behind "=>" in a list is how far it came, though no figure stands before it
SENTENCE = 5
FIGURE = re.compile(r"\d")
#: a movement that is told already: nothing behind it can be its end
TOLD = re.compile(r"\bfrom\b.*\d.*(?:\bto\b|→|->|=>).*\d|\d\s?(?:→|->)\s?\d|\bby\s\d", re.I | re.S)
ENDS_IN_FIGURE = re.compile(r"\d[\d.,]*\s?(?:[%€$£kKmM]|\w{1,4})?\s*$")
EMPTY_BRACKETS = re.compile(r"\s*[(\[]\s*[)\]]")
DOUBLED = re.compile(r"\s*[,;|·]\s*(?=[,;|·)])|\s+(?=[,;)])")


class Piece(NamedTuple):
    """Something that hangs on a line: where it stands, and what it tells of which field; "" tells nothing."""

    start: int
    end: int
    field: str = ""
    value: str = ""
    date: tuple[int, int] = (0, 0)
    """Where the day stands that it names: the reader of a sentence keeps it."""


class Peeled(NamedTuple):
    """The words that are left of a line of a list, and what was said around them."""

    words: str
    told: dict[str, str]


def nobody(name: str) -> bool:
    """Whom nobody knows."""
    return False


@lru_cache(maxsize=64)
def peeled(text: str) -> str:
    """The text with all that is hung on it turned into spaces; as long as the text."""
    if len(text) > LONGEST:
        return text
    said, found = hung_on(text)
    for inside in marks.INSIDE:
        said = inside.pattern.sub(blank, said)
    said = marks.EMPHASIS.sub(blank, said)
    for piece in found:
        start, end = piece.date
        said = said[:start] + text[start:end] + said[end:]
    return said


def peel(text: str, *, known: Callable[[str], bool] = nobody, given: Collection[str] = ()) -> Peeled:
    """A line of a list without what hangs on it. `known` and `given` say whether a name is somebody's."""
    plain = " ".join(text.split())
    if len(plain) > LONGEST:
        return Peeled(plain, {})
    said, found = hung_on(plain, known=known, given=given, listed=True)
    told: dict[str, str] = {}
    for piece in found:
        value = owner(piece.value) if piece.field == "owner" else piece.value.strip()
        if piece.field and value:
            told.setdefault(piece.field, value)
    words = " ".join(DOUBLED.sub("", EMPTY_BRACKETS.sub("", said)).split()) if found else plain
    return Peeled(words.strip(" ,;|–—") if found else words, told)


def hung_on(
    text: str,
    *,
    known: Callable[[str], bool] = nobody,
    given: Collection[str] = (),
    listed: bool = False,
) -> tuple[str, list[Piece]]:
    """The text with spaces for what hangs on it, and the pieces, as they are met from the edges inwards."""
    said, found = without_struck(text)
    while piece := next(edges(said, known, given, listed), None):
        said = said[: piece.start] + " " * (piece.end - piece.start) + said[piece.end :]
        found.append(piece)
    for label in marks.LABELLED:
        for match in label.pattern.finditer(said):
            if label.field or not listed:
                found.append(Piece(*match.span(), label.field, match["v"]))
                said = said[: match.start()] + blank(match) + said[match.end() :]
    return said, found


def without_struck(text: str) -> tuple[str, list[Piece]]:
    """Without what is struck out; of a line that is struck out whole the words stay, and it is dropped."""
    found = [Piece(*match.span()) for match in marks.STRUCK.finditer(text)]
    if not found:
        return text, []
    said = marks.STRUCK.sub(blank, text)
    rest = re.sub(rf"\b(?:{marks.STATES})\b", "", said, flags=re.IGNORECASE)
    if re.search(r"\w", rest):
        return said, found
    return text.replace("~~", "  "), [Piece(0, 0, "status", "dropped")]


def edges(said: str, known: Callable[[str], bool], given: Collection[str], listed: bool) -> Iterator[Piece]:
    """What hangs at either end of what is left."""
    said = said.rstrip()
    start = max(0, len(said) - NEAR)
    for mark in marks.OPENING:
        match = mark.pattern.match(said)
        if match is not None and match.end() < len(said) and shown(match):
            yield piece_of(mark, match)
    for mark in (*marks.ENDING, *((marks.STANDING,) if listed else ())):
        match = mark.pattern.search(said, start)
        if match is None or not said[: match.start()].strip() or not shown(match):
            continue
        if mark.field != "owner" or len(match["v"].split()) <= 8:
            yield piece_of(mark, match)
    yield from standing(said, start, listed)
    for pattern in (marks.AFTER_DASH, marks.BRACKETED):
        match = pattern.search(said, start)
        before = said[: match.start()] if match is not None else ""
        if match is not None and before.strip() and told_of(known, given, match["v"], before):
            yield Piece(*match.span(), "owner", match["v"])


def standing(said: str, start: int, listed: bool) -> Iterator[Piece]:
    """The value of today behind a complete sentence, "Win 40 farms => 80 %"; in a list a remark too."""
    for pattern, field in ((marks.STANDS, "score"), (marks.REMARK, "note")):
        match = pattern.search(said, start)
        if match is None or (field == "note" and not listed) or not shown(match):
            continue
        before = said[: match.start()]
        sentence = listed and match[0].lstrip().startswith("=>") and len(before.split()) >= SENTENCE
        told = FIGURE.search(before) or sentence
        if TOLD.search(before) or (told and not ENDS_IN_FIGURE.search(before)):
            yield Piece(*match.span(), field, match["v"])


def piece_of(mark: marks.Mark, match: re.Match[str]) -> Piece:
    named = match.groupdict()
    value, field = (named.get("v") or named.get("w") or "").strip(), mark.field
    if field == "box":
        return Piece(*match.span(), "status", "done" if value in ("x", "X", "✓") else "")
    if field == "sign":
        return Piece(*match.span(), "status", marks.SIGN_STATES.get(value[:1], ""))
    return Piece(*match.span(), field, value, match.span("v") if field == "due" else (0, 0))


def shown(match: re.Match[str]) -> bool:
    """Whether anything stands there still: what was blanked is not found again."""
    return bool(match[0].strip())


def blank(match: re.Match[str]) -> str:
    return " " * len(match[0])


def bracketed_names(text: str) -> str:
    """What stands in brackets at the end and could be names; empty: nothing does."""
    match = marks.BRACKETED.search(text)
    return match["v"] if match is not None and shaped(match["v"]) else ""
