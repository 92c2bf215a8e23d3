"""Verdicts on lines by their kind: each with its neighbours, told before the coach saw them."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path

import pytest

from method.coach.lint import judge

LINES = [line for line in Path(__file__).with_suffix("").with_name("kinds_of_lines.tsv")
         .read_text(encoding="utf-8").splitlines() if not line.startswith("#")]  # fmt: skip
ROWS = [tuple(row) for row in csv.reader(LINES[1:], delimiter="\t", quoting=csv.QUOTE_NONE)]
TODAY, START, END = date(2026, 11, 23), date(2026, 10, 1), date(2026, 12, 31)


@pytest.mark.parametrize(("kind", "verdict", "text"), ROWS)
def test_the_verdict_is_that_of_a_coach(kind: str, verdict: str, text: str) -> None:
    said = judge(text, kind, today=TODAY, start=START, end=END)  # type: ignore[arg-type]
    warned = [one.message for one in said.findings if one.severity == "warn"]
    assert said.verdict == verdict, f"{text}: {warned}"
