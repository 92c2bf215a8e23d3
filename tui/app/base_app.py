"""The app without documents: terminal, theme, global keys, and what to do when everything goes wrong."""

from __future__ import annotations

import asyncio
import contextlib
import sys
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from rich.segment import Segment, Segments
from rich.text import Text
from textual import constants, events
from textual.binding import Binding, BindingType
from textual.geometry import Size
from textual.screen import Screen
from textual.scrollbar import ScrollBar

from method.wording import screens as say
from tui.app.key_queue import KeyQueue
from tui.app.navigation import Navigation, NoWays, SeesKeys, Speaks
from tui.app.textual_theme import OKR_THEME
from tui.terminal import capabilities
from tui.terminal.appearance import Appearance
from tui.terminal.bursts import Letters, in_burst
from tui.terminal.driver import OkrDriver, drawn_size
from tui.terminal.textual_internals import OpenApp
from tui.text import visible
from tui.widgets.focus import steps_of, takes_words
from tui.widgets.list.scrollbar import ThinBar

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from rich.console import RenderableType
    from textual.driver import Driver
    from textual.filter import LineFilter

    from tui.terminal.palette import ThemeName
    from tui.terminal.textual_internals import ChopsUpdate, LayoutUpdate
    from tui.widgets.chrome import NoticeKind
    from tui.widgets.form.form import Form

FAULT = 1
"""The exit status after a fault of the program."""


_SIZES_AT_START = 2
"""How often the size is told before anything changes it: by the program to itself, and by the terminal."""


class BaseApp(OpenApp):
    """Owns the terminal and the keys that act everywhere; the app proper adds modes and documents.

    `may_suspend` is False where Ctrl-Z must not reach a shell. `on_save` is called from the signal thread
    when the line drops: keep what is typed.
    """

    CSS_PATH = str(Path(__file__).with_name("app.tcss"))
    ENABLE_COMMAND_PALETTE = False
    ESCAPE_TO_MINIMIZE = False
    ALLOW_SELECT = False
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+c", "ask_to_leave", show=False, priority=True),
        Binding("ctrl+q", "ask_to_leave", show=False, priority=True),
        Binding("ctrl+s", "keep_elsewhere", show=False, priority=True),
        Binding("ctrl+z", "set_aside", show=False, priority=True),
        Binding("ctrl+l", "redraw", show=False, priority=True),
    ]
    may_suspend = True

    def __init__(self, appearance: Appearance | None = None) -> None:
        super().__init__()
        self.appearance = appearance or Appearance()
        ScrollBar.renderer = ThinBar
        self.animation_level = "none"
        self.register_theme(OKR_THEME)
        self.theme = OKR_THEME.name
        self.crash_report: str | None = None
        self._event_loop: asyncio.AbstractEventLoop | None = None
        self._sizes_heard, self._last_size = 0, Size(0, 0)
        self._fault_status = 0
        self._key_queue = KeyQueue(self)
        self._save: Callable[[], None] = _nothing
        self.navigation: Navigation = NoWays()
        self.standing = ""
        """What every screen has to say for as long as it is so."""
        self.unkept = ""
        """The same of words that cannot be kept."""

    # --- terminal ------------------------------------------------------------------------------------

    def get_driver_class(self) -> type[Driver]:
        """Our driver on a real terminal, unless another is asked for."""
        return super().get_driver_class() if constants.DRIVER or sys.platform == "win32" else OkrDriver

    def run_here(self, on_save: Callable[[], None] | None = None) -> int:
        """Run on this terminal until the person leaves; the exit status.

        `terminal.hold_signals` is called here: no other thread may be running yet.
        """
        capabilities.hold_signals()
        self._save = on_save or _nothing
        capabilities.watch_signals(self._save, self._leave_from_thread, self._restore_from_thread)
        self.run(mouse=False)
        return self.return_code or 0

    def on_load(self) -> None:
        """Know the loop that signals from another thread have to reach."""
        self._event_loop = asyncio.get_running_loop()

    def _leave_from_thread(self) -> None:
        if self._event_loop is not None and not self._event_loop.is_closed():
            self._event_loop.call_soon_threadsafe(self.exit)

    def _restore_from_thread(self) -> None:
        if isinstance(self.driver, OkrDriver):
            self.driver.restore_now(visible(self.last_words(), newlines=True))

    def get_line_filters(self) -> Sequence[LineFilter]:
        """No filters: the DiffRenderer decides about colours."""
        return ()

    def bytes_for(self, update: LayoutUpdate | ChopsUpdate) -> RenderableType | None:
        """What differs from what the terminal shows; None where nothing does."""
        if not isinstance(self.driver, OkrDriver):
            return update
        sequence = self.driver.wire.render(update, *self.size)
        if sequence and self.is_typing:  # where input methods and screen readers look
            x, y = self.screen.outer_size.clamp_offset(self.cursor_position)
            sequence += f"\x1b[{y + 1};{x + 1}H"
        return Segments([Segment(sequence)]) if sequence else None

    def turn_to_theme(self, theme: ThemeName) -> None:
        """Look different at once."""
        self.appearance.theme = theme
        if isinstance(self.driver, OkrDriver):
            self.driver.wire.palette = self.appearance.palette
            self.action_redraw()

    def on_resize(self, event: events.Resize) -> None:
        """Draw all anew: the terminal lost what it showed, also where its size is the old one again."""
        self._sizes_heard += 1
        if self._sizes_heard > _SIZES_AT_START or (self._sizes_heard > 1 and event.size != self._last_size):
            self.action_redraw()
        self._last_size = event.size

    # --- keys ----------------------------------------------------------------------------------------

    async def on_event(self, event: events.Event) -> None:
        """Keep a paste from acting as keys, and hold each key until the one before it is done."""
        if isinstance(event, events.Resize):
            event = _drawn(event)
        if event.is_forwarded or not isinstance(event, (events.Key, Letters, events.Paste)):
            await super().on_event(event)
        elif not self._key_queue.holds(event, step := _name(event) in steps_of(self.focused)):
            if isinstance(self.screen, SeesKeys):
                self.screen.key_pressed()
            typed = self.is_typing and (not isinstance(event, events.Key) or event.is_printable)
            if self.is_typing and isinstance(event, Letters) and self.focused is not None:
                self.focused.post_message(event)
            elif self.is_typing or not (isinstance(event, events.Paste) or in_burst(event)):
                await super().on_event(event)
            else:
                self._leave_out(event)
            self._key_queue.took(event, typed, step)

    def _leave_out(self, event: events.Event) -> None:
        """Outside a field: say why nothing came of it."""
        if isinstance(event, Letters):
            event.take()
        self.say(say.PASTE_OUTSIDE if isinstance(event, events.Paste) else say.BURST)

    def on_form_go_on(self, event: Form.GoOn) -> None:
        """The screen has done what the field asked for: now the next field."""
        event.form.go_on(event.done)

    @property
    def is_typing(self) -> bool:
        """Whether keys are letters now, because a field takes words."""
        return takes_words(self.focused)

    def say(self, message: str, kind: NoticeKind = "plain") -> None:
        """Show one line on the screen in front (see `Notice`)."""
        if isinstance(self.screen, Speaks):
            self.screen.say(message, kind)

    @property
    def has_screen_behind(self) -> bool:
        """Whether there is a screen to go back to (Textual's own blank one is none)."""
        return sum(type(screen) is not Screen for screen in self.screen_stack) > 1

    def go_back(self) -> None:
        """Leave the screen in front for the one behind it; from the last, leave the program."""
        if self.has_screen_behind:
            self.pop_screen()
        else:
            self.leave()

    def leave(self) -> None:
        """Leave without a question."""
        self.exit()

    def leave_question(self) -> str:
        """What is asked before one leaves; it claims nothing that is not so."""
        return say.LEAVE

    def last_words(self) -> str:
        """What has to be said of what was typed when the program is ended from outside; may be empty."""
        return ""

    def action_keep_elsewhere(self) -> None:
        """Outside a store there is nothing to keep."""

    def action_ask_to_leave(self) -> None:
        """Ask once; the same key again leaves."""
        from tui.screens.dialogs.ask import Confirm

        if isinstance(self.screen, Confirm) and self.screen.is_leaving:
            self.exit()
            return

        def answer(yes: bool | None) -> None:
            if yes:
                self.exit()

        self.push_screen(Confirm(self.leave_question(), is_leaving=True), answer)

    def action_set_aside(self) -> None:
        """Ctrl-Z: back to the shell until `fg`."""
        if self.may_suspend and self.driver is not None and self.driver.can_suspend:
            self.action_suspend_process()
        else:
            self.say(say.NO_SUSPEND)

    def action_redraw(self) -> None:
        """Draw everything again, for a terminal that something else wrote on."""
        if isinstance(self.driver, OkrDriver):
            self.driver.wire.forget()
        self.screen.refresh(layout=True)

    # --- faults --------------------------------------------------------------------------------------

    def end_with(self, fault: BaseException | None) -> None:
        """Keep the traceback (without local values: they are people's words) and say one sentence.

        Only the first fault is reported: leaving half-way, as `exit` does, causes others.
        """
        if self._fault_status:
            self.exit(return_code=self._fault_status)
            return
        with contextlib.suppress(Exception):  # one fault must not hide the other
            self._save()
        sentence, self._fault_status = self.known_trouble(fault)
        if not sentence and isinstance(fault, ImportError):
            sentence = say.UPDATED.format(kept=self.kept_words())
        if not sentence:
            self.crash_report = path = _keep_report(fault, self.elsewhere)
            words = say.CRASH if path else say.CRASH_NO_REPORT
            if path and self.is_far:
                words = say.CRASH_FAR
            sentence = " ".join(words.format(path=path, kept=self.kept_words()).split())
        self.exit(return_code=self._fault_status, message=Text(visible(sentence)))

    def kept_words(self) -> str:
        """That what was typed is kept, where that is so; else "", and more is said after leaving."""
        return ""

    def known_trouble(self, error: BaseException | None) -> tuple[str, int]:
        """A sentence and exit status for trouble that is no fault of the program; else ""."""
        return "", FAULT

    @property
    def is_far(self) -> bool:
        """Whether the person came from another machine."""
        return False


def _keep_report(fault: BaseException | None, elsewhere: Sequence[str]) -> str | None:
    """Where the report of the fault is; None where it could not be written.

    `elsewhere` are the lines of a traceback from another thread, where there is no exception at hand.
    """
    from tui import crash_report

    try:
        return crash_report.keep(crash_report.report_of(fault, elsewhere))
    except OSError:
        return None


def _name(event: events.Event) -> str:
    return event.key if isinstance(event, events.Key) else ""


def _drawn(event: events.Resize) -> events.Resize:
    """The same for the part of the terminal that is drawn on."""
    size = drawn_size(*event.size)
    return event if size == event.size else events.Resize(size, size)


def _nothing() -> None:
    """Does nothing: outside a store nothing that is typed is kept."""
