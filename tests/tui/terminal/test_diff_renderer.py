"""Whatever is sent, however little, the terminal ends up showing what the screen should show."""

from __future__ import annotations

import pyte
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.color import ColorSystem
from rich.segment import Segment
from rich.style import Style
from textual.geometry import Region
from textual.strip import Strip

from tui.terminal.diff_renderer import DiffRenderer
from tui.terminal.textual_internals import ChopsUpdate, LayoutUpdate

COLS, ROWS = 20, 12
PLAIN, BOLD, RED, REVERSED = Style(), Style(bold=True), Style(color="red"), Style(reverse=True)


def strip(text: str, style: Style = PLAIN) -> Strip:
    return Strip([Segment(text, style)]).adjust_cell_length(COLS)


class Glass:
    """A terminal behind a wire."""

    def __init__(self, color: bool = True) -> None:
        self.wire = DiffRenderer(ColorSystem.STANDARD, color)
        self.screen = pyte.Screen(COLS, ROWS)
        self.stream = pyte.Stream(self.screen)
        self.sent = ""

    def show(self, strips: list[Strip], top: int = 0) -> None:
        update = LayoutUpdate([[line] for line in strips], Region(0, top, COLS, len(strips)))
        self.sent = self.wire.render(update, COLS)
        self.stream.feed(self.sent)

    @property
    def text(self) -> list[str]:
        return [line.rstrip() for line in self.screen.display]

    def looks(self) -> list[tuple[bool, bool, str]]:
        cells = (self.screen.buffer[y][x] for y in range(ROWS) for x in range(COLS))
        return [(cell.bold, cell.reverse, cell.fg) for cell in cells]


WORDS = [f"row {n} of the list" for n in range(40)] + ["", "other", "x" * COLS]
LINE = st.tuples(st.sampled_from(WORDS), st.sampled_from([PLAIN, BOLD, RED, REVERSED]))


@given(st.lists(st.lists(LINE, min_size=ROWS, max_size=ROWS), min_size=1, max_size=5))
@settings(max_examples=60)
def test_any_run_of_screens_ends_as_if_drawn_afresh(screens: list[list[tuple[str, Style]]]) -> None:
    glass = Glass()
    for lines in screens:
        glass.show([strip(text, style) for text, style in lines])
    fresh = Glass()
    fresh.show([strip(text, style) for text, style in screens[-1]])
    assert glass.text == fresh.text
    assert glass.looks() == fresh.looks()


def only(changed: dict[int, Strip]) -> ChopsUpdate:
    """What Textual sends when a few rows are drawn again."""
    rows = range(ROWS)
    return ChopsUpdate(
        [{0: changed.get(y)} for y in rows],
        [(y, 0, COLS) for y in sorted(changed)],
        [[COLS] for _ in rows],
    )


@given(st.lists(st.tuples(st.integers(-6, 6), st.booleans()), min_size=1, max_size=12))
@settings(max_examples=60)
def test_rows_that_are_not_drawn_again_stay_where_they_are(moves: list[tuple[int, bool]]) -> None:
    glass, top, foot = Glass(), 0, 0
    shown = [f"row {n}" for n in range(ROWS - 3)]
    glass.show([strip("header"), *map(strip, shown), strip("rule"), strip("foot 0")])
    for move, other_keys in moves:
        top, foot = max(0, min(top + move, 60)), foot + other_keys
        wanted = [f"row {n}" for n in range(top, top + ROWS - 3)]
        changed = {
            y: strip(now) for y, (was, now) in enumerate(zip(shown, wanted, strict=True), 1) if was != now
        }
        if other_keys:
            changed[ROWS - 1] = strip(f"foot {foot}")
        if changed:
            glass.stream.feed(glass.wire.render(only(changed), COLS))
        shown = wanted
        assert glass.text == ["header", *wanted, "rule", f"foot {foot}"]


@given(st.lists(st.integers(-6, 6), min_size=1, max_size=12))
@settings(max_examples=60)
def test_scrolling_a_list_shows_the_right_rows(moves: list[int]) -> None:
    glass, top = Glass(), 0
    header = [strip("header")]
    for move in [0, *moves]:
        top = max(0, min(top + move, 60))
        glass.show([*header, *(strip(f"row {n}") for n in range(top, top + ROWS - 2)), strip("footer")])
        assert glass.text == ["header", *(f"row {n}" for n in range(top, top + ROWS - 2)), "footer"]


def test_scrolling_by_one_row_sends_less_than_two_rows() -> None:
    glass = Glass()
    glass.show([strip(f"some words {n}") for n in range(ROWS)])
    glass.show([strip(f"some words {n}") for n in range(1, ROWS + 1)])
    assert len(glass.sent) < 2 * COLS + 30


def test_what_is_shown_already_is_not_sent_again() -> None:
    glass = Glass()
    glass.show([strip("same"), strip("words")])
    glass.show([strip("same"), strip("words")])
    assert glass.sent == ""


def test_one_letter_costs_a_few_bytes() -> None:
    glass = Glass()
    glass.show([strip("Lift visit")])
    glass.show([strip("Lift visits")])
    assert glass.text[0] == "Lift visits"
    assert len(glass.sent) < 12


def test_after_forgetting_everything_is_sent_again() -> None:
    glass = Glass()
    glass.show([strip("words")])
    glass.screen.reset()
    glass.wire.forget()
    glass.show([strip("words")])
    assert glass.text[0] == "words"


@pytest.mark.parametrize(
    "order", ["\x1b[2J", "\x1b]52;c;eA==\x07", "\x9b2J", "a\x00\x7f\x08", "\u202eabc", "\ud800"]
)
def test_no_control_character_passes(order: str) -> None:
    glass = Glass()
    glass.show([strip("before" + order)])
    inside = glass.sent.replace("\x1b[1;1H", "").replace("\x1b[K", "")
    assert not any(
        ord(char) < 32 or 0x7F <= ord(char) < 0xA0 or 0xD800 <= ord(char) < 0xE000 for char in inside
    )
    assert "\u202e" not in inside


def test_no_colour_is_sent_where_none_is_wanted_but_bold_is() -> None:
    glass = Glass(color=False)
    glass.show([strip("red", RED), strip("bold red", RED + BOLD), strip("back", Style(bgcolor="blue"))])
    assert "\x1b[0;1m" in glass.sent
    assert {look[2] for look in glass.looks()} == {"default"}
    assert "3" not in "".join(part.split("m")[0] for part in glass.sent.split("\x1b[0;")[1:])


def test_wide_and_joined_signs_keep_the_columns_after_them() -> None:
    glass = Glass()
    glass.show([Strip([Segment("日本語 ok|", PLAIN)]).adjust_cell_length(COLS)])
    glass.show([Strip([Segment("日本 語ok|", PLAIN)]).adjust_cell_length(COLS)])
    assert "日本 語ok|" in glass.sent
    glass.show([Strip([Segment("👩\u200d💻 dev|", PLAIN)]).adjust_cell_length(COLS)])
    assert "👩\u200d💻\x1b[1;3H dev|" in glass.sent


def test_half_an_emoji_that_a_question_covers_leaves_a_blank() -> None:
    for at, shown in ((3, "abc│ def"), (4, "abc⚠│def")):
        whole, frame = strip("abc⚠️def"), Strip([Segment("│")])
        glass = Glass()
        glass.show([strip("x" * COLS)])
        covered = LayoutUpdate([[whole.crop(0, at), frame, whole.crop(at + 1, COLS)]], Region(0, 0, COLS, 1))
        glass.stream.feed(glass.wire.render(covered, COLS))
        assert glass.text[0] == shown


def test_a_terminal_without_utf8_gets_ascii_of_the_same_width(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "C")
    wire = DiffRenderer(ColorSystem.STANDARD, True, "ascii")
    line = Strip([Segment("▸ ✓ né 日本 ── end", PLAIN)]).adjust_cell_length(COLS)
    sent = wire.render(LayoutUpdate([[line]], Region(0, 0, COLS, 1)), COLS)
    assert sent.isascii()
    assert "> v n? ???? -- end" in sent
