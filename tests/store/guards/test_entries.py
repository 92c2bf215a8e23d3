"""How many entries a list in a field holds, and how many check-ins of a plan one person's are."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from method.actions.edit_fields import add_row, set_field
from method.actions.rhythm import check_in
from store.documents.deeds import Refusal
from store.gateway import Gateway
from store.guards import numbers
from store.open_store import open_store
from tests.tui.ssh.people import CYCLE, make_house
from tui.store_words import sentence_of

AT = ("booking", CYCLE)


@pytest.fixture
def store(tmp_path: Path) -> Path:
    return Path(make_house(tmp_path / "store").where)


def at(store: Path, who: str) -> Gateway:
    return open_store(store, person=who, today=date.today())


def contributors(one: Gateway, count: int) -> Any:
    id = one.plan(*AT).objectives[0].id
    names = [f"p{number}" for number in range(count)]
    return one.act(set_field, *AT, table="objectives", id=id, field="contributors", value=names)


def objective(one: Gateway, count: int) -> Any:
    names = [f"p{number}" for number in range(count)]
    return one.act(
        add_row, *AT, table="objectives", fields={"text": "Clinics trust us", "contributors": names}
    )


@pytest.mark.parametrize("does", [contributors, objective])
@pytest.mark.parametrize(("count", "fits"), [(3, True), (4, False)])
def test_a_field_holds_so_many_entries(
    store: Path, monkeypatch: pytest.MonkeyPatch, does: Any, count: int, fits: bool
) -> None:
    monkeypatch.setattr(numbers, "IN_A_FIELD", 3)
    if fits:
        does(at(store, "jo"), count)
        return
    with pytest.raises(Refusal) as refused:
        does(at(store, "jo"), count)
    assert sentence_of(refused.value).startswith("One field holds 3 entries at most.")


@pytest.mark.parametrize(("count", "fits"), [(6, True), (8, False)])
def test_what_holds_more_already_can_be_shortened(
    store: Path, monkeypatch: pytest.MonkeyPatch, count: int, fits: bool
) -> None:
    jo = at(store, "jo")
    contributors(jo, 7)
    monkeypatch.setattr(numbers, "IN_A_FIELD", 3)
    if fits:
        contributors(jo, count)
    else:
        with pytest.raises(Refusal):
            contributors(jo, count)


def test_one_persons_check_ins_leave_room_for_anothers(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(numbers, "OWN_CHECK_INS", 2)
    jo, mara = at(store, "jo"), at(store, "mara")
    key = jo.plan(*AT).key_results[0].key

    def checks_in(one: Gateway, value: int) -> None:
        one.act(check_in, *AT, key=key, now=datetime.now(UTC), value=float(value), confidence=5)

    for value in (1, 2):
        checks_in(jo, value)
    with pytest.raises(Refusal) as refused:
        checks_in(jo, 3)
    assert sentence_of(refused.value).startswith("You have 2 of these already")
    checks_in(mara, 4)
    assert [each.by for each in jo.plan(*AT).check_ins] == ["jo", "jo", "mara"]
