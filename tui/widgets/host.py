"""What a field or a collection asks of the place it stands in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, runtime_checkable

if TYPE_CHECKING:
    from collections.abc import Callable

    from tui.widgets.chrome import NoticeKind
    from tui.widgets.form.specs import FieldView


@runtime_checkable
class Host(Protocol):
    """A place with forms in it; `tui.screens.base.place.Place` is one."""

    def say(self, message: str, kind: NoticeKind = "plain") -> None:
        """Show one line."""

    def refresh_actions(self) -> None:
        """Other keys act now: let the footer look again."""

    def has_key(self, key: str) -> bool:
        """Whether this key leads somewhere here."""

    def choose(
        self, spec: FieldView, chosen: Callable[[str | tuple[str, ...]], None], *, in_passing: bool = False
    ) -> None:
        """Ask for one or several of a field's options; `chosen` gets them unless the person steps out."""
