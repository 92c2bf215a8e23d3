"""Who is at work, and on which day."""

from __future__ import annotations

from datetime import UTC, date, datetime


class Actor:
    """One person on one day."""

    guarded = False
    """Whether the person came over SSH, so that roles count on a private store, too. Set for the process."""

    def __init__(self, person: str, today: date) -> None:
        self.person = person
        self.today = today
        self._on_that_day = date.today() == today

    def now(self) -> datetime:
        """Now; where OKR_TODAY sets another day than this, the same hour of that day."""
        now = datetime.now(UTC)
        return now if self._on_that_day else datetime.combine(self.today, now.timetz())
