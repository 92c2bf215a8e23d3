"""Below the list of the review: what the key result under the cursor says, and the news where they fit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from method.plan.formatting import day
from method.wording import review as say
from tui.app.theme import DIM, HEADING, STRONG
from tui.screens.review.summary import LEAST_TOLD, lines_for_telling, told
from tui.text import clip, pad, words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import date

    from textual.widget import Widget

    from method.plan.change_log import News
    from tui.screens.review.table import Line

_AROUND = 6
"""Lines of the screen that belong neither to the rows nor to the footer."""
_LEAST_NEWS = 4
"""Lines from which the news show: a gap, their title, two of them."""
_NAME, _KEY = 9, 6


class Foot(Vertical):
    """Takes the height that the rows leave; the news stay the same while the cursor moves."""

    DEFAULT_CSS = """
    Foot { height: auto; padding: 0 2; }
    Foot #detail { height: 2; }
    Foot #news { height: auto; display: none; margin-top: 1; }
    """

    def __init__(self) -> None:
        super().__init__()
        self._lines = LEAST_TOLD
        self._room = 0
        self._news: Sequence[News] = ()
        self._since: date | None = None
        self._today: date | None = None

    def compose(self) -> Iterable[Widget]:
        """What is said of one, and the news."""
        yield Static(id="detail", markup=False)
        yield Static(id="news", markup=False)

    def fit(self, height: int, rows: int, tells: bool, name: Callable[[str], str]) -> int:
        """Share out a screen of `height`; how many lines the list gets, 0: all that are left.

        Without `tells` each row says by itself what would stand here.
        """
        lines = lines_for_telling(height, rows) if tells else 0
        if lines != self._lines:
            self._lines = lines
            detail = self.query_one("#detail", Static)
            detail.styles.height, detail.styles.display = lines, "block" if lines else "none"
        self._room = height - _AROUND - rows - lines
        self._draw_news(name)
        return rows + 1 if self._room >= _LEAST_NEWS else 0

    def tell(
        self,
        line: Line | None,
        false: dict[str, list[str]],
        today: date,
        name: Callable[[str], str],
        none: str,
    ) -> None:
        """What the key result under the cursor asks, and what was last said of it."""
        if not self._lines and line is not None:
            return
        text = none if line is None else "\n".join(told(line, false, name, self._cells, self._lines, today))
        self.query_one("#detail", Static).update(words(text, newlines=True), layout=False)

    def bring(self, news: Sequence[News], since: date, today: date, name: Callable[[str], str]) -> None:
        """Set the news since a day, those on objectives and key results first."""
        self._news, self._since = sorted(news, key=lambda one: not one.key), since
        self._today = today
        self._draw_news(name)

    @property
    def _cells(self) -> int:
        return self.size.width or self.app.size.width - 4

    def _draw_news(self, name: Callable[[str], str]) -> None:
        panel, shows = self.query_one("#news", Static), bool(self._news) and self._room >= _LEAST_NEWS
        panel.styles.display = "block" if shows else "none"
        if not shows or self._since is None:
            return
        lines = [words(say.SINCE.format(day=day(self._since, self._today)), HEADING)]
        for one in self._news[: self._room - 2]:
            who = pad(name(one.who).partition(" ")[0], _NAME)
            said = clip(" ".join(one.text.split()), self._cells - _NAME - _KEY)
            lines.append(words(who, STRONG) + words(pad(one.key, _KEY), DIM) + words(said))
        panel.update(Content("\n").join(lines))
