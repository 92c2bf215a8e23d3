"""A file without labels: headings, bold lines and nesting say what is an objective and what a key result."""

from __future__ import annotations

from collections.abc import Sequence

from ..context import is_context, team_in
from ..page import Page
from .afterwards import beside_objectives, lone_lines
from .beside import notes_below, put_beside
from .heads import ENOUGH, Heads

_IDEAS = ("💡", "🛠", "🔧", "🔨", "🧪")


def build(page: Page) -> None:
    """Decide about every section of the page, from the top."""
    _Positional(page).build()


class _Positional:
    def __init__(self, page: Page) -> None:
        self.page = page
        self.heads = Heads(page)
        self.accepted: set[int] = set()

    def build(self) -> None:
        page = self.page
        page.unaside = frozenset(self.heads.goals_of_one_word())
        sections = [-1, *(at for at, block in enumerate(page.blocks) if block.form == "heading")]
        sections = [at for at in sections if at < 0 or not (page.in_noise(at) or page.in_aside(at))]
        self.accepted = self.heads.accepted(sections)
        for at in sections:
            self._section(at)
        lone_lines(self.page)
        beside_objectives(self.page)

    # --- a section --------------------------------------------------------------------------------

    def _section(self, at: int) -> None:
        page = self.page
        if at >= 0 and page.becomes.get(at) == "key result":
            notes_below(page, at)
            return
        if any(page.blocks[each].role in ("objective", "key result") for each in self.heads.under(at)):
            self._of_table(at)
        items = self._statements(self.heads.items(at))
        for paragraph in self.heads.under(at):
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
                self._listed(self._statements(self.heads.items(each)))
        return found

    def _of_table(self, at: int) -> None:
        """Key results in a table under a line or a heading that is a statement: that is their objective."""
        page, under = self.page, self.heads.under(at)
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
        items = [each for each in self.heads.items(at) if page.is_statement(each)]
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
        if not (page.speaks_of_okrs or self.heads.mean(items) >= ENOUGH):
            return []
        page.take(at, "objective")
        self._results(items)
        return []

    def _headed(self, at: int, items: list[int]) -> None:
        """Items under a heading that is a statement: its key results, or objectives of a theme."""
        page = self.page
        nested = [each for each in items if self.heads.items(each)]
        if nested and 2 * len(nested) >= len(items) and self.heads.are_deeper(nested):
            page.skip(at, "theme")
            self._listed(items)
            return
        page.take(at, "objective")
        self._results(items)

    def _listed(self, items: Sequence[int]) -> None:
        """Items under nothing: those with items of their own are objectives, or groups of objectives."""
        page = self.page
        nested = [each for each in items if self.heads.items(each)]
        below = [child for each in nested for child in self.heads.items(each)]
        heads = self._objectives_among(nested)
        believed = page.speaks_of_okrs or (
            self.heads.mean(below) >= ENOUGH
            and self.heads.is_believed(below)
            and self.heads.are_sentences(heads)
        )
        if not nested or not believed:
            return self._alternating(items)
        for each in nested:
            below = [child for child in self.heads.items(each) if page.is_statement(child)]
            deeper = [child for child in below if self.heads.items(child)]
            own = page.evidence(each)
            if deeper and 2 * len(deeper) >= len(below) and self.heads.are_deeper(deeper):
                page.skip(each, "theme")
                self._listed(below)
            elif own and not any(page.evidence(child) for child in below) and len(nested) < len(items):
                continue
            else:
                page.take(each, "objective")
                self._results(below)
        return None

    def _objectives_among(self, nested: Sequence[int]) -> list[int]:
        """Those that would be objectives: the items, or what stands below where that is nested, too."""
        heads = list[int]()
        for each in nested:
            deeper = [child for child in self.heads.items(each) if self.heads.items(child)]
            heads += deeper if deeper and self.heads.are_deeper(deeper) else [each]
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
            for each in self.heads.under(at)
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
                put_beside(page, each, "initiative")
                continue
            page.take(each, "key result")
            notes_below(page, each)
