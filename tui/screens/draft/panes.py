"""What the draft screen draws: list, sentence, what was read, coach; and how the set fits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from method.wording import draft as say
from tui.app.theme import STRONG
from tui.screens.draft import view
from tui.text import words
from tui.widgets.chrome import Rule
from tui.widgets.coach_panel import CoachPanel, Prompt
from tui.widgets.list.row_list import Row, RowList

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from textual.app import ComposeResult
    from textual.geometry import Size

    from method.coach.prompts import Prompt as Question
    from tui.screens.draft.sentence.field import SentenceField

_WIDE, _SHORT = 110, 24
_LINES_BELOW, _LINES_BESIDE = 2, 4
_BELOW_LIST = 22
"""Lines of a wide screen that the list leaves free, among them those for what belongs to a row."""


class DraftPanes(Vertical):
    """The list above, sentence or field under it, the coach beside (or below). It draws what it is given."""

    DEFAULT_CSS = """
    DraftPanes { height: 1fr; }
    DraftPanes #left, DraftPanes #right { height: auto; width: 1fr; }
    DraftPanes #left { height: 1fr; }
    DraftPanes #sentence, DraftPanes #read { padding: 0 1; }
    DraftPanes #sentence { height: auto; max-height: 3; }
    DraftPanes #read { height: 2; }
    DraftPanes Editor { padding: 0 1; max-height: 4; display: none; }
    DraftPanes.-typing Editor { display: block; }
    DraftPanes.-typing #sentence { display: none; }
    DraftPanes #more, DraftPanes #more-rule, DraftPanes #hangs { display: none; }
    DraftPanes #hangs { height: 1fr; padding: 0 1; }
    DraftPanes #more { height: 1fr; padding: 0 1; }
    DraftPanes.-wide { layout: horizontal; }
    DraftPanes.-wide #more, DraftPanes.-wide #more-rule, DraftPanes.-wide #hangs { display: block; }
    DraftPanes.-wide #right { width: 48; height: 1fr; margin-left: 2; }
    """

    def __init__(self, field: SentenceField) -> None:
        super().__init__()
        self.field = field
        self.rows = RowList(render=view.draw_row, empty=say.EMPTY)
        self._title = Rule(id="what")
        self._sentence = Static(id="sentence", markup=False)
        self._read = Static(id="read", markup=False)
        self._hangs = Static(id="hangs", markup=False)
        self._coach = CoachPanel()
        self._more = Static(id="more", markup=False)

    def compose(self) -> ComposeResult:
        """List, sentence, what was read; the coach."""
        with Vertical(id="left"):
            yield self.rows
            yield self._title
            yield self._sentence
            yield self.field
            yield self._read
            yield self._hangs
        with Vertical(id="right"):
            yield self._coach
            yield Rule(say.FINDINGS_TITLE, id="more-rule")
            yield self._more

    @property
    def is_wide(self) -> bool:
        """Whether there is room beside the list, for the coach, and below it, for what hangs from a row."""
        return self.has_class("-wide")

    def resized(self, screen: Size) -> None:
        """Wide: the coach stands beside."""
        self.set_class(screen.width >= _WIDE, "-wide")
        self._coach.give_lines(_LINES_BESIDE if self.is_wide else _LINES_BELOW)

    def show_rows(self, rows: Iterable[Row], screen_height: int) -> None:
        """Show these rows; on a wide screen the sentence stands right below the last of them."""
        self.rows.replace(rows)
        if self.is_wide:
            most = max(screen_height - _BELOW_LIST, 4)
            self.rows.styles.height = min(max(len(self.rows.rows), 3), most)
        else:
            self.rows.styles.height = "1fr"

    def show_sentence(self, title: str, sentence: str) -> None:
        """The line under the cursor."""
        self._title.show(title)
        self._sentence.update(words(sentence, STRONG))

    def show_field(self, title: str) -> None:
        """The field in the sentence's place, with the keys."""
        self.add_class("-typing")
        self._title.show(title)
        self.field.focus()

    def hide_field(self) -> None:
        """The sentence again; the list takes the keys."""
        self.remove_class("-typing")
        self.rows.focus()

    @property
    def advice_cells(self) -> int:
        """Cells in a line of what was read."""
        return max(self._read.size.width - 2, 20)

    def show_advice(self, lines: Content) -> None:
        """What was read of the sentence, and the weightiest finding."""
        self._read.update(lines, layout=False)

    def show_findings(self, every: Content) -> None:
        """All findings; seen on a wide screen."""
        self._more.update(every, layout=False)

    def show_questions(self, asked: Iterable[Question], keys: str) -> None:
        """What the coach asks, and the keys that answer it."""
        self._coach.show([Prompt(each.id, each.text) for each in asked], keys)

    @property
    def room_for_hanging(self) -> tuple[int, int]:
        """Cells and lines for what hangs from a row, on a wide screen."""
        return max(self._hangs.size.width - 2, 20), self._hangs.size.height

    def show_hanging(self, lines: Content) -> None:
        """What hangs from the line under the cursor; seen on a wide screen."""
        self._hangs.update(lines, layout=False)


class FitLines(Static):
    """How the set fits: hours, counts, and the first finding; on a short screen without the counts."""

    DEFAULT_CSS = """
    FitLines { height: 3; padding: 0 1; }
    FitLines.-short { height: 2; }
    """

    def __init__(self) -> None:
        super().__init__(markup=False)

    def resized(self, screen: Size) -> None:
        """Short: the counts give way."""
        self.set_class(screen.height < _SHORT, "-short")

    def show(self, lines: Sequence[Content]) -> None:
        """Show these, as far as there is room."""
        if self.has_class("-short") and len(lines) > 2:
            lines = [lines[0], lines[2]]
        self.update(Content("\n").join(lines), layout=False)
