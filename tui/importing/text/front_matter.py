"""The fields between two `---` at the top of a page: what the page is, and at times its objective."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from method.importing.labels import detail, label
from method.importing.outline import Block

if TYPE_CHECKING:
    from collections.abc import Sequence

    from method.importing.outline import Becomes

    from .lines import Line

_FENCE = re.compile(r"^---\s*$")
_FIELD = re.compile(r"^(?P<space>\s*)(?P<dash>-\s+)?(?P<name>[A-Za-z][\w. -]*?)\s*:(?:\s+(?P<words>.*))?$")
_ITEM = re.compile(r"^\s*-\s+(?P<words>\S.*)$")
_CYCLE = re.compile(r"^(?:cycle|quarter|period|time ?frame)$", re.IGNORECASE)
_TEXTS = ("title", "name", "text", "statement")


def front_matter(lines: Sequence[Line]) -> tuple[list[Block], int]:
    """The blocks of the fields at the top, and how many of the lines they are."""
    if not lines or not _FENCE.match(lines[0].text):
        return [], 0
    end = next((at for at, line in enumerate(lines[1:60], 1) if _FENCE.match(line.text)), 0)
    if not end or not all(re.match(r"^\s*(?:[\w.-]+[\w. -]*:|-|#|$)", line.text) for line in lines[1:end]):
        return [], 0
    reader = _Front()
    for line in lines[1:end]:
        if line.text.strip():
            reader.take(line)
    return reader.done(), end + 1


def objective_of(blocks: Sequence[Block]) -> int:
    """Index of the objective that the whole page is about; -1: it has none."""
    return next((at for at, block in enumerate(blocks) if block.role == "objective"), -1)


class _Front:
    def __init__(self) -> None:
        self._blocks: list[Block] = []
        self._role: Becomes | str = ""
        self._told: dict[str, str] = {}
        self._last = -1

    def take(self, line: Line) -> None:
        field, item = _FIELD.match(line.text), _ITEM.match(line.text)
        if field is not None and not (field["space"] or field["dash"]):
            self._field(
                line, field["name"].replace("_", " ").replace("-", " "), _unquoted(field["words"] or "")
            )
        elif field is not None and self._role and field["name"].lower() in _TEXTS:
            self._add(line, _unquoted(field["words"] or ""))
        elif item is not None and field is None and self._role:
            self._add(line, _unquoted(item["words"]))
        elif field is not None and self._last >= 0 and self._role:
            self._beside(line, field["name"], _unquoted(field["words"] or ""))
        else:
            self._skip(line, line.text.strip())

    def done(self) -> list[Block]:
        at = objective_of(self._blocks)
        if at >= 0:
            self._blocks[at] = self._blocks[at]._replace(told={**self._told, **self._blocks[at].told})
        return self._blocks

    def _field(self, line: Line, name: str, words: str) -> None:
        named = label(f"{name}: {words}".strip(), goals=True)
        self._role = ""
        if named is not None and not named.lead:
            self._role = named.kind
            if words:
                self._add(line, words)
                return
        said = detail(f"{name}: {words}")
        if _CYCLE.match(name) and words:
            self._told["cycle"] = words
        elif said is not None and said[0] == "owner" and words:
            self._told["owner"] = words
        self._skip(
            line, words if name.lower() == "title" else line.text.strip(), title=name.lower() == "title"
        )

    def _add(self, line: Line, words: str) -> None:
        role: Becomes = "objective" if self._role == "objective" else "key result"
        under = -1 if role == "objective" else objective_of(self._blocks)
        self._last = len(self._blocks)
        self._blocks.append(Block(line.number, words, "text", 0, under, role=role))

    def _beside(self, line: Line, name: str, words: str) -> None:
        """A field of a key result in a list of them."""
        said = detail(f"{name}: {words}")
        if said is None:
            self._skip(line, line.text.strip())
            return
        block = self._blocks[self._last]
        self._blocks[self._last] = block._replace(told={**block.told, said[0]: said[1]})

    def _skip(self, line: Line, words: str, *, title: bool = False) -> None:
        marks = frozenset({"title"} if title else ())
        self._blocks.append(
            Block(line.number, words, "text", 0, marks=marks, role="skipped", why="front matter")
        )


def _unquoted(words: str) -> str:
    return words.strip().strip("\"'").strip()
