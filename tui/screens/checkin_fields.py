"""The fields of a check-in, and what stands above them: from documents to specs, nothing drawn here."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from method.figures import day, figure, rough
from method.progress import expected_value
from method.rhythm import FALL, span
from method.sentence import amount, say_date
from method.wording import checkin as say
from tui.text import clip
from tui.widgets.specs import FieldSpec, FormItem, Heading, Option, Parsed, parse_text

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

    from method.rhythm import Standing
    from store.documents.okrs import KeyResult
    from store.documents.plan import Plan
    from store.documents.rhythm import Colour
    from tui.widgets.specs import Kind

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
        read = amount(text)
        example = figure(
            key_result.target or 52, "%" if key_result.direction == "milestone" else key_result.unit
        )
        return (
            Parsed(read[0])
            if read
            else Parsed(None, say.NOT_A_VALUE.format(text=clip(text, 30), example=example))
        )
    if kind == "date":
        when = say_date(text, today, plan.cycle.start, plan.cycle.end)
        return Parsed(when) if when else Parsed(None, say.NOT_A_DATE.format(text=clip(text, 30)))
    if kind == "rating":
        return parse_text(FieldSpec(name, "", "rating"), text)
    if kind == "choice":
        return Parsed(text if text in COLOURS else None)
    if name == "will_who":
        return Parsed(_person(text, plan))
    return Parsed(text)


def fields(
    key_result: KeyResult,
    standing: Standing,
    plan: Plan,
    given: Mapping[str, Any],
    suggested: Colour,
    parse: Callable[[str, str], Parsed],
    visit: int,
    *,
    unread: Mapping[str, str],
) -> list[FormItem]:
    """The fields asked for, given what has been said so far: amber opens GROW, red asks for the show-stopper.

    `visit` sets the fields of one visit to a key result apart from those of the next; `unread` are words
    typed earlier that are no value yet.
    """
    colour = given.get("colour", suggested)

    def field(name: str, words: tuple[str, str], **more: Any) -> FieldSpec:
        label, prompt = words
        kind = cast("Kind", WORDS[name])
        spec = FieldSpec(f"{visit}/{name}", label, kind, given.get(name), prompt, **more)
        spec = spec._replace(draft=unread.get(name))
        typed = spec.kind in ("number", "date", "rating", "line")
        return spec._replace(parse=lambda text: parse(name, text)) if typed else spec

    items: list[FormItem] = [
        field("value", (say.VALUE[0], _value_prompt(key_result, standing))),
        field("confidence", (say.CONFIDENCE[0], say.CONFIDENCE[1].format(last=standing.confidence))),
    ]
    if _fell(standing, given) or "confidence_why" in given:
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
        items += [
            Heading(f"{visit}/grow", *say.GROW),
            field("goal", say.GOAL),
            field("reality", say.REALITY),
            field("options", say.OPTIONS),
            field("will", say.WILL),
            field("will_who", (label, prompt.format(names=names)), shown=person.name if person else None),
            field("will_when", say.WILL_WHEN),
            Heading(f"{visit}/rest", say.REST),
        ]
    return [*items, field("learning", say.LEARNING), field("help", say.HELP)]


def notes(
    key_result: KeyResult,
    standing: Standing,
    plan: Plan,
    today: date,
    given: Mapping[str, Any],
    suggested: Colour,
) -> list[str]:
    """Where it stands, what the pace says, who waits for it when it is red."""
    unit = "%" if key_result.direction == "milestone" else key_result.unit
    lines = [_last(key_result, standing, plan, unit), _pace(key_result, standing, plan, today, unit)]
    colour = given.get("colour", suggested)
    if colour != suggested:
        lines.append(say.DISAGREE.format(colour=colour, suggested=suggested))
    elif given:
        lines.append(say.SUGGESTED.format(colour=suggested))
    if _fell(standing, given):
        lines.append(say.FELL.format(before=standing.confidence, after=given["confidence"]))
    if colour == "red":
        waiting = waiting_for(key_result, plan)
        lines.append(say.DEPENDS.format(names=", ".join(waiting)) if waiting else say.NOBODY_DEPENDS)
    false = [each for each in plan.conditions if each.of == key_result.id and each.state == "false"]
    lines += [say.IN_DOUBT.format(condition=each.text) for each in false]
    return [line for line in lines if line]


def waiting_for(key_result: KeyResult, plan: Plan) -> list[str]:
    """Who depends on a key result: teams it gives to, and teams that share its objective."""
    objective = plan.find("objectives", key_result.objective)
    keys = [*key_result.gives_to, *(objective.shared_with if objective else ())]
    named = []
    for key in dict.fromkeys(keys):
        team = plan.workspace.team(key)
        named.append(team.name if team else key)
    return named


def _value_prompt(key_result: KeyResult, standing: Standing) -> str:
    unit = key_result.unit
    if key_result.direction == "milestone":
        rubric = ", ".join(f"{each.share:g} {each.text}" for each in key_result.rubric)
        return say.VALUE_MILESTONE.format(rubric=rubric or "0 to 100")
    if standing.value is None:
        return say.VALUE_FIRST.format(baseline=figure(key_result.baseline, unit))
    return say.VALUE[1].format(last=figure(standing.value, unit))


def _last(key_result: KeyResult, standing: Standing, plan: Plan, unit: str) -> str:
    if not standing.check_ins:
        return say.NOT_YET.format(baseline=figure(key_result.baseline, unit))
    last = standing.check_ins[-1]
    person = plan.workspace.person(last.by)
    return say.LAST.format(
        day=day(last.on),
        name=person.name if person else last.by,
        value=figure(standing.value, unit),
        confidence=last.confidence,
        colour=last.colour,
    )


def _pace(key_result: KeyResult, standing: Standing, plan: Plan, today: date, unit: str) -> str:
    if key_result.target is None or key_result.direction in ("keep", None):
        return ""
    start, due = span(key_result, plan)
    expected = expected_value(key_result, start, due, today)
    said = say.PACE.format(
        expected=rough(expected, unit), target=figure(_target(key_result), unit), due=day(due)
    )
    if standing.heading_for is not None:
        said += " " + say.HEADS.format(heading=rough(standing.heading_for, unit))
    return said


def _target(key_result: KeyResult) -> float | None:
    return 100.0 if key_result.direction == "milestone" else key_result.target


def _person(text: str, plan: Plan) -> str:
    """The key of the one person meant, else the name as it was typed."""
    wanted = text.casefold()
    exact = [each for each in plan.people if wanted in (each.key.casefold(), each.name.casefold())]
    near = [each for each in plan.people if each.name.casefold().startswith(wanted)]
    found = exact or near
    return found[0].key if len(found) == 1 else text


def _fell(standing: Standing, given: Mapping[str, Any]) -> bool:
    said = given.get("confidence")
    return isinstance(said, int) and standing.confidence - said >= FALL
