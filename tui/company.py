"""Others at work, and oneself elsewhere: what one line says of it, and where one was before a cut."""

from __future__ import annotations

from typing import TYPE_CHECKING

from method.wording import places as say
from store.presence import Presence

if TYPE_CHECKING:
    from store.documents.plan import Plan
    from tui.session import Session


class Company:
    """What one window knows of the others. `session` is the one that the app works with."""

    def __init__(self, session: Session) -> None:
        self._session = session
        gateway = session.gateway
        self._presence = Presence(gateway.folder, gateway.person, shared=gateway.shared)
        self._plan: Plan | None = None
        self._heard = ""

    def listen(self) -> None:
        """From here on there is news: what came after the plan that is on the screen now."""
        from method.notices import last_change

        if self._plan is None:
            self._plan = self._session.plan
            self._heard = last_change(self._plan)

    def news(self) -> str:
        """One line on what others did since the last look, where it concerns this person; else nothing."""
        from method.notices import last_change, notice

        plan = self._session.plan
        if plan is self._plan:
            return ""
        self._plan = plan
        said = notice(plan, self._session.who, self._heard)
        self._heard = last_change(plan)
        return said

    def second_window(self) -> str:
        """One line where the same person is here in another window already; else nothing."""
        return "" if self._presence.is_first() else say.SECOND_WINDOW

    # --- where one was -------------------------------------------------------------------------------

    def cut_off_at(self) -> tuple[str, str | None] | None:
        """The place and what was open there when the line was cut; None: one left, or is there still."""
        place, _, argument = self._session.gateway.drafts.bookmarked().partition("/")
        if place not in say.PLACES or not self._presence.is_first():
            return None
        return place, argument or None

    def is_at(self, place: str, argument: str | None) -> None:
        """Remember where the person is."""
        if self._presence.is_second:
            return
        self._session.gateway.drafts.bookmark(f"{place}/{argument}" if argument else place)

    def leaves(self, *, cut: bool) -> None:
        """The window closes; unless the line was cut, the next one begins with Today."""
        if not cut and not self._presence.is_second:
            self._session.gateway.drafts.bookmark("")
        self._session.gateway.drafts.flush()
        self._presence.leave()
