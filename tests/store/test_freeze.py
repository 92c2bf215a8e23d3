"""What a closed cycle lets nobody change, through the gateway: deeds and their undoing alike."""

from __future__ import annotations

from datetime import date
from functools import partial

import pytest

from store.documents.deeds import Add, Deed, Edit, Outcome, Refusal
from store.documents.plan import Plan
from store.documents.rhythm import Learning
from store.documents.strategy import Obstacle
from tests.store.storehouse import BEFORE, TODAY, At, add, check_in, write
from tui.store_words import sentence_of

LOCK = ("retrospective.closed_on",)


@partial(Deed, name="close", needs="facilitator", unlocks=LOCK)
def close(plan: Plan, who: str, today: date, *, on: date | None) -> Outcome:
    return Outcome((Edit("retrospective", "retrospective", {"closed_on": on}),), "Closed or not.")


def test_nothing_of_a_closed_plan_changes_and_undo_does_not_reach_into_it(mara: At) -> None:
    mara.does(check_in, value=12)
    mara.does(close, on=TODAY)
    kept = mara.kept
    for refused in (
        lambda: mara.does(check_in, value=13),
        lambda: mara.does(write, table="key_results", id="kr1", target=3.0),
        lambda: mara.does(write, table="retrospective", id="retrospective", closed_on=None),
        mara.undoes,
    ):
        with pytest.raises(Refusal, match=r"cycle_closed_on.*2026-Q4") as told:
            refused()
        assert "was closed on 23 November, so" in sentence_of(told.value)
    assert mara.kept == kept
    mara.does(add, document=Learning(believed="They look", saw="They do not"))
    mara.undoes()
    mara.does(close, on=None)
    mara.does(check_in, value=13)
    assert [one.value for one in mara.plan.check_ins] == [12, 13]


def test_a_cycle_closed_for_all_stands_too(mara: At) -> None:
    with pytest.raises(Refusal, match=r"cycle_closed.*2026-Q3"):
        At(mara.gateway, cycle=BEFORE).does(write, table="direction", id="direction", mission="Nobody waits")


def puts(plan: Plan, who: str, today: date, *, team: str) -> Outcome:
    """Something for another team, as an import puts it there."""
    return Outcome((Add(Obstacle(text="Nobody answers"), team=team),), "Put there.")


def test_nothing_is_put_into_a_closed_plan_from_another_teams_nor_taken_out_by_undo(mara: At) -> None:
    there = At(mara.gateway, team="reception")
    mara.does(puts, team="reception")
    mara.undoes()
    mara.redoes()
    there.does(close, on=TODAY)
    kept = [one.text for one in there.plan.obstacles]
    for refused in (lambda: mara.does(puts, team="reception"), mara.undoes):
        with pytest.raises(Refusal, match=r"cycle_closed_on.*2026-Q4"):
            refused()
    assert [one.text for one in there.plan.obstacles] == kept == ["Nobody answers"]
    there.does(close, on=None)
    mara.undoes()
    assert there.plan.obstacles == ()
