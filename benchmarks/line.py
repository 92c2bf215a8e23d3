"""What a long and lossy line does to typing: okr by a bare echo, both through real ssh over the same line.

    python -m benchmarks.line [--letters N] [--keys N] [--delay MS] [--loss PERCENT]

The line lies between two network namespaces of this machine: 150 ms there and back, first whole, then
losing 5 % of all packets each way. Figures are in round trips (1.00 is what the line alone costs), so that
an idle and a busy machine compare. A letter counts as shown when it stands on the screen; beside it `cat`
behind the same sshd, whose letters the server's terminal echoes without any program. Then a key is held, 30
a second: the most that is on its way to the person at any time, and how long after the last key the screen
comes to rest, which must be the right one. Bounds: the middle letter within 1.25 round trips, or of the
echo's; on its way no more than 16 KB; nothing at all while idle on a whole line. Needs root, sshd, ssh and
iproute2: where one is missing it says so, which is no failure.
"""

from __future__ import annotations

import argparse
import os
import select
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median, quantiles

from benchmarks.startup import many_key_results
from tests.tui.real_terminal import RealTerminal
from tests.tui.ssh.house import Server, let_in, make_key, missing, server
from tests.tui.ssh.long_line import THERE, LongLine, long_line, why_no_line
from tests.tui.ssh.people import make_house

SENTENCE = "Cut the time clinics need to answer a request by half"
SIZES = ((80, 24), (200, 60))
REPEAT = 1 / 30
"""Seconds between two keys that a held key sends."""
MOST_TRIPS, MOST_BYTES = 1.25, 16_000
QUIET = 4
"""Round trips without a byte after which nothing more comes, not even again."""


@contextmanager
def people(line: LongLine) -> Iterator[Server]:
    """Jo, who drafts; Mara, who reviews 200 key results; and an echo, which is no person of okr's."""
    with tempfile.TemporaryDirectory(prefix="okr-line-") as name:
        folder = Path(name)
        make_house(folder / "few", keys=False)
        many_key_results(folder / "many")
        let_in(folder, folder / "few", "jo")
        let_in(folder, folder / "many", "mara")
        keys = folder / "authorized_keys"
        keys.write_text(
            keys.read_text() + f'restrict,pty,command="echo ready; exec cat" {make_key(folder / "echo")}'
        )
        with server(folder, address=THERE, near=line.near.inside, far=line.far.inside) as at:
            yield at


def until(terminal: RealTerminal, is_so: Callable[[], bool], patience: float = 60.0) -> float:
    """When something came to be so on the screen."""
    end = time.monotonic() + patience
    while not is_so():
        if time.monotonic() > end:
            raise SystemExit(f"Waited too long on:\n{terminal.text}")
        if select.select([terminal.handle], [], [], 0.5)[0]:
            terminal.reads_once()
    return time.monotonic()


def letters(terminal: RealTerminal, count: int) -> list[float]:
    """Type, each letter when the one before it shows; the seconds of each."""
    terminal.presses("\x15")
    took, typed = [], ""
    for char in (SENTENCE * (count // len(SENTENCE) + 1))[:count]:
        if len(typed) == len(SENTENCE):
            terminal.presses("\x15")
            typed = ""
        typed += char
        begun = time.monotonic()
        os.write(terminal.handle, char.encode())
        if char != " ":  # not to be seen
            took.append(until(terminal, lambda typed=typed: typed in terminal.text) - begun)
    return took


def held(terminal: RealTerminal, line: LongLine, key: bytes, count: int) -> tuple[int, float]:
    """Hold a key: the most bytes on their way to the screen, and seconds from the last key to rest."""
    line.near.most = 0
    for _ in range(count):
        os.write(terminal.handle, key)
        end = time.monotonic() + REPEAT
        while (left := end - time.monotonic()) > 0:
            if select.select([terminal.handle], [], [], left)[0]:
                terminal.reads_once()
    released = last = time.monotonic()
    while select.select([terminal.handle], [], [], QUIET * line.round_trip)[0] and terminal.reads_once():
        last = time.monotonic()
    return line.near.most, last - released


def as_drawn_afresh(terminal: RealTerminal, quiet: float) -> bool:
    """Whether the screen is what a whole new drawing makes of it."""
    before = terminal.text
    terminal.screen.reset()
    os.write(terminal.handle, b"\x0c")
    until(terminal, lambda: bool(terminal.text.split()))
    terminal.reads(quiet)
    return terminal.text == before


def typed(name: str, took: list[float], line: LongLine) -> float:
    """One row; the middle one, in round trips."""
    trips = [seconds / line.round_trip for seconds in took]
    print(
        f"{name:<34} a letter shows after {median(trips):5.2f} round trips,"
        f" p95 {quantiles(trips, n=20)[-1]:5.2f}, slowest {max(trips):5.2f}",
        flush=True,
    )
    return median(trips)


def measure(at: Server, line: LongLine, count: int, keys: int) -> bool:
    """Everything over one line; whether the bounds were kept."""
    well = True
    quiet = QUIET * line.round_trip
    with at.sits_down("echo") as terminal:
        until(terminal, lambda: "ready" in terminal.text)
        terminal.reads(quiet)
        echo = typed("a bare echo", letters(terminal, min(count, len(SENTENCE))), line)
    for size in SIZES:
        shown = f"{size[0]}x{size[1]}"
        with at.sits_down("jo", "draft", size=size) as terminal:
            until(terminal, lambda: "O1.2" in terminal.text)
            terminal.reads(quiet)
            terminal.presses("a")
            until(terminal, lambda: "what would have to be true" in terminal.text)
            terminal.reads(quiet)
            own = typed(f"okr, drafting, {shown}", letters(terminal, count), line)
            terminal.reads(quiet)
            line.near.parts.clear()
            terminal.reads(3.0)
            idle = len(line.near.parts)
        with at.sits_down("mara", "review", size=size) as terminal:
            until(terminal, lambda: "O1.1" in terminal.text)
            terminal.reads(quiet)
            most, rest = held(terminal, line, b"j", keys)
            right = as_drawn_afresh(terminal, quiet)
        print(
            f"{f'okr, {keys} moves held, {shown}':<34} at most {most:6d} bytes on their way, at rest"
            f" {rest / line.round_trip:5.2f} round trips after the last key,"
            f" {'the right screen' if right else 'A WRONG SCREEN'}; idle {idle} packets"
        )
        print(f"{'':<34} {own / echo:5.2f} × the echo, {most / MOST_BYTES:.2f} × the bound of {MOST_BYTES}")
        well = (
            well and own <= max(MOST_TRIPS, MOST_TRIPS * echo) and most <= MOST_BYTES and right and not idle
        )
    return well


def main() -> int:
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("--letters", type=int, default=53)
    options.add_argument("--keys", type=int, default=120)
    options.add_argument("--delay", type=float, default=150, help="milliseconds there and back")
    options.add_argument("--loss", type=float, default=5, help="percent of packets, each way")
    given = options.parse_args()
    if why := missing() or why_no_line():
        print(f"Not measured: {why}.")
        return 0
    os.environ.update({"TERM": "xterm-256color", "LANG": "C.UTF-8"})
    well = True
    for loss in (0.0, given.loss):
        print(f"{given.delay:g} ms there and back, {loss:g} % lost each way")
        with long_line(given.delay / 1000, loss / 100) as line, people(line) as at:
            well = measure(at, line, given.letters, given.keys) and well
    return 0 if well else 1


if __name__ == "__main__":
    sys.exit(main())
