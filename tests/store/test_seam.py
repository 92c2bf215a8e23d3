"""The law of the store's seam sees what it forbids, also inside functions and for the type checker alone."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.world import ROOT, run_python

CHECK = """
import os, sys
os.chdir(sys.argv[1])
sys.path.insert(0, sys.argv[1])
from importlinter.cli import lint_imports
sys.exit(lint_imports(no_cache=True, is_debug_mode=False, limit_to_contracts=sys.argv[2:]))
"""


@pytest.mark.parametrize(
    ("room", "code", "law"),
    [
        (
            "store/transactions/undo.py",
            "def reach() -> None:\n    from store.files import disk",
            "store-seam",
        ),
        ("store/rows/edit.py", "if TYPE_CHECKING:\n    from store.open_store import Name", "store-seam"),
        ("store/gateway.py", "from store import settings", "store-seam"),
        (
            "tui/session.py",
            "def reach() -> None:\n    from store.files import paths",
            "kinds-behind-the-seam",
        ),
    ],
)
def test_a_way_around_the_seam_is_seen(tmp_path: Path, room: str, code: str, law: str) -> None:
    for floor in ("store", "method", "tui"):
        shutil.copytree(ROOT / floor, tmp_path / floor, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    with open(tmp_path / room, "a", encoding="utf-8") as file:
        file.write(f"\n{code}\n")
    done = run_python("-c", CHECK, tmp_path, law)
    assert done.returncode == 1, done.stdout + done.stderr
    assert "BROKEN" in done.stdout
    assert room.removesuffix(".py").replace("/", ".") in done.stdout
