"""How much of what people keep comes in: F1 over objectives and key results, for any folder of files.

    python -m benchmarks.import_accuracy FOLDER

Beside each file `NAME.md` (or .csv, .org, .json, …) stands `NAME.expected.json`: {"objectives": [{"text",
"optional", "also", "key_results": [{"text", "also"}]}]}. A key result counts where it comes in under its
objective; punctuation and case do not count. Optional objectives count neither way.
"""

from __future__ import annotations

import json
import sys
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from method.importing.listing import listing
from tui.importing.files import format_of, lines_of

ENDING = ".expected.json"
Pairs = list[tuple[str, list[str]]]


class Tally(NamedTuple):
    """Right ones, those expected, and those that came in."""

    right: int = 0
    wanted: int = 0
    got: int = 0
    missed: tuple[str, ...] = ()
    extra: tuple[str, ...] = ()

    @property
    def f1(self) -> float:
        return 2 * self.right / (self.wanted + self.got) if self.wanted + self.got else 1.0


def fold(words: str) -> str:
    """The words without case and punctuation."""
    plain = unicodedata.normalize("NFKC", words).lower().replace("_", " ")
    return " ".join("".join(sign if sign.isalnum() or sign == "%" else " " for sign in plain).split())


def read(file: Path) -> Pairs:
    """What comes in of a file: each objective with its key results."""
    lines = lines_of(file.read_bytes(), format_of(file.name) or "md", file.name)
    return [(each.text, [kr.statement for kr in each.key_results]) for each in listing(lines)]


def compare(expected: dict[str, Any], got: Pairs) -> Tally:
    """The tally of one file."""
    right, wanted, came = 0, 0, len(got) + sum(len(results) for _, results in got)
    missed, extra, left = [], [], list(got)
    for objective in expected["objectives"]:
        found = next((each for each in left if fold(each[0]) in _texts(objective)), None)
        if found is not None:
            left.remove(found)
        if objective.get("optional"):
            came -= found is not None
        else:
            wanted, right = wanted + 1, right + (found is not None)
            missed += [] if found else [objective["text"]]
        pool = list(found[1]) if found else []
        for result in objective["key_results"]:
            there = next((each for each in pool if fold(each) in _texts(result)), None)
            wanted, right = wanted + 1, right + (there is not None)
            if there is None:
                missed.append(f"  {result['text']}")
            else:
                pool.remove(there)
        extra += [f"  {each}" for each in pool]
    extra += [words for text, results in left for words in (text, *(f"  {each}" for each in results))]
    return Tally(right, wanted, came, tuple(missed), tuple(extra))


def _texts(expected: dict[str, Any]) -> set[str]:
    return {fold(words) for words in (expected["text"], *expected.get("also", ()))}


def cases(folder: Path) -> Iterator[tuple[Path, dict[str, Any]]]:
    """Each file of the folder with what should come in."""
    for wanted in sorted(folder.glob(f"*{ENDING}")):
        stem = wanted.name.removesuffix(ENDING)
        file = next(each for each in folder.iterdir() if each.stem == stem and each != wanted)
        yield file, json.loads(wanted.read_text(encoding="utf-8"))


def main(folders: list[str]) -> None:
    tallies = []
    for file, expected in (case for folder in folders for case in cases(Path(folder))):
        tally = compare(expected, read(file))
        tallies.append(tally)
        print(f"{tally.f1:.2f}  {tally.right:>3} of {tally.wanted:>3}, came in {tally.got:>3}  {file.name}")
        for words in tally.missed:
            print(f"        missed: {words}")
        for words in tally.extra:
            print(f"        too many: {words}")
    if tallies:
        whole = Tally(*(sum(each[at] for each in tallies) for at in range(3)))  # type: ignore[arg-type]
        perfect = sum(1 for each in tallies if each.f1 == 1)
        print(f"F1 {whole.f1:.3f} over {len(tallies)} files, {perfect} of them whole")


if __name__ == "__main__":
    main(sys.argv[1:] or [str(Path(__file__).parent.parent / "tests" / "tui" / "importing" / "cases")])
