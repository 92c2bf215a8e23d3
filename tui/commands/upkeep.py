"""`okr doctor` and `okr config`: the store's health, and what okr remembers for a person."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    pass
