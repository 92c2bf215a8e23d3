"""The fields of a check-in: from documents to specs, nothing drawn here."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from method.coach.sentence import say_date
from method.plan.formatting import figure
from method.rhythm.standing import FALL
from method.rhythm.value_input import measured, unit_of
from method.wording import checkin as say
from tui.text import clip
from tui.widgets.form.specs import FieldView, FormItem, Heading, Option, Parsed, parse_text

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from method.rhythm.standing import Standing
    from store.documents.okrs import KeyResult
    from store.documents.plan import Plan
    from store.documents.rhythm import Colour
    from tui.screens.checkin.visit import Visit
    from tui.widgets.form.specs import Kind

COLOURS = ("green", "amber", "red")
_NAMED = 4
"""People of the team named as examples."""
WORDS = {
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


def fields(
    key_result: KeyResult,
    standing: Standing,
    plan: Plan,
    visit: Visit,
    suggested: Colour,
) -> list[FormItem]:
    """The fields asked for after what was said so far: amber opens GROW, red asks for the show-stopper."""
    given = visit.given
    colour = given.get("colour", suggested)

    def field(name: str, words: tuple[str, str], **more: Any) -> FieldView:
        label, prompt = words
        kind = cast("Kind", WORDS[name])
        spec = FieldView(f"{visit.number}/{name}", label, kind, given.get(name), prompt, **more)
        spec = spec._replace(draft=visit.unread.get(name))
        typed = spec.kind in ("number", "date", "rating", "line")
        return spec._replace(parse=lambda text: visit.parse(name, text)) if typed else spec

    items: list[FormItem] = [
        field("value", (say.VALUE[0], _value_prompt(key_result, standing))),
        field("confidence", (say.CONFIDENCE[0], say.CONFIDENCE[1].format(last=standing.confidence))),
    ]
    if fell(standing, given) or "confidence_why" in given:
        items.append(field("confidence_why", say.CONFIDENCE_WHY))
    options = tuple(Option(each, each) for each in COLOURS)
    items.append(field("colour", (say.COLOUR, ""), options=options)._replace(value=colour))
    items.append(field("changed", say.CHANGED))
    if colour == "red":
        items.append(field("blocker", say.BLOCKER))
    if colour == "amber":
        label, prompt = say.WILL_WHO
        names = ", ".join(each.name or each.key for each in plan.people[:_NAMED])
        person = plan.workspace.person(str(given.get("will_who", "")))
        asks = say.WILL_NEEDS if given.get("will") else dict.fromkeys(say.WILL_NEEDS, "")
        items += [
            Heading(f"{visit.number}/grow", *say.GROW),
            field("goal", say.GOAL),
            field("reality", say.REALITY),
            field("options", say.OPTIONS),
            field("will", say.WILL),
            field(
                "will_who",
                (label, prompt.format(names=names)),
                shown=person.name if person else None,
                missing=asks["who"],
            ),
            field("will_when", say.WILL_WHEN, missing=asks["when"]),
            Heading(f"{visit.number}/rest", say.REST),
        ]
    help = say.HELP_GREEN if colour == "green" else say.HELP
    return [*items, field("learning", say.LEARNING), field("help", help)]


def _value_prompt(key_result: KeyResult, standing: Standing) -> str:
    unit = key_result.unit
    if key_result.direction == "milestone":
        rubric = ", ".join(f"{each.share:g} {each.text}" for each in key_result.rubric)
        return say.VALUE_MILESTONE.format(rubric=rubric or "0 to 100")
    if standing.value is None:
        return say.VALUE_FIRST.format(baseline=figure(key_result.baseline, unit))
    return say.VALUE[1].format(last=figure(standing.value, unit))


def _person(text: str, plan: Plan) -> str:
    """The key of the one person meant, else the name as it was typed."""
    wanted = text.casefold()
    exact = [each for each in plan.people if wanted in (each.key.casefold(), each.name.casefold())]
    near = [each for each in plan.people if each.name.casefold().startswith(wanted)]
    found = exact or near
    return found[0].key if len(found) == 1 else text


def fell(standing: Standing, given: Mapping[str, Any]) -> bool:
    said = given.get("confidence")
    return isinstance(said, int) and standing.confidence - said >= FALL
