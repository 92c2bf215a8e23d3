"""What the draft screen draws: list, sentence, what was read, coach; and how the set fits."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from method.wording import draft as say
from tui.app.theme import DIM, HEADING, STRONG
from tui.screens.draft import view
from tui.text import words, wrap
from tui.widgets.chrome import Rule
from tui.widgets.coach_panel import CoachPanel, Prompt
from tui.widgets.lines import Lines
from tui.widgets.list.row_list import Row, RowList

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from textual.app import ComposeResult
    from textual.geometry import Size

    from method.coach.prompts import Prompt as Question
    from tui.screens.draft.sentence.field import SentenceField

WIDE, _HUGE, _HIGH, _SHORT = 100, 160, 30, 24
_LINES_BELOW, _LINES_BESIDE, _LINES_FAR = 2, 4, 3
_AROUND = 4
"""Lines of the screen that are no place's own: header and rule, notice and footer."""
_LEAST_LINE, _LEAST_OF_LOW = 10, 6
"""Lines that the frame of a sentence keeps on a wide screen, and on one that is low for it."""
_LOW = 36
_FRAME = 2
_PADDED = 4
"""Cells of a frame and its padding."""
_UNDERLINED = 3


def beside(cells: int) -> int:
    """Cells for the coach where it stands beside: 44 of 120, and more of a screen with much room."""
    return cells * 2 // 5 if cells >= _HUGE else cells * 11 // 30


class Room(NamedTuple):
    """The cells and lines there are, all known before anything is laid out."""

    width: int = 80
    height: int = 24
    fit: int = 3
    """Lines of how the set fits."""

    @property
    def is_wide(self) -> bool:
        """Whether frames stand beside each other, with the coach at the right."""
        return self.width >= WIDE and self.height >= _HIGH

    @property
    def right(self) -> int:
        """Cells for the coach where it stands beside."""
        return beside(self.width)

    @property
    def left(self) -> int:
        """Cells for the list's frame, or for the list."""
        return self.width - self.right - 1 if self.is_wide else self.width

    @property
    def words(self) -> int:
        """Cells for a sentence."""
        return self.left - _PADDED if self.is_wide else self.width - 2

    @property
    def list(self) -> int:
        """Cells for the lines of the list."""
        return self.left - _FRAME if self.is_wide else self.width

    @property
    def questions(self) -> int:
        """Lines for each of the coach's questions."""
        if not self.is_wide:
            return _LINES_BELOW
        return _LINES_FAR if self.width >= _HUGE or self.height < _LOW else _LINES_BESIDE

    @property
    def findings(self) -> int:
        """Lines for what the coach says, on a wide screen."""
        return max(self.height - _AROUND - self.fit - 3 * self.questions - 2 * _FRAME, 1)

    @property
    def list_lines(self) -> int:
        """Lines that the list may take at most on a wide screen."""
        least = _LEAST_LINE if self.height >= _LOW else _LEAST_OF_LOW
        return max(self.height - _AROUND - self.fit - 2 * _FRAME - least, 4)


class DraftPanes(Vertical):
    """The list above, sentence or field under it, the coach beside (or below). It draws what it is given."""

    DEFAULT_CSS = """
    DraftPanes { height: 1fr; }
    DraftPanes #left, DraftPanes #right { height: auto; width: 1fr; }
    DraftPanes #left { height: 1fr; }
    DraftPanes #list { height: 1fr; }
    DraftPanes #line { height: auto; }
    DraftPanes #sentence, DraftPanes #read { padding: 0 1; }
    DraftPanes #sentence { height: auto; max-height: 3; display: none; }
    DraftPanes #read { height: 2; }
    DraftPanes.-underlined #read { height: 3; }
    DraftPanes Editor { padding: 0 1; max-height: 4; display: none; }
    DraftPanes.-typing Editor { display: block; }
    DraftPanes #more { display: none; padding: 0 1; }
    DraftPanes #list, DraftPanes #line { border-subtitle-color: ansi_default; }
    DraftPanes.-wide { layout: horizontal; }
    DraftPanes.-wide #list, DraftPanes.-wide #line, DraftPanes.-wide #more { border: round $border; }
    DraftPanes.-wide #list:focus-within { border: round ansi_bright_cyan; }
    DraftPanes.-wide #line:focus-within { border: round ansi_bright_cyan; }
    DraftPanes.-wide #what { display: none; }
    DraftPanes.-wide #sentence, DraftPanes.-wide #more { display: block; }
    DraftPanes.-wide #line, DraftPanes.-wide #more, DraftPanes.-wide #read { height: 1fr; }
    DraftPanes.-wide #right { width: 44; height: 1fr; margin-left: 1; }
    DraftPanes.-wide.-typing #sentence { display: none; }
    """

    def __init__(self, field: SentenceField) -> None:
        super().__init__()
        self.field = field
        self.rows = RowList(render=view.draw_row, tints=False)
        self.room = Room()
        self._list, self._line, self._right = Vertical(id="list"), Vertical(id="line"), Vertical(id="right")
        self._title = Rule(id="what")
        self._sentence = Static(id="sentence", markup=False)
        self._read = Lines(id="read")
        self._advice: list[Content] = []
        self._hanging: list[Content] = []
        self._coach = CoachPanel()
        self._more = Lines(id="more")

    def compose(self) -> ComposeResult:
        """List, sentence, what was read; the coach."""
        with Vertical(id="left"):
            with self._list:
                yield self.rows
            with self._line:
                yield self._title
                yield self._sentence
                yield self.field
                yield self._read
        with self._right:
            yield self._coach
            yield self._more

    @property
    def is_wide(self) -> bool:
        """Whether there is room beside the list, for the coach, and below it, for what hangs from a row."""
        return self.room.is_wide

    def fit_into(self, room: Room) -> None:
        """Take the heights and widths of a screen, before it is laid out."""
        self.room = room
        wide = room.is_wide
        self.set_class(wide, "-wide")
        self._coach.frame(wide)
        self._coach.give_lines(room.questions)
        self._list.border_title = words(say.LIST_TITLE, HEADING)
        self._more.border_title = words(say.FINDINGS_TITLE, HEADING)
        self._right.styles.width = room.right if wide else "1fr"
        self._underline()

    def _underline(self) -> None:
        """Room to underline the sentence: always beside, below it only while it is typed."""
        typing = self.field.key is not None
        self.set_class(self.is_wide or (typing and self.room.height >= _SHORT), "-underlined")

    def show_rows(self, rows: Iterable[Row], about: str) -> None:
        """Show these rows; on a wide screen the sentence stands right below the last of them."""
        self.rows.replace(rows)
        self._list.border_subtitle = words(about, DIM)
        if self.is_wide:
            self._list.styles.height = min(max(len(self.rows.rows), 3), self.room.list_lines) + _FRAME
        else:
            self._list.styles.height = "1fr"

    def show_sentence(self, title: str, sentence: str) -> None:
        """The line under the cursor."""
        self._entitle(title)
        self._sentence.update(words(sentence, STRONG))
        self._taken = min(len(wrap(sentence, self.room.words)), 3) if sentence else 1

    _taken = 1
    """Lines of the sentence."""

    def _entitle(self, title: str, aside: str = "") -> None:
        self._title.show(title)
        self._line.border_title = words(title, HEADING)
        self._line.border_subtitle = words(aside, DIM)

    def show_field(self, title: str) -> None:
        """The field in the sentence's place, with the keys."""
        self.add_class("-typing")
        self._underline()
        self._entitle(title, say.READS_ALONG)
        self.field.focus()

    def hide_field(self) -> None:
        """The sentence again; the list takes the keys."""
        self.remove_class("-typing")
        self._underline()
        self.rows.focus()

    @property
    def advice_lines(self) -> int:
        """Lines for what was read, and what the coach makes of it."""
        return _UNDERLINED if self.has_class("-underlined") else _UNDERLINED - 1

    def show_advice(self, lines: Sequence[Content]) -> None:
        """What was read of the sentence, and the weightiest finding."""
        self._advice = [*lines]
        if self.has_class("-typing"):  # what comes and goes with the words moves nothing below it
            self._advice += [Content("")] * (self.advice_lines - len(lines))
        self._draw_below()

    def _draw_below(self) -> None:
        self._read.show([*self._advice, *(self._hanging if self.is_wide else ())])

    def show_findings(self, every: Sequence[Content]) -> None:
        """All findings; seen on a wide screen."""
        self._more.show(every)

    def show_questions(self, asked: Iterable[Question], keys: str, idle: str = "") -> None:
        """What the coach asks, and the keys that answer it; `idle` while there is nothing to ask about."""
        self._coach.show([Prompt(each.id, each.text) for each in asked], keys, idle)

    @property
    def room_for_hanging(self) -> tuple[int, int]:
        """Cells and lines for what hangs from a row, on a wide screen."""
        room = self.room
        listed = min(max(len(self.rows.rows), 3), room.list_lines)
        lines = room.height - _AROUND - room.fit - listed - 2 * _FRAME - self._taken
        lines -= len(self._advice)
        return room.words, max(lines, 0)

    def show_hanging(self, lines: Sequence[Content]) -> None:
        """What hangs from the line under the cursor, below what was read of it; seen on a wide screen."""
        self._hanging = [*lines]
        self._draw_below()


class FitLines(Lines):
    """How the set fits; framed where the panes above are."""

    DEFAULT_CSS = """
    FitLines { height: 3; padding: 0 1; }
    FitLines.-framed { border: round $border; }
    """

    def fit_into(self, room: Room) -> None:
        """Take the height of a screen; on a short one the person is left out."""
        self.set_class(room.is_wide, "-framed")
        self.styles.height = room.fit

    def entitle(self, title: str) -> None:
        """What stands in the frame."""
        self.border_title = words(title, HEADING)


def fit_height(screen: Size, wide_lines: int) -> int:
    """Lines for how the set fits: `wide_lines` and a frame, else three or two."""
    if Room(screen.width, screen.height).is_wide:
        return wide_lines + _FRAME
    return 3 if screen.height >= _SHORT else 2
