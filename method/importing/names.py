"""The people that a file names: in columns, in brackets and behind dashes."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence

from method.coach.sentence.hung_on.peel import bracketed_names
from method.coach.sentence.hung_on.people import has_first_name, owner
from method.plan.formatting import MONTHS

from .outline import Block

_DASHED = re.compile(
    r"\s[–—-]{1,2}\s+([^\W\d_a-z][\w.'’-]+(?: [^\W\d_a-z][\w.'’-]*)?)(?:\s+[–—-]{1,2}\s+\S[^–—]{0,40})?$"
)
_FIGURE = re.compile(r"\d")
_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_SEVERAL, _MOST = 4, 0.75
NOBODY = re.compile(
    rf"^(?:{'|'.join((*MONTHS, *(month[:3] for month in MONTHS)))}|(?:mon|tues|wednes|thurs|fri|satur|sun)day|done|new|old|draft|stretch|committed"
    r"|aspirational|learning|optional|dropped|open|closed|moved|late|stable|confirmed|tbc|internal|external|daily|weekly|monthly|yearly|total|average)\b",
    re.IGNORECASE,
)
"""Words that stand in brackets, begin with a capital and are nobody."""


def names_in(blocks: Sequence[Block], known: Callable[[str], bool]) -> frozenset[str]:
    """Who is named as an owner somewhere in the file, in lower case; of a list of people, all of them."""
    named = {owner(block.told.get("owner", "")).casefold() for block in blocks}
    brackets = {said for block in blocks if (said := bracketed_names(block.text)) and not NOBODY.match(said)}
    people = sum(1 for said in brackets if known(said) or has_first_name(said))
    if len(brackets) <= 2 * people or _ends_lines(blocks, brackets):
        named |= {said.casefold() for said in brackets}
    dashed = [found[1] for block in blocks if (found := _DASHED.search(block.text))]
    theirs = sum(1 for said in dashed if known(said) or has_first_name(said))
    named |= {said.casefold() for said in dashed if 2 * theirs >= len(dashed) or dashed.count(said) > 1}
    return frozenset(named - {""})


def _ends_lines(blocks: Sequence[Block], brackets: Collection[str]) -> bool:
    """Whether nearly every line with a figure ends in a word in brackets, and several in the same: owners."""
    measured = [block for block in blocks if block.form != "heading" and _FIGURE.search(block.text)]
    ends = [said for block in measured if (said := bracketed_names(block.text)) and not NOBODY.match(said)]
    several = len(ends) >= _SEVERAL and len(set(ends)) > 1 and len(set(ends)) < len(ends)
    if not several or len(ends) < _MOST * len(measured):
        return False
    texts = (_BRACKETS.sub(" ", block.text) for block in blocks)
    heard = {word.casefold() for text in texts for word in re.findall(r"[^\W\d_]+", text)}
    return not any(word.casefold() in heard for said in brackets for word in said.split())
