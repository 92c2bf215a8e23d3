"""Share of fields read right from key-result sentences: `sentence_accuracy.py [TSV]`.

The table has columns text, metric, direction, baseline, target, band (low..high), change (20%, x2), unit,
per, due; an empty cell is "not said". Read on 23 November 2026 in the cycle October to December.
A table with the word "null" in it is one of careful readers: `null` is "not said", `a|b` either, `any`
whatever was read, `-` a counted noun or nothing; its metrics are said in the reader's own words, so they are
printed beside what was read, and counted where they share their words.
Bound: 0.98 of the fields of the project's own table, 0.97 of another. Ends with 1 where it is missed.

The fields were written before the sentences were read. The second hundred (below its heading in the table)
came to 0.964 on its first run; the grammar was mended after it, so only a first run is evidence.
"""

from __future__ import annotations

import csv
import json
import math
import re
import sys
from datetime import date
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[0] = str(ROOT)  # not this folder: its typing.py is not the library's

from method.coach.sentence import Read, as_json, read  # noqa: E402

DEFAULT = Path(__file__).with_name("sentences.tsv")
BOUND, OTHER_BOUND = 0.98, 0.97
TODAY, START, END = date(2026, 11, 23), date(2026, 10, 1), date(2026, 12, 31)
FIELDS = ("metric", "direction", "baseline", "target", "band", "change", "unit", "per", "due")
READ_FIELDS = ("direction", "baseline", "target", "change", "unit", "per", "due")
UNITS = frozenset("% pp USD EUR GBP min s h d wk mo rating x ms".split())
STEMMED = 5
SMALL = frozenset("of the a an that who to in for on by with and or are is at from new number their".split())


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


def same(want: object, have: object) -> bool:
    """Equal, a third said as 33.3 included."""
    if isinstance(want, dict) and isinstance(have, dict) and "by" in want and "by" in have:
        return want.get("unit") == have.get("unit") and math.isclose(want["by"], have["by"], rel_tol=2e-3)
    return want == have


def allowed(cell: str, field: str, have: object) -> bool:
    """Whether a careful reader's cell allows what was read."""
    if field == "change" and cell.startswith(("{", '"')):
        told, *others = cell.strip('"').replace('""', '"').rsplit("|", cell.count("}|"))
        return have == json.loads(told) or ("null" in others and have is None)
    for option in cell.split("|"):
        if option in ("any", ""):
            return True
        if option == "null" and have is None:
            return True
        if option == "-" and (have is None or have not in UNITS):
            return True
        number = field in ("baseline", "target") and option.replace(".", "", 1).isdigit()
        if number and have is not None and math.isclose(float(option), float(str(have))):
            return True
        if have is not None and str(have) == option:
            return True
    return False


def words(text: str) -> set[str]:
    """The beginnings of the words that carry it."""
    return {word[:STEMMED] for word in re.findall(r"[^\W_]+", text.casefold()) if word not in SMALL}


def careful(path: Path) -> int:
    """Compares with the readings of a careful reader."""
    with path.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t"))
    right = total = shared = 0
    for row in rows:
        said = as_json(read(row["text"], today=TODAY, start=START, end=END))
        for field in READ_FIELDS:
            total += 1
            if allowed(row[field], field, said[field]):
                right += 1
            else:
                print(f"{field:9} want {row[field]!r:28} read {said[field]!r:28} {row['text'][:90]}")
        want, have = words(row["metric"]), words(str(said["metric"] or ""))
        shared += (len(want & have) >= len(want) / 2) if want else 1
        print(f"metric    {row['metric'][:48]!r:50} read {said['metric']!r}")
    print(f"fields    {right / total:.4f}  of {len(rows)} sentences, bound {OTHER_BOUND:.2f}")
    print(f"metric    {shared / len(rows):.4f}  share at least half of their words; judge the list by eye")
    return 0 if right / total >= OTHER_BOUND else 1


def main(arguments: list[str]) -> int:
    path = Path(arguments[0]) if arguments else DEFAULT
    if "\tnull\t" in path.read_text(encoding="utf-8"):
        return careful(path)
    rows = table(path)
    right = dict.fromkeys(FIELDS, 0)
    missed = []
    for row in rows:
        said = read(row["text"], today=TODAY, start=START, end=END)
        for field in FIELDS:
            want, have = wanted(row.get(field, ""), field), got(said, field)
            if same(want, have):
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
