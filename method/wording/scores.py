"""Scores in words, for teams that agreed on words."""

from __future__ import annotations

NONE = "–"
WORDS = {"low": "missed", "middle": "on the way", "reached": "reached"}
