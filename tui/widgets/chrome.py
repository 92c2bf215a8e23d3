"""The lines around every place below its header: rules, the rule with the notice, the footer."""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING, Literal, NamedTuple

from textual.content import Content
from textual.widget import Widget

from method.wording import screens as say
from tui.app.theme import ACCENT, CARE, DIM, GOOD, LINE, STRONG, TROUBLE
from tui.terminal.capabilities import signs
from tui.text import clip, visible, width, words, wrap

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.geometry import Size

NoticeKind = Literal["plain", "done", "amber", "red", "trouble"]
"""What a message is; `amber` and `red` are done, too, and said in that colour."""
_SHORTEST_STAY = 1.5  # seconds a notice stays at least, however fast someone types
_MOST_LINES = 3
_WIDEST_SIGN = "! "


class Rule(Widget):
    """A line across, with an optional title set into it: `── fit ───────`."""

    DEFAULT_CSS = "Rule { height: 1; }"

    def __init__(self, title: str = "", *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._title = title

    def show(self, title: str) -> None:
        """Set another title."""
        if title != self._title:
            self._title = title
            self.refresh()

    def render(self) -> Content:
        """The line."""
        return rule(self._title, self.size.width)


def rule(title: str, cells: int) -> Content:
    """A rule of `cells` with a title set into it."""
    line = signs().rule
    if not title:
        return Content.styled(line * cells, LINE)
    shown = clip(title, max(cells - 6, 1))
    return Content.assemble(
        (line * 2 + " ", LINE), shown, (" " + line * max(cells - width(shown) - 4, 0), LINE)
    )


class Notice(Widget):
    """The lower rule, which also carries the one message there is. No timer: the next key clears it.

    A message too long for one line takes up to three and gives them back.
    """

    DEFAULT_CSS = "Notice { height: auto; max-height: 3; }"

    def __init__(self) -> None:
        super().__init__()
        self.message = ""
        self._standing = ""
        self._kind: NoticeKind = "plain"
        self._since = 0.0

    def say(self, message: str, kind: NoticeKind = "plain") -> None:
        """Show `message` until the next key."""
        before = self._lines(self.size.width)
        self.message, self._kind, self._since = message, kind, monotonic()
        self.refresh(layout=self._lines(self.size.width) != before)

    def stand(self, message: str) -> None:
        """Show `message` whenever there is no other, from now on; empty: none any more."""
        if message == self._standing:
            return
        before = self._lines(self.size.width)
        self._standing = message
        if message:
            self.message = ""
        self.refresh(layout=self._lines(self.size.width) != before)

    def key_pressed(self) -> None:
        """Clear the message, unless it has only just appeared."""
        if self.message and monotonic() - self._since > _SHORTEST_STAY:
            self.say("")

    def _lines(self, cells: int) -> int:
        return self._lines_of(self.message or self._standing, cells)

    @staticmethod
    def _lines_of(message: str, cells: int) -> int:
        if width(visible(message)) <= cells - 8:
            return 1
        return min(len(wrap(_WIDEST_SIGN + message, max(cells - 4, 10))), _MOST_LINES)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """One line, or as many as the message needs."""
        return self._lines(width)

    def render(self) -> Content:
        """The rule with the message in it."""
        cells = self.size.width
        message = self.message or self._standing
        kind = self._kind if self.message else "trouble"
        sign = {"plain": "", "trouble": "! "}.get(kind, signs().done + " ")
        style = {"plain": STRONG, "done": GOOD, "red": TROUBLE}.get(kind, CARE)
        if not message:
            return rule("", cells)
        if self._lines(cells) == 1:
            line, shown = signs().rule, sign + visible(message)
            tail = line * max(cells - width(shown) - 4, 0)
            return Content.assemble((line * 2 + " ", LINE), (shown, style), (" " + tail, LINE))
        lines = wrap(sign + message, max(cells - 4, 10))[:_MOST_LINES]
        return words("\n".join("  " + line for line in lines), style, newlines=True)


class Hint(NamedTuple):
    """One key in the footer; `off` when it cannot act now."""

    key: str
    name: str
    off: bool = False


def typing_hints(several_lines: bool = False) -> tuple[Hint, ...]:
    """The keys while someone types."""
    new_line = (Hint("Ctrl-J", say.KEY_NEW_LINE),) if several_lines else ()
    return (
        Hint("Enter", say.KEY_GO_ON),
        Hint("Tab", say.KEY_NEXT_FIELD),
        Hint("Esc", say.KEY_OUT),
        *new_line,
    )


class Footer(Widget):
    """The keys that act here, as many as fit; the last hint (all keys) always shows."""

    DEFAULT_CSS = "Footer { height: 1; padding: 0 1; }"
    hints: tuple[Hint, ...] = ()

    def show(self, hints: Sequence[Hint]) -> None:
        """Show other hints; repaints only when they differ."""
        if tuple(hints) != self.hints:
            self.hints = tuple(hints)
            self.refresh()

    def render(self) -> Content:
        """`Enter open  c check in          ? keys`: the last one stands against the right edge."""
        if not self.hints:
            return Content("")
        last = self.hints[-1]
        room = self.size.width - width(_plain(last))
        shown: list[Hint] = []
        for hint in self.hints[:-1]:
            room -= width(_plain(hint)) + 2
            if room < 0:
                break
            shown.append(hint)
        left = Content("  ").join(_drawn(hint) for hint in shown)
        gap = self.size.width - left.cell_length - width(_plain(last))
        return left + Content(" " * max(gap, 0)) + _drawn(last)


def _drawn(hint: Hint) -> Content:
    if hint.off:
        return Content.styled(_plain(hint), DIM)
    return Content.assemble((hint.key, ACCENT), " ", hint.name)


def _plain(hint: Hint) -> str:
    return f"{hint.key} {hint.name}"
