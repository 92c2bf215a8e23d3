"""What stands beside objectives and key results: their notes, initiatives, and lines such as `Owner: Jo`."""

from __future__ import annotations

from method.coach.sentence.hung_on.peel import peel

from ..labels import beside, detail
from ..outline import Becomes
from ..page import Page


def notes_below(page: Page, at: int, becomes: Becomes = "note") -> None:
    """What stands deeper under a key result or a label is a note of it, or what its own label says."""
    for child in page.children[at]:
        if child in page.becomes or page.blocks[child].role:
            continue
        named = page.labels[child]
        if named is None or named.weak or becomes != "note":
            put_beside(page, child, becomes)


def put_beside(page: Page, at: int, becomes: Becomes = "note") -> None:
    """An unlabelled line beside an objective or a key result."""
    block, words = page.blocks[at], page.words(at)
    if block.marks & {"anchor"}:
        page.skip(at, "link only")
        return
    named, said = beside(words), detail(words)
    if said is not None and _is_detail(*said):
        page.take(at, "detail", **{said[0]: said[1]})
    elif named is not None:
        below: Becomes = "initiative" if named.kind == "initiative" else "note"
        if named.words:
            page.take(at, below)
        else:
            page.skip(at, "label")
        notes_below(page, at, below)
        return
    elif said is not None and not said[1]:
        page.skip(at, "label")
    else:
        page.take(at, becomes)
    notes_below(page, at, becomes)


def _is_detail(name: str, words: str) -> bool:
    """Whether the field's value is one, and no sentence of its own."""
    if not words:
        return False
    if name in ("owner", "contributors"):
        return len(words.split()) <= 8
    if name in ("status", "progress", "current", "kind", "priority"):
        return len(peel(words).words.split("(")[0].split()) <= 4
    return len(words.split()) <= 6
