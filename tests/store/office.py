"""`python -m tests.store.office ROOT PEOPLE EACH PAUSE`: people at work in one plan, and one who looks on.

Each does EACH deeds with pauses of about PAUSE seconds: check-ins, rows added to the same list, the same
document's fields. Who looks on reads whenever somebody has written. Prints JSON: what was done, how long the
slowest took, how often the reader drew again, and every error.
"""

from __future__ import annotations

import json
import os
import random
import sys
import time
from pathlib import Path
from typing import Any

from method.actions import edit_fields
from store.documents.deeds import Refusal
from store.errors import StoreError
from tests.store.storehouse import At, as_person, check_in

FIELDS = ("diagnosis", "guiding_policy", "order_reason", "market_changes")


def main(root: Path, people: int, each: int, pause: float) -> dict[str, Any]:
    reading, writing = os.pipe()
    at = At(as_person(root, "jo"))
    before = at.gateway.stamp(at.team, at.cycle)
    children = [_person(root, number, each, pause, reading, writing) for number in range(people)]
    os.close(writing)
    redraws, errors = _look_on(at, before, children)
    with os.fdopen(reading, encoding="utf-8") as heard:
        said = [json.loads(line) for line in heard]
    taken = sorted(one["took"] for one in said if "took" in one)
    errors += [one["error"] for one in said if "error" in one]
    plan = At(as_person(root, "mara")).plan
    return {
        "done": len(taken),
        "kept": len(plan.check_ins) + len(plan.obstacles) + _saves(plan.changes),
        "ranks in order": sorted(found.rank for found in plan.obstacles)
        == list(range(1, len(plan.obstacles) + 1)),
        "redraws": redraws,
        "errors": errors,
        "median ms": round(taken[len(taken) // 2] * 1000, 1),
        "p95 ms": round(taken[int(len(taken) * 0.95)] * 1000, 1),
        "slowest ms": round(taken[-1] * 1000, 1),
    }


def _saves(changes: tuple[Any, ...]) -> int:
    return sum(change.deed == "set_field" for change in changes)


def _person(root: Path, number: int, each: int, pause: float, reading: int, writing: int) -> int:
    child = os.fork()
    if child:
        return child
    try:
        os.close(reading)
        chance = random.Random(number)
        at = At(as_person(root, "mara" if number % 2 else "ines"))
        for turn in range(each):
            time.sleep(pause * (0.5 + chance.random()))
            started = time.perf_counter()
            try:
                _deed(at, number, turn)
                said: dict[str, Any] = {"took": time.perf_counter() - started}
            except (StoreError, Refusal) as error:
                said = {"error": f"{type(error).__name__}: {error}"}
            os.write(writing, f"{json.dumps(said)}\n".encode())
    finally:
        os._exit(0)


def _deed(at: At, number: int, turn: int) -> None:
    words = f"{number} said {turn}"
    if turn % 3 == 0:
        at.does(check_in, value=turn, words=words)
    elif turn % 3 == 1:
        at.does(edit_fields.add_row, table="obstacles", fields={"text": words})
    else:
        field = FIELDS[number % len(FIELDS)]
        at.does(edit_fields.set_field, table="strategy", id="strategy", field=field, value=words)


def _look_on(at: At, stamp: object, children: list[int]) -> tuple[int, list[str]]:
    """Draw again whenever somebody wrote, until all have gone; what was there must not go away."""
    redraws, errors, seen = 1, [], (0, 0)  # what stood there before anybody wrote is drawn
    waiting = set(children)
    while waiting:
        waiting -= {child for child in waiting if os.waitpid(child, os.WNOHANG)[0]}
        now = at.gateway.stamp(at.team, at.cycle)
        if now != stamp:
            stamp = now
            redraws += 1
            plan = at.plan if redraws % 2 else at.gateway.peek(at.team, at.cycle)
            there = (len(plan.check_ins), len(plan.obstacles))
            if there[0] < seen[0] or there[1] < seen[1]:
                errors.append(f"the reader saw {there} after {seen}")
            seen = there
        time.sleep(0.02)
    return redraws, errors


if __name__ == "__main__":
    print(json.dumps(main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]), float(sys.argv[4]))))
