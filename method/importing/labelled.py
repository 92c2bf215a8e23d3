"""A file with labels: only what they name is taken, at any depth."""

from __future__ import annotations

from .labels import beside, label
from .page import Page
from .tables.cells import is_placeholder


def is_labelled(page: Page) -> bool:
    """Find the labels; whether the file has any of objectives or key results."""
    page.find_labels()
    _forget_noise(page)
    if not any(each is not None and each.kind == "objective" for each in page.labels):
        plain = list(page.labels)
        page.find_labels(goals=True)
        _forget_noise(page)
        goals = [
            at
            for at, each in enumerate(page.labels)
            if each is not None and each.kind == "objective" and each.words
        ]
        if not goals or not _have_results(page, goals):
            page.labels = plain
    return any(each is not None and not each.weak for each in page.labels)


def _have_results(page: Page, goals: list[int]) -> bool:
    """Whether goals have key results with labels, or something measured below them."""
    if any(each is not None and each.kind == "key result" for each in page.labels):
        return True
    return any(page.evidence(child) for at in goals for child in page.children[at])


def _forget_noise(page: Page) -> None:
    for at, found in enumerate(page.labels):
        if found is not None and page.in_noise(at):
            page.labels[at] = None
            page.labels_in_noise = page.labels_in_noise or not found.alone


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
        self.bare = frozenset(
            at
            for at, after in zip(told, [*told[1:], -1], strict=False)
            if kinds[at] == "objective" and (after < 0 or kinds[after] == "objective")
        )
        """Objectives without a label of key results before the next."""

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
                self._unlabelled(at)
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
            self._results_among(rest)

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

    def _results_among(self, below: list[int]) -> None:
        for each in below:
            if self.page.blocks[each].form == "item":
                self.page.take(each, "key result")
                self.page.notes_below(each)

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
            page.notes_below(at)
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
                page.beside(each)
        above = self._numbered(found.refers) if found.refers else -1
        for each in below:
            if page.labels[each] is None and page.is_statement(each):
                if above >= 0:
                    page.move(each, above)
                page.take(each, "key result")
                page.notes_below(each)

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

    # --- the rest -------------------------------------------------------------------------------------

    def _unlabelled(self, at: int) -> None:
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
                self._results_among(page.children[at])
                page.skip(at, "label")
            return
        kind = page.becomes.get(held) or page.blocks[held].role
        if kind == "objective" and not self.has_results and page.under[at] == held and self._leads_over(at):
            page.skip(at, "label")
            self._results_among(page.children[at])
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
            page.notes_below(at)
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
            page.beside(at)

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
            page.beside(at)
        elif same and block.form == "item" and not self.has_results and page.is_statement(at):
            page.take(at, "key result")
            page.notes_below(at)


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


def _says_more(page: Page, at: int) -> bool:
    from .labels import beside, detail

    return detail(page.words(at)) is not None or beside(page.words(at)) is not None
