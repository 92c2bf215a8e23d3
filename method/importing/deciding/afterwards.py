"""Lines that are told by what stands around them, once the lists of a page are read."""

from __future__ import annotations

from ..context import cycle_in, is_context
from ..page import Page
from .beside import put_beside


def lone_lines(page: Page) -> None:
    """Lines by themselves in a cycle's section, where other such lines head lists: objectives, too."""
    shaped = any(
        page.blocks[at].form == "text" and kind == "objective" and "bold" not in page.blocks[at].marks
        for at, kind in page.becomes.items()
    )
    if not shaped:
        return
    for at, block in enumerate(page.blocks):
        above = page.under[at]
        if at in page.becomes or block.form != "text" or above < 0 or page.blocks[above].form != "heading":
            continue
        heading = page.blocks[above].text
        short = len(page.words(at).split()) <= 14 and not block.marks & {"italic", "bold", "link"}
        if (
            is_context(heading)
            and cycle_in(heading)
            and short
            and page.is_statement(at)
            and not block.text.endswith((".", ":"))
        ):
            page.take(at, "objective")


def beside_objectives(page: Page) -> None:
    """Owners, whys and lines right under an objective's heading."""
    for at, block in enumerate(page.blocks):
        above = page.under[at]
        if at in page.becomes or block.role or block.form != "text" or above < 0:
            continue
        if page.becomes.get(above) in ("objective", "key result") and not block.marks & {
            "link",
            "anchor",
        }:
            put_beside(page, at)
