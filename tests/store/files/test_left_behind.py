"""A store as the first release left it, kept in `left_behind/`: a draft, a bookmark, a writer killed.

Its last writer opened the next cycle and was killed after its note, before any file was replaced.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from store.documents.deeds import Refusal
from store.files.health_check import check
from tests.store.storehouse import BEFORE, NOW_CYCLE, At, as_person, check_in
from tests.telling import tells

KEPT = Path(__file__).parent / "left_behind"
WORDS = "Visits booked online from 4% to 30% by Chr"


@pytest.fixture
def left(tmp_path: Path) -> Path:
    root = shutil.copytree(KEPT, tmp_path / "store")
    for path in (root, *root.rglob("*")):
        path.chmod(0o700 if path.is_dir() else 0o600)
    return root


def test_what_was_typed_and_where_one_was_come_back(left: Path) -> None:
    drafts = as_person(left, "mara").drafts
    assert dict(drafts.all()) == {"draft/O1.1/statement": WORDS}
    assert drafts.bookmarked() == "draft/O1.1"
    drafts.keep("draft/O1.1/statement", f"{WORDS}istmas")
    assert drafts.flush()
    assert as_person(left, "mara").drafts.text_of("draft/O1.1/statement") == f"{WORDS}istmas"


def test_readers_see_the_store_as_it_was_before_the_unfinished_change(left: Path) -> None:
    ines = At(as_person(left, "ines"))
    assert [cycle.key for cycle in ines.gateway.workspace().cycles] == [BEFORE, NOW_CYCLE]
    assert [change.said for change in ines.plan.changes] == ["O1.1 is at 12."]


def test_the_next_change_finishes_it_and_all_of_it_can_be_undone(left: Path) -> None:
    mara, ines = At(as_person(left, "mara")), At(as_person(left, "ines"))
    ines.does(check_in, value=13)
    assert not (left / "unfinished.json").exists()
    assert not list(left.rglob("*.next"))
    assert [change.said for change in mara.plan.changes] == [
        "O1.1 is at 12.",
        "2027-Q1 is open.",
        "O1.1 is at 13.",
    ]
    following = At(mara.gateway, cycle="2027-Q1")
    assert [objective.id for objective in following.plan.objectives] == ["o1"]
    assert mara.plan.retrospective.next_cycle == "2027-Q1"
    assert mara.undoes().said == "Taken back: 2027-Q1 is open."
    assert [cycle.key for cycle in mara.gateway.workspace().cycles] == [BEFORE, NOW_CYCLE]
    assert mara.plan.retrospective.next_cycle == ""
    assert mara.undoes().said == "Taken back: O1.1 is at 12."
    assert [found.value for found in mara.plan.check_ins] == [13]
    with tells(Refusal, match="nothing of yours"):
        mara.undoes()
    assert check(left) == []


def test_the_doctor_finishes_it_too(left: Path) -> None:
    assert check(left) == []
    assert not (left / "unfinished.json").exists()
    assert [cycle.key for cycle in as_person(left, "jo").workspace().cycles][-1] == "2027-Q1"
