"""Builds a form: a widget for each spec, and the width of the labels."""

from __future__ import annotations

from collections.abc import Iterable

from textual.content import Content
from textual.widgets import Static

from tui.app.theme import DIM, HEADING
from tui.text import width, words
from tui.widgets.form.collection import Collection
from tui.widgets.form.collection_look import INDENT
from tui.widgets.form.field import PromptedField
from tui.widgets.form.specs import FieldView, FormItem, Heading, RowsView

_NARROWEST_LABEL, _WIDEST_LABEL = 8, 20


class HeadingLine(Static):
    """A title between fields."""

    DEFAULT_CSS = "HeadingLine { height: auto; margin-top: 1; padding: 0 1 0 2; }"

    def __init__(self, spec: Heading) -> None:
        super().__init__(self._words(spec))
        self.spec = spec
        self.styles.padding = (0, 1, 0, INDENT + INDENT * spec.depth)

    def show(self, spec: Heading, label_cells: int | None = None) -> None:
        """Show another title."""
        if spec != self.spec:
            self.spec = spec
            self.update(self._words(spec))

    @staticmethod
    def _words(spec: Heading) -> Content:
        title = words(spec.title, HEADING)
        if spec.beside:
            title += Content("  ") + words(spec.beside, DIM)
        return title + Content("\n") + words(spec.about, DIM, newlines=True) if spec.about else title


def is_empty(item: FormItem) -> bool:
    """A field without a value, or rows without a row."""
    match item:
        case FieldView():
            return item.value is None
        case RowsView():
            return not item.items and not item.part
    return False


def key_of(item: FormItem) -> tuple[type, str, int]:
    """What identifies the widget of an item; the two parts of split rows differ."""
    return type(item), item.name, item.part if isinstance(item, RowsView) else 0


def widget_of(item: FormItem, cells: int) -> HeadingLine | PromptedField | Collection:
    """A new widget for it, its label `cells` wide."""
    match item:
        case FieldView():
            return PromptedField(item, cells)
        case RowsView():
            return Collection(item, cells)
        case Heading():
            return HeadingLine(item)


def label_cells(items: Iterable[FormItem]) -> int:
    """How wide all labels are, so that values stand in one column."""
    labels = (item for item in items if not isinstance(item, Heading) and item.label)
    widest = max((width(item.label) + INDENT * item.depth for item in labels), default=0)
    return max(_NARROWEST_LABEL, min(widest, _WIDEST_LABEL))
