"""The fields of a check-in: from documents to specs, nothing drawn here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from method.plan.formatting import figure
from method.rhythm.standing import FALL
from method.wording import checkin as say
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
        spec = spec._replace(draft=visit.unread.get(name))
        if spec.kind in ("number", "date", "rating"):
            spec = spec._replace(typed=visit.words.get(name))
        typed = spec.kind in ("number", "date", "rating", "line")
        return spec._replace(parse=lambda text: visit.parse(name, text)) if typed else spec

    items: list[FormItem] = [
        field("value", (say.VALUE[0], _value_prompt(key_result, standing))),
        field("confidence", (say.CONFIDENCE[0], say.CONFIDENCE[1].format(last=standing.confidence))),
    ]
    if fell(standing, given) or "confidence_why" in given:
        items.append(field("confidence_why", say.CONFIDENCE_WHY))
    options = tuple(Option(each, each) for each in COLOURS)
    said = field("colour", (say.COLOUR, ""), options=options)._replace(value=colour)
    items.append(said._replace(note=f"{visit.number}/changed", note_label=say.CHANGED[0]))
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
    dated = [field("on", say.ON)] if "on" in given or "on" in visit.unread else []
    return [*dated, *items, field("learning", say.LEARNING), field("help", help)]


def _value_prompt(key_result: KeyResult, standing: Standing) -> str:
    unit = key_result.unit
    if key_result.direction == "milestone":
        rubric = ", ".join(f"{each.share:g} {each.text}" for each in key_result.rubric)
        return say.VALUE_MILESTONE.format(rubric=rubric or "0 to 100")
    if standing.value is None and key_result.baseline is None:
        return say.VALUE_NO_BASELINE
    if standing.value is None:
        return say.VALUE_FIRST.format(baseline=figure(key_result.baseline, unit))
    return say.VALUE[1].format(last=figure(standing.value, unit))


def fell(standing: Standing, given: Mapping[str, object]) -> bool:
    said = given.get("confidence")
    return isinstance(said, int) and standing.confidence - said >= FALL
