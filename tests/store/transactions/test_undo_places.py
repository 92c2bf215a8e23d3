"""Where a row comes back to when its removal is undone, in every kind of store."""

from __future__ import annotations

import pytest

from store.documents.okrs import KeyResult
from store.documents.rhythm import Score
from tests.store.storehouse import At, add, check_in, remove, write


@pytest.mark.parametrize("at", [0, 1, 2])
def test_a_removed_row_comes_back_to_where_it_stood(mara: At, at: int) -> None:
    for value in (1, 2, 3):
        mara.does(check_in, value=value)
    mara.does(remove, table="check_ins", id=mara.plan.check_ins[at].id)
    mara.does(write, table="key_results", id="kr1", owner="ines")
    mara.undoes()
    mara.undoes()
    assert [one.value for one in mara.plan.check_ins] == [1, 2, 3]
    mara.redoes()
    assert len(mara.plan.check_ins) == 2
    mara.undoes()
    mara.does(check_in, value=4)
    assert [one.value for one in mara.plan.check_ins] == [1, 2, 3, 4]


def test_several_come_back_in_their_order_and_what_came_meanwhile_stays_last(mara: At, ines: At) -> None:
    for value in (1, 2, 3):
        mara.does(check_in, value=value)
    first, second, _ = mara.plan.check_ins
    mara.does(remove, table="check_ins", id=first.id)
    mara.does(remove, table="check_ins", id=second.id)
    ines.does(check_in, value=4)
    mara.undoes()
    mara.undoes()
    assert [one.value for one in mara.plan.check_ins] == [1, 2, 3, 4]


def test_a_row_that_bears_anothers_id_has_nothing_built_on_it(mara: At) -> None:
    """A score bears the id of its key result, to which the check-ins refer."""
    mara.does(check_in, value=1)
    mara.does(add, document=Score(id="kr1", score=0.6, why="Nearly"))
    mara.undoes()
    assert mara.plan.scores == ()
    assert len(mara.plan.check_ins) == 1


def test_what_it_is_about_has(mara: At, ines: At) -> None:
    mara.does(add, document=KeyResult(id="kr2", key="O1.2", objective="o1", statement="Calls under 40 a day"))
    ines.does(add, document=Score(id="kr2", score=0.6, why="Nearly"))
    with pytest.raises(Exception, match="built_on"):
        mara.undoes()
