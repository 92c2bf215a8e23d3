"""A day that is still to come, where one is asked for that was: said as such, whatever way it is written."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from method.plan.typed_values import day, no_day
from tests.plans import MONDAY, key_result, make_plan
from tests.world import Run
from tui.screens.checkin.values import typed_value

TO_COME = ["2026-11-30", "30 Nov 2026", "30.11.2026", "tomorrow", "in 2 weeks", "3 Jan 2027"]
NO_DAYS = ["31 Nov", "soon", "2026-13-01"]


@pytest.mark.parametrize("text", TO_COME)
def test_it_is_still_to_come(demo_store: Path, okr: Run, text: str) -> None:
    said = f"“{text}” is still to come. Give today or an earlier day."
    assert day(text, MONDAY, looks="back") is None
    assert no_day(text, MONDAY, looks="back") == said
    assert typed_value("on", text, key_result("O1.1"), make_plan(), MONDAY).wrong == said
    done = okr("checkin", "O1.1", "20", "--on", text)
    assert (done.returncode, done.stdout, done.stderr) == (2, "", f"{said}\n")


@pytest.mark.parametrize("text", NO_DAYS)
def test_what_is_no_day_is_none_in_either_direction(text: str) -> None:
    assert "isn't a date I can read" in no_day(text, MONDAY, looks="back")
    assert no_day(text, MONDAY, looks="back") == no_day(text, MONDAY, looks="ahead")


@pytest.mark.parametrize(("text", "meant"), [("20 Nov", date(2026, 11, 20)), ("today", MONDAY)])
def test_a_day_behind_is_taken(text: str, meant: date) -> None:
    assert typed_value("on", text, key_result("O1.1"), make_plan(), MONDAY).value == meant
