"""What a sentence says, and its shape for scripts (DESIGN 6)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Literal, NamedTuple

Direction = Literal["increase", "decrease", "keep", "milestone"]


class Read(NamedTuple):
    """A key-result sentence taken apart; what is not said is None.

    `low` and `high` are the band of a keep-within; `change` is a movement without an end, {"by": 20,
    "unit": "%"} or {"factor": 2}; `ambiguous` holds one question for each thing that could be read in two
    ways or not at all; `spans` says where in the text each field was found, figures left `unread`
    and the words of a day that could not be read (`undated`; what is asked about it comes last).
    """

    metric: str | None
    direction: Direction | None
    baseline: float | None
    target: float | None
    low: float | None
    high: float | None
    change: dict[str, object] | None
    unit: str | None
    per: str | None
    due: date | None
    ambiguous: tuple[str, ...]
    spans: Mapping[str, tuple[int, int]]


def as_json(read: Read) -> dict[str, object]:
    """The `read` object of `okr lint --json`; `band` only where one is given."""
    shape: dict[str, object] = {
        "metric": read.metric,
        "direction": read.direction,
        "baseline": tidy(read.baseline),
        "target": tidy(read.target),
        "change": read.change,
        "unit": read.unit,
        "per": read.per,
        "due": read.due.isoformat() if read.due else None,
    }
    if read.low is not None or read.high is not None:
        shape["band"] = [tidy(read.low), tidy(read.high)]
    if read.ambiguous:
        shape["ambiguous"] = list(read.ambiguous)
    return shape


def settled_target(read: Read) -> float | None:
    """The target said, or worked out from the baseline and the change; None where neither is known."""
    if read.target is not None or read.baseline is None:
        return read.target
    return target_from(read.change, read.direction, read.baseline)


def fields_of(read: Read) -> dict[str, object]:
    """What a sentence says, as the fields of a key result that it fills."""
    return {
        "metric": read.metric or "",
        "direction": read.direction,
        "baseline": read.baseline,
        "target": settled_target(read),
        "low": read.low,
        "high": read.high,
        "unit": read.unit or "",
        "per": read.per or "",
        "due": read.due,
    }


def target_from(
    change: Mapping[str, object] | None, direction: Direction | None, baseline: float
) -> float | None:
    """Where a movement without an end leads from a baseline: "double" and "+20 %" from 50 to 100 and 60."""
    factor, by = (change or {}).get("factor"), (change or {}).get("by")
    if isinstance(factor, int | float):
        return round(baseline * factor, 9)
    if not isinstance(by, int | float):
        return None
    step = abs(baseline) * by / 100 if (change or {}).get("unit") == "%" else by
    return round(baseline - step if direction == "decrease" else baseline + step, 9)


def tidy(value: float | None) -> float | int | None:
    """52.0 as 52: whole numbers without a point."""
    return int(value) if value is not None and value == int(value) else value
