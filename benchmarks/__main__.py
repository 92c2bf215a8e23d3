"""Every measurement in turn, each with few rounds: `make bench`, or `python -m benchmarks [NAME …]`.

Each is a command of its own too (`python -m benchmarks.store --help`), where it can be given more rounds.
Ends with 1 where one of them could not be made or missed its bound.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
BENCHMARKS: dict[str, tuple[str, ...]] = {
    "startup": ("--runs", "9"),
    "terminal": ("--moves", "30", "--runs", "5"),
    "typing": (),
    "line": ("--letters", "27", "--keys", "60"),
    "store": ("--rounds", "40"),
    "grow": ("--years", "3", "--teams", "40"),
    "busy": (),
    "faults": ("--trials", "30", "--each", "50", "--words", "20"),
    "lint_accuracy": (str(HERE / "verdicts.tsv"),),
    "sentence_accuracy": (),
}
"""The module of each, and what it is given here."""


def main(names: list[str]) -> int:
    if unknown := [name for name in names if name not in BENCHMARKS]:
        print(f"There is no benchmark {unknown[0]}. Benchmarks: {', '.join(BENCHMARKS)}.", file=sys.stderr)
        return 2
    failed = []
    for name in names or BENCHMARKS:
        print(f"--- {name}", flush=True)
        command = [sys.executable, "-m", f"benchmarks.{name}", *BENCHMARKS[name]]
        if subprocess.run(command, cwd=HERE.parent, check=False).returncode:
            failed.append(name)
        print()
    if failed:
        print(f"Missed or not made: {', '.join(failed)}.", file=sys.stderr)
    return 1 if failed else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
