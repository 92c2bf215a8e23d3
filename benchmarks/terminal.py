"""What the review costs the wire: bytes per cursor move and while idle, and its first frame by a bare app's.
Then what a burst of 300 letters without brackets takes by one of 10, wherever letters can come.

    python -m benchmarks.terminal [--moves N] [--runs N] [--large]

Everything runs on a real terminal, of 80 by 24, 120 by 40 and 200 by 60. The demo is measured as people
see it, in 24 bits on a dark ground, down its list and up again; then a list of 200 key results, and with
`--large` one of 5,000. Textual's own table of 200 rows is measured in the same run, for scale. Ends with 1
where a bound of bytes or letters isn't kept.
"""

from __future__ import annotations

import argparse
import fcntl
import os
import pty
import select
import signal
import struct
import sys
import tempfile
import termios
import time
from argparse import Namespace
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from statistics import median
from typing import NamedTuple

from benchmarks.startup import (
    BARE,
    COMMAND,
    PATIENCE,
    TODAY,
    compare,
    environment,
    first_frame,
    many_key_results,
)
from tui.cli.demo_store import make_demo

SIZES = ((80, 24), (120, 40), (200, 60))
QUIET = 0.12
"""Seconds without a byte after which a move is done."""
BOUND, BOUND_OF_DEMO, BEST_OF_DEMO = 600, 450, 300
"""Bytes a move: on a list that scrolls, on the demo, and what would be better still."""
PER_OBJECTIVE = 5
TABLE = """
from textual.app import App
from textual.widgets import DataTable
class Bare(App):
    def compose(self):
        yield DataTable(cursor_type="row")
    def on_mount(self):
        table = self.query_one(DataTable)
        table.add_columns("KR", "what", "now", "target", "weeks", "conf", "age")
        for number in range(200):
            table.add_row(f"O{number}.1", f"share {number} of visits", "19", "25%", "____", "8", "7d")
Bare().run()
"""


class Line:
    """The near end of a terminal."""

    def __init__(self, handle: int) -> None:
        self.handle = handle

    def until(self, awaited: bytes) -> None:
        """Read until `awaited` has come."""
        seen = b""
        while awaited not in seen:
            if not select.select([self.handle], [], [], PATIENCE)[0]:
                raise SystemExit(f"{awaited!r} never came; the last of what came: {seen[-400:]!r}")
            seen += os.read(self.handle, 65536)

    def until_quiet(self, quiet: float = QUIET) -> int:
        """Bytes that come until none comes for `quiet` seconds."""
        count = 0
        while select.select([self.handle], [], [], quiet)[0]:
            count += len(os.read(self.handle, 65536))
        return count

    def during(self, seconds: float) -> int:
        """Bytes that come within so many seconds."""
        end, count = time.monotonic() + seconds, 0
        while (left := end - time.monotonic()) > 0:
            if select.select([self.handle], [], [], left)[0]:
                count += len(os.read(self.handle, 65536))
        return count

    def press(self, key: bytes) -> int:
        """Bytes that a key costs."""
        os.write(self.handle, key)
        return self.until_quiet()


@contextmanager
def running(words: list[str], env: Mapping[str, str], size: tuple[int, int]) -> Iterator[Line]:
    """This Python with `words` on a terminal."""
    columns, rows = size
    child, handle = pty.fork()
    if child == 0:
        fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        os.execve(sys.executable, [sys.executable, *words], dict(env))
    try:
        yield Line(handle)
    finally:
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        os.close(handle)


class Spot(NamedTuple):
    """Where letters come: its name, the words that open the place, what shows then, the keys that go there,
    and those that empty it again. In a list, which takes no letters, the next key counts (`then`)."""

    name: str
    words: list[str]
    awaited: bytes
    opens: bytes
    empties: bytes
    then: bytes = b""


SPOTS = (
    Spot("find", ["review"], b"O1.1", b"/", b"\x15"),
    Spot("a sentence", ["draft"], b"O1.1", b"a", b"\x15"),
    Spot("a field for words", ["prework", "mission"], b"Mission", b"\r", b"\x15"),
    Spot("a list", ["review"], b"O1.1", b"", b"k", b"j"),
)
SHORT, LONG = 10, 300
BETWEEN = 0.1  # seconds; sooner, a key is one more letter of the burst
LONGEST_BURST = 3.0
"""How much longer the long burst may take; 1.5 is better still."""
PASTED = "Patients of small clinics find a free hour in the evening, when nobody answers the phone. "


def burst(line: Line, spot: Spot, letters: int) -> float:
    """Milliseconds until so many letters, come at once, are painted, or the key after them is."""
    text = (PASTED * (letters // len(PASTED) + 1))[:letters].encode()
    begun = last = time.perf_counter()
    os.write(line.handle, text)
    if spot.then:
        time.sleep(BETWEEN)
        os.write(line.handle, spot.then)
    while select.select([line.handle], [], [], 2 * QUIET)[0]:
        os.read(line.handle, 65536)
        last = time.perf_counter()
    line.press(spot.empties)
    line.until_quiet(0.7)  # the last word counts as finished, and is judged, after a pause
    return (last - begun) * 1000


def bursts(env: Mapping[str, str], size: tuple[int, int], runs: int) -> bool:
    """The long burst by the short one, in turn; whether all keep the bound."""
    kept = True
    for spot in SPOTS:
        with running(["-c", COMMAND, *spot.words], env, size) as line:
            line.until(spot.awaited)
            line.until_quiet(1.0)
            line.press(spot.opens)
            line.until_quiet(0.7)
            burst(line, spot, LONG)
            took = [(burst(line, spot, SHORT), burst(line, spot, LONG)) for _ in range(runs)]
        short, long = (median(each) for each in zip(*took, strict=True))
        kept = kept and long / short <= LONGEST_BURST
        print(
            f"{LONG} letters in {spot.name:<20} {long:6.1f} ms, {long / short:.2f} × {SHORT} letters",
            flush=True,
        )
    return kept


class Listed(NamedTuple):
    """A list to walk: a row's name, its program, what shows when it is there, the keys that move, in turn."""

    name: str
    words: list[str]
    awaited: bytes
    keys: tuple[bytes, ...]


def moves(listed: Listed, env: Mapping[str, str], size: tuple[int, int], count: int) -> int:
    """Walk down a list: the median and the 95th of a hundred, and what comes while nobody does anything."""
    with running(listed.words, env, size) as line:
        line.until(listed.awaited)
        line.until_quiet(1.0)
        costs = sorted(line.press(listed.keys[at % len(listed.keys)]) for at in range(count))
        idle = line.during(5.0)
    middle, worst = int(median(costs)), costs[int(len(costs) * 0.95) - 1]
    print(
        f"{listed.name:<34} {middle:6d} bytes a move, p95 {worst:6d}, idle {idle / 5:.0f} bytes a second",
        flush=True,
    )
    return middle


def on_the_demo(size: tuple[int, int], env: Mapping[str, str], given: Namespace) -> bool:
    """The demo's six key results in 24 bits, down and up; whether the bound is kept."""
    coloured = {**env, "COLORTERM": "truecolor"}
    walk = (b"j",) * 5 + (b"k",) * 5
    ours = moves(
        Listed("okr review, the demo", ["-c", COMMAND, "review"], b"O1.1", walk), coloured, size, given.moves
    )
    print(
        f"{'':<34} {ours / BOUND_OF_DEMO:6.2f} × the bound of {BOUND_OF_DEMO}, "
        f"{ours / BEST_OF_DEMO:.2f} × {BEST_OF_DEMO}"
    )
    compare(
        "first frame, the demo : bare Textual",
        lambda: first_frame(["-c", COMMAND, "review"], coloured, b"O1.1", size),
        lambda: first_frame(["-c", BARE], coloured, b"first frame", size),
        given.runs,
        1.6,
    )
    return ours <= BOUND_OF_DEMO


def at_size(
    size: tuple[int, int], env: dict[str, str], stores: dict[int, str], demo: str, given: Namespace
) -> bool:
    """Every figure on a terminal of that size; whether the bounds of bytes are kept."""
    print(f"--- {size[0]} by {size[1]}")
    kept = on_the_demo(size, {**env, "OKR_STORE": demo}, given)
    table = Listed("Textual's DataTable, 200", ["-c", TABLE], b"share 1 ", (b"\x1b[B",))
    theirs = moves(table, env, size, given.moves)
    for count, store in stores.items():
        env["OKR_STORE"] = store
        review = Listed(f"okr review, {count}", ["-c", COMMAND, "review"], b"O1.1", (b"j",))
        ours = moves(review, env, size, given.moves)
        kept = kept and ours <= BOUND
        print(f"{'':<34} {ours / BOUND:6.2f} × the bound of {BOUND}, {ours / theirs:.2f} × the table")
    env["OKR_STORE"] = stores[200]
    compare(
        "first frame, 200 : bare Textual",
        lambda: first_frame(["-c", COMMAND, "review"], env, b"O1.1", size),
        lambda: first_frame(["-c", BARE], env, b"first frame", size),
        given.runs,
        1.6,
    )
    return kept


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--moves", type=int, default=60)
    options.add_argument("--runs", type=int, default=9)
    options.add_argument("--large", action="store_true")
    given = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        stores = {count: str(home / str(count)) for count in ((200, 5000) if given.large else (200,))}
        for count, store in stores.items():
            many_key_results(Path(store), count // PER_OBJECTIVE)
        demo = str(home / "demo")
        make_demo(demo, date.fromisoformat(TODAY))
        kept = True
        for size in SIZES:
            kept = at_size(size, environment(home, home), stores, demo, given) and kept
        print(f"--- bursts, bound {LONGEST_BURST:g} ×")
        env = {**environment(home, home), "OKR_STORE": stores[200]}
        return 0 if bursts(env, SIZES[0], given.runs) and kept else 1


if __name__ == "__main__":
    raise SystemExit(main())
