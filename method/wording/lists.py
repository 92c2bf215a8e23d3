"""Several names in one sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def all_of(names: Sequence[str]) -> str:
    """`A`, `A and B`, `A, B and C`; empty for none."""
    return _joined(names, "and")


def one_of(names: Sequence[str]) -> str:
    """`A`, `A or B`, `A, B or C`; empty for none."""
    return _joined(names, "or")


def _joined(names: Sequence[str], word: str) -> str:
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} {word} {names[-1]}"
