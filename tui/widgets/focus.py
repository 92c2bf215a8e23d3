"""What the app and the place ask of the widget that has the cursor; most widgets have nothing to say."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, runtime_checkable

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from textual.widget import Widget

    from tui.widgets.chrome import Hint


@runtime_checkable
class _TakesWords(Protocol):
    @property
    def takes_words(self) -> bool:
        """Whether keys are letters now."""


@runtime_checkable
class _Hints(Protocol):
    @property
    def hints(self) -> tuple[Hint, ...]:
        """What the footer says while the cursor is here."""


@runtime_checkable
class _Steps(Protocol):
    @property
    def STEPS(self) -> AbstractSet[str]:
        """The keys that only step on in it."""


def takes_words(widget: Widget | None) -> bool:
    """Whether keys are letters in it now."""
    return widget is not None and isinstance(widget, _TakesWords) and widget.takes_words


def hints_of(widget: Widget | None) -> tuple[Hint, ...]:
    """What the footer says while the cursor is in it."""
    return widget.hints if widget is not None and isinstance(widget, _Hints) else ()


def steps_of(widget: Widget | None) -> AbstractSet[str]:
    """The keys that only step on in it; while one is held, they need not wait for each other."""
    return widget.STEPS if widget is not None and isinstance(widget, _Steps) else frozenset()
