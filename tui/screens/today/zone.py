"""The question which time zone somebody is in who comes over SSH: the machine's need not be theirs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from method.actions.own_zone import set_own_zone
from method.rhythm.today import Item
from method.wording import zones as say
from tui.screens.dialogs.ask import AskLine

if TYPE_CHECKING:
    from collections.abc import Iterable

    from store.documents.plan import Plan
    from tui.screens.base.team_place import TeamPlace
    from tui.session import Session

PLACE = "zone"


def to_ask(plan: Plan, session: Session) -> Iterable[Item]:
    """The line of Today that asks, until it is answered once."""
    person = plan.workspace.person(session.who)
    if session.gateway.guarded and not session.gateway.read_only and person is not None and not person.zone:
        yield Item("zone", say.DUE, (), PLACE)


def ask(place: TeamPlace) -> None:
    """Ask, and keep the answer with the person."""
    from tui.zones import meant, wrong

    def answered(text: str | None) -> None:
        if text is not None:
            place.deed_on_workspace(set_own_zone, zone=meant(text))

    place.app.push_screen(AskLine(say.ASK, about=say.ASK_ABOUT, check=wrong), answered)
