"""Which headings and lines of a page without labels head lists of key results: by how much is measured below."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..context import is_okr_heading
from ..noise import is_noise
from ..page import Page

_CLEAR = 0.25
"""So much more evidence makes the deeper ones the key results."""
ENOUGH = 0.34
_TOPIC = 1
"""So many words head a matter, more say something of it."""


class Heads:
    """Looks at what stands under the lines of a page."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def goals_of_one_word(self) -> Iterator[int]:
        """Headings such as Team or Status under one for OKRs, with nothing but measured items: objectives."""
        page = self.page
        for at, block in enumerate(page.blocks):
            above = page.under[at]
            if block.form != "heading" or above < 0 or not is_okr_heading(page.blocks[above].text):
                continue
            items = self.items(at)
            if len(items) > 1 and self.mean(items) >= 0.5 and not is_noise(page.words(at)):
                yield at

    def accepted(self, sections: Sequence[int]) -> set[int]:
        """Headings whose items are key results: enough of them are measured, or their neighbours' are."""
        page = self.page
        means = {
            at: self.mean(self.items(at))
            for at in sections
            if at >= 0 and page.is_statement(at) and self.items(at)
        }
        sure = {at for at, mean in means.items() if mean >= ENOUGH and self.is_believed(self.items(at))}
        if not page.speaks_of_okrs and not self.are_sentences(sorted(sure)):
            return set()
        theirs = {at for at in sure if self._is_theirs(at)}
        if not theirs and any(map(self._is_flat_part, range(len(page.blocks)))):
            return set()  # the part for goals is a list of its own, and the figures stand elsewhere
        if theirs:
            sure, means = theirs, {at: mean for at, mean in means.items() if self._is_theirs(at)}
        if not sure and page.is_a_list:
            return set(means)
        levels = {(page.blocks[at].depth, page.under[at]) for at in sure}
        near = {at for at in means if (page.blocks[at].depth, page.under[at]) in levels}
        return sure | near if page.speaks_of_okrs else sure

    def is_believed(self, items: Sequence[int]) -> bool:
        """Where nothing on the page speaks of OKRs, figures have to move, not only to stand there."""
        page = self.page
        if page.speaks_of_okrs:
            return True
        below = [child for at in items for child in self.items(at)]
        return sum(page.moves(each) for each in (*items, *below)) >= ENOUGH * len(items)

    def are_sentences(self, heads: Sequence[int]) -> bool:
        """Whether most of the heads say something: "Parking" is a matter on an agenda, and no objective."""
        return 2 * sum(len(self.page.words(at).split()) > _TOPIC for at in heads) > len(heads)

    def _is_flat_part(self, at: int) -> bool:
        block = self.page.blocks[at]
        is_part = block.form == "heading" and block.depth > 1 and is_okr_heading(block.text)
        return is_part and bool(self.items(at)) and not any(self.items(each) for each in self.items(at))

    def _is_theirs(self, at: int) -> bool:
        """Whether it stands under a heading for OKRs."""
        above = (self.page.blocks[each] for each in self.page.chain(at))
        return any(block.form == "heading" and is_okr_heading(block.text) for block in above)

    def mean(self, items: Sequence[int]) -> float:
        """The mean evidence; an item with items of its own counts by the better of the two."""
        if not items:
            return 0.0
        page = self.page
        return sum(
            max(page.evidence(at), *(page.evidence(child) for child in self.items(at)), 0)
            if self.items(at)
            else page.evidence(at)
            for at in items
        ) / len(items)

    def are_deeper(self, items: Sequence[int]) -> bool:
        """Whether what stands under the items is measured more than they are."""
        page = self.page
        below = [child for each in items for child in self.items(each)]
        own = sum(page.evidence(each) for each in items) / len(items)
        return sum(page.evidence(each) for each in below) / max(len(below), 1) > own + _CLEAR

    def under(self, at: int) -> list[int]:
        return self.page.tops if at < 0 else self.page.children[at]

    def items(self, at: int) -> list[int]:
        return [each for each in self.under(at) if self.page.blocks[each].form == "item"]
