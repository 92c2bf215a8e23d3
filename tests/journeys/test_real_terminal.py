"""The same on a real terminal of 80 by 24: three check-ins in few keys, a review, and a line that drops."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest

from tests.tui.clinics import make_clinics
from tests.tui.real_terminal import RealTerminal, real_terminal
from tui.session import Session

pytestmark = pytest.mark.pty

MOST_KEYS = 25


class Hands:
    """Type words, and press keys that are counted."""

    def __init__(self, terminal: RealTerminal) -> None:
        self.terminal = terminal
        self.pressed = 0

    def presses(self, *keys: str) -> None:
        for key in keys:
            self.pressed += 1
            self.terminal.presses(key)

    def writes(self, words: str) -> None:
        self.terminal.types(words)


def test_three_key_results_are_checked_in_with_a_note_each_in_few_keys(demo_store: Path) -> None:
    with real_terminal("-m", "tui", "checkin") as terminal:
        terminal.waits_for("1 of 3")
        hands = Hands(terminal)
        notes = ("Two more clinics opened", "The ward answers within a day", "Night rates came down")
        for value, confidence, note in zip(("22", "6.5", "2.4"), "865", notes, strict=True):
            hands.presses(*value, "\r", confidence, "\r", "\r")
            hands.writes(note)
            hands.presses("\x0e")
        terminal.waits_for("O2.3 is checked in")
        assert hands.pressed < MOST_KEYS
        terminal.presses("\x1b")
        terminal.presses("q")
        terminal.presses("q")
        assert terminal.ends() == 0
    plan = Session.open(demo_store).plan
    kept = {each.changed: each.confidence for each in plan.check_ins[-3:]}
    assert kept == dict(zip(notes, (8, 6, 5), strict=True))


def test_a_review_is_walked_through(demo_store: Path) -> None:
    with real_terminal("-m", "tui", "review") as terminal:
        terminal.waits_for("on pace for")
        assert all(len(line) <= 80 for line in terminal.text.splitlines())
        assert "O2.3" in terminal.text
        terminal.presses("j")
        terminal.presses("\r")
        terminal.waits_for("heads for 6.2 d")
        terminal.waits_for("Cut the time from wish to visit")
        terminal.presses("q")
        terminal.waits_for("on pace for")
        terminal.presses("q")
        terminal.presses("q")
        assert terminal.ends() == 0


def kept(store: Path) -> list[str]:
    """The words that the next start will find."""
    return list(Session.open(store).gateway.drafts.all().values())


HALF = "the line drops in the middle of a wo"


def to_the_mission(terminal: RealTerminal) -> None:
    terminal.waits_for("Why do you exist")
    terminal.presses("\r")


def to_a_new_obstacle(terminal: RealTerminal) -> None:
    terminal.waits_for("What is going on here?")
    terminal.presses("\r")
    terminal.types("Only by phone")
    terminal.presses("\r")
    terminal.types("The first obstacle")
    terminal.presses("\r")


def to_a_new_key_result(terminal: RealTerminal) -> None:
    terminal.waits_for("Make booking a visit")
    terminal.presses("a")


def to_a_check_in(terminal: RealTerminal) -> None:
    terminal.waits_for("What changed")
    terminal.presses("22\r")
    terminal.presses("8\r")
    terminal.presses("\r")


@pytest.mark.parametrize(
    ("place", "begins"),
    [
        (("prework", "mission"), to_the_mission),
        (("prework", "strategy"), to_a_new_obstacle),
        (("draft",), to_a_new_key_result),
        (("checkin",), to_a_check_in),
    ],
    ids=["a field", "a new row", "a sentence", "a check-in"],
)
@pytest.mark.parametrize("how", [signal.SIGHUP, signal.SIGKILL], ids=["line drops", "killed"])
def test_half_a_sentence_is_back_when_the_program_is(
    tmp_path: Path, place: tuple[str, ...], begins: object, how: signal.Signals
) -> None:
    store = make_clinics(tmp_path / "store")
    with real_terminal("-m", "tui", "--store", store, *place) as terminal:
        begins(terminal)  # type: ignore[operator]
        terminal.types(HALF)
        terminal.waits_for(HALF)
        if how is signal.SIGKILL:
            # Nothing can be done at that moment: words are written while one types.
            terminal.waits_until(lambda: HALF in kept(store), "the words to be kept")
        os.kill(terminal.pid, how)
        terminal.ends()
    with real_terminal("-m", "tui", "--store", store, *place) as terminal:
        terminal.waits_for(HALF)
        terminal.waits_for("back")
        terminal.presses("\x1b")
        terminal.waits_for(HALF)
