"""What a section of Learn is: words above, then rows or a form, and what Enter and its keys do."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.content import Content
    from textual.strip import Strip

    from store.documents.plan import Plan
    from tui.screens.base.action import KeyAction
    from tui.widgets.form.specs import FormItem
    from tui.widgets.list.row_list import Row


class Panel(NamedTuple):
    """What stands in a frame: its title, and lines with a style each, or drawings."""

    title: str
    lines: Sequence[tuple[str, str] | Content] = ()


class Section(Protocol):
    """What every section has."""

    @property
    def key(self) -> str:
        """Its name in `wording.learn.SECTIONS`."""

    def intro(self, plan: Plan, short: bool) -> Content | None:
        """The words above; fewer where the screen is `short`; None: it has none."""

    def actions(self) -> Sequence[KeyAction]:
        """Its own keys, beside Enter."""


class RowSection(Section, Protocol):
    """A section made of rows, with the details of the row under the cursor below them."""

    def rows(self, plan: Plan, lines: int = 0) -> list[Row]:
        """Its rows, on a screen with so many lines for them and the details."""

    def on_enter(self) -> None:
        """Called when the section opens, the cursor on the first row: move it where work begins."""

    def titles(self, plan: Plan, cells: int) -> Content | None:
        """What its columns hold; None: it has no columns."""

    def draw(self, row: Row, plan: Plan, cells: int, selected: bool) -> Content | Strip | str:
        """One of them, within so many cells; its name is tinted where the cursor stands on it."""

    def details(self, row: Row, plan: Plan) -> Sequence[tuple[str, str] | Content]:
        """What stands below while the cursor is on it: a line and its style each."""

    def frames(self, row: Row, plan: Plan, cells: int, lines: int) -> tuple[Panel, ...]:
        """The same in frames beside each other, with so many lines of so many cells in all; (): in none."""

    @property
    def act_open(self) -> tuple[str, str]:
        """The name of what Enter does, and a sentence on it."""

    def why_not_open(self, row: Row | None) -> str:
        """Why Enter does nothing on that row (None: on no row); else ""."""

    def open(self, row: Row) -> None:
        """Enter on it."""


class FormSection(Section, Protocol):
    """A section with fields."""

    def fields(self, plan: Plan) -> list[FormItem]:
        """What its form shows."""
