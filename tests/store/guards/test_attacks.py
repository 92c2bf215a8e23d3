"""Deeds by chance, as a member, as one of another team, as a viewer: nobody gets further than they may."""

from __future__ import annotations

import inspect
import random
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from method.actions.registry import DEEDS
from method.wording.store import done_again, taken_back
from store.actor import Actor
from store.documents.base import Document
from store.documents.deeds import Deed, Refusal
from store.documents.plan import Plan
from store.documents.rules.limits import too_long
from store.documents.tables import COLLECTIONS
from store.errors import StoreError
from store.gateway import Gateway
from store.open_store import open_store
from tests.tui.ssh.people import CYCLE, make_house

AT = ("booking", CYCLE)
PEOPLE = ("mara", "jo", "ines", "vera")
OWN = {"wins": "by", "priorities": "person", "peer_reviews": "by", "reader_verdicts": "by"}
"""Rows that only their writer changes, and the field that names them."""
STEPS = 400


class Chance:
    """Arguments for any deed, drawn from what stands in the plan and from what somebody would try."""

    def __init__(self, seed: int) -> None:
        self.pick = random.Random(seed)

    def fields(self, model: type[Document], ids: list[str]) -> dict[str, Any]:
        names = [name for name in model.model_fields if name not in ("rev",)]
        chosen = self.pick.sample(names, k=min(len(names), 6))
        return {name: self.value(name, ids) for name in chosen}

    def value(self, name: str, ids: list[str]) -> Any:
        people = self.pick.choice([*PEOPLE, "Mara Lind", "Jo Park", "", "ghost"])
        table = self.pick.choice(
            [*COLLECTIONS, "people", "workspace", "access_keys", "readiness", "retrospective"]
        )
        known: dict[str, Callable[[], Any]] = {
            "table": lambda: table,
            "field": lambda: self.pick.choice(
                "owner by person text state objective role value revealed_on closed_on why_now".split()
            ),
            "key": lambda: self.pick.choice(["O1.1", "O1.2", "O1", "O2.1"]),
            "owner": lambda: people,
            "by": lambda: self.pick.choice([people, 1, -1]),
            "person": lambda: people,
            "who": lambda: people,
            "state": lambda: self.pick.choice(["open", "done", "dropped", "committed", "draft", "true"]),
            "now": lambda: datetime.now(UTC),
            "on": date.today,
            "reason": lambda: self.pick.choice(["", "", "Because"]),
            "to": lambda: self.pick.choice([{"O1.1": "jo"}, "objective", "kpi", "initiative", people]),
            "fields": lambda: {
                "text": "Mine", "by": people, "person": people, "owner": people, "objective": "O1",
                "statement": "Cut it from 9 to 3", "key_result": self.pick.choice(["O1.1", "O1.2"]),
                "on": date.today(), "at": datetime.now(UTC), "confidence": 1, "colour": "red",
                "suggested": "red",
            },
            "confidence": lambda: self.pick.randint(0, 10),
            "colour": lambda: self.pick.choice(["red", "green", None]),
        }  # fmt: skip
        if name in known:
            return known[name]()
        if name in ("id", "objective", "about", "key_result", "of"):
            return self.pick.choice(ids or ["O1"])
        return self.pick.choice(
            [
                "x",
                "y" * 2_500,
                "z" * 21_000,
                5,
                0.5,
                True,
                date.today(),
                people,
                self.pick.choice(ids or ["O1"]),
                None,
            ]
        )

    def given(self, deed: Deed[Any, ...], ids: list[str]) -> dict[str, Any]:
        """For each keyword of the deed a value; for those with a default one in two."""
        found: Mapping[str, inspect.Parameter] = inspect.signature(deed._does).parameters
        keywords = [each for each in found.values() if each.kind is inspect.Parameter.KEYWORD_ONLY]
        return {
            each.name: self.value(each.name, ids)
            for each in keywords
            if each.default is inspect.Parameter.empty or self.pick.random() < 0.5
        }


def rows(plan: Plan) -> dict[tuple[str, str], Document]:
    return {
        (table, each.id): each for table in COLLECTIONS if table != "changes" for each in plan.table(table)
    }


def holds(before: Plan, after: Plan, who: str) -> None:
    """What no deed by that person may have done."""
    was, now = rows(before), rows(after)
    changes = after.changes[len(before.changes) :] if len(after.changes) >= len(before.changes) else ()
    whys = "".join(change.why for change in changes)
    if who == "vera":
        assert was == now
    for place in was.keys() | now.keys():
        old, new = was.get(place), now.get(place)
        if old == new:
            continue
        table = place[0]
        if who == "ines":
            assert table in ("peer_reviews", "reader_verdicts", "dependencies", "department_needs"), place
        if table in OWN:
            for each in (old, new):
                assert each is None or dict(each)[OWN[table]] in ("", who), (place, old, new)
        if table in ("check_ins", "scores"):
            about = dict(new or old or {}).get("key_result", place[1])
            owner = next((each.owner for each in before.key_results if each.id == about), "")
            assert owner in ("", who, "ghost") or before.workspace.present(owner) is None, (place, owner)
        if table == "key_results" and old is not None and new is not None:
            lost = dict(old)["owner"] not in (dict(new)["owner"], "", who)
            assert not lost or whys or undone(changes), (old, new)
        if new is not None and old is None and table != "commitment":
            assert too_long(type(new), dict(new)) is None, place


def undone(changes: tuple[Any, ...]) -> bool:
    return any(change.undoes for change in changes)


def deeds_on_plans() -> list[Deed[Any, ...]]:
    return [each for each in DEEDS.values() if next(iter(inspect.signature(each._does).parameters)) == "plan"]


@pytest.mark.parametrize(
    "seed", [1, 2, 3, *(pytest.param(n, marks=pytest.mark.faults) for n in range(4, 24))]
)
def test_chance_leads_no_further(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seed: int) -> None:
    store = make_house(tmp_path / "store").where
    mara = open_store(store, person="mara", today=date.today(), terms_of=DEEDS.get)
    mara.act(DEEDS["set_field"], *AT, table="key_results", id="O1.1", field="owner", value="mara")
    mara.act(DEEDS["commit_set"], *AT, reason="It is time")
    mara.act(DEEDS["add_win"], *AT, text="Hers")
    mara.act(DEEDS["add_priority"], *AT, text="Hers")
    monkeypatch.setattr(Actor, "guarded", True)
    chance = Chance(seed)
    kept = Path(store, "workspace.json").read_bytes()
    before = mara.plan(*AT)
    done = 0
    for _ in range(STEPS):
        who = chance.pick.choice(["jo", "jo", "jo", "ines", "vera"])
        at = open_store(store, person=who, today=date.today(), terms_of=DEEDS.get)
        done += tried(at, chance, [id for _, id in rows(before)])
        after = mara.plan(*AT)
        holds(before, after, who)
        before = after
    assert done > STEPS // 40
    assert Path(store, "workspace.json").read_bytes() == kept


def tried(at: Gateway, chance: Chance, ids: list[str]) -> bool:
    """Whether what was tried went through."""
    try:
        if chance.pick.random() < 0.1:
            turn = chance.pick.choice([(at.undo, taken_back), (at.redo, done_again)])
            return bool(turn[0](turn[1], team="booking", cycle=CYCLE).changes)
        deed = chance.pick.choice(deeds_on_plans())
        return bool(at.act(deed, *AT, **chance.given(deed, ids)).changes)
    except (Refusal, StoreError, TypeError, AttributeError, ValueError, KeyError):
        return False  # of a wrong kind, which no command and no screen can give
