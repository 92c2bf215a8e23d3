"""How long the program takes to answer: `okr status` by `import tinydb`, `okr review` by a bare app.

    python -m benchmarks.startup [--runs N] [status|teams|review]

Ratios of medians of runs that took turns, so that what else the machine does touches both alike.
"""

from __future__ import annotations

import argparse
import fcntl
import os
import pty
import select
import signal
import struct
import subprocess
import sys
import tempfile
import termios
import time
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from statistics import median

ROOT = Path(__file__).parent.parent
TODAY = "2026-11-23"
# What the installed command does, less the look-up of its own path.
COMMAND = "import sys; sys.argv[0] = 'okr'; from tui.__main__ import main; sys.exit(main())"
BARE = """
from textual.app import App
from textual.widgets import Static
class Bare(App):
    def compose(self):
        yield Static("first frame")
Bare().run()
"""
PATIENCE = 20.0


def environment(home: Path, store: Path) -> dict[str, str]:
    keep = {name: os.environ[name] for name in ("PATH", "LD_LIBRARY_PATH") if name in os.environ}
    return keep | {
        "HOME": str(home),
        "OKR_STORE": str(store),
        "OKR_TODAY": TODAY,
        "OKR_USER": "mara",
        "LANG": "C.UTF-8",
        "TERM": "xterm-256color",
        "COLORFGBG": "15;0",  # nobody here answers a question about the background
        "PYTHONPATH": str(ROOT),
    }


def whole_process(words: list[str], env: Mapping[str, str]) -> float:
    """Milliseconds from start to exit, output into a pipe."""
    begun = time.perf_counter()
    done = subprocess.run([sys.executable, *words], env=env, capture_output=True, check=False)
    took = (time.perf_counter() - begun) * 1000
    if done.returncode:
        raise SystemExit(done.stderr.decode(errors="replace"))
    return took


def first_frame(
    words: list[str], env: Mapping[str, str], awaited: bytes, size: tuple[int, int] = (80, 24)
) -> float:
    """Milliseconds from start until `awaited` has reached a terminal of that size."""
    begun = time.perf_counter()
    child, terminal = pty.fork()
    if child == 0:
        fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", size[1], size[0], 0, 0))
        os.execve(sys.executable, [sys.executable, *words], dict(env))
    seen = b""
    try:
        while awaited not in seen:
            ready, _, _ = select.select([terminal], [], [], PATIENCE)
            if not ready:
                raise SystemExit(f"{awaited!r} never came; the last of what came: {seen[-400:]!r}")
            seen += os.read(terminal, 65536)
        return (time.perf_counter() - begun) * 1000
    except OSError:
        raise SystemExit(f"The program ended before {awaited!r} came: {seen[-400:]!r}") from None
    finally:
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        os.close(terminal)


def compare(
    name: str, ours: Callable[[], float], theirs: Callable[[], float], runs: int, bound: float
) -> None:
    ours(), theirs()  # once for the caches
    pairs = [(theirs(), ours()) for _ in range(runs)]
    base, own = (median(side) for side in zip(*pairs, strict=True))
    print(f"{name:<34} {own:7.1f} ms  {base:7.1f} ms  {own / base:5.2f} ×  (bound {bound} ×)")


def many_teams(folder: Path) -> None:
    """A store in which two hundred teams keep what the demo's team keeps."""
    from datetime import date

    from store.documents.workspace import Team
    from store.open_store import create_store
    from tui.cli.demo_store import demo_documents

    today = date.fromisoformat(TODAY)
    documents, plans = demo_documents(today)
    place = next(
        place for place in plans if place[0] == "booking" and place[1] == max(cycle for _, cycle in plans)
    )
    teams = [Team(key=f"t{number}", name=f"Team {number}") for number in range(1, 200)]
    filled = {place: plans[place]} | {(team.key, place[1]): plans[place] for team in teams}
    create_store(folder, [*documents, *teams], person="mara", today=today, team_documents=filled)


def many_key_results(folder: Path, objectives: int = 40) -> None:
    """A store of 200 key results with five check-ins each, for the review."""
    from datetime import UTC, date, datetime, timedelta

    from store.documents.okrs import KeyResult, Objective
    from store.documents.rhythm import CheckIn
    from store.documents.workspace import Cycle, Person, Team, Workspace
    from store.open_store import create_store

    start = date(2026, 10, 1)
    people = [Person(key="mara", name="Mara", role="facilitator", teams=["booking"])]
    workspace = [
        Workspace(name="Many"),
        Team(key="booking", name="Booking team"),
        *people,
        Cycle(key="2026-Q4", start=start, end=date(2026, 12, 31)),
    ]
    rows: list[Objective | KeyResult | CheckIn] = []
    for number in range(1, objectives + 1):
        objective = Objective(
            key=f"O{number}", text=f"Make thing {number} easy", state="committed", owner="mara"
        )
        rows.append(objective)
        for second in range(1, 6):
            result = KeyResult(
                key=f"O{number}.{second}",
                objective=objective.id,
                statement=f"Lift share {number}.{second} from 4% to 25%",
                metric=f"share {number}.{second}",
                direction="increase",
                baseline=4,
                target=25,
                unit="%",
                due=date(2026, 12, 31),
                owner="mara",
            )
            rows.append(result)
            for week in range(5):
                day = start + timedelta(days=7 * week + 4)
                at = datetime(day.year, day.month, day.day, 9, tzinfo=UTC)
                reading = {"value": 4 + 3 * week, "confidence": 6, "colour": "amber", "suggested": "amber"}
                rows.append(CheckIn(key_result=result.id, on=day, at=at, by="mara", **reading))
    create_store(
        folder,
        workspace,
        person="mara",
        today=date.fromisoformat(TODAY),
        team_documents={("booking", "2026-Q4"): rows},
    )


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("what", nargs="?", choices=["status", "teams", "review"])
    options.add_argument("--runs", type=int, default=0)
    given = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        env = environment(home, home / "demo")
        if given.what in (None, "status"):
            usual = {name: value for name, value in env.items() if not name.startswith("OKR_")}
            for name, store, asked in (
                ("okr status : import tinydb", home / "demo", env),
                (
                    "the same, store in the usual place",
                    home / ".local/share/okr/store",
                    usual | {"OKR_TODAY": TODAY},
                ),
            ):
                made = [sys.executable, "-c", COMMAND, "demo", str(store)]
                subprocess.run(made, env=env, check=True, capture_output=True)
                compare(
                    name,
                    partial(whole_process, ["-c", COMMAND, "status"], asked),
                    lambda: whole_process(["-c", "import tinydb"], env),
                    given.runs or 31,
                    2.0,
                )
        if given.what in (None, "teams"):
            many_teams(home / "teams")
            env["OKR_STORE"] = str(home / "teams")
            took = [
                whole_process(["-c", COMMAND, "status", "--all-teams"], env) for _ in range(given.runs or 7)
            ]
            print(f"{'okr status --all-teams, 200 teams':<34} {median(took):7.1f} ms  (bound 2000 ms)")
        if given.what in (None, "review"):
            many_key_results(home / "many")
            env["OKR_STORE"] = str(home / "many")
            compare(
                "okr review, 200 KRs : bare Textual",
                lambda: first_frame(["-c", COMMAND, "review"], env, b"O1.1"),
                lambda: first_frame(["-c", BARE], env, b"first frame"),
                given.runs or 11,
                1.6,
            )


if __name__ == "__main__":
    main()
