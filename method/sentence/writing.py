"""A key result written back as a sentence that reads back the same."""

from __future__ import annotations

from datetime import date

from method.sentence import units
from method.sentence.grammar import read
from method.sentence.shape import Read, tidy

SIGNS = {name: sign for sign, name in units.CURRENCY_SIGNS.items() if len(sign) == 1}


def write(said: Read) -> str:
    """A plain sentence; where plain words would read back otherwise, the metric stands in quotation marks."""
    today = said.due or date(2000, 1, 1)
    for text in (sentence(said, said.metric or ""), sentence(said, quoted(said.metric))):
        if same(said, read(text, today=today)):
            return text
    return sentence(said, quoted(said.metric))


def same(one: Read, two: Read) -> bool:
    """Whether two readings say the same; where in the text they said it does not matter."""
    return one._replace(spans={}, ambiguous=()) == two._replace(spans={}, ambiguous=())


def quoted(metric: str | None) -> str:
    return f"“{metric}”" if metric and "“" not in metric and "”" not in metric else metric or ""


def sentence(said: Read, metric: str) -> str:
    parts = [opening(said), metric, movement(said)]
    if said.due:
        parts.append(f"by {said.due.isoformat()}")
    return " ".join(part for part in parts if part)


def opening(said: Read) -> str:
    factor = (said.change or {}).get("factor")
    if isinstance(factor, int | float):
        return {2: "Double", 3: "Triple", 0.5: "Halve"}.get(
            factor, "Increase" if said.direction != "decrease" else "Reduce"
        )
    verb = {"increase": "Increase", "decrease": "Reduce", "keep": "Keep", "milestone": "Complete", None: ""}
    return verb[said.direction]


def movement(said: Read) -> str:
    unit, per = said.unit, f" per {said.per}" if said.per else ""
    if said.change and "by" in said.change:
        by, of = said.change["by"], said.change.get("unit")
        step = f"by {figure(by if isinstance(by, int | float) else 0.0, str(of) if of else None)}{per}"
        return step if said.baseline is None else f"{step} from {figure(said.baseline, unit)}{per}"
    if said.change:
        factor = said.change["factor"]
        times = "" if factor in (2, 3, 0.5) else f"{factor}x"
        return times if said.baseline is None else f"{times} from {figure(said.baseline, unit)}{per}".strip()
    if said.low is not None and said.high is not None:
        return f"between {figure(said.low, unit)} and {figure(said.high, unit)}{per}"
    if said.direction == "keep" and said.target is not None:
        cue = "at least " if said.low is not None else "at most " if said.high is not None else "at "
        now = "" if said.baseline is None else f" (currently {figure(said.baseline, unit)})"
        return f"{cue}{figure(said.target, unit)}{per}{now}"
    if said.target is None:
        return "" if said.baseline is None else f"from {figure(said.baseline, unit)}{per}"
    to = f"to {figure(said.target, unit)}{per}"
    return to if said.baseline is None else f"from {figure(said.baseline, unit)} {to}"


def figure(value: float, unit: str | None) -> str:
    """The exact value with its unit, as the grammar reads it."""
    number = str(tidy(value)) if abs(value) < 1e15 else f"{value:.0f}"
    if "e" in number:
        number = f"{value:.9f}".rstrip("0").rstrip(".")
    if unit is None:
        return number
    if unit in SIGNS:
        return f"-{SIGNS[unit]}{number[1:]}" if number.startswith("-") else f"{SIGNS[unit]}{number}"
    if unit == "rating":
        return f"{number} of {5 if value <= 5 else 10 if value <= 10 else 100}"
    return f"{number}{unit}" if unit in ("%", "x", "‰") else f"{number} {unit}"
