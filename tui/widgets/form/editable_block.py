"""What fields and collections share: lines they draw themselves, and an editor that opens among them."""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING

from textual.content import Content
from textual.strip import Strip
from textual.widget import Widget

from tui.terminal.capabilities import signs
from tui.widgets.host import Host

if TYPE_CHECKING:
    from typing import Self

    from textual.geometry import Region, Size

    from tui.widgets.form.editor import Editor

_TITLE_LINES = 3  # a line left free, a title, a hint


class EditableBlock(Widget, can_focus=True):
    """A focusable block of lines; an open `editor` covers some. Subclasses draw it and begin typing."""

    DEFAULT_CSS = "EditableBlock { height: auto; width: 1fr; layout: vertical; }"

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.editor: Editor | None = None
        self._drawn: tuple[int, list[Content]] | None = None

    @abstractmethod
    def draw(self, width: int) -> tuple[list[Content], int, int]:
        """The lines at `width`, and row and column of the editor (which covers as many rows as it needs)."""

    def room_beside(self, width: int) -> int:
        """Cells at the right that an open editor leaves free."""
        return 0

    @property
    def is_active(self) -> bool:
        """Whether the cursor is here, in the block or in its editor."""
        return self.has_focus or self.editor is not None

    @property
    def goes_on_typing(self) -> bool:
        """Whether typing that comes from the field before begins here at once."""
        return True

    @abstractmethod
    def begin(self, first: str | None = None) -> None:
        """Start typing; `first` replaces the text with a first character."""

    def changed(self, layout: bool = True) -> None:
        """Draw again; `layout` when the number of lines may differ."""
        self._drawn = None
        if not self.is_mounted:
            return
        if layout and self.size.width and self.size.height != len(self._lines(self.size.width)):
            self.refresh(layout=True)
            if self.editor is not None:
                self.call_after_refresh(self._come_into_sight)
        else:
            self.refresh()

    def _lines(self, width: int) -> list[Content]:
        if self._drawn is None or self._drawn[0] != width:
            lines, row, column = self.draw(width)
            if self.editor is not None:
                right = self.room_beside(width)
                tall = min(self.editor.lines_at(max(width - column - right, 1)), 12)
                lines[row + 1 : row + 1] = [Content("")] * (tall - 1)
                self.editor.styles.margin = (row, right, max(len(lines) - row - tall, 0), column)
            self._drawn = (width, lines)
        return self._drawn[1]

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many lines as are drawn."""
        return max(len(self._lines(width)), 1)

    def render_line(self, y: int) -> Strip:
        """One of the lines."""
        width = self.size.width
        lines = self._lines(width)
        if y >= len(lines):
            return Strip.blank(width)
        return Strip(lines[y].render_segments()).adjust_cell_length(width)

    def cursor_sign(self) -> str:
        """The mark at the left of what has the cursor."""
        return signs().cursor if self.is_active else " "

    def watch_has_focus(self, has_focus: bool) -> None:
        """The cursor came or went."""
        super().watch_has_focus(has_focus)
        self.changed()
        if has_focus:
            self.call_after_refresh(self._come_into_sight)

    def focus(self, scroll_visible: bool = True) -> Self:
        """Take the keys; it comes into sight by itself, once it has its place."""
        return super().focus(scroll_visible=False)

    def _come_into_sight(self, tries: int = 5) -> None:
        """Scroll to it, once it is laid out."""
        if not self.virtual_region.size and tries and self.is_attached:
            self.call_after_refresh(self._come_into_sight, tries - 1)
        else:
            self._scroll_here()

    def _scroll_here(self) -> None:
        """All of it, or the editor where one is open: its margin is as high as the lines above it."""
        if self.editor is not None:
            above, here = self.editor.styles.margin.top, self.virtual_region
            self.scroll_parent(here._replace(y=here.y + above, height=self.editor.size.height))
        elif self.has_focus:
            self.scroll_parent(self._with_title(self.virtual_region))

    def scroll_parent(self, region: Region) -> None:
        """Bring this part of what it stands in into sight."""
        if isinstance(self.parent, Widget):
            self.parent.scroll_to_region(region, animate=False)

    def _with_title(self, region: Region) -> Region:
        """Scroll so that the lines above are in sight, too, where there is room: a title may be there."""
        room = self.parent.size.height - region.height if isinstance(self.parent, Widget) else 0
        above = max(min(_TITLE_LINES, region.y, room), 0)
        return region._replace(y=region.y - above, height=region.height + above)

    def keys_changed(self) -> None:
        """Other keys act here now: let the footer look again."""
        if self.has_focus and isinstance(self.screen, Host):
            self.screen.refresh_actions()

    def tell(self, sentence: str) -> None:
        """Say why something cannot be done here."""
        if isinstance(self.screen, Host):
            self.screen.say(sentence, "trouble")

    def open_editor(self, text: str, kind: str, prompt: str = "", *, afresh: bool = False) -> None:
        """Put an editor among the lines, with the cursor at the end of `text`; `prompt` while it is empty.

        `afresh`: the first letter replaces `text`, an arrow keeps it.
        """
        from tui.widgets.form.editor import Editor

        if self.editor is not None:
            return
        self.editor = Editor(text, kind=kind, prompt=prompt)
        self._drawn = None
        self._lines(self.size.width or 1)
        self.mount(self.editor)
        self.editor.focus()
        if afresh:
            self.editor.select_all()
        self.refresh(layout=True)
        self.call_after_refresh(self._editor_is_there)

    def _editor_is_there(self) -> None:
        """Now that the words are laid out and the cursor is among them."""
        if self.editor is not None:
            self.changed()
            self.call_after_refresh(self._come_into_sight)

    def close_editor(self) -> str:
        """Take the editor away and keep the cursor here; the text it held."""
        if self.editor is None:
            return ""
        editor, self.editor = self.editor, None
        text = editor.text
        self.focus(scroll_visible=False)
        editor.remove()
        self._drawn = None
        self.refresh(layout=True)
        return text


def is_short(text: str) -> bool:
    """Whether it is a name or an amount, which is replaced more often than edited."""
    return 0 < len(text.split()) <= 2
