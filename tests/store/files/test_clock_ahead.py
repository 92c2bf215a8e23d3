"""A clock that once ran ahead: its backups stand in nobody's way, and are not taken for the newest."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from store.files import backups
from store.rows.names import plan_shard
from tests.store.storehouse import NOW_CYCLE, TODAY, At, as_person, check_in

FOLDER = "backups/cycles/2026-Q4/booking"


def writes(root: Path, *days: date) -> None:
    for number, day in enumerate(days):
        At(as_person(root, "mara", day)).does(check_in, value=number)


@pytest.mark.parametrize("ahead", [1, 3, 13, 14, 20])
def test_a_day_after_it_is_kept_like_any_other(root: Path, ahead: int) -> None:
    future = [date(2099, 1, 1) + timedelta(days=day) for day in range(ahead)]
    back = [TODAY + timedelta(days=day) for day in range(1, 4)]
    writes(root, TODAY, *future, *back)
    kept = {path.stem for path in (root / FOLDER).iterdir()}
    assert {str(day) for day in back} <= kept
    assert len(kept) <= backups.KEPT


@pytest.mark.parametrize(
    ("days", "newest"),
    [
        ((TODAY, date(2099, 1, 1), TODAY + timedelta(days=1)), "2026-11-24"),
        ((TODAY, TODAY + timedelta(days=1)), "2026-11-24"),
        ((date(2099, 1, 1), date(2099, 1, 2)), "2099-01-02"),
    ],
)
def test_the_newest_is_that_of_a_day_there_was(
    root: Path, monkeypatch: pytest.MonkeyPatch, days: tuple[date, ...], newest: str
) -> None:
    writes(root, *days)
    monkeypatch.setenv("OKR_TODAY", "2026-11-25")
    found = backups.newest_good(str(root), plan_shard("booking", NOW_CYCLE))
    assert found is not None
    assert Path(found).stem == newest
