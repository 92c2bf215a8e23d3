"""How a key result stands between two check-ins: colour, silence, trend and what to ask (METHOD 7).

On the path of `okr status`: imports no pydantic and no dataclasses.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from method.rhythm import progress as sums
from method.rhythm.check_ins import as_of, check_ins_by, check_ins_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from method.coach.rules.finding import Finding
    from store.documents.okrs import KeyResult
    from store.documents.plan import Plan
    from store.documents.rhythm import CheckIn, Colour

SILENT_AFTER = 1.5
"""Cadences without a check-in after which a key result is silent, whatever it said last."""
MISSES_BELOW = 0.98
"""A trend that ends under this share of the way misses the target."""
ON_PACE_WITHIN = 0.05
"""How far behind the expected line still counts as on pace."""
FALL = 3
STUCK_AFTER = 3


class Flag(NamedTuple):
    """A RUN rule that asks, and the values for its words."""

    rule: str
    words: dict[str, float]


class Standing(NamedTuple):
    """A key result as of a day. `value` and `trend` are in its unit; shares are 0–1; None: cannot be said."""

    value: float | None
    progress: float | None
    expected: float
    """Share of the way a straight line would have reached."""
    confidence: int
    confidence_change: int
    """Against the check-in before, or against the start confidence."""
    colour: str
    """`green`, `amber`, `red`, `silent` or `not started`."""
    said: Colour | None
    """The colour of the last check-in; None before the first."""
    suggested: Colour | None
    """The colour suggested then; may differ from what the person chose."""
    last_check_in: date | None
    age_days: int | None
    trend: sums.Trend
    heading_for: float | None
    on_pace: bool | None
    flags: tuple[Flag, ...]
    check_ins: tuple[CheckIn, ...]
    """Its check-ins, oldest first."""


def standings(plan: Plan, today: date) -> dict[str, Standing]:
    """The standing of every key result of the plan, by id."""
    found = check_ins_by(plan)
    return {
        result.id: standing_after(result, plan, today, found.get(result.id, ()))
        for result in plan.key_results
    }


def standing(key_result: KeyResult, plan: Plan, today: date) -> Standing:
    return standing_after(key_result, plan, today, check_ins_of(key_result, plan))


def standing_after(key_result: KeyResult, plan: Plan, today: date, done: Sequence[CheckIn]) -> Standing:
    """The standing of a key result on `today`, had it these check-ins (oldest first)."""
    start, due = span(key_result, plan)
    done = as_of(done, today)
    trend = trend_of(done)
    value = trend[-1][1] if trend else None
    share = sums.progress(key_result, value)
    expected = 1.0 if key_result.direction == "keep" else sums.expected_share(start, due, today)
    heading = sums.heading_for(key_result, trend, start, due)
    last = done[-1] if done else None
    quiet = _is_silent(last, plan, today)
    before = done[-2].confidence if len(done) > 1 else key_result.start_confidence
    return Standing(
        value=value,
        progress=share,
        expected=expected,
        confidence=last.confidence if last else key_result.start_confidence,
        confidence_change=last.confidence - before if last else 0,
        colour="not started" if last is None else "silent" if quiet else last.colour,
        said=last.colour if last else None,
        suggested=last.suggested if last else None,
        last_check_in=last.on if last else None,
        age_days=max(0, (today - last.on).days) if last else None,
        trend=trend,
        heading_for=heading,
        on_pace=False if quiet else _on_pace(key_result, share, trend, start, due),
        flags=tuple(_flags(key_result, plan, done, before, share, heading)),
        check_ins=tuple(done),
    )


def _on_pace(
    key_result: KeyResult, share: float | None, trend: sums.Trend, start: date, due: date
) -> bool | None:
    """Whether the value stood on the expected line the day it was read; for "keep", within its band."""
    if share is None:
        return None
    if key_result.direction == "keep":
        return share == 1.0
    return share >= sums.expected_share(start, due, trend[-1][0]) - ON_PACE_WITHIN


def span(key_result: KeyResult, plan: Plan) -> tuple[date, date]:
    """First and last day of its expected line."""
    due = key_result.due or plan.cycle.end
    committed = plan.commitment.on if plan.commitment else None
    return sums.start_of(committed, plan.cycle.start, due), due


def values_read(key_result: KeyResult, plan: Plan) -> list[float]:
    """Every value read of it so far, oldest first."""
    return [one.value for one in check_ins_of(key_result, plan) if one.value is not None]


def trend_of(done: Sequence[CheckIn]) -> sums.Trend:
    """The values read, the last one of each day, oldest first."""
    return tuple({one.on: one.value for one in done if one.value is not None}.items())


def _is_silent(last: CheckIn | None, plan: Plan, today: date) -> bool:
    if last is None:
        return False
    return (last_day(plan, today) - last.on).days > SILENT_AFTER * cadence_days(plan)


def is_closed(plan: Plan) -> bool:
    """Whether this team has closed the cycle, or everyone has."""
    return plan.cycle.state == "closed" or plan.retrospective.closed_on is not None


def last_day(plan: Plan, today: date) -> date:
    """The day standings are as of: today, or the end of a cycle that is closed."""
    return min(today, plan.retrospective.closed_on or plan.cycle.end) if is_closed(plan) else today


def _flags(
    key_result: KeyResult,
    plan: Plan,
    done: Sequence[CheckIn],
    before: int,
    share: float | None,
    heading: float | None,
) -> list[Flag]:
    flags: list[Flag] = []
    if not done:
        return flags
    last = done[-1]
    if before - last.confidence >= FALL and not last.confidence_why:
        flags.append(Flag("RUN-2", {"before": before, "after": last.confidence}))
    if share != 1.0 and is_stuck(done, plan):
        flags.append(Flag("RUN-3", {}))
    reach = sums.progress(key_result, heading)
    if last.colour == "green" and heading is not None and reach is not None and reach < MISSES_BELOW:
        target = 100.0 if key_result.direction == "milestone" else key_result.target
        flags.append(Flag("RUN-4", {"heading": heading, "target": float(target or 0)}))
    return flags


def is_stuck(done: Sequence[CheckIn], plan: Plan) -> bool:
    """Whether nothing moved over the last three cadences (weeks or fortnights) with a check-in (RUN-3)."""
    first, days = first_check_in(plan), cadence_days(plan)
    cadences: dict[int, set[float]] = {}
    for one in done:
        read = cadences.setdefault((one.on - first).days // days, set())
        if one.value is not None:
            read.add(one.value)
    recent = list(cadences.values())[-STUCK_AFTER:]
    return len(recent) == STUCK_AFTER and len(set().union(*recent)) <= 1


def findings(standing: Standing, about: str = "") -> list[Finding]:
    """The standing's flags in words (RUN-2, RUN-3, RUN-4)."""
    from method.coach.rules.finding import found
    from method.plan.formatting import figure, rough

    asked = []
    for rule, words in standing.flags:
        heading, target = words.get("heading"), words.get("target")
        asked.append(
            found(
                rule,
                about=about,
                before=words.get("before"),
                after=words.get("after"),
                heading=rough(heading, beside=(target,)),
                target=figure(target),
            )
        )
    return asked


def cadence_days(plan: Plan) -> int:
    return 14 if plan.review_plan.cadence == "fortnightly" else 7


def first_check_in(plan: Plan) -> date:
    """The first one agreed, else the cycle's first Monday."""
    return plan.review_plan.first_check_in or sums.monday_of(plan.cycle.start + timedelta(days=6))


def check_in_dates(plan: Plan) -> tuple[date, ...]:
    """The days check-ins are due: from the first one to the cycle's end."""
    first = first_check_in(plan)
    step = timedelta(days=cadence_days(plan))
    count = max(0, (plan.cycle.end - first) // step + 1)
    return tuple(first + step * number for number in range(count))


def is_due(standing: Standing, plan: Plan, today: date) -> bool:
    """Whether a check-in day has come since the last check-in."""
    came = [day for day in check_in_dates(plan) if day <= today]
    return bool(came) and (standing.last_check_in is None or standing.last_check_in < came[-1])
