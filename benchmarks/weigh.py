"""Learns the weights of `method/coach/rules/weights.py` from the project's own tables: `weigh.py [--held N]`.

A logistic regression over how an objective is built (`method/coach/phrases/features.py`), by gradient descent
in a fixed order, so that a run gives the same weights each time. `--held N` leaves out the rounds of
`real_lines.tsv` from N on, says how it does on them, and writes nothing.
"""

from __future__ import annotations

import csv
import math
import random
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[0] = str(ROOT)  # not this folder: its typing.py is not the library's

from method.coach.phrases.features import features  # noqa: E402
from method.coach.phrases.form import form_of  # noqa: E402
from method.coach.phrases.phrase import Phrase  # noqa: E402

HERE = ROOT / "benchmarks"
OUT = ROOT / "method" / "coach" / "rules" / "weights.py"
EPOCHS, RATE, DECAY, REAL = 40, 0.1, 0.001, 3.0
HEAD = '''"""What each trait of an objective weighs; written by `benchmarks/weigh.py`, not by hand."""

from __future__ import annotations

WEIGHTS = {
'''

Row = tuple[dict[str, float], int, float]


def objectives(path: Path) -> list[dict[str, str]]:
    """The uncontested objectives of a table."""
    with path.open(encoding="utf-8", newline="") as lines:
        table = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    return [row for row in table if row["kind"] == "objective" and row.get("contested", "no") != "yes"]


def as_row(row: dict[str, str], weight: float) -> Row:
    phrase = Phrase(row["text"])
    return features(phrase, form_of(phrase)), int(row["verdict"] == "bad"), weight


def total(weights: dict[str, float], traits: dict[str, float]) -> float:
    return sum(weights.get(name, 0.0) * value for name, value in traits.items())


def learn(data: list[Row]) -> dict[str, float]:
    """Trait → weight; good and bad count alike, whatever their numbers."""
    weights: dict[str, float] = {}
    shares = {side: len(data) / 2 / max(1, sum(bad == side for _, bad, _ in data)) for side in (0, 1)}
    order, mixed = list(range(len(data))), random.Random(1)
    for epoch in range(EPOCHS):
        mixed.shuffle(order)
        rate = RATE / (1 + epoch * 0.2)
        for at in order:
            traits, bad, weight = data[at]
            sure = 1 / (1 + math.exp(-max(-30.0, min(30.0, total(weights, traits)))))
            pull = (sure - bad) * shares[bad] * weight
            for name, value in traits.items():
                weights[name] = weights.get(name, 0.0) * (1 - rate * DECAY) - rate * pull * value
    return weights


def main(arguments: list[str]) -> int:
    held = int(arguments[arguments.index("--held") + 1]) if "--held" in arguments else 0
    real = objectives(HERE / "real_lines.tsv")
    known = [row for row in real if not held or int(row["tier"]) < held]
    data = [as_row(row, 1.0) for row in objectives(HERE / "verdicts.tsv")]
    data += [as_row(row, REAL) for row in known]
    weights = learn(data)
    if held:
        unseen = [as_row(row, 1.0) for row in real if int(row["tier"]) >= held]
        for side, name in ((0, "good"), (1, "bad")):
            rows = [total(weights, traits) > 0 for traits, bad, _ in unseen if bad == side]
            print(f"{name}: {sum(said == bool(side) for said in rows)} of {len(rows)} right")
        return 0
    lines = [
        f'    "{name}": {weight:.3f},\n' for name, weight in sorted(weights.items()) if abs(weight) >= 0.02
    ]
    OUT.write_text(HEAD + "".join(lines) + "}\n", encoding="utf-8")
    print(f"{len(lines)} weights from {len(data)} objectives")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
