"""Making, opening, reading and changing a store."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from tinydb import TinyDB, where

from store.documents.deeds import Edit, Outcome, Refusal
from store.documents.okrs import Commitment, KeyResult, Objective
from store.documents.plan import Plan
from store.documents.prework import Insight
from store.documents.workspace import Cycle
from store.errors import AlreadyThere, NotAllowed, NotAStore, Unknown
from store.open_store import create_store
from tests.store.storehouse import (
    BEFORE,
    KEY_RESULT,
    NOW_CYCLE,
    OBJECTIVE,
    TODAY,
    WORKSPACE,
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
from tests.world import run_python


def test_plain_tinydb_opens_and_queries_every_shard(mara: At) -> None:
    mara.does(check_in, value=12, words="clinics answer — später")
    for file in (mara.file, mara.root / "workspace.json"):
        with TinyDB(file) as db:
            assert db.table("meta").all()[0]["schema"] == 1
            assert "changes" in db.tables() or file.name == "workspace.json"
    with TinyDB(mara.file) as db:
        assert db.table("key_results").all()[0]["statement"] == KEY_RESULT.statement
        assert db.table("check_ins").get(where("value") == 12)["changed"] == "clinics answer — später"


def test_what_plain_tinydb_wrote_is_read_and_written_on(mara: At) -> None:
    mara.does(check_in, value=12)
    with TinyDB(mara.file) as db:
        db.table("objectives").update({"owner": "ines"}, where("key") == "O1")
        number = db.table("wins").insert(
            {"id": "w1", "on": "2026-11-20", "by": "jo", "text": "Two clinics more"}
        )
    assert mara.plan.objectives[0].owner == "ines"
    for value in range(number + 5):
        mara.does(check_in, value=value)
    assert mara.plan.wins[0].text == "Two clinics more"
    assert len(mara.plan.check_ins) == number + 6


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
    before = mara.file.read_bytes()
    mara.does(write, table="key_results", id="kr1", owner="", due=KEY_RESULT.due)
    assert mara.file.read_bytes() == before


def test_a_plan_nobody_wrote_yet_is_empty_and_made_by_the_first_deed(root: Path) -> None:
    reception = At(as_person(root, "mara"), team="reception")
    assert reception.plan.objectives == ()
    assert reception.plan.direction.mission == ""
    assert not reception.file.exists()
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
    with pytest.raises(Refusal, match="mara has removed this"):
        ines.does(write, table="key_results", id="kr1", owner="ines")


def test_a_refused_deed_changes_nothing(mara: At) -> None:
    before = mara.file.read_bytes()
    with pytest.raises(Refusal, match="Not today"):
        mara.does(refuse)
    assert mara.file.read_bytes() == before


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
    before = mara.file.read_bytes()
    with pytest.raises(Refusal, match=says):
        mara.does(write, table="key_results", id="kr1", **fields)
    assert mara.file.read_bytes() == before


def test_a_document_made_without_checking_is_checked_when_kept(mara: At) -> None:
    with pytest.raises(Refusal, match="Target: is not a number"):
        mara.does(add, document=KEY_RESULT.model_copy(update={"id": "kr2", "target": float("nan")}))


def test_fields_and_tables_of_a_newer_minor_version_survive(mara: At) -> None:
    with TinyDB(mara.file) as db:
        db.table("key_results").update({"mood": {"of": ["the", "team"]}})
        db.table("murals").insert({"id": "m1", "picture": "☀"})
    mara.does(write, table="key_results", id="kr1", owner="ines")
    mara.does(check_in, value=3)
    with TinyDB(mara.file) as db:
        row = db.table("key_results").all()[0]
        assert (row["mood"], row["owner"]) == ({"of": ["the", "team"]}, "ines")
        assert db.table("murals").all() == [{"id": "m1", "picture": "☀"}]


def test_an_anonymous_deed_leaves_neither_person_nor_values(mara: At) -> None:
    def answer(plan: Plan, who: str, today: date) -> Outcome:
        fields = {"safety": [0, 1, 0, 0, 0], "answered": [who]}
        return Outcome((Edit("readiness", "readiness", fields),), "Thank you.", anonymous=True)

    mara.does(answer)
    assert mara.plan.readiness.safety == [0, 1, 0, 0, 0]
    change = mara.plan.changes[-1]
    assert (change.by, change.edits, change.said) == ("", [], "")
    assert (change.at.hour, change.at.minute, change.at.microsecond) == (0, 0, 0)
    with pytest.raises(Refusal, match="nothing of yours"):
        mara.undoes()


def test_a_deed_that_opens_a_cycle_fills_it_too(mara: At) -> None:
    mara.does(open_cycle, key="2027-Q1")
    following = At(mara.gateway, cycle="2027-Q1")
    assert [objective.id for objective in following.plan.objectives] == ["o1"]
    previous = following.plan.previous
    assert previous is not None
    assert previous.cycle.key == NOW_CYCLE
    with pytest.raises(Refusal, match="there already"):
        mara.does(open_cycle, key="2027-Q1")


def test_a_plan_left_behind_by_a_killed_opening_is_begun_anew(mara: At) -> None:
    mara.does(open_cycle, key="2027-Q1")
    # As if the writer had been killed between the plan and the workspace.
    (mara.root / "workspace.json").write_bytes(_without_cycle(mara.root, "2027-Q1"))
    assert mara.gateway.workspace().cycle("2027-Q1") is None
    mara.does(open_cycle, key="2027-Q1")
    assert len(At(mara.gateway, cycle="2027-Q1").plan.objectives) == 1


def _without_cycle(root: Path, key: str) -> bytes:
    tables = json.loads((root / "workspace.json").read_bytes())
    tables["cycles"] = {n: row for n, row in tables["cycles"].items() if row["key"] != key}
    return json.dumps(tables).encode()


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


def test_names_of_every_kind_stay_inside_the_store(tmp_path: Path) -> None:
    strange = "../../été & Söhne/."
    cycle = Cycle(key=strange, start=TODAY, end=TODAY)
    gateway = create_store(
        tmp_path / "s",
        [*WORKSPACE, cycle],
        person="mara",
        today=TODAY,
        team_documents={("booking", strange): [OBJECTIVE]},
    )
    assert gateway.plan("booking", strange).objectives[0].id == "o1"
    inside = {path.relative_to(tmp_path).parts[0] for path in tmp_path.rglob("*")}
    assert inside == {"s"}


@pytest.mark.parametrize(
    ("team", "cycle", "says"), [("bocking", NOW_CYCLE, "booking"), ("booking", "Q9", "2026-Q4")]
)
def test_a_team_or_cycle_that_is_not_there_names_those_that_are(
    mara: At, team: str, cycle: str, says: str
) -> None:
    with pytest.raises(Unknown, match=says):
        mara.gateway.plan(team, cycle)


def test_no_store_says_how_to_make_one(tmp_path: Path) -> None:
    for folder in (tmp_path, tmp_path / "not there"):
        with pytest.raises(NotAStore, match="okr init"):
            as_person(folder, "mara")


def test_a_store_is_never_made_over_something(root: Path) -> None:
    before = sorted(root.rglob("*"))
    with pytest.raises(AlreadyThere):
        make(root)
    assert sorted(root.rglob("*")) == before


def test_opening_and_peeking_import_neither_pydantic_nor_tinydb(mara: At) -> None:
    mara.does(check_in, value=3)
    program = f"""
import sys, datetime
from store.open_store import create_store, open_store
gateway = open_store({str(mara.root)!r}, person="mara", today=datetime.date(2026, 11, 23))
plan = gateway.peek("booking", "2026-Q4")
print(plan.check_ins[0].value, plan.key_results[0].due.year, plan.review_plan.cadence, plan.commitment)
print(gateway.peek_workspace().people_of("booking")[0].name, plan.changes[0].edits[0].how)
print([name for name in sys.modules if name.split(".")[0] in ("pydantic", "tinydb", "filelock")])
"""
    done = run_python("-c", program)
    assert done.stdout.splitlines() == ["3.0 2026 weekly None", "Mara add", "[]"], done.stderr


def test_roles_decide_on_a_shared_store(tmp_path: Path) -> None:
    make(tmp_path / "s", shared=True)
    root = tmp_path / "s"
    At(as_person(root, "ines")).does(check_in, value=1)
    At(as_person(root, "mara"), team="reception").does(
        add, document=Insight(person="mara", text="x", on=TODAY)
    )
    with pytest.raises(NotAllowed, match=r"You can read here.*Mara can"):
        At(as_person(root, "jo"), team="reception").does(check_in, value=1)
    with pytest.raises(NotAllowed, match=r"not on the team Reception.*Mara can"):
        At(as_person(root, "ines"), team="reception").does(check_in, value=1)
    with pytest.raises(NotAllowed, match="zed is not among the people"):
        At(as_person(root, "zed")).does(check_in, value=1)
    with pytest.raises(NotAllowed, match="Only a facilitator"):
        At(as_person(root, "ines")).does(open_cycle, key="2027-Q1")
    with pytest.raises(NotAllowed, match="Only a facilitator"):
        as_person(root, "ines").act_on_workspace(add_person, key="lena")
    assert At(as_person(root, "jo")).plan.check_ins[0].value == 1


def test_on_a_private_store_everyone_is_a_facilitator(root: Path) -> None:
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
    assert len(mara.gateway.backend.read("cycles/2026-Q4/booking").chunks["changes"]) < 16_000
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

    fresh = At(as_person(mara.root, "ines"))
    assert of_second(fresh.plan) == of_second(fresh.gateway.peek("booking", NOW_CYCLE)) == [1, 3, 5]
    assert [found.value for found in fresh.plan.check_ins] == [0, 1, 2, 3, 4, 5]
    mara.does(check_in, value=6)
    assert of_second(fresh.plan) == [1, 3, 5]
    assert fresh.plan.matching("check_ins", "key_result", "kr") == ()
    assert fresh.plan.matching("wins", "by", "mara") == ()
