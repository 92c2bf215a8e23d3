"""A cycle's own name is read as a date wherever one is typed, and refused alike where nobody named it so."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from method.actions import drafting
from method.coach.lint import judge
from method.plan.cycle_names import spoken_cycles
from method.plan.typed_values import no_day
from method.steps.spec import field
from method.steps.typed import value_of
from store.documents.workspace import Cycle
from store.open_store import create_store
from tests.plans import MONDAY, key_result, objective
from tests.tui.clinics import WORKSPACE
from tests.world import Run
from tui.screens.checkin.values import typed_value
from tui.screens.learn.next_cycle import read_date
from tui.session import Session

FY = Cycle(id="c1", key="FY27-Q1", name="FY27 Q1", start=date(2026, 10, 1), end=date(2026, 12, 18))
SPRING = Cycle(id="c2", key="2027-Q1", name="Spring term", start=date(2027, 1, 11), end=date(2027, 4, 9))
"""Its key is a quarter's, its days are not."""


@pytest.fixture
def session(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Session:
    around = [one for one in WORKSPACE if not isinstance(one, Cycle)]
    teams = {("booking", "FY27-Q1"): (objective("O1", state="draft"), key_result("O1.1"))}
    create_store(tmp_path / "s", [*around, FY, SPRING], person="mara", today=MONDAY, team_documents=teams)
    monkeypatch.setenv("OKR_STORE", str(tmp_path / "s"))
    return Session.open(tmp_path / "s")


NAMED = [
    ("FY27 Q1", date(2026, 12, 18)),
    ("FY27-Q1", date(2026, 12, 18)),
    ("fy27 q1", date(2026, 12, 18)),
    ("Spring term", date(2027, 4, 9)),
    ("2027-Q1", date(2027, 4, 9)),
    ("31 Dec", date(2026, 12, 31)),
]
UNKNOWN = ("FY31 Q1", "Summer term")


def in_sentence(session: Session, words: str) -> date | None:
    given = {"objective": "O1", "statement": f"Lift signups from 10 to 50 by {words}"}
    session.do(drafting.add_key_result, **given)
    return session.plan.key_results[-1].due


def in_field(session: Session, words: str) -> object:
    found = field("resources", "end", "date")
    return value_of(found, words, session.plan, MONDAY)


def in_check_in(session: Session, words: str) -> object:
    return typed_value("will_when", words, session.plan.key_results[0], session.plan, MONDAY).value


def in_next_cycle(session: Session, words: str) -> object:
    return read_date(words, MONDAY, spoken_cycles(session.plan.workspace.cycles)).value


def in_lint(session: Session, words: str) -> object:
    cycles = spoken_cycles(session.plan.workspace.cycles)
    said = judge(f"Lift signups from 10 to 50 by {words}", "key_result", today=MONDAY, cycles=cycles).read
    return said.due if said else None


@pytest.mark.parametrize("way", [in_sentence, in_field, in_check_in, in_next_cycle, in_lint])
@pytest.mark.parametrize(("words", "day"), NAMED)
def test_a_cycle_by_its_own_name_is_its_last_day(
    session: Session, way: object, words: str, day: date
) -> None:
    assert callable(way)
    assert way(session, words) == day


@pytest.mark.parametrize(("words", "day"), NAMED)
def test_so_does_an_option(session: Session, okr: Run, words: str, day: date) -> None:
    told = okr("checkin", "O1.1", "5", "--will", "Call them", "--will-who", "mara", "--will-when", words)
    assert told.returncode == 0, told.stderr
    session.reload()
    assert session.plan.check_ins[-1].will_when == day


@pytest.mark.parametrize("words", UNKNOWN)
def test_a_name_that_nobody_gave_is_refused_with_the_same_sentence(
    session: Session, okr: Run, words: str
) -> None:
    sentence = no_day(words, MONDAY)
    told = okr("checkin", "O1.1", "5", "--will-when", words)
    assert (told.returncode, told.stderr.strip()) == (2, sentence)
    wrong = typed_value("will_when", words, session.plan.key_results[0], session.plan, MONDAY).wrong
    assert wrong == read_date(words, MONDAY).wrong == sentence


def test_a_name_by_the_calendar_needs_none() -> None:
    quarter = Cycle(key="2026-Q4", start=date(2026, 10, 1), end=date(2026, 12, 31))
    assert spoken_cycles([quarter]) == ()
    assert [name for name, _, _ in spoken_cycles([quarter, SPRING])] == ["Spring term", "2027-Q1"]
