"""Reading a command's words with argparse, its complaints put in plain words."""

from __future__ import annotations

from argparse import SUPPRESS, ArgumentError, ArgumentParser, Namespace, RawDescriptionHelpFormatter
from typing import TYPE_CHECKING, NoReturn

from method.wording import command_line as say
from tui.cli.output import DONE, GLOBAL, WrongUse, out, with_near

if TYPE_CHECKING:
    from tui.cli.command import Command


class Parser(ArgumentParser):
    """argparse, with what it would print raised instead."""

    def error(self, message: str) -> NoReturn:
        raise WrongUse(message)


def parse(name: str, module: Command, words: list[str]) -> Namespace:
    parser = Parser(
        prog=f"okr {name}".rstrip(),
        description=say.COMMANDS[name][2] if name else say.ABOUT,
        allow_abbrev=False,
        add_help=False,
        epilog="\n  ".join((say.EXAMPLES_TITLE, *say.EXAMPLES[name])) if name in say.EXAMPLES else None,
        formatter_class=RawDescriptionHelpFormatter,
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
    if extra and extra != ["--"]:
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
    known = [flag for action in parser._actions for flag in action.option_strings if action.help != SUPPRESS]
    if not name:
        return with_near(say.UNKNOWN_OPTION_HERE.format(word=option), option, known, say.SEE_HELP)
    sentence = say.UNKNOWN_OPTION.format(command=name, word=option)
    return with_near(sentence, option, known, say.SEE_COMMAND_HELP.format(command=name))
