"""Lines without a label in a file that has some: key results of an objective above, notes, or nothing of it."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from ..labels import beside, detail, label
from ..page import Page
from .beside import notes_below, put_beside


class Unlabelled:
    """`bare` are objectives without a label of key results before the next."""

    def __init__(self, page: Page, *, has_results: bool, bare: Collection[int]) -> None:
        self.page = page
        self.has_results = has_results
        self.bare = bare

    def decide(self, at: int) -> None:
        page, block = self.page, self.page.blocks[at]
        above = page.chain(at)
        held = next(
            (
                each
                for each in above
                if page.becomes.get(each) in ("objective", "key result")
                or page.blocks[each].role in ("objective", "key result")
            ),
            -1,
        )
        if held < 0:
            if (block.form != "heading" and page.under[at] >= 0) or above == []:
                self._flat(at)
            return
        if block.form == "heading":
            if not self.has_results and (found := label(page.words(at), goals=True)) and found.alone:
                self.results_among(page.children[at])
                page.skip(at, "label")
            return
        kind = page.becomes.get(held) or page.blocks[held].role
        if kind == "objective" and not self.has_results and page.under[at] == held and self._leads_over(at):
            page.skip(at, "label")
            self.results_among(page.children[at])
            return
        direct = page.under[at] == held or any(
            page.blocks[each].form == "heading" and page.becomes.get(each) is None
            for each in above[: above.index(held)]
        )
        if (
            kind == "objective"
            and (not self.has_results or (held in self.bare and page.evidence(at)))
            and direct
            and block.form == "item"
            and page.is_statement(at)
            and not page.in_aside(at)
        ):
            page.take(at, "key result")
            notes_below(page, at)
        elif any(
            page.blocks[each].form == "heading"
            and page.becomes.get(each) not in ("objective", "key result")
            and page.labels[each] is None
            for each in above[: above.index(held)]
        ):
            page.skip(at, "no label")
        elif "link" in block.marks and not page.evidence(at):
            page.skip(at, "link only")
        else:
            put_beside(page, at)

    def _leads_over(self, at: int) -> bool:
        """Whether it only leads over to the list below it: `Measured by:`."""
        block, words = self.page.blocks[at], self.page.words(at)
        return block.form == "text" and "close" in block.marks and words.endswith(":") and not beside(words)

    def _flat(self, at: int) -> None:
        """An item or a line beside a labelled one, in one list with it."""
        page, block = self.page, self.page.blocks[at]
        last = page.taken_before(at)
        if last < 0 or page.blocks[last].form == "heading":
            return
        same = page.blocks[last].form == block.form
        if page.words(at) and (block.form == "text" or same) and _says_more(page, at):
            put_beside(page, at)
        elif same and block.form == "item" and not self.has_results and page.is_statement(at):
            page.take(at, "key result")
            notes_below(page, at)

    def results_among(self, below: Sequence[int]) -> None:
        for each in below:
            if self.page.blocks[each].form == "item":
                self.page.take(each, "key result")
                notes_below(self.page, each)


def _says_more(page: Page, at: int) -> bool:
    return detail(page.words(at)) is not None or beside(page.words(at)) is not None
