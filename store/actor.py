"""Who is at work, and by which clock."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date, datetime

    from .clock import Clock


class Actor:
    """One person, on the day that it is for them: asked each time, for a session may outlast a day."""

    guarded = False
    """Whether the person came over SSH, so that roles count on a private store, too. Set for the process."""
    key = ""
    """Fingerprint of the key they signed in with; empty: the line that let them in names none."""

    def __init__(self, person: str, clock: Clock) -> None:
        self.person = person
        self.clock = clock

    @property
    def today(self) -> date:
        """The day that counts as today."""
        return self.clock.today

    def now(self) -> datetime:
        """This moment, in UTC (see Clock)."""
        return self.clock.now()
