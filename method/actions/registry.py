"""Every deed there is, by its name in the history. Imports them all: only undoing asks for it."""

from __future__ import annotations

from . import (  # noqa: F401 - each registers its own
    access,
    arrange,
    check_ins,
    close_cycle,
    coach,
    commit,
    drafting,
    edit_fields,
    import_okrs,
    insights,
    kpis,
    merge_copy,
    open_cycle,
    organisation,
    organisation_team,
    own_zone,
    people,
    prework,
    reader_verdict,
    readiness,
    repeat_key_result,
    rhythm,
    settle_sealed,
    setup,
)
from .shared.deed import REGISTERED as DEEDS

__all__ = ["DEEDS"]
