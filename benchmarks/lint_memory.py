"""Rules, not memory: which words of the lexicon serve one row of a table only: `lint_memory.py [TSV]`.

Each entry of each list is left out in turn, and the rows that hold it are judged again. An entry is listed
where leaving it out changes the verdict of exactly one row, and of none of the project's own sentences:
such an entry may have been put there for that row, and should be widened to its kind or taken out.
Ends with 1 where one is listed.
"""

from __future__ import annotations

import os
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
sys.path[0] = ROOT  # not this folder: its typing.py is not the library's

import re  # noqa: E402
from collections.abc import Iterator  # noqa: E402
from itertools import pairwise  # noqa: E402
from pathlib import Path  # noqa: E402
from typing import NamedTuple  # noqa: E402

from benchmarks.lint_accuracy import DEFAULT, TODAY, rows  # noqa: E402
from method.coach import lexicon  # noqa: E402
from method.coach.lint import judge  # noqa: E402
from method.coach.phrases import phrase  # noqa: E402
from method.coach.sentence import verbs  # noqa: E402
from method.coach.sentence.grammar import understood  # noqa: E402

OWN = Path(__file__).with_name("verdicts.tsv")
READ = Path(__file__).with_name("sentences.tsv")
CACHES = (phrase.group, phrase.forms, verbs.group, verbs.forms, verbs.senses, understood)


class Line(NamedTuple):
    """A sentence with its kind, and its words (as the lexicon joins them) for a quick look."""

    kind: str
    text: str
    words: frozenset[str]


def line(kind: str, text: str) -> Line:
    found = re.findall(r"[^\W_][\w'’&+-]*", text.casefold())
    joined = ["-".join(pair) for pair in pairwise(found)]
    bare = [word.removesuffix("'s").removesuffix("’s") for word in found]
    parts = [part for word in found for part in word.split("-")]
    return Line(kind, text, frozenset([*found, *joined, *bare, *parts]))


def verdict(one: Line) -> str:
    return judge(one.text, one.kind, today=TODAY).verdict  # type: ignore[arg-type]


def entries() -> Iterator[tuple[str, str]]:
    """Every list of the lexicon with each of its words."""
    for name, value in vars(lexicon).items():
        if name.isupper() and isinstance(value, str):
            yield from ((name, word) for word in dict.fromkeys(value.split()))


def changed(name: str, word: str, lines: list[Line]) -> list[Line]:
    """The lines whose verdict is another without this entry."""
    shapes = {word, *lexicon.inflected(word.rstrip("+"))}
    near = [each for each in lines if each.words & shapes]
    if not near:
        return []
    before = [verdict(each) for each in near]
    kept = getattr(lexicon, name)
    setattr(lexicon, name, " ".join(each for each in kept.split() if each != word))
    forget()
    try:
        return [each for each, was in zip(near, before, strict=True) if verdict(each) != was]
    finally:
        setattr(lexicon, name, kept)
        forget()


def forget() -> None:
    for cache in CACHES:
        cache.cache_clear()


def own_lines() -> list[Line]:
    """The project's own sentences, judged and read."""
    judged = [line(row["kind"], row["text"]) for row in rows(OWN)]
    read = READ.read_text(encoding="utf-8").splitlines()[1:]
    return judged + [line("key_result", text.split("\t")[0]) for text in read if text and text[0] != "#"]


def main(arguments: list[str]) -> int:
    path = Path(arguments[0]) if arguments else DEFAULT
    if not path.exists():
        print(f"no table at {path.name}: give one with columns kind, text, verdict", file=sys.stderr)
        return 2
    table, own = [line(row["kind"], row["text"]) for row in rows(path)], own_lines()
    count, deciding, alone = 0, 0, []
    for name, word in entries():
        count += 1
        moved = changed(name, word, table)
        deciding += bool(moved)
        if len(moved) == 1 and not changed(name, word, own):
            alone.append(f"{name:16} {word:18} {moved[0].kind:10} {moved[0].text[:80]}")
    print(
        f"{count} entries; {deciding} decide a row of {path.name};"
        f" {len(alone)} decide one row of it and none of our own"
    )
    print("\n".join(alone))
    return 1 if alone else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
