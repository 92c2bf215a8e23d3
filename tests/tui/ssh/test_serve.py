"""What comes back when somebody signs in: the commands there are, and a clear word to everything else."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from method.actions.access import remove_keys
from method.wording import command_line
from store.open_store import open_store
from tests.command import run_okr
from tests.tui.ssh.people import CYCLE, make_house, signs_in
from tests.tui.ssh.tries import SMUGGLED, TRIES
from tests.world import run_python
from tui.cli.main import MODULES
from tui.ssh.words import COMMANDS, NOT_HERE


@pytest.fixture
def store(tmp_path: Path) -> Path:
    return Path(make_house(tmp_path / "store").where)


def everything(folder: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_the_commands_work_through_a_pipe(store: Path) -> None:
    today = signs_in("jo", store)
    assert today.returncode == 0
    assert "due for Jo Park" in today.stdout
    done = signs_in("jo", store, 'checkin O1.2 7 --confidence 7 --note "the line; it holds"')
    assert done.stdout == "O1.2 is checked in: 7 d, confidence 7, green.\n", done.stderr
    assert "the line; it holds" in json.dumps(
        [
            row.changed
            for row in open_store(store, person="x", today=date.today()).plan("booking", CYCLE).check_ins
        ]
    )
    status = signs_in("jo", store, "status --json --team booking")
    assert [row["value"] for row in json.loads(status.stdout)["objectives"][0]["key_results"]] == [None, 7.0]
    assert signs_in("jo", store, "okr status --mine").returncode == 0
    assert signs_in("jo", store, "--team billing status").returncode == 1
    assert signs_in("jo", store, "brief").stdout.startswith("#")
    assert signs_in("jo", store, "export --format csv").stdout.startswith("team,")
    assert signs_in("jo", store, "undo").stdout.startswith("Taken back")
    assert "KR-" in signs_in("jo", store, "lint --kind kr", stdin="Write 20 posts\n").stdout
    assert signs_in("jo", store, "win 'First clinic live'").returncode == 0
    assert signs_in("jo", store, "priority Call the five slowest --kr O1.2").returncode == 0


def test_exit_codes_are_those_of_the_command(store: Path) -> None:
    assert signs_in("jo", store, "status --red").returncode == 1
    assert signs_in("jo", store, "checkin O9.9 1").returncode == 2
    assert signs_in("vera", store, "win hello").returncode == 4


def test_help_names_what_there_is_and_nothing_more(store: Path) -> None:
    said = signs_in("jo", store, "help").stdout
    assert all(f"@HOST {name}" in said for name in COMMANDS)
    assert not any(f"@HOST {name}" in said for name in NOT_HERE)
    assert "--store" not in signs_in("jo", store, "status --help").stdout
    assert "--red" in signs_in("jo", store, "status --help").stdout


def test_every_command_is_either_let_in_or_kept_out() -> None:
    assert {*COMMANDS, *NOT_HERE} == set(MODULES) - {""}


@pytest.mark.parametrize("command", COMMANDS)
def test_every_option_let_in_is_one_of_that_command(command: str) -> None:
    said = run_okr(command, "--help").stdout
    options = (*COMMANDS[command].values, *COMMANDS[command].flags)
    assert all(option in said for option in options)
    assert command in command_line.COMMANDS


@pytest.mark.parametrize("command", ["draft", "learn", "stack", "prework strategy", "checkin"])
def test_a_screen_without_a_terminal_says_how_to_get_one(store: Path, command: str) -> None:
    said = signs_in("jo", store, command)
    assert said.returncode == 2
    assert f"ssh -t okr@HOST {command.split()[0]}" in said.stderr.replace("mara@", "okr@")


@pytest.mark.parametrize(("asked", "word"), TRIES.values(), ids=TRIES)
def test_nobody_gets_further_than_they_should(store: Path, asked: str | bytes, word: str) -> None:
    before = everything(store)
    said = signs_in("jo", store, asked)
    assert said.returncode == 2
    assert word in said.stderr
    assert len(said.stderr.splitlines()) == 1
    assert said.stdout == ""
    assert "\x1b" not in said.stderr
    assert everything(store) == before


@pytest.mark.parametrize("name", SMUGGLED)
def test_a_smuggled_environment_changes_nothing(store: Path, tmp_path: Path, name: str) -> None:
    (tmp_path / "tui.py").write_text("raise SystemExit('evil')\n")
    plain = signs_in("jo", store, "status")
    said = signs_in("jo", store, "status", env={name: SMUGGLED[name].format(evil=tmp_path)})
    assert (said.returncode, said.stdout, said.stderr) == (plain.returncode, plain.stdout, plain.stderr)


def test_the_environment_that_is_left_is_short(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen = run_python(
        "-c",
        "import os; from tui.ssh.serve import clean_environment as clean; clean(); print(*os.environ)",
        env=dict.fromkeys(("LD_DEBUGGED", "EDITOR", "SSH_AUTH_SOCK", "BASH_ENV", "ENV", "IFS", "PAGER"), "x"),
    )
    assert set(seen.stdout.split()) <= {
        *(
            "COLORFGBG",
            "COLORTERM",
            "HOME",
            "LANG",
            "LC_ALL",
            "LOGNAME",
            "PATH",
            "TERM",
            "TZ",
            "USER",
            "XDG_CONFIG_HOME",
        ),
    }


@pytest.mark.parametrize(
    ("name", "value", "kept"),
    [
        ("COLORTERM", "truecolor", True),
        ("COLORTERM", "truecolor; rm", False),
        ("COLORFGBG", "15;0", True),
        ("COLORFGBG", "15;default;0", True),
        ("COLORFGBG", "0", False),
        ("COLORFGBG", "15;0;\x1b]11;?", False),
        ("COLORFGBG", "15;000000", False),
    ],
)
def test_how_the_other_side_looks_is_let_in_where_it_says_no_more_than_that(
    name: str, value: str, kept: bool
) -> None:
    told = "import os, sys; from tui.ssh.serve import clean_environment; clean_environment()"
    told += "; print(sys.argv[1] in os.environ)"
    assert run_python("-c", told, name, env={name: value}).stdout == f"{kept}\n"


def test_a_person_who_was_taken_away_is_out_at_once_whatever_the_file_says(store: Path) -> None:
    gateway = open_store(store, person="mara", today=date.today())
    gateway.act_on_workspace(remove_keys, person="jo")
    said = signs_in("jo", store, "status")
    assert (said.returncode, said.stdout) == (4, "")
    assert "not known here any more" in said.stderr
    assert signs_in("zed", store, "status").returncode == 4


def test_a_name_is_never_taken_for_a_key(store: Path) -> None:
    assert signs_in("Mara Lind", store, "win hello").returncode == 4
    assert signs_in("MARA", store, "win hello").returncode == 4


def test_without_a_store_one_sentence_says_so(tmp_path: Path) -> None:
    said = signs_in("jo", tmp_path / "gone", "status")
    assert (said.returncode, said.stdout) == (3, "")
    assert len(said.stderr.splitlines()) == 1


def test_the_person_cannot_be_told_from_outside(store: Path) -> None:
    signs_in("jo", store, "win 'by whom?'", env={"USER": "mara", "LOGNAME": "mara", "OKR_USER": "mara"})
    plan = open_store(store, person="x", today=date.today()).plan("booking", CYCLE)
    assert plan.wins[-1].by == plan.changes[-1].by == "jo"


def test_status_over_ssh_stays_light(store: Path) -> None:
    program = (
        "import sys, os; os.environ['SSH_ORIGINAL_COMMAND'] = 'status'; from tui.__main__ import main; "
        f"main(['serve', '--as', 'jo', '--store', {str(store)!r}]); "
        "print([name for name in ('textual', 'rich', 'pydantic') if name in sys.modules])"
    )
    assert run_python("-c", program).stdout.splitlines()[-1] == "[]"
