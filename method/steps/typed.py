"""Reads what is typed into a field as its value, and shows a value as it stands there."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from method.plan import people, typed_values
from method.plan.active_set import cycle_dates
from method.plan.cycle_names import spoken_cycles
from method.plan.formatting import plain
from method.plan.names import name_of, owner_name
from method.steps.options import Option, options_of
from method.steps.spec import FieldSpec
from method.wording import typed as words

if TYPE_CHECKING:
    from store.documents.plan import Plan

_SAYS = {"whole": words.WHOLE, "rating": words.RATING, "score": words.SCORE, "percent": words.PERCENT}
_BOUNDS = {"rating": (0, 10), "percent": (0, 1000)}


def value_of(field: FieldSpec, text: str, plan: Plan, today: date) -> object:
    """The value to store. Raises ValueError with one plain sentence.

    Nothing typed is None for numbers, dates and a condition's side, else the empty text or list.
    """
    text = text.strip()
    match field.kind:
        case "line":
            return " ".join(text.split())
        case "text":
            return text
        case "date":
            return _date(field, text, plan, today)
        case "yes_no":
            return _yes_no(text)
        case "rubric":
            return _rubric(text)
        case "person":
            return people.whom(text, plan.workspace.people) if text else ""
        case "somebody":
            return people.meant(text, plan.workspace.people).key or " ".join(text.split())
        case "people":
            named = [part for part in text.replace("\n", ",").split(",") if part.strip()]
            return list(dict.fromkeys(people.whom(part, plan.workspace.people) for part in named))
        case "one_of" | "named":
            return _pick(field, text, options_of(field, plan))
        case "many_of":
            options = options_of(field, plan)
            parts = [part.strip() for part in text.replace("\n", ",").split(",")]
            return list(dict.fromkeys(_pick(field, part, options) for part in parts if part))
    return _number(field, text)


def _number(field: FieldSpec, text: str) -> float | int | None:
    if not text:
        return None
    read = typed_values.share(text) if field.kind == "score" else typed_values.number(text)
    low, high = _BOUNDS.get(field.kind, (float("-inf"), float("inf")))
    is_whole = field.kind in ("rating", "whole")
    if read is None and (asked := typed_values.two_numbers(text)):
        raise ValueError(asked)
    if read is None or (is_whole and not read.is_integer()) or not low <= read <= high:
        raise ValueError(_SAYS.get(field.kind, words.NUMBER))
    return int(read) if is_whole else read


def _date(field: FieldSpec, text: str, plan: Plan, today: date) -> date | None:
    if not text:
        return None
    cycles = spoken_cycles(plan.workspace.cycles)
    said = typed_values.day(text, today, *cycle_dates(plan), looks=field.looks, cycles=cycles)
    if said is None:
        raise ValueError(
            typed_values.no_day(text, today, *cycle_dates(plan), looks=field.looks, cycles=cycles)
        )
    return said


def _rubric(text: str) -> list[dict[str, object]]:
    """`20 signed; 100 live` as steps: how many percent of the way, and what is true then."""
    steps = []
    for part in text.replace("\n", ";").split(";"):
        share, _, what = part.strip().partition(" ")
        if not part.strip():
            continue
        read = typed_values.number(share)
        if read is None or not 0 <= read <= 100 or not what.strip():
            raise ValueError(words.RUBRIC)
        steps.append({"share": read, "text": what.strip()})
    return steps


def _yes_no(text: str) -> bool:
    answer = text.casefold()
    if answer in words.YES:
        return True
    if answer in words.NO or not answer:
        return False
    raise ValueError(words.YES_NO)


def _pick(field: FieldSpec, text: str, options: tuple[Option, ...]) -> str | None:
    """The option whose value or label it is, or the only one whose label begins so."""
    if not text:
        return None if field.name == "side" else ""
    if exact := typed_values.called(text, options):
        return exact[0]
    near = typed_values.beginning(text, options)
    if len(near) == 1:
        return near[0]
    if field.kind == "named":
        return " ".join(text.split())
    if not options:
        raise ValueError(words.NOTHING_TO_PICK)
    raise ValueError(words.ONE_OF.format(options=", ".join(option.label for option in options)))


def shown(field: FieldSpec, value: object, plan: Plan) -> str:
    """The value as it stands in its field; empty where there is none."""
    if value in (None, "", []):
        return ""
    match field.kind:
        case "yes_no":
            return words.YES[0] if value else words.NO[0]
        case "percent" if isinstance(value, (int, float)):
            return plain(value, grouped=False) + "%"
        case "person":
            return owner_name(str(value), plan)
        case "somebody":
            return name_of(str(value), plan)
        case "rubric" if isinstance(value, list):
            return "; ".join(f"{each.share:g} {each.text}" for each in value)
        case "one_of" | "many_of" | "people" | "named":
            labels = {option.value: option.label for option in options_of(field, plan)}
            chosen = [str(one) for one in (value if isinstance(value, (list, tuple)) else [value])]
            return ", ".join(labels.get(one, one) for one in chosen)
        case "number" | "whole" | "rating" | "score" if isinstance(value, (int, float)):
            return plain(value, grouped=False)
    return str(value)
