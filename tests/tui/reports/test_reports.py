"""The plain reports: columns that stay straight, signs with a twin, and people's words that stay words."""

from __future__ import annotations

import json as json_module
import re
from datetime import timedelta
from html import unescape
from typing import Any

import pytest

from method.planning.brief import Brief, brief
from method.rhythm.status import status
from store.documents.plan import Plan
from store.documents.strategy import Choice, Direction, Strategy
from tests.plans import MONDAY, TEAM, check_in, key_result, make_plan, objective
from tui.reports import brief as brief_report
from tui.reports import status as status_report
from tui.reports.pages import brief as pages
from tui.text import width

WEEK = timedelta(weeks=1)


def brief_page(page: Brief) -> str:
    """The brief as HTML, without pictures."""
    return pages.page(page, {})


HOSTILE = "\x1b]52;c;aGk=\x07[red]x[/red]\x9b31m\u202eright\ttab\nnext"


def team() -> Plan:
    def readings(key: str, *said: tuple[float, int, str]) -> list[object]:
        first = len(said)
        return [
            check_in(key, MONDAY - (first - at) * WEEK, value, confidence, colour)  # type: ignore[arg-type]
            for at, (value, confidence, colour) in enumerate(said)
        ]

    return make_plan(
        objectives=[
            objective("O1"),
            objective("O2", "予約を電話と同じくらい簡単にする " * 5, kind="committed"),
        ],
        key_results=[
            key_result(
                "O1.1",
                "Lift visits booked online from 4% to 25%",
                baseline=4,
                target=25,
                metric="visits online",
            ),
            key_result(
                "O1.2", "Cut the wait", direction="decrease", baseline=9, target=3, unit="d", owner="jo"
            ),
            key_result("O2.1", "予約を電話と同じくらい簡単にする", baseline=10, target=60, unit="clinics"),
            key_result(
                "O2.2",
                "Cut the cost per booking — café",
                direction="decrease",
                baseline=3,
                target=2,
                unit="EUR",
            ),
        ],
        check_ins=[
            *readings("O1.1", (5, 6, "green"), (10, 7, "green"), (19, 8, "green")),
            *readings("O1.2", (9, 7, "green"), (8, 7, "green"), (7.5, 4, "amber")),
            *readings("O2.1", (12, 6, "green"), (21, 3, "red")),
            check_in("O2.2", MONDAY - 4 * WEEK, 2.9, 6, "green"),
        ],
    )  # type: ignore[arg-type]


def report(plan: Plan, room: int = 80, ascii: bool = False, **filters: bool) -> str:
    return status_report.text(status(plan, MONDAY, **filters), width=room, ascii=ascii)  # type: ignore[arg-type]


def test_status_reads_as_a_table_with_a_summary() -> None:
    lines = report(team()).splitlines()
    assert lines[0] == "Harbour Clinics · Booking team · 2026-Q4 · week 8 of 13"
    assert lines[3].startswith("O1 Make booking a visit")
    assert lines[3].endswith("aspirational")
    row = next(line for line in lines if "O1.2" in line)
    for part in ("A amber", "Cut the wait", "7.5 → 3 d", "4 ▼3", "7d", "Jo"):
        assert part in row
    silent = next(line for line in lines if "O2.2" in line)
    assert silent.startswith("? silent")
    assert "28d" in silent
    assert lines[-1] == "4 key results: 1 green, 1 amber, 1 red, 1 silent · on pace for 1 of 4"


@pytest.mark.parametrize("room", [40, 60, 80, 100, 120, 200])
@pytest.mark.parametrize("ascii", [False, True])
def test_columns_stay_straight_and_within_the_terminal(room: int, ascii: bool) -> None:
    lines = report(team(), room, ascii).splitlines()
    assert max(width(line) for line in lines) <= room
    rows = [line for line in lines if line[:2] in ("G ", "A ", "R ", "? ")]
    arrow = "->" if ascii else "→"
    assert len(rows) == 4
    assert len({width(row.partition(arrow)[0]) for row in rows}) == 1


def test_what_turned_since_last_week_is_named() -> None:
    lines = report(team()).splitlines()
    assert lines[-2] == "Since 16 November: O1.2 green → amber, O2.1 green → red"
    assert not [line for line in report(team(), mine="ines").splitlines() if line.startswith("Since")]


def test_a_wide_terminal_does_not_pull_the_columns_apart() -> None:
    lines = report(team(), 200).splitlines()
    assert max(width(line) for line in lines if line[:2] in ("G ", "A ", "R ", "? ")) < 120
    assert "Lift visits booked online from 4% to 25%" in lines[4]


def test_more_room_shows_the_whole_sentence() -> None:
    assert "visits online" in report(team(), 80)
    assert "Lift visits booked online from 4% to 25%" in report(team(), 120)


def test_where_the_terminal_has_only_ascii_so_has_the_report() -> None:
    said = report(team(), ascii=True)
    assert said.isascii()
    assert "7.5 -> 3 d" in said
    assert "4 v3" in said
    assert "cafe" in report(team(), 120, ascii=True)


def test_what_people_typed_cannot_act_on_the_terminal() -> None:
    plan = make_plan(
        objectives=[objective("O1").model_copy(update={"text": HOSTILE})],
        key_results=[
            key_result("O1.1").model_copy(update={"statement": HOSTILE, "owner": HOSTILE, "unit": HOSTILE})
        ],
    )
    for ascii in (False, True):
        said = report(plan, 120, ascii)
        assert not [char for char in said if (ord(char) < 32 and char != "\n") or 0x7F <= ord(char) <= 0x9F]
        assert "\u202e" not in said
        assert len([line for line in said.splitlines() if line.startswith("? ")]) == 1
    assert "[red]x[/red]" in report(plan, 120)


def test_an_empty_plan_says_where_to_begin_and_a_filter_says_what_it_found() -> None:
    assert "okr draft" in report(make_plan())
    assert "no key results yet" in report(make_plan(objectives=[objective("O1")]))
    assert "red and silent" in report(make_plan(objectives=[objective("O1")]), red=True, silent=True)


def test_one_key_result_is_counted_in_the_singular() -> None:
    plan = make_plan(objectives=[objective("O1")], key_results=[key_result("O1.1")])
    assert report(plan).splitlines()[-1] == "1 key result: 1 not started · on pace for 0 of 1"


def test_the_json_is_one_object_and_several_teams_are_a_list() -> None:
    view = status(team(), MONDAY)
    assert json_module.loads(status_report.json(view))["team"] == "booking"
    assert len(json_module.loads(status_report.json([view, view]))) == 2


def a_page(**tables: Any) -> Brief:
    return brief(make_plan(**tables), MONDAY)


def test_the_brief_is_a_page_of_markdown_that_marks_what_is_unanswered() -> None:
    page = brief_report.markdown(
        a_page(direction=Direction(mission="Care without waiting"), objectives=[objective("O1")])
    )
    assert page.startswith(
        "# Booking team · 2026-Q4\n\nHarbour Clinics, 1 October 2026 to 31 December 2026\n"
    )
    assert "- **Mission** Care without waiting" in page
    assert "*Nothing is written here yet.*" in page
    assert "- **Why now?** *unanswered*" in page
    assert "(in pre-work, Strategy)" in page


def test_words_of_several_lines_stay_within_their_item() -> None:
    page = a_page(choices=[Choice(key="A", text="Small", because="First reason\n\n- second\n    third")])
    said = brief_report.markdown(page)
    assert "  - because First reason  \n    \\- second  \n    third" in said
    assert brief_page(page).count("<li>because") == 1


MISCHIEF = (
    "<script>alert(1)</script>",
    "[click](javascript:alert(1))",
    "![x](http://example.org/x.png)",
    "</title><img src=x onerror=alert(1)>",
    "&lt;script&gt;",
    "# not a heading",
    "1. not a list",
    "`code` *stars* __bars__ ~~~",
    "a | b\n--- | ---",
    "title\n===",
    "<https://example.org>",
)


@pytest.mark.parametrize("words", MISCHIEF)
def test_what_people_typed_is_words_in_the_page_too(words: str) -> None:
    team = TEAM.model_copy(update={"name": words.splitlines()[0]})
    said = Strategy(diagnosis=words, guiding_policy=words)
    page = brief(
        make_plan(team=team, strategy=said, choices=[Choice(key="A", text=words, because=words)]), MONDAY
    )
    tags = set(re.findall(r"<(/?[a-z0-9]+)", brief_page(page)))
    plain = make_plan(
        strategy=Strategy(diagnosis="x", guiding_policy="y"), choices=[Choice(key="A", text="z", because="w")]
    )
    harmless = set(re.findall(r"<(/?[a-z0-9]+)", brief_page(brief(plain, MONDAY))))
    assert tags - {"br"} <= harmless
    shown = unescape(re.sub(r"<[^>]*>", "", brief_page(page)))
    for line in words.splitlines():
        assert line in shown


def test_control_characters_do_not_reach_the_page() -> None:
    page = a_page(direction=Direction().model_copy(update={"mission": HOSTILE}))
    for said in (brief_report.markdown(page), brief_page(page)):
        assert not [char for char in said if (ord(char) < 32 and char != "\n") or 0x7F <= ord(char) <= 0x9F]
