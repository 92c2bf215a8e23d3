"""Something else stands where a person's drafts belong: nothing is sealed, and nobody is said to be done."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from method.actions.insights import reveal_insights, write_insight
from method.actions.readiness import answer_readiness
from store.errors import StoreError
from tests.store.sealed.test_sealed import OPEN, does, made, plan
from tui.store_words import sentence_of


@pytest.fixture
def house(tmp_path: Path) -> str:
    root = made(str(tmp_path / "a"))
    os.makedirs(Path(root) / "drafts", 0o700)
    return root


def folder_is_a_file(root: Path) -> Path:
    (root / "drafts").rmdir()
    (root / "drafts").write_text("")
    return root / "drafts"


def folder_is_a_link(root: Path) -> Path:
    (root / "drafts").rmdir()
    (root / "elsewhere").mkdir()
    (root / "drafts").symlink_to(root / "elsewhere")
    return root / "drafts"


def file_is_a_folder(root: Path) -> Path:
    (root / "drafts" / "ines.json").mkdir()
    return root / "drafts" / "ines.json"


def file_is_a_pipe(root: Path) -> Path:
    os.mkfifo(root / "drafts" / "ines.json")
    return root / "drafts" / "ines.json"


def file_is_a_link(root: Path) -> Path:
    (root / "drafts" / "ines.json").symlink_to(root / "workspace.json")
    return root / "drafts" / "ines.json"


PLACES = [folder_is_a_file, folder_is_a_link, file_is_a_folder, file_is_a_pipe, file_is_a_link]


@pytest.mark.parametrize("stands", PLACES)
@pytest.mark.parametrize(("deed", "given"), [(write_insight, {"text": "Evenings"}), (answer_readiness, OPEN)])
def test_nothing_is_sealed_and_nobody_is_done(
    house: str, stands: Callable[[Path], Path], deed: Any, given: dict[str, Any]
) -> None:
    there = stands(Path(house))
    with pytest.raises(StoreError) as refused:
        does(house, "ines", deed, **given)
    assert str(there) in sentence_of(refused.value)
    kept = plan(house)
    assert (kept.insights_review.done, kept.readiness.answered, kept.insights) == ([], [], ())
    there.rmdir() if there.is_dir() and not there.is_symlink() else there.unlink()
    assert does(house, "ines", deed, **given).said


@pytest.mark.parametrize("stands", [file_is_a_folder, file_is_a_pipe, file_is_a_link])
def test_a_reveal_shows_the_others_and_awaits_whose_words_it_cannot_read(
    house: str, stands: Callable[[Path], Path]
) -> None:
    for who in ("ines", "kim"):
        does(house, who, write_insight, text=f"Of {who}")
    kept = Path(house) / "drafts" / "ines.json"
    kept.rename(kept.with_suffix(".kept"))
    there = stands(Path(house))
    does(house, "mara", reveal_insights)
    assert [each.text for each in plan(house).insights] == ["Of kim"]
    assert plan(house).insights_review.awaited == ["ines"]
    there.rmdir() if there.is_dir() and not there.is_symlink() else there.unlink()
    kept.with_suffix(".kept").rename(kept)
    assert [one.words["text"] for one in plan(house, "ines").sealed("insights")] == ["Of ines"]
