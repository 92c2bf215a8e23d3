"""What people type reaches the terminal as words, never as orders to it."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tui.terminal import capabilities
from tui.terminal.encoding import to_ascii_signs
from tui.text import clean_input, clip, pad, refuse, shortened, visible, width, words, wrap

HOSTILE = {
    "an escape sequence": ("\x1b[31mred", "^[[31mred"),
    "a clipboard order": ("\x1b]52;c;aGk=\x07", "^[]52;c;aGk=^G"),
    "an eight-bit order": ("\x9b2J", "<U+009B>2J"),
    "a null": ("a\x00b", "a^@b"),
    "a delete": ("a\x7fb", "a^?b"),
    "a turned line": ("a\u202ecba", "a<U+202E>cba"),
    "an isolate": ("a\u2066b", "a<U+2066>b"),
    "a lone surrogate": ("a\ud800b", "a<U+D800>b"),
    "a zero-width space": ("pay\u200bpal", "pay<U+200B>pal"),
    "a byte-order mark": ("\ufeffx", "<U+FEFF>x"),
    "hidden letters": ("x\U000e0041", "x<U+E0041>"),
}


@pytest.mark.parametrize(("typed", "shown"), HOSTILE.values(), ids=HOSTILE)
def test_what_could_steer_a_terminal_is_shown_as_a_mark(typed: str, shown: str) -> None:
    assert visible(typed) == shown


@pytest.mark.parametrize(("typed", "shown"), HOSTILE.values(), ids=HOSTILE)
def test_what_could_steer_a_terminal_is_left_out_of_what_is_typed_or_pasted(typed: str, shown: str) -> None:
    cleaned, dropped = clean_input(typed)
    assert dropped >= 1
    assert visible(cleaned) == cleaned
    sentence = refuse(typed)
    assert sentence is not None
    assert sentence.endswith("left out.")


@pytest.mark.parametrize(
    "text",
    [
        "plain",
        "naïve café",
        "日本語",
        "عربي נסיון",
        "👩\u200d💻 👍🏽 🇩🇪",
        "ก็ नमस्ते",
        "50% [Q3] [/x]",
        "می\u200cخواهم",
    ],
)
def test_honest_words_of_any_script_are_left_alone(text: str) -> None:
    assert visible(text) == text
    assert clean_input(text) == (text, 0)
    assert refuse(text) is None


def test_markup_stays_words() -> None:
    assert words("[@click=app.quit]x[/] 50% [Q3]").plain == "[@click=app.quit]x[/] 50% [Q3]"
    assert words("[bold]x", "dim").plain == "[bold]x"


def test_line_breaks_become_spaces_unless_they_are_wanted() -> None:
    assert visible("one\r\ntwo\tthree\u2028four") == "one two three four"
    assert visible("one\r\ntwo", newlines=True) == "one\ntwo"
    assert clean_input("one\r\ntwo\rthree") == ("one\ntwo\nthree", 0)
    assert clean_input("one\r\ntwo", newlines=False) == ("one two", 0)


def test_a_tower_of_accents_does_not_reach_into_other_lines() -> None:
    assert len(visible("e" + "\u0301" * 500)) < 20


@pytest.mark.parametrize(
    "text",
    [
        "日本語",
        "👍",
        "👩\u200d💻",
        "🇩🇪",
        "⚠️",
        "❤️",
        "1️⃣",
        "🏳️\u200d🌈",
        "x\ufe0f",
        "e\u0301",
        "عربي",
        "🧑🏽\u200d🚀",
        "ก็",
        "नमस्ते",
        "한국어",
        "½±×①",
    ],
)
def test_widths_are_those_of_the_screen(text: str) -> None:
    shown = visible(text)
    assert width(shown) == cell_len(shown)


@given(st.text(max_size=60), st.integers(0, 30))
def test_clipped_and_padded_text_never_breaks_a_column(text: str, cells: int) -> None:
    assert width(clip(text, cells)) <= cells
    assert width(pad(text, cells)) == cells
    assert width(pad(text, cells, right=True)) == cells


@given(st.text(max_size=200), st.integers(2, 30))
def test_wrapped_text_fits_and_keeps_every_word(text: str, cells: int) -> None:
    lines = wrap(text, cells)
    assert all(width(line) <= cells for line in lines)
    assert "".join("".join(lines).split()) == "".join(visible(text, newlines=True).split())


@given(st.text(max_size=100))
def test_nothing_unseen_is_left_after_making_visible_twice(text: str) -> None:
    once = visible(text)
    assert visible(once) == once
    assert not any(ord(char) < 32 or 0x7F <= ord(char) <= 0x9F for char in once)


def test_clipping_says_that_something_is_missing() -> None:
    assert clip("visits booked online", 10) == "visits bo…"
    assert clip("日本語テスト", 6) == "日本…"
    assert clip("short", 10) == "short"


@pytest.mark.parametrize(
    ("text", "cells", "shown"),
    [
        ("Visits booked online", 20, "Visits booked online"),
        ("Visits booked online", 19, "Visits booked…"),
        ("Visits booked online", 14, "Visits booked…"),
        ("Visits booked online", 13, "Visits…"),
        ("Visits booked online", 4, "Vis…"),
        ("Incomprehensibilities of it", 12, "Incomprehen…"),
        ("a Donaudampfschifffahrt", 20, "a Donaudampfschifff…"),
        ("日本語の長い名前", 9, "日本語の…"),
        ("", 4, ""),
        ("two words", 0, ""),
    ],
)
def test_a_name_is_shortened_at_the_end_of_a_word_where_enough_is_left(
    text: str, cells: int, shown: str
) -> None:
    assert shortened(text, cells) == shown


def test_every_sign_has_an_ascii_twin_of_the_same_width() -> None:
    for name, sign in capabilities.UNICODE._asdict().items():
        twin = capabilities.ASCII._asdict()[name]
        assert twin.isascii()
        assert width(sign) == len(twin)
        assert len(to_ascii_signs(sign)) == len(twin)
        assert to_ascii_signs(sign).isascii()


@pytest.mark.parametrize(
    ("env", "expected"),
    [
        ({"LANG": "de_DE.UTF-8", "TERM": "xterm-256color"}, True),
        ({"TERM": "xterm"}, True),
        ({"LANG": "C", "TERM": "xterm"}, False),
        ({"LC_ALL": "POSIX", "LANG": "de_DE.UTF-8", "TERM": "xterm"}, False),
        ({"LANG": "en_US.ISO-8859-1", "TERM": "xterm"}, False),
        ({"LANG": "C.UTF-8", "TERM": "linux"}, False),
        ({"LANG": "C.UTF-8", "TERM": "vt100"}, False),
        ({"LANG": "C.utf8", "TERM": "tmux-256color"}, True),
    ],
)
def test_signs_are_drawn_only_where_they_show(env: dict[str, str], expected: bool) -> None:
    assert capabilities.draws_signs(env, encoding="utf-8") is expected


def test_the_plain_reports_need_no_screen_library_for_their_text() -> None:
    heavy = "[name for name in ('textual', 'rich', 'pydantic') if name in sys.modules]"
    code = f"import sys, tui.text, tui.terminal.capabilities; print({heavy})"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
