"""A field for words: it grows with them, keeps still otherwise, and lets no control character in."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from textual import events
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.strip import Strip
from textual.widgets import TextArea

from method.wording import screens as say
from tui.terminal.textual_internals import wrapped_lines
from tui.text import clean_input, words
from tui.widgets.chrome import Hint, typing_hints

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.geometry import Region, Size
    from textual.widgets.text_area import Edit, EditResult

    from tui.terminal.bursts import Letters

LONGEST = 20_000  # characters in one field
_SPELLING = ("\u00ad", "\u061c", "\u200c", "\u200d", "\u200e", "\u200f")


def left_out(count: int) -> str:
    """The sentence on `count` characters that no field takes."""
    return say.HIDDEN_CHARACTER if count == 1 else say.HIDDEN_CHARACTERS.format(count=count)


class Editor(TextArea):
    """One field's text. `kind` "line" joins pasted lines with a space, "text" keeps them; `prompt` stands
    dim while it is empty.

    Posts `Changed` (has `.text`), `Submitted` on Enter, `Left` with `.to` "out" (Esc), "next" or
    "previous" (Tab, Shift+Tab), and `Dropped` with a sentence when a paste held what may not be in.
    """

    takes_words = True
    DEFAULT_CSS = """
    Editor {
        border: none; padding: 0; height: auto; max-height: 12; min-height: 1; width: 1fr;
        background: ansi_black; color: ansi_default;
        overflow: hidden hidden; scrollbar-size: 0 0;
        &:focus { border: none; }
        & .text-area--cursor { color: ansi_default; background: ansi_default; text-style: reverse; }
        & .text-area--cursor-line { background: ansi_black; }
        & .text-area--placeholder { color: ansi_default; background: ansi_black; text-style: dim; }
        & .text-area--selection { color: ansi_default; background: ansi_default; text-style: reverse; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+underscore", "undo", show=False)]

    class Changed(TextArea.Changed):
        """The text changed; also while typing."""

        @property
        def text(self) -> str:
            """The text now."""
            return self.text_area.text

    class Submitted(Message):
        """Enter: the person goes on."""

        def __init__(self, text: str) -> None:
            super().__init__()
            self.text = text

    class Left(Message):
        """The person steps out of the field or over to another."""

        def __init__(self, text: str, to: Literal["out", "next", "previous"]) -> None:
            super().__init__()
            self.text = text
            self.to = to

    class Dropped(Message):
        """Something of a paste was left out; `sentence` says what."""

        def __init__(self, sentence: str) -> None:
            super().__init__()
            self.sentence = sentence

    def __init__(
        self, text: str = "", *, kind: str = "line", prompt: str = "", id: str | None = None
    ) -> None:
        self._several_lines = kind == "text"
        self._prompt = words(prompt)
        self.listener: Callable[[str], None] | None = None
        """Called with the text within each change: for what is drawn along with the letter."""
        text, self._left_out = clean_input(text, self._several_lines)
        super().__init__(
            text,
            soft_wrap=True,
            tab_behavior="focus",
            highlight_cursor_line=False,
            placeholder=self._prompt,
            id=id,
        )
        self.opened_with = text
        """The words to begin with, without what no field takes."""
        self.cursor_blink = False
        self.match_cursor_bracket = False
        self.move_cursor(self.document.end)

    def on_mount(self) -> None:
        """Words that another program wrote may hold what no field takes: say so before they are changed."""
        self._say_left_out(self._left_out)

    def load_text(self, text: str) -> None:
        """Begin anew, with other words."""
        self.opened_with, dropped = clean_input(text, self._several_lines)
        super().load_text(self.opened_with)
        self._say_left_out(dropped)

    def _say_left_out(self, count: int) -> None:
        if count and self.is_mounted:
            self.post_message(self.Dropped(left_out(count)))

    @property
    def hints(self) -> tuple[Hint, ...]:
        """What the footer says while someone types."""
        return typing_hints(self._several_lines)

    def lines_at(self, cells: int) -> int:
        """Lines the text takes in a field `cells` wide; while it is empty, the question's."""
        if not self.text:
            return len(self._prompt.wrap(max(cells, 1))) or 1
        return wrapped_lines(self, cells)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many lines as the words need."""
        return self.lines_at(width)

    def render_lines(self, crop: Region) -> list[Strip]:
        """No lines once removed: a question may open before the place behind it is laid out again."""
        if not self.is_attached:
            return [Strip.blank(crop.width)] * crop.height
        return super().render_lines(crop)

    def edit(self, edit: Edit) -> EditResult:
        """Every change of the text goes through here; who listens is told before the letter is painted."""
        result = super().edit(edit)
        if self.listener is not None:
            self.listener(self.text)
        return result

    async def on_key(self, event: events.Key) -> None:
        to: Literal["out", "next", "previous"] | None = None
        match event.key:
            case "enter":
                self.post_message(self.Submitted(self.text))
            case "escape":
                to = "out"
            case "tab":
                to = "next"
            case "shift+tab":
                to = "previous"
            case "ctrl+j" | "shift+enter" if self._several_lines:
                self.insert("\n")
            case "ctrl+j" | "shift+enter":
                self.post_message(self.Submitted(self.text))
            case _:
                if event.is_printable and len(self.text) >= LONGEST:
                    self.post_message(self.Dropped(say.EDITOR_TOO_LONG.format(most=LONGEST)))
                    event.stop()
                    event.prevent_default()
                elif event.character in _SPELLING:
                    self.insert(event.character)  # no sign of its own, but part of a word or an emoji
                elif event.character and clean_input(event.character)[1] and event.character > "\x9f":
                    self.post_message(self.Dropped(left_out(1)))
                return  # TextArea's own handler runs next
        if to is not None:
            self.post_message(self.Left(self.text, to))
        event.stop()
        event.prevent_default()

    def add(self, typed: str) -> None:
        """Put words after those that are here, as if they had been typed."""
        self.move_cursor(self.document.end)
        space = " " if self.text and not self.text[-1].isspace() else ""
        self._put_in(*clean_input(space + typed, self._several_lines))

    def on_letters(self, event: Letters) -> None:
        """Letters of a burst, all at once; those that there is no room for are told of."""
        self._put_in(*clean_input(event.take(), self._several_lines))

    async def on_paste(self, event: events.Paste) -> None:
        event.stop()
        event.prevent_default()
        text, dropped = clean_input(event.text, self._several_lines)
        self._put_in(text if self._several_lines else text.strip(), dropped)

    def _put_in(self, text: str, dropped: int) -> None:
        """Put words in where the cursor is; `dropped` is how many of their signs no field takes."""
        sentence = left_out(dropped) if dropped else ""
        room = LONGEST - len(self.text)
        if len(text) > room:
            text, sentence = text[:room], say.EDITOR_TOO_LONG.format(most=LONGEST)
        if text:
            result = self.replace(text, *self.selection, maintain_selection_offset=False)
            self.move_cursor(result.end_location)
        if sentence:
            self.post_message(self.Dropped(sentence))
