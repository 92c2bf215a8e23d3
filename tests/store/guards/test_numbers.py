"""How many rows a list holds, and one person's in it; what was sealed is revealed however much there is."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from method.actions.drafting import add_objective
from method.actions.import_okrs import take_in
from method.actions.insights import reveal_insights, write_insight
from method.actions.rhythm import add_win
from method.plan.okr_list import ListedKeyResult, ListedObjective
from store.documents.deeds import Refusal
from store.gateway import Gateway
from store.guards import numbers
from store.open_store import open_store
from tests.tui.ssh.people import CYCLE, make_house
from tui.store_words import sentence_of

AT = ("booking", CYCLE)


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name, most in (("MOST", 6), ("OWN", 3), ("SEALED", 3), ("MOST_CHECK_INS", 4)):
        monkeypatch.setattr(numbers, name, most)
    return Path(make_house(tmp_path / "store").where)


def at(store: Path, who: str) -> Gateway:
    return open_store(store, person=who, today=date.today())


def win(one: Gateway, number: int) -> Any:
    return one.act(add_win, *AT, text=f"Win {number}")


def insight(one: Gateway, number: int) -> Any:
    return one.act(write_insight, *AT, text=f"Insight {number}")


def objective(one: Gateway, number: int) -> Any:
    return one.act(add_objective, *AT, text=f"Clinics trust us with morning {number}")


@pytest.mark.parametrize(
    ("adds", "fit", "said"),
    [
        (win, 3, "You have 3 of these already"),
        (insight, 3, "You have 3 of these already"),
        (objective, 5, "This list holds 6 rows"),  # one is there
    ],
)
def test_a_list_takes_so_many_and_says_when_it_is_full(
    store: Path, adds: Callable[[Gateway, int], Any], fit: int, said: str
) -> None:
    jo = at(store, "jo")
    for number in range(fit):
        adds(jo, number)
    with pytest.raises(Refusal) as refused:
        adds(jo, fit)
    assert sentence_of(refused.value).startswith(said)
    assert sentence_of(refused.value).endswith("Remove some first; nothing was changed.")


def test_what_one_person_filled_leaves_room_for_another(store: Path) -> None:
    jo = at(store, "jo")
    for number in range(3):
        win(jo, number)
    win(at(store, "mara"), 0)
    assert len(jo.plan(*AT).wins) == 4


def test_a_long_list_is_not_imported_by_half(store: Path) -> None:
    results = [ListedKeyResult(f"Lift visits {n} from 1 to 9", n, "", "") for n in range(9)]
    listed = ListedObjective("Clinics trust us", 1, "", "", results)
    before = at(store, "jo").plan(*AT)
    with pytest.raises(Refusal):
        at(store, "jo").act(take_in, *AT, objectives=(listed,))
    assert at(store, "jo").plan(*AT).key_results == before.key_results


def test_however_much_is_sealed_it_is_revealed(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for who in ("jo", "mara"):
        for number in range(3):
            insight(at(store, who), number)
    monkeypatch.setattr(numbers, "MOST", 2)
    at(store, "mara").act(reveal_insights, *AT)
    assert len(at(store, "jo").plan(*AT).insights) == 6
