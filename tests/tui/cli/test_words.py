"""What a person reads who asks for help, or calls the program wrongly."""

from __future__ import annotations

import pytest

from method.wording import command_line as say
from tests.world import Run
from tui import __version__
from tui.cli.main import MODULES


def test_help_names_every_command_in_one_line_each(okr: Run) -> None:
    asked = okr("--help")
    assert asked.returncode == 0
    assert all(f"okr {name}" in asked.stdout for name in say.COMMANDS)
    assert all(len(line) <= 90 for line in asked.stdout.splitlines())
    assert set(say.COMMANDS) == set(MODULES) - {""}


@pytest.mark.parametrize("command", sorted(say.COMMANDS))
def test_each_command_explains_itself(okr: Run, command: str) -> None:
    asked = okr(command, "--help")
    assert (asked.returncode, asked.stderr) == (0, "")
    assert say.COMMANDS[command][2] in " ".join(asked.stdout.split())
    assert "--store" in asked.stdout


def test_help_is_a_word_too_and_shows_how_a_command_is_called(okr: Run) -> None:
    assert okr("help").stdout == okr("--help").stdout
    assert okr("help", "checkin").stdout == okr("checkin", "--help").stdout
    assert (
        "for example:\n  okr checkin\n  okr checkin O1.2 6.5 --confidence 6" in okr("help", "checkin").stdout
    )
    assert okr("help", "statsu").returncode == 2


def test_two_dashes_end_the_options_and_mean_nothing_alone(okr: Run) -> None:
    assert okr("status", "--").returncode == okr("--", "status").returncode == okr("status").returncode


def test_version(okr: Run) -> None:
    assert okr("--version").stdout == f"okr {__version__}\n"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["statsu"], "There is no command statsu. Did you mean status?"),
        (["qqq"], "There is no command qqq. okr --help lists the commands."),
        (["status", "--slient"], "okr status has no option --slient. Did you mean --silent?"),
        (["status", "--zzz"], "okr status has no option --zzz. okr status --help lists the options."),
        (["--zzz"], "okr has no option --zzz. okr --help lists the commands."),
        (["status", "--team"], "--team needs a value after it."),
        (["checkin", "O1.2", "--confidence"], "--confidence needs a value after it."),
        (["status", "--red=yes"], "--red takes no value."),
        (["status", "everything"], "okr status takes nothing called everything."),
        (["win"], say.SAY_THE_WIN),
        (["priority"], say.SAY_THE_PRIORITY),
        (["import"], say.IMPORT_WHAT),
        (["import", "okrs.docx"], "The name okrs.docx does not say its format"),
        (["export", "--format", "xml"], "--format is one of json, csv, md, not xml."),
        (["lint", "--kind", "goal", "Win"], "--kind is one of objective, key_result, not goal."),
    ],
    ids=lambda words: " ".join(words) if isinstance(words, list) else "",
)
def test_wrong_use_gets_one_plain_sentence(okr: Run, words: list[str], said: str) -> None:
    asked = okr(*words)
    assert asked.returncode == 2
    assert asked.stdout == ""
    assert said in asked.stderr
    assert len(asked.stderr.splitlines()) == 1


def test_a_command_that_holds_control_characters_cannot_write_on_the_terminal(okr: Run) -> None:
    asked = okr("\x1b]52;c;aGk=\x07")
    assert asked.returncode == 2
    assert "\x1b" not in asked.stderr


def test_no_store_yet_and_no_terminal_says_what_to_do(okr: Run) -> None:
    for words in (["status"], [], ["review"], ["checkin", "O1.2", "52"]):
        asked = okr(*words)
        assert asked.returncode == 3
        assert asked.stdout == ""
        assert "okr init" in asked.stderr
        assert len(asked.stderr.splitlines()) == 1


@pytest.mark.parametrize("day", ["yesterday", "2026-02-30", "20261"])
def test_a_today_that_is_no_date_is_said_plainly(okr: Run, day: str) -> None:
    asked = okr("status", env={"OKR_TODAY": day})
    assert asked.returncode == 2
    assert "OKR_TODAY" in asked.stderr
    assert day in asked.stderr
