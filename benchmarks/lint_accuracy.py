"""Balanced accuracy of the coach's verdicts on published examples: `lint_accuracy.py [TSV] [--misses]`.

The table has columns kind, text, verdict, tier, contested, hard; contested rows are left out.
Bounds on all rows: key results 0.90, objectives 0.85 (DESIGN 7). Ends with 1 where one is missed.

`verdicts.tsv` beside this file is the project's own: its verdicts were written before the coach saw the
sentences, in rounds. On its first run each round came to (key results, objectives): first 0.925, 0.932;
second 0.900, 0.914; third 0.912, 0.871; fourth 0.955, 0.833; then, in the manner of published guides and of
many fields: fifth 0.988, 0.893; sixth 0.975, 0.893; seventh 0.952, 0.810; eighth 0.952, 0.927; ninth 0.964,
0.952; tenth 0.964, 0.893; eleventh 0.963, 0.869; twelfth 1.000, 0.905; thirteenth 0.925, 0.867. The rules
were mended after each, so only a first run is evidence.

`real_lines.tsv` holds lines as real teams keep them: messy, half sentences, of many fields; its tier is the
round. First runs: first 0.620, 0.769; second 0.838, 0.829; third 0.869, 0.867; fourth 0.822, 0.900; fifth
0.802, 0.793; sixth 0.810, 0.697; seventh 0.862, 0.878; with the weights for objectives: eighth 0.933, 0.876;
ninth 0.721, 0.833; tenth 0.932, 0.864; eleventh 0.850, 0.903; twelfth 0.859, 0.914; thirteenth
0.975 (key results); fourteenth 0.868 (objectives); fifteenth 0.964, 0.906; sixteenth 0.960, seventeenth 0.954
(key results); eighteenth 0.952, 1.000.
"""

from __future__ import annotations

import csv
import sys
from datetime import date
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[0] = str(ROOT)  # not this folder: its typing.py is not the library's

from method.coach.lint import judge  # noqa: E402

DEFAULT = ROOT.parent / "shared" / "data" / "okr_examples_dev.tsv"
BOUNDS = {"key_result": 0.90, "objective": 0.85}
#: before any day an example may name: whether a date is past by now is no matter of its words
TODAY = date(2001, 1, 15)


def rows(path: Path) -> list[dict[str, str]]:
    """The uncontested rows of the table."""
    with path.open(encoding="utf-8", newline="") as lines:
        table = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    for row in table:
        row["text"] = unquoted(row["text"])
    return [row for row in table if row.get("contested", "no") != "yes"]


def unquoted(field: str) -> str:
    """A field as it was meant that a sheet put into quotation marks because there are some in it."""
    quoted = len(field) > 2 and field[0] == field[-1] == '"' and '""' in field[1:-1]
    return field[1:-1].replace('""', '"') if quoted else field


def balanced(judged: list[tuple[str, str]]) -> float | None:
    """The mean of the shares right among the good and among the bad; None where one side is empty."""
    shares = []
    for side in ("good", "bad"):
        seen = [said for truth, said in judged if truth == side]
        if not seen:
            return None
        shares.append(sum(said == side for said in seen) / len(seen))
    return sum(shares) / 2


def main(arguments: list[str]) -> int:
    paths = [a for a in arguments if not a.startswith("--")]
    path = Path(paths[0]) if paths else DEFAULT
    if not path.exists():
        print(f"no table at {path.name}: give one with columns kind, text, verdict", file=sys.stderr)
        return 2
    table = rows(path)
    missed, failed = [], False
    judged: dict[tuple[str, str], list[tuple[str, str]]] = {}
    for row in table:
        verdict = judge(row["text"], row["kind"], today=TODAY)  # type: ignore[arg-type]
        for tier in ("all", row.get("tier", "")):
            judged.setdefault((row["kind"], tier), []).append((row["verdict"], verdict.verdict))
        if verdict.verdict != row["verdict"]:
            warned = " ".join(f.rule for f in verdict.findings if f.severity == "warn") or "-"
            head = f"{row['kind']:10} {row.get('tier', '')}  is {row['verdict']:4}"
            missed.append(f"{head}  {warned:12} {row['text'][:110]}")
    for (kind, tier), seen in sorted(judged.items()):
        share = balanced(seen)
        bound = f"  bound {BOUNDS[kind]:.2f}" if tier == "all" else ""
        shown = "one side empty" if share is None else f"{share:.3f}"
        print(f"{kind:10}  tier {tier:4} rows {len(seen):4}  balanced accuracy {shown}{bound}")
        failed = failed or (tier == "all" and share is not None and share < BOUNDS[kind])
    print(f"{len(missed)} of {len(table)} missed")
    print("\n".join(missed))
    return 1 if failed else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
