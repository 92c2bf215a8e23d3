"""What each rule says: a title, one message, one line of why, and how much it weighs.

A message may hold {placeholders}; the rule that fires fills them. Rules that can hold in several ways
have variants. Rule ids are METHOD's (sections 2, 3, 4, 5 and 7); a module for each kind of rule.
"""

from __future__ import annotations

from method.wording.rules import capacity, key_result, objective, okr_set, prework, rhythm, strategy
from method.wording.rules.key_result import MISSING_FIELDS
from method.wording.rules.shape import RuleWords, Severity, Variant
from method.wording.rules.skeletons import BLANK, BY, FOR_WHOM, IN_WORDS, SKELETONS, SO_THAT

__all__ = [
    "BLANK",
    "BY",
    "FOR_WHOM",
    "IN_WORDS",
    "MISSING_FIELDS",
    "RULES",
    "SKELETONS",
    "SO_THAT",
    "VARIANTS",
    "RuleWords",
    "Severity",
    "Variant",
]

RULES: dict[str, RuleWords] = (
    prework.WORDS
    | strategy.WORDS
    | capacity.WORDS
    | objective.WORDS
    | key_result.WORDS
    | okr_set.WORDS
    | rhythm.WORDS
)
VARIANTS: dict[tuple[str, str], Variant] = (
    prework.VARIANTS
    | strategy.VARIANTS
    | objective.VARIANTS
    | key_result.VARIANTS
    | okr_set.VARIANTS
    | rhythm.VARIANTS
)
