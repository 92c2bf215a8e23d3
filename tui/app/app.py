"""The app: which places there are, how one goes between them, and what others write meanwhile."""

from __future__ import annotations

from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

from method.plan.names import cycle_name
from method.wording import across, kept
from method.wording import places as say
from method.wording import screens as words
from store.documents.deeds import Refusal
from store.errors import StoreError
from tui.app.base_app import BaseApp
from tui.app.collaborators import Collaborators
from tui.app.navigation import ComesBack, Link, OpensAt, ShowsPlan, Stands
from tui.app.places import SCREENS
from tui.app.words_kept import WordsKept
from tui.cli.output import TROUBLE, talk
from tui.screens.base.action import KeyAction
from tui.store_words import sentence_of
from tui.terminal import capabilities

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from store.documents.deeds import Outcome
    from store.documents.plan import Plan
    from tui.screens.base.team_place import TeamPlace
    from tui.screens.start.start import Begun
    from tui.session import Session

LOOK_EVERY = 1.0
"""Seconds between two checks (a `stat`, nothing drawn) whether somebody else has written."""

SETTLED_AFTER = 2.0
"""Seconds after which an old window of the same person, its line cut, is gone for sure."""

WARM_AFTER = 0.5
"""Seconds after the first frame when the modules of the first deed are imported in the background."""

HOME = "today"


class OkrApp(BaseApp):
    """`session` None: there is no store yet, and the first screen offers to make one named `store`.

    `place` None: none was asked for by name, so a cut line is picked up where it was.
    """

    def __init__(
        self,
        session: Session | None,
        *,
        place: str | None = None,
        argument: str | None = None,
        store: str | None = None,
    ) -> None:
        if session is not None:
            # Mounted at once, without Textual's blank screen before it.
            self.DEFAULT_MODE = place or HOME  # type: ignore[misc]
        super().__init__()
        self.session = session
        self.store = store
        self._first = (place or HOME, argument)
        self._is_named = place is not None
        self._others: Collaborators | None = None
        self._words: WordsKept | None = None
        self._away = ""
        self._last_plan: Plan | None = None
        self._cut = self._settled = False
        self.navigation = self
        for name, screen in SCREENS.items():
            self.add_mode(name, partial(self._make, screen))
        if session is not None:
            self._take(session)

    def _take(self, session: Session) -> None:
        """Work with this session from here on."""
        self.session = session
        self._others = Collaborators(session)
        self._words = WordsKept(session.gateway)
        session.gateway.drafts.listener = partial(self.call_later, self._tell_of_words)
        self.may_suspend = not session.gateway.guarded

    # --- places --------------------------------------------------------------------------------------

    async def on_mount(self) -> None:
        """Open the place asked for, or offer to make a store."""
        self.set_interval(LOOK_EVERY, self._look)
        if self.session is None:
            from tui.screens.start.start import Start

            self.push_screen(Start(self.store), self._begin)
        else:
            await self._go_first()
        self.set_timer(WARM_AFTER, lambda: self.run_worker(self._warm, thread=True))

    def _begin(self, begun: Begun | None) -> None:
        """Take the session that the start screen gave; None: the person left."""
        if begun is None:
            self.exit()
            return
        self._take(begun.session)
        self.call_later(self._go_first)
        if begun.link is not None:
            self.call_later(self.open, begun.link)

    async def _go_first(self) -> None:
        """Open the place asked for; without one, and after a cut line, the place the person was at."""
        back = self._others.cut_off_at() if self._others and not self._is_named else None
        await self.go_to(*(back or self._first))
        if back and self._others is not None:
            told = self._others.second_window() or self._others.line_was_cut()
            self.screen.call_later(lambda: self.screen.call_after_refresh(self.say, told))
        self._tell_of_earlier_words()
        self.set_timer(SETTLED_AFTER, self._settle)
        self.call_after_refresh(self._settle_sealed)

    def _settle_sealed(self) -> None:
        """What an older okr or a reveal left to do about one's own sealed words, now that all is drawn."""
        if self.session is not None and self.session.settle_sealed():
            self._show()

    def _tell_of_earlier_words(self) -> None:
        if self._words is not None and not self.standing and (told := self._words.at_start()):
            self.say(told, "trouble")

    def _settle(self) -> None:
        """Once all is drawn, remember where the person is; where another window of theirs is open, say so."""
        if self._others is None:
            return
        self._settled = True
        if told := self._others.second_window():
            self.say(told)
        else:
            self._remember()
        self._tell_of_earlier_words()

    def _remember(self) -> None:
        """Note what is open, for when the line is cut. Also called from the signal thread."""
        if not self._settled or self._others is None:
            return
        places = (screen for screen in reversed(self.screen_stack) if isinstance(screen, ComesBack))
        place = next(places, None)
        if place is not None and place.comes_back_to:
            self._others.is_at(place.comes_back_to)

    def _make(self, screen: Callable[[Session], TeamPlace]) -> TeamPlace:
        """The place's screen, with the session there is now."""
        assert self.session is not None
        return screen(self.session)

    async def go_to(self, name: str, argument: str | None = None) -> None:
        """Turn to a place; `argument` is what to open there (a step's key, a key result's key)."""
        if self.current_mode != name:
            await self.switch_mode(name)
        while len(self.screen_stack) > 1:
            self.pop_screen()  # not awaited: the screen that goes may be the one that asked for it
        if self._settled and self._others is not None:
            self._others.is_at(f"{name}/{argument}" if argument else name)
        if argument and isinstance(self.screen, OpensAt):
            self.screen.call_later(self.screen.open_at, argument)

    async def open(self, link: Link) -> None:
        """Follow a link from the screen in front."""
        from tui.app.router import open_link
        from tui.screens.base.team_place import TeamPlace

        if isinstance(self.screen, TeamPlace):
            await open_link(link, self.screen)

    def go_back(self) -> None:
        """Leave what is in front; from a place to Today; from Today the program."""
        if len(self.screen_stack) > 1:
            self.pop_screen()
        elif self.session is not None and self.current_mode != HOME:
            self.call_later(self.go_to, HOME)
        else:
            self.leave()

    def global_actions(self) -> Sequence[KeyAction]:
        """The places by letter, find, undo, another team or cycle."""
        if self.session is None:
            return ()
        places = [
            KeyAction(place.key, place.name, place.does, partial(self.go_to, name))
            for name, place in say.PLACES.items()
        ]
        return (
            *places,
            KeyAction("/", *say.ACT_FIND, self.open_find),
            KeyAction("u", *say.ACT_UNDO, self.undo, in_footer=False),
            KeyAction("U", *say.ACT_REDO, self.redo, in_footer=False),
            KeyAction("T", *say.ACT_TEAM, self.choose_team, in_footer=False),
            KeyAction("W", *across.ACT_PLACE, partial(self.open, Link("all teams")), in_footer=False),
            KeyAction("C", *say.ACT_CYCLE, self.choose_cycle, in_footer=False),
            KeyAction("E", *say.ACT_ORGANISATION, partial(self.open, Link("everyone")), in_footer=False),
        )

    def open_find(self) -> None:
        """Search everything this team keeps."""
        from tui.screens.dialogs.search import Search

        assert self.session is not None
        self.push_screen(Search(self.session), self._found)

    def _found(self, where: tuple[str, str, str] | None) -> None:
        if where is None or self.session is None:
            return
        place, argument, cycle = where
        if cycle:
            try:
                self.session.go(cycle=cycle)
            except (Refusal, StoreError) as trouble:
                self.say(sentence_of(trouble), "trouble")
                return
        self.call_later(self.go_to, place, argument)

    def choose_team(self) -> None:
        """Turn to another team."""
        assert self.session is not None
        workspace = self.session.plan.workspace
        self._pick(say.PICK_TEAM, [(team.key, team.name) for team in workspace.teams], "team")

    def choose_cycle(self) -> None:
        """Turn to another cycle."""
        assert self.session is not None
        cycles = self.session.plan.workspace.cycles
        named = [
            (c.key, say.CYCLE_LINE.format(key=cycle_name(c), start=c.start, end=c.end, state=c.state))
            for c in cycles
        ]
        self._pick(say.PICK_CYCLE, named[::-1], "cycle")

    def _pick(self, question: str, named: list[tuple[str, str]], what: str) -> None:
        from tui.screens.dialogs.ask import Pick
        from tui.widgets.form.specs import Option

        def picked(key: str | None) -> None:
            if key is None or self.session is None:
                return
            try:
                self.session.go(**{what: key})
            except (Refusal, StoreError) as trouble:
                self.say(sentence_of(trouble), "trouble")
                return
            self._show()

        self.push_screen(Pick(question, [Option(key, name, "") for key, name in named]), picked)

    # --- deeds ---------------------------------------------------------------------------------------

    def undo(self) -> None:
        """Say what would be taken back, and take it back once that is agreed to."""
        from tui.app.undo_question import undo_question

        assert self.session is not None
        if not self.session.undoable:
            self._take_back(self.session.undo)  # which says why there is nothing
            return

        def answered(yes: bool | None) -> None:
            if yes and self.session is not None:
                self._take_back(self.session.undo)

        self.push_screen(undo_question(self.session, self.size), answered)

    def redo(self) -> None:
        """Do again what was just undone."""
        assert self.session is not None
        self._take_back(self.session.redo)

    def _take_back(self, run: Callable[[], Outcome]) -> None:
        try:
            outcome = run()
        except (Refusal, StoreError) as trouble:
            self.say(sentence_of(trouble), "trouble")
            return
        self._show()
        self.say(outcome.said, "done")

    def known_trouble(self, error: BaseException | None) -> tuple[str, int]:
        """What is kept cannot be read, and only a screen that draws it found out."""
        return (
            (sentence_of(error), TROUBLE) if isinstance(error, StoreError) else super().known_trouble(error)
        )

    @property
    def is_far(self) -> bool:
        """Whether the person came over SSH, to whom a path on this machine is nothing."""
        return self.session is not None and self.session.gateway.guarded

    # --- what is typed -------------------------------------------------------------------------------

    def keep_typed(self) -> None:
        """Called from the signal thread when the line drops: write what is typed now, wherever it can be."""
        self._cut = True
        with suppress(Exception):  # words matter more than where they were typed
            self._remember()
        if self.session is not None:
            self.session.gateway.drafts.secure()

    def _tell_of_words(self) -> None:
        """Say on the screen in front that words cannot be kept, or the store not be read, while it is so."""
        before, self.unkept = self.unkept, self._words.standing() if self._words is not None else ""
        standing = self.unkept or self._away
        if standing != self.standing:
            self.standing = standing
            for screen in self.screen_stack:
                if isinstance(screen, Stands):
                    screen.stand(standing)
        if self._words is not None and (told := self._words.aside()):
            self.say(told, "trouble")
        elif before and not self.unkept:
            self.say(kept.KEPT_AGAIN, "done")
        elif self._words is not None and (told := self._words.beside()):
            self.say(told, "trouble")

    def action_keep_elsewhere(self) -> None:
        """Ctrl-S: put words that cannot be kept into another place, and say which."""
        if self._words is not None:
            told, is_safe = self._words.put_elsewhere()
            self._tell_of_words()
            self.say(told, "done" if is_safe else "trouble")

    def leave_question(self) -> str:
        """Where the words are; without a store nothing was typed that could be kept."""
        return self._words.leave_question() if self._words is not None else kept.LEAVE

    def leave(self) -> None:
        """Leave; where words could not be kept, ask first."""
        if self._words is None or self._words.are_safe():
            self.exit()
        else:
            self.action_ask_to_leave()

    def last_words(self) -> str:
        """Called from the signal thread, when nothing else can be relied on."""
        return self._words.last_words(waits=False)[0] if self._words is not None else ""

    def kept_words(self) -> str:
        """After a fault; `keep_typed` was called."""
        return words.KEPT if self._words is None or self._words.are_safe() else ""

    def says_goodbye(self, status: int) -> int:
        """Say on the plain terminal where words are that could not be kept; the exit status."""
        told, are_lost = self._words.last_words() if self._words is not None else ("", False)
        if told:
            with suppress(OSError):  # nobody is there to read it
                talk(told)
        return status or (TROUBLE if are_lost else 0)

    def on_unmount(self) -> None:
        """Sign off; after a fault of the program the next window begins with Today, away from its cause."""
        if self._others is not None:
            self._others.leaves(cut=(self._cut or capabilities.is_gone()) and not self.return_code)

    # --- others --------------------------------------------------------------------------------------

    def _look(self) -> None:
        """Draw again when somebody else has written or a day has begun, and say what others did where it
        concerns the person."""
        if self.session is None or self._others is None:
            return
        self._remember()
        before = self._away
        try:
            self._others.listen()
            if self.session.reload():
                self.session.settle_sealed()
                self._show()
            told = self._others.news()
        except StoreError as trouble:
            told, self._away, self._last_plan = "", sentence_of(trouble), self.session.plan
        if self._away and self.session.plan is not self._last_plan:
            self._away = ""
        self._tell_of_words()
        if told or (before and not self._away):
            self.say(told or say.STORE_IS_BACK)

    def _show(self) -> None:
        for screen in self.screen_stack:
            if isinstance(screen, ShowsPlan) and screen.is_mounted and self.session is not None:
                screen.show(self.session.plan)

    def _warm(self) -> None:
        """Import what the first deed needs: filelock, pydantic and the models; and what leaving needs, for
        the program may be replaced meanwhile."""
        from importlib import import_module

        if self.session is not None:
            self.session.gateway.drafts.prepare()
        for module in _WARMED:
            import_module(module)


_WARMED = (
    *("store.transactions.act", "store.documents.rhythm", "method.actions.rhythm", "method.wording.store"),
    *("tui.screens.dialogs.ask", "tui.screens.base.team_place"),
)


def run(
    session: Session | None,
    *,
    place: str | None = None,
    argument: str | None = None,
    store: str | None = None,
) -> int:
    """Open a place on this terminal until the person leaves; the exit status."""
    app = OkrApp(session, place=place, argument=argument, store=store)
    return app.says_goodbye(app.run_here(app.keep_typed))
