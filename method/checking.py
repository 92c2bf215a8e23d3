"""What a check-in asks while it is being typed: the rules of METHOD 7 on what is said so far."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple, cast

from method.rhythm import check_ins_of, findings, standing_after

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from method.rhythm import Standing
    from store.documents.okrs import KeyResult
    from store.documents.plan import Plan
    from store.documents.rhythm import CheckIn, Colour


class _Said(NamedTuple):
    """A check-in that is not made yet, as far as the rules look at one."""

    on: date
    value: float | None
    confidence: int
    confidence_why: str
    colour: Colour
    suggested: Colour


def asked_while_typing(
    key_result: KeyResult,
    plan: Plan,
    today: date,
    standing: Standing,
    given: Mapping[str, Any],
    suggested: Colour,
) -> list[str]:
    """RUN-3 and RUN-4 as they would be once this is kept; RUN-2 has a field of its own."""
    if not given:
        return []
    said = _Said(
        today,
        given.get("value"),
        given.get("confidence", standing.confidence),
        given.get("confidence_why", ""),
        given.get("colour", suggested),
        suggested,
    )
    done = [*check_ins_of(key_result, plan), cast("CheckIn", said)]
    found = findings(standing_after(key_result, plan, today, done))
    return [finding.message for finding in found if finding.rule != "RUN-2"]
