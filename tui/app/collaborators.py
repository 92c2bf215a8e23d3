"""Others at work and the person's other windows: a line that tells of them, and where a cut left off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from method.wording import places as say
from store.documents.deeds import Refusal
from store.errors import StoreError
from store.typed.plan_drafts import Kept

if TYPE_CHECKING:
    from store.documents.plan import Plan
    from tui.session import Session

_IN = "\n"
"""Stands between where the person was and the plan it is in."""


class Collaborators:
    """What one window knows of other people and windows. `session` is the one that the app works with."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._presence = session.gateway.presence()
        self._plan: Plan | None = None
        self._heard = ""
        self._went_on = False

    def listen(self) -> None:
        """Take the plan on the screen as known: only later changes are news."""
        from method.rhythm.notifications import last_change

        if self._plan is None:
            self._plan = self._session.plan
            self._heard = last_change(self._plan)

    def news(self) -> str:
        """One line on what others have done since the last call, where it concerns this person; else ""."""
        from method.rhythm.notifications import last_change, notice

        plan = self._session.plan
        if plan is self._plan:
            return ""
        self._plan = plan
        said = notice(plan, self._session.who, self._heard)
        self._heard = last_change(plan)
        return said

    def second_window(self) -> str:
        """One line where this person has another window open; else ""."""
        if self._presence.is_first():
            return ""
        return say.SECOND_WINDOW_WORDS if self._went_on else say.SECOND_WINDOW

    # --- where one was -------------------------------------------------------------------------------

    def cut_off_at(self) -> tuple[str, str | None] | None:
        """The place and what was open there when the line was cut; None where the person left of their own.

        The server hears of a dead line minutes later, so until then another window of theirs seems open.
        Where words wait there half typed, the person has come back for them.
        """
        drafts = self._session.gateway.drafts
        mark, _, shard = drafts.bookmarked().partition(_IN)
        place, _, argument = mark.partition("/")
        if place not in say.PLACES or not (self._presence.is_first() or drafts.all()):
            return None
        if shard and not self._turns_to(Kept.at(f"{shard}/{mark}")):
            return None
        self._went_on = True
        return place, argument or None

    def _turns_to(self, at: Kept) -> bool:
        """Turn to the team and cycle the person was in; False where they are gone."""
        try:
            self._session.go(team=at.team, cycle=at.cycle)
        except (Refusal, StoreError):
            return False
        return True

    def line_was_cut(self) -> str:
        """One line on coming back after a cut line; it claims no words that are not there."""
        return say.LINE_WAS_CUT_WORDS if self._session.gateway.drafts.all() else say.LINE_WAS_CUT

    def is_at(self, place: str) -> None:
        """Remember where the person is, such as `checkin/O1.2`."""
        if self._presence.is_first():
            self._session.gateway.drafts.bookmark(f"{place}{_IN}{self._session.drafts.shard}")

    def leaves(self, *, cut: bool) -> None:
        """The window closes. Unless the line was cut, the next one begins with Today."""
        if not cut and self._presence.is_first():
            self._session.gateway.drafts.bookmark("")
        self._session.gateway.drafts.secure()
        self._presence.leave()
