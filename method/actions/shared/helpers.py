"""What every deed needs: finding a document, checking a value as the document would, giving keys."""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Final, TypeVar

from pydantic import ValidationError

from method.plan.formatting import plain, shorten
from method.wording import refusals
from method.wording.lists import one_of
from method.wording.names import field_name, sentence, thing
from method.wording.store import FAULTS
from method.wording.store import TEMPLATES as STORE
from store.documents.base import OURS, Document
from store.documents.deeds import Add, Change, Conflict, Edit, Refusal
from store.documents.okrs import KeyResult
from store.documents.plan import Plan
from store.documents.prework import StepRecord
from store.documents.rules.limits import too_long

D = TypeVar("D", bound=Document)


class Unseen:
    """The type of UNSEEN, which says: nobody told what the field held before."""

    def __repr__(self) -> str:
        return "UNSEEN"


UNSEEN: Final = Unseen()


def model_of(table: str) -> type[Document]:
    """The model of a table's documents. Raises Refusal for a table that does not exist."""
    # Imported here because screens load this module, and few deeds go by a table's name.
    from .models import MODELS

    if table not in MODELS:
        raise Refusal(refusals.NO_TABLE.format(name=table))
    return MODELS[table]


def got(plan: Plan, model: type[D], id: str) -> D:
    """The document of that kind with that id. Raises Refusal when it is gone."""
    found: D | None = plan.find(model.table, id)
    if found is None:
        raise Refusal(refusals.GONE)
    return found


def fields_of(document: Document) -> dict[str, object]:
    """The document's fields with their values."""
    return dict(document)


def new(model: type[D], /, **fields: object) -> D:
    """A new document. Raises Refusal, in plain words, for what the model would not take."""
    try:
        return model.model_validate(fields)
    except ValidationError as wrong:
        raise Refusal(what_is_wrong(wrong)) from None


def why_too_long(document: Document) -> str:
    """The sentence on the first of its texts that is longer than may come in; empty: all fit."""
    found = too_long(type(document), dict(document))
    if found is None:
        return ""
    about = {"thing": sentence(field_name(found.field)), "most": found.most, "length": len(found.text)}
    return STORE["too_long"].format(**about)


def changed(document: D, /, **fields: object) -> D:
    """The document with those fields, checked as a whole. Raises Refusal in plain words."""
    for name in fields:
        if name not in type(document).model_fields or name in ("id", "rev"):
            raise Refusal(refusals.NO_FIELD.format(thing=sentence(thing(document.table)), field=name))
    kept = {name: value for name, value in document if name in type(document).model_fields}
    try:
        return type(document).model_validate({**kept, **fields})
    except ValidationError as wrong:
        raise Refusal(what_is_wrong(wrong)) from None


def edit(document: Document, /, **fields: object) -> tuple[Edit, ...]:
    """The change that sets those fields, holding only what differs; empty when nothing does."""
    before, after = fields_of(document), fields_of(changed(document, **fields))
    different = {name: after[name] for name in fields if after[name] != before[name]}
    return (Edit(document.table, document.id, different),) if different else ()


def put(plan: Plan, model: type[Document], id: str, /, **fields: object) -> tuple[Change, ...]:
    """The change that sets fields of the document with that id, or adds it where there is none."""
    found = plan.find(model.table, id)
    return edit(found, **fields) if found else (Add(new(model, id=id, **fields)),)


def _as_it_is(value: object) -> object:
    return value


def seen_or_conflict(
    document: Document,
    field: str,
    value: object,
    seen: object,
    spoken: Callable[[object], object] = _as_it_is,
) -> None:
    """Raise Conflict when the field holds neither what the person saw nor what they give.

    `spoken` is how its sentence says a value. All three are compared as the document would keep them:
    nothing is nothing, however it is spelled.
    """
    stored = fields_of(document).get(field)
    if isinstance(seen, Unseen) or any(same_value(document, field, stored, each) for each in (seen, value)):
        return
    theirs, yours = _apart(spoken(stored), spoken(value))
    raise Conflict(
        refusals.CONFLICT.format(field=sentence(field_name(field)), theirs=theirs, yours=yours),
        field=field,
        yours=value,
        theirs=stored,
    )


def same_value(document: Document, field: str, stored: object, other: object) -> bool:
    """Whether the field would hold the same after writing `other` over what is `stored`."""
    if _is_nothing(stored) or _is_nothing(other):
        return _is_nothing(stored) and _is_nothing(other)
    try:
        return stored == other or stored == fields_of(changed(document, **{field: other}))[field]
    except Refusal:
        return False


def nothing_for(document: Document, field: str, value: object) -> object:
    """The value; where it is nothing, as this field keeps nothing: no words, no list, or None."""
    if not _is_nothing(value) or field not in type(document).model_fields:
        return value
    empty = type(document).model_fields[field].get_default(call_default_factory=True)
    return empty if _is_nothing(empty) else value


def _is_nothing(value: object) -> bool:
    return value is None or value in ("", [], ())


_LEAD_WORDS = 3  # said before the first word that differs


def _apart(one: object, other: object) -> tuple[str, str]:
    """Both values as shown in a sentence; long texts are cut to where they begin to differ."""
    if not (isinstance(one, str) and isinstance(other, str)):
        return shown(one), shown(other)
    first, second = one.split(), other.split()
    same = next((at for at, (a, b) in enumerate(zip(first, second, strict=False)) if a != b), None)
    start = max((min(len(first), len(second)) if same is None else same) - _LEAD_WORDS, 0)
    if clip(one) == " ".join(first) and clip(other) == " ".join(second):
        start = 0
    lead = "…" if start else ""
    return lead + clip(" ".join(first[start:])), lead + clip(" ".join(second[start:]))


def shown(value: object) -> str:
    """The value as shown in a sentence; long ones are clipped."""
    if isinstance(value, (list, tuple)):
        return clip(", ".join(shown(each) for each in value))
    if isinstance(value, float):
        return plain(value)
    if value is None:
        return ""
    return clip(str(value))


def clip(text: str, room: int = 60) -> str:
    """The text on one line, cut at a word where it is longer than `room` characters."""
    return shorten(text, room)


def stamp(plan: Plan, step: str, who: str, today: date) -> tuple[Change, ...]:
    """The changes that note on the step's record who answered it today; none without a step."""
    if not step:
        return ()
    record = plan.find("steps", step)
    by = list(record.answered_by) if record else []
    if who not in by:
        by.append(who)
    return put(plan, StepRecord, step, answered_by=by, answered_on=today)


def next_key(letter: str, keys: Iterable[str]) -> str:
    """The next of `C1`, `C2` …: one more than the highest given, so that no key is used twice."""
    numbers = [int(key[len(letter) :]) for key in keys if re.fullmatch(re.escape(letter) + r"\d+", key)]
    return f"{letter}{max(numbers, default=0) + 1}"


def next_letter(keys: Iterable[str]) -> str:
    """The next of A, B … Z, AA, AB …: the one after the highest given."""
    number = max((_letters_to_number(key) for key in keys if key.isalpha() and key.isupper()), default=0) + 1
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def _letters_to_number(key: str) -> int:
    number = 0
    for letter in key:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def key_result_of(plan: Plan, key: str) -> KeyResult:
    """The key result of that key (`O1.2`, in any case) or id. Raises Refusal naming near keys."""
    wanted = key.strip()
    every = plan.key_results
    called = [one for one in every if wanted.upper() == one.key.upper() or wanted == one.id]
    called += [one for one in every if wanted.upper() in one.former_keys]
    if called:
        for each in (called[0], plan.find("objectives", called[0].objective)):
            if each is not None and each.state == "dropped":
                raise Refusal(refusals.DROPPED.format(key=each.key))
        return called[0]
    keys = [each.key for each in plan.key_results if each.state != "dropped"]
    if not keys:
        raise Refusal(refusals.NO_KEY_RESULTS.format(key=clip(wanted, 20)))
    near = difflib.get_close_matches(wanted.upper(), keys, n=3, cutoff=0.5)
    words = refusals.NO_KEY_RESULT_NEAR if near else refusals.NO_KEY_RESULT
    near_ones = one_of(near)
    raise Refusal(words.format(key=clip(wanted, 20), near=near_ones))


def what_is_wrong(wrong: ValidationError) -> str:
    """The first of pydantic's complaints as one plain sentence."""
    first = wrong.errors(include_url=False, include_input=False)[0]
    name = next((str(part) for part in first["loc"] if isinstance(part, str)), "")
    words = {"field": sentence(field_name(name or "value"))}
    return _complaint(first["type"], first.get("ctx", {}), first["msg"], words)


_BY_KIND = {
    "missing": refusals.MISSING,
    "date_from_datetime_inexact": refusals.NOT_A_DATE,
    "date_from_datetime_parsing": refusals.NOT_A_DATE,
    "date_parsing": refusals.NOT_A_DATE,
    "date_type": refusals.NOT_A_DATE,
    "float_parsing": refusals.NOT_A_NUMBER,
    "float_type": refusals.NOT_A_NUMBER,
    "int_from_float": refusals.NOT_WHOLE,
    "int_parsing": refusals.NOT_A_NUMBER,
    "int_type": refusals.NOT_A_NUMBER,
    "list_type": refusals.NOT_A_LIST,
    "string_type": refusals.NOT_TEXT,
}

_LIMITS = {
    "greater_than_equal": (refusals.TOO_LOW, "ge"),
    "greater_than": (refusals.NOT_ABOVE, "gt"),
    "less_than_equal": (refusals.TOO_HIGH, "le"),
    "less_than": (refusals.NOT_BELOW, "lt"),
}


def _complaint(kind: str, about: Mapping[str, object], message: str, words: dict[str, str]) -> str:
    if kind in _BY_KIND:
        return _BY_KIND[kind].format(**words)
    if kind in _LIMITS:
        sentence_of, limit = _LIMITS[kind]
        return sentence_of.format(limit=f"{about[limit]:g}", **words)
    if kind == "literal_error":
        return refusals.NOT_ONE_OF.format(choices=str(about["expected"]).replace("'", ""), **words)
    problem = FAULTS[message].format(**about) if kind == OURS else str(about.get("error", message))
    return refusals.OTHERWISE.format(problem=problem[:1].lower() + problem[1:], **words)
