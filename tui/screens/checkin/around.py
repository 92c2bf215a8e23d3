"""What is drawn around the fields of a check-in, and where it stands; the fields are the screen's own."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Static

from method.wording import checkin as say
from tui.app.theme import ACCENT, STRONG
from tui.screens.checkin.head import note_line, round_of, title_line, way, way_line
from tui.screens.checkin.panels import before, conditions, ends, example, my_priorities, picture
from tui.text import words, wrap
from tui.widgets.chrome import Rule
from tui.widgets.frame import entitle

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.widget import Widget

    from tui.screens.checkin.head import Now
    from tui.screens.checkin.room import Room
    from tui.screens.checkin.round import Round

AROUND_CSS = """
CheckInPlace #head { height: auto; padding: 0 1; }
CheckInPlace #around { height: 1fr; }
CheckInPlace #left { width: 3fr; height: 1fr; }
CheckInPlace #right { width: 2fr; height: 1fr; }
CheckInPlace #fields, CheckInPlace #under { height: 1fr; }
CheckInPlace #chart, CheckInPlace #true, CheckInPlace #before, CheckInPlace #week {
    height: 1fr; width: 1fr; padding: 0 1;
    border-title-color: ansi_default; border-title-style: none;
}
CheckInPlace #right, CheckInPlace #before, CheckInPlace #week { display: none; }
CheckInPlace.-wide #right, CheckInPlace.-tall #before, CheckInPlace.-tall #week { display: block; }
CheckInPlace #under { layout: vertical; }
CheckInPlace.-vast #under { layout: horizontal; }
CheckInPlace.-vast #left { width: 2fr; }
CheckInPlace.-vast #right { width: 3fr; }
CheckInPlace.-wide #chart, CheckInPlace.-wide #true,
CheckInPlace.-wide #before, CheckInPlace.-wide #week { border: round $border; }
CheckInPlace.-wide #fields { border: round ansi_bright_cyan; padding: 0 1; }
CheckInPlace.-wide Rule, CheckInPlace.-none #around { display: none; }
CheckInPlace HeadingLine { margin-top: 0; }
CheckInPlace.-airy HeadingLine { margin-top: 1; }
"""


class Seen(NamedTuple):
    """What is drawn: the key result as it stands and will, its round, the value typed, who looks."""

    now: Now
    round: Round
    value: float | None
    who: str


def composed(form: Widget) -> Iterable[Widget]:
    """Which key result; left the fields and what was said before, right the chart and what matters to it."""
    yield Static(id="head", markup=False)
    yield Rule()
    fields = Vertical(form, id="fields")
    under = Horizontal(Static(id="true", markup=False), Static(id="week", markup=False), id="under")
    left = Vertical(fields, Static(id="before", markup=False), id="left")
    right = Vertical(Static(id="chart", markup=False), under, id="right")
    yield Horizontal(left, right, id="around")


class Around:
    """Draws it into the widgets of `place`."""

    def __init__(self, place: Widget) -> None:
        self._place = place

    def _static(self, name: str) -> Static:
        return self._place.query_one(name, Static)

    def draw_none(self, told: str, room: Room) -> None:
        """There is nothing to check in: that, and what will stand here."""
        lines = [words(line) for line in wrap(told, room.cells - 2)]
        head = self._static("#head")
        head.styles.height = "auto"
        head.update(Content("\n").join([*lines, Content(""), example(room.cells - 2)]))

    def draw(self, seen: Seen, room: Room) -> None:
        """What stands above and beside the fields."""
        now, cells = seen.now, room.cells - 2
        stops = round_of(seen.round.mine, now.result, seen.round.is_due, cells)
        lines = [stops, title_line(now, cells)]
        if room.tall:
            lines = [lines[0], Content(""), lines[1]]
        if not room.wide:
            lines.append(way_line(now, cells))
        if not room.tall:
            lines.append(note_line(now, cells))
        self._static("#head").update(Content("\n").join(lines), layout=False)
        if not room.wide:
            return
        self.draw_chart(seen, room)
        entitle(self._place.query_one("#fields"), say.THIS_CHECK_IN, style=f"{STRONG} {ACCENT}")
        self._frame("#true", say.BESIDE_CONDITIONS, conditions(now, *room.inside("#true")))
        if room.tall:
            self._frame("#before", say.BESIDE_BEFORE, before(now, *room.inside("#before")))
            mine = my_priorities(now.plan, seen.who, now.today, *room.inside("#week"))
            self._frame("#week", say.BESIDE_WEEK, mine)

    def _frame(self, name: str, title: str, shown: Content) -> None:
        entitle(self._static(name), title)
        self._static(name).update(shown, layout=False)

    def draw_chart(self, seen: Seen, room: Room) -> None:
        """The chart: it moves with the value that is being typed."""
        cells, rows = room.inside("#chart")
        chart = self._static("#chart")
        entitle(chart, ends(seen.now), way(seen.now), cells + 4)
        chart.update(picture(seen.now, seen.value, cells, rows), layout=False)
