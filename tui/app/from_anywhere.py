"""What one can do from every place: find, undo and redo, another team, another cycle, another look."""

from __future__ import annotations

from typing import TYPE_CHECKING

from method.plan.names import cycle_name
from method.wording import places as say
from method.wording import themes
from store.documents.deeds import Refusal
from store.errors import StoreError
from tui.store_words import sentence_of
from tui.terminal.appearance import theme_named

if TYPE_CHECKING:
    from collections.abc import Callable

    from store.documents.deeds import Outcome
    from tui.app.base_app import BaseApp
    from tui.session import Session


class FromAnywhere:
    """Acts on the session and opens its questions over what is in front; `shown` draws every place again."""

    def __init__(self, app: BaseApp, session: Session, shown: Callable[[], None]) -> None:
        self._app = app
        self._session = session
        self._shown = shown

    def find(self) -> None:
        """Search everything this team keeps."""
        from tui.screens.dialogs.search import Search

        self._app.push_screen(Search(self._session), self._found)

    def _found(self, where: tuple[str, str, str] | None) -> None:
        if where is None:
            return
        place, argument, cycle = where
        if not cycle or self._goes(cycle=cycle):
            self._app.call_later(self._app.navigation.go_to, place, argument)

    def choose_team(self) -> None:
        """Turn to another team."""
        teams = self._session.plan.workspace.teams
        self._pick(say.PICK_TEAM, [(team.key, team.name) for team in teams], "team")

    def choose_cycle(self) -> None:
        """Turn to another cycle, the newest first."""
        named = [
            (c.key, say.CYCLE_LINE.format(key=cycle_name(c), start=c.start, end=c.end, state=c.state))
            for c in self._session.plan.workspace.cycles
        ]
        self._pick(say.PICK_CYCLE, named[::-1], "cycle")

    def _pick(self, question: str, named: list[tuple[str, str]], what: str) -> None:
        from tui.screens.dialogs.ask import Pick
        from tui.widgets.form.specs import Option

        def picked(key: str | None) -> None:
            if key is not None and self._goes(**{what: key}):
                self._shown()

        self._app.push_screen(Pick(question, [Option(key, name, "") for key, name in named]), picked)

    def _goes(self, **where: str) -> bool:
        """Turn to that team or cycle, or say why not."""
        try:
            self._session.go(**where)
        except (Refusal, StoreError) as trouble:
            self._app.say(sentence_of(trouble), "trouble")
            return False
        return True

    def choose_theme(self) -> None:
        """Another look, seen at once; kept in the person's settings."""
        from tui.screens.dialogs.theme import PickTheme

        before = self._app.appearance.theme

        def picked(name: str | None) -> None:
            self._app.turn_to_theme(theme_named(name) if name else before)
            if name:
                self._app.say(_keep_theme(name), "done")

        self._app.push_screen(PickTheme(before), picked)

    def undo(self) -> None:
        """Say what would be taken back, and take it back once that is agreed to."""
        from tui.app.undo_question import undo_question

        if not self._session.undoable:
            self._take_back(self._session.undo)  # which says why there is nothing
            return

        def answered(yes: bool | None) -> None:
            if yes:
                self._take_back(self._session.undo)

        self._app.push_screen(undo_question(self._session, self._app.size), answered)

    def redo(self) -> None:
        """Do again what was just undone."""
        self._take_back(self._session.redo)

    def _take_back(self, run: Callable[[], Outcome]) -> None:
        try:
            outcome = run()
        except (Refusal, StoreError) as trouble:
            self._app.say(sentence_of(trouble), "trouble")
            return
        self._shown()
        self._app.say(outcome.said, "done")


def _keep_theme(name: str) -> str:
    """Keep the theme for the next time; a sentence on whether it is kept."""
    from store import settings

    try:
        settings.save("theme", name)
    except (StoreError, OSError):
        return themes.NOT_KEPT
    return themes.SET.format(name=themes.NAMES[name])
