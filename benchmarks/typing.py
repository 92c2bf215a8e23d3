"""What a letter costs while drafting, on terminals of 80 by 24 and 200 by 60, beside a bare Textual Input.

    python -m benchmarks.typing [--letters N]

The full demo is loaded and a key result is typed with the coach beside it. For each letter: milliseconds from
the key to the last painted byte, and the bytes that came. Bounds (DESIGN 7): p95 20 ms (moonshot 8), 1,100
bytes while the prompts stay the same (moonshot 400).
"""

from __future__ import annotations

import os
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
sys.path[0] = ROOT  # not this folder: this file is not the library's typing

import argparse  # noqa: E402
import select  # noqa: E402
import subprocess  # noqa: E402
import tempfile  # noqa: E402
import time  # noqa: E402
from statistics import median, quantiles  # noqa: E402
from typing import NamedTuple  # noqa: E402

from tests.tui.real_terminal import RealTerminal, real_terminal  # noqa: E402

BARE = """
from textual.app import App
from textual.widgets import Input
class Bare(App):
    CSS = "Input { border: none; }"
    def compose(self):
        field = Input()
        field.cursor_blink = False
        yield field
Bare().run()
"""
SENTENCE = "Cut the time clinics need to answer a request from 26 h to 8 h by 18 December "
SIZES = ((80, 24), (200, 60))
QUIET = 0.05
"""Seconds without a byte after which a letter has been painted."""


class Cost(NamedTuple):
    """One letter: milliseconds to the last byte, bytes, and whether the coach's lines changed with it."""

    took: float
    size: int
    coach_changed: bool


def letter(terminal: RealTerminal, char: str) -> Cost:
    """Press one key and wait until nothing more comes."""
    before = coach(terminal)
    begun = last = time.perf_counter()
    os.write(terminal.handle, char.encode())
    size = 0
    while select.select([terminal.handle], [], [], QUIET)[0]:
        size += len(terminal.reads_once())
        last = time.perf_counter()
    return Cost((last - begun) * 1000, size, coach(terminal) != before)


def coach(terminal: RealTerminal) -> list[str]:
    """The lines of the coach as they stand on the screen."""
    lines = [line.rstrip() for line in terminal.screen.display]
    start = next((index for index, line in enumerate(lines) if "would have to be true" in line), len(lines))
    return lines[start : start + 7]


def drafting(letters: int, store: str, size: tuple[int, int]) -> list[Cost]:
    """Type a new key result of the demo's first objective."""
    env = {"OKR_TODAY": "2026-11-23", "OKR_USER": "mara", "TERM": "xterm-256color", "LANG": "C.UTF-8"}
    with real_terminal("-m", "tui", "--store", store, "draft", size=size, env=env) as terminal:
        terminal.waits_for("O1.1")
        terminal.reads(1.0)
        terminal.presses("a")
        terminal.presses("\x15")  # what was typed at another size
        return typed(terminal, letters)


def bare(letters: int, size: tuple[int, int]) -> list[Cost]:
    """The same letters into Textual's own Input, alone on the screen."""
    env = {"TERM": "xterm-256color", "LANG": "C.UTF-8"}
    with real_terminal("-c", BARE, size=size, env=env) as terminal:
        terminal.reads(1.0)
        return typed(terminal, letters)


def typed(terminal: RealTerminal, letters: int) -> list[Cost]:
    """The sentence, as often as is needed."""
    text = (SENTENCE * (letters // len(SENTENCE) + 1))[:letters]
    return [letter(terminal, char) for char in text]


def line(name: str, costs: list[Cost]) -> str:
    """One row of figures."""
    took = [each.took for each in costs]
    steady = [each.size for each in costs if not each.coach_changed]
    p95 = quantiles(took, n=20)[-1]
    return (
        f"{name:<16}{median(took):>8.1f}{p95:>8.1f}{median(steady):>10.0f}{quantiles(steady, n=20)[-1]:>8.0f}"
        f"{len(costs) - len(steady):>10}"
    )


def main() -> int:
    """Print the figures; 1 where a bound is missed."""
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("--letters", type=int, default=78)
    letters = options.parse_args().letters
    with tempfile.TemporaryDirectory() as folder:
        store = os.path.join(folder, "demo")
        env = {**os.environ, "OKR_TODAY": "2026-11-23"}
        demo = [sys.executable, "-m", "tui", "demo", store]
        subprocess.run(demo, env=env, cwd=ROOT, stdin=subprocess.DEVNULL, capture_output=True, check=True)
        missed = [at_size(letters, store, size) for size in SIZES]
    return int(any(missed))


def at_size(letters: int, store: str, size: tuple[int, int]) -> bool:
    """Both on a terminal of that size; whether a bound is missed."""
    ours, theirs = drafting(letters, store, size), bare(letters, size)
    shown = f"{size[0]} by {size[1]}"
    print(f"{shown:<16}{'ms p50':>8}{'p95':>8}{'bytes p50':>10}{'p95':>8}{'prompts new':>12}")
    print(line("drafting", ours))
    print(line("bare Input", theirs))
    late = quantiles([each.took for each in ours], n=20)[-1] > 20
    heavy = median(each.size for each in ours if not each.coach_changed) > 1100
    return late or heavy


if __name__ == "__main__":
    sys.exit(main())
