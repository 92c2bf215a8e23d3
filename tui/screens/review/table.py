"""How the review draws a key result in one line: which columns there are, and how wide each is."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from textual.content import Content
from textual.strip import Strip

from method.plan.formatting import estimated
from method.rhythm import progress as sums
from method.rhythm.review import asks_about, pressing, proved_false
from method.rhythm.standing import span
from method.rhythm.status import Group, heights, now_and_target, short
from method.wording import review as say
from method.wording.status import DAYS
from tui.app.theme import CARE, DIM, HEADING, STRONG
from tui.screens.base.rag_look import LOOKS, colour_sign
from tui.terminal.capabilities import signs
from tui.text import pad, visible, width, words
from tui.widgets.charts.sparkline import trend
from tui.widgets.list.row_list import Row as ListRow

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from method.rhythm.status import Row, Status
    from store.documents.okrs import KeyResult
    from store.documents.plan import Plan

ALWAYS = ("letter", "key", "what", "direction", "figures", "confidence", "age", "asks")
BY_NEED = ("trend", "owner", "heading", "expected", "colour")
"""The optional columns, the most useful first."""
ORDER = (
    *("letter", "colour", "key", "what", "owner", "direction", "figures", "expected", "heading"),
    *("trend", "confidence", "age", "asks", "said"),
)
MOST = {"key": 8, "target": 14, "owner": 10, "expected": 16, "heading": 16, "confidence": 5, "age": 4}
ENDS = ("now", "target")
ROOM_FOR_WHAT, ROOM_FOR_SENTENCE = 22, 58
"""Cells of `what` below which no further column comes in, and from which the whole sentence stands there."""
_PERIODS = 13
"""Check-in periods a trend shows; where there is room each takes two cells."""
MOST_WHAT, ROOM_FOR_SAID = 64, 30
"""Cells beyond which `what` gains nothing, and from which what is left holds the last words."""


class Line(NamedTuple):
    """A key result with its cells as text, by column; what is drawn is worked out when it is drawn."""

    row: Row
    cells: dict[str, str]
    asks: int


class Table:
    """The lines of a review and the widths they share."""

    def __init__(self, view: Status, name: Callable[[str], str]) -> None:
        self.false = proved_false(view.plan)
        self._view = view
        self._name = name
        self._sizes: dict[str, int] = {}
        self._room = 0
        self._doubted = _doubted(view.plan)
        self.lines = {row.key_result.id: self._line(row) for row in view.rows}

    def _line(self, row: Row) -> Line:
        result, stand = row
        plan, today = self._view.plan, self._view.today
        now, target = now_and_target(result, stand.value)
        expected = None
        if stand.progress is not None:
            expected = sums.expected_value(result, *span(result, plan), today)
        count = asks_about(row, self.false)
        return Line(
            row,
            {
                "letter": colour_sign(stand.colour),
                "colour": stand.colour,
                "key": result.key,
                "now": now,
                "target": target,
                "owner": self._name(result.owner).partition(" ")[0] if result.owner else "",
                "expected": _rough(expected, result),
                "heading": _rough(stand.heading_for, result),
                "confidence": f"{stand.confidence:>2}" + _change(stand.confidence_change),
                "age": say.NEVER if stand.age_days is None else DAYS.format(days=stand.age_days),
                "asks": f"!{count}" if count else "",
            },
            count,
        )

    def fit(self, room: int) -> bool:
        """Share out `room` cells among the columns; True where their widths changed."""
        if room == self._room:
            return False
        self._room = room
        lines = [line.cells for line in self.lines.values()]

        def widest(name: str) -> int:
            cells = max((width(visible(line[name])) for line in lines), default=0)
            return max(width(_title(name)), min(cells, MOST[name]))

        sizes = {"letter": 2, "direction": 1, "asks": 3, "colour": 11, "trend": 8 if room < 96 else _PERIODS}
        sizes |= {name: widest(name) for name in MOST if name not in ENDS}
        now, target = (max((width(visible(line[name])) for line in lines), default=1) for name in ENDS)
        numbers = (width(visible(line["target"].partition(" ")[0])) for line in lines)
        target = max(min(target, MOST["target"]), *numbers, 1)  # a unit is cut, a number never is
        sizes |= {"now": now, "target": target, "figures": max(now + 3 + target, width(_title("figures")))}
        shown = list(ALWAYS)
        for spared in ("asks", "age", "confidence"):  # on a very narrow screen
            if room - self._taken(shown, sizes) < 8:
                shown.remove(spared)
        for name in BY_NEED:
            if room - self._taken([*shown, name], sizes) >= ROOM_FOR_WHAT:
                shown.append(name)
        sizes["what"] = max(room - self._taken(shown, sizes), 4)
        if sizes["what"] - ROOM_FOR_SENTENCE > ROOM_FOR_SAID:
            self._share_out(shown, sizes)
        self._sizes = {name: sizes[name] for name in ORDER if name in shown}
        self._sizes |= {"now": now, "target": target}
        return True

    def _share_out(self, shown: list[str], sizes: dict[str, int]) -> None:
        """Give cells that no sentence needs to a wider trend and to the last words."""
        sentences = (line.row.key_result.statement for line in self.lines.values())
        most = max((width(visible(sentence)) for sentence in sentences), default=0)
        what = min(max(most, ROOM_FOR_SENTENCE), MOST_WHAT)
        left = sizes["what"] - what
        if "trend" in shown and left - sizes["trend"] > ROOM_FOR_SAID:
            left -= sizes["trend"]
            sizes["trend"] *= 2
        if left > ROOM_FOR_SAID:
            sizes |= {"what": what, "said": left - 1}
            shown.append("said")

    @staticmethod
    def _taken(shown: Sequence[str], sizes: dict[str, int]) -> int:
        return sum(sizes[name] for name in shown if name != "what") + len(shown) - 1

    def titles(self) -> Content:
        """The line above the columns."""
        parts = [(name, _title(name)) for name in self._columns]
        right = ("age",)
        text = " ".join(pad(title, self._sizes[name], right=name in right) for name, title in parts)
        return Content.styled("  " + text, DIM)

    @property
    def _columns(self) -> Iterable[str]:
        return (name for name in self._sizes if name in ORDER)

    def draw(self, line: Line) -> Content:
        """A key result."""
        result, stand = line.row
        shown = {**line.cells, "what": result.metric or result.statement}
        if self._sizes["what"] >= ROOM_FOR_SENTENCE:
            shown["what"] = result.statement
        shown["direction"] = {"increase": signs().up, "decrease": signs().down}.get(
            result.direction or "", signs().same if result.direction == "keep" else " "
        )
        sizes = self._sizes
        figures = pad(shown["now"], sizes["now"], right=True) + f" {signs().arrow} " + shown["target"]
        shown["figures"] = figures
        if "said" in sizes and stand.check_ins:
            shown["said"] = " ".join(pressing(stand.check_ins[-1]))
        if "trend" in sizes:
            levels = heights(line.row, self._view.plan, self._view.today)
            wide = sizes["trend"] > _PERIODS
            shown["trend"] = trend([level for level in levels for _ in range(1 + wide)], sizes["trend"], 0, 1)
        styles = {
            "letter": LOOKS.get(stand.colour, STRONG),
            "colour": LOOKS.get(stand.colour, STRONG),
            "asks": CARE,
            "age": STRONG if stand.colour == "silent" else "",
        }
        parts: list[Content] = []
        for name in self._columns:
            right = name in ("age", "expected", "heading")
            text = pad(shown.get(name, ""), sizes[name], right=right)
            bare = text.rstrip()  # a colour ends with its word: under the cursor it is a background
            parts.append(words(bare, styles.get(name, "")) + Content(" " * (width(text) - width(bare))))
        return Content(" ").join(parts)

    def rows(self, groups: Sequence[Group]) -> Iterable[ListRow]:
        """Rows for a list: objectives as headings, each with its key results."""
        for group in groups:
            objective = group.objective
            text = f"{objective.key} {objective.text}"
            yield ListRow(objective.id, data=group, text=text, heading=True)
            for row in group.rows:
                result, line = row.key_result, self.lines[row.key_result.id]
                text = " ".join((result.key, result.statement, result.metric, line.cells["owner"]))
                yield ListRow(result.id, data=line, text=text)
            if not group.rows:
                yield ListRow(f"none {objective.id}", words("  " + say.NO_KEY_RESULTS, DIM), heading=True)

    def draw_row(self, row: ListRow) -> Content | Strip:
        """A row of such a list."""
        if isinstance(row.data, Line):
            return self.draw(row.data)
        if isinstance(row.data, Group):
            return self._group(row.data)
        return row.content if isinstance(row.content, Content) else words(row.content)

    def _group(self, group: Group) -> Strip:
        """An objective, its kind at the right."""
        objective = group.objective
        kind: str = objective.kind
        if objective.id in self._doubted:
            kind = f"{signs().wrong} {say.IN_DOUBT}, {kind}"
        title = pad(f"{objective.key} {objective.text}", max(self._room - width(kind) - 1, 8))
        line = words(title, HEADING) + Content.styled(" " + kind, DIM)
        return Strip(line.render_segments())


def _doubted(plan: Plan) -> frozenset[str]:
    """Ids of all that a condition proved false puts in doubt."""
    false = [one for one in plan.conditions if one.state == "false"]
    if not false:
        return frozenset()
    from method.planning.condition_tree import in_doubt  # not paid for where nothing proved false

    return frozenset(id for one in false for id in in_doubt(one, plan))


def _title(name: str) -> str:
    return say.COLUMNS.get(name, "").format(arrow=signs().arrow)


def _rough(value: float | None, result: KeyResult) -> str:
    """A figure that is only worked out: no more decimals than it can bear."""
    return "" if value is None else short(estimated(value, (result.target,)))


def _change(by: int) -> str:
    if not by:
        return " " + signs().same
    return f" {signs().up if by > 0 else signs().down}{abs(by)}"
