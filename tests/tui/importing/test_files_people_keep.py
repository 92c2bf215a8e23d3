"""Files in the shapes that people keep: of each, what comes in was decided before it was first read."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from benchmarks.import_accuracy import ENDING, compare, read

CASES = Path(__file__).parent / "cases"
WANTED = sorted(CASES.glob(f"*{ENDING}"))
STILL_WRONG: dict[str, str] = {}
"""Files not read right yet, and what is wrong."""


@pytest.mark.parametrize("wanted", WANTED, ids=lambda path: path.name.removesuffix(ENDING))
def test_what_should_come_in_comes_in(wanted: Path) -> None:
    name = wanted.name.removesuffix(ENDING)
    file = next(each for each in CASES.iterdir() if each.stem == name and each != wanted)
    tally = compare(json.loads(wanted.read_text(encoding="utf-8")), read(file))
    if name in STILL_WRONG:
        assert tally.f1 < 1, f"{name} is read right now: {STILL_WRONG[name]}"
        return
    assert (tally.missed, tally.extra) == ((), ())
