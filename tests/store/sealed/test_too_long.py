"""Sealed words are held to a length when they are sealed; a reveal is never held up by one that is longer."""

from __future__ import annotations

from typing import Any

import pytest

from method.actions.edit_fields import set_field
from method.actions.insights import reveal_insights, sign_insight, write_insight
from method.actions.settle_sealed import settle_sealed
from store.documents.deeds import Refusal
from store.documents.prework import Insight
from store.documents.rules.limits import TEXT
from tests.store.sealed.test_sealed import AT, as_, does, made, plan
from tests.store.storehouse import TODAY
from tui.store_words import sentence_of

LONG = "y" * (TEXT + 1)


def own_texts(root: str) -> list[str]:
    return [one.words["text"] for one in plan(root, "ines").sealed("insights")]


def rewrites(root: str, text: str) -> None:
    (mine,) = plan(root, "ines").sealed("insights")
    as_(root, "ines").act(set_field, *AT, table="insights", id=mine.id, field="text", value=text)


def test_what_is_sealed_is_held_to_its_length(place: str) -> None:
    root = made(place)
    with pytest.raises(Refusal) as no:
        does(root, "ines", write_insight, text=LONG)
    assert "can hold 20,000 characters, and this has 20,001" in sentence_of(no.value)
    assert own_texts(root) == []
    assert plan(root).insights_review.done == []
    does(root, "ines", write_insight, text="y" * TEXT)
    with pytest.raises(Refusal):
        rewrites(root, LONG)
    assert own_texts(root) == ["y" * TEXT]


# What happens to an insight of an older okr that is longer, by whom, before the reveal.
MEANWHILE: dict[str, list[tuple[str, Any]]] = {
    "nothing": [],
    "sealed at its writer's next start": [("ines", settle_sealed)],
}


@pytest.mark.parametrize("meanwhile", MEANWHILE.values(), ids=MEANWHILE)
def test_a_longer_one_of_an_older_okr_holds_no_reveal_up(
    place: str, meanwhile: list[tuple[str, Any]]
) -> None:
    root = made(place, Insight(person="ines", text=LONG, on=TODAY))
    for who, deed in meanwhile:
        does(root, who, deed)
    does(root, "kim", write_insight, text="Evenings")
    does(root, "mara", reveal_insights)
    assert sorted(one.text for one in plan(root).insights) == ["Evenings", LONG]


def test_once_sealed_it_can_be_signed_and_shortened_and_not_lengthened(place: str) -> None:
    root = made(place, Insight(person="ines", text=LONG, on=TODAY))
    does(root, "ines", settle_sealed)
    (mine,) = plan(root, "ines").sealed("insights")
    does(root, "ines", sign_insight, id=mine.id)
    with pytest.raises(Refusal):
        rewrites(root, LONG + "y")
    assert own_texts(root) == [LONG]
    rewrites(root, "Evenings")
    with pytest.raises(Refusal):
        rewrites(root, LONG)
    assert own_texts(root) == ["Evenings"]


def test_it_is_not_written_a_second_time(place: str) -> None:
    root = made(place, Insight(person="ines", text=LONG, on=TODAY))
    for who in ("kim", "ines"):
        with pytest.raises(Refusal):
            does(root, who, write_insight, text=LONG)
