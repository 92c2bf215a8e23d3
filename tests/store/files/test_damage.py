"""Damaged, foreign and newer files: a plain sentence, nothing overwritten, the rest of the store goes on."""

from __future__ import annotations

import json
import os
import random
import shutil
from collections.abc import Iterator
from datetime import date
from itertools import islice
from pathlib import Path
from typing import Any

import pytest
from tinydb import TinyDB

from store.documents.base import Document
from store.documents.deeds import Add, Outcome
from store.documents.plan import Plan
from store.documents.prework import Insight
from store.documents.tables import COLLECTIONS, SINGLETONS
from store.errors import AlreadyThere, Damaged, NewerStore, NotAStore, StoreError
from store.files.health_check import check, repair
from store.open_store import backend_at, create_store
from tests.store.storehouse import TODAY, At, as_deed, as_person, check_in, make, write
from tests.telling import tells
from tui.cli.demo_store import demo_documents
from tui.store_words import sentence_of, words_of


@pytest.fixture(autouse=True)
def a_quick_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    """Thousands of trials need not wait for the disk: here nobody pulls the plug."""
    monkeypatch.setattr(os, "fsync", lambda handle: None)


def read_all(mara: At) -> None:
    """Read everything both ways; both say the same."""
    plan, light = mara.plan, mara.gateway.peek(mara.team, mara.cycle)
    for table in {**SINGLETONS, **COLLECTIONS}:
        assert [found.id for found in light.table(table)] == [found.id for found in plan.table(table)]


def note(plan: Plan, who: str, today: date) -> Outcome:
    """Reads, and adds something, whatever is left of the plan."""
    seen = len(plan.key_results) + len(plan.check_ins)
    return Outcome((Add(Insight(person=who, text="still here", on=today)),), f"{seen} seen")


def unharmed(mara: At) -> None:
    """What is in the file now can be read, or says in one sentence why not; a write never makes it worse."""
    before = mara.file.read_bytes()
    trouble = None
    try:
        read_all(mara)
        mara.does(note)
    except StoreError as error:
        trouble = error
    if trouble is None:
        assert mara.plan.insights[-1].text == "still here"
    else:
        assert "\n" not in sentence_of(trouble)
        assert mara.file.read_bytes() == before


def test_a_file_cut_short_anywhere_is_never_overwritten(mara: At) -> None:
    mara.does(check_in, value=12, words="später")
    whole = mara.file.read_bytes()
    cuts = {*range(0, len(whole), 97), *range(len(whole) - 60, len(whole) - 1)}
    for cut in sorted(cuts):
        mara.file.write_bytes(whole[:cut])
        with tells(Damaged, match="damaged"):
            mara.does(check_in, value=1)
        assert mara.file.read_bytes() == whole[:cut]


def mutations(whole: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(whole))
    match chance.randrange(5):
        case 0:
            return whole[:at] + bytes([chance.randrange(256)]) + whole[at + 1 :]
        case 1:
            return whole[:at] + chance.choice([b'"', b"{", b"}", b",", b"null", b"\xff", b"\n"]) + whole[at:]
        case 2:
            return whole[:at] + whole[at + chance.randrange(1, 40) :]
        case 3:
            return whole[:at] + whole[max(0, at - chance.randrange(1, 200)) :]
        case _:
            digit = chance.choice([b"1e999", b"NaN", b"9" * 400, b"[" * 3000, b"-", b"true"])
            return whole.replace(chance.choice([b"5", b"1", b'""', b"null", b"[]"]), digit, 1 + at % 3)


def trial(mara: At, whole: bytes, rounds: int, seed: int) -> None:
    chance = random.Random(seed)
    for _ in range(rounds):
        mara.file.write_bytes(mutations(whole, chance))
        unharmed(mara)


def test_random_damage_is_said_plainly(mara: At) -> None:
    mara.does(check_in, value=12, words="später")
    trial(mara, mara.file.read_bytes(), 400, seed=7)


@pytest.mark.faults
def test_ten_thousand_kinds_of_random_damage_are_said_plainly(mara: At) -> None:
    mara.does(check_in, value=12, words="später")
    trial(mara, mara.file.read_bytes(), 10_000, seed=8)


@pytest.mark.faults
def test_a_plan_cut_short_at_any_point_is_never_overwritten(mara: At) -> None:
    for value in range(6):
        mara.does(check_in, value=value, words="später, sagt die Klinik")
    whole = mara.file.read_bytes()
    for cut in range(len(whole) - 1):
        mara.file.write_bytes(whole[:cut])
        with tells(Damaged, match="damaged"):
            mara.does(check_in, value=1)
        assert mara.file.read_bytes() == whole[:cut]


@pytest.fixture
def of_everything(tmp_path: Path) -> At:
    """A plan in which every table of the demo has two rows."""
    documents, teams = demo_documents(TODAY)
    place = max(teams, key=lambda place: len(teams[place]))
    tables: dict[str, list[Document]] = {}
    for document in teams[place]:
        tables.setdefault(document.table, []).append(document)
    few = [document for found in tables.values() for document in found[:2]]
    return At(
        create_store(tmp_path / "s", documents, person="mara", today=TODAY, team_documents={place: few}),
        *place,
    )


WRONG: tuple[Any, ...] = (
    None, True, 7, -1, 1e300, 10**400, "x", "", "2026-99-99", "\x1b[2J", [], {}, [7], {"a": 1},
)  # fmt: skip


def wrongly_typed(whole: bytes) -> Iterator[bytes]:
    """Each field of a row of each table with each wrong value, or left out; and the row itself wrong."""
    tables = json.loads(whole)
    for table in tables.keys() - {"seal"}:
        for number, row in list(tables[table].items())[:1]:
            for field in row:
                for wrong in WRONG:
                    tables[table][number] = {**row, field: wrong}
                    yield json.dumps(tables).encode()
                tables[table][number] = {name: value for name, value in row.items() if name != field}
                yield json.dumps(tables).encode()
            tables[table][number] = 7
            yield json.dumps(tables).encode()
            tables[table][number] = row


def wrong_trial(mara: At, every: int) -> None:
    for data in islice(wrongly_typed(mara.file.read_bytes()), 0, None, every):
        mara.file.write_bytes(data)
        unharmed(mara)


def test_values_of_a_wrong_type_are_said_plainly(of_everything: At) -> None:
    wrong_trial(of_everything, every=23)


@pytest.mark.faults
def test_every_value_of_a_wrong_type_is_said_plainly(of_everything: At) -> None:
    wrong_trial(of_everything, every=1)


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "damaged"),
        (b"null", "not a file of okr"),
        (b"[]", "not a file of okr"),
        (b'{"tasks": {"1": {"name": "milk"}}}', "not a file of okr"),
        (
            b'{"meta": {"1": {"format": "okr-shard", "schema": 1, "shard": "cycles/2026-Q4/reception"}}}',
            "reception",
        ),
        (b'{"meta": {"1": {"format": "okr-shard", "schema": "1"}}}', "schema"),
        (b'{"meta": {"1": []}}', "meta"),
        (b'{"meta": 3}', "meta"),
        (b'{"folders": [{"path": "."}]}', "not a file of okr"),
        (b"[" * 100_000, "nested too deeply"),
        (b'{"a": {}, "a": {}}', "stands there twice"),
        (b'{"meta": {"1": {"a": NaN}}}', "NaN is not a number"),
        (b"\xff\xfe{}", "damaged"),
        (b"\x00" * 4096, "damaged"),
    ],
)
def test_another_programs_file_is_left_alone(mara: At, data: bytes, says: str) -> None:
    mara.file.write_bytes(data)
    for attempt in (lambda: read_all(mara), lambda: mara.does(check_in, value=1)):
        with tells(Damaged, match=says):
            attempt()
    assert mara.file.read_bytes() == data
    assert as_person(mara.root, "ines").plan("reception", mara.cycle).objectives == ()


def test_a_wrong_value_names_the_table_the_document_and_the_field(mara: At) -> None:
    with TinyDB(mara.file) as db:
        db.table("key_results").update({"start_confidence": "high"})
    with tells(Damaged, match=r"key_results, O1.1, start_confidence: "):
        _ = mara.plan.key_results


def test_a_folder_in_a_shards_place_is_refused(mara: At) -> None:
    mara.file.unlink()
    mara.file.mkdir()
    with tells(StoreError, match=r"is a folder|not a plain file"):
        read_all(mara)
    assert len(check(mara.root)) == 1


@pytest.mark.parametrize("what", ["folder", "link", "pipe"])
def test_the_doctor_puts_a_backup_in_the_place_of_what_is_no_file(
    mara: At, tmp_path: Path, what: str
) -> None:
    mara.does(check_in, value=1)
    mara.file.unlink()
    if what == "folder":
        mara.file.mkdir()
        (mara.file / "notes").write_text("kept")
    elif what == "link":
        mara.file.symlink_to(tmp_path / "nowhere")
    else:
        os.mkfifo(mara.file)
    [problem] = backend_at(mara.gateway.where).check()
    assert problem.can_be_repaired
    backend_at(mara.gateway.where).repair(problem)
    assert backend_at(mara.gateway.where).check() == []
    assert len(mara.plan.key_results) == 1
    assert len(list(mara.file.parent.glob("booking.json.damaged-*"))) == 1


def nested(mara: At, depth: int) -> Iterator[bytes]:
    """A list in a list in a list, where a row has a field more, and in a field that it has."""
    whole = mara.file.read_bytes()
    for field in ("weather", "statement", "rubric"):
        tables = json.loads(whole)
        tables["key_results"][min(tables["key_results"])][field] = "DEEP"
        yield json.dumps(tables).encode().replace(b'"DEEP"', b"[" * depth + b"]" * depth)


def test_lists_in_lists_are_said_plainly_however_deep(mara: At) -> None:
    """Also where they are just shallow enough to be read and too deep to be written."""
    whole = mara.file.read_bytes()
    for depth in (10, 500, *range(900, 1000, 7), *range(970, 996), 5_000):
        for data in nested(mara, depth):
            mara.file.write_bytes(data)
            unharmed(mara)
            check(mara.root)
            mara.file.write_bytes(whole)


@pytest.mark.parametrize("shard", ["workspace", "cycles/2026-Q4/booking"])
def test_a_newer_schema_is_refused_and_left_alone(mara: At, shard: str) -> None:
    file = mara.root / f"{shard}.json"
    with TinyDB(file) as db:
        db.table("meta").update({"schema": 2})
    before = file.read_bytes()
    with tells(NewerStore, match="newer version of okr"):
        At(as_person(mara.root, "mara")).does(check_in, value=1)
    assert file.read_bytes() == before


def test_a_damaged_workspace_says_so_when_the_store_is_opened(root: Path) -> None:
    (root / "workspace.json").write_bytes(b"{")
    with tells(Damaged, match=r"workspace\.json is damaged: line 1"):
        as_person(root, "mara")


@pytest.mark.parametrize(
    "data",
    [
        b'{"folders": [{"path": "."}], "settings": {}}',
        b'{"tasks": {"1": {"name": "milk"}}}',
        b'{"meta": {"1": {"format": "diary"}}}',
        b"[1, 2]",
        b'// a workspace\n{"folders": []}',
        b"\x7fELF\x02\x01\x01" + bytes(64),
    ],
)
def test_a_folder_of_another_program_is_no_damaged_store(tmp_path: Path, data: bytes) -> None:
    theirs = tmp_path / "workspace.json"
    theirs.write_bytes(data)
    with tells(NotAStore, match=r"no store of okr in .*another program's. Choose another folder"):
        as_person(tmp_path, "mara")
    [problem] = check(tmp_path)
    assert "no store of okr here" in words_of(problem.place)
    with pytest.raises(AlreadyThere):
        make(tmp_path)
    assert theirs.read_bytes() == data


@pytest.mark.parametrize("data", [b"", b"{", b'{\n\t"meta": {\n "1": {"for', b'{"format": "okr-shard"'])
def test_what_is_left_of_a_workspace_of_ours_is_damaged(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "workspace.json").write_bytes(data)
    with tells(Damaged, match=r"damaged: line \d, column"):
        as_person(tmp_path, "mara")


def test_another_programs_workspace_beside_plans_of_ours_is_damage(
    root: Path,
) -> None:
    (root / "workspace.json").write_bytes(b'{"folders": []}')
    with tells(Damaged, match="not a file of okr"):
        as_person(root, "mara")


def test_a_workspace_without_its_document_is_damaged(root: Path) -> None:
    with TinyDB(root / "workspace.json") as db:
        db.table("workspace").truncate()
    with tells(Damaged, match="workspace: it is empty"):
        as_person(root, "mara").workspace()
    assert len(check(root)) == 1


def test_the_doctor_finds_nothing_in_a_healthy_store(mara: At) -> None:
    mara.does(check_in, value=1)
    assert backend_at(mara.gateway.where).check() == []


def test_the_doctor_names_the_place_and_puts_the_backup_back(mara: At) -> None:
    mara.does(check_in, value=1)
    mara.does(write, table="key_results", id="kr1", owner="ines")
    damaged = mara.file.read_bytes()[:-40]
    mara.file.write_bytes(damaged)
    [problem] = backend_at(mara.gateway.where).check()
    assert problem.shard == "cycles/2026-Q4/booking"
    assert words_of(problem.place).startswith("line ")
    assert problem.backup is not None
    assert problem.backup.endswith("2026-11-23.json")
    with tells(Damaged, match=problem.backup):
        read_all(mara)
    said = words_of(backend_at(mara.gateway.where).repair(problem))
    assert "is as it was in" in said
    assert backend_at(mara.gateway.where).check() == []
    assert len(mara.plan.key_results) == 1
    [aside] = mara.file.parent.glob("booking.json.damaged-*")
    assert aside.read_bytes() == damaged


def test_the_doctor_helps_where_the_store_cannot_even_be_opened(root: Path) -> None:
    mara = At(as_person(root, "mara"))
    mara.gateway.act_on_workspace(as_deed(lambda view, who, today: _rename(view)))
    (root / "workspace.json").unlink()
    [problem] = check(root)
    assert words_of(problem.place) == "the file is gone"
    repair(root, problem)
    assert as_person(root, "mara").workspace().about.name == "Harbour Clinics"


def _rename(view: object) -> object:
    from store.documents.deeds import Edit, Outcome

    return Outcome((Edit("workspace", "workspace", {"name": "Harbour and Hill"}),))


def test_the_doctor_never_replaces_what_is_whole(mara: At) -> None:
    mara.does(check_in, value=1)
    whole = mara.file.read_bytes()
    mara.file.write_bytes(b"{")
    [problem] = backend_at(mara.gateway.where).check()
    mara.file.write_bytes(whole)
    with tells(StoreError, match="whole again"):
        backend_at(mara.gateway.where).repair(problem)
    assert mara.file.read_bytes() == whole


def test_a_damaged_backup_is_passed_over(mara: At, root: Path) -> None:
    mara.does(check_in, value=1)
    later = At(as_person(root, "mara", today=mara.gateway.today.replace(day=24)))
    later.does(check_in, value=2)
    (root / "backups/cycles/2026-Q4/booking/2026-11-24.json").write_bytes(b"{")
    mara.file.write_bytes(b"{")
    [problem] = check(root)
    assert problem.backup is not None
    assert problem.backup.endswith("2026-11-23.json")


def test_a_shard_copied_to_another_teams_place_is_not_taken_for_theirs(mara: At) -> None:
    shutil.copy(mara.file, mara.file.with_name("reception.json"))
    with tells(Damaged, match="it is the file of cycles/2026-Q4/booking"):
        mara.gateway.plan("reception", mara.cycle)


def test_two_documents_with_one_id_are_found(mara: At) -> None:
    with TinyDB(mara.file) as db:
        db.table("key_results").insert(dict(db.table("key_results").all()[0]))
    [problem] = backend_at(mara.gateway.where).check()
    assert words_of(problem.place) == "key_results: two documents have the id kr1"


def test_no_store_is_a_problem_too(tmp_path: Path) -> None:
    [problem] = check(tmp_path)
    assert "no store" in words_of(problem.place)
    make(tmp_path / "s")
    assert json.loads((tmp_path / "s/workspace.json").read_bytes())["workspace"]


def test_what_another_program_wrote_wrongly_is_never_sealed_over(mara: At) -> None:
    with TinyDB(mara.file) as db:
        db.table("wins").insert({"id": "w1", "on": "2026-11-20", "by": "jo", "text": ["not", "words"]})
    before = mara.file.read_bytes()
    # Neither reads the wins, yet the file is not written again before all of it fits.
    with tells(Damaged, match="wins, w1, text"):
        mara.does(check_in, value=1)
    with tells(Damaged, match="wins, w1, text"):
        _ = mara.gateway.peek(mara.team, mara.cycle).wins
    assert mara.file.read_bytes() == before
    with TinyDB(mara.file) as db:
        db.table("wins").update({"text": "Two clinics more"})
    mara.does(check_in, value=1)
    assert mara.gateway.peek(mara.team, mara.cycle).wins[0].text == "Two clinics more"
