"""What a check-in asks while it is being typed: the rules of METHOD 7 on what is said so far."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple, cast

from method.rhythm.check_ins import check_ins_of
from method.rhythm.standing import findings, standing_after
from method.wording import checkin as say

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from method.rhythm.standing import Standing
    from store.documents.okrs import KeyResult
    from store.documents.plan import Plan
    from store.documents.rhythm import CheckIn, Colour


class _CheckInDraft(NamedTuple):
    """A check-in that is still being typed: the fields that the rules look at."""

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
    """What RUN-3 and RUN-4 would ask once this is kept; RUN-2 has a field of its own.

    Red also asks about the least believed condition it rests on.
    """
    if not given:
        return []
    found = findings(standing_typed(key_result, plan, today, standing, given, suggested))
    asked = [finding.message for finding in found if finding.rule != "RUN-2"]
    if given.get("colour", suggested) == "red" and (again := _rests_on(key_result, plan)):
        asked.append(again)
    return asked


def standing_typed(
    key_result: KeyResult,
    plan: Plan,
    today: date,
    standing: Standing,
    given: Mapping[str, Any],
    suggested: Colour,
) -> Standing:
    """How it will stand once what is `given` so far is kept."""
    said = _CheckInDraft(
        today,
        given.get("value"),
        given.get("confidence", standing.confidence),
        given.get("confidence_why", ""),
        given.get("colour", suggested),
        suggested,
    )
    done = [*check_ins_of(key_result, plan), cast("CheckIn", said)]
    return standing_after(key_result, plan, today, done)


def asks_why(colour: Colour, suggested: Colour) -> bool:
    """Whether a colour is so far from the suggested one that a word of why belongs to it."""
    return {colour, suggested} == {"green", "red"}


def _rests_on(key_result: KeyResult, plan: Plan) -> str:
    """The least believed open condition, its own or of the choices above; "" where there is none."""
    from method.planning.condition_tree import least_believed
    from method.planning.strategy_stack import served

    objective = plan.find("objectives", key_result.objective)
    above = {choice.id for choice in served(objective, plan)} if objective is not None else set()
    still_open = [one for one in plan.conditions if one.state == "open"]
    own = [one for one in still_open if one.of == key_result.id]
    several = own or [one for one in still_open if one.of in above]
    least = least_believed(several) or next(iter(several), None)
    if least is None:
        return ""
    pattern = say.RESTS_ON if least.belief is not None else say.RESTS_ON_UNRATED
    return pattern.format(condition=least.text, belief=least.belief)
