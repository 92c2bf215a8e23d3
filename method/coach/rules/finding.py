"""What a rule says when it holds: one finding, its words already filled in."""

from __future__ import annotations

from typing import NamedTuple

from method.wording.rules import RULES, VARIANTS, Severity

__all__ = ["Finding", "Severity", "found"]


class Finding(NamedTuple):
    """One thing a rule saw. `span` is [from, to) in the text it speaks of."""

    rule: str
    severity: Severity
    message: str
    span: tuple[int, int] | None = None
    about: str = ""
    field: str = ""
    skeleton: str = ""


def found(
    rule: str,
    *,
    which: str = "",
    span: tuple[int, int] | None = None,
    about: str = "",
    field: str = "",
    skeleton: str = "",
    **words: object,
) -> Finding:
    """The finding of `rule`, worded by the table; `which` picks one of the rule's variants.

    A rule, a variant or a placeholder that the table does not know is a KeyError.
    """
    entry = RULES[rule]
    message, severity = entry.message, entry.severity
    if which:
        variant = VARIANTS[rule, which]
        message, severity = variant.message, variant.severity or severity
    filled = message.format_map(words) if "{" in message else message
    return Finding(rule, severity, filled, span, about, field, skeleton)
