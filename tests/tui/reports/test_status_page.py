"""`okr status --format html`: one page of all teams, from the same figures, made of words and shapes."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from html import unescape
from pathlib import Path

import pytest

from method.rhythm.status import status
from tests.plans import MONDAY, make_plan, objective
from tests.tui.clinics import make_clinics
from tests.tui.reports.test_reports import HOSTILE, MISCHIEF, team
from tests.world import Run
from tui.reports.pages import drawings
from tui.reports.pages.status import page


@pytest.fixture(autouse=True)
def clinics(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = make_clinics(tmp_path / "clinics")
    monkeypatch.setenv("OKR_STORE", str(folder))
    return folder


def words_of(html: str) -> str:
    """What a reader sees."""
    return " ".join(
        unescape(re.sub(r"<[^>]*>", " ", re.sub(r"<style>.*?</style>", "", html, flags=re.S))).split()
    )


def drawn(html: str) -> list[ET.Element]:
    return [ET.fromstring(one) for one in re.findall(r"<svg.*?</svg>", html)]


# --- the command -----------------------------------------------------------------------------------------


def test_the_page_holds_all_teams_and_a_named_one_alone(okr: Run) -> None:
    every = okr("status", "--format", "html").stdout
    assert "Booking team" in words_of(every)
    assert "Billing team" in words_of(every)
    one = okr("status", "--format", "html", "--team", "billing").stdout
    assert "Booking team" not in words_of(one)


def test_a_file_that_ends_in_html_is_a_page(okr: Run, tmp_path: Path) -> None:
    done = okr("status", "-o", tmp_path / "wall.html")
    assert (done.returncode, done.stdout) == (0, "")
    assert (tmp_path / "wall.html").read_text("utf-8").startswith("<!doctype html>")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--format", "pdf"), "--format is one of text, html, not pdf."),
        (("-o", "status.txt"), "-o is for a page"),
        (("--format", "html", "--json"), "--json and --format html don't go together."),
    ],
)
def test_what_does_not_go_together_is_said(okr: Run, words: tuple[str, ...], said: str) -> None:
    refused = okr("status", *words)
    assert (refused.returncode, refused.stdout) == (2, "")
    assert said in refused.stderr


def test_only_the_red_ones_where_they_are_asked_for(okr: Run) -> None:
    told = words_of(okr("status", "--format", "html", "--red").stdout)
    assert "O1.2" in told
    assert "O1.1" not in told


# --- the page --------------------------------------------------------------------------------------------


def test_each_key_result_has_its_words_its_bar_its_weeks_and_its_chart() -> None:
    html = page([status(team(), MONDAY)])
    told = words_of(html)
    for part in (
        "● green O1.1 Lift visits",
        "19 → 25%",
        "71% · ahead, heads for",
        "confidence 8",
        "7 days ago",
    ):
        assert part in told
    rows = re.findall(r'<div class="kr">.*?</div></div>', html, flags=re.S)
    assert len(rows) == 4
    assert [len(drawn(row)) for row in rows] == [3, 3, 3, 3]
    assert "71% of the way; 59% by now on a straight line" in html or "71% of the way" in html


def test_the_page_carries_no_script_link_or_anything_from_elsewhere() -> None:
    html = page([status(team(), MONDAY)])
    assert not re.search(r"<(script|a|img|link|iframe|form|object)\b|https?:|url\(|@import|\son\w+=", html)
    assert "@media print" in html


@pytest.mark.parametrize(
    "words", [*MISCHIEF, HOSTILE, '" onload="x', "' autofocus='", "]]>", "</style></svg>"]
)
def test_people_s_words_stay_words_on_the_page(words: str) -> None:
    plan = team()
    results = [
        one.model_copy(update={"statement": words, "metric": words, "unit": words})
        for one in plan.key_results
    ]
    checks = [one.model_copy(update={"changed": words, "blocker": words}) for one in plan.check_ins]
    hostile = make_plan(
        objectives=[objective(one.key).model_copy(update={"text": words}) for one in plan.objectives],
        key_results=results,
        check_ins=checks,
    )
    html, calm = (page([status(each, MONDAY)]) for each in (hostile, plan))
    tags = set(re.findall(r"<(/?[a-z0-9]+)", html))
    assert tags <= {*re.findall(r"<(/?[a-z0-9]+)", calm), "br"}
    assert set(re.findall(r'<[^>]*\s([a-z-]+)="', html)) <= set(re.findall(r'<[^>]*\s([a-z-]+)="', calm))
    assert all(drawn(html))
    assert not [char for char in html if (ord(char) < 32 and char != "\n") or 0x7F <= ord(char) <= 0x9F]
    for line in words.splitlines():
        if line.isprintable():
            assert " ".join(line.split()) in words_of(html)


def test_an_empty_plan_makes_a_page_too() -> None:
    assert "No objectives yet." in words_of(page([status(make_plan(), MONDAY)]))
    assert "No key results yet." in words_of(page([status(make_plan(objectives=[objective("O1")]), MONDAY)]))


# --- drawings --------------------------------------------------------------------------------------------

BARS = (
    (0.71, 0.5, [("rest", 300.0), ("way", 213.0), ("mark", 149.0)]),
    (0.0, 0.5, [("rest", 300.0), ("mark", 149.0)]),
    (-0.2, 0.5, [("rest", 300.0), ("behind", 3.0), ("mark", 149.0)]),
    (1.4, 1.0, [("rest", 300.0), ("way", 300.0), ("mark", 298.0)]),
    (None, None, [("rest", 300.0)]),
)


@pytest.mark.parametrize(("share", "expected", "parts"), BARS)
def test_the_bar_is_as_long_as_the_way_that_is_gone(
    share: float | None, expected: float | None, parts: list[tuple[str, float]]
) -> None:
    [svg] = drawn(drawings.bar(share, expected, "good", "told"))
    seen = []
    for rect in svg:
        height = rect.get("height")
        name = {"2": "rest", "6": "way", "10": "behind", "12": "mark"}[height or ""]
        seen.append((name, float(rect.get("x" if name == "mark" else "width") or 0)))
    assert seen == parts


def test_each_drawing_says_in_words_what_it_shows() -> None:
    assert all(
        one.get("aria-label") and one.get("role") == "img" for one in drawn(page([status(team(), MONDAY)]))
    )


def test_the_strip_has_a_column_a_week_and_a_ring_for_each_silent_one() -> None:
    plan = team()
    row = next(row for row in status(plan, MONDAY).rows if row.key_result.key == "O2.2")
    [svg] = drawn(drawings.strip(row, plan, MONDAY, "told"))
    assert svg.get("width") == str(12 * 13) or int(svg.get("width") or 0) % 12 == 0
    assert len(svg.findall("circle")) >= 3
