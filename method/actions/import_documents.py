"""Documents of one line of an imported list; what is refused is refused with the number of the line."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import ParamSpec, TypeVar

from method.actions.shared.helpers import new, why_too_long
from method.plan.active_set import is_called
from method.plan.typed_values import share
from method.wording import command_line as say
from method.wording import refusals
from store.documents.base import Document
from store.documents.deeds import Refusal
from store.documents.okrs import KeyResult
from store.documents.plan import Plan

P = ParamSpec("P")
R = TypeVar("R")
D = TypeVar("D", bound=Document)


def at_line(line: int, do: Callable[P, R], /, *words: P.args, **given: P.kwargs) -> R:
    """Runs `do`; a Refusal is raised again with the number of the line."""
    try:
        made = do(*words, **given)
    except Refusal as refused:
        raise Refusal(say.LINE_WRONG.format(line=line, sentence=refused)) from None
    if isinstance(made, Document) and (why := why_too_long(made)):
        raise Refusal(say.LINE_WRONG.format(line=line, sentence=why))
    return made


def with_given(model: type[D], given: Mapping[str, object]) -> D:
    """A new document with these fields."""
    return new(model, **given)


def with_own_key(plan: Plan, made: KeyResult, key: str) -> KeyResult:
    """With the key that our own list gives it, where that is free under its objective."""
    parent = made.key.partition(".")[0]
    taken = any(is_called(each, key) for each in plan.key_results)
    fits = re.fullmatch(rf"{re.escape(parent)}\.[1-9]\d*", key) is not None
    return made.model_copy(update={"key": key}) if fits and not taken else made


def score_of(text: str) -> float:
    """0 to 1, percent, or of ten. Raises Refusal for anything else."""
    before, of_ten, _ = text.partition("/10")
    score = share(text)
    if of_ten and score is None:
        tenths = share(before.strip() + "%")
        score = round(tenths * 10, 3) if tenths is not None else None
    if score is None:
        raise Refusal(refusals.SCORE_SCALE)
    return score
