"""The coach beside what is typed: at most three questions, numbered by the key that answers them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from textual.content import Content
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

from method.wording import screens as say
from tui.app.theme import ACCENT, DIM, HEADING
from tui.text import shortened, words, wrap
from tui.text import width as cells_of
from tui.widgets.chrome import rule

if TYPE_CHECKING:
    from textual.geometry import Size

MOST = 3


class Prompt(NamedTuple):
    """One question; `key` is what answers it, `hint` says how, dim after it."""

    id: str
    text: str
    key: str = ""
    hint: str = ""


class CoachPanel(Widget):
    """Shows up to three `Prompt`s under a rule, `lines` high for each. Only lines that changed are drawn.

    Its height stays the same whatever it shows, so nothing else moves while someone types.
    """

    DEFAULT_CSS = """
    CoachPanel { height: auto; }
    CoachPanel.-framed { border: round $border; padding: 0 1; }
    """

    def __init__(self, title: str = "", *, lines: int = 2, id: str | None = None) -> None:
        super().__init__(id=id)
        self._title = title or say.COACH_TITLE
        self._each = lines
        self._prompts: tuple[Prompt, ...] = ()
        self._keys = self._idle = ""
        self._shown: list[Content] = []
        self._shown_width = 0

    @property
    def prompts(self) -> tuple[Prompt, ...]:
        """What is shown now, in order; key "1" answers the first."""
        return self._prompts

    def show(self, prompts: Sequence[Prompt], keys: str = "", idle: str = "") -> None:
        """Show these; `keys`, which answer them, stand at the end of the rule. Without any, say `idle`."""
        prompts = tuple(prompts)[:MOST]
        keys = keys if prompts else ""
        if (prompts, keys, idle) == (self._prompts, self._keys, self._idle):
            return
        before = self._lines(self.size.width)
        self._prompts, self._keys, self._idle = prompts, keys, idle
        self._entitle()
        self._shown_width = 0
        after = self._lines(self.size.width)
        for y, (old, new) in enumerate(zip(before, after, strict=True)):
            if old.plain != new.plain or old.spans != new.spans:
                self.refresh(Region(0, y, self.size.width, 1))

    @property
    def is_framed(self) -> bool:
        """Whether it stands in a frame; else below a rule."""
        return self.has_class("-framed")

    def frame(self, framed: bool) -> None:
        """Stand in a frame with the title in it, or below a rule."""
        if framed != self.is_framed:
            self.set_class(framed, "-framed")
            self.border_title = words(self._title, HEADING)
            self._entitle()
            self._shown_width = 0
            self.refresh(layout=True)

    def _entitle(self) -> None:
        if self.is_framed:
            self.border_subtitle = words(self._keys, ACCENT)

    def give_lines(self, lines: int) -> None:
        """Another height for each prompt, where there is more or less room."""
        if lines != self._each:
            self._each = lines
            self._shown_width = 0
            self.refresh(layout=True)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Always the same."""
        return self._high

    @property
    def _high(self) -> int:
        return MOST * self._each + (0 if self.is_framed else 1)

    def _rule(self, width: int) -> Content:
        """The title, and at the right end the keys where there is room for them."""
        if not self._keys or width < cells_of(self._title) + cells_of(self._keys) + 12:
            return rule(self._title, width)
        tail = Content.assemble((f" {self._keys} ", ACCENT), rule("", 2))
        return rule(self._title, width - tail.cell_length) + tail

    def _lines(self, width: int) -> list[Content]:
        if width == self._shown_width and self._shown:
            return self._shown
        lines = [] if self.is_framed else [self._rule(width)]
        cells = max(width - (3 if self.is_framed else 5), 8)
        texts = [wrap(prompt.text, cells) for prompt in self._prompts]
        spare = MOST * self._each - sum(min(len(each), self._each) for each in texts)
        for number, (prompt, wrapped) in enumerate(zip(self._prompts, texts, strict=True), 1):
            room = self._each + max(min(len(wrapped) - self._each, spare), 0)
            spare -= room - self._each
            if len(wrapped) > room:
                wrapped = [*wrapped[: room - 1], shortened(" ".join(wrapped[room - 1 :]), cells)]
            for row, text in enumerate(wrapped):
                lead = Content.assemble((f" {prompt.key or number} ", ACCENT)) if row == 0 else Content("   ")
                lines.append(lead + words(text))
            if prompt.hint and len(wrapped) < self._each:
                lines.append(words("   " + prompt.hint, DIM))
        if not self._prompts and self._idle:
            lines += [words(f" {text}", DIM) for text in wrap(self._idle, cells)]
        lines += [Content("")] * (self._high - len(lines))
        self._shown, self._shown_width = lines, width
        return lines

    def render_line(self, y: int) -> Strip:
        """One line."""
        lines = self._lines(self.size.width)
        if y >= len(lines):
            return Strip.blank(self.size.width)
        return Strip(lines[y].render_segments()).adjust_cell_length(self.size.width)
