"""What every place shares: header, body, notice, footer, and keys that say what they do or why not."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from inspect import isawaitable
from typing import TYPE_CHECKING, Any, ClassVar

from textual import events
from textual.containers import Vertical
from textual.css.query import NoMatches
from textual.screen import Screen
from textual.widgets import Static

from method.wording import kept
from method.wording import screens as say
from store.errors import StoreError
from tui.app.base_app import BaseApp
from tui.screens.base.action import KeyAction
from tui.screens.base.unknown_key import SECOND_WAY, no_such_key
from tui.store_words import sentence_of
from tui.terminal.capabilities import MIN_HEIGHT, MIN_WIDTH
from tui.widgets.chrome import Footer, Header, Hint, Notice, NoticeKind, Rule
from tui.widgets.focus import hints_of

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.widget import Widget

    from tui.app.navigation import Navigation
    from tui.widgets.form.editor import Editor
    from tui.widgets.form.specs import FieldView
    from tui.widgets.list.row_list import RowList


class Place(Screen[Any]):
    """A screen a person can be in. Subclasses give `PLACE`, `compose_body`, `actions`, maybe `search`."""

    PLACE: ClassVar[str] = ""
    _before_too_small: Widget | None = None
    AUTO_FOCUS = "*"
    DEFAULT_CSS = """
    Place { layout: vertical; }
    Place > #body { height: 1fr; width: 1fr; }
    Place > #too-small { display: none; height: 1fr; }
    Place.-too-small > * { display: none; }
    Place.-too-small > #too-small { display: block; }
    """

    def compose(self) -> ComposeResult:
        """Header, rule, body, notice, footer."""
        yield Header((say.PRODUCT, self.PLACE))
        yield Rule()
        with Vertical(id="body"):
            yield from self.compose_body()
        yield Notice()
        yield Footer()
        yield Static(id="too-small", markup=False)

    # --- what a place gives --------------------------------------------------------------------------

    def compose_body(self) -> Iterable[Widget]:
        """The widgets of this place."""
        return ()

    def actions(self) -> Sequence[KeyAction]:
        """What can be done here, most useful first."""
        return ()

    def actions_now(self) -> Sequence[KeyAction]:
        """The same, as what is shown allows them."""
        return self.actions()

    @property
    def can_go_back(self) -> bool:
        """False in the place that `okr` opened first: `q` leaves there."""
        return self.shell.has_screen_behind

    # --- what a place can use ------------------------------------------------------------------------

    @property
    def shell(self) -> BaseApp:
        """The app, typed."""
        app = self.app
        assert isinstance(app, BaseApp)
        return app

    @property
    def navigation(self) -> Navigation:
        """The ways to other places."""
        return self.shell.navigation

    def say(self, message: str, kind: NoticeKind = "plain") -> None:
        """Show one line, until the next key; nothing where the screen is not drawn, or is going."""
        with suppress(NoMatches):
            self.query_one(Notice).say(message, kind)

    def stand(self, message: str) -> None:
        """Show one line whenever there is no other, until there is nothing more to say."""
        with suppress(NoMatches):  # not drawn yet: it asks for it by itself
            self.query_one(Notice).stand(message)
            self.refresh_actions()

    def on_editor_dropped(self, event: Editor.Dropped) -> None:
        """A field could not take all that was typed or pasted: say what was left out."""
        event.stop()
        self.say(event.sentence, "trouble")

    def set_header(self, parts: Sequence[str], aside: str = "") -> None:
        """Show where we are; the words are made visible."""
        self.query_one(Header).show(parts, aside)

    def has_key(self, key: str) -> bool:
        """Whether this key is one of the place's own."""
        return any(action.key == key for action in self.actions())

    def choose(
        self, spec: FieldView, chosen: Callable[[str | tuple[str, ...]], None], *, in_passing: bool = False
    ) -> None:
        """Ask for one or several of a field's options; `chosen` gets them unless the person steps out."""
        from tui.screens.dialogs.pick import pick_of

        if in_passing and self.app.screen is not self:
            return  # the field before asks something: nothing opens in front of its question

        def picked(value: str | tuple[str, ...] | None) -> None:
            if value is not None:
                chosen(value)

        self.app.push_screen(pick_of(spec, in_passing=in_passing), picked)

    def refresh_actions(self) -> None:
        """Look again at which keys can act; to be called when the result of a `why_not` may change."""
        typing = self.shell.is_typing
        hints = list(hints_of(self.focused))
        hints += [
            Hint(action.shown_key, action.name, bool(action.why_not()))
            for action in self.all_actions()
            if action.in_footer and (not typing or action.key.startswith("ctrl+"))
        ]
        self.query_one(Footer).show(hints)

    def on_descendant_focus(self) -> None:
        """Other keys act now."""
        self.refresh_actions()

    def all_actions(self) -> list[KeyAction]:
        """The place's own actions, then the app's, then those every place has; the first of a key wins."""
        every = [*self.actions_now(), *self.navigation.global_actions(), *self._common_actions()]
        seen: set[str] = set()
        return [a for a in every if not (a.key in seen or seen.add(a.key))]  # type: ignore[func-returns-value]

    def _common_actions(self) -> list[KeyAction]:
        leave = say.ACT_BACK if self.can_go_back else say.ACT_LEAVE
        find = [KeyAction("/", *say.ACT_FIND, self.open_search)] if self.searched() is not None else []
        return [
            *find,
            KeyAction("q", *leave, self.shell.go_back, in_footer=False),
            KeyAction("ctrl+p", *say.ACT_PALETTE, self.open_palette, in_footer=False),
            KeyAction(
                "ctrl+z",
                *say.ACT_SUSPEND,
                self.shell.action_set_aside,
                self._why_not_suspend,
                in_footer=False,
            ),
            KeyAction("ctrl+l", *say.ACT_REDRAW, self.shell.action_redraw, in_footer=False),
            KeyAction(
                "ctrl+s",
                *kept.ACT_ELSEWHERE,
                self.shell.action_keep_elsewhere,
                in_footer=bool(self.shell.unkept),
            ),
            KeyAction("ctrl+c", *say.ACT_LEAVE, self.shell.action_ask_to_leave, in_footer=False),
            KeyAction("?", *say.ACT_HELP, self.open_help),
        ]

    def searched(self) -> RowList | None:
        """The list that `/` searches, in places that have one."""
        return None

    def open_search(self) -> None:
        """Narrow the list while its words are typed."""
        from tui.widgets.list.search_line import SearchLine

        rows = self.searched()
        if rows is not None and not self.query(SearchLine):
            self.mount(SearchLine(rows), before=self.query_one(Notice))

    def _why_not_suspend(self) -> str:
        return "" if self.shell.may_suspend else say.NO_SUSPEND

    def open_help(self) -> None:
        """All keys."""
        from tui.screens.dialogs.help import Help

        self.app.push_screen(Help(self.PLACE, self.all_actions()))

    def open_palette(self) -> None:
        """Every action by name, and what is done elsewhere."""
        from tui.screens.dialogs import palette
        from tui.screens.dialogs.ask import Pick

        actions = {a.key: a for a in self.all_actions() if a.key != "ctrl+p"}
        far = self.shell.is_far

        async def picked(value: str | None) -> None:
            if value in actions:
                await self._act(actions[value])
            elif (one := palette.elsewhere(value or "")) is not None:
                link = palette.link_of(one)
                if link is None:
                    self.say(palette.how(one, far=far))
                else:
                    await self.navigation.open(link)

        shown = palette.options(list(actions.values()), far=far)
        self.app.push_screen(Pick(say.PALETTE_TITLE, shown), picked)

    # --- keys ----------------------------------------------------------------------------------------

    def key_pressed(self) -> None:
        """Clear the notice: any key means that it has been read."""
        with suppress(NoMatches):  # the screen is going, and more keys are on their way
            self.query_one(Notice).key_pressed()

    async def on_key(self, event: events.Key) -> None:
        """Run the action of a key that no widget took."""
        if self.has_class("-too-small") and not event.key.startswith("ctrl+"):
            return  # what cannot be seen is not done
        typing = self.shell.is_typing
        if typing and not event.key.startswith("ctrl+"):
            return
        action = self._action_of(event)
        if action is not None:
            if typing and action.key in _EDITING_KEYS:
                return
            event.stop()
            event.prevent_default()
            await self._act(action)
        elif not typing and (sentence := no_such_key(event)):
            self.say(sentence)

    def _action_of(self, event: events.Key) -> KeyAction | None:
        """What the key does here, by itself or as the second way to another."""
        printed = event.character if event.is_printable else None
        actions = {action.key: action for action in self.all_actions()}
        meant = (event.key, printed, SECOND_WAY.get(printed or ""))
        return next((actions[key] for key in meant if key in actions), None)

    async def _act(self, action: KeyAction) -> None:
        reason = action.why_not()
        if reason:
            self.say(reason, "trouble")
            return
        try:
            result = action.run()
            if isawaitable(result):
                await result
        except StoreError as trouble:
            self.say(sentence_of(trouble), "trouble")
        if self.is_mounted and self.is_current:
            self.refresh_actions()

    def on_screen_resume(self) -> None:
        """What has to be said on every screen is said here, too."""
        self.stand(self.shell.standing)

    def on_screen_suspend(self) -> None:
        """Clear the notice: it belongs to the visit that ends here."""
        self.say("")

    # --- size ----------------------------------------------------------------------------------------

    def on_mount(self) -> None:
        """The footer knows its keys from the first frame on."""
        self.refresh_actions()

    def on_resize(self, event: events.Resize) -> None:
        """Say so when there is no room, and recover when there is."""
        small = event.size.width < MIN_WIDTH or event.size.height < MIN_HEIGHT
        if small:
            text = say.TOO_SMALL.format(width=event.size.width, height=event.size.height)
            self.query_one("#too-small", Static).update(text)
            self._before_too_small = self._before_too_small or self.focused
        self.set_class(small, "-too-small")
        if not small and self._before_too_small is not None:
            held, self._before_too_small = self._before_too_small, None
            self.call_after_refresh(self._focus_again, held)

    def _focus_again(self, held: Widget) -> None:
        """What had the keys before there was no room has them again."""
        if held.is_attached and held.focusable:
            self.set_focus(held)


# Keys that move and delete inside a field, whatever a place would do with them.
_EDITING_KEYS = frozenset(f"ctrl+{letter}" for letter in "adefhijkmuvwxy_") | {"ctrl+underscore"}
