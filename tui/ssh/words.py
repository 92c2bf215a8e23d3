"""What somebody may ask for over SSH: the program's own commands, each with its options.

The line is split as a shell would split it, but nothing else of a shell is there: its signs are refused, and
so is every option that isn't named here.
"""

from __future__ import annotations

import shlex
from typing import NamedTuple

from method.wording import access as say

LONGEST = 60_000
"""Characters of one command; the system itself allows about twice that."""
EVERYWHERE = ("--team", "--cycle")
HELP = ("help", "--help", "-h")
VERSION = ("--version", "version")
UNNAMED = "today"
"""What somebody gets who names no command."""
_FIXED = ("--store", "--as")
_BARE_SIGNS = ";|&<>()`"
_FILE_PROGRAMS = ("sftp", "scp", "rsync", "internal-sftp", "sftp-server")


class CommandRefusal(Exception):
    """What was asked for isn't available here; the message is one sentence saying why."""


class CommandRule(NamedTuple):
    """The options a command may be given. `takes`: plain words, too; `screen`: it has no plain form."""

    values: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()
    takes: bool = False
    screen: bool = False


COMMANDS: dict[str, CommandRule] = {
    "today": CommandRule(),
    "prework": CommandRule(takes=True, screen=True),
    "draft": CommandRule(screen=True),
    "checkin": CommandRule(
        values=(
            *("--confidence", "--colour", "--color", "--note", "--learning", "--help-needed", "--blocker"),
            *("--why", "--goal", "--reality", "--options", "--will", "--will-who", "--will-when"),
            *("--on", "--because"),
        ),
        flags=("--sure", "--baseline", "--correct", "--remove"),
        takes=True,
    ),
    "review": CommandRule(takes=True),
    "learn": CommandRule(screen=True),
    "stack": CommandRule(screen=True),
    "status": CommandRule(flags=("--mine", "--red", "--silent", "--json", "--all-teams")),
    "lint": CommandRule(values=("--kind",), flags=("--json",), takes=True),
    "brief": CommandRule(values=("--format",)),
    "priority": CommandRule(values=("--kr",), takes=True),
    "win": CommandRule(values=("--whose",), takes=True),
    "undo": CommandRule(flags=("--list", "--yes")),
    "redo": CommandRule(),
    "reopen": CommandRule(values=("--because",)),
    "people": CommandRule(
        values=("--until", "--stand-in", "--role", "--key", "--to"), flags=("--yes",), takes=True
    ),
    "export": CommandRule(values=("--format",)),
}
"""Every command that can be asked for over SSH, with every option of it."""

NOT_HERE = ("init", "demo", "import", "doctor", "config", "access", "serve")


def asked_for(raw: bytes, at: str) -> list[str]:
    """The checked command, empty where none is named, and its words; `at` is how the person got here
    (`okr@host`).

    Raises CommandRefusal.
    """
    words = _split(raw, at)
    if words[:1] == ["okr"]:
        del words[0]
    before = 0  # options may stand before the command, too
    while words[before : before + 1] and words[before].partition("=")[0] in EVERYWHERE:
        before += 1 if "=" in words[before] else 2
    if not words[before:]:
        _check(UNNAMED, words, at)
        return ["", *words]
    words = words[before:] + words[:before]
    if words[0] not in (*HELP, *VERSION):
        _check(words[0], words[1:], at)
    return words


def _split(raw: bytes, at: str) -> list[str]:
    if len(raw) > LONGEST:
        raise CommandRefusal(say.COMMAND_TOO_LONG.format(most=f"{LONGEST:,}"))
    try:
        text = raw.decode()
    except UnicodeDecodeError:
        raise CommandRefusal(say.COMMAND_NOT_UTF8) from None
    from tui.text import refuse

    if refuse(text):
        raise CommandRefusal(say.CONTROL_IN_COMMAND)
    sign = _bare_sign(text)
    if sign in ("\n", "\r"):
        raise CommandRefusal(say.LINE_BREAK)
    if sign:
        raise CommandRefusal(say.NO_SIGN.format(sign=sign, at=at))
    try:
        return shlex.split(text)
    except ValueError:
        raise CommandRefusal(say.QUOTES.format(at=at)) from None


def _bare_sign(text: str) -> str:
    """The first sign outside quotes that a shell would act on; empty: none."""
    quote = ""
    letters = iter(text.strip())
    for char in letters:
        if char == "\\" and quote != "'":
            next(letters, "")
        elif quote:
            quote = "" if char == quote else quote
        elif char in "'\"":
            quote = char
        elif char in _BARE_SIGNS or char in "\r\n":
            return char
    return ""


def _check(command: str, words: list[str], at: str) -> None:
    allowed = COMMANDS.get(command)
    if allowed is None:
        raise CommandRefusal(_why_no_command(command, at))
    for word in words:
        option = word.partition("=")[0]
        if _is_option(word):
            _check_option(command, option, allowed, at)
    if not allowed.takes:
        _refuse_words(command, words, allowed, at)


def _check_option(command: str, option: str, allowed: CommandRule, at: str) -> None:
    if option in allowed.values or option in allowed.flags or option in EVERYWHERE or option in HELP:
        return
    if option in _FIXED:
        raise CommandRefusal(say.FIXED.format(option=option))
    if command == "brief" and option in ("-o", "--output"):
        raise CommandRefusal(say.NO_OUTPUT_FILE.format(option=option, at=at))
    known = ", ".join((*allowed.values, *allowed.flags, *EVERYWHERE))
    raise CommandRefusal(say.NO_OPTION.format(command=command, option=_short(option), known=known))


def _refuse_words(command: str, words: list[str], allowed: CommandRule, at: str) -> None:
    """Raises CommandRefusal for a word that is neither an option nor its value, such as a file's name."""
    waiting = iter(words)
    for word in waiting:
        if word in allowed.values or word in EVERYWHERE:
            next(waiting, "")
        elif not _is_option(word):
            words_for = say.TO_SCREEN_ONLY if command == "export" else say.TAKES_NOTHING
            raise CommandRefusal(
                words_for.format(command=command, word=_short(word), file=_short(word), at=at)
            )


def _is_option(word: str) -> bool:
    """Whether the command line reads it as an option; a negative number is none."""
    return word.startswith("-") and word[1:2] not in tuple("0123456789.,€$£")


def _why_no_command(word: str, at: str) -> str:
    name = word.rsplit("/", 1)[-1]
    if name in _FILE_PROGRAMS:
        return say.NO_FILES.format(at=at)
    if word in NOT_HERE:
        return say.NOT_HERE.format(word=word)
    if _is_option(word):
        option = word.partition("=")[0]
        if option in _FIXED:
            return say.FIXED.format(option=option)
    return say.NO_SHELL.format(word=_short(word), at=at)


def _short(word: str) -> str:
    return word if len(word) <= 40 else f"{word[:40]}…"
