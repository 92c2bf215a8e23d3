"""The command line: finds the command that was named and hands over to its module.

One small parser is made, for that command only; nothing heavy is imported before it is needed.
"""

from __future__ import annotations

import sys
from argparse import ArgumentError, ArgumentParser, Namespace
from importlib import import_module
from typing import NoReturn, Protocol

from method.wording import command_line as say
from tui.commands import BUSY, DONE, NOT_ALLOWED, TROUBLE, WRONG, WrongUse, out, talk, with_near

MODULES = {
    "": "places",
    "today": "places",
    "prework": "places",
    "draft": "places",
    "review": "places",
    "learn": "places",
    "stack": "places",
    "checkin": "checkin",
    "status": "status",
    "lint": "lint",
    "brief": "brief",
    "priority": "week",
    "win": "week",
    "undo": "week",
    "init": "making",
    "demo": "making",
    "export": "carrying",
    "import": "carrying",
    "doctor": "upkeep",
    "config": "upkeep",
}
"""The module in `tui.commands` of each command; the empty name is `okr` alone."""

# The same before and after the command: (option, metavar, name).
GLOBAL = (
    ("--store", "DIR", "store"),
    ("--as", "NAME", "who"),
    ("--team", "TEAM", "team"),
    ("--cycle", "CYCLE", "cycle"),
)
_TAKE_A_WORD = frozenset(option for option, _, _ in GLOBAL)


class Command(Protocol):
    """A module of `tui.commands`."""

    def options(self, parser: ArgumentParser, command: str) -> None: ...

    def run(self, args: Namespace) -> int: ...


class Parser(ArgumentParser):
    """argparse, with its complaints raised in plain words instead of printed."""

    def error(self, message: str) -> NoReturn:
        raise WrongUse(message)


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
    if not name and rest[:1] in (["-h"], ["--help"]):
        out(_help())
        return DONE
    if not name and "--version" in rest:
        from tui import __version__

        out(f"okr {__version__}")
        return DONE
    if name not in MODULES:
        raise WrongUse(with_near(say.UNKNOWN_COMMAND.format(word=name), name, say.COMMANDS, say.SEE_HELP))
    module: Command = import_module(f"tui.commands.{MODULES[name]}")  # type: ignore[assignment]
    return module.run(_parse(name, module, rest))


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


def _parse(name: str, module: Command, words: list[str]) -> Namespace:
    parser = Parser(
        prog=f"okr {name}".rstrip(),
        description=say.COMMANDS[name][2] if name else say.ABOUT,
        allow_abbrev=False,
        add_help=False,
        exit_on_error=False,
    )
    parser.set_defaults(command=name)
    for option, metavar, dest in GLOBAL:
        if not (name == "init" and option == "--team"):
            parser.add_argument(option, metavar=metavar, dest=dest, help=say.OPTIONS[option])
    parser.add_argument("-h", "--help", action="store_true", help=say.OPTIONS["--help"])
    module.options(parser, name)
    # A value below nought is a value, not an option: no option begins with a digit or a money sign.
    words = [
        f" {word}" if word[:1] == "-" and word[1:2] in "0123456789.,€$£" and word[1:] else word
        for word in words
    ]
    try:
        args, extra = parser.parse_known_intermixed_args(words)
    except ArgumentError as wrong:
        raise WrongUse(_plain(wrong)) from None
    if extra:
        raise WrongUse(_unknown(name, extra[0], parser))
    if args.help:
        out(parser.format_help())
        raise SystemExit(DONE)
    return args


def _plain(wrong: ArgumentError) -> str:
    option = (wrong.argument_name or "").split("/")[-1]
    if "ignored explicit" in wrong.message:
        return say.TAKES_NO_VALUE.format(option=option)
    return say.NEEDS_VALUE.format(option=option)


def _unknown(name: str, word: str, parser: ArgumentParser) -> str:
    if not word.startswith("-") or word == "-":
        sentence = say.UNEXPECTED.format(command=name, word=word)
        return f"{sentence} {say.SEE_COMMAND_HELP.format(command=name)}" if name else sentence
    option = word.split("=")[0]
    known = [
        flag for action in parser._actions for flag in action.option_strings if action.help != "==SUPPRESS=="
    ]
    if not name:
        return with_near(say.UNKNOWN_OPTION_HERE.format(word=option), option, known, say.SEE_HELP)
    sentence = say.UNKNOWN_OPTION.format(command=name, word=option)
    return with_near(sentence, option, known, say.SEE_COMMAND_HELP.format(command=name))


def _explain(error: Exception) -> int:
    """Say in one sentence what went wrong; the value is the exit code."""
    from store.documents.deeds import Refusal
    from store.errors import Busy, NotAllowed, NotOurs, StoreError, Unknown

    if isinstance(error, Refusal):
        talk(str(error))
        return WRONG
    if isinstance(error, StoreError):
        talk(str(error))
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


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
