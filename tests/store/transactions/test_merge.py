"""Two versions of one plan: what only one of them changed is known, all else is for a person to choose."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from method.actions.merge_copy import merge_copy, renumbered
from store.backend import Problem
from store.documents.deeds import Outcome, Refusal
from store.documents.okrs import Initiative, KeyResult, Objective
from store.documents.rhythm import CheckIn, Win
from store.documents.rules.limits import LINE
from store.documents.versions import Difference
from store.errors import Damaged
from store.files.health_check import check
from store.files.versions import keep_before_merge, put_away, sides, versions
from store.merging import TwoVersions
from store.open_store import backend_at
from store.rows.differences import differences, settled
from store.rows.names import WORKSPACE
from tests.store.storehouse import (
    KEY_RESULT,
    NOW,
    OBJECTIVE,
    TODAY,
    At,
    add,
    add_person,
    as_deed,
    as_person,
    check_in,
    make,
    remove,
    write,
)

Do = Callable[[At], object]
COPY = "booking (Jo's conflicted copy 2026-11-23).json"


def sets(field: str, value: object, table: str = "key_results", id: str = "kr1") -> Do:
    return lambda at: at.does(write, table=table, id=id, **{field: value})


def adds(document: object) -> Do:
    return lambda at: at.does(add, document=document)


def takes_out(table: str, id: str) -> Do:
    return lambda at: at.does(remove, table=table, id=id)


def both(*deeds: Do) -> Do:
    return lambda at: [deed(at) for deed in deeds]


def check_in_here(at: At) -> None:
    at.does(check_in, value=7)


def nothing(at: At) -> None:
    """Nobody did anything."""


WIN = Win(id="w1", on=TODAY, by="mara", text="The first clinic books alone")
DOING = Initiative(id="i1", of="kr1", text="A form of three fields", key="I1")


@pytest.fixture
def mara(tmp_path: Path) -> At:
    at = At(make(tmp_path / "store"))
    at.does(add, document=DOING)
    return at


def part(mara: At, here: Do, there: Do) -> Problem:
    """Both work on from the same past; the other's version comes back as a sync program's copy."""
    base = mara.file.read_bytes()
    there(At(as_person(mara.root, "ines")))
    other = mara.file.read_bytes()
    mara.file.write_bytes(base)
    here(mara)
    mara.file.with_name(COPY).write_bytes(other)
    (found,) = check(mara.root)
    return found


def compare(mara: At, found: Problem) -> list[Difference]:
    return differences(*versions(str(mara.root), found))


# What is changed here, what in the copy; the field (or document), and who stands without asking.
KNOWN: list[tuple[Do, Do, list[tuple[str, str, str]]]] = [
    (nothing, nothing, []),
    (sets("target", 30.0), nothing, [("kr1", "target", "here")]),
    (nothing, sets("target", 30.0), [("kr1", "target", "there")]),
    (sets("target", 30.0), sets("target", 30.0), []),
    (sets("target", 30.0), sets("target", 40.0), [("kr1", "target", "")]),
    (
        sets("target", 30.0),
        sets("owner", "ines"),
        [("kr1", "owner", "there"), ("kr1", "target", "here")],
    ),
    (sets("target", 30.0), both(sets("target", 40.0), sets("target", None)), [("kr1", "target", "here")]),
    (both(sets("target", 30.0), sets("target", 35.0)), nothing, [("kr1", "target", "here")]),
    (nothing, adds(WIN), [("w1", "", "there")]),
    (adds(WIN), nothing, [("w1", "", "here")]),
    (adds(WIN), adds(WIN.model_copy(update={"id": "w2"})), [("w1", "", "here"), ("w2", "", "there")]),
    (nothing, takes_out("initiatives", "i1"), [("i1", "", "there")]),
    (takes_out("initiatives", "i1"), nothing, [("i1", "", "here")]),
    (takes_out("initiatives", "i1"), takes_out("initiatives", "i1"), []),
    (sets("text", "Two fields", "initiatives", "i1"), takes_out("initiatives", "i1"), [("i1", "", "")]),
    (takes_out("initiatives", "i1"), sets("text", "Two fields", "initiatives", "i1"), [("i1", "", "")]),
    (nothing, both(adds(WIN), takes_out("wins", "w1")), []),
    (sets("mission", "Nobody waits", "direction", "direction"), nothing, [("direction", "mission", "here")]),
    (
        sets("mission", "Nobody waits", "direction", "direction"),
        sets("mission", "Nobody queues", "direction", "direction"),
        [("direction", "mission", "")],
    ),
    # An objective is not removed by itself while the other version has built on it.
    (
        adds(KeyResult(id="kr2", key="O1.2", objective="o1", statement="Calls from 90 to 30")),
        both(takes_out("key_results", "kr1"), takes_out("objectives", "o1"), takes_out("initiatives", "i1")),
        [("i1", "", "there"), ("kr1", "", "there"), ("kr2", "", "here"), ("o1", "", "")],
    ),
    (lambda at: [at.does(write, table="key_results", id="kr1", target=3.0), at.undoes()], nothing, []),
]  # fmt: skip


@pytest.mark.parametrize(("here", "there", "known"), KNOWN)
def test_what_only_one_version_changed_needs_no_choice(
    mara: At, here: Do, there: Do, known: list[tuple[str, str, str]]
) -> None:
    found = compare(mara, part(mara, here, there))
    assert sorted((one.id, one.field, one.taken) for one in found) == known


def test_who_changed_it_and_when_comes_along(mara: At) -> None:
    (one,) = compare(mara, part(mara, sets("target", 30.0), sets("target", 40.0)))
    assert one.by_here is not None
    assert one.by_there is not None
    assert (one.by_here.by, one.by_there.by) == ("mara", "ines")
    assert one.by_there.at.startswith("2026-11-23T")


def test_what_no_record_explains_is_asked(mara: At) -> None:
    found = part(mara, nothing, nothing)
    copy = Path(found.where)
    copy.write_text(copy.read_text().replace("as easy as sending a message", "easy"))
    assert [(one.field, one.taken) for one in compare(mara, found)] == [("text", "")]


def test_a_copy_that_cannot_be_read_is_said_to_be_damaged(mara: At) -> None:
    found = part(mara, nothing, nothing)
    Path(found.where).write_text(Path(found.where).read_text()[:-200])
    with pytest.raises(Damaged):
        compare(mara, found)


def taking(mara: At, found: Problem, *choose: str) -> Outcome:
    """Merge: what is known, and of the others those of these ids."""
    here, there = versions(str(mara.root), found)
    every = differences(here, there)
    wanted = [one for one in every if one.taken == "there" or (not one.taken and one.id in choose)]
    taken, _ = renumbered(settled(wanted, every, here), TwoVersions(backend_at(mara.root), found).keys())
    return mara.does(merge_copy, taken=taken, why="Ines, 23 November")


def test_a_merge_is_one_change_that_undo_takes_back(mara: At) -> None:
    found = part(mara, both(check_in_here, sets("target", 30.0)), both(adds(WIN), sets("owner", "ines")))
    before = mara.plan
    taking(mara, found)
    after = mara.plan
    assert (after.key_results[0].target, after.key_results[0].owner) == (30.0, "ines")
    assert [win.text for win in after.wins] == [WIN.text]
    assert (after.changes[-1].deed, after.changes[-1].why) == ("merge_copy", "Ines, 23 November")
    assert len(after.changes) == len(before.changes) + 1
    mara.undoes()
    assert not mara.plan.wins
    assert mara.plan.key_results[0].owner == ""
    mara.redoes()
    assert mara.plan.key_results[0].owner == "ines"


# What the copy has that is longer than what comes in today.
LONGER: dict[str, Do] = {
    "a new line": adds(WIN.model_copy(update={"text": "x" * (LINE + 1)})),
    "a field": sets("statement", "Lift visits from 4 to 9 " + "x" * LINE),
}


@pytest.mark.parametrize("there", LONGER.values(), ids=LONGER)
def test_what_an_older_okr_kept_longer_holds_no_merge_up(
    mara: At, there: Do, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as older:
        older.setattr("store.transactions.act.refuse_too_long", lambda *given: None)
        found = part(mara, nothing, there)
    assert taking(mara, found).said.startswith("Merged 1 change")


def _checked(id: str, hours: int, value: float) -> CheckIn:
    return CheckIn(
        id=id, key_result="kr1", on=TODAY, at=NOW + timedelta(hours=hours), by="ines", value=value,
        confidence=5, colour="amber", suggested="amber",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("here", "there", "order"),
    [
        ((1,), (2,), [1, 2]),
        ((2,), (1,), [1, 2]),
        ((1, 4), (2, 3), [1, 2, 3, 4]),
        ((2, 3), (1, 4), [1, 2, 3, 4]),
    ],
)
def test_check_ins_of_both_stand_in_the_order_they_were_written(
    mara: At, here: tuple[int, ...], there: tuple[int, ...], order: list[int]
) -> None:
    from method.rhythm.check_ins import check_ins_of
    from method.rhythm.corrections import corrections

    def written(hours: tuple[int, ...]) -> Do:
        return both(*(adds(_checked(f"c{hour}", hour, hour)) for hour in hours))

    found = part(mara, written(here), written(there))
    before = [one.id for one in mara.plan.check_ins]
    taking(mara, found)
    plan = mara.plan
    assert [one.value for one in check_ins_of(plan.key_results[0], plan)] == order
    assert not corrections(plan)
    mara.undoes()
    assert sorted(one.id for one in mara.plan.check_ins) == sorted(before)


@pytest.mark.parametrize(
    ("here", "there", "keys"),
    [
        (
            KeyResult(id="a", key="O1.2", objective="o1", statement="Calls from 90 to 30"),
            KeyResult(id="b", key="O1.2", objective="o1", statement="Mails from 90 to 30"),
            ["O1.1", "O1.2", "O1.3"],
        ),
        (
            Objective(id="a", key="O2", text="Here"),
            Objective(id="b", key="O2", text="There"),
            ["O1", "O2", "O3"],
        ),
        (
            Initiative(id="a", key="I2", of="kr1", text="Here"),
            Initiative(id="b", key="I2", of="kr1", text="There"),
            ["I1", "I2", "I3"],
        ),
    ],
)  # fmt: skip
def test_two_that_were_given_the_same_key_both_stay(
    mara: At, here: KeyResult, there: KeyResult, keys: list[str]
) -> None:
    taking(mara, part(mara, adds(here), adds(there)))
    assert [row.key for row in mara.plan.table(here.table)] == keys


def test_what_changed_while_somebody_chose_is_not_written_over(mara: At) -> None:
    found = part(mara, nothing, sets("target", 40.0))
    here, there = versions(str(mara.root), found)
    taken = differences(here, there)
    mara.does(write, table="key_results", id="kr1", target=30.0)
    before = mara.kept
    with pytest.raises(Refusal):
        mara.does(merge_copy, taken=taken)
    assert mara.kept == before


def test_what_belongs_to_a_document_left_out_is_left_out_and_what_is_built_on_stays(mara: At) -> None:
    new = Objective(id="o2", key="O2", text="Another")
    under = KeyResult(id="kr2", key="O2.1", objective="o2", statement="Calls from 90 to 30")
    here, there = versions(str(mara.root), part(mara, nothing, both(adds(new), adds(under))))
    every = differences(here, there)
    assert settled([one for one in every if one.id == "kr2"], every, here) == []
    gone = Difference("objectives", "o1", "", OBJECTIVE.model_dump(mode="json"), None, "")
    assert settled([gone], [gone], here) == []
    result = Difference("key_results", "kr1", "", KEY_RESULT.model_dump(mode="json"), None, "")
    doing = Difference("initiatives", "i1", "", DOING.model_dump(mode="json"), None, "")
    assert settled([gone, result, doing], [gone, result, doing], here) == [gone, result, doing]


def test_the_file_is_backed_up_and_the_copy_kept_where_no_repair_takes_it(mara: At) -> None:
    found = part(mara, nothing, sets("target", 40.0))
    before, copy = mara.file.read_bytes(), Path(found.where).read_bytes()
    path = keep_before_merge(str(mara.root), found, TODAY)
    taking(mara, found)
    kept = Path(str(put_away(str(mara.root), found, path, TODAY).values["kept"]))
    assert kept.read_bytes() == copy
    assert kept.suffix != ".json"
    assert (kept.parent / f"{TODAY}-before-merge-1.json").read_bytes() == before
    assert not check(mara.root)


def test_the_same_person_written_on_two_machines_is_one(mara: At) -> None:
    workspace = mara.root / "workspace.json"
    base = workspace.read_bytes()
    mara.gateway.act_on_workspace(as_deed(add_person), key="pia")
    shutil.copy(workspace, mara.root / "workspace (conflicted copy).json")
    workspace.write_bytes(base)
    mara.gateway.act_on_workspace(as_deed(add_person), key="pia")
    mara.gateway.act_on_workspace(as_deed(add_person), key="lu")
    (found,) = check(mara.root)
    assert found.of == WORKSPACE
    assert [(one.table, one.taken) for one in compare(mara, found)] == [("people", "here")]


MARKS = (
    ("<<<<<<< HEAD\n", "=======\n", ">>>>>>> origin/main\n"),
    ("<<<<<<< HEAD\r\n", "=======\r\n", ">>>>>>> side\r\n"),
    ("<<<<<<<\n", "||||||| base\nwhat was\n=======\n", ">>>>>>>\n"),
)


@pytest.mark.parametrize("marks", MARKS)
def test_both_sides_stand_in_a_file_with_gits_marks(marks: tuple[str, str, str]) -> None:
    start, middle, end = marks
    text = f"first\n{start}ours\n{middle}theirs\n{end}between\n{start}{middle}more\n{end}last\n"
    assert sides(text.encode()) == (b"first\nours\nbetween\nlast\n", b"first\ntheirs\nbetween\nmore\nlast\n")


def with_marks(ours: str, theirs: str) -> str:
    """What git's line merge leaves of two files without a base it knows."""
    import difflib

    mine, yours = ours.splitlines(keepends=True), theirs.splitlines(keepends=True)
    text = ""
    for tag, a, b, c, d in difflib.SequenceMatcher(None, mine, yours, autojunk=False).get_opcodes():
        one, other = "".join(mine[a:b]), "".join(yours[c:d])
        text += one if tag == "equal" else f"<<<<<<< HEAD\n{one}=======\n{other}>>>>>>> side\n"
    return text


def test_a_file_with_gits_marks_becomes_our_side_and_theirs_beside_it(mara: At) -> None:
    found = part(mara, sets("target", 30.0), both(adds(WIN), sets("owner", "ines")))
    ours, theirs = mara.file.read_bytes(), Path(found.where).read_bytes()
    Path(found.where).unlink()
    mara.file.write_text(with_marks(ours.decode(), theirs.decode()))
    conflict = mara.file.read_bytes()
    (marked,) = check(mara.root)
    assert (marked.of, marked.is_copy) == ("cycles/2026-Q4/booking", False)
    every = compare(mara, marked)
    assert {(one.id, one.taken) for one in every} == {("kr1", "here"), ("kr1", "there"), ("w1", "there")}
    path = keep_before_merge(str(mara.root), marked, TODAY)
    assert (mara.file.read_bytes(), Path(path).read_bytes()) == (ours, theirs)
    kept = mara.root / "backups" / "cycles" / "2026-Q4" / "booking" / f"{TODAY}-before-merge-1.git"
    assert kept.read_bytes() == conflict
    (copy,) = check(mara.root)
    taking(mara, copy)
    assert (mara.plan.key_results[0].owner, mara.plan.key_results[0].target) == ("ines", 30.0)


def test_a_backend_says_where_copies_lie(mara: At) -> None:
    found = part(mara, nothing, nothing)
    assert backend_at(mara.root).copies() == mara.gateway.copies() == [found.where]
