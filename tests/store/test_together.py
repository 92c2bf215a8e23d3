"""Two people in one plan at once: all is kept, and the same field asks."""

from __future__ import annotations

import pytest

from method.actions import edit_fields
from store.documents.deeds import Conflict, Refusal
from tests.store.storehouse import At
from tui.store_words import sentence_of


def writes(at: At, field: str, value: object, *, seen: object, table: str = "strategy", id: str = "") -> None:
    at.does(edit_fields.set_field, table=table, id=id or table, field=field, value=value, seen=seen)


def adds(at: At, text: str) -> str:
    return at.does(edit_fields.add_row, table="obstacles", fields={"text": text}).about


def test_the_same_field_asks_and_shows_both(mara: At, ines: At) -> None:
    before = mara.plan.strategy.diagnosis
    writes(mara, "diagnosis", "Patients can only call", seen=before)
    with pytest.raises(Conflict) as asked:
        writes(ines, "diagnosis", "Clinics answer late", seen=before)
    assert (asked.value.yours, asked.value.theirs) == ("Clinics answer late", "Patients can only call")
    assert ines.plan.strategy.diagnosis == "Patients can only call"
    writes(ines, "diagnosis", "Clinics answer late", seen=asked.value.theirs)
    assert mara.plan.strategy.diagnosis == "Clinics answer late"


def test_different_fields_of_one_document_are_both_kept(mara: At, ines: At) -> None:
    writes(mara, "diagnosis", "Patients can only call", seen="")
    writes(ines, "guiding_policy", "through the calendar they use", seen="")
    strategy = mara.plan.strategy
    assert (strategy.diagnosis, strategy.guiding_policy) == (
        "Patients can only call",
        "through the calendar they use",
    )


def test_two_who_write_the_same_words_need_not_be_asked(mara: At, ines: At) -> None:
    writes(mara, "diagnosis", "Patients can only call", seen="")
    writes(ines, "diagnosis", "Patients can only call", seen="")


def test_rows_that_two_add_to_one_list_are_both_there_in_order(mara: At, ines: At) -> None:
    adds(mara, "Patients can only call")
    adds(ines, "Clinics fear double bookings")
    ranked = [(found.rank, found.text) for found in mara.plan.obstacles]
    assert ranked == [(1, "Patients can only call"), (2, "Clinics fear double bookings")]


def test_a_list_that_two_reorder_stays_one_to_n(mara: At, ines: At) -> None:
    first, _, last = (adds(mara, text) for text in ("a", "b", "c"))
    ines.does(edit_fields.move_row, table="obstacles", id=last, by=-2)
    mara.does(edit_fields.remove_row, table="obstacles", id=first)
    assert sorted((found.rank, found.text) for found in ines.plan.obstacles) == [(1, "c"), (2, "b")]


def test_a_field_that_holds_a_list_asks_like_any_other(mara: At, ines: At) -> None:
    writes(mara, "shared_with", ["reception"], seen=[], table="objectives", id="o1")
    with pytest.raises(Conflict):
        writes(ines, "shared_with", ["billing"], seen=[], table="objectives", id="o1")


def test_editing_what_another_has_deleted_says_so_and_makes_nothing(mara: At, ines: At) -> None:
    obstacle = adds(mara, "Patients can only call")
    assert ines.plan.obstacles
    mara.does(edit_fields.remove_row, table="obstacles", id=obstacle)
    with pytest.raises(Refusal) as refused:
        writes(ines, "text", "Patients only call", seen="", table="obstacles", id=obstacle)
    assert "\n" not in sentence_of(refused.value)
    assert ines.plan.obstacles == ()
    mara.undoes()
    writes(ines, "text", "Patients only call", seen="Patients can only call", table="obstacles", id=obstacle)
    assert mara.plan.obstacles[0].text == "Patients only call"
