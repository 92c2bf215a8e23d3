"""A deed that the store refuses, by name and with values, as it does for errors (see `store.errors`)."""

from __future__ import annotations

from store.documents.deeds import Refusal
from store.errors import Fact


class StoreRefusal(Refusal):
    """What the deed would change has changed, or cannot be kept; people are told its `fact` in words."""

    def __init__(self, name: str, /, **values: object) -> None:
        self.fact = Fact(name, **values)
        super().__init__(self.fact)
