"""Somebody pastes a whole page into a line: the coach reads, judges and asks in a moment."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import date
from time import process_time

import pytest

from method.coach.lint import judge
from method.coach.prompts import prompts_for
from method.coach.rules.key_result import judge_key_result
from method.coach.rules.objective import judge_objective
from method.coach.rules.strategy_wording import fluff, judge_mission, says_how
from method.coach.rules.unsaved_line import judge_line
from method.coach.sentence import read, write
from tests.method.coach.prompts.situations import OCTOBER, VISITS, team
from tests.plans import make_plan

TODAY, START, END = date(2026, 11, 23), date(2026, 10, 1), date(2026, 12, 31)
SHORT, PAGE = 1_000, 10_000
TEAM = make_plan(**team(VISITS))

READ = ["a", "9", "from 3 to 4 ", "(", "→ 5 ", "by 3 ", "\u201c", "1 000 ", "Mar 3 ", "3 of 8 ", "- 5 to 6 "]
READ += ["1,", "1:", "a1,", "£1,", "1.500 ", "1,000 to ", "1h", "20 ± 2 ", "10^", "2026-W", "18-12-"]
JUDGED = ["so that we and reduce x ", "the most ", "do 4 x ", "that users love ", "build the app the team "]
ASKED = ["x, ", "Lift the wait from 4 to 5 "]


def lines_run(what: Callable[[str], object], unit: str, size: int) -> int:
    """How many lines of the program run for a text of that size."""
    count = 0

    def tick(frame: object, event: str, argument: object) -> object:
        nonlocal count
        count += 1
        return tick

    text = (unit * size)[:size]
    sys.settrace(tick)  # type: ignore[arg-type]
    try:
        what(text)
    finally:
        sys.settrace(None)
    return count


def grows_with_the_length(what: Callable[[str], object], unit: str) -> bool:
    """Ten times the text, about ten times the work; with its square it would be a hundred times."""
    return lines_run(what, unit, PAGE) < 12 * lines_run(what, unit, SHORT) + 4000


def read_through(text: str) -> None:
    read(text, today=TODAY, start=START, end=END)


def judged(text: str) -> None:
    said = read(text, today=TODAY)
    write(said)
    judge_objective(text)
    judge_key_result(text, said)
    judge_line(text, said, TODAY, START, END)
    judge_mission(text)
    says_how(text)
    fluff(text)


def asked_about(text: str) -> None:
    said = read(text, today=OCTOBER)
    for kind, reading in (("objective", None), ("key_result", said), ("choice", None), ("set", None)):
        prompts_for(TEAM, OCTOBER, about="O1", text=text, read=reading, kind=kind, paused=True)  # type: ignore[arg-type]


@pytest.mark.parametrize("unit", READ)
def test_a_pasted_page_is_read_in_a_moment(unit: str) -> None:
    assert grows_with_the_length(read_through, unit)


@pytest.mark.parametrize("unit", JUDGED)
def test_a_pasted_page_is_judged_in_a_moment(unit: str) -> None:
    assert grows_with_the_length(judged, unit)


@pytest.mark.faults
@pytest.mark.parametrize("unit", ["1,", "a1,", "1:"])
def test_a_page_of_figures_is_judged_in_a_moment(unit: str) -> None:
    """45,000 letters: work that C does for us takes no time with the square of the length either."""

    def spent(letters: int) -> float:
        began = process_time()
        judge((unit * letters)[:letters], None, today=TODAY)
        return process_time() - began

    spent(1_000)  # what is made once
    assert spent(45_000) < 6 * spent(15_000)  # three times in proportion, nine with the square


@pytest.mark.parametrize("unit", ASKED)
def test_a_pasted_page_is_asked_about_in_a_moment(unit: str) -> None:
    assert grows_with_the_length(asked_about, unit)
