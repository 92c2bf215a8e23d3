"""Each command once as a real process of its own, which answers as the forks do that the other tests run."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.command import run_okr
from tests.tui.clinics import make_clinics
from tests.world import run_python
from tui.cli.main import MODULES

WORDS: dict[str, tuple[str, ...]] = {
    "": (),
    "checkin": ("O1.2", "6.5", "--confidence", "7"),
    "priority": ("Call", "the", "five", "slowest"),
    "win": ("First clinic live",),
    "init": ("--store", "{folder}/new", "--name", "Harbour", "--person", "Mara"),
    "demo": ("{folder}/demo",),
    "import": ("okrs.md", "--team", "billing"),
    "access": ("add", "jo"),
    "serve": ("--as", "jo", "--store", "{folder}/clinics"),
}
"""What is said after the name of a command; the others are called by their name alone."""


@pytest.mark.parametrize("command", MODULES, ids=lambda name: name or "okr alone")
def test_a_command_answers_the_same_from_a_fresh_python(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    clinics = make_clinics(tmp_path / "made")
    folder = tmp_path / "world"
    words = [word.format(folder=folder) for word in (command, *WORDS.get(command, ())) if word]
    monkeypatch.setenv("OKR_STORE", str(folder / "clinics"))
    answers = []
    for run in (lambda: run_okr(*words, stdin="{"), lambda: run_python("-m", "tui", *words, stdin="{")):
        folder.mkdir()
        shutil.copytree(clinics, folder / "clinics")
        said = run()
        kept = sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if "tmp" not in path.suffix)
        answers.append((said.returncode, said.stdout, said.stderr, kept))
        shutil.rmtree(folder)
    assert answers[0] == answers[1]
    assert "Traceback" not in answers[1][2]
