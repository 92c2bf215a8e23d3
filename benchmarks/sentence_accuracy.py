"""Share of fields read right from key-result sentences: `sentence_accuracy.py [TSV]`.

The table has columns text, metric, direction, baseline, target, band (low..high), change (20%, x2), unit,
per, due; an empty cell is "not said". Read on 23 November 2026 in the cycle October to December.
Bound: 0.98 of the fields of the project's own table. Ends with 1 where it is missed.

The fields were written before the sentences were read. The second hundred (below its heading in the table)
came to 0.964 on its first run; the grammar was mended after it, so only a first run is evidence.
"""

from __future__ import annotations

import re
import sys
from datetime import date
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[0] = str(ROOT)  # not this folder: its typing.py is not the library's

from method.coach.sentence import Read, read  # noqa: E402

DEFAULT = Path(__file__).with_name("sentences.tsv")
BOUND = 0.98
TODAY, START, END = date(2026, 11, 23), date(2026, 10, 1), date(2026, 12, 31)
FIELDS = ("metric", "direction", "baseline", "target", "band", "change", "unit", "per", "due")


def table(path: Path) -> list[dict[str, str]]:
    """The rows of the table; lines that begin with # are headings."""
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if line and line[0] != "#"]
    names = lines[0].split("\t")
    return [dict(zip(names, (line + "\t" * len(names)).split("\t"), strict=False)) for line in lines[1:]]


def wanted(cell: str, field: str) -> object:
    """What a cell says, in the reader's own types."""
    if not cell:
        return None
    if field in ("baseline", "target"):
        return float(cell)
    if field == "band":
        low, high = cell.split("..")
        return float(low) if low else None, float(high) if high else None
    if field == "change":
        if cell.startswith("x"):
            return {"factor": float(cell[1:])}
        parted = re.fullmatch(r"([\d.]+) ?(.+)", cell)
        return {"by": float(parted[1]), "unit": parted[2]} if parted else None
    return cell.casefold() if field == "metric" else cell


def got(said: Read, field: str) -> object:
    """The same field as it was read."""
    if field == "band":
        return None if said.low is None and said.high is None else (said.low, said.high)
    if field == "due":
        return said.due.isoformat() if said.due else None
    value = getattr(said, field)
    return value.casefold() if field == "metric" and value else value


def main(arguments: list[str]) -> int:
    path = Path(arguments[0]) if arguments else DEFAULT
    rows = table(path)
    right = dict.fromkeys(FIELDS, 0)
    missed = []
    for row in rows:
        said = read(row["text"], today=TODAY, start=START, end=END)
        for field in FIELDS:
            want, have = wanted(row.get(field, ""), field), got(said, field)
            if want == have:
                right[field] += 1
            else:
                missed.append(f"{field:9} want {want!r:28} read {have!r:28} {row['text'][:90]}")
    total = sum(right.values()) / (len(rows) * len(FIELDS))
    for field in FIELDS:
        print(f"{field:9} {right[field] / len(rows):.3f}")
    print(f"all       {total:.4f}  of {len(rows)} sentences, bound {BOUND:.2f}")
    print("\n".join(missed))
    return 0 if total >= BOUND else 1


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
