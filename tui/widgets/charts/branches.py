"""The branches of a tree: what stands before each node, and before its further lines. Pure functions."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from tui.terminal.capabilities import signs


class Branch(NamedTuple):
    """`first` stands before a node, `further` before its other lines; both are equally wide."""

    first: str
    further: str


def branches(depths: Sequence[int]) -> list[Branch]:
    """`├─ ` and `└─ ` for nodes in reading order, each as deep as its number says (0: a root, no branch)."""
    return [_branch(depths, at) for at in range(len(depths))]


def _branch(depths: Sequence[int], at: int) -> Branch:
    sign, depth = signs(), depths[at]
    if depth <= 0:
        return Branch("", (sign.bar if _goes_on(depths, at, 1) else " ") + "  ")
    before = "".join((sign.bar if _goes_on(depths, at, level) else " ") + "  " for level in range(1, depth))
    last = not _goes_on(depths, at, depth)
    first = before + (sign.last_branch if last else sign.branch) + sign.rest + " "
    below = sign.bar if _goes_on(depths, at, depth + 1) else " "
    return Branch(first, before + (" " if last else sign.bar) + "  " + below + "  ")


def _goes_on(depths: Sequence[int], at: int, level: int) -> bool:
    """Whether a further node of that level follows under the same parent."""
    for depth in depths[at + 1 :]:
        if depth < level:
            return False
        if depth == level:
            return True
    return False
