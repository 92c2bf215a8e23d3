"""What a page is as a whole: a list of OKRs, one that has a part for them, one that speaks of them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .context import cycle_in, is_context, is_okr_heading
from .outline import Block

_OKR = re.compile(r"\b(?:okrs?|objectives?|key results?|goals?)\b", re.IGNORECASE)
_TITLE = re.compile(
    r"^\W*(?:[\w’'&-]+\W+){0,5}?(?:OKRs?|objectives (?:and|&) key results|key results|objectives)\b[\W\d]*(?:q[1-4]|h[12]|fy ?\d*)?[\W\d]*$",
    re.IGNORECASE,
)


def has_a_part_for_okrs(blocks: Sequence[Block]) -> bool:
    """Whether a heading below the title says OKRs, objectives or a cycle, and nothing else."""
    return any(block.form == "heading" and block.depth > 1 and is_okr_heading(block.text) for block in blocks)


def heads_of(blocks: Sequence[Block]) -> list[str]:
    """Its headings, and the title of the file."""
    return [block.text for block in blocks if block.form == "heading" or "title" in block.marks]


def speaks_of_okrs(blocks: Sequence[Block]) -> bool:
    """Whether a heading names OKRs, goals or a cycle."""
    heads = heads_of(blocks)
    tops = [block.text for block in blocks if block.form == "item" and block.depth == 1]
    return any(map(_OKR.search, heads)) or names_a_cycle((*heads, *tops))


def names_a_cycle(heads: Sequence[str]) -> bool:
    """Whether one of them says when its OKRs are for, and nothing else."""
    return any(is_context(text) and cycle_in(text) for text in heads)


def is_a_list(blocks: Sequence[Block]) -> bool:
    """Whether its title says that it is a list of OKRs: "Choir OKRs", "OKRs 2026 Q4"."""
    heads = heads_of(blocks)
    return bool(heads) and _TITLE.match(heads[0]) is not None
