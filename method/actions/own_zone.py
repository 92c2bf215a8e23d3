"""Which time zone a person is in: theirs to say, whatever their role (METHOD 9)."""

from __future__ import annotations

from datetime import date

from method.actions.shared.deed import deed
from method.actions.shared.helpers import edit
from method.wording import refusals
from method.wording import zones as say
from store.documents.deeds import Outcome, Refusal
from store.documents.workspace_view import WorkspaceView


@deed("set_own_zone", needs="anyone")
def set_own_zone(workspace: WorkspaceView, who: str, today: date, *, zone: str) -> Outcome:
    """Keep the zone of whoever does it, by its full name, such as Europe/Berlin; empty: the machine's."""
    person = workspace.person(who)
    if person is None:
        raise Refusal(refusals.GONE)
    return Outcome(edit(person, zone=zone), say.SET.format(zone=zone), about=person.id)
