"""The first screen where there is no store yet: make one, with a list from elsewhere or without; the demo."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from textual import events
from textual.content import Content
from textual.widgets import Static

from method.wording import screens as shared
from method.wording import start as say
from store.documents.deeds import Refusal
from store.errors import StoreError
from tui.app.navigation import Link
from tui.app.theme import ACCENT, DIM, ROW, STRONG
from tui.screens.base.action import KeyAction
from tui.screens.base.place import Place
from tui.screens.start.story import story
from tui.store_words import sentence_of
from tui.text import clip, words
from tui.widgets.header import Where
from tui.widgets.list.row_list import Row, RowList

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from textual.widget import Widget

    from tui.session import Session

_CHOICES = {
    "make": ("m", *say.MAKE),
    "demo": ("d", *say.DEMO),
    "import": ("i", *say.IMPORT),
    "leave": ("q", *say.LEAVE),
}
_NAME_CELLS = max(len(name) for _, name, _ in _CHOICES.values()) + 3
_AIR_FROM = 24


class Begun(NamedTuple):
    """The session in the store that was made or opened, and the place to open first; None: as asked for."""

    session: Session
    link: Link | None = None


class Start(Place):
    """Dismisses with what was begun, or None when the person leaves."""

    PLACE = say.TITLE
    DEFAULT_CSS = """
    Start #body { align-vertical: middle; }
    Start Static { height: auto; }
    Start #story { padding: 1 4 0 4; }
    Start RowList { height: auto; margin: 1 2 0 2; }
    Start #where { padding: 1 4 0 4; }
    """

    def __init__(self, store: str | None) -> None:
        super().__init__()
        from store import settings

        self.store = settings.store_name(store)
        self._filled_in: dict[str, Any] = {}
        self._then: Link | None = None

    def compose_body(self) -> Iterable[Widget]:
        """What okr is, the ways on, and where nothing is yet."""
        size = self.app.size
        yield Static(story(size), id="story", markup=False)
        yield RowList(_rows(size.height), _draw, tints=False)
        where = words(say.HELLO.format(path=self.store)) + Content("\n") + words(say.ASIDE, DIM)
        yield Static(where, id="where", markup=False)

    def on_resize(self, event: events.Resize) -> None:
        """The picture fits the screen."""
        self.query_one("#story", Static).update(story(event.size))
        self.query_one(RowList).replace(_rows(event.size.height))

    def on_mount(self) -> None:
        """Say where we are."""
        self.set_header(Where(sub=say.ABOUT.format(product=shared.PRODUCT)))

    def actions(self) -> Sequence[KeyAction]:
        """The three ways on, by letter too."""
        return (
            KeyAction("enter", *say.ACT_OPEN, lambda: self._go(self.query_one(RowList).row)),
            KeyAction("m", *say.ACT_MAKE, self._make),
            KeyAction("i", *say.ACT_IMPORT, self._import),
            KeyAction("d", *say.ACT_DEMO, self._demo),
            KeyAction("q", *say.ACT_LEAVE, self._leave),
        )

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        """Enter on a line."""
        event.stop()
        self._go(event.row)

    def _go(self, row: Row | None) -> None:
        ways: dict[str, Callable[[], object]] = {
            "make": self._make,
            "import": self._import,
            "demo": self._demo,
            "leave": self._leave,
        }
        if row is not None:
            ways[row.id]()

    def _leave(self) -> None:
        self.dismiss(None)

    def _import(self) -> None:
        """A store is made first; then the file is asked for."""
        self._make(Link("import"))

    def _make(self, then: Link | None = None) -> None:
        from tui.screens.start.create_store import CreateStore

        self._then = then
        self.app.push_screen(CreateStore(self.store, self._filled_in), self._made)

    def _made(self, session: Session | None) -> None:
        if session is not None:
            self.dismiss(Begun(session, self._then))

    def _demo(self) -> None:
        from store import settings
        from tui.cli.demo_store import make_demo
        from tui.session import Session

        try:
            self.dismiss(Begun(Session.open(make_demo(None, settings.today()))))
        except (Refusal, StoreError) as trouble:
            self.say(sentence_of(trouble), "trouble")


def _rows(height: int) -> list[Row]:
    """The ways on, with air between them where the screen is high enough."""
    found: list[Row] = []
    for number, name in enumerate(_CHOICES):
        if number and height >= _AIR_FROM:
            found.append(Row(f"above {name}", Content(""), heading=True))
        found.append(Row(name))
    return found


def _draw(row: Row, width: int, selected: bool) -> Content:
    if row.heading:
        return Content("")
    key, name, about = _CHOICES[row.id]
    gap = " " * (_NAME_CELLS - len(name))
    shown = words(name, f"{STRONG} {ROW}" if selected else STRONG)
    return (
        words(f" {key}  ", ACCENT)
        + shown
        + Content(gap)
        + words(clip(about, max(width - 4 - _NAME_CELLS, 8)), DIM)
    )
