"""The lines of a page as they come in: what is kept of each, and why others are skipped."""

from __future__ import annotations

import re

from ..labels import beside, detail, label
from ..outline import Becomes, Block, ImportLine
from ..page import Page
from ..said_behind import peeled as peeled_of
from ..tables.cells import is_placeholder

_SHARE_DONE = re.compile(r"^(?P<words>\D+?)\s*\((?P<done>\d{1,3}\s?%)\)$")


def lines(page: Page) -> list[ImportLine]:
    """What every line becomes; what nobody decided about is skipped."""
    return [_line(page, at, block) for at, block in enumerate(page.blocks)]


def _line(page: Page, at: int, block: Block) -> ImportLine:
    becomes = page.becomes.get(at) or block.role or "skipped"
    words, told = _kept(page, at, becomes)
    why = "" if becomes != "skipped" else page.why.get(at) or block.why or _why(page, at)
    return ImportLine(block.line, block.text, becomes, words, why, page.under[at], told)


def _kept(page: Page, at: int, becomes: Becomes) -> tuple[str, dict[str, str]]:
    block = page.blocks[at]
    told: dict[str, str] = {**block.told, **page.given.get(at, {})}
    if "exact" in block.marks:
        return block.text, told
    if "struck" in block.marks:
        told.setdefault("status", "dropped")
    if "done" in block.marks:
        told.setdefault("status", "done")
    named = page.labels[at] or (label(page.words(at)) if block.role else None)
    if becomes not in ("objective", "key result"):
        found = beside(page.words(at)) or None
        said = detail(page.words(at)) if becomes == "note" else None
        return (found.words if found and found.words else said[1] if said else page.words(at)), told
    peeled = page.peeled(at)
    told = {**peeled.told, **told}
    words = peeled.words
    if named is not None and named.words:
        inner = peeled_of(named.words, page.known, page.names)
        words, told = inner.words, {**inner.told, **told}
    if words.endswith(":"):
        words = words.rstrip(": ")
    if becomes == "objective" and (done := _SHARE_DONE.match(words)):
        words, told = done["words"], {"progress": done["done"], **told}
    return words, told


def _why(page: Page, at: int) -> str:
    block = page.blocks[at]
    if block.marks & {"anchor"}:
        return "table of contents"
    if "link" in block.marks:
        return "link only"
    if page.in_noise(at):
        return "no list of OKRs"
    if is_placeholder(page.words(at)):
        return "placeholder"
    if block.form == "heading":
        return "heading only"
    return "no label" if any(page.labels) else "explanation"
