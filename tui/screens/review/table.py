"""How the review draws key results: one to three lines each, with pace bar, cycle strip and belief."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from textual.content import Content
from textual.strip import Strip

from method.plan.formatting import estimated
from method.rhythm.review import asks, asks_about, paces, pressing, proved_false
from method.rhythm.status import Group, now_and_target
from method.wording import review as say
from method.wording.status import DAYS
from tui import instruments
from tui.app.theme import CARE, DIM, HEADING, ROW, STRONG
from tui.screens.base.rag_look import LOOKS, colour_sign
from tui.screens.review.columns import WIDE, Layout, lay_out
from tui.screens.review.conditions import BELIEF, believed, conditions, doubted, on_lines
from tui.terminal.capabilities import needs_letters, signs
from tui.text import clip, pad, shortened, visible, width, words, wrap
from tui.widgets.charts.pieces import merged
from tui.widgets.list.row_list import Row as ListRow

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from method.rhythm.status import Row, Status
    from tui.widgets.charts.pieces import Pieces

_PERCENT = 5
_SHORT_UNIT = 3
_SAID_AT = 3
"""The line of a key result where what was said begins."""


class Line(NamedTuple):
    """A key result with its words, by column; what is drawn is worked out when it is drawn."""

    row: Row
    cells: dict[str, str]
    asks: int


class Part(NamedTuple):
    """A further line of a key result, from the second on."""

    line: Line
    number: int


class Table:
    """The lines of a review and the layout they share."""

    def __init__(self, view: Status, name: Callable[[str], str]) -> None:
        self.false = proved_false(view.plan)
        self._view = view
        self._name = name
        self._room = (0, 0)
        self._layout: Layout | None = None
        self._doubted = doubted(view.plan)
        self._conditions = conditions(view.plan)
        self.lines = {row.key_result.id: self._line(row) for row in view.rows}
        self._widest = self._measure()

    def _line(self, row: Row) -> Line:
        result, stand = row
        now, target = now_and_target(result, stand.value)
        count = asks_about(row, self.false)
        return Line(
            row,
            {
                "key": result.key,
                "name": result.metric or result.statement,
                "now": now,
                "target": target,
                "short target": target if len(result.unit) <= _SHORT_UNIT else target.partition(" ")[0],
                "sentence": result.statement,
                "owner": self._name(result.owner).partition(" ")[0] if result.owner else "",
                "confidence": f"{stand.confidence:>2}" + _change(stand.confidence_change),
                "age": say.NEVER if stand.age_days is None else DAYS.format(days=stand.age_days),
                "asks": f"!{count}" if count else "",
            },
            count,
        )

    def _measure(self) -> dict[str, int]:
        """The widest of each column."""
        lines = [line.cells for line in self.lines.values()]

        def widest(name: str) -> int:
            return max((width(visible(line[name])) for line in lines), default=0)

        found = {name: widest(name) for name in ("name", "sentence", "owner", "age", "asks", "now")}
        figures = found["now"] + 3 + min(widest("target"), _target_room(lines))
        narrow = found["now"] + 3 + widest("short target")
        return found | {"key": min(widest("key"), 8), "figures": figures, "narrow": narrow}

    @property
    def lines_each(self) -> int:
        """How many lines a key result takes."""
        return self._layout.lines if self._layout else 1

    def fit(self, cells: int, height: int) -> bool:
        """Lay out for a list of `cells` on a screen of `height`; True where the layout changed."""
        if (cells, height) == self._room:
            return False
        self._room = (cells, height)
        view = self._view
        letters = needs_letters()
        counts = len(view.rows), len(view.groups), view.weeks
        self._layout = lay_out(cells, height, self._widest, *counts, letters)
        return True

    # --- rows ----------------------------------------------------------------------------------------

    def rows(self, groups: Sequence[Group]) -> Iterable[ListRow]:
        """Rows for a list: objectives as headings, each with its key results."""
        airy = self._layout is not None and self._layout.lines > 1
        for number, group in enumerate(groups):
            objective = group.objective
            if number and airy:
                yield ListRow(f"before {objective.id}", Content(""), heading=True)
            text = f"{objective.key} {objective.text}"
            yield ListRow(objective.id, data=group, text=text, heading=True)
            for at, row in enumerate(group.rows):
                yield from self._rows_of(row, at > 0)
            if not group.rows:
                yield ListRow(f"none {objective.id}", words("  " + say.NO_KEY_RESULTS, DIM), heading=True)

    def _rows_of(self, row: Row, follows: bool) -> Iterable[ListRow]:
        result, line = row.key_result, self.lines[row.key_result.id]
        if follows and self._layout is not None and self._layout.between:
            yield ListRow(f"above {result.id}", Content(""), heading=True)
        text = " ".join((result.key, result.statement, result.metric, line.cells["owner"]))
        yield ListRow(result.id, data=line, text=text)
        for number in range(2, self.lines_each + 1):
            yield ListRow(f"{result.id} {number}", data=Part(line, number), part=True)

    def draw_row(self, row: ListRow, selected: bool) -> Content | Strip:
        """A line of such a list."""
        layout = self._layout
        if layout is None:
            return Content("")
        if isinstance(row.data, Line):
            return self._first(row.data, layout, selected)
        if isinstance(row.data, Part):
            line, number = row.data
            return self._second(line, layout) if number == 2 else self._said(line, number, layout)
        if isinstance(row.data, Group):
            return self._group(row.data)
        return row.content if isinstance(row.content, Content) else words(row.content)

    # --- drawing -------------------------------------------------------------------------------------

    def _first(self, line: Line, layout: Layout, selected: bool) -> Content:
        """Everything that is told in one line."""
        stand = line.row.standing
        parts: list[Content] = []
        for name, cells in layout.sizes.items():
            if name == "sign":
                part = words(pad(_sign(stand.colour, cells), cells), LOOKS.get(stand.colour, STRONG))
            elif name == "bar":
                part = _content(instruments.pace(line.row, cells))
            elif name == "strip":
                part = _content(instruments.strip(line.row, self._view.plan, self._view.today, cells))
            elif name == "dots":
                part = _content(_belief(stand.confidence, cells))
            elif name == "conditions":
                part = self._condition(line, 0, cells)
            elif name == "figures":
                part = words(pad(self._figures(line), cells))
            elif name == "name":
                part = self._named(line, layout, cells, selected)
            else:
                style = {"asks": CARE, "owner": DIM, "key": STRONG if selected else ""}.get(name, "")
                if name == "age" and stand.colour == "silent":
                    style = LOOKS["silent"]
                part = words(pad(line.cells.get(name, ""), cells, right=name == "age"), style)
            parts.append(part)
        return Content(" " * layout.gap).join(parts)

    def _named(self, line: Line, layout: Layout, cells: int, selected: bool) -> Content:
        """The sentence where it fits, else what is measured; tinted under the cursor."""
        sentence = line.row.key_result.statement
        name = sentence if width(visible(sentence)) <= cells else line.cells["name"]
        shown = shortened(name[:1].upper() + name[1:], cells)
        return words(shown, ROW if selected else "") + Content(" " * (cells - width(shown)))

    def _figures(self, line: Line) -> str:
        """`19 → 25%`, the arrows under each other; a long unit goes where it is narrow."""
        now = pad(line.cells["now"], self._widest["now"], right=True)
        target = line.cells["target" if self._room[0] >= WIDE - 3 else "short target"]
        return f"{now} {signs().arrow} {target}"

    def _second(self, line: Line, layout: Layout) -> Content:
        """The way as a bar, its share, and in words how it goes."""
        at = layout.start("name")
        bar = layout.sizes["name"] + layout.gap + layout.sizes["figures"] - _PERCENT
        share = line.row.standing.progress
        percent = "" if share is None else f"{share:.0%}"
        result, heading = line.row.key_result, line.row.standing.heading_for
        figure = "" if heading is None else instruments.named(estimated(heading, (result.target,)), result)
        after = self._beside(layout)
        shown = Content.assemble(
            " " * at,
            _content(instruments.pace(line.row, bar)),
            pad(percent, _PERCENT, right=True),
            " " * layout.gap,
            words(pad(paces(line.row, figure, self._view.today), after), DIM),
        )
        return shown + self._conditions_at(line, 1, layout)

    def _said(self, line: Line, number: int, layout: Layout) -> Content:
        """What was last said, from the third line on; at the right of that what is asked."""
        at = layout.start("name")
        room = layout.sizes["name"] + 2 * layout.gap + layout.sizes["figures"] + self._beside(layout)
        asked = asks(line.row, self.false)
        shown = clip(f"! {asked[0]}" if asked else "", room // 2)
        done = line.row.standing.check_ins
        spoken = " ".join(pressing(done[-1])) if done else say.NO_CHECK_IN
        fit, nth = room - width(shown) - (2 if shown else 0), number - _SAID_AT
        told = wrap(" ".join(spoken.split()), fit)
        here = told[nth : nth + 1] if number < layout.lines else told[nth:]
        left = clip(" ".join(here), fit)
        shown = shown if nth == 0 else ""
        gap = " " * (room - width(left) - width(shown))
        drawn = Content.assemble(" " * at, words(left, "" if done else DIM), gap, words(shown, CARE))
        return drawn + self._conditions_at(line, number - 1, layout)

    def _beside(self, layout: Layout) -> int:
        """Cells right of the figures, up to the conditions."""
        names = list(layout.sizes)
        after = names[names.index("figures") + 1 :]
        sizes = [layout.sizes[name] for name in after if name != "conditions"]
        return sum(sizes) + layout.gap * max(len(sizes) - 1, 0)

    def _conditions_at(self, line: Line, number: int, layout: Layout) -> Content:
        if "conditions" not in layout.sizes:
            return Content("")
        return Content(" " * layout.gap) + self._condition(line, number, layout.sizes["conditions"])

    def _condition(self, line: Line, number: int, cells: int) -> Content:
        """A line of its conditions with their beliefs, the most doubtful first: in full where they fit."""
        found = self._conditions.get(line.row.key_result.id, ())
        lines = on_lines(found, max(cells - BELIEF, 8), self.lines_each)
        if number >= len(lines):
            return Content(" " * cells)
        first, text = lines[number]
        lead = _content(believed(first)) if first is not None else Content(" " * BELIEF)
        return lead + words(pad(text, max(cells - BELIEF, 0)))

    def _group(self, group: Group) -> Strip:
        """An objective, its kind and what puts it in doubt at the right."""
        objective = group.objective
        doubt = f"{signs().wrong} {say.IN_DOUBT}" if objective.id in self._doubted else ""
        tail = Content(f" {signs().dot} ").join(
            [*([words(doubt, CARE)] if doubt else []), Content.styled(objective.kind, DIM)]
        )
        room = self._room[0] - tail.cell_length - 2
        title = words(pad(f"{objective.key} {objective.text}", max(room, 8)), HEADING)
        return Strip((title + Content("  ") + tail).render_segments())


def _content(pieces: Pieces) -> Content:
    return Content.assemble(*merged(pieces))


def _sign(colour: str, cells: int) -> str:
    """The shape of a colour, with its letter where there is room for one."""
    shape = instruments.shape(colour)
    return f"{shape} {colour_sign(colour)[-1]}" if cells > 1 else shape


def _target_room(lines: Sequence[dict[str, str]]) -> int:
    """A unit is cut where it is long, a number never is."""
    return max([14, *(width(visible(line["target"].partition(" ")[0])) for line in lines)])


def _belief(confidence: int, cells: int) -> Pieces:
    """The confidence as dots."""
    sign = signs()
    held = max(0, min(confidence, cells))
    return [(sign.marked * held, ""), (sign.unmarked * (cells - held), DIM)]


def _change(by: int) -> str:
    if not by:
        return " " + signs().same
    return f" {signs().up if by > 0 else signs().down}{abs(by)}"
