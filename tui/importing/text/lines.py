"""Lines of a text, each with its number in the file, on their way to Markdown."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from method.importing.outline import Block

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


class Line(NamedTuple):
    """A line; `why` it is left out, where it is: a key of `method.wording.importing.WHY`."""

    number: int
    text: str
    why: str = ""


_LISTED = re.compile(r"^\s*(?:\d{1,2}[.)]|[-*+])\s+\S")


def lines_of(text: str) -> list[Line]:
    """The lines of the text, counted from 1."""
    return [Line(number, line.rstrip("\r")) for number, line in enumerate(text.split("\n"), 1)]


def is_listed(line: str) -> bool:
    """Whether it is an item of a list in Markdown."""
    return _LISTED.match(line) is not None


def with_left_out(blocks: Sequence[Block], lines: Iterable[Line]) -> list[Block]:
    """The blocks with those of the lines that are left out, in the order of the file."""
    left = [Block(line.number, line.text.strip(), "text", 0, role="skipped", why=line.why) for line in lines]
    if not left:
        return list(blocks)
    found: list[Block] = []
    moved: dict[int, int] = {-1: -1}
    for at, block in enumerate(blocks):
        while left and left[0].line < block.line:
            found.append(left.pop(0))
        moved[at] = len(found)
        found.append(block._replace(under=moved[block.under]))
    return found + left
