"""What sshd starts for everyone who signs in: okr as that person, on that store, and nothing else.

`command="… okr serve --as alice --key SHA256:… --store /srv/okr"` stands before alice's key. What she asked
for comes in SSH_ORIGINAL_COMMAND. Person, key and store are the server's; the environment is made anew before
it is read. A line without a key is one of an older okr: it lets in a person who has any key.
"""

from __future__ import annotations

import os
import re
import signal
from typing import TYPE_CHECKING

from method.wording import access as say
from tui.cli.output import DONE, NOT_ALLOWED, TROUBLE, WRONG, out, talk
from tui.ssh.words import COMMANDS, EVERYWHERE, HELP, UNNAMED, VERSION, CommandRefusal, asked_for

if TYPE_CHECKING:
    from collections.abc import Mapping

# What may come from the other side, and what each may hold. Everything else is left outside.
_LET_IN = {
    "TERM": re.compile(r"[A-Za-z0-9][A-Za-z0-9.+_-]{0,63}"),
    "COLORTERM": re.compile(r"truecolor|24bit"),
    "COLORFGBG": re.compile(r"(?:[0-9]{1,2}|default)(?:;(?:[0-9]{1,2}|default)){1,2}"),
    "NO_COLOR": re.compile(r"[A-Za-z0-9]{1,8}"),
    "LANG": re.compile(r"[A-Za-z0-9][A-Za-z0-9_.@-]{0,63}"),
    "LC_ALL": re.compile(r"[A-Za-z0-9][A-Za-z0-9_.@-]{0,63}"),
    "LC_CTYPE": re.compile(r"[A-Za-z0-9][A-Za-z0-9_.@-]{0,63}"),
}
# The server's own.
_KEPT = ("HOME", "USER", "LOGNAME", "TZ")


def serve(person: str, store: str, key: str = "") -> int:
    """Do what was asked for; the value is the exit code that the other side sees."""
    raw = os.environb.get(b"SSH_ORIGINAL_COMMAND", b"")
    at = f"{os.environ.get('USER') or 'okr'}@HOST"
    clean_environment()
    signal.signal(signal.SIGTSTP, signal.SIG_IGN)
    try:
        words = asked_for(raw, at)
    except CommandRefusal as refused:
        talk(str(refused))
        return WRONG
    known = _welcome(person, store, key)
    if known:
        talk(known)
        return TROUBLE if known == say.NO_STORE else NOT_ALLOWED
    command, *rest = words
    if command in VERSION:
        return _run(["--version"])
    if command in HELP or not {"--help", "-h"}.isdisjoint(rest):
        out(_help(person, at, command))
        return DONE
    if COMMANDS[command or UNNAMED].screen or (command == "checkin" and not rest):
        from tui.terminal.capabilities import why_no_screen

        if why_no_screen():
            talk(say.NEEDS_TERMINAL.format(command=command, at=at))
            return WRONG
    return _run([*([command] if command else ()), "--as", person, "--store", store, *rest])


def _run(words: list[str]) -> int:
    from tui.cli.main import main

    return main(words)


def clean_environment(environ: Mapping[str, str] | None = None) -> None:
    """Leave in the environment only what the program needs and the other side cannot misuse."""
    found = dict(os.environ if environ is None else environ)
    os.environ.clear()
    for name in _KEPT:
        if name in found:
            os.environ[name] = found[name]
    for name, pattern in _LET_IN.items():
        if pattern.fullmatch(found.get(name, "")):
            os.environ[name] = found[name]
    os.environ.setdefault("TERM", "dumb")
    os.environ["PATH"] = "/usr/bin:/bin"
    # The account's own settings (who it is, which team it shows first) are nobody's here.
    os.environ["XDG_CONFIG_HOME"] = os.devnull


def _welcome(person: str, store: str, key: str) -> str:
    """Why this person cannot come in; empty where they can. From here on roles count."""
    from store import settings
    from store.actor import Actor
    from store.errors import NotAStore
    from store.open_store import open_store

    Actor.guarded, Actor.key = True, key
    try:
        gateway = open_store(store, person=person, today=settings.today())
        workspace = gateway.peek_workspace()
    except NotAStore:
        return say.NO_STORE
    if gateway.owner != os.geteuid():
        # Whoever else can reach a shared store is let in as their account, not as whom they name here.
        return say.NOT_THE_ACCOUNT
    if workspace.present(person) is None or not workspace.signs_in(person, key):
        return say.STRANGER
    return ""


def _help(person: str, at: str, command: str) -> str:
    from method.wording import command_line

    def usage(name: str) -> str:
        words = "" if name in ("export", "brief") else command_line.COMMANDS[name][1]
        return say.HELP_LINE.format(at=at, usage=f"{name} {words}".rstrip())

    if command not in COMMANDS:
        lines = [f"{usage(name):<42}  {command_line.COMMANDS[name][2]}" for name in COMMANDS]
        return "\n".join((say.HELP_HEAD.format(name=person), "", *lines, "", say.HELP_TAIL.format(at=at)))
    allowed = COMMANDS[command]
    special = {("brief", "--format"): "--brief-format", ("export", "--format"): "--list-format"}
    lines = [f"{usage(command)}  {command_line.COMMANDS[command][2]}", "", say.HELP_OPTIONS]
    for option in (*allowed.values, *allowed.flags, *EVERYWHERE):
        does = command_line.OPTIONS.get(special.get((command, option), option), "")
        if does:
            lines.append(say.HELP_OPTION.format(option=option, does=does))
    return "\n".join(lines)
