"""The figures of the documents come out of commands: they run here in short and, with the faults, in full."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

from tests.world import ROOT, run_python


def lines(done: subprocess.CompletedProcess[str]) -> list[list[str]]:
    """What was printed, in words."""
    return [line.split() for line in done.stdout.splitlines()]


def faults(trials: int, each: int, words: int, removals: int) -> None:
    """Ours loses and damages nothing; what the others lose is theirs. A disk that isn't to be had is said.

    What was removed writes nothing.
    """
    much = ("--trials", str(trials), "--each", str(each), "--words", str(words), "--removals", str(removals))
    done = run_python("-m", "benchmarks.faults", *much)
    assert done.returncode == 0, done.stdout + done.stderr
    ours = [words for words in lines(done) if words[:1] == ["okr"]]
    assert [words[-2:] for words in ours[:3]] == [["0", "0"]] * 3
    assert ours[3][1:3] == [str(8 * each)] * 2
    for other in ("default TinyDB", "plain safe write"):
        assert done.stdout.count(f"\n{other} ") == 4
    for disk in ("full disk", "read-only folder", "no file can grow"):
        assert re.search(rf"^{disk} +(skipped: |{words} .* 0 +0$)", done.stdout, re.MULTILINE), done.stdout
    for kind in ("key removed", "person removed", "made a viewer"):
        assert re.search(rf"^{kind} +{removals} +\d+ +0$", done.stdout, re.MULTILINE), done.stdout


def costs(*options: str) -> None:
    """Each state of a check-in stands beside plain write and plain TinyDB; how much it is differs."""
    done = run_python("-m", "benchmarks.store", *options)
    assert done.stderr == ""
    for kind in (
        "plain safe write",
        "check-in, warm",
        "check-in, shared",
        "check-in, cold",
        "plain TinyDB insert",
    ):
        assert re.search(rf"KB {kind} +[\d.]+ms +[\d.]+ms +[\d.]+", done.stdout), done.stdout


def test_the_trials_in_short() -> None:
    faults(trials=9, each=4, words=2, removals=2)


def test_the_costs_in_short() -> None:
    costs("--rounds", "2", "--check-ins", "6")


def test_a_store_grown_a_little_against_a_new_one() -> None:
    done = run_python("-m", "benchmarks.grow", "--years", "1", "--teams", "3", "--rounds", "1")
    assert done.stderr == ""
    for what in ("check-in", "check-in, cold", "peek at one team", "okr status, whole process"):
        assert re.search(rf"^{what} +[\d.]+ms +[\d.]+ms +x [\d.]+", done.stdout, re.MULTILINE), done.stdout
    assert "okr status, all 3 teams" in done.stdout


@pytest.mark.faults
def test_the_trials_in_full() -> None:
    faults(trials=90, each=100, words=20, removals=20)


@pytest.mark.faults
def test_the_costs_in_full() -> None:
    costs()


@pytest.mark.faults
def test_a_busy_team_s_file_is_as_large_as_the_document_says() -> None:
    done = run_python("-m", "benchmarks.busy")
    assert done.returncode == 0, done.stdout + done.stderr
    measured = re.search(r"^([\d,]+) changes were made; .* larger than (\d+) KB", done.stdout, re.MULTILINE)
    said = re.search(r"makes ([\d,]+) changes.*?never\s+larger than (\d+) KB", decisions(), re.DOTALL)
    assert measured
    assert said
    assert measured[1] == said[1]
    assert int(measured[2]) == pytest.approx(int(said[2]), rel=0.05)


def decisions() -> str:
    return (Path(ROOT) / "docs" / "decisions.md").read_text("utf-8")
