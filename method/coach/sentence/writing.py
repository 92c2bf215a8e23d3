"""A key result written back as a sentence that reads back the same."""

from __future__ import annotations

from datetime import date

from method.coach.sentence.figures import units
from method.coach.sentence.grammar import read
from method.coach.sentence.shape import Read, tidy

FACTORS: dict[float, str] = {2: "Double", 3: "Triple", 4: "Quadruple", 5: "Quintuple", 0.5: "Halve"}
SIGNS = {name: sign for sign, name in units.CURRENCY_SIGNS.items() if len(sign) == 1}
#: units that both ends of a band carry; a counted noun is said once, behind the second
SAID_TWICE = frozenset(SIGNS) | units.CURRENCIES | units.DURATION_NAMES | {"%", "‰", "x", "rating"}


def write(said: Read) -> str:
    """A plain sentence; where plain words would read back otherwise, the metric stands in quotation marks."""
    today = said.due or date(2000, 1, 1)
    bare = said._replace(unit=None)  # the metric may name what is counted: "spam reports from 300 to 50"
    for text in (
        sentence(said, said.metric or ""),
        sentence(said, quoted(said.metric)),
        sentence(bare, said.metric or ""),
    ):
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
        return factor_verb(said, factor) or ("Reduce" if said.direction == "decrease" else "Increase")
    verb = {"increase": "Increase", "decrease": "Reduce", "keep": "Keep", "milestone": "Complete", None: ""}
    return verb[said.direction]


def factor_verb(said: Read, factor: float) -> str:
    """Double, triple, halve: where one verb says the factor and its direction; else ""."""
    down = said.direction == "decrease"
    return FACTORS.get(factor, "") if down == (factor < 1) else ""


def movement(said: Read) -> str:
    """The numbers: the step, where it starts, where it ends, or the band."""
    unit, per = said.unit, f" per {said.per}" if said.per else ""
    start = "" if said.baseline is None else f"from {figure(said.baseline, unit)}"
    end = "" if said.target is None else f"to {figure(said.target, unit)}"
    if said.change:
        step = step_words(said)
        return " ".join(part for part in (step, start, end) if part) + (per if step or start or end else "")
    if said.low is not None and said.high is not None:
        first = figure(said.low, unit if unit in SAID_TWICE else None)
        joined = ("between {} and {}" if said.direction == "keep" else "to {} – {}").format
        return joined(first, figure(said.high, unit)) + per
    if said.direction == "keep" and said.target is not None:
        cue = "at least " if said.low is not None else "at most " if said.high is not None else "at "
        now = "" if said.baseline is None else f" (currently {figure(said.baseline, unit)})"
        return f"{cue}{figure(said.target, unit)}{per}{now}"
    return " ".join(part for part in (start, end) if part) + (per if start or end else "")


def step_words(said: Read) -> str:
    """A movement without an end; a factor that has a verb of its own is said by the verb."""
    change = said.change or {}
    factor, by, unit = change.get("factor"), change.get("by"), change.get("unit")
    if isinstance(factor, int | float):
        return "" if factor_verb(said, factor) else f"{tidy(factor)}x"
    return f"by {figure(by if isinstance(by, int | float) else 0.0, str(unit) if unit else None)}"


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
