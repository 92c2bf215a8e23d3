"""Twenty seconds before a meeting: `okr status`, and what the shell does with it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.tui.clinics import make_clinics
from tests.world import ROOT, Run


@pytest.fixture(autouse=True)
def clinics(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = make_clinics(tmp_path / "clinics")
    monkeypatch.setenv("OKR_STORE", str(folder))
    return folder


def shell(line: str, **env: str) -> subprocess.CompletedProcess[str]:
    """Run a line of shell in which $OKR is the command."""
    return subprocess.run(
        ["bash", "-c", f"set -o pipefail; {line}"],
        cwd=ROOT,
        env={**os.environ, "OKR": f"{sys.executable} -m tui", **env},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def test_everything_stands_in_columns_that_fit(okr: Run) -> None:
    seen = okr("status")
    assert (seen.returncode, seen.stderr) == (0, "")
    assert all(key in seen.stdout for key in ("O1.1", "O1.2", "O2.1", "19", "7.5"))
    assert all(len(line) <= 80 for line in seen.stdout.splitlines())


def test_only_what_is_asked_for(okr: Run) -> None:
    red = okr("status", "--red")
    assert red.returncode == 0
    assert "O1.2" in red.stdout
    assert "O1.1" not in red.stdout
    mine = okr("status", "--mine", "--as", "jo")
    assert "O1.2" in mine.stdout
    assert "O1.1" not in mine.stdout


def test_nothing_found_says_so_with_its_exit_code(okr: Run) -> None:
    nothing = okr("status", "--silent")
    assert nothing.returncode == 1
    assert "O1.1" not in nothing.stdout


def test_scripts_count_on_the_shape(okr: Run) -> None:
    shape = json.loads(okr("status", "--json").stdout)
    assert (shape["format"], shape["team"], shape["cycle"]) == (1, "booking", "2026-Q4")
    assert shape["as_of"] == "2026-11-23"
    results = {kr["key"]: kr for one in shape["objectives"] for kr in one["key_results"]}
    assert (results["O1.2"]["value"], results["O1.2"]["colour"]) == (7.5, "red")
    assert results["O2.1"]["colour"] == "not started"


def test_every_team_at_once(okr: Run) -> None:
    shapes = json.loads(okr("status", "--json", "--all-teams").stdout)
    assert [shape["team"] for shape in shapes] == ["booking", "billing"]


def test_another_team_by_its_key_or_name(okr: Run) -> None:
    assert okr("--team", "billing", "status").returncode == 1
    assert "Billing team" in okr("status", "--team", "Billing Team").stdout
    refused = okr("status", "--team", "legal")
    assert refused.returncode == 2
    assert "booking, billing" in refused.stderr


def test_a_cycle_or_a_person_that_is_not_there_is_said_with_those_that_are(okr: Run) -> None:
    cycle = okr("status", "--cycle", "2031-Q1")
    assert (cycle.returncode, cycle.stdout) == (2, "")
    assert "2026-Q4" in cycle.stderr
    person = okr("status", "--as", "bob")
    assert (person.returncode, person.stdout) == (2, "")
    assert "mara" in person.stderr


def test_a_reader_that_has_seen_enough_is_no_trouble() -> None:
    seen = shell("$OKR status | head -1")
    assert (seen.returncode, seen.stderr) == (0, "")
    assert len(seen.stdout.splitlines()) == 1
    assert shell("$OKR export | true").stderr == ""


def test_nowhere_to_write_is_no_trouble_either() -> None:
    assert shell("$OKR status >&-").stderr == ""
    assert shell("$OKR status >&- 2>&-").returncode == 0
    assert shell("$OKR status <&-").returncode == 0


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="there is no /dev/full here")
def test_a_full_disk_is_said_plainly() -> None:
    seen = shell("$OKR status > /dev/full")
    assert seen.returncode == 3
    assert len(seen.stderr.splitlines()) == 1


@pytest.mark.parametrize("locale", ["C", "POSIX", "en_US.ISO-8859-1"])
def test_where_the_locale_is_not_utf8_the_shapes_are_ascii(locale: str) -> None:
    seen = shell(
        "$OKR status; $OKR --help; $OKR statsu", LC_ALL=locale, PYTHONUTF8="0", PYTHONCOERCECLOCALE="0"
    )
    assert "O1.1" in seen.stdout
    assert seen.stdout.isascii()
    assert seen.stderr.isascii()


def test_people_s_words_cannot_steer_the_terminal(clinics: Path, okr: Run) -> None:
    workspace = clinics / "workspace.json"
    workspace.write_text(
        workspace.read_text("utf-8").replace("Harbour", "Har\\u001b]52;c;aGk=\\u0007bour"), "utf-8"
    )
    seen = okr("status")
    assert "\x1b" not in seen.stdout + seen.stderr
    assert "\x07" not in seen.stdout + seen.stderr


def test_one_key_result_s_story_is_plain_text_too(okr: Run) -> None:
    told = okr("review", "O1.2")
    assert told.returncode == 0
    assert told.stdout.startswith("O1.2 Cut the time from wish to visit from 9 d to 3 d\nowner Jo Park")
    assert "16 November 7.5 d confidence 3 · red · Mara Lind" in told.stdout
    assert all(len(line) <= 80 for line in told.stdout.splitlines())
    unknown = okr("review", "O9")
    assert (unknown.returncode, unknown.stdout) == (2, "")
    assert "There is no key result O9" in unknown.stderr


def test_today_and_review_without_a_terminal_are_plain(okr: Run) -> None:
    assert okr("review").stdout == okr("status").stdout
    assert okr("draft").returncode == 2
    assert "okr status" in okr("draft").stderr


def test_a_folder_that_is_no_store_and_a_damaged_one_are_said_plainly(
    clinics: Path, tmp_path: Path, okr: Run
) -> None:
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "letter.txt").write_text("hello", "utf-8")
    other = okr("status", "--store", tmp_path / "other")
    assert other.returncode == 3
    shard = clinics / "cycles" / "2026-Q4" / "booking.json"
    shard.write_text(shard.read_text("utf-8")[:300], "utf-8")
    damaged = okr("status")
    assert damaged.returncode == 3
    assert "booking" in damaged.stderr
    for seen in (other, damaged):
        assert seen.stdout == ""
        assert len(seen.stderr.splitlines()) == 1
