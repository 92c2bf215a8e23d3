"""The fields of a check-in: from documents to specs, nothing drawn here."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from method.plan.formatting import figure
from method.plan.typed_values import unit_of
from method.rhythm.standing import FALL
from method.wording import checkin as say
from tui.instruments import LOOKS, shape
from tui.screens.checkin.values import COLOURS, WORDS
from tui.widgets.form.specs import FieldView, FormItem, Heading, Option

if TYPE_CHECKING:
    from collections.abc import Mapping

    from method.rhythm.standing import Standing
    from store.documents.okrs import KeyResult
    from store.documents.plan import Plan
    from store.documents.rhythm import Colour
    from tui.screens.checkin.visit import Visit

_NAMED = 4
"""People of the team named as examples."""


class Told(NamedTuple):
    """What stands beside and under the fields; sentences come with their role."""

    value: str = ""
    confidence: str = ""
    fell: tuple[tuple[str, str], ...] = ()
    colour: tuple[tuple[str, str], ...] = ()
    waiting: tuple[tuple[str, str], ...] = ()
    rubric: tuple[tuple[str, str], ...] = ()
    why: str = ""
    """What is asked where the colour is far from the suggested one."""


def fields(
    key_result: KeyResult,
    standing: Standing,
    plan: Plan,
    visit: Visit,
    suggested: Colour,
    told: Told,
) -> list[FormItem]:
    """The fields asked for after what was said so far: amber opens GROW, red asks for the show-stopper."""
    given = visit.given
    colour = visit.leaning or given.get("colour", suggested)

    def field(
        name: str,
        words: tuple[str, str],
        *,
        options: tuple[Option, ...] = (),
        shown: str | None = None,
        missing: str = "",
    ) -> FieldView:
        label, prompt = words
        spec = FieldView(
            f"{visit.number}/{name}", label, WORDS[name], given.get(name), prompt, shown, options, missing
        )
        # Letters that mark a colour are no words left over.
        marks = name == "colour" and visit.leaning
        spec = spec._replace(draft=None if marks else visit.unread.get(name))
        if spec.kind in ("number", "date", "rating"):
            spec = spec._replace(typed=visit.words.get(name))
        typed = spec.kind in ("number", "date", "rating", "line")
        return spec._replace(parse=lambda text: visit.parse(name, text)) if typed else spec

    items: list[FormItem] = [
        field(
            "value", (say.VALUE[0], _value_prompt(key_result, standing)), shown=_in_unit(key_result, visit)
        )._replace(aside=told.value, told=told.rubric),
        field("confidence", say.CONFIDENCE)._replace(aside=told.confidence, told=told.fell),
    ]
    if fell(standing, given) or "confidence_why" in given:
        items.append(field("confidence_why", say.CONFIDENCE_WHY))
    options = tuple(Option(each, each, sign=shape(each), look=LOOKS[each]) for each in COLOURS)
    said = field("colour", (say.COLOUR, ""), options=options)._replace(value=given.get("colour", suggested))
    said = said._replace(note=f"{visit.number}/changed", note_label=say.CHANGED[0])
    items.append(said._replace(aside=say.SUGGESTED.format(colour=suggested), told=told.colour))
    why = told.why
    items.append(field("changed", say.CHANGED, missing="" if colour == "red" else why))
    if colour == "red":
        missing = "" if given.get("changed") else why
        items.append(field("blocker", say.BLOCKER, missing=missing)._replace(told=told.waiting))
    if colour == "amber":
        label, prompt = say.WILL_WHO
        names = ", ".join((each.name or each.key).split()[0] for each in plan.people[:_NAMED])
        person = plan.workspace.person(str(given.get("will_who", "")))
        asks = say.WILL_NEEDS if given.get("will") else dict.fromkeys(say.WILL_NEEDS, "")
        items += [
            Heading(f"{visit.number}/grow", say.GROW[0], beside=say.GROW[1]),
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
    dated = [field("on", say.ON)] if "on" in given or "on" in visit.unread else []
    return [*dated, *items, field("learning", say.LEARNING), field("help", help)]


def _value_prompt(key_result: KeyResult, standing: Standing) -> str:
    if key_result.direction == "milestone":
        return say.VALUE_MILESTONE
    if standing.value is None and key_result.baseline is None:
        return say.VALUE_NO_BASELINE
    if standing.value is None:
        return say.VALUE_FIRST
    return say.VALUE[1]


def _in_unit(key_result: KeyResult, visit: Visit) -> str | None:
    """The value given with its unit, where only the number was typed."""
    value, typed = visit.given.get("value"), visit.words.get("value", "")
    if not isinstance(value, float | int) or any(sign.isalpha() for sign in typed):
        return None
    return figure(value, unit_of(key_result))


def fell(standing: Standing, given: Mapping[str, object]) -> bool:
    said = given.get("confidence")
    return isinstance(said, int) and standing.confidence - said >= FALL
