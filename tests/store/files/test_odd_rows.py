"""Rows in a file that are not as this version writes them."""

from __future__ import annotations

from typing import Any

import pytest
from tinydb import TinyDB

from store.documents.plan import Plan
from store.documents.rhythm import Win
from store.errors import Damaged
from tests.store.storehouse import NOW_CYCLE, TODAY, At, add


def test_a_row_of_an_older_version_comes_with_the_defaults_of_what_it_lacks(mara: At) -> None:
    with TinyDB(mara.file) as db:
        db.table("key_results").update(lambda row: row.pop("start_confidence"))
    assert mara.gateway.peek("booking", NOW_CYCLE).key_results[0].start_confidence == 5


@pytest.mark.parametrize(
    "fields", [{"due": "soon"}, {"due": 20261231}, {"rubric": [7]}, {"rubric": 7}, {"id": 3}]
)
def test_a_row_that_does_not_fit_says_where(mara: At, fields: dict[str, Any]) -> None:
    with TinyDB(mara.file) as db:
        db.table("key_results").update(fields)
    with pytest.raises(Damaged, match="key_results"):
        _ = mara.gateway.peek("booking", NOW_CYCLE).key_results
    with pytest.raises(Damaged, match="key_results"):
        _ = mara.plan.key_results


def test_a_plan_that_cannot_be_read_does_not_hide_the_others(mara: At) -> None:
    At(mara.gateway, team="reception").does(add, document=Win(on=TODAY, by="mara", text="x"))
    mara.file.write_bytes(b"{")
    trouble, plan = mara.gateway.peek_many(["booking", "reception"], NOW_CYCLE)
    assert isinstance(trouble, Damaged)
    assert isinstance(plan, Plan)
    assert plan.wins[0].text == "x"
