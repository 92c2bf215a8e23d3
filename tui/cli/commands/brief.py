"""`okr brief`: the one page that a new colleague understands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from method.wording import command_line as say
from tui.cli.output import WrongUse, open_session, write

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

FORMATS = {"md": "markdown", "markdown": "markdown", "html": "html", "htm": "html"}


def options(parser: ArgumentParser, command: str) -> None:
    parser.add_argument("--format", metavar="FORMAT", help=say.OPTIONS["--brief-format"])
    parser.add_argument("-o", "--output", metavar="FILE", help=say.OPTIONS["--output"])


def run(args: Namespace) -> int:
    ending = (args.output or "").lower().rpartition(".")[2]
    asked = FORMATS.get((args.format or (ending if ending in FORMATS else "md")).lower())
    if asked is None:
        raise WrongUse(say.NOT_ONE_OF.format(option="--format", options="md, html", word=args.format))
    session = open_session(args)
    if asked == "html":
        from tui.reports.pages.brief import page_of

        return write(page_of(session.plan, session.today), args.output)
    from method.planning.brief import brief
    from tui.reports.brief import markdown

    return write(markdown(brief(session.plan, session.today)), args.output)
