"""The first day of a cycle that is going on is typed without a year: today is Monday, 23 November 2026."""

from __future__ import annotations

from pathlib import Path

import pytest

from store.open_store import open_store
from tests.command import run_okr
from tests.plans import MONDAY

# --start and --end as typed, and the days of the cycle
TYPED = [
    (("--start", "2 Nov", "--end", "13 Dec"), "2026-11-02 2026-12-13"),
    (("--start", "Mon 2 Nov", "--end", "Sun 13 Dec"), "2026-11-02 2026-12-13"),
    (("--start", "1 Oct"), "2026-10-01 2026-12-31"),
    (("--start", "1 Nov", "--end", "31 Jan"), "2026-11-01 2027-01-31"),
    (("--start", "1 Jan"), "2027-01-01 2027-03-31"),
    (("--start", "1 Jan", "--end", "31 Mar"), "2027-01-01 2027-03-31"),
    (("--start", "1er janvier 2027", "--end", "31-Mar-2027"), "2027-01-01 2027-03-31"),
    (("--start", "tomorrow"), "2026-11-24 2027-02-23"),
]


@pytest.mark.parametrize(("given", "days"), TYPED)
def test_init_takes_the_first_day_of_a_cycle_that_is_going_on(
    given: tuple[str, ...], days: str, tmp_path: Path
) -> None:
    made = run_okr("--store", tmp_path / "store", "init", "--name", "Harbour", *given)
    assert made.returncode == 0, made.stderr
    (cycle,) = open_store(tmp_path / "store", person="mara", today=MONDAY).workspace().cycles
    assert f"{cycle.start} {cycle.end}" == days
