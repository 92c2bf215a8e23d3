"""How long words may be that come in, by every door; and that what is longer already can stay, go, shrink."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from method.actions.edit_fields import add_row, remove_row, set_field
from method.actions.import_okrs import take_in
from method.actions.organisation import set_field_of_workspace, set_priorities
from method.actions.registry import DEEDS
from method.actions.rhythm import add_win, settle_priority
from method.actions.setup import add_person, add_team, start_workspace
from method.plan.okr_list import ListedKeyResult, ListedObjective
from method.wording.store import taken_back
from store.documents.base import Document
from store.documents.deeds import Deed, Refusal
from store.documents.rhythm import Priority, Win
from store.documents.rules.limits import LINE, NAME, TEXT, too_long
from store.documents.tables import COLLECTIONS, SINGLETONS, WORKSPACE_TABLES
from store.gateway import Gateway
from store.open_store import create_store, import_store, open_store
from store.rows.table import model_at
from tests.tui.ssh.people import CYCLE, booking, make_house, workspace
from tests.world import Run
from tui.store_words import sentence_of

AT = ("booking", CYCLE)
LONG = "A long win of an older version. " * 1_800


@pytest.fixture
def mara(tmp_path: Path) -> Gateway:
    folder = make_house(tmp_path / "store").where
    return open_store(folder, person="mara", today=date.today(), terms_of=DEEDS.get)


# By table and field, how much it holds. What is not named: 2,000 for a line, 20,000 for a text.
HOLDS: dict[tuple[str, str], int] = {
    ("people", "name"): 200,
    ("people", "key"): 200,
    ("people", "zone"): 2_000,
    ("teams", "name"): 200,
    ("teams", "key"): 200,
    ("teams", "what_it_does"): 20_000,
    ("cycles", "name"): 200,
    ("cycles", "key"): 200,
    ("kpis", "name"): 200,
    ("kpis", "unit"): 2_000,
    ("workspace", "name"): 2_000,
    ("workspace", "priorities"): 2_000,
    ("wins", "text"): 2_000,
    ("wins", "who"): 2_000,
    ("priorities", "text"): 2_000,
    ("objectives", "text"): 2_000,
    ("objectives", "why_now"): 20_000,
    ("objectives", "contributors"): 2_000,
    ("key_results", "statement"): 2_000,
    ("key_results", "owner"): 2_000,
    ("key_results", "rubric"): 2_000,
    ("check_ins", "changed"): 20_000,
    ("check_ins", "will_who"): 2_000,
    ("strategy", "diagnosis"): 20_000,
    ("direction", "mission"): 20_000,
    ("insights", "text"): 20_000,
    ("scores", "why"): 20_000,
    ("retrospective", "worked"): 20_000,
    ("learnings", "believed"): 20_000,
    ("learnings", "statement"): 2_000,
    ("peer_reviews", "comments"): 20_000,
    ("dismissals", "why"): 20_000,
}
MODELS: dict[str, type[Document]] = {
    table: model_at(at) for table, at in {**SINGLETONS, **COLLECTIONS, **WORKSPACE_TABLES}.items()
}


def in_field(table: str, field: str, text: str) -> object:
    if field == "rubric":
        return [{"text": text, "share": 50}]
    return [text] if "list" in str(MODELS[table].model_fields[field].annotation) else text


@pytest.mark.parametrize(("table", "field"), HOLDS, ids=[".".join(place) for place in HOLDS])
def test_each_field_holds_so_much_and_not_one_more(table: str, field: str) -> None:
    most = HOLDS[table, field]
    fits, over = (in_field(table, field, "x" * length) for length in (most, most + 1))
    assert too_long(MODELS[table], {field: fits}) is None
    found = too_long(MODELS[table], {field: over})
    assert found is not None
    assert (found.field, found.most, len(found.text)) == (field, most, most + 1)


DEEDS_ON_PLAN: dict[str, tuple[Deed[Any, ...], dict[str, Any], int]] = {
    "a win": (add_win, {"text": "{}"}, LINE),
    "whose win": (add_win, {"text": "Live", "who": "{}"}, LINE),
    "a row": (add_row, {"table": "obstacles", "fields": {"text": "{}"}}, LINE),
    "a KPI": (add_row, {"table": "kpis", "fields": {"name": "{}"}}, NAME),
    "a field of one line": (
        set_field, {"table": "objectives", "id": "O1", "field": "text", "value": "{}", "reason": "x"}, LINE,
    ),
    "a field of several": (
        set_field, {"table": "strategy", "id": "strategy", "field": "diagnosis", "value": "{}"}, TEXT,
    ),
    "a reason": (
        set_field, {"table": "objectives", "id": "O1", "field": "text", "value": "New", "reason": "{}"}, TEXT,
    ),
}  # fmt: skip


def filled(given: object, text: str) -> Any:
    if isinstance(given, dict):
        return {name: filled(value, text) for name, value in given.items()}
    return text if given == "{}" else given


@pytest.mark.parametrize(("deed", "given", "most"), DEEDS_ON_PLAN.values(), ids=DEEDS_ON_PLAN)
def test_no_deed_takes_in_more(mara: Gateway, deed: Deed[Any, ...], given: dict[str, Any], most: int) -> None:
    before = Path(mara.where, "cycles", CYCLE, "booking.json").read_bytes()
    with pytest.raises(Refusal) as no:
        mara.act(deed, *AT, **filled(given, "x" * (most + 1)))
    assert f"can hold {most:,} characters, and this has {most + 1:,}" in sentence_of(no.value)
    assert Path(mara.where, "cycles", CYCLE, "booking.json").read_bytes() == before
    mara.act(deed, *AT, **filled(given, "x" * most))


ON_WORKSPACE: dict[str, tuple[Deed[Any, ...], dict[str, Any], int]] = {
    "a person": (add_person, {"name": "{}", "teams": ["booking"]}, NAME),
    "a person's key": (add_person, {"name": "Zoë", "key": "{}", "teams": ["booking"]}, NAME),
    "a team": (add_team, {"name": "{}", "people": ["jo"]}, NAME),
    "what a team does": (add_team, {"name": "New", "people": ["jo"], "what_it_does": "{}"}, TEXT),
    "a new name": (
        set_field_of_workspace,
        {"table": "people", "id": "jo", "field": "name", "value": "{}"},
        NAME,
    ),
    "the organisation": (
        set_field_of_workspace,
        {"table": "workspace", "id": "workspace", "field": "name", "value": "{}"},
        LINE,
    ),
}


@pytest.mark.parametrize(("deed", "given", "most"), ON_WORKSPACE.values(), ids=ON_WORKSPACE)
def test_nor_does_one_on_the_workspace(
    mara: Gateway, deed: Deed[Any, ...], given: dict[str, Any], most: int
) -> None:
    with pytest.raises(Refusal) as no:
        mara.act_on_workspace(deed, **filled(given, "x" * (most + 1)))
    assert f"can hold {most:,} characters" in sentence_of(no.value)
    assert all(len(each.name) <= NAME for each in mara.workspace().people)
    mara.act_on_workspace(deed, **filled(given, "x" * most))


def test_nor_do_priorities_of_the_organisation(mara: Gateway) -> None:
    with pytest.raises(Refusal) as no:
        mara.act_on_workspace(set_priorities, priorities=["x" * (LINE + 1)], seen=[])
    assert "can hold 2,000" in sentence_of(no.value)


def test_an_imported_list_is_refused_with_its_line(mara: Gateway) -> None:
    long = ListedKeyResult(statement="Lift visits from 4 to 9 " + "x" * LINE, line=2)
    fine = ListedObjective("Clinics trust us", 1, "", "", [long])
    with pytest.raises(Refusal, match=r"^Line 2: .*can hold 2,000 characters"):
        mara.act(take_in, *AT, objectives=[fine])
    assert all(each.text != "Clinics trust us" for each in mara.plan(*AT).objectives)


@pytest.mark.parametrize("long", ["name", "team", "person"])
def test_a_store_does_not_begin_with_more(long: str) -> None:
    given: dict[str, Any] = {"name": "Ours", "team_names": ["Booking"], "people": ["Mara"]}
    given |= {
        "name": {"name": "x" * (LINE + 1)},
        "team": {"team_names": ["x" * (NAME + 1)]},
        "person": {"people": ["x" * (NAME + 1)]},
    }[long]
    with pytest.raises(Refusal, match="can hold"):
        start_workspace(
            **given,
            kind="quarter",
            start=date(2026, 10, 1),
            end=date(2026, 12, 31),
            who="mara",
            today=date(2026, 10, 1),
        )


@pytest.fixture
def older(tmp_path: Path) -> Gateway:
    """A store in which an older version kept a win of 57,600 letters, by jo."""
    win = Win(id="old", on=date.today(), by="jo", text=LONG)
    made = create_store(
        tmp_path / "older", workspace(), person="jo", today=date.today(),
        team_documents={AT: (*booking(), win)},
    )  # fmt: skip
    return open_store(made.where, person="jo", today=date.today(), terms_of=DEEDS.get)


def win_text(at: Gateway) -> str:
    return "".join(win.text for win in at.plan(*AT).wins if win.id == "old")


def test_what_is_longer_already_opens_exports_and_is_imported_again(older: Gateway, tmp_path: Path) -> None:
    assert win_text(older) == LONG.strip()
    copy = import_store(tmp_path / "copy", older.export(), person="jo", today=date.today())
    assert win_text(copy) == LONG.strip()


def test_it_can_be_shortened_step_by_step_and_never_lengthened(older: Gateway) -> None:
    at = {"table": "wins", "id": "old", "field": "text"}
    older.act(set_field, *AT, **at, value=LONG[:30_000])
    with pytest.raises(Refusal):
        older.act(set_field, *AT, **at, value=LONG[:30_100])
    older.act(set_field, *AT, **at, value=LONG[:100])
    with pytest.raises(Refusal):
        older.act(set_field, *AT, **at, value=LONG)


def test_a_long_text_of_several_lines_is_no_way_to_a_long_line(mara: Gateway) -> None:
    long = "x" * (LINE + 500)
    mara.act(set_field, *AT, table="objectives", id="O1", field="why_now", value=long)
    with pytest.raises(Refusal):
        mara.act(set_field, *AT, table="objectives", id="O1", field="text", value=long, reason="x")


def test_what_an_older_version_kept_can_be_carried_on(tmp_path: Path) -> None:
    monday = date.today() - timedelta(days=date.today().weekday())
    left = Priority(id="old", person="jo", week=monday - timedelta(days=7), text=LONG)
    made = create_store(
        tmp_path / "older", workspace(), person="jo", today=date.today(),
        team_documents={AT: (*booking(), left)},
    )  # fmt: skip
    made.act(settle_priority, *AT, id="old", state="carried")
    assert [len(each.text) for each in made.plan(*AT).priorities] == [len(LONG.strip())] * 2


def test_it_is_not_written_a_second_time(older: Gateway) -> None:
    with pytest.raises(Refusal):
        older.act(add_win, *AT, text=LONG)


def test_it_can_be_removed_and_brought_back(older: Gateway) -> None:
    older.act(remove_row, *AT, table="wins", id="old")
    assert win_text(older) == ""
    older.undo(taken_back, team="booking", cycle=CYCLE)
    assert win_text(older) == LONG.strip()


def test_another_field_of_it_changes_all_the_same(older: Gateway) -> None:
    older.act(set_field, *AT, table="wins", id="old", field="who", value="Booking team")
    assert win_text(older) == LONG.strip()


def test_lists_show_a_part_of_it(okr: Run, older: Gateway) -> None:
    said = okr("today", "--store", older.where, "--as", "vera")
    assert said.returncode == 0
    assert "A long win of an older version" in said.stdout
    assert len(said.stdout) < 4_000
