"""A table with named columns, row by row: section rows as objectives, each other row what its columns say."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from method.coach.sentence.hung_on.peel import peel
from method.coach.sentence.hung_on.people import owner

from ..labels import label
from ..outline import Becomes, Block
from .cells import Cell, Row, is_placeholder, is_section, pieces, shown
from .columns import MEASURING
from .contents import is_footer
from .totals import is_total

NO_KINDS: Mapping[int, Becomes] = MappingProxyType({})
_NUMBERED = re.compile(r"^\d{1,2}[.)]?\s+(?=\S)")


class ColumnTable:
    """The blocks of one table, made as its rows are read; `names` are the fields of its columns, `kinds`
    what rows say that they are, by their lines."""

    def __init__(
        self,
        names: Sequence[str],
        rows: Sequence[Row],
        under: int,
        first: int,
        kinds: Mapping[int, Becomes] = NO_KINDS,
    ) -> None:
        self._names = names
        self._rows = rows
        self._under = under
        self._first = first
        self._kinds = kinds
        self._blocks: list[Block] = []
        self._objective = ""
        self._at = under
        self._last = -1
        heads = [row[1][0].text.strip() for row in rows[1:] if row[1] and is_section(row[1], 0)]
        self._heads = self._unmeasured()
        self._numbered = len(heads) > 1 and all(_NUMBERED.match(text) for text in heads)

    def _unmeasured(self) -> frozenset[int]:
        """Lines of rows that say whose they are and nothing measured, where the rows after them do: sections."""
        if "text" not in self._names or not MEASURING & set(self._names):
            return frozenset()
        beside = ("text", "owner", "team", "status", "note", "priority", "cycle")

        def is_measured(cells: Sequence[Cell]) -> bool:
            named = zip(self._names, cells, strict=False)
            return any(cell.text.strip() for name, cell in named if name and name not in beside)

        measured = [is_measured(cells) for _, cells in self._rows[1:]]
        if not measured or measured[0] or not any(measured):
            return frozenset()
        pairs = zip(measured, [*measured[1:], False], self._rows[1:], strict=True)
        return frozenset(line for own, after, (line, _) in pairs if not own and after)

    def blocks(self) -> list[Block]:
        line, head = self._rows[0]
        known = {"objective", "key result"} & set(self._names)
        text = self._column("text")
        measured = bool(set(self._names) & (MEASURING | {"type"}))
        sections = text >= 0 and any(
            len(row[1]) > text and is_section(row[1], text) for row in self._rows[1:]
        )
        labelled = text >= 0 and any(
            len(row[1]) > text and label(row[1][text].text) for row in self._rows[1:]
        )
        if not known and not (text >= 0 and (measured or sections or labelled or self._kinds)):
            why = "no columns of OKRs"
            return [
                Block(line, shown(cells), "row", 0, self._under, role="skipped", why=why)
                for line, cells in self._rows
            ]
        unread = [
            " ".join(cell.text.split())
            for name, cell in zip(self._names, head, strict=False)
            if not name and cell.text.strip()
        ]
        told = {"unread": ", ".join(unread)} if unread else {}
        self._add(
            Block(line, shown(head), "row", 0, self._under, told=told, role="skipped", why="table header")
        )
        for line, cells in self._rows[1:]:
            self._row(line, cells)
        return self._blocks

    def _column(self, name: str) -> int:
        return self._names.index(name) if name in self._names else -1

    def _add(self, block: Block) -> int:
        self._blocks.append(block)
        return self._first + len(self._blocks) - 1

    def _row(self, line: int, cells: Sequence[Cell]) -> None:
        told: dict[str, str] = {}
        for name, cell in zip(self._names, cells, strict=False):
            text = cell.text.strip() if name in ("note", "initiative") else " ".join(cell.text.split())
            if name and text and name not in ("objective", "key result", "text", "note", "initiative"):
                told[name] = text
        objective = self._column("objective")
        statement = self._column("text")
        filled = [cell.text.strip() for cell in cells if cell.text.strip()]
        if (
            is_total(filled[0])
            or (len(filled) > 1 and not any(re.search(r"[^\W\d_]{3}", text) for text in filled))
            or is_footer(filled[0])
        ):
            self._add(Block(line, shown(cells), "row", 0, self._under, role="skipped", why="totals row"))
            return
        if objective >= 0 and objective < len(cells) and (words := " ".join(cells[objective].text.split())):
            self._begin(line, words, told, cells[objective].marks)
        made = 0
        for at, name in enumerate(self._names):
            if name == "key result" and at < len(cells) and cells[at].text.strip():
                made += self._results(line, cells, at, told)
        if statement >= 0 and statement < len(cells) and cells[statement].text.strip():
            self._text(line, cells, statement, told)
            made += 1
        beside = self._beside(line, cells)
        if not made and not beside and objective < 0:
            self._add(Block(line, shown(cells), "row", 0, self._under, role="skipped", why="nothing to keep"))

    def _begin(self, line: int, words: str, told: dict[str, str], marks: frozenset[str]) -> None:
        """A row that names an objective begins it, unless it is the one of the row before."""
        if words.casefold() == self._objective.casefold() or is_placeholder(words):
            return
        self._objective = words
        words = _NUMBERED.sub("", words) if self._numbered else words
        own: dict[str, str] = {name: told[name] for name in ("cycle", "team", "kind") if name in told}
        if told.get("objective_owner"):
            own["owner"] = told["objective_owner"]
        if "key result" not in self._names:
            own |= {
                name: value for name, value in told.items() if name in ("owner", "status", "score", "due")
            }
        self._at = self._last = self._add(
            Block(line, words, "row", 1, self._under, marks, own, role="objective")
        )

    def _results(self, line: int, cells: Sequence[Cell], at: int, told: dict[str, str]) -> int:
        alone = self._names.count("key result") == 1
        if alone and self._column("objective") < 0 and is_section(cells, at):
            self._begin(line, " ".join(cells[at].text.split()), told, cells[at].marks)
            return 1
        own: dict[str, str] = (
            told
            if alone
            else {name: told[name] for name in ("cycle", "team", "owner", "due") if name in told}
        )
        several = pieces(cells[at].text) or [" ".join(cells[at].text.split())]
        for piece in several:
            self._result(
                line,
                piece,
                own if len(several) == 1 else {n: v for n, v in own.items() if n not in MEASURING},
                cells[at].marks,
            )
        return len(several)

    def _result(self, line: int, words: str, told: dict[str, str], marks: frozenset[str]) -> None:
        if is_placeholder(peel(words).words):
            self._add(Block(line, words, "row", 2, self._at, role="skipped", why="placeholder"))
            return
        kept = {
            name: value
            for name, value in told.items()
            if name not in ("objective_owner", "objective_key", "kind")
        }
        if "owner" in kept:
            kept["owner"] = owner(kept["owner"])
        self._last = self._add(Block(line, words, "row", 2, self._at, marks, kept, role="key result"))

    def _text(self, line: int, cells: Sequence[Cell], at: int, told: dict[str, str]) -> None:
        """A row of a table with one column of words: its type, its label or its looks say what it is."""
        words, marks = " ".join(cells[at].text.split()), cells[at].marks
        named = label(words)
        kind = self._kinds.get(line, "")
        if not kind and named is not None and named.words:
            kind = "objective" if named.kind == "objective" else "key result"
        if not kind and (is_section(cells, at) or line in self._heads):
            kind = "objective"
        if not kind and "italic" in marks and words.endswith(":"):
            self._add(Block(line, words, "row", 3, self._last, marks, role="note"))
            return
        if kind == "objective":
            self._objective = ""
            self._begin(line, words, told | {"objective_owner": told.get("owner", "")}, marks)
        elif kind in ("initiative", "note"):
            self._add(
                Block(
                    line, words, "row", 3, self._last, marks, role="note" if kind == "note" else "initiative"
                )
            )
        else:
            self._result(line, words.rstrip(":") if words.endswith(":") else words, told, marks)

    def _beside(self, line: int, cells: Sequence[Cell]) -> bool:
        """Notes and initiatives of other columns; whether there were any."""
        made = False
        for at, name in enumerate(self._names):
            if name in ("note", "initiative") and at < len(cells):
                role: Becomes = "note" if name == "note" else "initiative"
                for text in pieces(cells[at].text) or [" ".join(cells[at].text.split())]:
                    if text and not is_placeholder(text):
                        self._add(Block(line, text, "row", 3, self._last, role=role))
                        made = True
        return made
