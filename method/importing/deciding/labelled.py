"""A file with labels: only what they name is taken, at any depth."""

from __future__ import annotations

from ..page import Page
from ..tables.cells import is_placeholder
from .beside import notes_below, put_beside
from .unlabelled import Unlabelled

_WHOSE = frozenset(
    {
        "company",
        "team",
        "our",
        "the",
        "org",
        "organisation",
        "organization",
        "department",
        "annual",
        "quarterly",
    }
)


class Labelled:
    """Follows the blocks in their order."""

    def __init__(self, page: Page) -> None:
        self.page = page
        kinds = [
            found.kind if found is not None else block.role
            for found, block in zip(page.labels, page.blocks, strict=True)
        ]
        self.has_objectives = "objective" in kinds
        self.has_results = "key result" in kinds
        told = [at for at, kind in enumerate(kinds) if kind in ("objective", "key result")]
        bare = frozenset(
            at
            for at, after in zip(told, [*told[1:], -1], strict=False)
            if kinds[at] == "objective" and (after < 0 or kinds[after] == "objective")
        )
        self.unlabelled = Unlabelled(page, has_results=self.has_results, bare=bare)

        self.loose_before = self._loose()

    def _loose(self) -> list[int]:
        """Of each line the last unlabelled one above and beside it that is no heading; -1: none."""
        page, last, found = self.page, dict[int, int](), list[int]()
        for at, block in enumerate(page.blocks):
            found.append(last.get(page.under[at], -1))
            if block.form != "heading" and page.labels[at] is None:
                last[page.under[at]] = at
        return found

    def build(self) -> None:
        page = self.page
        for at, block in enumerate(page.blocks):
            if at in page.becomes or block.role or page.in_noise(at):
                continue
            found = page.labels[at]
            if found is None:
                self.unlabelled.decide(at)
            elif found.kind == "objective":
                self._objective(at)
            else:
                self._result(at)

    def _lead(self, at: int) -> dict[str, str]:
        found = self.page.labels[at]
        lead = found.lead if found is not None else ""
        if lead.lower() in ("committed", "aspirational", "learning"):
            return {"kind": lead.lower()}
        known = lead and (
            self.page.known(lead)
            or (found is not None and found.kind == "key result" and lead.lower() not in _WHOSE)
        )
        return {"owner": lead} if known else {}

    # --- objectives -----------------------------------------------------------------------------------

    def _objective(self, at: int) -> None:
        page, found = self.page, self.page.labels[at]
        assert found is not None
        if is_placeholder(found.words):
            page.skip(at, "placeholder")
            return
        if not found.alone:
            page.take(at, "objective", **self._lead(at))
            return
        page.skip(at, "label")
        below = [
            child for child in page.children[at] if page.labels[child] is None and page.is_statement(child)
        ]
        inside = bool(below)
        if not inside:
            below = self._next(at)
        chosen = below if found.plural and inside and self._are_items(below) else below[:1]
        for each in chosen:
            page.take(each, "objective")
            if page.blocks[at].form != "heading":
                page.move(each, page.under[at])
        rest = [child for child in below if child not in chosen]
        if inside and not self.has_results and page.blocks[at].form == "heading":
            self.unlabelled.results_among(rest)

    def _are_items(self, below: list[int]) -> bool:
        return all(self.page.blocks[each].form in ("item", "heading") for each in below)

    def _next(self, at: int) -> list[int]:
        """The unlabelled statement right after a label that stands alone."""
        page = self.page
        for each in range(at + 1, min(at + 3, len(page.blocks))):
            if page.labels[each] is not None:
                return []
            if page.is_statement(each) and page.blocks[each].form != "row":
                return [each]
        return []

    # --- key results ----------------------------------------------------------------------------------

    def _result(self, at: int) -> None:
        page, found = self.page, self.page.labels[at]
        assert found is not None
        if is_placeholder(found.words):
            page.skip(at, "placeholder")
            return
        if not self.has_objectives:
            self._objective_of(at)
        if not found.alone:
            page.take(at, "key result", **self._lead(at))
            notes_below(page, at)
            return
        page.skip(at, "label")
        below = [
            child for child in page.children[at] if child not in page.becomes and not page.blocks[child].role
        ]
        if not below:
            below = self._run_after(at)
        if any(page.blocks[child].form == "item" for child in below):
            below = [child for child in below if page.blocks[child].form == "item"]
        if found.numbered:
            below, rest = below[:1], below[1:]
            for each in rest:
                put_beside(page, each)
        above = self._numbered(found.refers) if found.refers else -1
        for each in below:
            if page.labels[each] is None and page.is_statement(each):
                if above >= 0:
                    page.move(each, above)
                page.take(each, "key result")
                notes_below(page, each)

    def _numbered(self, number: int) -> int:
        """Index of the objective with that number, by the order in which they stand; -1: there is none."""
        found = [at for at, becomes in sorted(self.page.becomes.items()) if becomes == "objective"]
        return found[number - 1] if 0 < number <= len(found) else -1

    def _run_after(self, at: int) -> list[int]:
        page, found = self.page, []
        for each in range(at + 1, len(page.blocks)):
            block = page.blocks[each]
            if page.labels[each] is not None or block.form == "heading" or block.role:
                break
            if page.under[each] == page.under[at]:
                found.append(each)
        return found

    def _objective_of(self, at: int) -> None:
        """Where only key results have labels: the statement above is their objective."""
        page = self.page
        above = page.chain(at)
        for each in above:
            if page.becomes.get(each) == "objective" or page.blocks[each].role == "objective":
                return
            free = page.becomes.get(each) in (None, "skipped", "note") and page.labels[each] is None
            if free and page.is_statement(each):
                if page.blocks[each].form != "heading" or not self._bold_beside(at):
                    page.take(each, "objective")
                    return
                break
        last = self._beside(at)
        if last >= 0 and page.becomes.get(last) is None and page.is_statement(last):
            page.take(last, "objective")

    def _beside(self, at: int) -> int:
        """The last line beside it and above that is no heading; -1: none, or it is a key result."""
        return self.loose_before[at]

    def _bold_beside(self, at: int) -> bool:
        last = self._beside(at)
        return last >= 0 and "bold" in self.page.blocks[last].marks and self.page.is_statement(last)
