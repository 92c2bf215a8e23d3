"""Time zones by name. Imported only where somebody has one: `okr status` starts without it."""

from __future__ import annotations

from zoneinfo import ZoneInfo, available_timezones


def zone_of(name: str) -> ZoneInfo | None:
    """The zone of that name; None where there is none."""
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):  # a name that is no key, or one that nobody knows
        return None


def zones_like(typed: str) -> tuple[str, ...]:
    """The zones meant by `Europe/Berlin`, `berlin` or `New York`; several where it is unclear."""
    meant = "_".join(typed.split()).casefold()
    if not meant:
        return ()
    known = sorted(available_timezones())
    whole = [name for name in known if name.casefold() == meant]
    return tuple(whole or (name for name in known if name.casefold().rpartition("/")[2] == meant))
