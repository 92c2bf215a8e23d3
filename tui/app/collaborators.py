"""Others at work, and oneself elsewhere: what one line says of it, and where one was before a cut."""

from __future__ import annotations

from typing import TYPE_CHECKING

from method.wording import places as say

if TYPE_CHECKING:
    from store.documents.plan import Plan
    from tui.session import Session


class Collaborators:
    """What one window knows of the others. `session` is the one that the app works with."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._presence = session.gateway.presence()
        self._plan: Plan | None = None
        self._heard = ""
        self._went_on = False

    def listen(self) -> None:
        """From here on there is news: what came after the plan that is on the screen now."""
        from method.rhythm.notifications import last_change

        if self._plan is None:
            self._plan = self._session.plan
            self._heard = last_change(self._plan)

    def news(self) -> str:
        """One line on what others did since the last look, where it concerns this person; else nothing."""
        from method.rhythm.notifications import last_change, notice

        plan = self._session.plan
        if plan is self._plan:
            return ""
        self._plan = plan
        said = notice(plan, self._session.who, self._heard)
        self._heard = last_change(plan)
        return said

    def second_window(self) -> str:
        """One line where the same person is here in another window already; else nothing."""
        if self._presence.is_first():
            return ""
        return say.SECOND_WINDOW_WORDS if self._went_on else say.SECOND_WINDOW

    # --- where one was -------------------------------------------------------------------------------

    def cut_off_at(self) -> tuple[str, str | None] | None:
        """The place and what was open there when the line was cut; None: one left, or is there still.

        Of a line that died without a word the server hears minutes later, and another window of theirs seems
        open: with words half typed there, going on with them is what the person comes back for.
        """
        drafts = self._session.gateway.drafts
        place, _, argument = drafts.bookmarked().partition("/")
        if place not in say.PLACES or not (self._presence.is_first() or drafts.all()):
            return None
        self._went_on = True
        return place, argument or None

    def is_at(self, place: str, argument: str | None) -> None:
        """Remember where the person is."""
        if not self._presence.is_first():
            return
        self._session.gateway.drafts.bookmark(f"{place}/{argument}" if argument else place)

    def leaves(self, *, cut: bool) -> None:
        """The window closes; unless the line was cut, the next one begins with Today."""
        if not cut and self._presence.is_first():
            self._session.gateway.drafts.bookmark("")
        self._session.gateway.drafts.flush()
        self._presence.leave()
