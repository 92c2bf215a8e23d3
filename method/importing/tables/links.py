"""Rows that name the row they belong to, put below it."""

from __future__ import annotations

from collections.abc import Sequence

from .cells import Row


def in_their_order(rows: Sequence[Row]) -> list[Row]:
    """The rows with each below the one that a column of it names, by a key or by its words; the first row stays."""
    parents = _parents(rows[1:])
    if not parents:
        return list(rows)
    below: dict[int, list[int]] = {}
    for at, parent in parents.items():
        below.setdefault(parent, []).append(at)
    order: list[int] = []

    def add(at: int) -> None:
        if at not in order:
            order.append(at)
            for child in below.get(at, ()):
                add(child)

    for at in range(len(rows) - 1):
        if at not in parents:
            add(at)
    rest = [at for at in range(len(rows) - 1) if at not in order]
    return [rows[0], *(rows[1 + at] for at in (*order, *rest))]


def _parents(rows: Sequence[Row]) -> dict[int, int]:
    """Of rows that refer to another the place of that one: where all values of a column stand in another column."""
    wide = max((len(cells) for _, cells in rows), default=0)
    columns = [[cells[at].text.strip() if at < len(cells) else "" for _, cells in rows] for at in range(wide)]
    best: dict[int, int] = {}
    for keys in columns:
        known = {key: at for at, key in enumerate(keys) if key}
        if len(known) < 2 or len(known) < 0.9 * len(rows):
            continue
        for others in columns:
            said = {at: words for at, words in enumerate(others) if words}
            links = {at: known[words] for at, words in said.items() if words in known and known[words] != at}
            if len(links) > len(best) and len(links) == len(said) and len(said) < len(rows):
                best = links
    return best
