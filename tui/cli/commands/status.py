"""`okr status`: how every key result stands, as text, JSON or a page. No pydantic, no Textual."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from method.rhythm.status import status
from method.wording import command_line as say
from tui.cli.output import DONE, NOTHING, WrongUse, columns, data, drawing, open_session, out, utf8, write
from tui.reports import status as report

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Iterator

    from method.rhythm.status import Status
    from tui.session import Session

MANY = 20
"""Teams from which on progress is shown."""

FLAGS = ("--mine", "--red", "--silent", "--json", "--all-teams")
FORMATS = {"text": "text", "html": "html", "htm": "html"}


def options(parser: ArgumentParser, command: str) -> None:
    for option in FLAGS:
        parser.add_argument(option, action="store_true", help=say.OPTIONS[option])
    parser.add_argument("--format", metavar="FORMAT", help=say.OPTIONS["--status-format"])
    parser.add_argument("-o", "--output", metavar="FILE", help=say.OPTIONS["--output"])


def run(args: Namespace) -> int:
    given = vars(args)
    output = given.get("output")
    if _format(given.get("format"), output) == "html":
        return _page(args, output)
    if output is not None:
        raise WrongUse(say.OUTPUT_ONLY_HTML)
    session = open_session(args, light=True)
    found = False
    views: list[Status] = []
    for view in _views(session, args, every=args.all_teams):
        found = found or bool(view.rows)
        if args.json:
            views.append(view)
        elif view.rows or not args.all_teams:
            _show(view)
    if args.json:
        shown = views if args.all_teams else views[0]
        data(report.json(shown, ascii=not utf8(sys.stdout.encoding)))
    return DONE if found else NOTHING


def _format(asked: str | None, output: str | None) -> str:
    """What is written: as asked, else by the ending of the file."""
    ending = (output or "").lower().rpartition(".")[2]
    word = (asked or (ending if ending in FORMATS else "text")).lower()
    if word not in FORMATS:
        raise WrongUse(say.NOT_ONE_OF.format(option="--format", options="text, html", word=asked))
    return FORMATS[word]


def _views(session: Session, args: Namespace, *, every: bool) -> Iterator[Status]:
    """The team's status, or those of all teams, one after another."""
    mine = session.who if args.mine else ""
    teams = [team.key for team in session.gateway.peek_workspace().teams] if every else [session.team]
    for number, team in enumerate(teams):
        _progress(number, len(teams))
        plan = session.plan if team == session.team else session.gateway.peek(team, session.cycle)
        yield status(plan, session.today, mine=mine, red=args.red, silent=args.silent)
    _progress(0, 0)


def _page(args: Namespace, output: str | None) -> int:
    """One page of all teams, or of the one that is named."""
    from tui.reports.pages.status import page

    if args.json:
        raise WrongUse(say.NOT_BOTH.format(one="--json", other="--format html"))
    session = open_session(args, light=True)
    views = list(_views(session, args, every=args.all_teams or not args.team))
    write(page(views), output)
    return DONE if any(view.rows for view in views) else NOTHING


def _progress(done: int, count: int) -> None:
    """Show on stderr how many teams are read; `count` 0 removes the line."""
    if (count and count < MANY) or not sys.stderr.isatty() or sys.stdout.isatty():
        return  # on the screen itself the teams come one by one
    sys.stderr.write("\r" + (say.PROGRESS.format(done=done, count=count) if count else "\x1b[K"))
    sys.stderr.flush()


def print_status(session: Session) -> None:
    """Print the whole status of one team."""
    _show(status(session.plan, session.today))


def _show(view: Status) -> None:
    """With bars and colours on a terminal, else as plain text."""
    if not sys.stdout.isatty() or os.environ.get("TERM", "dumb") in ("dumb", "unknown"):
        out(report.text(view, width=columns(), ascii=not utf8(sys.stdout.encoding)))
        return
    from store import settings
    from tui.reports.drawn_status import drawn
    from tui.terminal.appearance import theme_named
    from tui.terminal.background import from_environment
    from tui.terminal.painted import painted
    from tui.terminal.palette import palette

    on = palette(theme_named(settings.load().theme), from_environment())
    drawing(painted(drawn(view, columns()), on))
