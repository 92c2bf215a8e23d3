"""The app without its documents: terminal, theme, the few global keys, and what to do when all goes wrong."""

from __future__ import annotations

import contextlib
import os
import sys
import traceback
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from rich.color import ColorSystem
from rich.text import Text
from textual import constants, events
from textual._compositor import ChopsUpdate, LayoutUpdate
from textual.app import App
from textual.binding import Binding, BindingType
from textual.screen import Screen
from textual.scrollbar import ScrollBar

from method.wording import screens as say
from tui.app.key_queue import KeyQueue
from tui.app.navigation import Navigation, NoWays, SeesKeys, Speaks
from tui.app.theme import OKR_THEME
from tui.terminal import capabilities
from tui.terminal.diff_renderer import DiffRenderer
from tui.terminal.driver import OkrDriver, in_burst
from tui.text import visible
from tui.widgets.focus import steps_of, takes_words
from tui.widgets.list.scrollbar import ThinBar

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.driver import Driver

    from tui.widgets.chrome import NoticeKind
    from tui.widgets.form.form import Form


class BaseApp(App[None]):
    """Owns the terminal and the keys that act everywhere; the app proper adds modes and documents.

    `report_folder` is where the report of a crash goes. `may_suspend` is False where Ctrl-Z must not
    reach a shell. `on_save` is called from the signal thread when the line drops: keep what is typed.
    """

    CSS_PATH = str(Path(__file__).with_name("app.tcss"))
    ENABLE_COMMAND_PALETTE = False
    ESCAPE_TO_MINIMIZE = False
    ALLOW_SELECT = False
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+c", "ask_to_leave", show=False, priority=True),
        Binding("ctrl+q", "ask_to_leave", show=False, priority=True),
        Binding("ctrl+z", "set_aside", show=False, priority=True),
        Binding("ctrl+l", "redraw", show=False, priority=True),
    ]
    report_folder: Path | None = None
    may_suspend = True

    def __init__(self) -> None:
        super().__init__()
        ScrollBar.renderer = ThinBar
        self.animation_level = "none"
        self.register_theme(OKR_THEME)
        self.theme = OKR_THEME.name
        self._filters.clear()  # the wire decides about colours
        self.crash_report: Path | None = None
        self._key_queue = KeyQueue(self)
        self._save: Callable[[], None] = _nothing
        self.navigation: Navigation = NoWays()

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

    def _leave_from_thread(self) -> None:
        if self._loop is not None and not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self.exit)

    def _restore_from_thread(self) -> None:
        if isinstance(self._driver, OkrDriver):
            self._driver.restore_now()

    def _build_driver(
        self, headless: bool, inline: bool, mouse: bool, size: tuple[int, int] | None
    ) -> Driver:
        driver = super()._build_driver(headless, inline, mouse, size)
        if isinstance(driver, OkrDriver):
            encoding = getattr(sys.__stderr__, "encoding", None) or "ascii"
            driver.wire = DiffRenderer(
                self.console._color_system or ColorSystem.STANDARD, not capabilities.no_color(), encoding
            )
        return driver

    def _set_pointer_shape(self, shape: str) -> None:
        """There is no mouse, and some terminals print what they do not know."""

    def _display(self, screen: Screen[Any], renderable: Any) -> None:
        """Send what differs from what the terminal shows, and nothing when nothing does."""
        driver = self._driver
        if not (
            isinstance(driver, OkrDriver)
            and driver.wire is not None
            and isinstance(renderable, (LayoutUpdate, ChopsUpdate))
        ):
            super()._display(screen, renderable)
            return
        if self._running and not self._closed and not self._batch_count:
            try:
                sequence = driver.wire.render(renderable, *self.size)
            except Exception as error:
                self._handle_exception(error)
            else:
                if sequence:
                    if self.is_typing:  # where input methods and screen readers look
                        x, y = self.screen.outer_size.clamp_offset(self.cursor_position)
                        sequence += f"\x1b[{y + 1};{x + 1}H"
                    self._begin_update()
                    driver.write(sequence)
                    self._end_update()
        self.post_display_hook()

    def on_resize(self, event: events.Resize) -> None:
        """Draw all anew: the terminal lost what it showed, also where its size is the old one again."""
        if self._size is not None:
            self.action_redraw()

    # --- keys ----------------------------------------------------------------------------------------

    async def on_event(self, event: events.Event) -> None:
        """Keep pastes from acting as keys, and each key waiting for the one before it."""
        if event.is_forwarded or not isinstance(event, (events.Key, events.Paste)):
            await super().on_event(event)
        elif isinstance(event, events.Paste):
            if self.is_typing:
                await super().on_event(event)
            else:
                self.say(say.PASTE_OUTSIDE)
        elif not self._key_queue.holds(event, step := event.key in steps_of(self.focused)):
            if isinstance(self.screen, SeesKeys):
                self.screen.key_pressed()
            typed = self.is_typing and event.is_printable
            if in_burst(event) and not self.is_typing:
                self.say(say.BURST)
            else:
                await super().on_event(event)
            self._key_queue.took(event, typed, step)

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
            self.exit()

    def action_ask_to_leave(self) -> None:
        """Ask once; the same key again leaves."""
        from tui.screens.dialogs.ask import Confirm

        if isinstance(self.screen, Confirm) and self.screen.is_leaving:
            self.exit()
            return

        def answer(yes: bool | None) -> None:
            if yes:
                self.exit()

        self.push_screen(Confirm(say.LEAVE, is_leaving=True), answer)

    def action_set_aside(self) -> None:
        """Ctrl-Z: back to the shell until `fg`."""
        if self.may_suspend and self._driver is not None and self._driver.can_suspend:
            self.action_suspend_process()
        else:
            self.say(say.NO_SUSPEND)

    def action_redraw(self) -> None:
        """Draw everything again, for a terminal that something else wrote on."""
        if isinstance(self._driver, OkrDriver) and self._driver.wire is not None:
            self._driver.wire.forget()
        self.screen.refresh(layout=True)

    # --- faults --------------------------------------------------------------------------------------

    def _fatal_error(self) -> None:
        """Keep the traceback (without local values: they are people's words) and say one sentence."""
        error = sys.exc_info()[1] or self._exception
        with contextlib.suppress(Exception):  # one fault must not hide the other
            self._save()
        sentence = self.known_trouble(error)
        if not sentence:
            self.crash_report = path = self._write_report(traceback.format_exc())
            sentence = say.CRASH.format(path=path) if path else say.CRASH_NO_REPORT
        self._exit_renderables.append(Text(visible(sentence)))
        self._close_messages_no_wait()

    def known_trouble(self, error: BaseException | None) -> str:
        """One sentence for trouble that is no fault of the program's; else ""."""
        return ""

    def panic(self, *renderables: object) -> None:
        """A fault in the driver's thread: the same report, the same sentence."""
        self._return_code = 1
        self._fatal_error()

    def _write_report(self, report: str) -> Path | None:
        if self.report_folder is None:
            return None
        try:
            self.report_folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            path = self.report_folder / "okr-crash.txt"
            path.unlink(missing_ok=True)
            handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW, 0o600)
            with open(handle, "w", encoding="utf-8", errors="backslashreplace") as file:
                file.write(report)
        except OSError:
            return None
        return path


def _nothing() -> None:
    """Nothing typed is kept outside the store."""
