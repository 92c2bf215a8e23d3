"""What a place asks of the app, and the app of a place: neither needs to know the other's class."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol, runtime_checkable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store.documents.plan import Plan
    from tui.screens.base.action import KeyAction
    from tui.widgets.chrome import NoticeKind


class Link(NamedTuple):
    """Where a line leads. `kind` says what `to` is: `go` a place (`prework/strategy`), `open` a key result;
    the other kinds are listed in `tui.app.router`. `about` is the id of what the line speaks of.
    """

    kind: str
    to: str = ""
    about: str = ""


class Navigation(Protocol):
    """The ways between places. The app proper is one; an app of a single screen has `NoWays`."""

    async def go_to(self, name: str, argument: str | None = None) -> None:
        """Turn to a place, and there to what `argument` names."""

    async def open(self, link: Link) -> None:
        """Follow a link from the screen in front."""

    def undo(self) -> None:
        """Take back one's own last change."""

    def global_actions(self) -> Sequence[KeyAction]:
        """The keys that act in every place."""


class NoWays:
    """The Navigation of an app with a single screen: it leads nowhere."""

    async def go_to(self, name: str, argument: str | None = None) -> None:
        """There is no other place."""

    async def open(self, link: Link) -> None:
        """There is nothing to open."""

    def undo(self) -> None:
        """There is no change."""

    def global_actions(self) -> Sequence[KeyAction]:
        """No keys but the screen's own."""
        return ()


@runtime_checkable
class ShowsPlan(Protocol):
    """A screen that is drawn from a plan."""

    def show(self, plan: Plan) -> None:
        """Draw this plan."""


@runtime_checkable
class OpensAt(Protocol):
    """A place where something in particular can be opened."""

    def open_at(self, argument: str, /) -> object:
        """Open what has this key or name."""


@runtime_checkable
class Speaks(Protocol):
    """A screen with a line for what is to be said."""

    def say(self, message: str, kind: NoticeKind = "plain", /) -> None:
        """Show one line."""


@runtime_checkable
class Stands(Protocol):
    """A screen that shows one line for as long as it is so."""

    def stand(self, message: str, /) -> None:
        """Show this line from here on; empty: none."""


@runtime_checkable
class Announces(Protocol):
    """The app, as a screen that has just come to the front needs it."""

    standing: str
    """What every screen has to say for as long as it is so; empty: nothing."""


@runtime_checkable
class ComesBack(Protocol):
    """A place that knows what is open in it."""

    @property
    def comes_back_to(self) -> str:
        """What to open after a cut line: `checkin/<id>`; empty: what was opened last."""


@runtime_checkable
class SeesKeys(Protocol):
    """A screen that is told of every key, wherever it goes."""

    def key_pressed(self) -> None:
        """A key was pressed."""
