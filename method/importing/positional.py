"""A file without labels: headings, bold lines and nesting say what is an objective and what a key result."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from .afterwards import beside_objectives, lone_lines
from .context import is_context, is_okr_heading, team_in
from .noise import is_noise
from .page import Page

_CLEAR = 0.25
"""So much more evidence makes the deeper ones the key results."""
_ENOUGH = 0.34
_TOPIC = 1
"""So many words head a matter, more say something of it."""
_IDEAS = ("💡", "🛠", "🔧", "🔨", "🧪")


def build(page: Page) -> None:
    """Decide about every section of the page, from the top."""
    _Positional(page).build()


class _Positional:
    def __init__(self, page: Page) -> None:
        self.page = page
        self.accepted: set[int] = set()

    def build(self) -> None:
        page = self.page
        page.unaside = frozenset(self._goals_of_one_word())
        sections = [-1, *(at for at, block in enumerate(page.blocks) if block.form == "heading")]
        sections = [at for at in sections if at < 0 or not (page.in_noise(at) or page.in_aside(at))]
        self.accepted = self._accept(sections)
        for at in sections:
            self._section(at)
        lone_lines(self.page)
        beside_objectives(self.page)

    def _goals_of_one_word(self) -> Iterator[int]:
        """Headings such as Team or Status under one for OKRs, with nothing but measured items: objectives."""
        page = self.page
        for at, block in enumerate(page.blocks):
            above = page.under[at]
            if block.form != "heading" or above < 0 or not is_okr_heading(page.blocks[above].text):
                continue
            items = self._items(at)
            if len(items) > 1 and self._mean(items) >= 0.5 and not is_noise(page.words(at)):
                yield at

    def _under(self, at: int) -> list[int]:
        return self.page.tops if at < 0 else self.page.children[at]

    def _items(self, at: int) -> list[int]:
        return [each for each in self._under(at) if self.page.blocks[each].form == "item"]

    def _accept(self, sections: Sequence[int]) -> set[int]:
        """Headings whose items are key results: enough of them are measured, or their neighbours' are."""
        page = self.page
        means = {
            at: self._mean(self._items(at))
            for at in sections
            if at >= 0 and page.is_statement(at) and self._items(at)
        }
        sure = {at for at, mean in means.items() if mean >= _ENOUGH and self._is_believed(self._items(at))}
        if not page.speaks_of_okrs and not self._are_sentences(sorted(sure)):
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

    def _is_believed(self, items: Sequence[int]) -> bool:
        """Where nothing on the page speaks of OKRs, figures have to move, not only to stand there."""
        page = self.page
        if page.speaks_of_okrs:
            return True
        below = [child for at in items for child in self._items(at)]
        return sum(page.moves(each) for each in (*items, *below)) >= _ENOUGH * len(items)

    def _are_sentences(self, heads: Sequence[int]) -> bool:
        """Whether most of the heads say something: "Parking" is a matter on an agenda, and no objective."""
        return 2 * sum(len(self.page.words(at).split()) > _TOPIC for at in heads) > len(heads)

    def _is_flat_part(self, at: int) -> bool:
        block = self.page.blocks[at]
        is_part = block.form == "heading" and block.depth > 1 and is_okr_heading(block.text)
        return is_part and bool(self._items(at)) and not any(self._items(each) for each in self._items(at))

    def _is_theirs(self, at: int) -> bool:
        """Whether it stands under a heading for OKRs."""
        above = (self.page.blocks[each] for each in self.page.chain(at))
        return any(block.form == "heading" and is_okr_heading(block.text) for block in above)

    def _mean(self, items: Sequence[int]) -> float:
        """The mean evidence; an item with items of its own counts by the better of the two."""
        if not items:
            return 0.0
        page = self.page
        return sum(
            max(page.evidence(at), *(page.evidence(child) for child in self._items(at)), 0)
            if self._items(at)
            else page.evidence(at)
            for at in items
        ) / len(items)

    # --- a section --------------------------------------------------------------------------------

    def _section(self, at: int) -> None:
        page = self.page
        if at >= 0 and page.becomes.get(at) == "key result":
            page.notes_below(at)
            return
        if any(page.blocks[each].role in ("objective", "key result") for each in self._under(at)):
            self._of_table(at)
        items = self._statements(self._items(at))
        for paragraph in self._under(at):
            if page.blocks[paragraph].form == "text" and "close" in page.blocks[paragraph].marks:
                items += self._paragraph(paragraph, at)
        if not items:
            self._headings_only(at)
        elif at >= 0 and at in self.accepted:
            self._headed(at, items)
        elif at < 0 or not page.is_statement(at):
            self._listed(items)

    def _statements(self, items: Sequence[int]) -> list[int]:
        """The items that say something; of one that only says when or whose, those below it."""
        page, found = self.page, list[int]()
        for each in items:
            if page.is_statement(each):
                found.append(each)
            elif is_context(page.words(each)) or team_in(page.words(each)):
                self._listed(self._statements(self._items(each)))
        return found

    def _of_table(self, at: int) -> None:
        """Key results in a table under a line or a heading that is a statement: that is their objective."""
        page, under = self.page, self._under(at)
        if not any(page.blocks[each].role == "key result" for each in under):
            return
        own = at >= 0 and page.is_statement(at)
        heads = [
            each for each in under if self._heads_a_table(each) and not (own and not self._is_bold(each))
        ]
        for each in heads or ([at] if own else []):
            page.take(each, "objective")

    def _is_bold(self, at: int) -> bool:
        return "bold" in self.page.blocks[at].marks

    def _heads_a_table(self, at: int) -> bool:
        """Whether the line stands right above a table of key results, and says something."""
        blocks = self.page.blocks
        below = blocks[at + 1 : at + 3]
        return (
            blocks[at].form == "text"
            and [block.form for block in below] == ["row", "row"]
            and below[1].role == "key result"
            and (self._is_bold(at) or (not blocks[at].text.endswith(".") and self.page.speaks_of_okrs))
            and self.page.is_statement(at)
        )

    def _paragraph(self, at: int, heading: int) -> list[int]:
        """A line with a list right below: an objective, unless it only leads over to the list."""
        page = self.page
        items = [each for each in self._items(at) if page.is_statement(each)]
        own = heading < 0 or not page.is_statement(heading) or "bold" in page.blocks[at].marks
        leads_over = page.blocks[at].text.rstrip().endswith(":") and "bold" not in page.blocks[at].marks
        if (
            not own
            or leads_over
            or not page.is_statement(at)
            or page.in_aside(at)
            or len(page.words(at).split()) > 25
        ):
            under = heading in self.accepted or heading < 0 or not page.is_statement(heading)
            return items if under and (leads_over or is_context(page.words(at))) else []
        if not (page.speaks_of_okrs or self._mean(items) >= _ENOUGH):
            return []
        page.take(at, "objective")
        self._results(items)
        return []

    def _headed(self, at: int, items: list[int]) -> None:
        """Items under a heading that is a statement: its key results, or objectives of a theme."""
        page = self.page
        nested = [each for each in items if self._items(each)]
        if nested and 2 * len(nested) >= len(items) and self._deeper(nested):
            page.skip(at, "theme")
            self._listed(items)
            return
        page.take(at, "objective")
        self._results(items)

    def _deeper(self, items: Sequence[int]) -> bool:
        """Whether what stands under the items is measured more than they are."""
        page = self.page
        below = [child for each in items for child in self._items(each)]
        own = sum(page.evidence(each) for each in items) / len(items)
        return sum(page.evidence(each) for each in below) / max(len(below), 1) > own + _CLEAR

    def _listed(self, items: Sequence[int]) -> None:
        """Items under nothing: those with items of their own are objectives, or groups of objectives."""
        page = self.page
        nested = [each for each in items if self._items(each)]
        below = [child for each in nested for child in self._items(each)]
        heads = self._heads(nested)
        believed = page.speaks_of_okrs or (
            self._mean(below) >= _ENOUGH and self._is_believed(below) and self._are_sentences(heads)
        )
        if not nested or not believed:
            return self._alternating(items)
        for each in nested:
            below = [child for child in self._items(each) if page.is_statement(child)]
            deeper = [child for child in below if self._items(child)]
            own = page.evidence(each)
            if deeper and 2 * len(deeper) >= len(below) and self._deeper(deeper):
                page.skip(each, "theme")
                self._listed(below)
            elif own and not any(page.evidence(child) for child in below) and len(nested) < len(items):
                continue
            else:
                page.take(each, "objective")
                self._results(below)
        return None

    def _heads(self, nested: Sequence[int]) -> list[int]:
        """Those that would be objectives: the items, or what stands below where that is nested, too."""
        heads = list[int]()
        for each in nested:
            deeper = [child for child in self._items(each) if self._items(child)]
            heads += deeper if deeper and self._deeper(deeper) else [each]
        return heads

    def _alternating(self, items: Sequence[int]) -> None:
        """A flat list in which lines without a figure head those with one."""
        page = self.page
        if len(items) < 3 or not page.speaks_of_okrs or page.evidence(items[0]):
            return
        measured = [each for each in items if page.evidence(each)]
        if len(measured) * 10 < len(items) * 6:
            return
        for each in items:
            page.take(each, "key result" if page.evidence(each) else "objective")

    def _headings_only(self, at: int) -> None:
        """Headings under a heading, with no lists: the measured ones are its key results."""
        page = self.page
        below = [
            each
            for each in self._under(at)
            if page.blocks[each].form == "heading" and page.is_statement(each)
        ]
        if at < 0 or not page.is_statement(at) or not below or page.evidence(at) or page.blocks[at].depth < 2:
            return
        if sum(1 for each in below if page.evidence(each)) * 2 > len(below) and not any(
            each in self.accepted for each in below
        ):
            page.take(at, "objective")
            for each in below:
                page.take(each, "key result")

    def _results(self, items: Sequence[int]) -> None:
        page = self.page
        for each in items:
            if page.blocks[each].text.startswith(_IDEAS) and not page.evidence(each):
                page.beside(each, "initiative")
                continue
            page.take(each, "key result")
            page.notes_below(each)
