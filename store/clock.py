"""Which day it is for one person, and which moment (METHOD 9)."""

from __future__ import annotations

from datetime import UTC, date, datetime, tzinfo


def moment() -> datetime:
    """This moment in UTC: the one place where the clock is read."""
    return datetime.now(UTC)


class Clock:
    """The clock of one person. `fixed` (OKR_TODAY) is a day that never turns; `zone` None: the host's."""

    def __init__(self, fixed: date | None = None, zone: tzinfo | None = None) -> None:
        self._fixed = fixed
        self.zone = zone
        self._elsewhere = fixed is not None and fixed != self.day_of(moment())

    @property
    def zone_name(self) -> str:
        """The zone's name; empty for the host's."""
        return str(self.zone) if self.zone is not None else ""

    @property
    def today(self) -> date:
        """The day that counts now: a program left open turns the page at midnight."""
        return self._fixed or self.day_of(moment())

    def now(self) -> datetime:
        """This moment in UTC; where another day than this is fixed, the same hour of that day."""
        now = moment()
        if self._fixed is None or not self._elsewhere:
            return now
        return datetime.combine(self._fixed, now.astimezone(self.zone).timetz()).astimezone(UTC)

    def day_of(self, when: datetime) -> date:
        """The person's day that a moment lies in."""
        return when.astimezone(self.zone).date()

    def in_zone(self, name: str) -> Clock:
        """The same clock in the zone of that name; as it is where the name is empty or none."""
        if not name:
            return self
        from .zones import zone_of

        zone = zone_of(name)
        return Clock(self._fixed, zone) if zone is not None else self
