"""Making, opening, reading and changing a store."""

from __future__ import annotations

from datetime import date

import pytest

from store.documents.deeds import Edit, Outcome, Refusal
from store.documents.okrs import Commitment, KeyResult, Objective
from store.documents.plan import Plan
from store.documents.prework import Insight
from store.errors import NotAllowed, Unknown
from tests.store.storehouse import (
    BEFORE,
    KEY_RESULT,
    NOW_CYCLE,
    TODAY,
    At,
    add,
    add_person,
    as_person,
    check_in,
    make,
    open_cycle,
    refuse,
    remove,
    write,
)
from tests.telling import tells


def test_a_check_in_is_kept_with_who_did_what(mara: At, ines: At) -> None:
    outcome = mara.does(check_in, value=12)
    assert outcome.said == "O1.1 is at 12."
    assert [kept.value for kept in ines.plan.check_ins] == [12]
    change = ines.plan.changes[-1]
    assert (change.by, change.deed, change.said) == ("mara", "check_in", "O1.1 is at 12.")
    assert change.at.date() == TODAY
    [edit] = change.edits
    assert (edit.how, edit.table, edit.of, edit.before, edit.after) == (
        "add",
        "check_ins",
        outcome.about,
        None,
        None,
    )


def test_the_history_tells_each_field_before_and_after(mara: At) -> None:
    mara.does(write, table="key_results", id="kr1", owner="ines", target=25, due=date(2026, 12, 18))
    told = {edit.field: (edit.before, edit.after) for edit in mara.plan.changes[-1].edits}
    assert told == {"owner": ("", "ines"), "target": (None, 25.0), "due": ("2026-12-15", "2026-12-18")}
    key_result = mara.plan.key_results[0]
    assert (key_result.target, key_result.due, key_result.rev) == (25.0, date(2026, 12, 18), 2)


def test_writing_what_is_there_already_changes_nothing(mara: At) -> None:
    before = mara.kept
    mara.does(write, table="key_results", id="kr1", owner="", due=KEY_RESULT.due)
    assert mara.kept == before


def test_a_plan_nobody_wrote_yet_is_empty_and_made_by_the_first_deed(root: str) -> None:
    reception = At(as_person(root, "mara"), team="reception")
    assert reception.plan.objectives == ()
    assert reception.plan.direction.mission == ""
    assert not reception.gateway.has_plan("reception", NOW_CYCLE)
    reception.does(write, table="direction", id="direction", mission="Nobody waits without knowing how long")
    assert reception.plan.direction.mission.startswith("Nobody waits")
    assert At(as_person(root, "jo"), team="reception").plan.direction.rev == 2


def test_the_plan_before_is_the_same_teams_latest_that_was_written(mara: At) -> None:
    assert mara.plan.previous is None
    earlier = At(mara.gateway, cycle=BEFORE)
    earlier.does(add, document=Objective(key="O1", text="Booking is easy"))
    previous = mara.plan.previous
    assert previous is not None
    assert previous.cycle.key == BEFORE
    assert previous.objectives[0].text == "Booking is easy"
    assert mara.gateway.peek("booking", NOW_CYCLE).previous.objectives[0].text == "Booking is easy"  # type: ignore[union-attr]


def test_two_people_changing_different_fields_both_win(mara: At, ines: At) -> None:
    assert mara.plan.key_results[0].owner == ines.plan.key_results[0].owner == ""
    mara.does(write, table="key_results", id="kr1", owner="ines")
    ines.does(write, table="key_results", id="kr1", unit="%")
    kept = mara.plan.key_results[0]
    assert (kept.owner, kept.unit, kept.rev) == ("ines", "%", 3)


def test_editing_what_somebody_removed_says_so(mara: At, ines: At) -> None:
    mara.does(remove, table="key_results", id="kr1")
    with tells(Refusal, match="mara has removed this"):
        ines.does(write, table="key_results", id="kr1", owner="ines")


def test_a_refused_deed_changes_nothing(mara: At) -> None:
    before = mara.kept
    with tells(Refusal, match="Not today"):
        mara.does(refuse)
    assert mara.kept == before


@pytest.mark.parametrize(
    ("fields", "says"),
    [
        ({"target": float("nan")}, "Target: is not a number"),
        ({"target": float("inf")}, "Target: is not a number"),
        ({"statement": "steal \x1b]52;c;eA==\x07"}, "Statement: holds a control character"),
        ({"due": "2026-02-30"}, "Due: "),
        ({"start_confidence": 11}, "Start confidence: "),
        ({"target": 10**400}, "Target: "),
        ({"target": True}, "Target: is yes or no"),
    ],
)
def test_what_a_document_cannot_hold_is_refused_in_plain_words(
    mara: At, fields: dict[str, object], says: str
) -> None:
    before = mara.kept
    with tells(Refusal, match=says):
        mara.does(write, table="key_results", id="kr1", **fields)
    assert mara.kept == before


def test_a_document_made_without_checking_is_checked_when_kept(mara: At) -> None:
    with tells(Refusal, match="Target: is not a number"):
        mara.does(add, document=KEY_RESULT.model_copy(update={"id": "kr2", "target": float("nan")}))


def test_an_anonymous_deed_leaves_neither_person_nor_values(mara: At) -> None:
    def answer(plan: Plan, who: str, today: date) -> Outcome:
        fields = {"safety": [0, 1, 0, 0, 0], "answered": [who]}
        return Outcome((Edit("readiness", "readiness", fields),), "Thank you.", anonymous=True)

    mara.does(answer)
    assert mara.plan.readiness.safety == [0, 1, 0, 0, 0]
    change = mara.plan.changes[-1]
    assert (change.by, change.edits, change.said) == ("", [], "")
    assert (change.at.hour, change.at.minute, change.at.microsecond) == (0, 0, 0)
    with tells(Refusal, match="nothing of yours"):
        mara.undoes()


def test_a_deed_that_opens_a_cycle_fills_it_too(mara: At) -> None:
    mara.does(open_cycle, key="2027-Q1")
    following = At(mara.gateway, cycle="2027-Q1")
    assert [objective.id for objective in following.plan.objectives] == ["o1"]
    previous = following.plan.previous
    assert previous is not None
    assert previous.cycle.key == NOW_CYCLE
    with tells(Refusal, match="there already"):
        mara.does(open_cycle, key="2027-Q1")


def test_the_workspace_is_changed_by_deeds_too(mara: At, ines: At) -> None:
    mara.gateway.act_on_workspace(add_person, key="lena")
    assert ines.gateway.workspace().person("lena") is not None


def test_the_stamp_differs_once_somebody_has_written(mara: At, ines: At) -> None:
    before = mara.gateway.stamp("booking", NOW_CYCLE)
    assert mara.gateway.stamp("booking", NOW_CYCLE) == before
    ines.does(check_in, value=1)
    after = mara.gateway.stamp("booking", NOW_CYCLE)
    assert after != before
    mara.gateway.act_on_workspace(add_person, key="lena")
    assert mara.gateway.stamp("booking", NOW_CYCLE) != after


@pytest.mark.parametrize(
    ("team", "cycle", "says"), [("bocking", NOW_CYCLE, "booking"), ("booking", "Q9", "2026-Q4")]
)
def test_a_team_or_cycle_that_is_not_there_names_those_that_are(
    mara: At, team: str, cycle: str, says: str
) -> None:
    with tells(Unknown, match=says):
        mara.gateway.plan(team, cycle)


def test_roles_decide_on_a_shared_store(place: str) -> None:
    root = f"{place}s"
    make(root, shared=True)
    At(as_person(root, "ines")).does(check_in, value=1)
    At(as_person(root, "mara"), team="reception").does(
        add, document=Insight(person="mara", text="x", on=TODAY)
    )
    with tells(NotAllowed, match=r"You can read here.*Mara can"):
        At(as_person(root, "jo"), team="reception").does(check_in, value=1)
    with tells(NotAllowed, match=r"not on the team Reception.*Mara can"):
        At(as_person(root, "ines"), team="reception").does(check_in, value=1)
    with tells(NotAllowed, match="zed is not among the people"):
        At(as_person(root, "zed")).does(check_in, value=1)
    with tells(NotAllowed, match="Only a facilitator"):
        At(as_person(root, "ines")).does(open_cycle, key="2027-Q1")
    with tells(NotAllowed, match="Only a facilitator"):
        as_person(root, "ines").act_on_workspace(add_person, key="lena")
    assert At(as_person(root, "jo")).plan.check_ins[0].value == 1


def test_on_a_private_store_everyone_is_a_facilitator(root: str) -> None:
    as_person(root, "whoever").act_on_workspace(add_person, key="lena")
    At(as_person(root, "jo")).does(check_in, value=1)


@pytest.fixture
def short_history(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("store.rows.edit.RECENT", 4_000)
    monkeypatch.setattr("store.rows.edit.FOR_GOOD", 2_000)


@pytest.mark.usefixtures("short_history")
def test_a_long_history_keeps_what_changed_since_the_set_was_committed(mara: At) -> None:
    mara.does(write, table="key_results", id="kr1", target=24)
    mara.does(add, document=Commitment(on=TODAY, by="mara"))
    mara.does(write, table="key_results", id="kr1", target=25)
    for value in range(60):
        mara.does(check_in, value=value)
    changes = mara.plan.changes
    assert len(changes) < 30
    assert [changes[0].edits[0].table, changes[1].edits[0].after] == ["commitment", 25]
    assert changes[-1].said == "O1.1 is at 59."
    assert len(mara.plan.check_ins) == 60
    assert mara.undoes().said == "Taken back: O1.1 is at 59."


@pytest.mark.usefixtures("short_history")
def test_a_history_stays_small_whatever_is_written(mara: At) -> None:
    mara.does(add, document=Commitment(on=TODAY, by="mara"))
    for number in range(40):
        mara.does(write, table="key_results", id="kr1", source=f"{number} {'x' * 400}")
        mara.does(write, table="strategy", id="strategy", diagnosis=f"{number} {'y' * 3_000}")
    assert len(mara.gateway._backend.read("cycles/2026-Q4/booking").chunks["changes"]) < 16_000
    assert mara.plan.changes[-1].edits[0].after.startswith("39 y")


def test_a_key_result_added_by_another_is_seen_by_the_next_deed(mara: At, ines: At) -> None:
    ines.does(add, document=KeyResult(id="kr2", key="O1.2", objective="o1", statement="Calls under 40 a day"))

    def count(plan: Plan, who: str, today: date) -> Outcome:
        return Outcome((), f"{len(plan.key_results)} key results")

    assert mara.does(count).said == "2 key results"


def test_the_check_ins_of_one_key_result_are_found_among_all(mara: At) -> None:
    mara.does(add, document=KEY_RESULT.model_copy(update={"id": "kr2", "key": "O1.2"}))
    for value in range(6):
        made = check_in(mara.plan, "mara", TODAY, value=value).changes[0].document  # type: ignore[union-attr]
        mara.does(add, document=made.model_copy(update={"key_result": f"kr{value % 2 + 1}"}))

    def of_second(plan: Plan) -> list[float | None]:
        return [found.value for found in plan.matching("check_ins", "key_result", "kr2")]

    fresh = At(as_person(mara.gateway.where, "ines"))
    assert of_second(fresh.plan) == of_second(fresh.gateway.peek("booking", NOW_CYCLE)) == [1, 3, 5]
    assert [found.value for found in fresh.plan.check_ins] == [0, 1, 2, 3, 4, 5]
    mara.does(check_in, value=6)
    assert of_second(fresh.plan) == [1, 3, 5]
    assert fresh.plan.matching("check_ins", "key_result", "kr") == ()
    assert fresh.plan.matching("wins", "by", "mara") == ()


def test_the_plans_of_many_teams_are_those_that_are_kept(mara: At) -> None:
    teams = ["reception", "booking"]
    assert [plan.team.key for plan in mara.gateway.peek_many(teams, NOW_CYCLE)] == ["booking"]  # type: ignore[union-attr]
    reception = At(mara.gateway, team="reception")
    reception.does(write, table="direction", id="direction", mission="Nobody waits")
    found = list(mara.gateway.peek_many(teams, NOW_CYCLE))
    assert [plan.team.key for plan in found] == teams  # type: ignore[union-attr]
    assert found[0].direction.mission == "Nobody waits"  # type: ignore[union-attr]
    assert list(mara.gateway.peek_many(teams, BEFORE)) == []
