"""The verdict on an objective where no rule speaks: a sum of weights over how it is built (METHOD 5).

The weights were learnt from the project's own tables by `benchmarks/weigh.py`; they know no single words.
"""

from __future__ import annotations

import math

from method.coach.phrases.features import features
from method.coach.phrases.form import Form
from method.coach.phrases.nouns import noun_at_head
from method.coach.phrases.phrase import Phrase
from method.coach.rules.finding import Finding, found
from method.coach.rules.weights import WEIGHTS
from method.coach.sentence.verbs import group

SURE = 0.8
"""From here on it warns; measured so that good lines are left alone."""

SURE_BETTERED = 0.95
"""Something named is bettered ("improve the yield of …"): the rule on that has looked at it already."""


def chance(phrase: Phrase, form: Form) -> float:
    """How likely a coach would object, 0 to 1."""
    total = sum(WEIGHTS.get(name, 0.0) * value for name, value in features(phrase, form).items())
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))


def weighed(phrase: Phrase, form: Form) -> Finding | None:
    """The finding on an objective that reads like work of ours or like anybody's; None where it is unsure."""
    sure = SURE_BETTERED if phrase.base("BETTERING") else SURE
    if form.kind == "clause" or chance(phrase, form) < sure:
        return None
    first, end = phrase.object_of()
    if phrase.lead == "become":
        return None  # where we want to stand
    if phrase.base("CHANGING") and noun_at_head(phrase, first, end) in group("THEM") - group("OURSELVES"):
        return None  # "delight weekend visitors"
    if form.kind == "heading":
        return found("OBJ-3", which="state", span=(0, len(phrase.text)))
    shown = phrase.text[slice(*phrase.span(phrase.verb, phrase.behind_verb() - 1))]
    span = phrase.span(phrase.verb, max(end - 1, phrase.verb))
    if phrase.lead == "be":
        return found("OBJ-3", span=span)
    return found("OBJ-3", which="unsaid", span=span, verb=shown)
