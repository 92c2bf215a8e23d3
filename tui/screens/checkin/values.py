"""What is typed in a check-in, as the values of its fields."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from method.plan import people, typed_values
from method.plan.cycle_names import spoken_cycles
from method.plan.formatting import figure
from method.rhythm.standing import values_read
from method.wording import checkin as say
from method.wording import screens
from tui.text import clip
from tui.widgets.form.specs import Parsed

if TYPE_CHECKING:
    from datetime import date

    from store.documents.okrs import KeyResult
    from store.documents.plan import Plan
    from tui.widgets.form.specs import Kind

COLOURS = ("green", "amber", "red")
WORDS: dict[str, Kind] = {
    "value": "number",
    "confidence": "rating",
    "confidence_why": "text",
    "colour": "choice",
    "changed": "text",
    "blocker": "text",
    "goal": "text",
    "reality": "text",
    "options": "text",
    "will": "text",
    "will_who": "line",
    "will_when": "date",
    "learning": "text",
    "help": "text",
    "on": "date",
}
"""Every field of a check-in and its kind."""


def typed_value(name: str, text: str, key_result: KeyResult, plan: Plan, today: date) -> Parsed:
    """What was typed in a field; a sentence where it is wrong. Empty words are None."""
    text = text.strip()
    if not text:
        return Parsed(None)
    match WORDS[name]:
        case "number":
            return _measured(text, key_result, plan)
        case "date":
            cycle = (plan.cycle.start, plan.cycle.end)
            looks: Literal["ahead", "back"] = "back" if name == "on" else "ahead"
            named = spoken_cycles(plan.workspace.cycles)
            when = typed_values.day(text, today, *cycle, looks=looks, cycles=named)
            wrong = "" if when else typed_values.no_day(text, today, *cycle, looks=looks, cycles=named)
            return Parsed(when, wrong)
        case "rating":
            rating = typed_values.whole(text, 10)
            return Parsed(rating, "" if rating is not None else screens.NOT_A_RATING)
        case "choice":
            return (
                Parsed(text)
                if text in COLOURS
                else Parsed(None, say.NOT_A_COLOUR.format(text=clip(text, 30)))
            )
    if name != "will_who":
        return Parsed(text)
    try:
        return Parsed(people.whom(text, plan.workspace.people))
    except ValueError as wrong:
        return Parsed(None, str(wrong))


def _measured(text: str, key_result: KeyResult, plan: Plan) -> Parsed:
    read = typed_values.measured(text, key_result, values_read(key_result, plan))
    if read.other:
        wrong = say.OTHER_UNIT.format(key=key_result.key, unit=key_result.unit, given=clip(read.other, 30))
        return Parsed(None, wrong)
    if read.asked:
        return Parsed(None, read.asked)
    if read.value is None:
        example = figure(key_result.target or 52, typed_values.unit_of(key_result))
        return Parsed(None, say.NOT_A_VALUE.format(text=clip(text, 30), example=example))
    return Parsed(read.value)
