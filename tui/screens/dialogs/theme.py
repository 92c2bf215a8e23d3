"""The choice of a theme: each shows at once, behind the question, while the cursor is on it."""

from __future__ import annotations

from method.wording import themes as say
from tui.app.base_app import BaseApp
from tui.screens.dialogs.pick import Pick
from tui.terminal.appearance import theme_named
from tui.terminal.palette import THEMES
from tui.widgets.form.specs import Option
from tui.widgets.list.row_list import RowList


class PickTheme(Pick):
    """One of the themes; gives its name, or None where the person steps out."""

    def __init__(self, chosen: str) -> None:
        options = [Option(theme, say.NAMES[theme], say.ABOUT[theme]) for theme in THEMES]
        super().__init__(say.ASK, options, chosen=chosen)

    def on_row_list_moved(self, event: RowList.Moved) -> None:
        """Show what it looks like."""
        event.stop()
        if isinstance(self.app, BaseApp):
            self.app.turn_to_theme(theme_named(event.row.id))
