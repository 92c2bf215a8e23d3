"""`okr import` of a list: the preview, the yes, one undo for all of it, and nothing twice."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import pytest

from tests.tui.clinics import make_clinics
from tests.world import Run
from tui.cli.main import main

LIST = """# Booking OKRs

## Objective: Phones are calm

- KR1: Calls fall from 90 to 40 a day (owner: Aunt May)
  - ask the front desk
- KR2: 8 of 10 callers wait under a minute

## Links

- [Board](https://board.example)
"""
CYCLES = """# OKRs

## 2026-Q3

### Objective: Letters arrive
- KR: Lost letters fall from 12 to 3 (0.7)

## 2027-Q1

### Objective: Doors open by themselves
- KR: 9 of 10 doors open at a wave

## FY31-Q2

### Objective: Lifts never stop
- KR: Stops fall from 5 to 1
"""
TEAMS = (
    "Team,Objective,Key result\nValley,Clean taps,Brown water from 9 to 1\nHill,Dry roofs,Leaks from 5 to 0\n"
)


@pytest.fixture
def store(tmp_path: Path) -> Path:
    return make_clinics(tmp_path / "store")


def shards(okr: Run, store: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(okr("--store", store, "--as", "mara", "export").stdout)["shards"]
    for shard in found.values():
        shard.pop("changes", None)
        for rows in shard.values():
            for row in rows:
                row.pop("rev", None)
    return found


def bring(okr: Run, store: Path, tmp_path: Path, text: str, name: str = "list.md", *words: str) -> Any:
    file = tmp_path / name
    file.write_text(text)
    return okr("--store", store, "--as", "mara", "import", file, *words)


def test_a_dry_run_prints_every_line_and_imports_nothing(tmp_path: Path, okr: Run, store: Path) -> None:
    before = shards(okr, store)
    done = bring(okr, store, tmp_path, LIST, "list.md", "--dry-run")
    assert done.returncode == 0
    lines = [" ".join(line.split()) for line in done.stdout.splitlines()]
    assert "3 objective Phones are calm" in lines
    assert "5 key result Calls fall from 90 to 40 a day" in lines
    assert "6 note ask the front desk" in lines
    assert "7 key result 8 of 10 callers wait under a minute" in lines
    assert "11 skipped Board (only a link)" in lines
    assert "Aunt May: nobody here has that name" in done.stdout
    assert shards(okr, store) == before


@pytest.mark.parametrize(
    ("text", "name"),
    [(LIST, "list.md"), (CYCLES, "cycles.md"), (TEAMS, "teams.csv")],
    ids=["here", "cycles", "teams"],
)
def test_one_undo_takes_all_of_it_back_and_twice_adds_nothing(
    tmp_path: Path, okr: Run, store: Path, text: str, name: str
) -> None:
    before = shards(okr, store)
    assert bring(okr, store, tmp_path, text, name).returncode == 0
    after = shards(okr, store)
    assert after != before
    again = bring(okr, store, tmp_path, text, name)
    assert "nothing was added" in again.stdout
    assert shards(okr, store) == after
    undone = okr("--store", store, "--as", "mara", "undo", "--yes")
    assert undone.returncode == 0, undone.stderr
    left = {name: rows for name, rows in shards(okr, store).items() if any(rows.values())}
    assert _filled(left) == _filled(before)


KEPT = ("objectives", "key_results", "initiatives", "past_results", "check_ins", "teams", "people", "cycles")


def _filled(found: dict[str, Any]) -> dict[str, Any]:
    """The rows that an import adds or changes, and which cycle comes next."""
    kept = {
        name: {table: rows.get(table, []) for table in KEPT} | {"next": _next_of(rows)}
        for name, rows in found.items()
    }
    return {name: rows for name, rows in kept.items() if any(rows.values())}


def _next_of(rows: dict[str, Any]) -> str:
    return next((row.get("next_cycle", "") for row in rows.get("retrospective", [])), "")


def test_without_a_terminal_the_list_comes_in_at_once_and_the_preview_goes_to_stderr(
    tmp_path: Path, okr: Run, store: Path
) -> None:
    done = bring(okr, store, tmp_path, LIST)
    assert "key result  Calls fall from 90 to 40 a day" in done.stderr
    assert done.stdout.startswith("Took in objectives: 1, key results: 2")
    [plan] = [rows for name, rows in shards(okr, store).items() if name.startswith("cycles/2026-Q4/booking")]
    calls = next(each for each in plan["key_results"] if each["statement"].startswith("Calls fall"))
    assert (calls["owner"], calls["notes"]) == ("Aunt May", "ask the front desk")
    calm = next(each for each in plan["objectives"] if each["text"] == "Phones are calm")
    assert calm["owner"] == ""


def test_quarters_go_to_their_cycles_and_what_is_over_to_step_six(
    tmp_path: Path, okr: Run, store: Path
) -> None:
    done = bring(okr, store, tmp_path, CYCLES)
    assert "2027-Q1: a new cycle, 1 January 2027 to 31 March 2027" in done.stderr
    assert "FY31-Q2: not known here" in done.stderr
    found = shards(okr, store)
    assert [each["text"] for each in found["cycles/2027-Q1/booking"]["objectives"]] == [
        "Doors open by themselves"
    ]
    here = found["cycles/2026-Q4/booking"]
    past = next(each for each in here["past_results"] if each["statement"].startswith("Lost letters"))
    assert (past["score"], past["cycle"], past["source"]) == (0.7, "2026-Q3", "imported")
    lifts = next(each for each in here["objectives"] if each["text"] == "Lifts never stop")
    assert "FY31-Q2" in lifts["notes"]


def test_teams_that_are_missing_are_made_for_a_facilitator(tmp_path: Path, okr: Run, store: Path) -> None:
    bring(okr, store, tmp_path, TEAMS, "teams.csv")
    found = shards(okr, store)
    assert {"Valley", "Hill"} <= {each["name"] for each in found["workspace"]["teams"]}
    assert [each["text"] for each in found["cycles/2026-Q4/valley"]["objectives"]] == ["Clean taps"]


def test_a_page_without_okrs_says_so(tmp_path: Path, okr: Run, store: Path) -> None:
    done = bring(okr, store, tmp_path, "# Minutes\n\nWe met.\n")
    assert done.returncode == 1
    assert "There are no objectives in" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("name", ["list.xlsx", "list.ods"])
def test_a_broken_workbook_is_refused_in_a_sentence(tmp_path: Path, okr: Run, store: Path, name: str) -> None:
    done = bring(okr, store, tmp_path, "no sheet at all", name)
    assert done.returncode == 2
    assert len(done.stderr.splitlines()) == 1
    assert "okr[sheets]" in done.stderr or "isn't a spreadsheet" in done.stderr


class Typing(io.StringIO):
    """Standard input of somebody at a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("answers", "owner"), [("nobody\njo\ny\n", "jo"), ("\nyes\n", "Aunt May"), ("jo\nn\n", None), ("", None)]
)
def test_on_a_terminal_owners_are_asked_once_and_nothing_comes_in_before_a_yes(
    tmp_path: Path,
    store: Path,
    okr: Run,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    answers: str,
    owner: str | None,
) -> None:
    file = tmp_path / "list.md"
    file.write_text(LIST)
    monkeypatch.setattr("sys.stdin", Typing(answers))
    code = main(["--store", str(store), "--as", "mara", "import", str(file)])
    said = capsys.readouterr().err
    assert said.count("Who is “Aunt May”?") == 1
    assert ("nobody called nobody" in said) == answers.startswith("nobody")
    found = [each for rows in shards(okr, store).values() for each in rows.get("key_results", [])]
    calls = [each["owner"] for each in found if each["statement"].startswith("Calls fall")]
    assert (code, calls) == ((0, [owner]) if owner is not None else (1, []))


def test_a_yes_beforehand_asks_nothing(
    tmp_path: Path, store: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "list.md"
    file.write_text(LIST)
    monkeypatch.setattr("sys.stdin", Typing(""))
    assert main(["--store", str(store), "--as", "mara", "import", str(file), "--yes"]) == 0
    assert "Who is" not in capsys.readouterr().err
