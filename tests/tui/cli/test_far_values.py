"""Figures on the command line: read by the key result's scale; one that can hardly be meant is refused."""

from __future__ import annotations

import csv
import io
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from store.open_store import open_store
from tests.plans import MONDAY, check_in, key_result, objective
from tests.tui.newcomers import make_newcomers
from tests.world import Run

LAST_WEEK = date(2026, 11, 16)
FALLING: dict[str, Any] = {"direction": "decrease", "baseline": 0.05, "target": 0.001}


@pytest.fixture(autouse=True)
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = make_newcomers(
        tmp_path / "store",
        objective("O1"),
        key_result("O1.1", "Clinics live from 0 to 60", baseline=0, target=60, unit="clinics"),
        key_result("O1.2", "Lift visits booked online from 10% to 25%", baseline=10, target=25),
        key_result("O1.3", "Grow visits from 900 to 2,000", baseline=900, target=2000, unit="visits"),
        key_result("O1.4", "Grow owners from 1.5M to 2M", baseline=1.5e6, target=2e6, unit="owners"),
        key_result(
            "O1.5", "Cut errors from 0.05% to 0.001%", direction="decrease", baseline=0.05, target=0.001
        ),
        check_in("O1.1", LAST_WEEK, 29),
        check_in("O1.4", LAST_WEEK, 1995100),
        check_in("O1.5", LAST_WEEK, 0.004),
    )
    monkeypatch.setenv("OKR_STORE", str(folder))
    monkeypatch.setenv("OKR_USER", "mara")
    return folder


def last(folder: Path) -> Any:
    return open_store(folder, person="mara", today=MONDAY).plan("booking", "2026-Q4").check_ins[-1]


def test_a_value_far_from_all_before_is_refused_and_kept_when_sure(store: Path, okr: Run) -> None:
    refused = okr("checkin", "O1.1", "2900")
    assert (refused.returncode, refused.stdout) == (2, "")
    assert "29 → 2,900 clinics: the target is 60. Keep it? Add --sure to keep it." in refused.stderr
    assert "7,125% is more than the whole." in okr("checkin", "O1.2", "7125").stderr
    assert okr("checkin", "O1.1", "2900", "--sure").returncode == 0
    assert last(store).value == 2900


def test_the_scale_of_the_key_result_says_what_a_point_is(store: Path, okr: Run) -> None:
    assert okr("checkin", "O1.3", "1.200").returncode == 0
    assert last(store).value == 1200
    assert okr("checkin", "O1.3", "1,250").returncode == 0
    assert last(store).value == 1250
    assert okr("checkin", "O1.2", "1.500").returncode == 0
    assert last(store).value == 1.5
    assert "“1.200” could be 1200 or 1.2." in okr("checkin", "O1.1", "1.200").stderr
    assert "“1,23,4” isn't a number I can read." in okr("checkin", "O1.3", "1,23,4").stderr


def test_a_day_to_come_is_read_as_people_say_it(store: Path, okr: Run) -> None:
    amber = ("checkin", "O1.1", "31", "--confidence", "5", "--will", "phone them", "--will-who", "jo")
    assert okr(*amber, "--will-when", "30 Nov").returncode == 0
    assert last(store).will_when == date(2026, 11, 30)
    assert "“31 Nov” isn't a date I can read." in okr(*amber, "--will-when", "31 Nov").stderr


@pytest.mark.parametrize("columns", ["60", "80", "200"])
def test_status_never_cuts_a_number(okr: Run, columns: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    said = okr("status").stdout
    assert "1,995,100 → 2M" in said
    assert "0.004 → 0.001%" in said


def test_the_brief_and_the_sheet_keep_every_figure(okr: Run) -> None:
    assert "O1.5 Cut errors from 0.05% to 0.001%" in okr("brief").stdout
    rows = list(csv.DictReader(io.StringIO(okr("export", "--format", "csv").stdout)))
    assert [float(row["value"]) for row in rows if row["key"] in ("O1.4", "O1.5")] == [1995100, 0.004]
