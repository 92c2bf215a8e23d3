"""A line of the list: what it holds, what search looks at, and how it is drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from textual.content import Content
from textual.strip import Strip

from method.plan.folding import folded
from tui.app.theme import DIM, FOUND, HEADING
from tui.text import visible, words

if TYPE_CHECKING:
    from collections.abc import Callable


class Row(NamedTuple):
    """A line of a list. `data` is the screen's own; `text` is what search looks at.

    `content` is drawn when no `render` function is given. A heading is never under the cursor; a `part`
    belongs to the row above it, and the cursor stands on both. The tint of the cursor ends after `tinted`
    cells; 0: it is under all words.
    """

    id: str
    content: Content | str = ""
    data: object = None
    text: str = ""
    heading: bool = False
    disabled: bool = False
    part: bool = False
    tinted: int = 0


def drawn(
    row: Row,
    render: Callable[[Row, int, bool], Content | Strip | str] | None,
    width: int,
    selected: bool,
    found: str,
) -> Content | Strip:
    """The row as `render` draws it (else its content), `found` marked; a plain str is made visible."""
    line = render(row, width, selected) if render else row.content
    if isinstance(line, Strip):
        return line
    if isinstance(line, str):
        line = words(line)
    if row.heading:
        return line.stylize(HEADING)
    if row.disabled:
        line = line.stylize(DIM)
    return _mark_found(line, found) if found else line


def searched(row: Row) -> str:
    """What search looks at."""
    if row.text:
        return row.text
    return row.content if isinstance(row.content, str) else row.content.plain


def _mark_found(content: Content, sought: str) -> Content:
    plain, sought = folded(content.plain), folded(visible(sought))
    if len(plain) != len(content.plain) or not sought:
        return content
    at = plain.find(sought)
    while at >= 0:
        content = content.stylize(FOUND, at, at + len(sought))
        at = plain.find(sought, at + len(sought))
    return content


def strip(content: Content, width: int) -> Strip:
    """One line of content as segments, without anything Textual would add."""
    return Strip(content.render_segments()).adjust_cell_length(width)
