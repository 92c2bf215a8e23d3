"""The preview of a list from elsewhere: what every line becomes, put right with one key, then imported."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from textual.content import Content
from textual.widgets import Static

from method.wording import importing as say
from tui.app.theme import CARE, DIM, STRONG
from tui.importing.incoming import TURNS, Incoming, Shown
from tui.screens.base.action import KeyAction
from tui.screens.base.team_place import TeamPlace
from tui.screens.dialogs.ask import AskLine
from tui.text import clip, pad, width, words
from tui.widgets.chrome import Rule
from tui.widgets.list.row_list import Row, RowList

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from textual.widget import Widget

    from method.importing.outline import Becomes
    from store.documents.plan import Plan
    from tui.session import Session

_BECOMES_CELLS = max(width(name) for name in say.BECOMES.values())
_STYLES = {"objective": STRONG, "skipped": DIM, "note": "", "initiative": ""}


class ImportScreen(TeamPlace):
    """The lines of the file as rows; below them where things go, and whom nobody knows."""

    PLACE = say.PLACE
    NAMES_ORGANISATION = False
    DEFAULT_CSS = """
    ImportScreen #count { height: auto; padding: 0 1; }
    ImportScreen #remarks { height: auto; max-height: 6; padding: 0 1; }
    """

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._incoming: Incoming | None = None
        self._path = ""

    def compose_body(self) -> Iterable[Widget]:
        """How much of what, the lines, the remarks."""
        yield Static(id="count", markup=False)
        yield RowList(render=_draw, empty=say.NO_FILE_YET)
        yield Rule()
        yield Static(id="remarks", markup=False)

    def on_mount(self) -> None:
        """Ask for the file at once."""
        self.query_one(RowList).focus()
        if not self._why_not_file():
            self.call_after_refresh(self.ask_file)

    def show(self, plan: Plan) -> None:
        """Draw the lines as they are now."""
        super().show(plan)
        incoming = self._incoming
        lines = enumerate(incoming.shown() if incoming is not None else ())
        rows = [Row(str(at), data=each, text=f"{each.becomes} {each.words}") for at, each in lines]
        self.query_one(RowList).replace(rows)
        counts = say.TOTAL.format(**incoming.counts()) if incoming is not None else ""
        self.query_one("#count", Static).update(words(counts, STRONG))
        remarks = incoming.remarks() if incoming is not None and incoming.objectives else []
        self.query_one("#remarks", Static).update(words("\n".join(remarks), CARE, newlines=True))

    # --- the file -------------------------------------------------------------------------------------

    def ask_file(self) -> None:
        """Which file it is."""

        def answered(path: str | None) -> None:
            if path and path.strip():
                self.read(path.strip())

        self.app.push_screen(AskLine(say.ASK_FILE, value=self._path, about=say.ABOUT_FILE), answered)

    def read(self, path: str) -> None:
        """Read the file and show its lines; what is wrong with it is said."""
        from tui.importing.files import read_file
        from tui.importing.sheet_source import BadList

        self._path = path
        try:
            lines = read_file(path, self.session.is_somebody)
        except BadList as wrong:
            self.say(str(wrong), "trouble")
            return
        while self._answers:  # the name of the file is needed no more
            self.forget(self._answers.pop())
        self._incoming = Incoming(self.session, lines)
        if not self._incoming.objectives:
            self.say(say.NOTHING_IN_IT.format(path=path), "trouble")
        self.show(self.session.plan)

    # --- putting right --------------------------------------------------------------------------------

    def turn(self, becomes: Becomes) -> None:
        """Make that of the line under the cursor, and go on to the next."""
        rows, incoming = self.query_one(RowList), self._incoming
        if incoming is None or rows.row is None:
            return
        at = int(rows.row.id)
        incoming.turn(at, becomes)
        self.show(self.session.plan)
        rows.move_to(str(min(at + 1, len(incoming.lines) - 1)))

    def name_owner(self) -> None:
        """Say whom the first unknown name means."""
        incoming = self._incoming
        unknown = incoming.unknown_owners() if incoming is not None else []
        if incoming is None or not unknown:
            return

        def answered(word: str | None) -> None:
            if word and word.strip():
                wrong = incoming.means(unknown[0], word)
                if wrong:
                    self.say(wrong, "trouble")
                self.show(self.session.plan)

        self.app.push_screen(AskLine(say.ASK_OWNER.format(name=unknown[0])), answered)

    def bring_in(self) -> None:
        """Import what stands here, in one deed."""
        incoming = self._incoming
        if incoming is None:
            return
        outcome = self._do(incoming.take)
        if outcome is not None:
            self.say(outcome.said, "done")
            self._incoming = None
            self.show(self.session.plan)

    # --- keys -----------------------------------------------------------------------------------------

    def actions(self) -> Sequence[KeyAction]:
        """The five things a line can be, the owners, the file, importing."""
        turns = [
            KeyAction(str(number), *say.ACTS[becomes], partial(self.turn, becomes), self._why_not_line)
            for number, becomes in enumerate(TURNS, 1)
        ]
        return (
            KeyAction("y", *say.ACT_IMPORT, self.bring_in, self._why_not_import, changes=True),
            *turns,
            KeyAction("w", *say.ACT_OWNER, self.name_owner, self._why_not_owner),
            KeyAction("f", *say.ACT_FILE, self.ask_file, self._why_not_file),
            KeyAction("escape", *say.ACT_BACK, self.shell.go_back),
        )

    def searched(self) -> RowList | None:
        """The lines can be searched."""
        return self.query_one(RowList)

    def _why_not_file(self) -> str:
        return say.NOT_OVER_SSH if self.session.gateway.guarded else ""

    def _why_not_line(self) -> str:
        return "" if self._incoming is not None and self._incoming.lines else say.NO_FILE_YET

    def _why_not_owner(self) -> str:
        if wrong := self._why_not_line():
            return wrong
        return "" if self._incoming is not None and self._incoming.unknown_owners() else say.ALL_KNOWN

    def _why_not_import(self) -> str:
        if wrong := self._why_not_line():
            return wrong
        return "" if self._incoming is not None and self._incoming.objectives else say.NO_OBJECTIVE_YET


def _draw(row: Row, cells: int, selected: bool) -> Content:
    line = row.data
    if not isinstance(line, Shown):
        return words("")
    head = f"{line.line:>4}  {pad(line.becomes, _BECOMES_CELLS)}  "
    room = cells - width(head)
    shown = clip(line.words, room if not line.why else max(room * 2 // 3, room - width(line.why) - 4))
    found = words(head, DIM) + words(shown, _STYLES.get(line.becomes, ""))
    left = room - width(shown) - 2
    return found + words(f"  ({clip(line.why, left - 2)})", DIM) if line.why and left > 3 else found
