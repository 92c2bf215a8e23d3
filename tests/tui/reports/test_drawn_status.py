"""`okr status` on a terminal reads like a picture: text in, cells out, colours by role."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta

import pytest

from method.rhythm.status import status
from store.documents.plan import Plan
from tests.hostile import STORED
from tests.plans import MONDAY, check_in, key_result, make_plan, objective
from tests.tui.reports.test_reports import HOSTILE, team
from tui.app.theme import CARE, DIM, GOOD, HEADING, SILENT, TROUBLE
from tui.reports.drawn_status import drawn
from tui.terminal import capabilities
from tui.terminal.painted import painted, role_look
from tui.terminal.palette import PLAIN, Palette
from tui.text import width

WEEK = timedelta(weeks=1)


@pytest.fixture(autouse=True)
def signs_of_unicode(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr("tui.terminal.capabilities.is_utf8", lambda *_: True)
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("NO_COLOR", raising=False)
    capabilities.signs.cache_clear()
    yield
    capabilities.signs.cache_clear()


def text(plan: Plan, cells: int) -> list[str]:
    return ["".join(part for part, _ in line).rstrip() for line in drawn(status(plan, MONDAY), cells)]


def test_at_eighty_columns_a_key_result_is_its_whole_sentence_over_its_bar() -> None:
    lines = text(team(), 80)
    at = next(n for n, line in enumerate(lines) if "O1.1" in line)
    assert lines[at].startswith("● G O1.1 Lift visits booked online from 4% to 25% ")
    assert lines[at].endswith("7d Mara")
    assert re.fullmatch(r" {9}━+┃━*─+  71% +19 → 25% +[▁▂▃▄▅▆◌· ]+  8 ▲1", lines[at + 1])


def test_the_bar_is_as_long_as_the_way_that_is_gone_with_the_mark_where_it_should_be() -> None:
    line = next(line for line in text(team(), 120) if "O1.2" in line)
    assert line.startswith("◆ O1.2 Cut the wait")
    bar = re.search(r"[━─┃]+", line)
    assert bar is not None
    drawn_bar = bar.group()
    assert drawn_bar.count("━") == pytest.approx(len(drawn_bar) / 4, abs=1)
    assert drawn_bar.index("┃") / len(drawn_bar) == pytest.approx(53 / 91, abs=0.1)


def test_where_it_is_wide_every_key_result_is_one_line() -> None:
    lines = text(team(), 200)
    keys = [line for line in lines if re.match(r"[●◆■◌] O\d\.\d", line)]
    assert len(keys) == 4
    assert len({width(line.partition("→")[0]) for line in keys}) == 1


@pytest.mark.parametrize("cells", [40, 50, 60, 80, 96, 100, 120, 160, 200])
def test_nothing_goes_over_the_edge(cells: int) -> None:
    assert max(width(line) for line in text(team(), cells)) <= cells


def test_each_colour_has_its_role_and_a_silent_one_its_own() -> None:
    styled = [pieces for pieces in drawn(status(team(), MONDAY), 120) if pieces]
    shapes = {text[0]: role for pieces in styled for text, role in pieces[:1] if text[:1] in "●◆■◌"}
    assert shapes == {"●": GOOD, "◆": CARE, "■": TROUBLE, "◌": SILENT}
    assert any(role == HEADING for pieces in styled for _, role in pieces)


def test_people_s_words_are_never_grey() -> None:
    for pieces in drawn(status(team(), MONDAY), 200):
        assert not any(role == DIM and "Cut the" in text for text, role in pieces)


def test_what_turned_is_told_in_its_colour() -> None:
    lines = text(team(), 120)
    assert "Since 16 November: O1.2 green → ◆ amber  O2.1 green → ■ red" in lines
    assert lines[-1].startswith("●◆■◌  4 key results: ")


@pytest.mark.parametrize("cells", [40, 80, 200])
@pytest.mark.parametrize("words", [*STORED.values(), HOSTILE], ids=[*STORED, "steering"])
def test_hostile_words_are_words(words: str, cells: int) -> None:
    plan = make_plan(
        objectives=[objective("O1").model_copy(update={"text": words})],
        key_results=[
            key_result("O1.1").model_copy(
                update={"statement": words, "metric": words, "owner": words, "unit": words}
            )
        ],
        check_ins=[check_in("O1.1", MONDAY - WEEK, 5, 6, "green").model_copy(update={"changed": words})],
    )
    for line in text(plan, cells):
        assert not [char for char in line if ord(char) < 32 or 0x7F <= ord(char) <= 0x9F or char == "\u202e"]
        assert width(line) <= cells


def test_an_empty_plan_says_where_to_begin() -> None:
    assert any("okr draft" in line for line in text(make_plan(), 80))


# --- colours on the wire ---------------------------------------------------------------------------------

LOOKS = (
    (GOOD, Palette("dark", "true"), "\x1b[38;2;87;208;139mx\x1b[m\n"),
    (GOOD, Palette("light", "256"), "\x1b[38;5;22mx\x1b[m\n"),
    (GOOD, Palette("", "16"), "\x1b[32mx\x1b[m\n"),
    (GOOD, Palette("", "none"), "x\n"),
    (DIM, Palette("", "none"), "\x1b[2mx\x1b[m\n"),
    (HEADING, Palette("", "16"), "\x1b[1;36mx\x1b[m\n"),
    ("", Palette("dark", "true"), "x\n"),
)


@pytest.mark.parametrize(("role", "on", "wire"), LOOKS)
def test_a_role_becomes_what_this_terminal_can_show(role: str, on: Palette, wire: str) -> None:
    assert painted([[("x", role)]], on) == wire


def test_spaces_between_are_drawn_in_nothing() -> None:
    on = Palette("", "16")
    assert painted([[("a", GOOD), ("  ", ""), ("b", GOOD)]], on) == "\x1b[32ma\x1b[m  \x1b[32mb\x1b[m\n"
    assert role_look("", on) == PLAIN
