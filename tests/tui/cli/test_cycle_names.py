"""A cycle is called as the organisation calls it, from the first command on."""

from __future__ import annotations

from pathlib import Path

import pytest

from store.open_store import open_store
from tests.command import run_okr
from tests.plans import MONDAY

# what is given to `okr init`, the key on the disk, the name that is shown, its days
MADE = [
    (("--cycle", "FY27 Q1"), "FY27-Q1", "FY27 Q1", "2026-10-01 2026-12-31"),
    (("--cycle", "2027-Q1"), "2027-Q1", "2027-Q1", "2027-01-01 2027-03-31"),
    (("--cycle", "2027"), "2027", "2027", "2027-01-01 2027-12-31"),
    (("--cycle", "S 14", "--start", "2026-11-02"), "S-14", "S 14", "2026-11-02 2027-02-01"),
    (("--cycle", "2027-Q1", "--start", "2026-10-01"), "2027-Q1", "2027-Q1", "2026-10-01 2026-12-31"),
    ((), "2026-Q4", "2026-Q4", "2026-10-01 2026-12-31"),
]  # fmt: skip


@pytest.mark.parametrize(("given", "key", "name", "days"), MADE)
def test_init_keeps_the_name_of_the_cycle(
    given: tuple[str, ...], key: str, name: str, days: str, tmp_path: Path
) -> None:
    folder = tmp_path / "store"
    made = run_okr("--store", folder, "init", "--name", "Harbour", *given)
    assert made.returncode == 0, made.stderr
    (cycle,) = open_store(folder, person="mara", today=MONDAY).workspace().cycles
    assert (cycle.key, f"{cycle.start} {cycle.end}") == (key, days)
    for asked in (name, key, name.lower()):
        shown = run_okr("--store", folder, "status", "--cycle", asked)
        assert f" · {name} · " in shown.stdout, shown.stderr
