"""Tables and sheets, row by row: columns by their names, section rows as objectives."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from method.coach.sentence.hung_on.peel import peel
from method.coach.sentence.hung_on.people import owner

from .columns import MEASURING, columns
from .labels import detail, label
from .outline import Becomes, Block

_ROLES: tuple[tuple[str, Becomes], ...] = (
    (r"(?:level |l)?1", "objective"),
    (r"(?:level |l)?2", "key result"),
    (r"(?:level |l)?3", "initiative"),
    (r"objectives?|goals?|o|theme objective|company objective|team objective", "objective"),
    (r"key ?-?results?|krs?|measure|metric|target", "key result"),
    (r"initiatives?|tasks?|epics?|story|stories|project|action|sub-?task", "initiative"),
)
_TOTAL = re.compile(
    r"^(?:total|totals|sum|average|avg\.?|mean|overall|gesamt|summe)\b[^a-z]*(?:score)?$", re.IGNORECASE
)
_PLACEHOLDER = re.compile(
    r"^(?:tb[acd](?:\s\D{1,40})?|todo|n/?a|-+|–|—|\.{2,}|…|\?+|x{2,5}|<[^<>]*>|\[[^\[\]]*\]|to be (?:defined|decided|determined|added).*)\.?$",
    re.IGNORECASE,
)
_BULLETED = re.compile(r"^(?:[-*•●○·–]\s*|\(?\d{1,2}[.)]\s+|kr\s*\d)", re.IGNORECASE)
_NUMBERED = re.compile(r"^\d{1,2}[.)]?\s+(?=\S)")


class Cell(NamedTuple):
    """A cell's words (lines apart) and what is true of all of them: `bold`, `italic`, `struck`."""

    text: str
    marks: frozenset[str] = frozenset()


Row = tuple[int, Sequence[Cell]]


def is_placeholder(words: str) -> bool:
    """Whether the words stand for something that is not written yet: TBD, <key result>, …"""
    return _PLACEHOLDER.match(words.strip()) is not None


def rows_of(rows: Sequence[Row], under: int, first: int) -> list[Block]:
    """The blocks of a table; `under` what it stands under, `first` the index of the first block made."""
    rows = [row for row in rows if any(cell.text.strip() for cell in row[1])]
    if not rows:
        return []
    if _is_labelled(rows):
        return _labelled(rows, under, first)
    names = columns([cell.text for cell in rows[0][1]])
    if not {"objective", "key result", "text"} & set(names) and _first_is_text(names, rows):
        names[0] = "text"
    table = _Table(names, rows, under, first)
    return table.blocks()


def _is_labelled(rows: Sequence[Row]) -> bool:
    """Whether the first cells are labels of their rows (`Objective`, `KR 1`), not the first row of columns."""
    firsts = [row[1][0].text.strip() for row in rows if row[1]]
    found = [label(text) for text in firsts]
    if found and found[0] is not None and found[0].kind == "objective" and found[0].words:
        return True
    alone = sum(1 for each in found if each is not None and each.alone)
    fields = sum(1 for text in firsts if detail(f"{text}:") is not None)
    heads = columns([cell.text for cell in rows[0][1]])
    return alone >= 2 and alone + fields >= len(rows) / 2 and len([name for name in heads if name]) < 3


def _labelled(rows: Sequence[Row], under: int, start: int) -> list[Block]:
    found: list[Block] = []
    heads = [label(row[1][0].text.strip()) for row in rows]
    plain = heads[0] is not None and bool(heads[0].words) and not any(heads[1:])  # its rows have no labels
    for line, cells in rows:
        texts = [" ".join(cell.text.split()) for cell in cells]
        marks = cells[0].marks
        first, rest = texts[0], [text for text in texts[1:] if text]
        named = label(first)
        if (named is not None and named.alone) or (
            rest and named is None and detail(f"{first}:") is not None
        ):
            for piece in _pieces(cells[1].text if len(cells) > 1 else "") or ([rest[0]] if rest else []):
                found.append(Block(line, f"{first.rstrip(': ')}: {piece}", "text", 0, under, cells[1].marks))
            rest = rest[1:]
        elif first or rest:
            words = first or rest.pop(0)
            if plain and found:
                found.append(Block(line, words, "row", 2, start, marks, role="key result"))
            else:
                found.append(Block(line, words, "text", 0, under, marks | {"row"}))
        told = {"status": rest[0]} if len(rest) == 1 and len(rest[0].split()) <= 3 else {}
        if found and told and not found[-1].told:
            found[-1] = found[-1]._replace(told=told)
    return found


def _pieces(text: str) -> list[str]:
    """Several results in one cell: one a line, each with a bullet or a label; empty where it is one text."""
    lines = [" ".join(line.split()) for line in text.split("\n") if line.strip()]
    if len(lines) < 2 and text.count("•") > 1:
        lines = [" ".join(part.split()) for part in text.split("•") if part.strip()]
        return lines
    bulleted = [line for line in lines if _BULLETED.match(line)]
    if len(lines) > 1 and (len(bulleted) == len(lines) or (len(bulleted) >= 2 and bulleted[0] == lines[0])):
        return [re.sub(r"^[-*•●○·–]\s*", "", line) for line in lines]
    if len(lines) > 1 and all(line[:1].isupper() or line[:1].isdigit() for line in lines):
        return lines
    return []


def _first_is_text(names: Sequence[str], rows: Sequence[Row]) -> bool:
    """Whether a first column with a name of its own holds the words: others measure, or rows are sections."""
    if not names or names[0] or not rows[1:]:
        return False
    known = set(names[1:]) - {""}
    return bool(known & (MEASURING - {"current"})) or (
        bool(known & {"owner", "priority", "status"}) and any(_is_section(row[1], 0) for row in rows[1:])
    )


def _is_section(cells: Sequence[Cell], at: int) -> bool:
    """Whether nothing but that cell is filled, and it is set apart: bold, numbered or labelled."""
    text = cells[at].text.strip()
    if not text or any(cell.text.strip() for place, cell in enumerate(cells) if place != at):
        return False
    named = label(text)
    if named is not None:
        return named.kind == "objective" and not named.alone
    return "bold" in cells[at].marks


class _Table:
    def __init__(self, names: Sequence[str], rows: Sequence[Row], under: int, first: int) -> None:
        self._names = names
        self._rows = rows
        self._under = under
        self._first = first
        self._blocks: list[Block] = []
        self._objective = ""
        self._at = under
        self._last = -1
        heads = [row[1][0].text.strip() for row in rows[1:] if row[1] and _is_section(row[1], 0)]
        self._heads = self._unmeasured()
        self._numbered = len(heads) > 1 and all(_NUMBERED.match(text) for text in heads)

    def _unmeasured(self) -> frozenset[int]:
        """Lines of rows that say whose they are and nothing measured, where the rows after them do: sections."""
        if "text" not in self._names or not MEASURING & set(self._names):
            return frozenset()
        beside = ("text", "owner", "team", "status", "note", "priority", "cycle")

        def is_measured(cells: Sequence[Cell]) -> bool:
            named = zip(self._names, cells, strict=False)
            return any(cell.text.strip() for name, cell in named if name not in beside)

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
            len(row[1]) > text and _is_section(row[1], text) for row in self._rows[1:]
        )
        labelled = text >= 0 and any(
            len(row[1]) > text and label(row[1][text].text) for row in self._rows[1:]
        )
        if not known and not (text >= 0 and (measured or sections or labelled)):
            why = "no columns of OKRs"
            return [
                Block(line, _shown(cells), "row", 0, self._under, role="skipped", why=why)
                for line, cells in self._rows
            ]
        unread = [
            " ".join(cell.text.split())
            for name, cell in zip(self._names, head, strict=False)
            if not name and cell.text.strip()
        ]
        told = {"unread": ", ".join(unread)} if unread else {}
        self._add(
            Block(line, _shown(head), "row", 0, self._under, told=told, role="skipped", why="table header")
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
        if _TOTAL.match(filled[0]) or (
            len(filled) > 1 and not any(re.search(r"[^\W\d_]{3}", text) for text in filled)
        ):
            self._add(Block(line, _shown(cells), "row", 0, self._under, role="skipped", why="totals row"))
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
            self._add(
                Block(line, _shown(cells), "row", 0, self._under, role="skipped", why="nothing to keep")
            )

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
        if alone and self._column("objective") < 0 and _is_section(cells, at):
            self._begin(line, " ".join(cells[at].text.split()), told, cells[at].marks)
            return 1
        own: dict[str, str] = (
            told
            if alone
            else {name: told[name] for name in ("cycle", "team", "owner", "due") if name in told}
        )
        pieces = _pieces(cells[at].text) or [" ".join(cells[at].text.split())]
        for piece in pieces:
            self._result(
                line,
                piece,
                own if len(pieces) == 1 else {n: v for n, v in own.items() if n not in MEASURING},
                cells[at].marks,
            )
        return len(pieces)

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
        kind = next(
            (role for pattern, role in _ROLES if re.fullmatch(pattern, told.get("type", ""), re.IGNORECASE)),
            "",
        )
        if not kind and named is not None and named.words:
            kind = "objective" if named.kind == "objective" else "key result"
        if not kind and (_is_section(cells, at) or line in self._heads):
            kind = "objective"
        if not kind and "italic" in marks and words.endswith(":"):
            self._add(Block(line, words, "row", 3, self._last, marks, role="note"))
            return
        if kind == "objective":
            self._objective = ""
            self._begin(line, words, told | {"objective_owner": told.get("owner", "")}, marks)
        elif kind == "initiative":
            self._add(Block(line, words, "row", 3, self._last, marks, role="initiative"))
        else:
            self._result(line, words.rstrip(":") if words.endswith(":") else words, told, marks)

    def _beside(self, line: int, cells: Sequence[Cell]) -> bool:
        """Notes and initiatives of other columns; whether there were any."""
        made = False
        for at, name in enumerate(self._names):
            if name in ("note", "initiative") and at < len(cells):
                role: Becomes = "note" if name == "note" else "initiative"
                for text in _pieces(cells[at].text) or [" ".join(cells[at].text.split())]:
                    if text and not is_placeholder(text):
                        self._add(Block(line, text, "row", 3, self._last, role=role))
                        made = True
        return made


def _shown(cells: Sequence[Cell]) -> str:
    return " | ".join(" ".join(cell.text.split()) for cell in cells if cell.text.strip())
