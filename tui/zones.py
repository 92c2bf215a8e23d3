"""A time zone as it is typed."""

from __future__ import annotations

from method.wording import zones as say
from store.zones import zones_like

SHOWN = 4


def wrong(text: str) -> str:
    """What is wrong with it; empty where it names one zone, or none at all."""
    if not text.strip():
        return ""
    found = zones_like(text)
    if len(found) > 1:
        return say.WHICH_ZONE.format(text=" ".join(text.split())[:40], names=", ".join(found[:SHOWN]))
    return "" if found else say.NO_ZONE.format(text=" ".join(text.split())[:40])


def meant(text: str) -> str:
    """The full name of the zone; as it is typed where `wrong` has something to say, empty for none."""
    found = zones_like(text)
    return found[0] if len(found) == 1 else text.strip()
