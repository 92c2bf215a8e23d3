"""The labels of a page: which lines have one, and whether they make it a list with labels."""

from __future__ import annotations

from ..labels import defines, label
from ..page import Page


def is_labelled(page: Page) -> bool:
    """Find the labels; whether the file has any of objectives or key results."""
    find_labels(page)
    _forget_noise(page)
    if not any(each is not None and each.kind == "objective" for each in page.labels):
        plain = list(page.labels)
        find_labels(page, goals=True)
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


def find_labels(page: Page, *, goals: bool = False) -> None:
    """Find what the lines are labelled as; `goals`: Goal and Measure are labels, too."""
    of_links: dict[int, bool] = {}
    for at, block in enumerate(page.blocks):
        if block.role:
            continue
        found = label(page.peeled(at).words, goals=goals)
        if found is not None and _is_a_way_there(page, at):
            page.skip(at, "table of contents")
            found = None
        if found is not None and _is_among_links(page, at, of_links):
            page.skip(at, "link only")
            found = None
        if found is not None and found.words and defines(found.words):
            page.skip(at, "definition")
            found = None
        page.labels[at] = found


def _is_a_way_there(page: Page, at: int) -> bool:
    """Whether it is a link to a part of this page, and nothing but such links stands below it."""
    if "anchor" not in page.blocks[at].marks or page.blocks[at].form in ("heading", "row"):
        return False
    return all("anchor" in page.blocks[child].marks for child in page.children[at])


def _is_among_links(page: Page, at: int, of_links: dict[int, bool]) -> bool:
    """Whether it is a link in a list of links, and says no more than they do."""
    if "link" not in page.blocks[at].marks or page.blocks[at].form != "item":
        return False
    above = page.under[at]
    if above not in of_links:
        beside = page.children[above] if above >= 0 else page.tops
        items = [each for each in beside if page.blocks[each].form == "item"]
        links = [each for each in items if "link" in page.blocks[each].marks]
        bare = [each for each in links if not label(page.words(each))]
        of_links[above] = len(bare) > 1 and 2 * len(bare) >= len(items)
    return of_links[above]
