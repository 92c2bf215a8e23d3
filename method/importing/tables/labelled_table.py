"""Tables whose first cells are labels of their rows: `Objective`, `KR 1`, `Owner`."""

from __future__ import annotations

from collections.abc import Sequence

from ..labels import detail, label
from ..outline import Block
from .cells import Row, pieces
from .columns import columns


def is_labelled(rows: Sequence[Row]) -> bool:
    """Whether the first cells are labels of their rows (`Objective`, `KR 1`), not the first row of columns."""
    firsts = [row[1][0].text.strip() for row in rows if row[1]]
    found = [label(text) for text in firsts]
    if found and found[0] is not None and found[0].kind == "objective" and found[0].words:
        return True
    alone = sum(1 for each in found if each is not None and each.alone)
    fields = sum(1 for text in firsts if detail(f"{text}:") is not None)
    heads = columns([cell.text for cell in rows[0][1]])
    return alone >= 2 and alone + fields >= len(rows) / 2 and len([name for name in heads if name]) < 3


def labelled(rows: Sequence[Row], under: int, start: int) -> list[Block]:
    """The blocks of such a table; `under` what it stands under, `start` the index of the first one made."""
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
            for piece in pieces(cells[1].text if len(cells) > 1 else "") or ([rest[0]] if rest else []):
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
