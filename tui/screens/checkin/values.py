"""What a check-in asks for, and what was typed there as a value."""

from __future__ import annotations

from typing import TYPE_CHECKING

from method.coach.sentence import say_date
from method.plan.formatting import figure
from method.rhythm.value_input import measured, unit_of
from method.wording import checkin as say
from tui.text import clip
from tui.widgets.form.specs import FieldView, Parsed, parse_text

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
}
"""Every field of a check-in and its kind."""


def typed_value(name: str, text: str, key_result: KeyResult, plan: Plan, today: date) -> Parsed:
    """What was typed in a field; a sentence where it is wrong. Empty words are None."""
    text = text.strip()
    kind = WORDS[name]
    if not text:
        return Parsed(None)
    if kind == "number":
        return _typed_number(text, key_result)
    if kind == "date":
        when = say_date(text, today, plan.cycle.start, plan.cycle.end)
        return Parsed(when) if when else Parsed(None, say.NOT_A_DATE.format(text=clip(text, 30)))
    if kind == "rating":
        return parse_text(FieldView(name, "", "rating"), text)
    if kind == "choice":
        return Parsed(text if text in COLOURS else None)
    if name == "will_who":
        return Parsed(_person(text, plan))
    return Parsed(text)


def _typed_number(text: str, key_result: KeyResult) -> Parsed:
    read = measured(text, key_result)
    if read.other:
        wrong = say.OTHER_UNIT.format(key=key_result.key, unit=key_result.unit, given=clip(read.other, 30))
        return Parsed(None, wrong)
    example = figure(key_result.target or 52, unit_of(key_result))
    return Parsed(
        read.value,
        "" if read.value is not None else say.NOT_A_VALUE.format(text=clip(text, 30), example=example),
    )


def _person(text: str, plan: Plan) -> str:
    """The key of the one person meant, else the name as it was typed."""
    wanted = text.casefold()
    exact = [each for each in plan.people if wanted in (each.key.casefold(), each.name.casefold())]
    near = [each for each in plan.people if each.name.casefold().startswith(wanted)]
    found = exact or near
    return found[0].key if len(found) == 1 else text
