"""The command line: finds the command that was named and hands over to its module.

Nothing is imported before it is needed; argparse only where the words are more than plain flags.
"""

from __future__ import annotations

import sys
from importlib import import_module
from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

from method.wording import command_line as say
from tui.cli.output import BUSY, DONE, GLOBAL, NOT_ALLOWED, TROUBLE, WRONG, WrongUse, out, talk, with_near

if TYPE_CHECKING:
    from argparse import Namespace

    from tui.cli.command import Command

MODULES = {
    "": "open_place",
    "today": "open_place",
    "prework": "open_place",
    "draft": "open_place",
    "review": "open_place",
    "learn": "open_place",
    "stack": "open_place",
    "checkin": "checkin",
    "status": "status",
    "lint": "lint",
    "brief": "brief",
    "priority": "priorities_wins",
    "win": "priorities_wins",
    "undo": "priorities_wins",
    "redo": "priorities_wins",
    "init": "create",
    "demo": "create",
    "export": "export_import",
    "import": "export_import",
    "doctor": "doctor",
    "config": "doctor",
    "people": "people",
    "reopen": "reopen",
    "access": "access",
    "serve": "serve",
}
"""The module in `tui.cli.commands` of each command; the empty name is `okr` alone."""

_TAKE_A_WORD = {option: name for option, _, name in GLOBAL}


def main(argv: list[str]) -> int:
    """Do what the words say; the value is the exit code."""
    try:
        return _run(argv)
    except WrongUse as wrong:
        talk(str(wrong))
        return WRONG
    except (KeyboardInterrupt, BrokenPipeError):
        raise
    except Exception as error:
        return _explain(error)


def _run(argv: list[str]) -> int:
    name, rest = _split(argv)
    if name == "help" and rest:  # okr help status
        name, rest = rest[0], ["--help"]
    if name == "help" or (not name and rest[:1] in (["-h"], ["--help"])):
        out(_help())
        return DONE
    if not name and "--version" in rest:
        from tui import __version__

        out(f"okr {__version__}")
        return DONE
    if name not in MODULES:
        raise WrongUse(with_near(say.UNKNOWN_COMMAND.format(word=name), name, say.COMMANDS, say.SEE_HELP))
    module: Command = import_module(f"tui.cli.commands.{MODULES[name]}")
    args = _flags_only(name, module, rest)
    if args is None:
        from tui.cli.parser import parse

        args = parse(name, module, rest)
    code: int = module.run(args)
    sys.stdout.flush()  # what cannot be written is said here, and not by Python on the way out
    return code


def _split(argv: list[str]) -> tuple[str, list[str]]:
    """The command's name (the first word that is no option, nor an option's value), and all other words."""
    skip = False
    for place, word in enumerate(argv):
        if skip:
            skip = False
        elif word in _TAKE_A_WORD:
            skip = True
        elif not word.startswith("-"):
            return word, argv[:place] + argv[place + 1 :]
    return "", argv


def _flags_only(name: str, module: Command, words: list[str]) -> Namespace | None:
    """The options, where they are only flags and global ones; None where argparse is needed."""
    flags: tuple[str, ...] | None = getattr(module, "FLAGS", None)
    if flags is None:
        return None
    given: dict[str, object] = dict.fromkeys(_TAKE_A_WORD.values())
    given |= {flag[2:].replace("-", "_"): False for flag in flags}
    waiting = iter(words)
    for word in waiting:
        if word in flags:
            given[word[2:].replace("-", "_")] = True
            continue
        value = next(waiting, "") if word in _TAKE_A_WORD else ""
        if not value or value.startswith("-"):
            return None
        given[_TAKE_A_WORD[word]] = value
    return cast("Namespace", SimpleNamespace(command=name, **given))


def _explain(error: Exception) -> int:
    """Say in one sentence what went wrong; the value is the exit code."""
    from store.documents.deeds import Refusal
    from store.errors import Busy, NotAllowed, NotOurs, StoreError, Unknown
    from tui.store_words import sentence_of

    if isinstance(error, Refusal):
        talk(sentence_of(error))
        return WRONG
    if isinstance(error, StoreError):
        talk(sentence_of(error))
        codes = ((NotAllowed, NOT_ALLOWED), (Busy, BUSY), ((NotOurs, Unknown), WRONG))
        return next((code for kind, code in codes if isinstance(error, kind)), TROUBLE)
    if isinstance(error, OSError) and error.filename is None:
        talk(say.OUTPUT_FAILED.format(why=(error.strerror or str(error)).lower()))
        return TROUBLE
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    where = ""
    if trace is not None:
        file = trace.tb_frame.f_code.co_filename.replace("\\", "/")
        where = f", {'/'.join(file.split('/')[-2:])} line {trace.tb_lineno}"
    talk(say.FAULT.format(what=type(error).__name__ + where))
    return TROUBLE


def _help() -> str:
    lines = [say.ABOUT, "", f"  {say.USAGE}"]
    group = ""
    for name, (of, usage, line) in say.COMMANDS.items():
        if of != group:
            group = of
            lines += ["", group]
        lines.append(f"  {f'okr {name} {usage}'.rstrip():<28} {line}")
    lines.append("")
    lines += [f"  {f'{option} {metavar}':<28} {say.OPTIONS[option]}" for option, metavar, _ in GLOBAL]
    lines += [f"  {option:<28} {say.OPTIONS[option]}" for option in ("--help", "--version")]
    lines += ["", say.HELP_HINT, say.EXIT_CODES]
    return "\n".join(lines)
