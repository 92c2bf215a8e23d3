"""The coach on a line, for people and for scripts."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.tui.clinics import make_clinics
from tests.world import Run

GOOD = "Lift visits booked online from 4% to 25% by 15 December"
TASK = "Launch the new booking page"


def test_a_line_is_judged_with_the_words_that_were_seen(okr: Run) -> None:
    seen = okr("lint", TASK)
    assert (seen.returncode, seen.stderr) == (1, "")
    assert seen.stdout.startswith("bad")
    assert TASK in seen.stdout
    assert "OBJ-1" in seen.stdout
    assert okr("lint", GOOD).returncode == 0


def test_words_without_quotes_are_one_line_and_quoted_ones_each_their_own(okr: Run) -> None:
    assert len(okr("lint", "--json", *TASK.split()).stdout.splitlines()) == 1
    assert [json.loads(line)["text"] for line in okr("lint", "--json", TASK, GOOD).stdout.splitlines()] == [
        TASK,
        GOOD,
    ]


def test_each_line_that_is_piped_gets_one_object(okr: Run) -> None:
    seen = okr("lint", "--json", stdin=f"{GOOD}\n\n  {TASK}  \nWin the trust of first-time patients")
    shapes = [json.loads(line) for line in seen.stdout.splitlines()]
    assert [shape["text"] for shape in shapes] == [GOOD, TASK, "Win the trust of first-time patients"]
    assert [shape["kind"] for shape in shapes] == ["key_result", "objective", "objective"]
    assert all({"text", "kind", "verdict", "findings", "read"} <= set(shape) for shape in shapes)
    assert shapes[0]["read"]["target"] == 25
    assert shapes[0]["read"]["due"] == "2026-12-15"
    assert shapes[1]["read"] is None
    assert seen.returncode == 1


@pytest.mark.parametrize("kind", ["objective", "key_result"])
def test_the_kind_can_be_said(okr: Run, kind: str) -> None:
    assert json.loads(okr("lint", "--json", "--kind", kind, TASK).stdout)["kind"] == kind


def test_dates_are_read_against_the_cycle_of_the_store_where_there_is_one(tmp_path: Path, okr: Run) -> None:
    folder = make_clinics(tmp_path / "clinics")
    late = "Lift visits booked online from 4% to 25% by 31 March 2027"
    assert "KR-6" not in okr("lint", late).stdout
    assert "KR-6" in okr("lint", "--store", folder, late).stdout
    assert okr("lint", "--store", tmp_path / "nowhere", late).returncode == 3


def test_nothing_to_look_at(okr: Run) -> None:
    asked = okr("lint", stdin="\n\n")
    assert (asked.returncode, asked.stdout) == (1, "")
    assert asked.stderr


def test_bytes_that_are_no_text_and_control_characters_do_no_harm(okr: Run) -> None:
    seen = okr("lint", stdin="Lift \x1b]0;title\x07 calls from 1 to 2\n")
    assert "\x1b" not in seen.stdout
    assert "\x07" not in seen.stdout
