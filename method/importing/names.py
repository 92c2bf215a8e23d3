"""The people that a file names: in columns, in brackets and behind dashes."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from method.coach.sentence.hung_on.peel import bracketed_names
from method.coach.sentence.hung_on.people import has_first_name, owner
from method.plan.formatting import MONTHS

from .outline import Block

_DASHED = re.compile(
    r"\s[–—-]{1,2}\s+([^\W\d_a-z][\w.'’-]+(?: [^\W\d_a-z][\w.'’-]*)?)(?:\s+[–—-]{1,2}\s+\S[^–—]{0,40})?$"
)
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
    if len(brackets) <= 2 * people:
        named |= {said.casefold() for said in brackets}
    dashed = [found[1] for block in blocks if (found := _DASHED.search(block.text))]
    theirs = sum(1 for said in dashed if known(said) or has_first_name(said))
    named |= {said.casefold() for said in dashed if 2 * theirs >= len(dashed) or dashed.count(said) > 1}
    return frozenset(named - {""})
