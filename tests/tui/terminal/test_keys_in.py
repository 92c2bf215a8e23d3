"""What a terminal sends becomes keys, letters of a burst and pastes; all else that it sends does nothing."""

from __future__ import annotations

import random

import pytest
from textual.events import Event, Key, Paste

from benchmarks.garbage import garbage
from tui.terminal.bursts import Burst, Letters, in_burst
from tui.terminal.driver import MOST_COLUMNS, MOST_ROWS, _Keys, drawn_size
from tui.terminal.input_tokens import LONGEST_PASTE, InputTokens


class Heard:
    """Stands where the driver stands, and notes what it is told."""

    def __init__(self) -> None:
        self.events: list[Event] = []
        self.now = 0.0
        self.keys = _Keys(self, lambda: self.now)  # type: ignore[arg-type]

    def process_message(self, event: Event) -> None:
        self.events.append(event)

    def reads(self, *chunks: str, quiet: bool = True) -> list[str]:
        """The names of keys, and pastes and bursts with their words; `quiet`: then nothing comes any more.

        The pieces come within a millisecond each, and long after what came before.
        """
        while self.events:
            told(self.events.pop())
        self.now += 1
        for chunk in chunks:
            self.now += 0.001
            self.keys.take(chunk)
        while quiet and self.keys.patience is not None:
            self.keys.tick()
        return [told(event) for event in self.events]


def told(event: Event) -> str:
    match event:
        case Key():
            return event.key
        case Paste():
            return f"paste:{event.text}"
        case Letters():
            return f"burst:{event.take()}"
    return type(event).__name__


PASTED = "one of many words "
BY_KITTY = "".join(f"\x1b[{ord(char)};;{ord(char)}u" for char in "done")

READ = [
    # Escape, and sequences whole and in pieces
    (["\x1b"], ["escape"]),
    (["\x1bd"], ["escape", "d"]),
    (["\x1b", "d"], ["escape", "d"]),
    (["\x1b\x1b[A"], ["escape", "up"]),
    (["\x1b["], ["escape", "left_square_bracket"]),
    (["\x1bP"], ["escape", "P"]),
    (["\x1b", "[A"], ["up"]),
    (["\x1b[", "A"], ["up"]),
    (["\x1b[A"], ["up"]),
    (["\x1bOA"], ["up"]),
    (["\x1b[[A"], ["f1"]),
    (["\x1b\x7f"], ["ctrl+w"]),
    (["\x1b[97;5u"], ["ctrl+a"]),
    (["ab\r"], ["a", "b", "enter"]),
    # Pastes
    (["\x1b[200~one\rtwo\x1b[201~x"], ["paste:one\rtwo", "x"]),
    (["\x1b[200~on", "e\x1bd tw", "o\x1b[20", "1~j"], ["paste:one\x1bd two", "j"]),
    (["\x1b[200~without an end"], ["paste:without an end"]),
    (["\x1b[201~j"], ["j"]),
    # Bursts
    (["done"], ["burst:done"]),
    (["done and ", "delivered"], ["burst:done and delivered"]),
    (["done\rand"], ["burst:done", "enter", "burst:and"]),
    ([PASTED * 20 + "\r" + PASTED], [f"burst:{PASTED * 20}\n{PASTED}"]),
    ([PASTED * 20 + "\r"], [f"burst:{PASTED * 20}", "enter"]),
    ([BY_KITTY], ["burst:done"]),
    (["jjjjjjkkkkkk"], [*"jjjjjjkkkkkk"]),
    # What no key sends
    (["\x1b[1114112u"], []),
    (["\x1b[99999999999999999999999u"], []),
    (["\x1b[" + "9" * 100_000, "9" * 100_000 + "u", "j"], ["j"]),
    (["\x1b[55296u"], []),
    (["\x1b[97;;1114112u"], []),
    (["\x1b[97:1114112;1u"], []),
    (["\x1b[48;65535;65535;1;1t"], []),
    (["\x1b[48;9999999999;9999999999;1;1t"], []),
    (["\x1b[?2048;2$y"], []),
    (["\x1b[?62;22c"], []),
    (["\x1b[<0;5;5M\x1b[<0;5;5m"], []),
    (["\x1b[M !!", "\x1b[M", " !!"], []),
    (["\x1b[O", "\x1b[I"], []),
    (["\x1b]11;rgb:ffff/ffff/ffff\x1b\\q"], ["q"]),
    (["\x1b]52;c;cQ==\x07q"], ["q"]),
    (["\x1b]11;rgb:", "ffff/qqqq\x1b", "\\q"], ["q"]),
    (["\x1bP1$r0 q\x1b\\q"], ["q"]),
    (["\x1bPqqq"], []),
    (["\x1b[12;"], []),
    (["\x1b[12\x00x"], ["ctrl+@", "x"]),
    (["\x1b[\x1b[\x1b[B"], ["down"]),
]


@pytest.mark.parametrize(("chunks", "keys"), READ, ids=lambda value: repr(value)[:40])
def test_keys_bursts_and_pastes_come_whole_and_nothing_else(chunks: list[str], keys: list[str]) -> None:
    assert [key for key in Heard().reads(*chunks) if key not in NOT_FOR_US] == keys


NOT_FOR_US = {"AppBlur", "AppFocus", "MouseDown", "MouseUp", "MouseMove", "Resize", "InBandWindowResize"}
"""Events that the driver hands on to nobody."""


def test_letters_join_those_that_nobody_has_taken_yet() -> None:
    heard = Heard()
    heard.keys.take("done ")
    heard.keys.take("and ")
    assert len(heard.events) == 1
    assert told(heard.events[0]) == "burst:done and "
    heard.keys.take("delivered")
    heard.keys.take("\x1b[A")
    heard.keys.take("then")
    assert [told(event) for event in heard.events[1:]] == ["burst:delivered", "up", "burst:then"]


def test_an_enter_in_the_middle_of_a_long_paste_is_a_line_break_wherever_it_is_cut() -> None:
    text = (PASTED * 5 + "\r") * 50
    for size in (64, 333, 4095):
        heard = Heard()
        pieces = [text[at : at + size] for at in range(0, len(text), size)]
        found = heard.reads(*pieces)
        assert found.count("enter") <= 3, size
        assert found[-1] == "enter"


def test_a_paste_as_bare_letters_is_told_from_typing() -> None:
    heard = Heard()
    heard.reads("done and delivered")
    assert all(in_burst(event) for event in heard.events)
    typing = Burst()
    assert not any(typing.hears(char, now / 10) for now, char in enumerate("done and delivered"))
    holding = Burst()
    assert not any(holding.hears("jjjkkk", now / 1000) for now in range(50))


def test_a_paste_without_an_end_keeps_no_more_than_a_paste_may_hold() -> None:
    tokens = InputTokens()
    assert list(tokens.take("\x1b[200~")) == []
    for _ in range(LONGEST_PASTE // 10_000 * 2):
        assert list(tokens.take("x" * 10_000)) == []
    assert [len(each.text) for each in tokens.rest()] == [LONGEST_PASTE]
    assert [(each.kind, each.text) for each in tokens.take("rest\x1b[201~j")] == [
        ("paste", "rest"),
        ("text", "j"),
    ]


@pytest.mark.parametrize("seed", range(20))
def test_garbage_raises_nothing_and_leaves_nothing_behind(seed: int) -> None:
    chance = random.Random(seed)
    heard = Heard()
    for _ in range(200):
        heard.keys.take(garbage(chance, 100).decode("utf-8", "replace"))
    heard.reads("\x1b[201~")
    assert heard.reads("j", "\x1b[A") == ["j", "up"]


@pytest.mark.parametrize(
    ("told", "drawn"),
    [
        ((80, 24), (80, 24)),
        ((500, 200), (MOST_COLUMNS, MOST_ROWS)),
        ((65535, 65535), (500, 200)),
        ((65535, 24), (500, 24)),
        ((80, 65535), (80, 200)),
    ],
)
def test_no_more_is_drawn_than_a_large_screen_shows(told: tuple[int, int], drawn: tuple[int, int]) -> None:
    assert drawn_size(*told) == drawn
