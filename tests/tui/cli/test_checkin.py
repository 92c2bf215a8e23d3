"""A Monday over SSH: one line of shell is a check-in."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from store.open_store import open_store
from tests.plans import MONDAY
from tests.tui.clinics import make_clinics
from tests.world import Run


@pytest.fixture(autouse=True)
def clinics(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = make_clinics(tmp_path / "clinics")
    monkeypatch.setenv("OKR_STORE", str(folder))
    return folder


def last_check_in(folder: Path) -> Any:
    return open_store(folder, person="mara", today=MONDAY).plan("booking", "2026-Q4").check_ins[-1]


def test_a_check_in_with_a_note_is_kept_and_shows_in_status(clinics: Path, okr: Run) -> None:
    done = okr("checkin", "O1.2", "6.5", "--confidence", "7", "--note", "two clinics opened mornings")
    assert (done.returncode, done.stderr) == (0, "")
    assert "O1.2" in done.stdout
    kept = last_check_in(clinics)
    assert (kept.value, kept.confidence, kept.changed) == (6.5, 7, "two clinics opened mornings")
    assert (kept.by, kept.on) == ("mara", MONDAY)
    assert "6.5" in okr("status").stdout


def test_every_field_of_a_check_in_can_be_given(clinics: Path, okr: Run) -> None:
    words = {
        "--learning": "they answer by phone",
        "--help-needed": "a call with the north clinic",
        "--blocker": "the calendar link is down",
        "--why": "nobody could book",
        "--goal": "three days",
        "--reality": "eight",
        "--options": "phone them",
        "--will": "phone them today",
        "--will-who": "jo",
        "--will-when": "2026-11-25",
        "--colour": "red",
    }
    given = [word for pair in words.items() for word in pair]
    assert okr("checkin", *given, "O1.2", "8", "--confidence=2").returncode == 0
    kept = last_check_in(clinics)
    assert (kept.colour, kept.blocker, kept.confidence_why) == ("red", words["--blocker"], words["--why"])
    assert (kept.learning, kept.help) == (words["--learning"], words["--help-needed"])
    assert (kept.goal, kept.reality, kept.options, kept.will) == tuple(
        words[name] for name in ("--goal", "--reality", "--options", "--will")
    )
    assert (kept.will_who, kept.will_when.isoformat()) == ("jo", "2026-11-25")


@pytest.mark.parametrize(
    ("words", "value"),
    [
        (["O1.1", "21%"], 21),
        (["o1.1", "21"], 21),
        (["O1.1", "21", "%"], 21),
        (["O1.1", "-5%"], -5),
        (["O1.1", "-0.5"], -0.5),
        (["O1.2", "7.5 d"], 7.5),
        (["O1.2", "36 h"], 1.5),
        (["O2.1", "25 clinics"], 25),
        (["O2.1", "1 clinic"], 1),
    ],
    ids=lambda words: " ".join(words) if isinstance(words, list) else "",
)
def test_values_are_read_as_people_write_them(
    clinics: Path, okr: Run, words: list[str], value: float
) -> None:
    done = okr("checkin", *words, "--confidence", "6")
    assert (done.returncode, done.stdout[:4]) == (0, words[0].upper())
    assert last_check_in(clinics).value == value


def test_a_confidence_alone_is_a_check_in(clinics: Path, okr: Run) -> None:
    assert okr("checkin", "O1.1", "--confidence", "9").returncode == 0
    kept = last_check_in(clinics)
    assert (kept.value, kept.confidence) == (None, 9)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["O1.2", "soon"], "soon is no number"),
        (["O1.2", "7.5%"], "O1.2 is measured in d, not in %."),
        (["O1.1", "3.1 €"], "O1.1 is measured in %, not in EUR."),
        (["O1.2", "7", "--confidence", "11"], "from 0 to 10, not 11"),
        (["O1.2", "7", "--confidence", "high"], "from 0 to 10, not high"),
        (["O1.2", "7", "--confidence", "-1"], "from 0 to 10, not -1"),
        (["O1.2", "7", "--colour", "yellow"], "Did you mean amber?"),
        (["O1.2", "7", "--colour", "gren"], "Did you mean green?"),
        (["O1.3", "7"], "did you mean O1.2"),
        (["zebra", "7"], "zebra"),
        (["O1.2", "7", "--will-when", "2026-02-30"], "2026-02-30"),
        (["O1.2", "7", "--note", "a\x1b[31mb"], "control character"),
        (["O1.2"], "okr checkin O1.2 52"),
    ],
    ids=lambda words: " ".join(words).replace("\x1b", "ESC") if isinstance(words, list) else "",
)
def test_what_cannot_be_is_one_plain_sentence_and_changes_nothing(
    clinics: Path, okr: Run, words: list[str], said: str
) -> None:
    before = last_check_in(clinics)
    refused = okr("checkin", *words)
    assert (refused.returncode, refused.stdout) == (2, "")
    assert said in refused.stderr
    assert "\x1b" not in refused.stderr
    assert len(refused.stderr.splitlines()) == 1
    assert last_check_in(clinics) == before


def test_a_check_in_can_be_taken_back_once(clinics: Path, okr: Run) -> None:
    before = last_check_in(clinics)
    okr("checkin", "O1.2", "6", "--confidence", "7")
    listed = okr("undo", "--list")
    assert (listed.returncode, "O1.2 is checked in: 6 d" in listed.stdout) == (0, True)
    done = okr("undo")
    assert "This will be undone: O1.2 is checked in" in done.stderr
    assert (done.returncode, last_check_in(clinics)) == (0, before)
    assert okr("undo", "--list").returncode == 1
    assert "Done again: O1.2" in okr("redo").stdout
    assert last_check_in(clinics) != before
    assert okr("redo").returncode == 1
    assert okr("undo", "--yes").returncode == 0
    nothing = okr("undo")
    assert (nothing.returncode, nothing.stdout) == (1, "")
    assert nothing.stderr


def test_priorities_and_wins_of_the_week(clinics: Path, okr: Run) -> None:
    assert okr("priority", "Call", "the", "five", "slowest", "clinics", "--kr", "O1.2").returncode == 0
    assert (
        okr("win", "First clinic live without us in the room", "--whose", "the north clinic").returncode == 0
    )
    plan = open_store(clinics, person="mara", today=MONDAY).plan("booking", "2026-Q4")
    (priority,), (win,) = plan.priorities, plan.wins
    assert (priority.text, priority.key_result, priority.person) == (
        "Call the five slowest clinics",
        "O1.2",
        "mara",
    )
    assert (win.text, win.who, win.by) == (
        "First clinic live without us in the room",
        "the north clinic",
        "mara",
    )
    for text in ("two", "three"):
        assert okr("priority", text).returncode == 0
    fourth = okr("priority", "four")
    assert fourth.returncode == 2
    assert "3" in fourth.stderr or "three" in fourth.stderr


def test_someone_else_is_named(clinics: Path, okr: Run) -> None:
    assert okr("--as", "Jo Park", "checkin", "O1.2", "7").returncode == 0
    assert last_check_in(clinics).by == "jo"


def test_a_viewer_of_a_shared_store_may_not(tmp_path: Path, okr: Run) -> None:
    made = okr("init", "--store", tmp_path / "shared", "--shared", "--name", "Harbour", "--person", "Mara")
    assert made.returncode == 0, made.stderr
    refused = okr("win", "a win", env={"OKR_STORE": str(tmp_path / "shared"), "OKR_USER": "stranger"})
    assert (refused.returncode, refused.stdout) == (4, "")
    assert len(refused.stderr.splitlines()) == 1


def test_everything_goes_out_as_json_and_comes_back_the_same(clinics: Path, tmp_path: Path, okr: Run) -> None:
    okr("checkin", "O1.2", "6", "--confidence", "7", "--note", "naïve café €")
    out = okr("export")
    assert (out.returncode, out.stderr) == (0, "")
    file = tmp_path / "all.json"
    assert okr("export", file).returncode == 0
    assert json.loads(file.read_text("utf-8")) == json.loads(out.stdout)
    elsewhere = {"OKR_STORE": str(tmp_path / "again")}
    assert okr("import", file, env=elsewhere).returncode == 0
    assert okr("export", env=elsewhere).stdout == out.stdout
    there = okr("import", file, env=elsewhere)
    assert (there.returncode, there.stdout) == (2, "")
    assert "--replace" in there.stderr
    okr("win", "soon gone", env=elsewhere)
    assert okr("import", "--replace", file, env=elsewhere).returncode == 0
    assert okr("export", env=elsewhere).stdout == out.stdout


@pytest.mark.parametrize("ending", ["csv", "md"])
def test_lists_of_okrs_go_out_and_come_in_as_drafts(
    clinics: Path, tmp_path: Path, okr: Run, ending: str
) -> None:
    file = tmp_path / f"okrs.{ending}"
    assert okr("export", file).returncode == 0
    taken = okr("import", file, "--team", "billing")
    assert taken.returncode == 0
    assert "key result  Lift visits booked online" in taken.stderr
    plan = open_store(clinics, person="mara", today=MONDAY).plan("billing", "2026-Q4")
    assert [kr.statement for kr in plan.key_results] == [
        "Lift visits booked online from 4% to 25%",
        "Cut the time from wish to visit from 9 d to 3 d",
        "Clinics live from 21 to 60",
    ]
    assert [kr.owner for kr in plan.key_results] == ["mara", "jo", "mara"]
    assert {kr.unit for kr in plan.key_results} >= {"%", "d"}
    assert [objective.state for objective in plan.objectives] == ["draft", "draft"]
    again = okr("import", file, "--team", "billing")
    assert again.returncode == 0
    assert len(open_store(clinics, person="mara", today=MONDAY).plan("billing", "2026-Q4").key_results) == 3


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("gone.json", None, 2),
        ("broken.json", b"{", 2),
        ("other.json", b'{"hello": 1}', 1),
        ("latin.md", b"# Caf\xe9", 2),
        ("empty.md", b"", 1),
        ("other.csv", b"a,b\n1,2\n", 1),
        ("hostile.md", b"# Win trust\n- Lift\x1b[31m calls from 1 to 2\n", 2),
    ],
)
def test_a_file_that_is_not_ours_is_refused_whole(
    clinics: Path, tmp_path: Path, okr: Run, name: str, content: bytes | None, code: int
) -> None:
    before = okr("export").stdout
    file = tmp_path / name
    if content is not None:
        file.write_bytes(content)
    refused = okr("import", file, "--replace")
    assert (refused.returncode, refused.stdout) == (code, "")
    assert all("skipped" in line for line in refused.stderr.splitlines()[:-1])
    assert str(file) in refused.stderr.splitlines()[-1] or "Line 2" in refused.stderr
    assert "\x1b" not in refused.stderr
    assert okr("export").stdout == before


def test_a_fall_and_a_red_one_are_asked_about_beside_the_answer(clinics: Path, okr: Run) -> None:
    done = okr("checkin", "O1.1", "19", "--confidence", "2")
    assert (done.returncode, done.stdout) == (0, "O1.1 is checked in: 19%, confidence 2, red.\n")
    asked = done.stderr.splitlines()
    assert asked[0].startswith("Confidence went from 8 to 2: what happened?")
    assert asked[1] == 'What is in the way? Say it with: okr checkin O1.1 --blocker "…"'
    assert okr("checkin", "O1.1", "--blocker", "The supplier does not answer").stderr == ""


def test_a_will_asks_who_and_by_when(clinics: Path, okr: Run) -> None:
    amber = ("checkin", "O1.1", "18", "--confidence", "6", "--will", "Call both owners")
    assert "Who does it, and by when?" in okr(*amber).stderr
    assert okr(*amber, "--will-who", "jo", "--will-when", "2026-11-30").stderr == ""


def test_a_value_before_its_key_is_put_right(clinics: Path, okr: Run) -> None:
    wrong = okr("checkin", "52", "O1.2")
    assert (wrong.returncode, wrong.stderr) == (2, "Write the key result first: okr checkin O1.2 52\n")
