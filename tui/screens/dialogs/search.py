"""Search over everything the team keeps for this cycle, as one types; Enter goes there."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from textual import events
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Static

from method.plan.folding import folded
from method.plan.search import AT_MOST, Entry, Hit, entries, find_among
from method.wording import find as say
from store.errors import StoreError
from tui.app.theme import ACCENT, DIM, FOUND
from tui.screens.base.action import KeyAction
from tui.screens.base.team_place import TeamPlace
from tui.terminal.capabilities import signs
from tui.text import pad, words
from tui.text import width as cells_of
from tui.widgets.chrome import Footer, Hint
from tui.widgets.form.editor import Editor
from tui.widgets.list.row_list import Row, RowList

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from textual.widget import Widget

    from store.documents.plan import Plan
    from tui.session import Session

_KIND, _KEY = 15, 6
_MOVING = ("down", "up", "pagedown", "pageup")


class Search(TeamPlace):
    """Dismisses with (place, what to open there, the cycle it is in), or None."""

    PLACE = say.TITLE
    AUTO_FOCUS = "Editor"
    DEFAULT_CSS = """
    Search #asked { height: 1; padding: 0 2; margin-bottom: 1; }
    Search #asked Static { width: auto; }
    Search #asked Editor { height: 1; }
    """

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._own: tuple[Plan | None, tuple[Entry, ...]] = (None, ())
        self._others: tuple[Entry, ...] | None = None
        self._asked: tuple[Plan | None, str] = (None, "")

    def compose_body(self) -> Iterable[Widget]:
        """The field, and what was found."""
        with Horizontal(id="asked"):
            label = Static(words(say.LABEL + "  ", ACCENT), markup=False)
            label.styles.width = cells_of(say.LABEL) + 2
            yield label
            yield Editor()
        yield RowList(render=self._draw, empty=say.HINT)

    def on_mount(self) -> None:
        """The list never needs the keys for itself."""
        self.query_one(RowList).can_focus = False

    def actions(self) -> Sequence[KeyAction]:
        """Go there, or back."""
        return (KeyAction("enter", *say.ACT_GO, self._go), KeyAction("q", *say.ACT_BACK, self._leave))

    def refresh_actions(self) -> None:
        """The same keys always act here."""
        self.query_one(Footer).show([Hint(key, name) for key, name in say.KEYS])

    # --- showing -------------------------------------------------------------------------------------

    def show(self, plan: Plan) -> None:
        """Search again, in what there is now."""
        super().show(plan)
        self._search(plan)

    def where(self, plan: Plan) -> tuple[str, ...]:
        """The team and the cycle; how much was found stands at the right."""
        place, _, team, cycle, *_ = super().where(plan)
        return (place, team, cycle)

    def _search(self, plan: Plan) -> None:
        asked = self.query_one(Editor).text.strip()
        if self._asked == (plan, asked):  # of a burst of letters only what stands there at its end is sought
            return
        self._asked = plan, asked
        hits = find_among(self._entries(plan), asked) if asked else ()
        rows = self.query_one(RowList)
        found = [Row(f"{hit.cycle} {hit.table} {hit.id}", data=hit, text=hit.text) for hit in hits]
        if asked and not found:
            found.append(Row("nothing", say.NOTHING, disabled=True))
        rows.replace(found)
        count = say.COUNT_ONE if len(hits) == 1 else say.COUNT.format(count=len(hits))
        if len(hits) >= AT_MOST:
            count = say.COUNT_MOST.format(count=AT_MOST)
        self.set_header(self.where(plan), count if asked else "")

    def _entries(self, plan: Plan) -> tuple[Entry, ...]:
        """All there is to find: this cycle's first, then the others', the latest before the earlier."""
        if self._own[0] is not plan:
            self._own = plan, entries(plan)
        if self._others is None:
            self._others = tuple(self._of_other_cycles(plan))
        return self._own[1] + self._others

    def _of_other_cycles(self, plan: Plan) -> Iterator[Entry]:
        session = self.session
        for cycle in sorted(plan.workspace.cycles, key=lambda each: each.start, reverse=True):
            if cycle.key != plan.cycle.key:
                with suppress(StoreError):  # what cannot be read cannot be found; the doctor names it
                    yield from entries(session.gateway.peek(session.team, cycle.key), cycle.key)

    def _draw(self, row: Row, width: int, selected: bool) -> Content:
        hit = row.data
        if not isinstance(hit, Hit):
            return words(say.NOTHING)
        lead = words(pad(hit.kind, _KIND), DIM) + words(pad(hit.key, _KEY), "" if selected else ACCENT)
        if hit.cycle:
            lead += words(f"{hit.cycle} ", DIM)
        room = max(width - lead.cell_length, 8)
        asked = folded(self.query_one(Editor).text).split()
        return lead + _marked(pad(_around(" ".join(hit.text.split()), asked, room), room), asked)

    # --- keys ----------------------------------------------------------------------------------------

    async def on_key(self, event: events.Key) -> None:
        """Arrows move the list while the field keeps the keys."""
        if event.key in _MOVING:
            self.query_one(RowList).take_key(event)

    def on_editor_changed(self, event: Editor.Changed) -> None:
        """Search with every letter; the cursor goes back to the best."""
        event.stop()
        rows, before = self.query_one(RowList), self._asked
        self._search(self.session.plan)
        if rows.rows and self._asked != before:
            rows.move_to(rows.rows[0].id)

    def on_editor_submitted(self, event: Editor.Submitted) -> None:
        """Enter."""
        event.stop()
        self._go()

    def on_editor_left(self, event: Editor.Left) -> None:
        """Esc leaves; Tab stays."""
        event.stop()
        if event.to == "out":
            self._leave()

    def _go(self) -> None:
        row = self.query_one(RowList).row
        if row is not None and isinstance(row.data, Hit):
            place, _, argument = row.data.place.partition("/")
            self.dismiss((place, argument, row.data.cycle))

    def _leave(self) -> None:
        self.dismiss(None)


def _around(text: str, asked: list[str], room: int) -> str:
    """A long text from shortly before the first of the words on, so that it shows."""
    at = min((found for word in asked if (found := folded(text).find(word)) >= 0), default=0)
    if at < room - 12 or cells_of(text) <= room:
        return text
    return signs().ellipsis + text[text.rfind(" ", 0, at - 8) + 1 :]


def _marked(text: str, asked: list[str]) -> Content:
    """The words searched for, underlined where they stand."""
    content, low = words(text), folded(text)
    for word in asked if len(low) == len(content.plain) else ():
        at = low.find(word)
        while at >= 0:
            content = content.stylize(FOUND, at, at + len(word))
            at = low.find(word, at + len(word))
    return content
