"""Sheets: CSV, and the tables of Excel and ODS files, row by row."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from method.importing.outline import Block
from method.importing.tables.cells import Cell
from method.importing.tables.columns import columns
from method.importing.tables.rows import rows_of
from method.wording import command_line as say
from method.wording import importing as words
from tui.reports.csv_sheet import uncell

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_HEADS = 15
"""The row of names is looked for among so many."""


class BadList(Exception):
    """A list that cannot be read; its text is one plain sentence."""


def outline_of_csv(text: str) -> list[Block]:
    """The rows of a CSV file, whatever its separator. Raises BadList for what is no CSV."""
    import csv
    import io

    text = text.removeprefix("\ufeff")
    separator = _separator(text)
    sheet = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    rows: list[tuple[int, list[str]]] = []
    line = 1
    try:
        for row in sheet:
            rows.append((line, [uncell(cell) for cell in row]))
            line = sheet.line_num + 1
    except csv.Error as wrong:
        raise BadList(
            say.LINE_WRONG.format(line=sheet.line_num, sentence=words.NOT_CSV.format(why=wrong))
        ) from None
    if rows and _is_own(rows[0][1]):
        return list(_own(rows))
    return outline_of_rows(rows)


def _separator(text: str) -> str:
    """Comma, semicolon or tab: the one that stands in most of the first lines."""
    first = [line for line in text.split("\n")[:_HEADS] if line.strip()]
    return max(
        ",;\t",
        key=lambda sign: (
            sum(line.count(sign) for line in first[:1]) * 100 + sum(line.count(sign) for line in first)
        ),
    )


def outline_of_sheets(data: bytes, path: str) -> list[Block]:
    """The rows of every table of an Excel or ODS file. Raises BadList where that cannot be read here."""
    try:
        from python_calamine import CalamineError, CalamineWorkbook
    except ImportError:
        raise BadList(words.SHEETS_EXTRA) from None
    import io

    found: list[Block] = []
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(data))
        for name in book.sheet_names:
            rows = book.get_sheet_by_name(name).to_python(skip_empty_area=False)
            listed = [(line, [_cell(value) for value in row]) for line, row in enumerate(rows, 1)]
            if not any(any(row) for _, row in listed):
                continue
            if len(book.sheet_names) > 1:
                found.append(Block(0, name, "heading", 1))
            start = len(found)
            for block in outline_of_rows(listed):
                under = (
                    block.under + start
                    if block.under >= 0
                    else start - 1
                    if len(book.sheet_names) > 1
                    else -1
                )
                found.append(block._replace(under=under, depth=block.depth + (block.form == "heading")))
    except (CalamineError, ValueError, OSError):
        raise BadList(words.NOT_A_SHEET.format(path=path)) from None
    return found


def _cell(value: object) -> str:
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, float):
        return f"{value:.12g}"
    if isinstance(value, bool):
        return "yes" if value else "no"
    text = str(value)
    return text[:10] if re.fullmatch(r"\d{4}-\d\d-\d\d[T ]00:00:00.*", text) else text


def outline_of_rows(rows: Sequence[tuple[int, Sequence[str]]]) -> list[Block]:
    """Rows of cells: what stands above the names of the columns says when and whose, the rest is a table."""
    rows = [(line, list(row)) for line, row in rows if any(cell.strip() for cell in row)]
    head = _head(rows)
    found: list[Block] = []
    for line, row in rows[:head]:
        filled = [cell.strip() for cell in row if cell.strip()]
        above = max((at for at, block in enumerate(found) if block.form == "heading"), default=-1)
        words = " ".join(" ".join(filled).split())
        if len(filled) == 1 and above < 0:
            found.append(Block(line, words, "heading", 1))
        else:
            found.append(Block(line, words, "text", 0, above))
    under = max((at for at, block in enumerate(found) if block.form == "heading"), default=-1)
    table = [(line, [Cell(cell) for cell in row]) for line, row in rows[head:]]
    return found + rows_of(_set_apart(table), under, len(found))


def _head(rows: Sequence[tuple[int, Sequence[str]]]) -> int:
    """Index of the row with the names of the columns; 0 where none looks like it."""
    best, most = 0, 0
    for at, (_, row) in enumerate(rows[:_HEADS]):
        names = columns(row)
        known = sum(1 for name in names if name)
        wanted = (bool({"objective", "key result", "text"} & set(names)) or known > 2) and sum(
            1 for cell in row if cell.strip()
        ) > 1
        if wanted and known > most:
            best, most = at, known
    return best


def _set_apart(rows: list[tuple[int, list[Cell]]]) -> list[tuple[int, list[Cell]]]:
    """Sheets do not say what is bold: a row with nothing but one cell stands apart, if others have more."""
    width = max((sum(1 for cell in row if cell.text.strip()) for _, row in rows), default=0)
    if width < 2:
        return rows
    found = []
    for line, row in rows:
        filled = [at for at, cell in enumerate(row) if cell.text.strip()]
        if len(filled) == 1 and line != rows[0][0]:
            row = [
                cell._replace(marks=frozenset({"bold"})) if at == filled[0] else cell
                for at, cell in enumerate(row)
            ]
        found.append((line, row))
    return found


# --- what okr itself wrote -------------------------------------------------------------------------------


def _is_own(names: Sequence[str]) -> bool:
    return {"objective_key", "objective", "key", "key_result", "corrected"} <= set(names)


_EXACT = (
    "owner",
    "metric",
    "direction",
    "baseline",
    "target",
    "unit",
    "due",
    "low",
    "high",
    "per",
    "contributors",
    "corrected",
    "notes",
)
_STANDS = ("value", "confidence", "colour", "last_check_in")


def _own(rows: Sequence[tuple[int, Sequence[str]]]) -> Iterator[Block]:
    names, above, last, at = rows[0][1], -1, "", 0
    yield Block(rows[0][0], ", ".join(names), "row", 0, role="skipped", why="table header")
    marks = frozenset({"exact"})
    for line, row in rows[1:]:
        cells = dict(zip(names, row, strict=False))
        key = cells.get("objective_key", "")
        if not cells.get("objective"):
            continue
        if key != last or above < 0:
            told = {
                "key": key,
                "exact": "yes",
                "kind": cells.get("kind", ""),
                "owner": cells.get("objective_owner", ""),
            }
            told |= {"contributors": cells.get("objective_contributors", ""), "cycle": cells.get("cycle", "")}
            told |= {"notes": cells.get("objective_notes", "")}
            at += 1
            above, last = at, key
            yield Block(line, cells["objective"], "row", 1, -1, marks, told, "objective")
        if not cells.get("key_result"):
            continue
        told = {name: cells.get(name, "") for name in _EXACT}
        told |= {f"stands_{name}": cells.get(name, "") for name in _STANDS if cells.get(name)}
        at += 1
        own = at
        yield Block(
            line,
            cells["key_result"],
            "row",
            2,
            above,
            marks,
            told | {"key": cells.get("key", ""), "exact": "yes"},
            "key result",
        )
        for initiative in filter(None, cells.get("initiatives", "").splitlines()):
            at += 1
            yield Block(line, initiative, "row", 3, own, marks, role="initiative")
