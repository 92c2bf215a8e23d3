"""What a rule says: a title, one message, one line of why, and how much it weighs."""

from __future__ import annotations

from typing import Literal, NamedTuple

Severity = Literal["ask", "warn", "gap"]


class RuleWords(NamedTuple):
    """Title, message, why (one line), severity."""

    title: str
    message: str
    why: str
    severity: Severity


class Variant(NamedTuple):
    """Another way the same rule can hold: its own message and, where it differs, its own weight."""

    message: str
    severity: Severity | None = None
