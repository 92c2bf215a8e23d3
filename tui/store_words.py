"""What the store tells by name and values, as the sentence people read."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from store.errors import Fact


def sentence_of(error: Exception) -> str:
    """The sentence for trouble with the store, and for a deed refused, whoever refused it."""
    from store.errors import StoreError
    from store.rows.refusal import StoreRefusal

    return words_of(error.fact) if isinstance(error, (StoreError, StoreRefusal)) else str(error)


def words_of(fact: Fact) -> str:
    """The words for something the store has to tell, true for where the person is."""
    from method.wording.store import filled
    from store.actor import Actor
    from store.errors import Fact

    return filled(
        fact.name,
        {name: words_of(value) if isinstance(value, Fact) else value for name, value in fact.values.items()},
        over_ssh=Actor.guarded,
    )
