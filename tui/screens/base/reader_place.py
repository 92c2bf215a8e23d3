"""Places that are read line by line: each line can be under the cursor, and Enter follows its link."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from textual import events
from textual.content import Content
from textual.strip import Strip

from method.wording import review as say
from tui.app.navigation import Link
from tui.app.theme import HEADING
from tui.screens.base.action import KeyAction
from tui.screens.base.team_place import TeamPlace
from tui.text import words, wrap
from tui.widgets.list.row_list import Row, RowList

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from textual.widget import Widget

    from store.documents.plan import Plan

READABLE = 100
"""Cells beyond which a line of prose is hard to read."""
ROOMY = 150
"""Cells from which two columns of prose stand side by side."""
GUTTER = 4


class ReaderPlace(TeamPlace):
    """Lines of text. Subclasses give `lines`, and by digit the rows that begin a section."""

    def compose_body(self) -> Iterable[Widget]:
        """The lines."""
        yield RowList(render=draw)

    def on_mount(self) -> None:
        """The lines take the keys."""
        self.take_keys()

    def take_keys(self) -> None:
        """The cursor to what is read."""
        self.query_one(RowList).focus()

    def on_resize(self, event: events.Resize) -> None:
        """Wrap again."""
        if self._shown is not None:
            self._fill(self._shown, event.size.width, event.size.height)

    def show(self, plan: Plan) -> None:
        """Draw all lines."""
        size = self.size or self.app.size
        self._fill(plan, size.width, size.height)
        super().show(plan)

    def _fill(self, plan: Plan, width: int, height: int) -> None:
        self.query_one(RowList).replace(self.lines(plan, self.measure(width), height))

    def measure(self, width: int) -> int:
        """Cells of a line on a screen so wide."""
        return min(width - 5, READABLE)

    def lines(self, plan: Plan, cells: int, height: int) -> Iterable[Row]:
        """The lines for a width of `cells`, on a screen so high."""
        return ()

    # --- going ---------------------------------------------------------------------------------------

    @property
    def link(self) -> Link | None:
        """Where the line under the cursor leads."""
        row = self.query_one(RowList).row
        return row.data if row is not None and isinstance(row.data, Link) else None

    async def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        """Enter on a line."""
        event.stop()
        await self.follow()

    async def follow(self) -> None:
        """Go where the line under the cursor leads."""
        link = self.link
        if link is None:
            self.say(say.WHY_NO_LINK)
        else:
            await self.navigation.open(link)

    def jump(self, row_id: str) -> None:
        """Set the cursor on a row and bring what follows it into sight."""
        rows = self.query_one(RowList)
        if rows.move_to(row_id):
            at = next(index for index, row in enumerate(rows.rows) if row.id == row_id)
            title = rows.rows[at - 1] if at else rows.rows[at]
            titled = title.heading and bool(str(title.content).strip())
            rows.scroll_to(y=at - 1 if titled else at, animate=False)

    def sections(self, named: Sequence[tuple[str, str]]) -> Iterable[KeyAction]:
        """A digit for each section: (id of its row, its name)."""
        for number, (row_id, name) in enumerate(named, 1):
            does = say.ACT_SECTION[1].format(name=name)
            yield KeyAction(str(number), name, does, partial(self.jump, row_id), in_footer=False)


def draw(row: Row, cells: int, selected: bool) -> Content | Strip:
    """A row as it was made; a heading keeps its own style."""
    line = row.content if isinstance(row.content, Content) else words(row.content)
    return Strip(line.render_segments()) if row.heading else line


def prose(
    row_id: str,
    text: str,
    cells: int,
    *,
    lead: Content | str = "",
    style: str = "",
    link: Link | None = None,
    hang: int | None = None,
    part: bool = False,
) -> Iterable[Row]:
    """One row with `text` in at most `cells` after `lead`, over several lines where it needs them.

    Lines after the first are indented by `hang`; a `part` belongs to the row above.
    """
    first = lead if isinstance(lead, Content) else words(lead)
    indent = first.cell_length if hang is None else hang
    taken = max(first.cell_length - indent, 0)
    # Letters in place of what the lead takes beyond the indent, so that the first line is broken sooner.
    lines = wrap("x" * taken + " ".join(text.split()), max(cells - indent, taken + 8, 12))
    lines[0] = lines[0][taken:]
    for number, line in enumerate(lines):
        start = first if number == 0 else Content(" " * indent)
        id = f"{row_id}+{number}" if number else row_id
        yield Row(id, start + words(line, style), data=link, part=part or number > 0)


def side_by_side(left: Sequence[Row], right: Sequence[Row], cells: int) -> Iterable[Row]:
    """Two columns as rows of one list: the cursor walks the left one, and where that has ended the right one.

    The left column takes `cells`; only rows of the left carry links while there are any.
    """
    gap = " " * GUTTER
    for at in range(max(len(left), len(right))):
        beside = _content(right[at]) if at < len(right) else Content("")
        if at >= len(left):
            yield right[at]._replace(content=Content(" " * cells + gap) + beside)
            continue
        row, own = left[at], _content(left[at])
        fill = " " * max(cells - own.cell_length, 0)
        yield row._replace(content=own + Content(fill + gap) + beside, tinted=max(own.cell_length, 1))


def _content(row: Row) -> Content:
    """A row as it is drawn."""
    content = row.content if isinstance(row.content, Content) else words(row.content)
    return (
        content.stylize(HEADING) if row.heading and content.plain.strip() and not content.spans else content
    )


def heading(row_id: str, title: str) -> Iterable[Row]:
    """An empty line and a title."""
    yield Row(f"{row_id} gap", Content(""), heading=True)
    yield Row(f"{row_id} title", words(title, HEADING), heading=True)
