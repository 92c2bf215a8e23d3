"""Questions with a list of answers in front of a place: one of them, or several."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import events
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen, ScreenResultType
from textual.widgets import Static

from method.wording import screens as say
from tui.app.theme import CARE, DIM, STRONG
from tui.screens.dialogs.key_words import key_words
from tui.terminal.capabilities import signs
from tui.text import clip, words
from tui.widgets.form.editor import Editor
from tui.widgets.form.specs import Option, value_text
from tui.widgets.list.row_list import Row, RowList

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from textual.app import ComposeResult

    from tui.widgets.form.specs import FieldView

_MOST_ROWS, _AROUND = 14, 9
"""Rows a list shows at most, and the lines of its box that are none: title, field, keys, border."""

BOX = """
    align: center middle;
    & > Vertical {
        width: 72; max-width: 90%; height: auto; max-height: 90%;
        border: round ansi_bright_cyan; padding: 0 1; background: ansi_default;
    }
    & .title { text-style: bold; }
    & .keys { margin-top: 1; }
"""


class _PickBase(ModalScreen[ScreenResultType]):
    """What picking one and picking several share: a field that narrows, and the list under it."""

    DEFAULT_CSS = "_PickBase {" + BOX + "& RowList { height: auto; margin-top: 1; } }"
    keys = ""
    no_match = say.PICK_NO_MATCH

    def __init__(self, question: str, options: Iterable[Option], chosen: Sequence[str]) -> None:
        super().__init__()
        self._question = question
        self._options = list(options)
        self._chosen = chosen
        self._has_moved = False

    def compose(self) -> ComposeResult:
        """Question, narrowing, options, keys."""
        with Vertical():
            yield Static(words(self._question, newlines=True), classes="title", markup=False)
            yield Editor("", kind="line")
            yield RowList(
                [Row(o.value, data=o, text=f"{o.name} {o.about} {o.also}") for o in self._options],
                self._row,
                no_match=self.no_match,
            )
            yield Static(key_words(self.keys), classes="keys", markup=False)

    def _mark(self, value: str) -> str:
        return ""

    def _row(self, row: Row, width: int, selected: bool) -> Content:
        option = row.data
        if not isinstance(option, Option):
            return Content("")
        mark = Content(self._mark(option.value))
        name = mark + words(clip(option.name, width - mark.cell_length), STRONG if selected else "")
        room = width - name.cell_length - 2
        return name + words("  " + clip(option.about, room), DIM) if option.about and room > 0 else name

    def on_resize(self, event: events.Resize) -> None:
        """The keys below the list are in sight on a low screen, too."""
        room = event.size.height * 9 // 10 - _AROUND
        self.query_one(RowList).styles.max_height = max(3, min(_MOST_ROWS, room))

    def on_mount(self) -> None:
        """Typing narrows at once; the list itself never needs the focus."""
        rows = self.query_one(RowList)
        rows.can_focus = False
        if self._chosen:
            rows.move_to(self._chosen[0])
        self.query_one(Editor).focus()

    def on_editor_changed(self, event: Editor.Changed) -> None:
        """Narrow."""
        event.stop()
        self.query_one(RowList).search(event.text)

    def on_key(self, event: events.Key) -> None:
        """Arrows move the list while the field keeps the focus."""
        if event.key in ("down", "up", "pagedown", "pageup"):
            self._has_moved = True
            self.query_one(RowList).take_key(event)

    def on_editor_dropped(self, event: Editor.Dropped) -> None:
        """The field could not take all that was typed or pasted."""
        event.stop()
        self.query_one(".keys", Static).update(words(event.sentence, CARE))

    def on_row_list_moved(self, event: RowList.Moved) -> None:
        """Nobody outside asks where the cursor is."""
        event.stop()


class Pick(_PickBase["str | None"]):
    """One of some options; typing narrows them. Returns the option's `value`.

    `or_new`: words that match nothing are an answer too.
    """

    keys = say.PICK_KEYS

    def __init__(
        self, question: str, options: Iterable[Option], *, chosen: str = "", or_new: bool = False
    ) -> None:
        super().__init__(question, options, (chosen,) if chosen else ())
        self._or_new = or_new
        if or_new:
            self.no_match = say.PICK_NEW

    def on_editor_submitted(self, event: Editor.Submitted) -> None:
        """Take the row under the cursor."""
        event.stop()
        row = self.query_one(RowList).row
        if row is not None:
            self.dismiss(row.id)
        elif self._or_new and event.text.strip():
            self.dismiss(event.text.strip())

    def on_editor_left(self, event: Editor.Left) -> None:
        """Step out; Tab stays."""
        event.stop()
        if event.to == "out":
            self.dismiss(None)


class PickMany(_PickBase["tuple[str, ...] | None"]):
    """Several of some options, marked with Tab. Returns a tuple of their values in the order offered.

    Whoever goes to a row and presses Enter without marking any means that row, too. `in_passing`: it opened
    by itself on the way from field to field; Enter alone goes on.
    """

    keys = say.PICK_MANY_KEYS

    def __init__(
        self,
        question: str,
        options: Iterable[Option],
        *,
        chosen: Sequence[str] = (),
        in_passing: bool = False,
    ) -> None:
        super().__init__(question, options, chosen)
        self._marked = set(chosen)
        self._has_marked = False
        self._in_passing = in_passing
        if in_passing:
            self.keys = say.PICK_MANY_IN_PASSING

    def _mark(self, value: str) -> str:
        return (signs().marked if value in self._marked else signs().unmarked) + " "

    def on_editor_submitted(self, event: Editor.Submitted) -> None:
        """Take what is marked, or else the row."""
        event.stop()
        row = self.query_one(RowList).row
        meant = self._has_moved or event.text or not (self._marked or self._in_passing)
        if row is not None and not self._has_marked and meant:
            self._marked.add(row.id)
        self.dismiss(tuple(o.value for o in self._options if o.value in self._marked))

    def on_editor_left(self, event: Editor.Left) -> None:
        """Tab marks; Esc steps out."""
        event.stop()
        row = self.query_one(RowList).row
        if event.to == "out":
            self.dismiss(None)
        elif row is not None:
            self._marked ^= {row.id}
            self._has_marked = True
            self.query_one(RowList).refresh()


def pick_of(spec: FieldView, *, in_passing: bool = False) -> Pick | PickMany:
    """The question which of a field's options it holds."""
    if spec.kind == "picks":
        held = spec.value if isinstance(spec.value, tuple) else ()
        return PickMany(spec.label, spec.options, chosen=held, in_passing=in_passing)
    return Pick(spec.label, spec.options, chosen=value_text(spec))
