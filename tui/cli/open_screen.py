"""Opens a place on this terminal: what is asked of the terminal is asked before the screens are imported."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui.session import Session


def open_screen(
    session: Session | None, *, store: str, place: str | None = None, argument: str | None = None
) -> int:
    """Open a place on this terminal, as the person's theme has it; the exit status."""
    from store import settings
    from tui.terminal.appearance import prepare

    appearance = prepare(settings.load().theme)  # asks the terminal before the screens are imported
    try:
        from tui.app.app import run

        return run(session, place=place, argument=argument, store=store, appearance=appearance)
    finally:
        appearance.give_up()
