"""Taking back one's own last change."""

from __future__ import annotations

from datetime import date

from store.documents.deeds import Refusal
from store.documents.okrs import Answer, KeyResult
from tests.store.storehouse import NOW_CYCLE, At, add, check_in, open_cycle, remove, write
from tests.telling import tells


def test_a_check_in_is_taken_back_as_a_new_change(mara: At) -> None:
    mara.does(check_in, value=12)
    outcome = mara.undoes()
    assert outcome.said == "Taken back: O1.1 is at 12."
    plan = mara.plan
    assert plan.check_ins == ()
    assert [change.deed for change in plan.changes] == ["check_in", "undo"]
    assert plan.changes[1].undoes == plan.changes[0].id


def test_undo_walks_back_and_stops_where_there_is_nothing(mara: At) -> None:
    mara.does(write, table="key_results", id="kr1", owner="ines", due=date(2026, 12, 18))
    mara.does(write, table="key_results", id="kr1", owner="mara")
    mara.undoes()
    assert mara.plan.key_results[0].owner == "ines"
    mara.undoes()
    assert (mara.plan.key_results[0].owner, mara.plan.key_results[0].due) == ("", date(2026, 12, 15))
    with tells(Refusal, match="nothing of yours"):
        mara.undoes()


def test_only_ones_own_change_is_taken_back(mara: At, ines: At) -> None:
    mara.does(check_in, value=1)
    ines.does(check_in, value=2)
    mara.undoes()
    assert [kept.by for kept in mara.plan.check_ins] == ["ines"]


def test_a_field_somebody_changed_since_stays_and_they_are_named(mara: At, ines: At) -> None:
    mara.does(write, table="key_results", id="kr1", statement="Visits booked online to 25%")
    ines.does(write, table="key_results", id="kr1", owner="ines")
    ines.does(write, table="key_results", id="kr1", statement="Visits booked online to 30%")
    with tells(Refusal, match="Ines has changed this since"):
        mara.undoes()
    assert mara.plan.key_results[0].statement == "Visits booked online to 30%"


def test_another_field_changed_since_does_not_matter(mara: At, ines: At) -> None:
    mara.does(write, table="key_results", id="kr1", unit="%")
    ines.does(write, table="key_results", id="kr1", owner="ines")
    mara.undoes()
    assert (mara.plan.key_results[0].unit, mara.plan.key_results[0].owner) == ("", "ines")


def test_what_was_removed_comes_back_whole(mara: At) -> None:
    before = mara.plan.key_results[0]
    mara.does(remove, table="key_results", id="kr1")
    mara.undoes()
    assert mara.plan.key_results[0].model_copy(update={"rev": before.rev}) == before


def test_what_others_built_on_is_not_taken_from_under_them(mara: At, ines: At) -> None:
    new = KeyResult(id="kr2", key="O1.2", objective="o1", statement="Calls under 40 a day")
    mara.does(add, document=new)
    ines.does(add, document=Answer(prompt="p", about="kr2", text="Say the free hours first"))
    with tells(Refusal, match="Ines has built on this"):
        mara.undoes()
    assert len(mara.plan.key_results) == 2


def test_what_somebody_else_added_to_is_named(mara: At, ines: At) -> None:
    mara.does(add, document=KeyResult(id="kr2", key="O1.2", objective="o1", statement="Calls under 40 a day"))
    ines.does(write, table="key_results", id="kr2", owner="ines")
    with tells(Refusal, match="Ines has changed this since"):
        mara.undoes()


def test_opening_a_cycle_is_taken_back_in_all_its_parts(mara: At) -> None:
    mara.does(open_cycle, key="2027-Q1")
    mara.does(check_in, value=1)
    mara.undoes()
    following = At(mara.gateway, cycle="2027-Q1")
    following.undoes()
    assert [cycle.key for cycle in mara.gateway.workspace().cycles][-1] == NOW_CYCLE
    mara.does(open_cycle, key="2027-Q1")
    assert len(following.plan.objectives) == 1


def test_a_cycle_another_team_has_begun_on_stays(mara: At) -> None:
    mara.does(open_cycle, key="2027-Q1")
    At(mara.gateway, team="reception", cycle="2027-Q1").does(
        write, table="direction", id="direction", mission="Nobody waits"
    )
    with tells(Refusal, match="Another team has begun"):
        At(mara.gateway, cycle="2027-Q1").undoes()
